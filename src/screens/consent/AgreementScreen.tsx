// The form in which an agreement is recorded or amended, with what it would change beside it.
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { useWords } from '../../state/language.ts';
import { useSession, type Opened } from '../../state/session.ts';
import { useTestimonies } from '../../state/testimony-list.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { AgreementForm } from './AgreementForm.tsx';

export interface AgreementScreenProps {
  readonly opened: Opened;
  readonly testimony: TestimonyId;
}

export function AgreementScreen({ opened, testimony }: AgreementScreenProps) {
  const session = useSession();
  const { agreement: words, agreementForm: page, catalogue } = useWords().page;
  const row = useTestimonies().get(testimony) ?? null;
  const { value: shown, fault, running } = useFetched((options) => session.client['consent.show']({ testimony }, options));
  const toConsent = (): void => session.go({ screen: 'consent', testimony });
  const isAmending = shown?.next.includes('amend') === true;
  const mayRecord = shown !== null && opened.readOnly === null && (isAmending || shown.next.includes('record'));
  return (
    <div className="screen-column agreement">
      <p className="way-back">
        <Button variant="quiet" onPress={toConsent}><span aria-hidden="true">← </span>{words.title}</Button>
      </p>
      <ScreenHeading>{isAmending ? page.amendTitle : page.recordTitle}</ScreenHeading>
      {row === null ? null : <p className="agreement-of" lang={row.language}>{row.title}</p>}
      <FaultNote fault={fault} />
      {shown === null ? <ProgressLine running={running} progress={null} /> : null}
      {shown !== null && !mayRecord ? <p className="note">{opened.readOnly === null ? words.noDeeds : catalogue.readOnly}</p> : null}
      {mayRecord ? (
        <AgreementForm opened={opened} shown={shown} isAmending={isAmending} onDone={toConsent} />
      ) : null}
    </div>
  );
}

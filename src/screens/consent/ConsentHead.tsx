// Over a testimony's consent: whose it is, how it stands in a word, and what this user may do next with the agreement.
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { StandingMark } from '../../parts/StandingMark.tsx';
import type { ShownConsent } from '../../state/consent-standing.ts';
import { useWords } from '../../state/language.ts';
import { useSession, type Opened } from '../../state/session.ts';

/** What is asked in a dialog; recording and amending have a screen of their own. */
export type DeedInDialog = 'review' | 'suspend' | 'withdraw' | 'conclude';

export interface ConsentHeadProps {
  readonly opened: Opened;
  readonly testimony: TestimonyId;
  readonly row: TestimonySummary | null;
  readonly shown: ShownConsent | null;
  readonly onAsk: (deed: DeedInDialog) => void;
}

export function ConsentHead({ opened, testimony, row, shown, onAsk }: ConsentHeadProps) {
  const session = useSession();
  const { agreement: words, catalogue } = useWords().page;
  return (
    <header className="consent-head">
      <p className="way-back">
        <Button variant="quiet" onPress={() => session.go({ screen: 'catalogue', selected: testimony })}>
          <span aria-hidden="true">← </span>{words.toCatalogue}
        </Button>
        {row === null ? null : (
          <Button variant="quiet" onPress={() => session.go({ screen: 'reading', testimony, passage: null, from: 'catalogue' })}>
            {words.toTestimony}
          </Button>
        )}
      </p>
      <p className="consent-kind">{words.title}</p>
      <ScreenHeading {...(row === null ? {} : { lang: row.language })}>{row?.title ?? words.unknownTitle}</ScreenHeading>
      <p className="particulars-extent">
        {shown === null ? null : <StandingMark standing={shown.standing} />}
        {row === null ? null : <span>{catalogue.extent(row.passages, row.words)}</span>}
        <code>{testimony}</code>
      </p>
      {shown === null ? null : <NextDeeds opened={opened} testimony={testimony} shown={shown} onAsk={onAsk} />}
    </header>
  );
}

interface NextDeedsProps extends Omit<ConsentHeadProps, 'row' | 'shown'> {
  readonly shown: ShownConsent;
}

function NextDeeds({ opened, testimony, shown, onAsk }: NextDeedsProps) {
  const session = useSession();
  const { agreement: words, catalogue } = useWords().page;
  if (opened.readOnly !== null) return <p className="field-help">{catalogue.readOnly}</p>;
  const [newest] = shown.versions;
  const awaitsReview = newest?.status !== 'in-force' || shown.due.some(({ kind }) => kind === 'review-due');
  const awaitsOther = newest?.status === 'recorded' && !shown.next.includes('review');
  const isOwn = awaitsOther && opened.role === 'archivist' && newest.recordedBy === opened.user;
  return (
    <>
      {shown.next.length === 0 ? <p className="field-help">{words.noDeeds}</p> : (
        <div className="actions">
          {shown.next.map((deed) => {
            if (deed === 'record' || deed === 'amend') {
              return (
                <Button
                  key={deed} variant={deed === 'record' ? 'strong' : 'plain'}
                  onPress={() => session.go({ screen: 'agreement', testimony })}
                >
                  {words.deeds[deed]}
                </Button>
              );
            }
            const variant = deed === 'review' ? (awaitsReview ? 'strong' : 'plain') : deed === 'suspend' ? 'plain' : 'danger';
            return <Button key={deed} variant={variant} onPress={() => onAsk(deed)}>{words.deeds[deed]}</Button>;
          })}
        </div>
      )}
      {awaitsOther ? <p className="note">{isOwn ? words.recorderReviews : words.whoReviews}</p> : null}
    </>
  );
}

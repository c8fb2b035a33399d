// The consent of one testimony: where it stands and why, its terms and their history, what restricts it, which copies left.
import { useState } from 'react';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { hasLetters, type ShownConsent } from '../../state/consent-standing.ts';
import { placeOfDue, whereDealtWith } from '../../state/due-days.ts';
import { useWords } from '../../state/language.ts';
import type { RestrictionGroup } from '../../state/restriction-groups.ts';
import { useSession, type Opened } from '../../state/session.ts';
import { useTestimonies } from '../../state/testimony-list.ts';
import { useDays } from '../../state/use-days.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { AttachmentsPanel } from '../attachments/AttachmentsPanel.tsx';
import { DueSentence } from '../due/DueSentence.tsx';
import { ConsentDialogs, type AskedOfConsent } from './ConsentDialogs.tsx';
import { ConsentHead } from './ConsentHead.tsx';
import { DisclosureList } from './DisclosureList.tsx';
import { EvidencePart } from './EvidencePart.tsx';
import { PurposeList } from './PurposeList.tsx';
import { RestrictionList } from './RestrictionList.tsx';
import { StandingText } from './StandingText.tsx';
import { SealedView, TermsView } from './TermsView.tsx';
import { VersionList } from './VersionList.tsx';

export interface ConsentProps {
  readonly opened: Opened;
  readonly testimony: TestimonyId;
}

export function Consent({ opened, testimony }: ConsentProps) {
  const { client } = useSession();
  const row = useTestimonies().get(testimony) ?? null;
  const { value: shown, fault, running } = useFetched((options) => client['consent.show']({ testimony }, options));
  const [asked, setAsked] = useState<AskedOfConsent | null>(null);
  return (
    <div className="screen-column consent">
      <ConsentHead opened={opened} testimony={testimony} row={row} shown={shown} onAsk={(deed) => setAsked({ ask: deed })} />
      <FaultNote fault={fault} />
      {shown === null ? <ProgressLine running={running} progress={null} /> : (
        <>
          <div className="consent-columns">
            <MainColumn shown={shown} opened={opened} onAsk={setAsked} />
            <SideColumn shown={shown} opened={opened} onAsk={setAsked} />
          </div>
          <ConsentDialogs asked={asked} shown={shown} title={row?.title ?? testimony} onDone={() => setAsked(null)} />
        </>
      )}
    </div>
  );
}

interface ColumnProps {
  readonly shown: ShownConsent;
  readonly opened: Opened;
  readonly onAsk: (asked: AskedOfConsent) => void;
}

function MainColumn({ shown, opened, onAsk }: ColumnProps) {
  const { agreement: words } = useWords().page;
  const [newest] = shown.versions;
  const mayAttach = opened.role === 'archivist' && opened.readOnly === null && newest?.status !== 'erased';
  return (
    <div>
      <StandingText shown={shown} />
      <Panel title={words.purposes} about={words.purposesHelp}><PurposeList purposes={shown.purposes} /></Panel>
      <Panel title={newest === undefined ? words.terms : words.termsOf(newest.version)}>
        {newest === undefined ? <p>{words.noTerms}</p> : <TermsView terms={newest} />}
      </Panel>
      {newest === undefined || opened.role !== 'archivist' ? null : (
        <Panel title={words.sealed} tone="boxed">
          <SealedView sealed={shown.sealed} />
          <EvidencePart agreement={newest} onAttach={mayAttach ? () => onAsk({ ask: 'attach' }) : null} />
        </Panel>
      )}
      <AttachmentsPanel
        testimony={shown.testimony} opened={opened} restrictions={shown.restrictions}
        mayAdd={opened.readOnly === null && newest?.status !== 'erased'}
      />
      {shown.versions.length === 0 ? null : <Panel title={words.versions}><VersionList versions={shown.versions} /></Panel>}
    </div>
  );
}

function SideColumn({ shown, opened, onAsk }: ColumnProps) {
  const session = useSession();
  const { agreement: words, catalogue } = useWords().page;
  const { testimony } = shown;
  const isGone = shown.versions[0]?.status === 'erased';
  const mayChange = opened.readOnly === null && !isGone;
  const lift = opened.role === 'archivist' && mayChange ? (group: RestrictionGroup) => onAsk({ ask: 'lift', group }) : null;
  return (
    <div className="consent-side">
      {shown.due.length === 0 ? null : <DueOfOne shown={shown} />}
      <Panel
        title={catalogue.restrictions}
        actions={mayChange ? <Button onPress={() => onAsk({ ask: 'restrict' })}>{words.deeds.restrict}</Button> : null}
      >
        <RestrictionList restrictions={shown.restrictions} lifted={shown.lifted} onLift={lift} />
      </Panel>
      {opened.role !== 'archivist' || isGone ? null : (
        <Panel title={words.people} about={words.peopleHelp}>
          <Button onPress={() => session.go({ screen: 'people', testimony })}>{words.toPeople}</Button>
        </Panel>
      )}
      <Panel
        title={words.disclosures}
        actions={shown.disclosures.length === 0 ? null : (
          <Button variant="quiet" onPress={() => session.go({ screen: 'register', testimony })}>{words.toRegister}</Button>
        )}
      >
        <DisclosureList disclosures={shown.disclosures} hasLetters={hasLetters(shown)} />
      </Panel>
    </div>
  );
}

/** What waits for a person here; what is dealt with elsewhere has the way to it. */
function DueOfOne({ shown }: { readonly shown: ShownConsent }) {
  const session = useSession();
  const { due: words } = useWords().page;
  const days = useDays();
  return (
    <Panel title={words.title} tone="boxed">
      <ul className="due-of-one">
        {shown.due.map((item) => {
          const where = whereDealtWith(item.kind);
          return (
            <li key={`${item.kind} ${item.restriction ?? ''} ${item.on ?? ''}`}>
              {item.on === null ? null : <time dateTime={item.on} className="field-help">{days(item.on)}</time>}
              <p><DueSentence item={item} /></p>
              {where === 'consent' ? null : <Button variant="quiet" onPress={() => session.go(placeOfDue(item))}>{words.go[where]}</Button>}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

// The page of an event: what it is, the witnesses side by side, and the passages that speak of it.
import { useEffect, useState } from 'react';
import type { AuthorityId } from '../../../archive/api/authority.ts';
import type { Output } from '../../../archive/api/contract.ts';
import type { EventPassage, LinkId } from '../../../archive/api/event-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { useWords } from '../../state/language.ts';
import { useSession, type Opened } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { rememberEvent } from '../../state/way-back.ts';
import { CollectSeveral } from '../workbook/CollectButton.tsx';
import { ChangeLink, Unlink } from './ChangeLink.tsx';
import { idOfLink, LinkedPassage } from './LinkedPassage.tsx';
import { WitnessTable } from './WitnessTable.tsx';

export interface EventProps {
  readonly opened: Opened;
  readonly event: AuthorityId;
}

interface Deed {
  readonly do: 'change' | 'unlink';
  readonly passage: EventPassage;
}

/** A workbook takes so many passages at once. */
const mostCollected = 1000;

function goTo(link: LinkId): void {
  const article = document.getElementById(idOfLink({ link }));
  article?.scrollIntoView({ block: 'start' });
  article?.focus({ preventScroll: true });
}

export function Event({ opened, event }: EventProps) {
  const session = useSession();
  const { events: words } = useWords().page;
  const { value, fault, running } = useFetched((options) => session.client['event.show']({ event }, options));
  const [deed, setDeed] = useState<Deed | null>(null);
  useEffect(() => rememberEvent(session, event), [session, event]);
  const mayChange = opened.role !== 'scholar' && opened.readOnly === null;
  if (value === null) {
    return (
      <div className="screen-column event">
        <FaultNote fault={fault} />
        <ProgressLine running={running} progress={null} />
      </div>
    );
  }
  const { passages } = value;
  const items = passages.flatMap(({ testimony, passage }) => (passage === null ? [] : [{ testimony, passage }])).slice(0, mostCollected);
  return (
    <div className="screen-column event">
      <EventHead shown={value} items={items} />
      <FaultNote fault={fault} />
      {passages.length === 0 ? <EmptyState title={words.empty}>{mayChange ? words.emptyHelp : null}</EmptyState> : (
        <>
          <Panel title={words.compare} about={words.compareAbout}><WitnessTable passages={passages} onGo={goTo} /></Panel>
          <Panel title={words.passages}>
            {passages.map((passage) => (
              <LinkedPassage
                key={passage.link} passage={passage}
                onRead={({ testimony }) => session.go({ screen: 'reading', testimony, passage: passage.passage, from: 'event' })}
                onChange={mayChange ? () => setDeed({ do: 'change', passage }) : null}
                onUnlink={mayChange ? () => setDeed({ do: 'unlink', passage }) : null}
              />
            ))}
          </Panel>
        </>
      )}
      {deed?.do === 'change' ? <ChangeLink passage={deed.passage} onDone={() => setDeed(null)} /> : null}
      {deed?.do === 'unlink' ? <Unlink passage={deed.passage} onDone={() => setDeed(null)} /> : null}
    </div>
  );
}

interface EventHeadProps {
  readonly shown: Output<'event.show'>;
  readonly items: Parameters<typeof CollectSeveral>[0]['items'];
}

function EventHead({ shown: { event, heading, dates, sensitive, related, links, testimonies }, items }: EventHeadProps) {
  const session = useSession();
  const { events: words } = useWords().page;
  return (
    <header className="event-head">
      <p className="consent-kind">{words.kind}</p>
      <ScreenHeading>{heading}</ScreenHeading>
      <p className="count" role="status">{words.count(links, testimonies)}</p>
      <dl className="particulars">
        {dates === null ? null : <div><dt>{words.happened}</dt><dd>{dates}</dd></div>}
        {related.map((one) => (
          <div key={`${one.authority} ${one.kind} ${String(one.inverse)}`}>
            <dt>{(one.inverse ? words.inverse : words.relations)[one.kind]}</dt>
            <dd>
              <Button
                variant="quiet"
                onPress={() => session.go(one.type === 'event' ? { screen: 'event', event: one.authority } : { screen: 'authorities', authority: one.authority })}
              >
                {one.heading}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      {sensitive ? <p className="note" role="note">{words.sensitive}</p> : null}
      <p className="part-about">{words.about}</p>
      <div className="actions">
        {items.length === 0 ? null : <CollectSeveral items={items} variant="plain" of={heading} />}
        <Button onPress={() => session.go({ screen: 'authorities', type: 'event', authority: event })}>{words.authority}</Button>
      </div>
    </header>
  );
}

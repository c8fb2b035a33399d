// One testimony: its text as this reader may see it, beside what is known of it and what may be done with it.
import { useEffect, useRef, useState } from 'react';
import type { PassageId, TestimonyId } from '../../archive/api/ids.ts';
import type { TestimonyView } from '../../archive/api/testimony.ts';
import { FaultNote } from '../parts/FaultNote.tsx';
import { StandingMark } from '../parts/StandingMark.tsx';
import { Working } from '../parts/Working.tsx';
import { useWords } from '../state/language.ts';
import { useSession, type Opened } from '../state/session.ts';
import { useDeed } from '../state/use-deed.ts';
import { useSelectedText } from '../state/use-selected-text.ts';
import { ConsentPanel } from './ConsentPanel.tsx';
import { DescribePanel } from './DescribePanel.tsx';
import { IssuePanel } from './IssuePanel.tsx';
import { RedactPanel } from './RedactPanel.tsx';
import { RestrictPanel } from './RestrictPanel.tsx';
import { TranscriptText } from './TranscriptText.tsx';
import { WithdrawPanel } from './WithdrawPanel.tsx';

export interface ReadingProps {
  readonly opened: Opened;
  readonly testimony: TestimonyId;
  readonly passage: PassageId | null;
  readonly from: 'catalogue' | 'search';
}

export function Reading({ opened, testimony, passage, from }: ReadingProps) {
  const session = useSession();
  const words = useWords();
  const show = useDeed((options) => session.client['testimony.show']({ testimony }, options));
  const { run } = show;
  const [view, setView] = useState<TestimonyView | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const selected = useSelectedText(text);
  async function refresh(): Promise<void> {
    const shown = await run();
    if (shown !== null) setView(shown);
  }
  useEffect(() => void refresh(), []);
  const changed = (): void => void refresh();
  const keeps = opened.role !== 'scholar';

  return (
    <>
      <p className="way-back">
        <button type="button" className="quiet" onClick={() => session.go({ screen: from })}>
          <span aria-hidden="true">← </span>{from === 'search' ? words.page.search.back : words.page.common.back}
        </button>
      </p>
      <FaultNote fault={show.fault} />
      {view === null ? <Working running={show.running} progress={null} /> : (
        <div className="reading">
          <article className="reading-text" ref={text} lang={view.language}>
            <header>
              <h1>{view.title}</h1>
              <Particulars view={view} />
            </header>
            <TranscriptText passages={view.passages} target={passage} />
          </article>
          <aside className="reading-side">
            <IssuePanel testimony={view.id} />
            {keeps ? <ConsentPanel view={view} /> : null}
            {keeps ? <DescribePanel key={view.title} view={view} onChanged={changed} /> : null}
            {keeps ? <RedactPanel testimony={view.id} selected={selected} onChanged={changed} /> : null}
            {keeps ? <RestrictPanel testimony={view.id} onChanged={changed} /> : null}
            {keeps ? <WithdrawPanel testimony={view.id} onChanged={changed} /> : null}
          </aside>
        </div>
      )}
    </>
  );
}

function Particulars({ view }: { readonly view: TestimonyView }) {
  const words = useWords();
  const { reading, common, list } = words.page;
  const lines = [
    [reading.narrator, view.narrator], [reading.date, view.date], [reading.place, view.place],
    [list.columnCollection, view.collection], [common.language, words.languages[view.language]],
  ] as const;
  return (
    <div className="particulars" lang={words.language}>
      <p className="particulars-extent">
        <StandingMark standing={view.consent} /> {reading.extent(view.passages.length, view.words)} <code>{view.id}</code>
      </p>
      <dl>
        {lines.map(([label, value]) => (value === null || value === '' ? null : (
          <div key={label}><dt>{label}</dt><dd lang={view.language}>{value}</dd></div>
        )))}
      </dl>
      {view.summary === null || view.summary === '' ? null : <p className="particulars-summary" lang={view.language}>{view.summary}</p>}
    </div>
  );
}

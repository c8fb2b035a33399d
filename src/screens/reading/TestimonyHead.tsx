// What is known of a testimony, at the head of its text.
import type { PassageId } from '../../../archive/api/ids.ts';
import type { TestimonyView } from '../../../archive/api/testimony.ts';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { StandingMark } from '../../parts/StandingMark.tsx';
import { useWords } from '../../state/language.ts';
import { withheldRanges } from '../../state/mark-text.ts';
import { HeadDescription } from './HeadDescription.tsx';

export interface TestimonyHeadProps {
  readonly view: TestimonyView;
  /** Goes to a passage that the contents lead to. */
  readonly onGo: (passage: PassageId) => void;
}

export function TestimonyHead({ view, onGo }: TestimonyHeadProps) {
  const words = useWords();
  const { reading } = words.page;
  const lines = [
    [reading.narrator, view.narrator, view.language], [reading.date, view.date, view.language],
    [reading.place, view.place, view.language], [reading.collection, view.collection, view.language],
    [reading.language, words.languages[view.language], words.language],
  ] as const;
  const isMarked = view.passages.some(({ text }) => withheldRanges(text).length > 0);
  return (
    <header className="testimony-head" lang={words.language}>
      <ScreenHeading lang={view.language}>{view.title}</ScreenHeading>
      <dl className="particulars">
        {lines.map(([label, value, lang]) => (value === null || value === '' ? null : (
          <div key={label}><dt>{label}</dt><dd lang={lang}>{value}</dd></div>
        )))}
      </dl>
      {view.description.summary === null || view.description.summary === '' ? null : (
        <p className="particulars-summary" lang={view.language}>{view.description.summary}</p>
      )}
      <HeadDescription view={view} onGo={onGo} />
      <p className="particulars-extent">
        <StandingMark standing={view.consent} />
        <span>{reading.extent(view.passages.length, view.words)}</span>
        <code>{view.id}</code>
      </p>
      {isMarked ? <p className="particulars-note">{reading.withheldWhy}</p> : null}
    </header>
  );
}

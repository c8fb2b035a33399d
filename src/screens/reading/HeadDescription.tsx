// The description at the head of a text, as the reader is told it: people, headings, and the contents that lead into the text.
import type { Description } from '../../../archive/api/description.ts';
import type { PassageId } from '../../../archive/api/ids.ts';
import type { TestimonyView } from '../../../archive/api/testimony.ts';
import { ContentsList } from '../../parts/ContentsList.tsx';
import { useWords } from '../../state/language.ts';
import { sayField } from '../../state/say-field.ts';

export interface HeadDescriptionProps {
  readonly view: TestimonyView;
  readonly onGo: (passage: PassageId) => void;
}

const fields: readonly (keyof Description)[] = [
  'accession', 'series', 'people', 'parts', 'duration', 'extent', 'subjects', 'persons', 'places', 'events', 'scope', 'summaries', 'rights',
];

export function HeadDescription({ view, onGo }: HeadDescriptionProps) {
  const words = useWords();
  const { fields: names } = words.description;
  const said = fields.map((field) => [field, sayField(field, view.description, words)] as const).filter(([, text]) => text !== '');
  return (
    <>
      {said.length === 0 ? null : (
        <dl className="inspector-particulars head-description">
          {said.map(([field, text]) => <div key={field}><dt>{names[field]}</dt><dd lang={view.language}>{text}</dd></div>)}
        </dl>
      )}
      {view.description.points.length === 0 ? null : (
        <nav aria-label={names.points} className="head-contents">
          <h2>{names.points}</h2>
          <ContentsList view={view} withSynopsis onGo={onGo} />
        </nav>
      )}
    </>
  );
}

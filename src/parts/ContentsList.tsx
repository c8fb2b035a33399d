// A testimony's table of contents: each line leads to the passage in which it begins.
import { Button } from 'react-aria-components';
import type { PassageId } from '../../archive/api/ids.ts';
import type { TestimonyView } from '../../archive/api/testimony.ts';
import { formatTimecode } from '../state/cut-text.ts';
import { useWords } from '../state/language.ts';
import { passageAt } from '../state/point-passages.ts';

export interface ContentsListProps {
  readonly view: Pick<TestimonyView, 'description' | 'passages' | 'language'>;
  readonly withSynopsis?: boolean;
  readonly onGo: (passage: PassageId) => void;
}

export function ContentsList({ view: { description, passages, language }, withSynopsis = false, onGo }: ContentsListProps) {
  const { points } = useWords().page.describing;
  return (
    <ol>
      {description.points.map(({ start, title, synopsis }, index) => {
        const passage = passageAt(start, passages);
        return (
          <li key={index}>
            <span className="point-time">{start === null ? '' : formatTimecode(start)}</span>
            {passage === null ? <span lang={language}>{title}</span> : (
              <Button className="point-link" aria-label={points.goTo(title)} onPress={() => onGo(passage)}><span lang={language}>{title}</span></Button>
            )}
            {withSynopsis && synopsis !== null ? <span className="point-synopsis" lang={language}>{synopsis}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}

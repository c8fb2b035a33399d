// The witnesses of an event side by side: what each does to what is known, when and where it was, and how they know.
import type { EventPassage, LinkId } from '../../../archive/api/event-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';

export interface WitnessTableProps {
  readonly passages: readonly EventPassage[];
  readonly onGo: (link: LinkId) => void;
}

export function WitnessTable({ passages, onGo }: WitnessTableProps) {
  const { events: words } = useWords().page;
  const { columns } = words;
  const given = (said: string | null) => said ?? <span className="witness-silent">{words.notSaid}</span>;
  return (
    <div className="witnesses-scroller" role="group" aria-label={words.compare} tabIndex={0}>
      <table className="witnesses">
        <thead>
          <tr>
            <th scope="col">{columns.date}</th><th scope="col">{columns.place}</th><th scope="col">{columns.witness}</th>
            <th scope="col">{columns.says}</th><th scope="col">{columns.certainty}</th>
          </tr>
        </thead>
        <tbody>
          {passages.map(({ link, title, language, narrator, date, place, says, certainty }) => (
            <tr key={link}>
              <td className="witness-date">{given(date)}</td>
              <td>{given(place?.heading ?? null)}</td>
              <th scope="row" className="witness">
                <Button variant="quiet" aria-label={words.goTo(title)} onPress={() => onGo(link)}><span lang={language}>{title}</span></Button>
                {narrator === null ? null : <span className="field-help" lang={language}>{narrator}</span>}
              </th>
              <td><span className={`saying saying-${says}`}>{words.sayings[says]}</span></td>
              <td>{words.certainties[certainty]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// Collocates: words that stand beside those found more often than elsewhere; pressing one searches for both.
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { searchBeside, type SearchAsked } from '../../state/search-conditions.ts';
import { useSession } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';

export interface CollocatesViewProps {
  readonly search: SearchAsked;
  readonly onTry: (query: string) => void;
}

export function CollocatesView({ search, onTry }: CollocatesViewProps) {
  const { client } = useSession();
  const { finding } = useWords().page;
  const language = useLanguage();
  const of = JSON.stringify(search);
  const { value: told, fault, running } = useFetched(async (options) => (
    { of, collocates: (await client['passages.collocates'](search, options)).collocates }
  ), { of });
  const collocates = told?.of === of ? told.collocates : null;
  const whole = new Intl.NumberFormat(language);
  const score = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <div className="finding-view">
      <p className="part-about">{finding.collocatesAbout}</p>
      <FaultNote fault={fault} />
      {collocates === null ? <ProgressLine running={running} progress={null} /> : collocates.length === 0 ? <p className="empty">{finding.noCollocates}</p> : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{finding.word}</th>
              <th scope="col" className="figure">{finding.likelihood}</th>
              <th scope="col" className="figure">{finding.beside}</th>
              <th scope="col" className="figure">{finding.everywhere}</th>
            </tr>
          </thead>
          <tbody>
            {collocates.map(({ word, beside, everywhere, score: likelihood }) => (
              <tr key={word}>
                <th scope="row">
                  <Button variant="quiet" aria-label={finding.searchWith(word)} onPress={() => onTry(searchBeside(search.query, word))}>{word}</Button>
                </th>
                <td className="figure">{score.format(likelihood)}</td>
                <td className="figure">{whole.format(beside)}</td>
                <td className="figure">{whole.format(everywhere)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

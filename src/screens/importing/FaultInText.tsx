// Why a file could not be read, in the file's own text: the lines around the place, and the place marked. It is kept nowhere.
import type { PlannedFault } from '../../../archive/api/import-calls.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { faultReasonWords } from '../../words/fault-reason-words.ts';

export function FaultInText({ fault }: { readonly fault: PlannedFault }) {
  const words = useWords();
  const language = useLanguage();
  const { importing } = words.page;
  const { code, line, column, reason, around } = fault;
  const why = reason === undefined ? undefined : faultReasonWords[language][reason];
  return (
    <div className="import-fault" role="note">
      {line === undefined ? null : (
        <p className="report-place">{column === undefined ? importing.atLine(line) : importing.atColumn(line, column)}</p>
      )}
      <p className="note-what">{words.faults[code].what}</p>
      {why === undefined ? null : <p>{why}</p>}
      <p>{words.faults[code].wayOut}</p>
      {around.length === 0 ? null : (
        <figure className="file-line">
          <figcaption className="field-help">{importing.review.inText}</figcaption>
          <ol className="lines-around">
            {around.map(({ line: number, text }) => (
              <li key={number} value={number} className={number === line ? 'line-at-fault' : ''}>
                <code dir="auto">{number === line && column !== undefined ? <Marked text={text} at={column - 1} /> : text}</code>
              </li>
            ))}
          </ol>
        </figure>
      )}
    </div>
  );
}

/** A line may be cut off before the place; then nothing in it is marked. */
function Marked({ text, at }: { readonly text: string; readonly at: number }) {
  if (at > text.length) return text;
  const sign = [...text.slice(at)][0] ?? '';
  return <>{text.slice(0, at)}<mark>{sign === '' ? '\u00a0' : sign}</mark>{text.slice(at + sign.length)}</>;
}

// What came of an import: each testimony with what was inferred, each file that could not be read with the reason.
import type { ImportReport } from '../../archive/api/contract.ts';
import { faultPlace } from '../parts/FaultNote.tsx';
import { useWords } from '../state/language.ts';
import { useSession } from '../state/session.ts';

type Imported = ImportReport['testimonies'][number];

export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const words = useWords();
  const { importing } = words.page;
  return (
    <section className="report" aria-live="polite">
      <p className="report-sum">
        {importing.imported(report.imported)}
        {report.skipped === 0 ? '' : ` ${importing.skipped(report.skipped)}`}
        {report.faults.length === 0 ? '' : ` ${importing.notRead(report.faults.length)}`}
      </p>
      {report.faults.length === 0 ? null : (
        <ul className="report-faults">
          {report.faults.map((fault, index) => (
            <li key={index}>
              <b>{faultPlace(words, fault)}</b> {words.faults[fault.code].what} {words.faults[fault.code].wayOut}
            </li>
          ))}
        </ul>
      )}
      {report.testimonies.length === 0 ? null : (
        <ul className="report-testimonies">
          {report.testimonies.map((testimony) => <ImportedLine key={testimony.id} testimony={testimony} />)}
        </ul>
      )}
    </section>
  );
}

function ImportedLine({ testimony }: { readonly testimony: Imported }) {
  const session = useSession();
  const { importing } = useWords().page;
  const { turns, words, passages, speakers, notes, file } = testimony;
  const dropped = Object.values(notes.dropped).reduce((sum, lines) => sum + lines, 0);
  return (
    <li>
      <button
        type="button" className="link"
        onClick={() => session.go({ screen: 'reading', testimony: testimony.id, passage: null, from: 'catalogue' })}
      >
        {file}
      </button>
      <span>{importing.fileRead(turns, words, passages, speakers.length)}</span>
      <span className="field-help">
        {speakers.length === 0 ? '' : `${speakers.join(', ')}. `}
        {importing.charset(notes.charset)}
        {dropped === 0 ? '' : ` ${importing.left(dropped)}`}
      </span>
    </li>
  );
}

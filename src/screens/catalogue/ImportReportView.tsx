// What came of an import: each file that could not be read with the place and the line, each testimony with what was inferred.
import type { ImportReport } from '../../../archive/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import type { Incoming } from '../../state/import-files.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { fileNamed } from '../../state/file-lines.ts';
import { LineOfFile } from './LineOfFile.tsx';

type Imported = ImportReport['testimonies'][number];
type FileFault = ImportReport['faults'][number];

export interface ImportReportViewProps {
  readonly report: ImportReport;
  /** The files as they were chosen, for showing the line at fault. */
  readonly files: readonly Incoming[];
  /** A testimony is about to be opened. */
  readonly onLeave: () => void;
}

export function ImportReportView({ report, files, onLeave }: ImportReportViewProps) {
  const { importing } = useWords().page;
  return (
    <div className="report">
      <p className="report-sum" role="status">
        {importing.imported(report.imported)}
        {report.skipped === 0 ? '' : ` ${importing.skipped(report.skipped)}`}
        {report.faults.length === 0 ? '' : ` ${importing.notRead(report.faults.length)}`}
      </p>
      {report.faults.length === 0 ? null : (
        <section aria-label={importing.faultsTitle}>
          <h3>{importing.faultsTitle}</h3>
          <ul className="report-faults">
            {report.faults.map((fault, index) => <FaultLine key={index} fault={fault} files={files} />)}
          </ul>
        </section>
      )}
      {report.testimonies.length === 0 ? null : (
        <section aria-label={importing.testimoniesTitle}>
          <h3>{importing.testimoniesTitle}</h3>
          <ul className="report-testimonies">
            {report.testimonies.map((testimony) => <ImportedLine key={testimony.id} testimony={testimony} onLeave={onLeave} />)}
          </ul>
        </section>
      )}
    </div>
  );
}

function FaultLine({ fault, files }: { readonly fault: FileFault; readonly files: readonly Incoming[] }) {
  const words = useWords();
  const { importing } = words.page;
  const { file: name, code, line, column } = fault;
  const file = fileNamed(files, name);
  return (
    <li>
      <p className="report-file"><bdi>{name}</bdi></p>
      {line === undefined ? null : (
        <p className="report-place">{column === undefined ? importing.atLine(line) : importing.atColumn(line, column)}</p>
      )}
      <p>{words.faults[code].what} {words.faults[code].wayOut}</p>
      {line === undefined || !(file instanceof File) ? null : <LineOfFile file={file} line={line} column={column ?? 1} />}
    </li>
  );
}

function ImportedLine({ testimony, onLeave }: { readonly testimony: Imported; readonly onLeave: () => void }) {
  const session = useSession();
  const { importing } = useWords().page;
  const { turns, words, passages, speakers, notes, file } = testimony;
  const dropped = Object.values(notes.dropped).reduce((sum, lines) => sum + lines, 0);
  const said = [
    speakers.length === 0 ? '' : importing.speakers(speakers.join(', ')),
    notes.charset === 'utf-8' ? '' : importing.charset(notes.charset),
    notes.language === 'inferred' ? importing.inferred : '',
    dropped === 0 ? '' : importing.left(dropped),
  ];
  return (
    <li>
      <Button
        variant="quiet"
        onPress={() => {
          onLeave();
          session.go({ screen: 'reading', testimony: testimony.id, passage: null, from: 'catalogue' });
        }}
      >
        <bdi>{file}</bdi>
      </Button>
      <span>{importing.fileRead(turns, words, passages, speakers.length)}</span>
      <span className="field-help">{said.filter((one) => one !== '').join(' ')}</span>
    </li>
  );
}

// What came of an import: each file that could not be read with the place and the line, each testimony with what was inferred.
import type { ImportReport } from '../../../archive/api/import-calls.ts';
import { Button } from '../../parts/Button.tsx';
import type { ReviewedFile } from '../../state/import-review.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { importPlanWords } from '../../words/import-plan-words.ts';
import { FaultInText } from './FaultInText.tsx';

type Imported = ImportReport['testimonies'][number];
type FileFault = ImportReport['faults'][number];

export interface ImportReportViewProps {
  readonly report: ImportReport;
  /** The files as they were planned, for the text around a fault. */
  readonly planned: ReadonlyMap<number, ReviewedFile>;
  /** A testimony is about to be opened. */
  readonly onLeave: () => void;
}

export function ImportReportView({ report, planned, onLeave }: ImportReportViewProps) {
  const { importing } = useWords().page;
  const language = useLanguage();
  return (
    <div className="report">
      <p className="report-sum" role="status">
        {importing.imported(report.imported)}
        {report.skipped === 0 ? '' : ` ${importing.skipped(report.skipped)}`}
        {report.faults.length === 0 ? '' : ` ${importing.notRead(report.faults.length)}`}
      </p>
      <ReportCounts report={report} />
      {report.faults.length === 0 ? null : (
        <section aria-label={importing.faultsTitle}>
          <h3>{importing.faultsTitle}</h3>
          <ul className="report-faults">
            {report.faults.map((fault, index) => <FaultLine key={index} fault={fault} planned={planned} />)}
          </ul>
        </section>
      )}
      {report.passed.length === 0 ? null : (
        <section aria-label={importing.passedTitle}>
          <h3>{importing.passedTitle}</h3>
          <ul className="report-counts">
            {report.passed.map(({ file, because }, index) => <li key={index}><bdi>{file}</bdi>: {importPlanWords[language].outcomes[because]}</li>)}
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

/** What there is to say beside the files themselves; nothing where it is nothing. */
function ReportCounts({ report: { passed, aligned, unaligned, kept } }: Pick<ImportReportViewProps, 'report'>) {
  const { importing } = useWords().page;
  const left = passed.filter(({ because }) => because === 'left').length;
  const said = [
    ...(left === 0 ? [] : [importing.leftOut(left)]), ...(aligned.length === 0 ? [] : [importing.aligned(aligned.length)]),
    ...(unaligned.length === 0 ? [] : [importing.unaligned(unaligned.length)]), ...(kept === 0 ? [] : [importing.kept(kept)]),
  ];
  return said.length === 0 ? null : <ul className="report-counts">{said.map((one) => <li key={one}>{one}</li>)}</ul>;
}

function FaultLine({ fault, planned }: { readonly fault: FileFault; readonly planned: ImportReportViewProps['planned'] }) {
  const before = [...planned.values()].find(({ file, fault: known }) => file === fault.file && known?.line === fault.line && known?.code === fault.code);
  return (
    <li>
      <p className="report-file"><bdi>{fault.file}</bdi></p>
      <FaultInText fault={before?.fault ?? { ...fault, around: [] }} />
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

// The import itself, over the screen: how far it is, how to stop it, and what came of it.
import type { ImportReport } from '../../../archive/api/import-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { SaveReport } from '../../parts/SaveReport.tsx';
import { importAsJson, importAsText } from '../../state/import-report.ts';
import type { ReviewedFile } from '../../state/import-review.ts';
import { useWords } from '../../state/language.ts';
import type { Deed } from '../../state/use-deed.ts';
import { ImportReportView } from './ImportReportView.tsx';

export interface ImportRunProps {
  readonly bring: Deed<[], ImportReport>;
  /** What is known of it by now, even where it was broken off. */
  readonly report: ImportReport | null;
  /** The files as they were planned, for the text around a fault. */
  readonly planned: ReadonlyMap<number, ReviewedFile>;
  readonly onBack: () => void;
  readonly onMore: () => void;
  readonly onDone: () => void;
  /** A testimony is about to be opened. */
  readonly onOpen: () => void;
}

export function ImportRun({ bring, report, planned, onBack, onMore, onDone, onOpen }: ImportRunProps) {
  const words = useWords();
  const { importing, common } = words.page;
  const { running, progress, fault, value } = bring;
  if (!running && value === null && fault === null) return null;
  const close = fault === null ? onDone : onBack;
  return (
    <Dialog
      title={running ? importing.running : importing.reportTitle} isOpen size="large" mustAnswer={running} onClose={close}
      actions={running ? <Button onPress={bring.cancel}>{importing.stop}</Button> : (
        <>
          {fault === null ? <Button onPress={onMore}>{importing.more}</Button> : null}
          <Button variant="strong" autoFocus onPress={close}>{common.close}</Button>
        </>
      )}
    >
      {running ? <p className="field-help">{importing.stopHelp}</p> : null}
      <ProgressLine running={running} progress={progress} />
      <FaultNote fault={fault} />
      {report === null || running ? null : (
        <>
          <ImportReportView report={report} planned={planned} onLeave={onOpen} />
          <SaveReport of="import" text={() => importAsText(report, words)} json={() => importAsJson(report)} saved={({ page }) => page.importing.reportSaved} />
        </>
      )}
    </Dialog>
  );
}

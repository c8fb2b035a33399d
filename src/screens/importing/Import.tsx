// Bringing transcripts in: the files are chosen, looked at as they would be imported, put right, and imported.
import { useCallback, useDeferredValue, useEffect, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ImportReport } from '../../../archive/api/import-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { SplitView } from '../../parts/SplitView.tsx';
import { importFiles } from '../../state/import-files.ts';
import {
  addFiles, askedBy, changeForAll, emptyReview, giveTable, leaveOrTake, passes, planAgain, showOnly, sumUp, type ForAll, type ImportReview, type SaidOfFile,
} from '../../state/import-review.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useDropAnywhere } from '../../state/use-drop-anywhere.ts';
import { useImportReview, type ChangeReview } from '../../state/use-import-review.ts';
import { ChooseFiles } from './ChooseFiles.tsx';
import { FileDetail } from './FileDetail.tsx';
import { FileTable } from './FileTable.tsx';
import { ForAllFields } from './ForAllFields.tsx';
import { ImportHead, OutcomeFilter } from './ImportHead.tsx';
import { ImportRun } from './ImportRun.tsx';
import { PickTable } from './PickFiles.tsx';
import { TableDialog } from './TableDialog.tsx';

/** Frames for which the fields of a file are waited for. */
const patience = 60;
/** Into the first field beside the files, or where there is none to the first deed, once they are those of this file; and back to it. */
const goToFields = (index: number, frames = patience): void => void requestAnimationFrame(() => {
  const detail = document.querySelector(`.import-detail[data-file="${index}"]`);
  if (detail === null) {
    if (frames > 0) goToFields(index, frames - 1);
    return;
  }
  (detail.querySelector<HTMLElement>('input, .select-button') ?? detail.querySelector('button'))?.focus();
});
const goToFile = (): void => document.querySelector<HTMLElement>('.import-files [role=row][aria-selected=true]')?.focus();

export function Import() {
  const session = useSession();
  const { review, change, progress } = useImportReview();
  const [report, setReport] = useState<ImportReport | null>(null);
  const [showsTable, setShowsTable] = useState(false);
  const bring = useDeed((options) => importFiles(session, askedBy(review), options, setReport));
  const isOver = useDropAnywhere(!bring.running && !showsTable, (found) => change((now) => addFiles(now, found)));
  const isEmpty = review.files.length === 0 && review.table === null;

  function startOver(): void {
    bring.forget();
    setReport(null);
    change(({ forAll }) => ({ ...emptyReview, forAll }));
  }
  /** What was broken off is looked at again: some of the files are in the vault by now. */
  function backToReview(): void {
    bring.forget();
    setReport(null);
    change(planAgain);
  }
  function leaveIt(): void {
    change(() => emptyReview);
    session.go({ screen: 'catalogue' });
  }

  return (
    <>
      {isEmpty
        ? <ChooseFirst review={review} change={change} isOver={isOver} />
        : (
          <Reviewed
            review={review} change={change} isOver={isOver} onImport={() => void bring.run()} onTable={() => setShowsTable(true)} onStartOver={startOver}
            plan={<ProgressLine running={review.stale !== null} progress={progress} />}
          />
        )}
      {showsTable && review.tableReport !== null
        ? <TableDialog review={review} report={review.tableReport} change={change} onClose={() => setShowsTable(false)} /> : null}
      <ImportRun
        bring={bring} report={report} planned={review.planned} onBack={backToReview} onMore={startOver} onDone={leaveIt}
        onOpen={() => change(() => emptyReview)}
      />
    </>
  );
}

const nothingSaid: SaidOfFile = {};

interface PartProps {
  readonly review: ImportReview;
  readonly change: ChangeReview;
  readonly isOver: boolean;
}

function ChooseFirst({ review, change, isOver }: PartProps) {
  const { importing } = useWords().page;
  const { review: say } = importing;
  return (
    <div className={isOver ? 'import-first catalogue-over' : 'import-first'}>
      <ScreenHeading>{importing.title}</ScreenHeading>
      <p className="part-about">{say.nothingYet}</p>
      <ChooseFiles onChoose={(chosen) => change((now) => addFiles(now, chosen))} />
      <div className="import-first-table">
        <PickTable label={say.chooseTable} onChoose={(table) => change((now) => giveTable(now, table))} />
        <p className="field-help">{say.tableHelp}</p>
      </div>
      <ForAllFields forAll={review.forAll} onChange={(forAll) => change((now) => changeForAll(now, forAll))} />
    </div>
  );
}

interface ReviewedProps extends PartProps {
  readonly plan: ReactNode;
  readonly onImport: () => void;
  readonly onTable: () => void;
  readonly onStartOver: () => void;
}

function Reviewed({ review, change, isOver, plan, onImport, onTable, onStartOver }: ReviewedProps) {
  const { review: say } = useWords().page.importing;
  const { planned, filter, selected, stale, fault, tableReport } = review;
  const all = useMemo(() => [...planned.values()], [planned]);
  const sums = useMemo(() => sumUp(all), [all]);
  const shown = useMemo(() => all.filter((file) => passes(file, filter)), [all, filter]);
  // The file beside the table may lag behind while somebody runs through the rows.
  const beside = useDeferredValue(selected);
  const file = beside === null ? undefined : planned.get(beside);
  const select = useCallback((index: number) => change((now) => ({ ...now, selected: index })), [change]);
  const leave = useCallback((index: number) => change((now) => leaveOrTake(now, index)), [change]);
  const edit = useCallback((index: number) => {
    select(index);
    goToFields(index);
  }, [select]);
  const changeAll = useCallback((forAll: Partial<ForAll>) => change((now) => changeForAll(now, forAll)), [change]);

  const isPlanned = file !== undefined;
  // The button that opened the dialog of the system is gone.
  useEffect(() => {
    if (isPlanned && (document.activeElement === null || document.activeElement === document.body)) goToFile();
  }, [isPlanned]);

  function backFromFields({ key, defaultPrevented }: KeyboardEvent): void {
    if (key === 'Escape' && !defaultPrevented) goToFile();
  }

  return (
    <SplitView
      endLabel={say.oneFile}
      end={file === undefined ? null : (
        <div onKeyDown={backFromFields}>
          <FileDetail
            key={file.index} file={file} said={review.said.get(file.index) ?? nothingSaid} change={change} hasTable={review.table !== null}
            earlier={file.earlier === null ? null : planned.get(file.earlier)?.file ?? null}
          />
        </div>
      )}
    >
      <div className={isOver ? 'import catalogue-over' : 'import'}>
        <ImportHead
          review={review} sums={sums} change={change} onImport={onImport} onTable={onTable} onStartOver={onStartOver}
          canImport={stale === null && fault === null && sums.outcomes.new > 0}
        />
        <ForAllFields forAll={review.forAll} onChange={changeAll} />
        {plan}
        <FaultNote fault={fault} />
        {fault === null ? null : <div className="actions"><Button onPress={() => change(planAgain)}>{say.again}</Button></div>}
        {all.length === 0 ? null : (
          <>
            <OutcomeFilter sums={sums} files={all.length} filter={filter} onFilter={(next) => change((now) => showOnly(now, next))} />
            <FileTable
              files={shown} withRows={tableReport !== null} withTranslations={sums.translations > 0} selected={selected}
              onSelect={select} onLeave={leave} onEdit={edit}
            />
            <p className="field-help import-keys">{say.keys}</p>
          </>
        )}
      </div>
    </SplitView>
  );
}

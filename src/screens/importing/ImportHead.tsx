// Over the files of an import: how much would come of them, whence more can be had, the table of descriptions, and the import itself.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { addFiles, fileFilters, giveTable, type FileFilter, type ImportReview, type ReviewSums } from '../../state/import-review.ts';
import { useWords } from '../../state/language.ts';
import type { ChangeReview } from '../../state/use-import-review.ts';
import { PickFiles, PickTable } from './PickFiles.tsx';

export interface ImportHeadProps {
  readonly review: ImportReview;
  readonly sums: ReviewSums;
  readonly canImport: boolean;
  readonly change: ChangeReview;
  readonly onImport: () => void;
  readonly onTable: () => void;
  readonly onStartOver: () => void;
}

export function ImportHead({ review, sums, canImport, change, onImport, onTable, onStartOver }: ImportHeadProps) {
  const { importing } = useWords().page;
  const { review: say } = importing;
  const { outcomes, turns, words, passages, translations } = sums;
  const isPlanned = review.planned.size > 0;
  return (
    <header className="import-head">
      <div className="catalogue-title">
        <ScreenHeading>{importing.title}</ScreenHeading>
        <Button variant="strong" isDisabled={!canImport} onPress={onImport}>{importing.submit}</Button>
      </div>
      <p className="import-sum" role="status">
        {isPlanned ? [
          say.would(outcomes.new), ...(outcomes.new === 0 ? [] : [say.amount(turns, words, passages)]),
          ...(translations === 0 ? [] : [say.translations(translations)]),
          ...(outcomes.fault === 0 ? [] : [importing.notRead(outcomes.fault)]),
          ...(review.passedOver === 0 ? [] : [importing.passedOver(review.passedOver)]),
        ].join(' ') : say.looking}
      </p>
      <div className="actions">
        <PickFiles files={say.addFiles} folder={say.addFolder} variant="quiet" onChoose={(chosen) => change((now) => addFiles(now, chosen))} />
        {review.table === null ? <PickTable label={say.chooseTable} variant="quiet" onChoose={(table) => change((now) => giveTable(now, table))} /> : null}
        <Button variant="quiet" onPress={onStartOver}>{say.startOver}</Button>
      </div>
      <TableLine review={review} change={change} onTable={onTable} />
    </header>
  );
}

function TableLine({ review: { table, tableReport }, change, onTable }: Pick<ImportHeadProps, 'review' | 'change' | 'onTable'>) {
  const { review: say } = useWords().page.importing;
  if (table === null) return null;
  return (
    <p className="import-table-line">
      <span>
        {say.table}: <bdi>{table.name}</bdi>.
        {tableReport === null ? '' : ` ${say.rowsMatched(tableReport.rows, tableReport.matched)}`}
        {tableReport === null || tableReport.problems.length === 0 ? null : <b> {say.tableProblems(tableReport.problems.length)}</b>}
      </span>
      {tableReport === null
        ? <Button onPress={() => change((now) => giveTable(now, null))}>{say.removeTable}</Button>
        : <Button onPress={onTable}>{say.lookAtTable}</Button>}
    </p>
  );
}

export interface OutcomeFilterProps {
  readonly sums: ReviewSums;
  readonly files: number;
  readonly filter: FileFilter;
  readonly onFilter: (filter: FileFilter) => void;
}

/** Only what there is can be chosen; where all are alike there is nothing to choose. */
export function OutcomeFilter({ sums, files, filter, onFilter }: OutcomeFilterProps) {
  const { review: say } = useWords().page.importing;
  const countOf = (one: FileFilter): number => (one === 'all' ? files : one === 'look' ? sums.look : sums.outcomes[one]);
  const offered = fileFilters.filter((one) => one === 'all' || one === filter || (countOf(one) > 0 && countOf(one) < files));
  if (offered.length === 1) return null;
  return (
    <ToggleButtonGroup
      aria-label={say.filter} className="actions import-filter" selectionMode="single" disallowEmptySelection selectedKeys={[filter]}
      onSelectionChange={(keys) => {
        const next = fileFilters.find((one) => keys.has(one));
        if (next !== undefined) onFilter(next);
      }}
    >
      {offered.map((one) => (
        <ToggleButton key={one} id={one} className="button button-plain">{say.filterCount(say.filters[one], countOf(one))}</ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

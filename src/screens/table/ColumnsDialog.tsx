// What each column of a table is taken for, to be put right.
import { tableColumns } from '../../../archive/api/import-calls.ts';
import type { TablePlan } from '../../../archive/api/table-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { takeColumn } from '../../state/table-review.ts';
import type { ChangeTable } from '../../state/use-table-review.ts';
import { importPlanWords } from '../../words/import-plan-words.ts';

export interface ColumnsDialogProps {
  readonly plan: TablePlan;
  readonly looking: boolean;
  readonly change: ChangeTable;
  readonly onClose: () => void;
}

/** Which file a row is about, and what it translates, is asked of an import alone. */
const offered = tableColumns.filter((column) => column !== 'file' && column !== 'original');

export function ColumnsDialog({ plan, looking, change, onClose }: ColumnsDialogProps) {
  const { table: say, importing, common } = useWords().page;
  const { columns } = importPlanWords[useLanguage()];
  return (
    <Dialog title={say.columns} isOpen onClose={onClose} size="large" actions={<Button variant="strong" onPress={onClose}>{common.close}</Button>}>
      <p className="part-about">{say.columnsAbout}</p>
      <ProgressLine running={looking} progress={null} />
      <div className="table-columns">
        {plan.columns.map(({ heading, column, by }) => (
          <SelectField
            key={heading} label={heading} help={importing.review.columnBy[by]} value={offered.find((one) => one === column) ?? 'ignore'}
            onChange={(to) => change((now) => takeColumn(now, heading, to))} options={offered.map((id) => ({ id, name: columns[id] }))}
          />
        ))}
      </div>
    </Dialog>
  );
}

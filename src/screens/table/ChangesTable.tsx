// Every change that a table would make: whose description, which field, from what to what; each testimony can be left out.
import { memo, useState } from 'react';
import type { Description } from '../../../archive/api/description.ts';
import type { PlannedRow } from '../../../archive/api/table-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { useWords } from '../../state/language.ts';
import { sayField } from '../../state/say-field.ts';
import { useTestimonies } from '../../state/testimony-list.ts';

/** Testimonies that are shown at first, and that each press of the button adds. */
const atOnce = 100;

export interface ChangesTableProps {
  readonly rows: readonly PlannedRow[];
  readonly leftOut: ReadonlySet<number>;
  readonly onTake: (row: number, isTaken: boolean) => void;
  readonly onTakeAll: (isTaken: boolean) => void;
}

export function ChangesTable({ rows, leftOut, onTake, onTakeAll }: ChangesTableProps) {
  const { table: say } = useWords().page;
  const testimonies = useTestimonies();
  const [most, setMost] = useState(atOnce);
  if (rows.length === 0) return null;
  return (
    <section className="table-changes" aria-label={say.changesTitle}>
      <h2>{say.changesTitle}</h2>
      {rows.length === 1 ? null : (
        <div className="actions">
          <Button variant="quiet" isDisabled={leftOut.size === 0} onPress={() => onTakeAll(true)}>{say.takeAll}</Button>
          <Button variant="quiet" isDisabled={rows.every(({ row }) => leftOut.has(row))} onPress={() => onTakeAll(false)}>{say.takeNone}</Button>
        </div>
      )}
      <table>
        <thead>
          <tr>
            {(['testimony', 'field', 'before', 'after'] as const).map((head) => <th key={head} scope="col">{say.heads[head]}</th>)}
          </tr>
        </thead>
        {rows.slice(0, most).map((row) => (
          <RowChanges
            key={row.row} row={row} isTaken={!leftOut.has(row.row)} onTake={onTake}
            language={row.testimony === null ? undefined : testimonies.get(row.testimony)?.language}
          />
        ))}
      </table>
      {rows.length <= most ? null : <div className="actions"><Button onPress={() => setMost(most + atOnce)}>{say.more(rows.length - most)}</Button></div>}
    </section>
  );
}

interface RowChangesProps {
  readonly row: PlannedRow;
  readonly isTaken: boolean;
  readonly language: string | undefined;
  readonly onTake: ChangesTableProps['onTake'];
}

/** Drawn anew only when it is ticked or has changed. */
const RowChanges = memo(function RowChanges({ row: { row, title, by, before, after }, isTaken, language, onTake }: RowChangesProps) {
  const words = useWords();
  const { table: say, describing: { history } } = words.page;
  const fields = Object.keys(after) as (keyof Description)[];
  const help = [say.row(row), ...(by === null ? [] : [say.foundBy[by]])].join(', ');
  return (
    <tbody className={isTaken ? 'table-row' : 'table-row table-row-left'}>
      {fields.map((field, at) => (
        <tr key={field}>
          {at > 0 ? null : (
            <th scope="rowgroup" rowSpan={fields.length}>
              <CheckboxField
                label={<span {...(language === undefined ? {} : { lang: language })} className="testimony-name">{title}</span>} help={help}
                isSelected={isTaken} onChange={(ticked) => onTake(row, ticked)}
              />
            </th>
          )}
          <th scope="row">{words.description.fields[field]}</th>
          <td><del className="history-before">{sayField(field, before, words) || history.nothing}</del></td>
          <td><ins className="history-after">{sayField(field, after, words) || history.nothing}</ins></td>
        </tr>
      ))}
    </tbody>
  );
});

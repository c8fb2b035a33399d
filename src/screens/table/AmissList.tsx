// What of a table cannot be used: rows that are about nothing that is known, and cells that say what cannot stand.
import { useState } from 'react';
import type { PlannedRow, RowProblem } from '../../../archive/api/table-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { importPlanWords } from '../../words/import-plan-words.ts';
import type { TableWords } from '../../words/table-words.ts';

/** Lines that are shown at first, and that each press of the button adds. */
const atOnce = 20;

export function AmissList({ rows }: { readonly rows: readonly PlannedRow[] }) {
  const { table: say, importing } = useWords().page;
  const names = importPlanWords[useLanguage()];
  const [most, setMost] = useState(atOnce);
  if (rows.length === 0) return null;
  const reasonOf = (reason: RowProblem['reason']): string => (
    reason in names.problems ? names.problems[reason as keyof typeof names.problems] : say.problems[reason as keyof TableWords['problems']]
  );
  const lines = rows.flatMap(({ row, title, fault, problems }) => [
    ...(fault === null ? [] : [{ row, title, said: say.inRow(row, say.faults[fault]) }]),
    ...problems.map(({ column, reason }) => ({ row, title, said: importing.review.rowProblem(row, names.columns[column], reasonOf(reason)) })),
  ]);
  return (
    <section className="table-amiss" aria-label={say.amissTitle}>
      <h2>{say.amissTitle}</h2>
      <p>{say.amiss(lines.length)}</p>
      <ul>
        {lines.slice(0, most).map(({ title, said }, at) => (
          <li key={at}>{said}{title === null ? null : <> <bdi className="table-amiss-title">{title}</bdi></>}</li>
        ))}
      </ul>
      {lines.length <= most ? null : <Button variant="quiet" onPress={() => setMost(most + 10 * atOnce)}>{importing.review.andMore(lines.length - most)}</Button>}
    </section>
  );
}

// How much waits for a person today, beside the section's name.
import { useDueCount } from '../state/due-list.ts';
import { useWords } from '../state/language.ts';

export function DueCount() {
  const { due } = useWords().page;
  const count = useDueCount();
  if (count === 0) return null;
  return (
    <>
      <span aria-hidden="true" className="section-count">{count}</span>
      <span className="visually-hidden">, {due.waiting(count)}</span>
    </>
  );
}

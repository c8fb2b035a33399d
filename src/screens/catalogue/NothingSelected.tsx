// Beside the table while nothing is selected: how to select, and how consent stands for what is listed.
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import { useWords } from '../../state/language.ts';
import { StandingCounts } from './SeveralSelected.tsx';

export function NothingSelected({ rows }: { readonly rows: readonly TestimonySummary[] }) {
  const { catalogue } = useWords().page;
  return (
    <div className="inspector">
      <h2 className="inspector-title">{catalogue.noneSelected}</h2>
      <p className="inspector-meaning">{catalogue.selectHelp}</p>
      {rows.length === 0 ? null : <StandingCounts rows={rows} />}
    </div>
  );
}

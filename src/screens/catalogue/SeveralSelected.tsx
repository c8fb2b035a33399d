// Several testimonies at once: how consent stands among them, and what can be done to all.
import { Standing } from '../../../archive/api/consent.ts';
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { StandingMark } from '../../parts/StandingMark.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { useShortcut } from '../../state/use-shortcuts.ts';

/** What may be done to all that are selected. */
export type ChangeOfSeveral = 'describe' | 'embargo';

export interface SeveralSelectedProps {
  readonly rows: readonly TestimonySummary[];
  readonly mayChange: boolean;
  readonly onChange: (change: ChangeOfSeveral) => void;
  readonly onExport: () => void;
  readonly onIssue: () => void;
  readonly onFindingAid: () => void;
  readonly onClear: () => void;
}

export function SeveralSelected({ rows, mayChange, onChange, onExport, onIssue, onFindingAid, onClear }: SeveralSelectedProps) {
  const { catalogue, describing, exchange, issueOptions } = useWords().page;
  useShortcut('describe', () => (mayChange ? onChange('describe') : false));
  const words = rows.reduce((sum, row) => sum + row.words, 0);
  const passages = rows.reduce((sum, row) => sum + row.passages, 0);
  return (
    <div className="inspector">
      <h2 className="inspector-title">{catalogue.selected(rows.length)}</h2>
      <p className="inspector-meaning">{catalogue.extent(passages, words)}</p>
      <div className="inspector-deeds">
        {mayChange ? (
          <>
            <Button onPress={() => onChange('describe')}>{describing.several.open}</Button>
            <Button onPress={() => onChange('embargo')}>{catalogue.embargoAll}</Button>
          </>
        ) : null}
        <Button onPress={onIssue}>{issueOptions.many.open}</Button>
        <Button onPress={onFindingAid}>{issueOptions.aid.open}</Button>
        <Button onPress={onExport}>{exchange.open}</Button>
        <Button variant="quiet" onPress={onClear}>{catalogue.clearSelection}</Button>
      </div>
      <StandingCounts rows={rows} />
    </div>
  );
}

/** How many stand how. */
export function StandingCounts({ rows }: { readonly rows: readonly TestimonySummary[] }) {
  const { catalogue } = useWords().page;
  const numbers = new Intl.NumberFormat(useLanguage());
  const counts = Standing.options
    .map((standing) => ({ standing, count: rows.filter(({ consent }) => consent === standing).length }))
    .filter(({ count }) => count > 0);
  return (
    <section aria-label={catalogue.consent}>
      <h3>{catalogue.consent}</h3>
      <dl className="standing-counts">
        {counts.map(({ standing, count }) => (
          <div key={standing}><dt><StandingMark standing={standing} /></dt><dd>{numbers.format(count)}</dd></div>
        ))}
      </dl>
    </section>
  );
}

// A screen in columns, each of which scrolls by itself: what to choose from, what was chosen, what there is to say of it.
import type { ReactNode } from 'react';

export interface SplitViewProps {
  readonly start?: ReactNode;
  readonly startLabel?: string;
  readonly children: ReactNode;
  readonly end?: ReactNode;
  readonly endLabel?: string;
}

/** Fills the height of `main`. The columns at the sides are landmarks of their own; under 60 rem they stand one below another. */
export function SplitView({ start, startLabel, children, end, endLabel }: SplitViewProps) {
  const shape = `${start === undefined ? '' : ' split-with-start'}${end === undefined ? '' : ' split-with-end'}`;
  return (
    <div className={`split${shape}`}>
      {start === undefined ? null : <section aria-label={startLabel} className="split-start">{start}</section>}
      <div className="split-middle">{children}</div>
      {end === undefined ? null : <aside aria-label={endLabel} className="split-end">{end}</aside>}
    </div>
  );
}

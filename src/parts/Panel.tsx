// A part of a screen under a heading of its own.
import { useId, type ReactNode } from 'react';

export interface PanelProps {
  readonly title: string;
  readonly level?: 2 | 3;
  /** A sentence or two under the heading. */
  readonly about?: ReactNode;
  /** Beside the heading. */
  readonly actions?: ReactNode;
  readonly tone?: 'plain' | 'boxed' | 'danger';
  readonly children?: ReactNode;
}

export function Panel({ title, level = 2, about, actions, tone = 'plain', children }: PanelProps) {
  const id = useId();
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id} className={`part part-${tone}`}>
      <div className="part-head">
        <Title id={id}>{title}</Title>
        {actions === undefined ? null : <div className="actions">{actions}</div>}
      </div>
      {about === undefined ? null : <div className="part-about">{about}</div>}
      {children}
    </section>
  );
}

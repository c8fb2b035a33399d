// What stands where there is nothing yet: why that is so, and what can be done.
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      {children === undefined ? null : <div className="empty-about">{children}</div>}
      {actions === undefined ? null : <div className="actions">{actions}</div>}
    </div>
  );
}

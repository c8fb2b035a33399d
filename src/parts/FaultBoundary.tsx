// Stands in for a screen that has failed: the page says so and goes on, and nothing of what failed is shown.
import { Component, type ReactNode } from 'react';
import { FaultNote } from './FaultNote.tsx';

interface BoundaryState {
  readonly failed: boolean;
}

export class FaultBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { failed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <FaultNote fault={{ code: 'internal', detail: { reason: 'page' } }} /> : this.props.children;
  }
}

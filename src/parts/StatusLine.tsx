// The line at the foot: what was just done, said once and aloud.
import { useStore } from '../state/store.ts';
import { status } from '../state/status.ts';

export function StatusLine() {
  return <p className="status-line" role="status">{useStore(status)}</p>;
}

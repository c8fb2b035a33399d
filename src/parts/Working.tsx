// Shows that something runs, how far it is, and how to stop it.
import type { Progress } from '../../archive/api/operation.ts';
import { useWords } from '../state/language.ts';

export interface WorkingProps {
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly onCancel?: () => void;
}

export function Working({ running, progress, onCancel }: WorkingProps) {
  const words = useWords();
  const { common } = words.page;
  if (!running) return null;
  const told = progress === null ? common.working : common.progress(words.stages[progress.stage], progress.done, progress.total);
  return (
    <div className="working">
      {progress === null || progress.total === 0
        ? <progress aria-label={told} />
        : <progress aria-label={told} max={progress.total} value={progress.done} />}
      <span role="status">{told}</span>
      {onCancel === undefined ? null : <button type="button" className="quiet" onClick={onCancel}>{common.cancel}</button>}
    </div>
  );
}

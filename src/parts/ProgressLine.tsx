// Shows that something runs, how far it is, and how to stop it.
import { ProgressBar } from 'react-aria-components';
import type { Progress } from '../../archive/api/operation.ts';
import { useWords } from '../state/language.ts';
import { Button } from './Button.tsx';

export interface ProgressLineProps {
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly onCancel?: () => void;
  /** How far it is, where numbers alone would not be read: bytes, for instance. */
  readonly tell?: (progress: Progress) => string;
}

export function ProgressLine({ running, progress, onCancel, tell }: ProgressLineProps) {
  const words = useWords();
  const { common } = words.page;
  if (!running) return null;
  const known = progress !== null && progress.total > 0;
  const told = progress === null ? common.working
    : tell?.(progress) ?? common.progress(words.stages[progress.stage], progress.done, progress.total);
  return (
    <div className="progress">
      <ProgressBar
        aria-label={told} className="progress-bar" isIndeterminate={!known}
        {...(known ? { value: progress.done, maxValue: progress.total } : {})}
      >
        {({ percentage }) => (
          <span className="progress-track">
            <span className={known ? 'progress-fill' : 'progress-fill progress-unknown'} {...(known ? { style: { inlineSize: `${percentage ?? 0}%` } } : {})} />
          </span>
        )}
      </ProgressBar>
      <span className="progress-told" role="status">{told}</span>
      {onCancel === undefined ? null : <Button variant="quiet" onPress={onCancel}>{common.cancel}</Button>}
    </div>
  );
}

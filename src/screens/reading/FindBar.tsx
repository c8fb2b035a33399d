// The bar for finding in the text: what to find, how many places there are, the next and the previous one.
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Input, TextField } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { privately } from '../../parts/FieldParts.tsx';
import { useWords } from '../../state/language.ts';
import type { Finding } from '../../state/use-find.ts';

export interface FindBarProps {
  readonly finding: Finding;
  /** Grows with each time that the shortcut was pressed: the field takes the focus again. */
  readonly asked: number;
  readonly onLook: (wanted: string) => void;
  readonly onClose: () => void;
}

export function FindBar({ finding, asked, onLook, onClose }: FindBarProps) {
  const { find: words } = useWords().page.reading;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);

  function pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && event.target === input.current && !event.nativeEvent.isComposing) {
      event.preventDefault();
      finding.step(event.shiftKey ? -1 : 1);
    }
  }

  const { wanted, total, number } = finding;
  const said = wanted.trim() === '' ? '' : total === 0 ? words.none : words.count(number, total);
  const cannotStep = total === 0;
  return (
    <div className="find-bar" role="search" aria-label={words.bar} onKeyDownCapture={pressed}>
      <TextField aria-label={words.label} value={wanted} onChange={onLook} type="search" maxLength={500} className="find-field">
        <Input {...privately} ref={input} className="input" />
      </TextField>
      <p className="find-count" role="status">{said}</p>
      <Button variant="quiet" square aria-label={words.previous} isDisabled={cannotStep} onPress={() => finding.step(-1)}>
        <span aria-hidden="true" className="sign-up" />
      </Button>
      <Button variant="quiet" square aria-label={words.next} isDisabled={cannotStep} onPress={() => finding.step(1)}>
        <span aria-hidden="true" className="sign-down" />
      </Button>
      <Button variant="quiet" square aria-label={words.close} onPress={onClose}>
        <span aria-hidden="true" className="sign-close" />
      </Button>
    </div>
  );
}

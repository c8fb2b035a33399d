// The line at the foot: what was just done, said once and aloud.
import { useEffect, useRef } from 'react';
import { useWords } from '../state/language.ts';
import { sayStatus, status, statusDeed } from '../state/status.ts';
import { useStore } from '../state/store.ts';
import { isTyping, useShortcut } from '../state/use-shortcuts.ts';
import { Button } from './Button.tsx';

export function StatusLine() {
  const words = useWords();
  const said = useStore(status);
  const deed = useStore(statusDeed);
  const { language } = words;
  const saidIn = useRef(language);
  // A sentence of the language before must not stand under the page of another.
  const isStale = typeof said === 'string' && saidIn.current !== language;
  useEffect(() => {
    if (isStale) sayStatus('');
    saidIn.current = language;
  }, [isStale, language]);
  useShortcut('undoStep', () => (deed === null || isStale || isTyping(document.activeElement) ? false : deed.act()));
  return (
    <div className="status-said">
      <p className="status-line" role="status">{isStale ? '' : typeof said === 'string' ? said : said(words)}</p>
      {deed === null || isStale ? null : <Button variant="quiet" onPress={deed.act}>{deed.name(words)}</Button>}
    </div>
  );
}

// The line at the foot: what was just done, said once and aloud.
import { useEffect, useRef } from 'react';
import { useWords } from '../state/language.ts';
import { sayStatus, status } from '../state/status.ts';
import { useStore } from '../state/store.ts';

export function StatusLine() {
  const words = useWords();
  const said = useStore(status);
  const { language } = words;
  const saidIn = useRef(language);
  // A sentence of the language before must not stand under the page of another.
  const isStale = typeof said === 'string' && saidIn.current !== language;
  useEffect(() => {
    if (isStale) sayStatus('');
    saidIn.current = language;
  }, [isStale, language]);
  return <p className="status-line" role="status">{isStale ? '' : typeof said === 'string' ? said : said(words)}</p>;
}

// A fault as a person reads it: what happened, where, and what can be done about it.
import type { Fault, FaultDetail } from '../../archive/api/errors.ts';
import { useLanguage, useWords } from '../state/language.ts';
import { whyOf } from '../state/say-fault.ts';
import type { Words } from '../words/words.ts';

export function faultPlace(words: Words, { file, line, column }: FaultDetail): string | null {
  const { faultInFile, faultAtLine, faultAtColumn } = words.page.common;
  if (file === undefined) return null;
  if (line === undefined) return faultInFile(file);
  return column === undefined ? faultAtLine(file, line) : faultAtColumn(file, line, column);
}

export function FaultNote({ fault }: { readonly fault: Fault | null }) {
  const words = useWords();
  const language = useLanguage();
  if (fault === null) return null;
  const { what, wayOut } = words.faults[fault.code];
  const place = faultPlace(words, fault.detail);
  const why = whyOf(words, language, fault);
  return (
    <div className="note note-fault" role="alert">
      <p className="note-what">{what}</p>
      {place === null ? null : <p>{place}</p>}
      {why === null ? null : <p>{why}</p>}
      <p>{wayOut}</p>
    </div>
  );
}

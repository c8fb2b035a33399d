// A fault as a person reads it: what happened, where, and what can be done about it.
import type { Fault, FaultDetail } from '../../archive/api/errors.ts';
import { refusals, type Refusal } from '../../archive/api/consent.ts';
import { useWords } from '../state/language.ts';
import type { Words } from '../words/words.ts';

export function faultPlace(words: Words, { file, line, column }: FaultDetail): string | null {
  const { faultInFile, faultAtLine, faultAtColumn } = words.page.common;
  if (file === undefined) return null;
  if (line === undefined) return faultInFile(file);
  return column === undefined ? faultAtLine(file, line) : faultAtColumn(file, line, column);
}

const isRefusal = (reason: string | undefined): reason is Refusal => (refusals as readonly unknown[]).includes(reason);

export function FaultNote({ fault }: { readonly fault: Fault | null }) {
  const words = useWords();
  if (fault === null) return null;
  const { what, wayOut } = words.faults[fault.code];
  const place = faultPlace(words, fault.detail);
  const why = fault.code === 'consent-refused' && isRefusal(fault.detail.reason) ? words.refusals[fault.detail.reason] : null;
  return (
    <div className="note note-fault" role="alert">
      <p className="note-what">{what}</p>
      {place === null ? null : <p>{place}</p>}
      {why === null ? null : <p>{why}</p>}
      <p>{wayOut}</p>
    </div>
  );
}

// A fault as a person reads it: what happened, where, and what can be done about it.
import type { Fault, FaultDetail } from '../../archive/api/errors.ts';
import { refusals, type Refusal } from '../../archive/api/consent.ts';
import { useLanguage, useWords } from '../state/language.ts';
import { faultReasonWords } from '../words/fault-reason-words.ts';
import type { Words } from '../words/words.ts';

export function faultPlace(words: Words, { file, line, column }: FaultDetail): string | null {
  const { faultInFile, faultAtLine, faultAtColumn } = words.page.common;
  if (file === undefined) return null;
  if (line === undefined) return faultInFile(file);
  return column === undefined ? faultAtLine(file, line) : faultAtColumn(file, line, column);
}

const isRefusal = (reason: string | undefined): reason is Refusal => (refusals as readonly unknown[]).includes(reason);

/** A sentence for the reason, where there is one: why consent refused, or what stands in the way. */
function whyOf(words: Words, language: Words['language'], { code, detail: { reason } }: Fault): string | null {
  if (reason === undefined) return null;
  if (code === 'consent-refused') return isRefusal(reason) ? words.refusals[reason] : null;
  // A malformed request is the program's own mistake, but for this one.
  if (code === 'bad-request' && reason !== 'display-name') return null;
  return faultReasonWords[language][reason] ?? null;
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

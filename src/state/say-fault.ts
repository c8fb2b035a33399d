// A fault in one line: what happened, and why, where there is a sentence for the reason.
import { refusals, type Refusal } from '../../archive/api/consent.ts';
import type { Fault } from '../../archive/api/errors.ts';
import { faultReasonWords, glyphSaid } from '../words/fault-reason-words.ts';
import type { Words } from '../words/words.ts';

const isRefusal = (reason: string): reason is Refusal => (refusals as readonly string[]).includes(reason);

/** A sentence for the reason, where there is one: why consent refused, or what stands in the way. */
export function whyOf(words: Words, language: Words['language'], { code, detail: { reason } }: Fault): string | null {
  if (reason === undefined) return null;
  if (code === 'consent-refused') return isRefusal(reason) ? words.refusals[reason] : null;
  if (code === 'missing-glyph') return glyphSaid(language, reason);
  // A malformed request is the program's own mistake, but for this one.
  if (code === 'bad-request' && reason !== 'display-name') return null;
  return faultReasonWords[language][reason] ?? null;
}

export function sayFault(words: Words, language: Words['language'], fault: Fault): string {
  const why = whyOf(words, language, fault);
  return why === null ? words.faults[fault.code].what : `${words.faults[fault.code].what} ${why}`;
}

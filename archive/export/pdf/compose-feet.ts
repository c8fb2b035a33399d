// Composes what stands at the foot of pages: for whom the copy is, and how the marks in square brackets are to be read.
import type { IssueParticulars, IssueWords } from '../../api/issue.ts';
import { fillForm } from '../citation.ts';
import { formatDate, formatNumber } from '../format-date.ts';
import type { PageDocument } from './document.ts';
import { tidy } from './spans.ts';

/** `agreement` is its version; null where a document has more than one. */
export function feetOf(
  particulars: IssueParticulars, words: IssueWords, agreement: number | null,
): Pick<PageDocument, 'copyLine' | 'markNote'> {
  const { marked = false, to, at, purpose } = particulars;
  const markNote = tidy(words.markNote);
  if (!marked) return { markNote };
  const copyLine = tidy(fillForm(words.copyLine, {
    to: to ?? words.unnamedRecipient,
    date: formatDate(at.slice(0, 10), words.language),
    purpose: words.purposeName[purpose] ?? purpose,
    version: agreement === null ? null : formatNumber(agreement, words.language),
  }));
  return { markNote, copyLine };
}

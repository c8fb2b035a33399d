// Citing and copying passages: from the cleared copy, for whoever asks; what is copied is on record.
import { createHash } from 'node:crypto';
import type { Output, Parsed } from '../api/contract.ts';
import type { Cleared } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { PassageId } from '../api/ids.ts';
import type { TestimonyCopy } from '../api/issue.ts';
import { passageText, type PassageRecord } from '../api/testimony.ts';
import { release } from '../consent/release.ts';
import { citePassages } from '../export/citation.ts';
import { recordDisclosure } from './account-disclosures.ts';
import { archiveName } from './archive-name.ts';
import { readingCopy } from './issue-testimony.ts';
import type { Session } from './session.ts';

/**
 * The passage of that id. The stacks and the reading room may break their passages elsewhere, and so may a corrected text:
 * then it is the passage that holds the turn with which the one named begins, or into which that was merged.
 */
export function passageNamed(passages: readonly PassageRecord[], id: PassageId): PassageRecord | undefined {
  const turn = id.split('.')[1]?.replace(/-\d+$/u, '');
  return passages.find((passage) => passage.id === id)
    ?? passages.find(({ parts }) => parts.some((part) => part.turn === turn))
    ?? passages.find(({ parts }) => parts.some(({ also }) => also?.some((key) => key === turn)));
}

/** The cleared passages for those named. What is withheld whole is refused. */
function clearedPassages(copy: Cleared<TestimonyCopy>, ids: readonly PassageId[]): PassageRecord[] {
  const wanted = ids.map((id) => passageNamed(copy.passages, id));
  if (wanted.includes(undefined)) throw new ArchiveError('consent-refused', { reason: 'not-cleared' });
  return copy.passages.filter((passage) => wanted.includes(passage));
}

function citationOf(session: Session, copy: Cleared<TestimonyCopy>, passages: readonly PassageRecord[]): string {
  const { vault, services } = session;
  const particulars = { purpose: 'quote', to: null, at: vault.now().toISOString(), archive: archiveName(session) };
  const words = services.issueWords[copy.description.language];
  return citePassages(copy, passages.map(({ id }) => id), particulars, words);
}

export function cite(session: Session, { testimony, passages }: Parsed<'passages.cite'>): Output<'passages.cite'> {
  const copy = release(readingCopy(session, testimony), 'read', session.vault.now());
  return { citation: citationOf(session, copy, clearedPassages(copy, passages)) };
}

const withoutBreaks = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** What the user marked, if every word of it is cleared; else the cleared passages whole. */
function copiedText(passages: readonly PassageRecord[], selected: string | undefined): string {
  const whole = passages.map(passageText).join('\n\n');
  const marked = selected === undefined ? '' : withoutBreaks(selected);
  return selected !== undefined && marked !== '' && withoutBreaks(whole).includes(marked) ? selected.trim() : whole;
}

export function copyPassages(
  session: Session, { testimony, passages: ids, selected }: Parsed<'passages.copy'>,
): Output<'passages.copy'> {
  const { vault } = session;
  const copy = release(readingCopy(session, testimony), 'quote', vault.now());
  const passages = clearedPassages(copy, ids);
  const text = copiedText(passages, selected);
  recordDisclosure(session, {
    testimony, form: 'copied-text', to: null, purpose: 'quote', agreement: copy.agreement.version,
    passages: passages.map(({ id }) => id),
    sha256: createHash('sha256').update(text).digest('hex'),
  });
  return { text, citation: citationOf(session, copy, passages) };
}

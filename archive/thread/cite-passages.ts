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
import { randomId } from '../vault/random-id.ts';
import { archiveName, readingCopy, recordDisclosure } from './issue-testimony.ts';
import type { Session } from './session.ts';

/**
 * The cleared passages for those named. An archivist reads passages as they are in the stacks, which may break elsewhere
 * than the cleared ones: they are found by the turn with which they begin. What is withheld whole is refused.
 */
function clearedPassages(copy: Cleared<TestimonyCopy>, ids: readonly PassageId[]): PassageRecord[] {
  const wanted = ids.map((id) => {
    const turn = id.split('.')[1]?.replace(/-\d+$/u, '');
    return copy.passages.find((passage) => passage.id === id)
      ?? copy.passages.find(({ parts }) => parts.some((part) => part.turn === turn));
  });
  if (wanted.includes(undefined)) throw new ArchiveError('consent-refused', { reason: 'not-cleared' });
  return copy.passages.filter((passage) => wanted.includes(passage));
}

function citationOf(session: Session, copy: Cleared<TestimonyCopy>, passages: readonly PassageRecord[]): string {
  const { vault, services } = session;
  const particulars = { purpose: 'quote', to: null, at: vault.now().toISOString(), archive: archiveName };
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
    id: randomId('d', 12), testimony, at: vault.now().toISOString(), by: vault.user.name, to: null, purpose: 'quote',
    agreement: copy.agreement.version, passages: passages.map(({ id }) => id),
    sha256: createHash('sha256').update(text).digest('hex'),
  });
  return { text, citation: citationOf(session, copy, passages) };
}

// Issuing: a cleared copy laid out, checked for leaks, recorded as a disclosure, and only then handed out.
import { createHash } from 'node:crypto';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { countMarks } from '../consent/redact.ts';
import { release, type ReadingCopy } from '../consent/release.ts';
import { issueTestimony } from '../export/pdf/issue-testimony.ts';
import type { Running } from '../services.ts';
import { clearedRow } from '../vault/cleared-rows.ts';
import { randomId } from '../vault/random-id.ts';
import { readPassages } from '../vault/text-rows.ts';
import { testimonyRow } from '../vault/testimony-rows.ts';
import { recordDisclosure } from './account-disclosures.ts';
import { archiveName } from './archive-name.ts';
import type { Draft, IssueInput } from './draft.ts';
import { notFound, standingNow } from './held-testimony.ts';
import type { Session } from './session.ts';

/** The copy as it lies in the reading room; those who keep the stacks are told why where there is none. */
export function readingCopy(session: Session, testimony: TestimonyId): ReadingCopy {
  const { stacks, reading } = session.vault;
  const row = clearedRow(reading.db, testimony);
  if (row !== null) {
    const { description, words, marks, state, consent } = row;
    const passages = readPassages(reading, testimony);
    return { testimony, description, words, passages, withheld: countMarks(marks), marks, state, consent };
  }
  if (stacks === null || testimonyRow(stacks.db, testimony) === null) throw notFound(session, testimony);
  throw new ArchiveError('consent-refused', { reason: standingNow(session, testimony) });
}

const fingerprintOf = (copy: ReadingCopy): string => createHash('sha256').update(JSON.stringify(copy)).digest('hex');

async function layOut(session: Session, input: IssueInput, running: Running): Promise<Draft> {
  const { vault, services } = session;
  const { testimony } = input;
  const purpose = input.purpose ?? 'publish';
  const kept = readingCopy(session, testimony);
  const copy = release(kept, purpose, vault.now());
  const particulars = { purpose, to: input.to ?? null, at: vault.now().toISOString(), archive: archiveName };
  const words = services.issueWords[input.language ?? copy.description.language];
  const issued = await issueTestimony(copy, particulars, words, {
    signal: running.signal, onProgress: (progress) => running.progress(progress),
  });
  // The vault may have been locked while pages were laid out: then nothing can be recorded, so nothing leaves.
  if (running.signal.aborted) throw new ArchiveError('cancelled');
  return {
    testimony, purpose, to: particulars.to, agreement: copy.agreement.version, withheld: copy.withheld, marks: kept.marks, issued,
    fingerprint: fingerprintOf(kept),
  };
}

async function ready(session: Session, { testimony, issued, withheld, marks }: Draft): Promise<Output<'testimony.issue'>> {
  const name = `${testimony}.pdf`;
  const { pages, bytes, sha256 } = issued;
  return {
    // A copy: a host wipes what it has handed out, and a draft is handed out twice.
    ticket: await session.services.files.put(name, bytes.slice()), name, pages, bytes: bytes.length, sha256, withheld, reasons: marks,
  };
}

/** So many drafts are kept at a time; the oldest goes first. */
const mostDrafts = 4;

export async function previewIssue(
  session: Session, input: IssueInput, running: Running,
): Promise<Output<'testimony.preview'>> {
  const draft = await layOut(session, input, running);
  const id = randomId('p', 12);
  session.drafts.set(id, draft);
  for (const oldest of [...session.drafts.keys()].slice(0, -mostDrafts)) session.drafts.delete(oldest);
  return { ...await ready(session, draft), draft: id };
}

/** The draft as it was shown, if consent still allows the same copy for the same purpose. */
function takeDraft(session: Session, id: string, testimony: TestimonyId): Draft {
  const draft = session.drafts.get(id);
  if (draft?.testimony !== testimony) throw new ArchiveError('not-found');
  const copy = readingCopy(session, testimony);
  release(copy, draft.purpose, session.vault.now());
  if (fingerprintOf(copy) !== draft.fingerprint) throw new ArchiveError('conflict', { reason: 'draft' });
  return draft;
}

export async function issueCopy(
  session: Session, { draft: id, ...input }: Parsed<'testimony.issue'>, running: Running,
): Promise<Output<'testimony.issue'>> {
  const draft = id === undefined ? await layOut(session, input, running) : takeDraft(session, id, input.testimony);
  recordDisclosure(session, {
    testimony: draft.testimony, form: 'pdf', to: draft.to, purpose: draft.purpose, agreement: draft.agreement,
    passages: draft.issued.passages, sha256: draft.issued.sha256,
  });
  if (id !== undefined) session.drafts.delete(id);
  return ready(session, draft);
}

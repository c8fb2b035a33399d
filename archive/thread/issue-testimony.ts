// Issuing: a cleared copy, alone or beside its translation, laid out, checked for leaks, recorded as a disclosure, and only then handed out.
import type { Output, Parsed } from '../api/contract.ts';
import type { Cleared } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { BilingualCopy, IssueParticulars, TestimonyCopy } from '../api/issue.ts';
import { besideRows } from '../catalogue/pair-turns.ts';
import { countMarks } from '../consent/redact.ts';
import { release, type ReadingCopy } from '../consent/release.ts';
import { issueBilingual } from '../export/bilingual.ts';
import { issueTestimony } from '../export/pdf/issue-testimony.ts';
import { checkPassphrase } from '../export/pdf/protect.ts';
import type { Running } from '../services.ts';
import { clearedRow } from '../vault/cleared-rows.ts';
import { readPassages } from '../vault/text-rows.ts';
import { testimonyRow } from '../vault/testimony-rows.ts';
import { pairsBetween } from './align-testimonies.ts';
import { archiveName } from './archive-name.ts';
import type { Draft, IssueInput } from './draft.ts';
import { notFound, standingNow } from './held-testimony.ts';
import { fingerprintOf, handOut, keepDraft, letOut, protectIf, sameAsShown, setFile, type Leaving, type Prepared } from './set-file.ts';
import type { Session } from './session.ts';

/** The copy as it lies in the reading room; those who keep the stacks are told why where there is none. */
export function readingCopy(session: Session, testimony: TestimonyId): ReadingCopy {
  const { stacks, reading } = session.vault;
  const row = clearedRow(reading.db, testimony);
  if (row !== null) {
    const { description, words, version, marks, state, consent } = row;
    const passages = readPassages(reading, testimony);
    return { testimony, description, words, version, passages, withheld: countMarks(marks), marks, state, consent };
  }
  if (stacks === null || testimonyRow(stacks.db, testimony) === null) throw notFound(session, testimony);
  throw new ArchiveError('consent-refused', { reason: standingNow(session, testimony) });
}

/** How many words are withheld on the pages, and why. */
interface Withheld {
  readonly withheld: number;
  readonly reasons: ReadingCopy['marks'];
}

export interface PreparedTestimony extends Prepared {
  readonly title: string;
  readonly told: Withheld;
}

function withheldIn(copies: readonly ReadingCopy[]): Withheld {
  const reasons: Partial<Record<keyof ReadingCopy['marks'], number>> = {};
  for (const { marks } of copies) {
    for (const [reason, places] of Object.entries(marks) as [keyof typeof reasons, number][]) reasons[reason] = (reasons[reason] ?? 0) + places;
  }
  return { withheld: copies.reduce((sum, { withheld }) => sum + withheld, 0), reasons };
}

/** Both released for the purpose; which passages belong together is what the reading room has of it. */
function besideOf(session: Session, here: Cleared<TestimonyCopy>, there: Cleared<TestimonyCopy>): BilingualCopy {
  const pairs = pairsBetween(session.vault.reading, here.testimony, there.testimony);
  return { here, there, rows: besideRows(here.passages, there.passages, pairs) };
}

/** What consent lets go today, and how it will be set. Nothing is laid out yet. */
export function prepareTestimony(session: Session, input: IssueInput): PreparedTestimony {
  const { vault, services } = session;
  const { testimony, beside, purpose = 'publish', to = null, language, marked = false } = input;
  const own = readingCopy(session, testimony);
  const others = beside === undefined ? [] : [readingCopy(session, beside)];
  const kept = [own, ...others];
  const copy = release(own, purpose, vault.now());
  const [other] = others.map((one) => release(one, purpose, vault.now()));
  const both = other === undefined ? null : besideOf(session, copy, other);
  const released = both === null ? [copy] : [both.here, both.there];
  const words = services.issueWords[language ?? copy.description.language];
  const particulars: IssueParticulars = { purpose, to, at: vault.now().toISOString(), archive: archiveName(session), marked };
  const leaving = released.map((one): Leaving => ({
    testimony: one.testimony, form: 'pdf', to, purpose, agreement: one.agreement.version, passages: one.passages.map(({ id }) => id),
  }));
  return {
    leaving, title: copy.description.title, told: withheldIn(kept), fingerprint: fingerprintOf(kept, both?.rows ?? null),
    set: (options) => (both === null
      ? issueTestimony(copy, particulars, words, options)
      : issueBilingual(both, particulars, words, options)),
  };
}

export async function previewIssue(
  session: Session, input: IssueInput, running: Running,
): Promise<Output<'testimony.preview'>> {
  const prepared = prepareTestimony(session, input);
  const file = await setFile(session, prepared, input, running);
  const draft = keepDraft(session, { of: 'testimony', input, file, fingerprint: prepared.fingerprint });
  return { ...await handOut(session, file), ...prepared.told, draft };
}

function draftOf(session: Session, id: string, testimony: TestimonyId): Extract<Draft, { readonly of: 'testimony' }> {
  const draft = session.drafts.get(id);
  if (draft?.of !== 'testimony' || draft.input.testimony !== testimony) throw new ArchiveError('not-found');
  return draft;
}

export async function issueCopy(
  session: Session, { draft: id, passphrase, ...input }: Parsed<'testimony.issue'>, running: Running,
): Promise<Output<'testimony.issue'>> {
  const protect = passphrase !== undefined;
  if (protect) checkPassphrase(passphrase);
  const draft = id === undefined ? null : draftOf(session, id, input.testimony);
  // A file that is not to be read by everyone never leaves in the clear, nor one in the clear as if it were protected.
  if (draft !== null && protect !== (draft.input.protect ?? false)) throw new ArchiveError('bad-request', { reason: 'passphrase' });
  const asked = draft?.input ?? { ...input, protect };
  const prepared = prepareTestimony(session, asked);
  const shown = draft === null ? await setFile(session, prepared, asked, running) : sameAsShown(draft, prepared);
  const made = await letOut(session, prepared, await protectIf(shown, passphrase, running));
  if (id !== undefined) session.drafts.delete(id);
  return { ...made, ...prepared.told };
}

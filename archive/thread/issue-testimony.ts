// Issuing: a cleared copy laid out, checked for leaks, recorded as a disclosure, and only then handed out.
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { release, type ReadingCopy } from '../consent/release.ts';
import { standingOf } from '../consent/clear.ts';
import { issueTestimony } from '../export/pdf/issue-testimony.ts';
import type { Running } from '../services.ts';
import { clearedRow } from '../vault/cleared-rows.ts';
import { insertDisclosure, latestAgreement, restrictionsOf, type DisclosureRow } from '../vault/consent-rows.ts';
import { appendJournal } from '../vault/journal.ts';
import { appendOutbox } from '../vault/outbox.ts';
import { randomId } from '../vault/random-id.ts';
import { readPassages } from '../vault/text-rows.ts';
import { testimonyRow } from '../vault/testimony-rows.ts';
import type { Session } from './session.ts';

/** The copy as it lies in the reading room; those who keep the stacks are told why where there is none. */
function readingCopy(session: Session, testimony: TestimonyId): ReadingCopy {
  const { stacks, reading } = session.vault;
  const row = clearedRow(reading.db, testimony);
  if (row !== null) {
    const { description, words, marks, state, consent } = row;
    return { testimony, description, words, passages: readPassages(reading, testimony), withheld: marks, state, consent };
  }
  if (stacks === null || testimonyRow(stacks.db, testimony) === null) throw new ArchiveError('not-found');
  const reason = standingOf(latestAgreement(stacks.db, testimony), restrictionsOf(stacks.db, testimony), session.vault.now());
  throw new ArchiveError('consent-refused', { reason });
}

/** Into the register; a scholar's goes into the desk's outbox, sealed to the archivists, who take it in when they open. */
function recordDisclosure(session: Session, disclosure: DisclosureRow): void {
  const { vault } = session;
  if (vault.stacks === null) {
    vault.desk.write((db) => appendOutbox(db, vault, { verb: 'disclose', body: JSON.stringify(disclosure) }));
    return;
  }
  vault.stacks.write((db) => {
    insertDisclosure(db, disclosure);
    appendJournal(db, vault, { verb: 'disclose', target: disclosure.testimony, detail: { disclosure: disclosure.id } });
  });
}

export async function issueCopy(
  session: Session, input: Parsed<'testimony.issue'>, running: Running,
): Promise<Output<'testimony.issue'>> {
  const { vault, services } = session;
  const { testimony } = input;
  const purpose = input.purpose ?? 'publish';
  const copy = release(readingCopy(session, testimony), purpose, vault.now());
  const at = vault.now().toISOString();
  const particulars = { purpose, to: input.to ?? null, at, archive: 'Vouchsafe' };
  const words = services.issueWords[input.language ?? copy.description.language];
  const issued = await issueTestimony(copy, particulars, words, {
    signal: running.signal, onProgress: (progress) => running.progress(progress),
  });
  // The vault may have been locked while pages were laid out: then nothing can be recorded, so nothing leaves.
  if (running.signal.aborted) throw new ArchiveError('cancelled');
  recordDisclosure(session, {
    id: randomId('d', 12), testimony, at, by: vault.user.name, to: particulars.to, purpose,
    agreement: copy.agreement.version, passages: issued.passages, sha256: issued.sha256,
  });
  const name = `${testimony}.pdf`;
  return {
    ticket: await services.files.put(name, issued.bytes), name, pages: issued.pages, bytes: issued.bytes.length,
    sha256: issued.sha256, withheld: copy.withheld,
  };
}

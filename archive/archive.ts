// The thread: one deed of the archive each, from room to room, on the archive that is open.
import type { Input, Output, Parsed } from './api/contract.ts';
import { ArchiveError } from './api/errors.ts';
import type { Restriction } from './api/consent.ts';
import type { RestrictionId, TestimonyId } from './api/ids.ts';
import { changeDescription } from './catalogue/describe.ts';
import { joinPassages } from './catalogue/split-passages.ts';
import { withdrawnAgreement } from './consent/agreement.ts';
import { countLabels, findText } from './consent/redact.ts';
import type { Running, Services } from './services.ts';
import { applyPending, changeTestimony } from './thread/change-testimony.ts';
import { rollForward } from './thread/clear-testimony.ts';
import { summaryOf } from './thread/list-testimonies.ts';
import { beginSession, permit, stacksOf, type Session } from './thread/session.ts';
import { takeInOutboxes } from './thread/take-in-outboxes.ts';
import { disclosuresOf, latestAgreement } from './vault/consent-rows.ts';
import { randomId } from './vault/random-id.ts';
import { readPassages } from './vault/text-rows.ts';
import { testimonyRow, type TestimonyRow } from './vault/testimony-rows.ts';
import { createVault, openVault, type VaultOptions } from './vault/vault.ts';
import { verifyVault } from './vault/verify.ts';

type Credentials = Input<'vault.create'>;

export async function createArchive(given: Credentials, services: Services, options: VaultOptions): Promise<Session> {
  return beginSession(await createVault(given.folder, given.user, given.passphrase, options), services);
}

/** Opens a vault and, for an archivist, finishes what a crash or a cataloguer left to be cleared. */
export async function openArchive(given: Credentials, services: Services, options: VaultOptions): Promise<Session> {
  const session = beginSession(await openVault(given.folder, given.user, given.passphrase, options), services);
  try {
    rollForward(session, applyPending(session));
    takeInOutboxes(session);
  } catch (thrown) {
    session.vault.close();
    throw thrown;
  }
  return session;
}

function held(session: Session, testimony: TestimonyId): TestimonyRow {
  const row = testimonyRow(stacksOf(session).db, testimony);
  if (row === null) throw new ArchiveError('not-found');
  return row;
}

export function describeTestimony(
  session: Session, { testimony, ...changes }: Parsed<'testimony.describe'>,
): Output<'testimony.describe'> {
  permit(session, 'archivist', 'cataloguer');
  const description = changeDescription(held(session, testimony).description, changes);
  changeTestimony(session, testimony, { kind: 'describe', description });
  return summaryOf(session, stacksOf(session), testimony);
}

function newRestriction(
  session: Session, testimony: TestimonyId, fields: Pick<Restriction, 'kind' | 'target' | 'reason' | 'until'>,
): Restriction {
  const { vault } = session;
  return {
    id: randomId('r', 12) as RestrictionId, testimony, ...fields,
    setBy: vault.user.name, setAt: vault.now().toISOString(),
  };
}

export function restrictTestimony(
  session: Session, { testimony, kind, reason, until }: Parsed<'restriction.add'>,
): Output<'restriction.add'> {
  permit(session, 'archivist', 'cataloguer');
  const restriction = newRestriction(session, testimony, { kind, target: { of: 'testimony' }, reason, until });
  changeTestimony(session, testimony, { kind: 'restrict', restrictions: [restriction] });
  return restriction;
}

/** Withholds a text in every turn, every speaker's label and every field of the description in which it stands. */
export function redactTestimony(
  session: Session, { testimony, text, reason }: Parsed<'redaction.add'>,
): Output<'redaction.add'> {
  permit(session, 'archivist', 'cataloguer');
  const { description, version } = held(session, testimony);
  const turns = joinPassages(readPassages(stacksOf(session), testimony));
  const { title, collection, narrator, date, place, summary } = description;
  const labels = [...turns.map(({ speaker }) => speaker), title, collection, narrator, date, place, summary];
  const ranges = findText(turns, text);
  const inLabels = countLabels(labels, text);
  if (ranges.length + inLabels === 0) throw new ArchiveError('not-found');
  const set = (target: Restriction['target']): Restriction => (
    newRestriction(session, testimony, { kind: 'redact', target, reason, until: null })
  );
  const restrictions = ranges.map((range) => set({ of: 'range', version, ...range }));
  if (inLabels > 0) restrictions.push(set({ of: 'label', text: text.normalize('NFC') }));
  changeTestimony(session, testimony, { kind: 'restrict', restrictions });
  return { testimony, occurrences: ranges.length + inLabels };
}

/** Closed at once and everywhere; the answer names the copies that left before. Doing it again changes nothing. */
export function withdrawTestimony(
  session: Session, { testimony }: Parsed<'testimony.withdraw'>,
): Output<'testimony.withdraw'> {
  permit(session, 'archivist', 'cataloguer');
  const { db } = stacksOf(session);
  held(session, testimony);
  const current = latestAgreement(db, testimony);
  if (current?.status !== 'withdrawn') {
    const agreement = withdrawnAgreement(testimony, current, session.vault.user.name, session.vault.now());
    changeTestimony(session, testimony, { kind: 'withdraw', agreement });
  }
  const disclosures = disclosuresOf(db, testimony).map(({ at, by, to, purpose, agreement, passages, sha256 }) => (
    { at, by, to, purpose, agreement, passages: passages.length, sha256 }
  ));
  return { testimony, disclosures };
}

/** Every record of every file that the user's keys open. */
export function verifyArchive(session: Session, running: Running): Promise<Output<'vault.verify'>> {
  return verifyVault(session.vault, (done, total) => running.progress({ stage: 'verify', done, total }), running.signal);
}

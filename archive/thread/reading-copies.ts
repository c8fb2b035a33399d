// Reading copies: what may be studied on another machine today, put into a vault of its own, recorded, and brought up to date.
import { createHash } from 'node:crypto';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { passageText, type PassageRecord } from '../api/testimony.ts';
import { consentElsewhere, purposeElsewhere } from '../consent/carry-elsewhere.ts';
import type { Running } from '../services.ts';
import { alignmentsOf, putAlignment } from '../vault/alignment-rows.ts';
import { putAuthority } from '../vault/authority-rows.ts';
import { putCollection } from '../vault/collection-rows.ts';
import { createDataKey } from '../vault/blocks.ts';
import { clearedRows, insertCleared, type ClearedRow } from '../vault/cleared-rows.ts';
import type { Compartment } from '../vault/compartment.ts';
import { putToldLink, toldLinksOf } from '../vault/corroboration-rows.ts';
import { appendJournal } from '../vault/journal.ts';
import { keptCopies, putKeptCopy, type KeptCopy } from '../vault/kept-copies.ts';
import { beginCopy } from '../vault/make-copy.ts';
import { copyIn, findCopy } from '../vault/refresh-copy.ts';
import { putSetting, setting } from '../vault/setting-rows.ts';
import { putPassages, readPassages } from '../vault/text-rows.ts';
import type { VaultOptions } from '../vault/vault.ts';
import { recordDisclosures, type Disclosed } from './account-disclosures.ts';
import { addToIndex, packTestimony } from './search-index.ts';
import { permit, stacksOf, type Session } from './session.ts';
import { authoritiesStanding } from './tell-authorities.ts';
import { collectionsToTell } from './tell-collections.ts';
import { takeInOutbox } from './take-in-outboxes.ts';

/** So many testimonies go into the copy in one transaction. */
const together = 20;

/** What goes, under the consent that goes along. */
function leaving({ vault }: Session): ClearedRow[] {
  const now = vault.now();
  return clearedRows(vault.reading.db).flatMap((row) => {
    const consent = consentElsewhere(row, now);
    return consent === null ? [] : [{ ...row, consent }];
  });
}

function toldOf({ copy, for: to, made, refreshed, testimonies }: KeptCopy, ready: ReadonlySet<TestimonyId>): Output<'reading-copy.create'> {
  const recalled = testimonies.map(([testimony]) => testimony).filter((testimony) => !ready.has(testimony));
  return { copy, for: to, made, refreshed, testimonies: testimonies.length, recalled };
}

const idsOf = (rows: readonly ClearedRow[]): ReadonlySet<TestimonyId> => new Set(rows.map(({ testimony }) => testimony));

export function listCopies(session: Session): Output<'reading-copy.list'> {
  permit(session, 'archivist');
  const ready = idsOf(leaving(session));
  return { copies: keptCopies(stacksOf(session).db).map((kept) => toldOf(kept, ready)), ready: ready.size };
}

function requireWritable({ vault }: Session): void {
  if (vault.readOnly !== null) throw new ArchiveError(vault.readOnly, { reason: 'read-only' });
}

/** A vault inside a vault would go where the outer one goes. */
function requireOutside({ vault }: Session, folder: string): void {
  const way = relative(resolve(vault.folder), folder);
  const isOutside = isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`);
  if (!isOutside) throw new ArchiveError('bad-request', { reason: '--to' });
}

/** A testimony as it lies in the copy, with the SHA-256 by which its disclosure names it. */
interface Put {
  readonly row: ClearedRow;
  readonly passages: readonly PassageRecord[];
  readonly sha256: string;
}

function take({ vault: { reading } }: Session, row: ClearedRow): Put {
  const passages = readPassages(reading, row.testimony);
  const text = passages.map(passageText).join('\n\n');
  return { row, passages, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
}

/** Fills the empty `reading` of a copy. Gives what is in it now. */
async function fill(session: Session, copy: Compartment, rows: readonly ClearedRow[], { signal, progress }: Running): Promise<Put[]> {
  const put: Put[] = [];
  for (let first = 0; first < rows.length; first += together) {
    progress({ stage: 'clear', done: first, total: rows.length });
    await setImmediate();
    if (signal.aborted) throw new ArchiveError('cancelled');
    const taken = rows.slice(first, first + together).map((row) => take(session, row));
    copy.write((db) => {
      for (const { row, passages } of taken) {
        insertCleared(db, row);
        createDataKey(copy, db, row.testimony);
        putPassages(copy, db, row.testimony, 1, passages);
        addToIndex(db, packTestimony({ testimony: row.testimony, passages, description: row.description }));
      }
    });
    put.push(...taken);
  }
  const { reading } = session.vault;
  const there = idsOf(rows);
  copy.write((db) => {
    putSetting(db, 'name', setting(reading.db, 'name'));
    const authorities = authoritiesStanding(reading.db, rows.map(({ description }) => description));
    const told = new Set(authorities.map(({ id }) => id));
    for (const authority of authorities) putAuthority(db, authority);
    for (const collection of collectionsToTell(session, rows.map(({ description }) => description))) putCollection(db, collection);
    for (const testimony of there) {
      for (const link of toldLinksOf(reading.db, testimony)) if (told.has(link.event)) putToldLink(db, link);
      for (const alignment of alignmentsOf(reading.db, testimony)) {
        if (there.has(alignment.testimony) && there.has(alignment.original)) putAlignment(db, alignment);
      }
    }
  });
  progress({ stage: 'clear', done: rows.length, total: rows.length });
  return put;
}

/** Recorded before the copy is in its place: of a testimony that lay in it before as it does now nothing new has left. */
function record(session: Session, kept: KeptCopy, put: readonly Put[], verb: string): void {
  const known = new Map(kept.testimonies);
  const disclosed = put.filter(({ row, sha256 }) => known.get(row.testimony) !== sha256).map(({ row, passages, sha256 }): Disclosed => ({
    testimony: row.testimony, form: 'reading-copy', to: kept.for, purpose: purposeElsewhere, agreement: row.consent.version,
    passages: passages.map(({ id }) => id), sha256,
  }));
  recordDisclosures(session, disclosed);
  const { vault } = session;
  stacksOf(session).write((db) => {
    putKeptCopy(db, { ...kept, testimonies: put.map(({ row, sha256 }) => [row.testimony, sha256]) });
    appendJournal(db, vault, { verb, target: kept.copy, detail: { testimonies: put.length } });
  });
}

export async function createCopy(
  session: Session, options: VaultOptions, { to, for: name, passphrase }: Parsed<'reading-copy.create'>, running: Running,
): Promise<Output<'reading-copy.create'>> {
  permit(session, 'archivist');
  requireWritable(session);
  const folder = resolve(to);
  requireOutside(session, folder);
  const making = beginCopy(session.vault, folder, { name, passphrase }, options);
  try {
    const rows = leaving(session);
    const put = await fill(session, making.reading, rows, running);
    record(session, { ...making.kept, testimonies: [] }, put, 'make-copy');
    making.publish();
    return toldOf({ ...making.kept, testimonies: put.map(({ row, sha256 }) => [row.testimony, sha256]) }, idsOf(rows));
  } catch (thrown) {
    making.discard();
    throw thrown;
  }
}

export async function refreshCopy(
  session: Session, options: VaultOptions, { folder }: Parsed<'reading-copy.refresh'>, running: Running,
): Promise<Output<'reading-copy.refresh'>> {
  permit(session, 'archivist');
  requireWritable(session);
  const { vault } = session;
  const id = copyIn(resolve(folder));
  const kept = keptCopies(stacksOf(session).db).find(({ copy }) => copy === id);
  if (kept === undefined) throw new ArchiveError('not-found', { reason: 'not-our-copy' });
  const found = await findCopy(vault, kept, folder, options);
  try {
    const disclosures = takeInOutbox(session, found);
    const refreshing = found.begin();
    try {
      const rows = leaving(session);
      const put = await fill(session, refreshing.reading, rows, running);
      const now = { ...kept, refreshed: vault.now().toISOString() };
      record(session, now, put, 'refresh-copy');
      refreshing.publish();
      const there = idsOf(rows);
      const had = new Set(kept.testimonies.map(([testimony]) => testimony));
      const testimonies = put.map(({ row, sha256 }): [TestimonyId, string] => [row.testimony, sha256]);
      return {
        ...toldOf({ ...now, testimonies }, there), disclosures,
        added: [...there].filter((testimony) => !had.has(testimony)).length,
        removed: [...had].filter((testimony) => !there.has(testimony)).length,
      };
    } catch (thrown) {
      refreshing.discard();
      throw thrown;
    }
  } finally {
    found.close();
  }
}

// Verifying an archive: every record of every file, the indexes against the text, and the reading room against consent.
import type { Output } from '../api/contract.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { Segment } from '../api/segment.ts';
import { splitPassages, type KeyedTurn } from '../catalogue/split-passages.ts';
import { isWithdrawn } from '../consent/agreement.ts';
import { clear, type Clearing } from '../consent/clear.ts';
import { decide } from '../consent/decide.ts';
import { analyserVersion } from '../search/analyse.ts';
import type { Running } from '../services.ts';
import { allAlignments } from '../vault/alignment-rows.ts';
import { canonicalJson, type Json } from '../vault/canonical.ts';
import { clearDue, clearedRow, clearedRows, pendingRows, type ClearedRow } from '../vault/cleared-rows.ts';
import { allToldLinks } from '../vault/corroboration-rows.ts';
import type { Compartment } from '../vault/compartment.ts';
import { latestAgreement } from '../vault/consent-rows.ts';
import { readSegment, segmentIds, segmentRows, segmentRuns } from '../vault/index-rows.ts';
import { isTombstone } from '../vault/erase.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { passageCounts, readPassages } from '../vault/text-rows.ts';
import { verifyVault, type FurtherCheck, type Inspecting } from '../vault/verify.ts';
import { sealedTestimony } from './sealed-testimony.ts';
import { documentsAgain } from './search-index.ts';
import type { Session } from './session.ts';
import { isTooMuchTold } from './tell-authorities.ts';
import { isTooMuchToldOfCollections } from './tell-collections.ts';
import { areLinksTooMuchTold } from './tell-corroboration.ts';

/**
 * Every record of every file that the user's keys open, and what follows from them. Reasons besides those of `verifyVault`:
 * `index`, where a segment is not what the text gives, or passages stand in none or in more than one; `cleared`, where the
 * reading room is not what consent gives of a testimony, or has one that is not there; `alignment`, where it pairs turns that
 * the stacks do not pair.
 */
export function verifyArchive(session: Session, running: Running): Promise<Output<'vault.verify'>> {
  const { stacks, reading } = session.vault;
  const checks = [stacks, reading].flatMap((compartment) => (compartment === null ? [] : [indexCheck(session, compartment)]));
  const told = (done: number, total: number): void => running.progress({ stage: 'verify', done, total });
  return session.upkeep.hold(() => verifyVault(session.vault, told, running.signal, [...checks, ...clearedChecks(session)]));
}

/** Built again from the text, byte for byte: the same documents give the same segment, however it came about. */
function indexCheck(session: Session, compartment: Compartment): FurtherCheck {
  const { db, file } = compartment;
  const damaged = { file, reason: 'index' };
  return {
    ...damaged, work: segmentIds(db).length + 1,
    async run(inspecting: Inspecting) {
      const current = segmentRows(db).filter(({ analyser }) => analyser === analyserVersion);
      for (const { id } of current) {
        // A change meanwhile may have taken it away, and what takes its place is as new as the change.
        if (!segmentIds(db).includes(id)) continue;
        const stored = readSegment(db, id);
        const built = await session.services.packer.build(documentsAgain(compartment, id));
        if (!isSame(stored, built)) inspecting.find(file, 'index');
        await inspecting.step(1);
      }
      if (!isCovered(compartment)) inspecting.find(file, 'index');
      await inspecting.step(1);
    },
  };
}

function isSame(one: Segment, other: Segment): boolean {
  const parts = ({ dictionary, lengths, postings, positions }: Segment): Uint8Array[] => [dictionary, lengths, ...postings, ...positions];
  const [ours, theirs] = [parts(one), parts(other)];
  return one.documents === other.documents && ours.length === theirs.length
    && ours.every((bytes, index) => Buffer.compare(bytes, theirs[index] ?? new Uint8Array()) === 0);
}

/** Every passage that may be found stands in the index once, and none of any other testimony does. */
function isCovered({ name, db }: Compartment): boolean {
  const indexed = new Map<TestimonyId, number>();
  for (const id of segmentIds(db)) {
    for (const { testimony, documents } of segmentRuns(db, id)) indexed.set(testimony, (indexed.get(testimony) ?? 0) + documents);
  }
  const findable = name === 'reading'
    ? clearedRows(db).map(({ testimony }) => testimony)
    : testimonyRows(db).map(({ id }) => id).filter((id) => !isWithdrawn(latestAgreement(db, id)));
  const counts = passageCounts(db);
  const due = findable.filter((testimony) => (counts.get(testimony) ?? 0) > 0);
  return due.length === indexed.size && due.every((testimony) => indexed.get(testimony) === counts.get(testimony));
}

/** For archivists, who alone have everything that clearing depends on. */
function clearedChecks(session: Session): FurtherCheck[] {
  const { stacks, identity, reading } = session.vault;
  if (stacks === null || identity === null) return [];
  const { file } = reading;
  return [{
    file, reason: 'cleared', work: testimonyRows(stacks.db).length + 1,
    async run(inspecting: Inspecting) {
      const ids = testimonyRows(stacks.db).map(({ id }) => id);
      for (const id of ids) {
        if (!isUnderWay(session, id) && !followsFromConsent(session, id)) inspecting.find(file, 'cleared');
        await inspecting.step(1);
      }
      const known = new Set(testimonyRows(stacks.db).map(({ id }) => id));
      const isUnknown = [...clearedRows(reading.db), ...allToldLinks(reading.db)].some(({ testimony }) => !known.has(testimony));
      if (isUnknown || isTooMuchTold(session) || isTooMuchToldOfCollections(session)) inspecting.find(file, 'cleared');
      await inspecting.step(1);
    },
  }, {
    file, reason: 'alignment', work: 1,
    async run(inspecting: Inspecting) {
      if (!alignmentsFollow(session)) inspecting.find(file, 'alignment');
      await inspecting.step(1);
    },
  }];
}

/** Readers are told of pairs that the stacks have, and of none besides. What is under way is as it will be only afterwards. */
function alignmentsFollow(session: Session): boolean {
  const { stacks, reading } = session.vault;
  if (stacks === null) return true;
  const kept = new Map(allAlignments(stacks.db).map((alignment) => [alignment.testimony, alignment]));
  return allAlignments(reading.db).every(({ testimony, original, pairs }) => {
    if (isUnderWay(session, testimony) || isUnderWay(session, original)) return true;
    const own = kept.get(testimony);
    const known = new Set(own?.pairs.map((pair) => pair.join(' ')));
    return own?.original === original && pairs.every((pair) => known.has(pair.join(' ')));
  });
}

/** What waits to be cleared is as it will be only afterwards; what was erased since is nowhere. */
function isUnderWay({ vault: { stacks, reading } }: Session, id: TestimonyId): boolean {
  if (stacks === null || isTombstone(stacks.db, id)) return true;
  return clearDue(stacks.db).includes(id) || pendingRows(reading.db).some(({ testimony }) => testimony === id);
}

/**
 * Cleared anew and compared. The days go by without anything being cleared: a grant that has ended since closes a row at
 * each use, and one that has begun since opens nothing before somebody clears. So a row may be there that would not be put
 * there today, if it is closed by its own dates, and more may be missing; what is there must be right.
 */
function followsFromConsent(session: Session, id: TestimonyId): boolean {
  const { vault } = session;
  if (areLinksTooMuchTold(session, id)) return false;
  const row = clearedRow(vault.reading.db, id);
  if (row === null) return readPassages(vault.reading, id).length === 0;
  const clearing = clear(sealedTestimony(session, id), vault.now());
  const closes = (purpose: string): boolean => !decide(row.consent, [], { role: 'scholar' }, purpose, vault.now()).allowed;
  if (clearing.kind === 'nothing') return closes('read') && closes('catalogue');
  if (clearing.kind === row.state) return isAsCleared(session, row, clearing);
  return row.state === 'listed' || closes('read');
}

function isAsCleared({ vault: { reading } }: Session, row: ClearedRow, clearing: Exclude<Clearing<KeyedTurn>, { kind: 'nothing' }>): boolean {
  const passages = clearing.kind === 'open' ? splitPassages(row.testimony, clearing.turns) : [];
  const same = (one: unknown, other: unknown): boolean => canonicalJson(one as Json) === canonicalJson(other as Json);
  const catalogue = row.consent.scopes['catalogue-metadata'];
  const isDated = catalogue !== undefined && (catalogue.from !== null || catalogue.until !== null);
  return same(readPassages(reading, row.testimony), passages) && row.passages === passages.length
    && same(row.consent, clearing.consent) && same(row.marks, clearing.kind === 'open' ? clearing.marks : {}) && (isDated || same(row.description, clearing.description));
}

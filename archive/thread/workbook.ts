// Workbooks: the passages that a user has collected, in an order of his own and with his notes; ids alone are kept.
import type { z } from 'zod';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { PassageId, TestimonyId } from '../api/ids.ts';
import { Collected, mostCollected, Workbook, type WorkbookId, type WorkbookItem } from '../api/search-calls.ts';
import type { Description } from '../api/description.ts';
import { passageStart, passageText, type PassageRecord } from '../api/testimony.ts';
import { isWithdrawn } from '../consent/agreement.ts';
import { decide } from '../consent/decide.ts';
import { clearedRow } from '../vault/cleared-rows.ts';
import { latestAgreement } from '../vault/consent-rows.ts';
import { deleteItem, itemsOf, putItem } from '../vault/desk-rows.ts';
import { randomId } from '../vault/random-id.ts';
import { testimonyRow } from '../vault/testimony-rows.ts';
import { readPassages } from '../vault/text-rows.ts';
import { passageNamed } from './cite-passages.ts';
import type { Session } from './session.ts';

const StoredWorkbook = Workbook.omit({ items: true }).extend({ items: Collected.array().max(mostCollected) });
export type StoredWorkbook = z.infer<typeof StoredWorkbook>;

interface Shelved {
  /** Under which it lies on the desk. */
  readonly number: number;
  readonly workbook: StoredWorkbook;
}

/** The newest first. What an earlier version of the program wrote and this one does not understand is passed over. */
function shelf({ vault }: Session): Shelved[] {
  return itemsOf(vault, 'workbook').flatMap(({ number, value }) => {
    const stored = StoredWorkbook.safeParse(value);
    return stored.success ? [{ number, workbook: stored.data }] : [];
  });
}

function shelved(session: Session, id: WorkbookId): Shelved {
  const found = shelf(session).find(({ workbook }) => workbook.id === id);
  if (found === undefined) throw new ArchiveError('not-found', { reason: 'workbook' });
  return found;
}

export const workbookOf = (session: Session, id: WorkbookId): StoredWorkbook => shelved(session, id).workbook;

const told = ({ items, ...workbook }: StoredWorkbook): Workbook => ({ ...workbook, items: items.length });

function shelve({ vault }: Session, number: number, workbook: Omit<StoredWorkbook, 'changedAt'>): Workbook {
  const changed: StoredWorkbook = { ...workbook, changedAt: vault.now().toISOString() };
  vault.desk.write((db) => putItem(db, vault, 'workbook', number, changed));
  return told(changed);
}

/** The one that was changed last comes first. */
export function listWorkbooks(session: Session): Output<'workbook.list'> {
  const workbooks = shelf(session).map(({ workbook }) => told(workbook));
  return { workbooks: workbooks.sort((one, other) => other.changedAt.localeCompare(one.changedAt)) };
}

export function createWorkbook(session: Session, { name }: Parsed<'workbook.create'>): Workbook {
  const last = itemsOf(session.vault, 'workbook')[0]?.number ?? 0;
  return shelve(session, last + 1, { id: randomId('w', 12) as WorkbookId, name, items: [] });
}

export function renameWorkbook(session: Session, { workbook: id, name }: Parsed<'workbook.rename'>): Workbook {
  const { number, workbook } = shelved(session, id);
  return shelve(session, number, { ...workbook, name });
}

export function removeWorkbook(session: Session, { workbook: id }: Parsed<'workbook.remove'>): void {
  const { vault } = session;
  const { number } = shelved(session, id);
  vault.desk.write((db) => deleteItem(db, vault, 'workbook', number));
  vault.desk.checkpoint();
}

/** A passage names its testimony: an item that names another is a `bad-request`. */
function requireOwn(passages: readonly { readonly testimony: TestimonyId; readonly passage: PassageId }[]): void {
  const stray = passages.some(({ testimony, passage }) => !passage.startsWith(`${testimony}.`));
  if (stray) throw new ArchiveError('bad-request', { reason: 'passages' });
}

export function collectPassages(session: Session, { workbook: id, passages }: Parsed<'workbook.collect'>): Workbook {
  requireOwn(passages);
  const { number, workbook } = shelved(session, id);
  const known = new Set(workbook.items.map(({ passage }) => passage));
  const added = passages.filter(({ passage }) => {
    const isNew = !known.has(passage);
    known.add(passage);
    return isNew;
  }).map((each) => ({ ...each, note: '' }));
  if (added.length === 0) return told(workbook);
  if (workbook.items.length + added.length > mostCollected) throw new ArchiveError('conflict', { reason: 'workbook-full' });
  return shelve(session, number, { ...workbook, items: [...workbook.items, ...added] });
}

export function arrangeWorkbook(session: Session, { workbook: id, items, shownAt }: Parsed<'workbook.arrange'>): Workbook {
  const { number, workbook } = shelved(session, id);
  if (shownAt !== undefined && shownAt !== workbook.changedAt) throw new ArchiveError('conflict', { reason: 'workbook-changed' });
  requireOwn(items);
  const left = new Set(workbook.items.map(({ passage }) => passage));
  // What was taken up once is not there a second time.
  if (!items.every(({ passage }) => left.delete(passage))) throw new ArchiveError('bad-request', { reason: 'items' });
  return shelve(session, number, { ...workbook, items });
}

interface Readable {
  readonly description: Description;
  readonly passages: readonly PassageRecord[];
}

/** What the user's key opens of a testimony today; null where that is nothing: withdrawn, withheld, closed or erased. */
function readableToday({ vault }: Session, testimony: TestimonyId): Readable | null {
  const { stacks, reading } = vault;
  if (stacks !== null) {
    const row = testimonyRow(stacks.db, testimony);
    // Like a search, a workbook has nothing for anybody of what was withdrawn whole.
    if (row === null || isWithdrawn(latestAgreement(stacks.db, testimony))) return null;
    return { description: row.description, passages: readPassages(stacks, testimony) };
  }
  const row = clearedRow(reading.db, testimony);
  if (row?.state !== 'open' || !decide(row.consent, [], vault.user, 'read', vault.now()).allowed) return null;
  return { description: row.description, passages: readPassages(reading, testimony) };
}

function shownNow(readable: Readable | null, id: PassageId): WorkbookItem['shown'] {
  const passage = readable === null ? undefined : passageNamed(readable.passages, id);
  if (readable === null || passage === undefined) return null;
  const { title, language } = readable.description;
  return { title, language, speaker: passage.speaker, start: passageStart(passage), text: passageText(passage) };
}

export function showWorkbook(session: Session, { workbook: id }: Parsed<'workbook.show'>): Output<'workbook.show'> {
  const workbook = workbookOf(session, id);
  const testimonies = new Set(workbook.items.map(({ testimony }) => testimony));
  const readable = new Map([...testimonies].map((testimony) => [testimony, readableToday(session, testimony)]));
  const items = workbook.items.map((item) => ({ ...item, shown: shownNow(readable.get(item.testimony) ?? null, item.passage) }));
  return { ...workbook, items };
}

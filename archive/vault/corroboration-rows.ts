// Links between passages and events: in the stacks sealed under the testimony's data key, in `reading` a row each as far as told.
import type { z } from 'zod';
import type { AuthorityId } from '../api/authority.ts';
import { EventLink, type LinkId } from '../api/event-calls.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { deleteBlocks, getBlock, putBlock } from './blocks.ts';
import type { Compartment } from './compartment.ts';
import type { Readable, Writable } from './sql.ts';
import { readBody } from './stored-json.ts';

const kind = 'corroboration';
const [number, version] = [1, 1];

/** Into the stacks: all links of a testimony, in the place of those before. They go when its data key does. */
export function putLinks(compartment: Compartment, db: Writable, testimony: TestimonyId, links: readonly EventLink[]): void {
  if (links.length === 0) deleteBlocks(db, testimony, kind);
  else putBlock(compartment, db, testimony, kind, number, version, Buffer.from(JSON.stringify(links)));
}

/** Testimonies of which any passage is linked. */
export function linkedTestimonies(db: Readable): TestimonyId[] {
  return db.prepare<[string], TestimonyId>('SELECT testimony FROM block WHERE kind = ? ORDER BY testimony').pluck().all(kind);
}

function isLinked(db: Readable, testimony: TestimonyId): boolean {
  return db.prepare('SELECT 1 FROM block WHERE testimony = ? AND kind = ?').get(testimony, kind) !== undefined;
}

/** From the stacks, in the order in which they were made. `vault-damaged`, reason `record`, where they can't be read. */
export function linksOf(compartment: Compartment, testimony: TestimonyId): EventLink[] {
  if (!isLinked(compartment.db, testimony)) return [];
  const opened = getBlock(compartment, testimony, kind, number, version);
  const links = readBody(EventLink.array(), opened.toString('utf8'));
  opened.fill(0);
  if (links === null) throw new ArchiveError('vault-damaged', { file: compartment.file, reason: 'record' });
  return links;
}

/** What of a link readers are told. */
export const ToldBody = EventLink.pick({ turns: true, says: true, certainty: true, date: true, place: true });

export interface ToldLink extends z.infer<typeof ToldBody> {
  readonly link: LinkId;
  readonly testimony: TestimonyId;
  readonly event: AuthorityId;
}

interface Stored extends Pick<ToldLink, 'link' | 'testimony' | 'event'> {
  readonly body: string;
}

export function putToldLink(db: Writable, { link, testimony, event, ...body }: ToldLink): void {
  db.prepare('INSERT OR REPLACE INTO corroboration (link, testimony, event, body) VALUES (?, ?, ?, ?)')
    .run(link, testimony, event, JSON.stringify(body));
}

/** One that cannot be read is left out, and so told to nobody: `verify` names it. */
function readRow({ body, ...row }: Stored): ToldLink[] {
  const read = readBody(ToldBody, body);
  return read === null ? [] : [{ ...row, ...read }];
}

export function allToldLinks(db: Readable): ToldLink[] {
  return db.prepare<[], Stored>('SELECT link, testimony, event, body FROM corroboration ORDER BY rowid').all().flatMap(readRow);
}

export function toldLinksOf(db: Readable, testimony: TestimonyId): ToldLink[] {
  return db.prepare<[string], Stored>(
    'SELECT link, testimony, event, body FROM corroboration WHERE testimony = ? ORDER BY rowid',
  ).all(testimony).flatMap(readRow);
}

export function deleteToldLinksOf(db: Writable, testimony: TestimonyId): void {
  db.prepare('DELETE FROM corroboration WHERE testimony = ?').run(testimony);
}

/** Of an event that readers are told no more. */
export function deleteToldLinksTo(db: Writable, event: AuthorityId): void {
  db.prepare('DELETE FROM corroboration WHERE event = ?').run(event);
}

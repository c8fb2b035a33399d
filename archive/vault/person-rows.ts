// People as `identity` keeps them, the testimonies that each is in, and the rulings on where their names stand.
import { Person, type NameHit } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { PersonId, TestimonyId } from '../api/ids.ts';
import type { Readable, Writable } from './sql.ts';
import { readBody } from './stored-json.ts';

/** Testimonies have a table of their own, so that all people of one are found. */
export const PersonBody = Person.omit({ id: true, testimonies: true });

interface Stored {
  readonly id: PersonId;
  readonly body: string;
}

/** Puts a person, or replaces the one of that id; rulings on the person stay. */
export function putPerson(db: Writable, { id, testimonies, ...body }: Person): void {
  db.prepare('INSERT INTO person (id, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body')
    .run(id, JSON.stringify(body));
  db.prepare('DELETE FROM person_testimony WHERE person = ?').run(id);
  const insert = db.prepare('INSERT OR IGNORE INTO person_testimony (person, testimony) VALUES (?, ?)');
  for (const testimony of testimonies) insert.run(id, testimony);
}

function readPerson(db: Readable, { id, body }: Stored): Person | null {
  const testimonies = db.prepare<[string], TestimonyId>(
    'SELECT testimony FROM person_testimony WHERE person = ? ORDER BY number',
  ).pluck().all(id);
  const read = readBody(PersonBody, body);
  return read === null ? null : { id, ...read, testimonies };
}

/** A person left out of a list would be a name left open. */
function requirePerson(db: Readable, row: Stored): Person {
  const person = readPerson(db, row);
  if (person === null) throw new ArchiveError('vault-damaged', { reason: 'person' });
  return person;
}

/** Null where there is none of that id, and where the row cannot be read. */
export function personRow(db: Readable, id: PersonId): Person | null {
  const row = db.prepare<[string], Stored>('SELECT id, body FROM person WHERE id = ?').get(id);
  return row === undefined ? null : readPerson(db, row);
}

/** In the order in which they joined the testimony. `vault-damaged` where one cannot be read. */
export function peopleOf(db: Readable, testimony: TestimonyId): Person[] {
  return db.prepare<[string], Stored>(`
    SELECT id, body FROM person JOIN person_testimony ON person = id WHERE testimony = ? ORDER BY number
  `).all(testimony).map((row) => requirePerson(db, row));
}

/** In the order in which they were entered. `vault-damaged` where one cannot be read. */
export function allPeople(db: Readable): Person[] {
  return db.prepare<[], Stored>('SELECT id, body FROM person ORDER BY rowid').all().map((row) => requirePerson(db, row));
}

type PlacedHit = NameHit & { readonly testimony: TestimonyId };

/** A ruling on the same place, for the same person, is replaced. Each person must be there. */
export function putRulings(db: Writable, hits: readonly PlacedHit[]): void {
  const put = db.prepare(`
    INSERT INTO ruling (testimony, person, version, turn, "start", "end", ruling)
    VALUES (:testimony, :person, :version, :turn, :start, :end, :ruling)
    ON CONFLICT DO UPDATE SET ruling = excluded.ruling
  `);
  for (const hit of hits) put.run(hit);
}

/** In the order of their turns' keys and of their places in each. */
export function rulingsOf(db: Readable, testimony: TestimonyId): NameHit[] {
  return db.prepare<[string], NameHit>(`
    SELECT person, turn, version, "start", "end", ruling FROM ruling WHERE testimony = ?
    ORDER BY turn, "start", "end", person, version
  `).all(testimony);
}

/** These and no others, such as those that were carried to a new version of the text. */
export function replaceRulings(db: Writable, testimony: TestimonyId, hits: readonly NameHit[]): void {
  db.prepare('DELETE FROM ruling WHERE testimony = ?').run(testimony);
  putRulings(db, hits.map((hit) => ({ ...hit, testimony })));
}

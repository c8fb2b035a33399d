// Ways to bend rows: past the program by whoever has a file's key, and through it by whoever has all its keys.
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { appendJournal } from '../../../archive/vault/journal.ts';
import type { CompartmentName } from '../../../archive/vault/roles.ts';
import type { Writable } from '../../../archive/vault/sql.ts';
import type { Told } from '../../support/full-vault.ts';
import type { Bent, Opener, Vector } from './bend.ts';

type Names = (told: Told) => TestimonyId;
const namesIn = ({ full }: Bent): Names => (told) => full.testimonies[told];

/** Past the program. */
const outside = (compartment: CompartmentName, name: string, answer: string, sql: string | ((of: Names) => string)): Vector => ({
  name: `${compartment}, past the program: ${name}`, place: 'vault', by: ['archivist'], answer,
  bend: (bent) => bent.sql(compartment, typeof sql === 'string' ? sql : sql(namesIn(bent))),
});

type Deed = (db: Writable, bent: Bent, of: Names) => void;

/** Through the program, so that row set, sequence and head agree with what was done. */
const inside = (compartment: CompartmentName, name: string, answer: Vector['answer'], deed: Deed, by: Opener = 'archivist'): Vector => ({
  name: `${compartment}: ${name}`, place: 'vault', by: [by], answer,
  bend: (bent) => bent.inside(compartment, (db) => deed(db, bent, namesIn(bent))),
});

/** The values of one column in two rows of a table change places. */
function exchange(db: Writable, table: string, column: string, one: string, other: string): void {
  const get = (where: string): unknown => {
    const value = db.prepare(`SELECT ${column} FROM ${table} WHERE ${where}`).pluck().get();
    if (value === undefined) throw new Error(`Nothing to exchange: ${where}`);
    return value;
  };
  const put = db.prepare.bind(db);
  const [first, second] = [get(one), get(other)];
  put(`UPDATE ${table} SET ${column} = ? WHERE ${one}`).run(second);
  put(`UPDATE ${table} SET ${column} = ? WHERE ${other}`).run(first);
}

const textOf = (testimony: string): string => `testimony = '${testimony}' AND kind = 'text' AND number = 0`;
const dataKeyOf = (testimony: string): string => `testimony = '${testimony}'`;

/** What is in a column, changed byte by byte. */
function respell(db: Writable, table: string, column: string, where: string, change: (bytes: Buffer) => Buffer): void {
  const bytes = db.prepare<[], Buffer>(`SELECT ${column} FROM ${table} WHERE ${where}`).pluck().get();
  if (bytes === undefined) throw new Error(`Nothing there: ${where}`);
  db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where}`).run(change(Buffer.from(bytes)));
}

const flip = (at: number) => (bytes: Buffer): Buffer => {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
};

const counted: readonly Vector[] = [
  outside('stacks', 'an agreement taken out', 'verify stacks.2 row-set', (of) => `DELETE FROM agreement WHERE testimony = '${of('mill')}'`),
  outside('stacks', 'a restriction taken out', 'verify stacks.2 row-set', 'DELETE FROM restriction WHERE rowid = 1'),
  outside('stacks', 'a disclosure taken out', 'verify stacks.2 row-set', 'DELETE FROM disclosure WHERE number = 1'),
  outside('stacks', 'a disclosure twice', 'verify stacks.2 row-set', "INSERT INTO disclosure (id, testimony, body) SELECT 'd000000000000', testimony, body FROM disclosure WHERE number = 1"),
  outside('stacks', 'a setting changed', 'verify stacks.2 row-set', "UPDATE setting SET value = 'Another' WHERE name = 'name'"),
  outside('stacks', 'the journal’s last entry taken out', 'read-only vault-rolled-back stacks.2 journal', 'DELETE FROM journal WHERE number = (SELECT max(number) FROM journal)'),
  outside('stacks', 'a tombstone taken out', 'verify stacks.2 row-set', 'DELETE FROM tombstone'),
  outside('identity', 'a person taken out', 'verify identity.2 row-set', 'DELETE FROM person'),
  outside('reading', 'two names in the roster swapped', 'verify reading.2 row-set', "UPDATE roster SET name = CASE name WHEN 'archivist' THEN 'scholar' WHEN 'scholar' THEN 'archivist' ELSE name END"),
  outside('reading', 'a cleared description changed', 'verify reading.2 row-set', (of) => `UPDATE cleared SET words = words + 1 WHERE testimony = '${of('mill')}'`),
  outside('desk', 'somebody’s items taken out', 'verify desk.2 row-set', 'DELETE FROM item'),
  outside('desk', 'the end of an outbox put back', 'verify desk.2 row-set', 'UPDATE outbox_tip SET number = 1'),
  outside('reading', 'a sequence lowered', 'read-only vault-rolled-back reading.2 older', 'UPDATE meta SET sequence = sequence - 2'),
  outside('reading', 'a sequence raised', 'read-only vault-rolled-back reading.2 newer', 'UPDATE meta SET sequence = sequence + 2'),
  outside('reading', 'the sum of rows changed', 'read-only vault-rolled-back reading.2 rows', 'UPDATE meta SET row_set = zeroblob(32)'),
  outside('reading', 'the number of rows changed', 'read-only vault-rolled-back reading.2 rows', 'UPDATE meta SET row_count = row_count + 1'),
  outside('stacks', 'another root remembered', 'refused vault-damaged keys root', 'UPDATE meta SET root = zeroblob(32)'),
  outside('stacks', 'said to be of another vault', 'refused foreign-file stacks.2', "UPDATE meta SET vault = 'ffffffffffffffffffffffffffffffff'"),
  outside('stacks', 'said to be another compartment', 'refused foreign-file stacks.2', "UPDATE meta SET compartment = 'reading'"),
  outside('stacks', 'said to be of another generation', 'refused foreign-file stacks.2', 'UPDATE meta SET generation = 1'),
  outside('stacks', 'a later roster remembered', 'refused vault-rolled-back keys', 'UPDATE meta SET roster = roster + 1'),
  outside('stacks', 'written by a later program', 'refused newer-format stacks.2', 'PRAGMA user_version = 1000'),
  outside('stacks', 'without what it is of', 'refused vault-damaged stacks.2 meta', 'DELETE FROM meta'),
];

const sealed: readonly Vector[] = [
  inside('stacks', 'the texts of two testimonies swapped', 'verify stacks.2 record', (db, _, of) => exchange(db, 'block', 'sealed', textOf(of('mill')), textOf(of('kiln')))),
  inside('reading', 'the texts of two testimonies swapped', ['refused vault-damaged reading.2 record', 'verify reading.2 record'], (db, _, of) => exchange(db, 'block', 'sealed', textOf(of('mill')), textOf(of('boat')))),
  inside('stacks', 'the data keys of two testimonies swapped', 'verify stacks.2 data-key', (db, _, of) => exchange(db, 'data_key', 'sealed', dataKeyOf(of('mill')), dataKeyOf(of('kiln')))),
  inside('stacks', 'text and data key of two testimonies swapped', 'verify stacks.2 data-key', (db, _, of) => {
    exchange(db, 'block', 'sealed', textOf(of('mill')), textOf(of('kiln')));
    exchange(db, 'data_key', 'sealed', dataKeyOf(of('mill')), dataKeyOf(of('kiln')));
  }),
  ...(['block', 'data_key'] as const).map((table) => (
    inside('stacks', `of ${table} what the reading room has of it`, `verify stacks.2 ${table === 'block' ? 'record' : 'data-key'}`, (db, bent, of) => {
      const where = table === 'block' ? textOf(of('mill')) : dataKeyOf(of('mill'));
      const other = bent.then<Buffer>('vault', 'reading', `SELECT sealed FROM ${table} WHERE ${where}`);
      db.prepare(`UPDATE ${table} SET sealed = ? WHERE ${where}`).run(other);
    })
  )),
  inside('stacks', 'the data key of the generation before', 'verify stacks.2 data-key', (db, bent, of) => {
    const then = bent.then<Buffer>('former/vault', 'stacks', `SELECT sealed FROM data_key WHERE ${dataKeyOf(of('mill'))}`);
    db.prepare(`UPDATE data_key SET sealed = ? WHERE ${dataKeyOf(of('mill'))}`).run(then);
  }),
  inside('stacks', 'an earlier version of a text, said to be this one', 'verify stacks.2 record', (db, bent, of) => {
    const then = bent.then<Buffer>('older/vault', 'stacks', `SELECT sealed FROM block WHERE ${textOf(of('mill'))}`);
    db.prepare(`UPDATE block SET sealed = ? WHERE ${textOf(of('mill'))}`).run(then);
  }),
  inside('stacks', 'an earlier version of a text, as it was', 'verify stacks.2 index', (db, bent, of) => {
    const then = bent.then<Buffer>('older/vault', 'stacks', `SELECT sealed FROM block WHERE ${textOf(of('mill'))}`);
    db.prepare(`UPDATE block SET sealed = ?, version = version - 1 WHERE ${textOf(of('mill'))}`).run(then);
    db.prepare('UPDATE text_run SET version = version - 1 WHERE testimony = ?').run(of('mill'));
  }),
  inside('stacks', 'a text said to be of a later version', 'verify stacks.2 record', (db, _, of) => db.exec(`UPDATE block SET version = version + 1 WHERE ${textOf(of('kiln'))}`)),
  inside('stacks', 'a text with another number', 'verify stacks.2 record', (db, _, of) => db.exec(`UPDATE block SET number = 7 WHERE ${textOf(of('kiln'))}`)),
  inside('stacks', 'a text said to be an edit', 'verify stacks.2 record', (db, _, of) => db.exec(`UPDATE block SET kind = 'edit', number = 77 WHERE ${textOf(of('kiln'))}`)),
  inside('stacks', 'a bit of a text flipped', 'verify stacks.2 record', (db, _, of) => respell(db, 'block', 'sealed', textOf(of('kiln')), flip(40))),
  inside('stacks', 'a text cut', 'verify stacks.2 record', (db, _, of) => respell(db, 'block', 'sealed', textOf(of('kiln')), (bytes) => bytes.subarray(0, -1))),
  inside('stacks', 'a text extended', 'verify stacks.2 record', (db, _, of) => respell(db, 'block', 'sealed', textOf(of('kiln')), (bytes) => Buffer.concat([bytes, Buffer.of(0)]))),
  inside('stacks', 'a text shorter than its nonce', 'verify stacks.2 record', (db, _, of) => respell(db, 'block', 'sealed', textOf(of('kiln')), (bytes) => bytes.subarray(0, 10))),
  inside('stacks', 'the nonces of two texts swapped', 'verify stacks.2 record', (db, _, of) => {
    const nonce = `substr(sealed, 1, 24)`;
    const [one, other] = [textOf(of('kiln')), textOf(of('mill'))].map((where) => db.prepare<[], Buffer>(`SELECT ${nonce} FROM block WHERE ${where}`).pluck().get() ?? Buffer.alloc(24));
    respell(db, 'block', 'sealed', textOf(of('kiln')), (bytes) => Buffer.concat([other ?? bytes, bytes.subarray(24)]));
    respell(db, 'block', 'sealed', textOf(of('mill')), (bytes) => Buffer.concat([one ?? bytes, bytes.subarray(24)]));
  }),
  inside('stacks', 'a bit of a data key flipped', 'verify stacks.2 data-key', (db, _, of) => respell(db, 'data_key', 'sealed', dataKeyOf(of('kiln')), flip(30))),
  inside('stacks', 'a data key taken out', 'verify stacks.2 record', (db, _, of) => db.exec(`DELETE FROM data_key WHERE ${dataKeyOf(of('kiln'))}`)),
  inside('stacks', 'a text taken out', 'verify stacks.2 record', (db, _, of) => db.exec(`DELETE FROM block WHERE ${textOf(of('kiln'))}`)),
  inside('identity', 'a signed form flipped', 'verify identity.2 record', (db) => respell(db, 'block', 'sealed', "kind = 'evidence'", flip(50))),
  inside('identity', 'a signed form’s cover taken out', 'verify identity.2 record', (db) => db.exec("DELETE FROM block WHERE kind = 'evidence cover'")),
];

const journalEntries = (name: string, deed: string | Deed): Vector => (
  inside('stacks', `the journal, ${name}`, 'verify stacks.2 journal', (db, bent, of) => {
    if (typeof deed === 'string') db.exec(deed);
    else deed(db, bent, of);
  })
);

/** In one's name, by another's hand. */
function forge(db: Writable, bent: Bent, name: Opener, hand: Opener): void {
  appendJournal(db, {
    id: bent.keys.vault, user: { id: bent.user(name).record.id }, now: () => new Date('2027-01-01T00:00:00Z'),
    sign: (message) => bent.signedBy(hand, message),
  }, { verb: 'admit', target: 'nothing' });
}

const journal: readonly Vector[] = [
  journalEntries('another verb', "UPDATE journal SET verb = 'clear' WHERE number = 2"),
  journalEntries('another target', "UPDATE journal SET target = 't1' WHERE number = 2"),
  journalEntries('another time', "UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE number = 2"),
  journalEntries('another detail', `UPDATE journal SET detail = '{"passages":8}' WHERE number = 2`),
  journalEntries('another author', (db, bent) => db.prepare('UPDATE journal SET user = ? WHERE number = 2').run(bent.user('deputy').record.id)),
  journalEntries('an entry taken out', 'DELETE FROM journal WHERE number = 2'),
  journalEntries('the first entry taken out', 'DELETE FROM journal WHERE number = 1'),
  journalEntries('an entry taken out, the rest moved up', 'DELETE FROM journal WHERE number = 2; UPDATE journal SET number = number - 1000 WHERE number > 1000; UPDATE journal SET number = number + 99998 WHERE number > 2; UPDATE journal SET number = number - 99999 WHERE number > 99998'),
  journalEntries('two entries swapped', 'UPDATE journal SET number = 999 WHERE number = 2; UPDATE journal SET number = 2 WHERE number = 3; UPDATE journal SET number = 3 WHERE number = 999'),
  journalEntries('an entry’s signature in another’s place', 'UPDATE journal SET signature = (SELECT signature FROM journal WHERE number = 1) WHERE number = 2'),
  journalEntries('an entry’s hash in another’s place', 'UPDATE journal SET hash = (SELECT hash FROM journal WHERE number = 1) WHERE number = 2'),
  journalEntries('an entry unsigned', 'UPDATE journal SET signature = zeroblob(64) WHERE number = 2'),
  journalEntries('an entry in an archivist’s name by a scholar', (db, bent) => forge(db, bent, 'archivist', 'scholar')),
  journalEntries('an entry in an archivist’s name by another archivist', (db, bent) => forge(db, bent, 'archivist', 'deputy')),
  journalEntries('an entry in a name that nobody has', (db) => db.exec("UPDATE journal SET user = 'u000000000000' WHERE number = (SELECT max(number) FROM journal)")),
];

const outboxEntries = (name: string, deed: string | Deed): Vector => (
  inside('desk', `an outbox, ${name}`, 'verify desk.2 outbox', (db, bent, of) => {
    if (typeof deed === 'string') db.exec(deed);
    else deed(db, bent, of);
  })
);

const first = '(SELECT min(number) FROM outbox)';

const outbox: readonly Vector[] = [
  outboxEntries('a gap', `DELETE FROM outbox WHERE number = ${first} + 1`),
  outboxEntries('its first entry taken out', `DELETE FROM outbox WHERE number = ${first}`),
  outboxEntries('another time', `UPDATE outbox SET at = '2020-01-01T00:00:00.000Z' WHERE number = ${first}`),
  outboxEntries('the content of another entry', `UPDATE outbox SET sealed = (SELECT sealed FROM outbox WHERE number = ${first} + 1) WHERE number = ${first}`),
  outboxEntries('two entries swapped', `UPDATE outbox SET number = 999 WHERE number = ${first}; UPDATE outbox SET number = number - 1 WHERE number = ${first}; UPDATE outbox SET number = ${first} + 1 WHERE number = 999`),
  outboxEntries('an entry unsigned', `UPDATE outbox SET signature = zeroblob(64) WHERE number = ${first}`),
  outboxEntries('an entry signed by another', (db, bent) => {
    const hash = db.prepare<[], Buffer>(`SELECT hash FROM outbox WHERE number = ${first}`).pluck().get() ?? Buffer.alloc(32);
    const signature = bent.signedBy('cataloguer', Buffer.concat([Buffer.from('vouchsafe/1 outbox entry\n'), hash]));
    db.prepare(`UPDATE outbox SET signature = ? WHERE number = ${first}`).run(signature);
  }),
  outboxEntries('an entry of another user', (db, bent) => db.prepare(`UPDATE outbox SET user = ? WHERE number = ${first} + 1`).run(bent.user('novice').record.id)),
  outboxEntries('an entry that was taken in already in the place of the next', (db, bent) => {
    const columns = ['at', 'sealed', 'hash', 'signature'] as const;
    for (const column of columns) {
      const then = bent.then<Buffer | string>('older/vault', 'desk', `SELECT ${column} FROM outbox ORDER BY number LIMIT 1`);
      db.prepare(`UPDATE outbox SET ${column} = ? WHERE number = ${first}`).run(then);
    }
  }),
];

export const rowVectors: readonly Vector[] = [...counted, ...sealed, ...journal, ...outbox];

// Ways to bend what says what may be read, and the reading room itself, by whoever has all the keys of a compartment.
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { CompartmentName } from '../../../archive/vault/roles.ts';
import type { Writable } from '../../../archive/vault/sql.ts';
import type { Told } from '../../support/full-vault.ts';
import type { Bent, Vector } from './bend.ts';

type Names = (told: Told) => TestimonyId;
type Deed = string | ((db: Writable, of: Names, bent: Bent) => void);

const inside = (compartment: CompartmentName, name: string, answer: Vector['answer'], deed: Deed): Vector => ({
  name: `${compartment}: ${name}`, place: 'vault', by: ['archivist'], answer,
  bend: (bent) => bent.inside(compartment, (db) => {
    if (typeof deed === 'string') db.exec(deed);
    else deed(db, (told) => bent.full.testimonies[told], bent);
  }),
});

const bodies: readonly Vector[] = [
  inside('stacks', 'an agreement that cannot be read', 'verify stacks.2 consent', (db, of) => db.prepare("UPDATE agreement SET body = '{}' WHERE testimony = ?").run(of('kiln'))),
  inside('stacks', 'an agreement that is no JSON', 'verify stacks.2 consent', (db, of) => db.prepare("UPDATE agreement SET body = 'granted' WHERE testimony = ?").run(of('kiln'))),
  inside('stacks', 'the agreement of another testimony', 'verify stacks.2 consent', (db, of) => (
    db.prepare('UPDATE agreement SET body = (SELECT body FROM agreement WHERE testimony = ?) WHERE testimony = ?').run(of('boat'), of('kiln'))
  )),
  inside('stacks', 'an agreement said to be of another version', 'verify stacks.2 consent', (db, of) => db.prepare('UPDATE agreement SET version = version + 7 WHERE testimony = ?').run(of('kiln'))),
  inside('stacks', 'a restriction that cannot be read', 'verify stacks.2 consent', (db, of) => db.prepare("UPDATE restriction SET body = '{}' WHERE testimony = ?").run(of('kiln'))),
  inside('stacks', 'a restriction moved to another testimony', 'verify stacks.2 consent', (db, of) => db.prepare('UPDATE restriction SET testimony = ? WHERE testimony = ?').run(of('boat'), of('kiln'))),
  inside('stacks', 'a lifted restriction that cannot be read', 'verify stacks.2 lifted', "UPDATE lifted SET body = '{}'"),
  inside('stacks', 'a disclosure that cannot be read', 'verify stacks.2 disclosure', "UPDATE disclosure SET body = '[]' WHERE number = 1"),
  inside('stacks', 'a template that cannot be read', 'verify stacks.2 template', "UPDATE template SET terms = 'x'"),
  inside('stacks', 'an authority that cannot be read', 'verify stacks.2 authority', "UPDATE authority SET body = '{}'"),
  inside('stacks', 'a description that is no JSON', 'refused vault-damaged testimony', (db, of) => db.prepare("UPDATE testimony SET description = 'x' WHERE id = ?").run(of('kiln'))),
  inside('stacks', 'an alignment that cannot be read', 'refused vault-damaged alignment', "UPDATE alignment SET pairs = 'x'"),
  inside('stacks', 'a setting of another kind', 'verify stacks.2 setting', "INSERT INTO setting (name, value) VALUES ('backup-days', 'soon')"),
  inside('stacks', 'a tombstone over what is there', 'verify stacks.2 tombstone', (db, of) => db.prepare("INSERT INTO tombstone VALUES (?, '2026-01-01T00:00:00.000Z')").run(of('kiln'))),
  inside('stacks', 'two attachments’ covers swapped', 'verify attachment attachment', (db, of) => {
    db.prepare('UPDATE attachment SET number = number + 10 WHERE testimony = ?').run(of('ferry'));
    db.prepare('UPDATE attachment SET number = CASE number WHEN 10 THEN 1 ELSE 0 END WHERE testimony = ?').run(of('ferry'));
  }),
  inside('stacks', 'an attachment said to be longer', 'verify attachment attachment', (db, of) => db.prepare('UPDATE attachment SET file_bytes = file_bytes + 1 WHERE testimony = ?').run(of('mill'))),
  inside('identity', 'what names a source that cannot be read', 'verify identity.2 particulars', "UPDATE particulars SET body = 'x'"),
];

const index: readonly Vector[] = (['stacks', 'reading'] as const).flatMap((compartment) => [
  inside(compartment, 'a run of its index moved to another testimony', `verify ${compartment}.2 index`, (db, of) => (
    db.prepare('UPDATE segment_run SET testimony = ? WHERE testimony = ?').run(of('mill'), of('boat'))
  )),
  inside(compartment, 'a run of its index taken out', `verify ${compartment}.2 index`, (db, of) => db.prepare('DELETE FROM segment_run WHERE testimony = ?').run(of('mill'))),
  inside(compartment, 'a run of its index beginning elsewhere', `verify ${compartment}.2 index`, (db, of) => db.prepare('UPDATE segment_run SET passage = passage + 1 WHERE testimony = ?').run(of('mill'))),
  inside(compartment, 'lengths of documents changed', `verify ${compartment}.2 index`, 'UPDATE segment SET lengths = zeroblob(length(lengths))'),
  inside(compartment, 'postings taken out', `verify ${compartment}.2 index`, "DELETE FROM segment_block WHERE stream = 'postings'"),
  inside(compartment, 'postings and positions swapped', `verify ${compartment}.2 index`, `
    UPDATE segment_block SET block = block + 1000 WHERE stream = 'postings';
    UPDATE segment_block SET stream = 'postings' WHERE stream = 'positions';
    UPDATE segment_block SET stream = 'positions', block = block - 1000 WHERE block >= 1000;
  `),
]);

const reading: readonly Vector[] = [
  inside('reading', 'a description that says more than was cleared', 'verify reading.2 cleared', (db, of) => (
    db.prepare("UPDATE cleared SET description = json_set(description, '$.summary', 'More.') WHERE testimony = ?").run(of('mill'))
  )),
  inside('reading', 'a description that is no JSON', 'refused vault-damaged cleared', (db, of) => db.prepare("UPDATE cleared SET description = 'x' WHERE testimony = ?").run(of('mill'))),
  inside('reading', 'a consent that is wider', 'verify reading.2 cleared', (db, of) => (
    db.prepare(`UPDATE cleared SET consent = json_set(consent, '$.scopes."quote-named"', json('{"answer":"granted","from":null,"until":null}')) WHERE testimony = ?`).run(of('mill'))
  )),
  inside('reading', 'a testimony that is closed', 'verify reading.2 cleared', (db, of, bent) => {
    const closed = bent.then<string>('vault', 'stacks', 'SELECT id FROM testimony ORDER BY number DESC LIMIT 1');
    db.prepare(`
      INSERT INTO cleared (testimony, state, description, consent, words, passages, marks, version)
      SELECT ?, state, description, consent, words, passages, marks, version FROM cleared WHERE testimony = ?
    `).run(closed, of('mill'));
  }),
  inside('reading', 'a testimony that the stacks do not have', 'verify reading.2 cleared', (db, of) => {
    db.prepare(`
      INSERT INTO cleared (testimony, state, description, consent, words, passages, marks, version)
      SELECT 't000000000000', state, description, consent, words, passages, marks, version FROM cleared WHERE testimony = ?
    `).run(of('mill'));
  }),
  inside('reading', 'the texts of two testimonies under each other’s names', ['refused vault-damaged reading.2 record', 'verify reading.2 record'], (db, of) => {
    const rename = db.prepare('UPDATE block SET testimony = ?, number = ? WHERE testimony = ? AND number = ? AND kind = \'text\'');
    rename.run(of('boat'), 90, of('mill'), 0);
    rename.run(of('mill'), 0, of('boat'), 0);
    rename.run(of('boat'), 0, of('boat'), 90);
  }),
  inside('reading', 'words that were withheld nowhere any more', 'verify reading.2 cleared', (db, of) => db.prepare("UPDATE cleared SET marks = '{}' WHERE testimony = ?").run(of('mill'))),
  inside('reading', 'an alignment with pairs of its own', 'verify reading.2 alignment', (db, of) => (
    db.prepare("INSERT INTO alignment (testimony, original, pairs) VALUES (?, ?, json('[[\"abcdef\",\"abcdef\"]]'))").run(of('mill'), of('kiln'))
  )),
  inside('reading', 'an alignment that cannot be read', 'verify reading.2 alignment', (db, of) => (
    db.prepare("INSERT INTO alignment (testimony, original, pairs) VALUES (?, ?, 'x')").run(of('mill'), of('kiln'))
  )),
  inside('reading', 'two users’ names swapped', 'verify reading.2 roster', "UPDATE roster SET name = CASE name WHEN 'scholar' THEN 'novice' WHEN 'novice' THEN 'scholar' ELSE name END"),
  inside('reading', 'a user’s name taken out', 'verify reading.2 roster', "DELETE FROM roster WHERE name = 'scholar'"),
];

const ofOperation = (db: Writable): string => db.prepare<[], string>('SELECT operation FROM pending LIMIT 1').pluck().get() ?? '';

const waiting: readonly Vector[] = [
  inside('reading', 'a waiting change flipped', 'refused vault-damaged reading.2 pending', (db) => {
    const change = db.prepare<[string], Buffer>('SELECT change FROM pending WHERE operation = ?').pluck().get(ofOperation(db)) ?? Buffer.alloc(60);
    change.writeUInt8(change.readUInt8(50) ^ 1, 50);
    db.prepare('UPDATE pending SET change = ? WHERE operation = ?').run(change, ofOperation(db));
  }),
  inside('reading', 'a waiting change under another name', 'refused vault-damaged reading.2 pending', (db) => db.prepare("UPDATE pending SET operation = 'o000000000000' WHERE operation = ?").run(ofOperation(db))),
  inside('reading', 'a waiting change of another testimony', 'refused vault-damaged reading.2 pending', (db, of) => db.prepare('UPDATE pending SET testimony = ? WHERE operation = ?').run(of('kiln'), ofOperation(db))),
  inside('reading', 'a waiting change said to hold names', 'refused vault-damaged reading.2 pending', (db) => db.prepare("UPDATE pending SET under = 'identity' WHERE operation = ?").run(ofOperation(db))),
  inside('reading', 'two waiting changes swapped', 'refused vault-damaged reading.2 pending', (db) => {
    const [one, other] = db.prepare<[], { operation: string; change: Buffer }>('SELECT operation, change FROM pending').all();
    const put = db.prepare('UPDATE pending SET change = ? WHERE operation = ?');
    put.run(other?.change, one?.operation);
    put.run(one?.change, other?.operation);
  }),
];

const desk: readonly Vector[] = [
  inside('desk', 'somebody’s items in another’s name', 'verify desk.2 item', (db, _, bent) => {
    const [archivist, scholar] = [bent.user('archivist').record.id, bent.user('scholar').record.id];
    db.prepare('DELETE FROM item WHERE user = ?').run(archivist);
    db.prepare('UPDATE item SET user = ? WHERE user = ?').run(archivist, scholar);
  }),
  inside('desk', 'a workbook that is said to be a search', 'verify desk.2 item', (db, _, bent) => {
    db.prepare("UPDATE item SET kind = 'search', number = number + 900 WHERE kind = 'workbook' AND user = ?").run(bent.user('archivist').record.id);
  }),
  inside('desk', 'a bit of an item flipped', 'verify desk.2 item', (db, _, bent) => {
    const { id } = bent.user('archivist').record;
    const sealed = db.prepare<[string], Buffer>("SELECT sealed FROM item WHERE user = ? AND kind = 'workbook'").pluck().get(id) ?? Buffer.alloc(60);
    sealed.writeUInt8(sealed.readUInt8(40) ^ 1, 40);
    db.prepare("UPDATE item SET sealed = ? WHERE user = ? AND kind = 'workbook'").run(sealed, id);
  }),
];

export const consentVectors: readonly Vector[] = [...bodies, ...index, ...reading, ...waiting, ...desk];

// Ways to bend what was made of a vault: a backup, its data keys, a bag, a reading copy.
import { cpSync, copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatManifest, manifestStatement, readManifest, type UnsignedManifest } from '../../../archive/vault/backup-files.ts';
import { pageSize } from '../../../archive/vault/open-database.ts';
import type { FullVaultUser } from '../../support/full-vault.ts';
import { flipped, userOf, type Bent, type EditableKeys, type Vector } from './bend.ts';

const backup = (name: string, answer: string, bend: Vector['bend']): Vector => (
  { name: `backup: ${name}`, place: 'backup', by: ['archivist'], bend, answer: `refused ${answer}` }
);

type Manifest = { -readonly [K in keyof UnsignedManifest]: UnsignedManifest[K] };

/** The manifest with another content, and the signature that it had. */
const manifest = (name: string, change: (manifest: Manifest) => void, answer = 'vault-damaged backup signature'): Vector => (
  backup(`its manifest, ${name}`, answer, (bent) => {
    const { signature, format: _format, number: _number, ...unsigned } = structuredClone(readManifest(bent.folder));
    change(unsigned);
    bent.put('backup', formatManifest(unsigned, Buffer.from(signature, 'base64url')));
  })
);

/** Signed anew by somebody, with that user's name in it or another's. */
function resign(bent: Bent, hand: FullVaultUser, name: FullVaultUser): void {
  const { signature: _signature, format: _format, number: _number, ...unsigned } = readManifest(bent.folder);
  const own = { ...unsigned, by: bent.user(name).record.id };
  bent.put('backup', formatManifest(own, bent.signedBy(hand, manifestStatement(own))));
}

const manifests: readonly Vector[] = [
  manifest('another date', (given) => { given.at = '2019-01-01T00:00:00.000Z'; }),
  manifest('another generation', (given) => { given.generation += 1; }),
  manifest('another vault', (given) => { given.vault = 'ab'.repeat(16) as Manifest['vault']; }),
  manifest('fewer testimonies', (given) => { given.testimonies -= 1; }),
  manifest('fewer rows', (given) => { (given.compartments[0] ?? { count: 0 }).count -= 1; }),
  manifest('another sequence', (given) => { (given.compartments[1] ?? { sequence: 0 }).sequence += 1; }),
  manifest('two compartments swapped', (given) => { given.compartments.reverse(); }),
  manifest('two files’ sums swapped', (given) => {
    const [one, other] = given.compartments;
    if (one !== undefined && other !== undefined) [one.file, other.file] = [other.file, one.file];
  }, 'vault-damaged backup signature'),
  manifest('another sum of its data keys', (given) => { given.dataKeys = 'ab'.repeat(32); }),
  manifest('another sum of its keys', (given) => { given.keys = 'ab'.repeat(32); }, 'vault-damaged keys sha256'),
  manifest('a compartment left out', (given) => { given.compartments.pop(); }, 'vault-damaged backup shape'),
  backup('its manifest, unsigned', 'vault-damaged backup signature', (bent) => bent.text('backup', (text) => text.replace(/"signature":"[^"]*"/u, '"signature":""'))),
  backup('its manifest, signed by a cataloguer', 'vault-damaged backup signature', (bent) => resign(bent, 'cataloguer', 'cataloguer')),
  backup('its manifest, signed by a scholar in an archivist’s name', 'vault-damaged backup signature', (bent) => resign(bent, 'scholar', 'archivist')),
  backup('its manifest, of an earlier backup', 'vault-damaged keys sha256', (bent) => bent.put('backup', bent.elsewhere('first/backup'))),
  backup('its manifest, of a later program', 'newer-format backup', (bent) => bent.text('backup', (text) => text.replace('"number":1', '"number":2'))),
  backup('its manifest, cut', 'vault-damaged backup shape', (bent) => bent.cut('backup', (size) => size - 10)),
  backup('its manifest, taken away', 'not-a-vault backup', (bent) => bent.remove('backup')),
];

const dataKeys = (bent: Bent, generation: number): string => {
  const name = readdirSync(bent.keysFolder).find((each) => each.endsWith(`-${String(generation)}`));
  if (name === undefined) throw new Error('No data keys.');
  return join(bent.keysFolder, name);
};

const parts: readonly Vector[] = [
  backup('a page flipped', 'vault-damaged stacks.2 sha256', (bent) => bent.flip('stacks.2', 40_000)),
  backup('a salt flipped', 'vault-damaged reading.2 sha256', (bent) => bent.flip('reading.2', 3)),
  backup('a file cut off', 'truncated-file identity.2', (bent) => bent.cut('identity.2', () => pageSize + 900)),
  backup('a file taken away', 'missing-compartment desk.2', (bent) => bent.remove('desk.2')),
  backup('a file of the vault itself', 'vault-damaged stacks.2 sha256', (bent) => bent.put('stacks.2', bent.elsewhere('vault/stacks.2'))),
  backup('a file of an earlier backup', 'vault-damaged stacks.2 sha256', (bent) => bent.put('stacks.2', bent.elsewhere('first/stacks.1'))),
  backup('two files swapped', 'vault-damaged identity.2 sha256', (bent) => {
    const [one, other] = [bent.bytesOf('identity.2'), bent.bytesOf('desk.2')];
    bent.put('identity.2', other);
    bent.put('desk.2', one);
  }),
  backup('its keys taken away', 'missing-compartment keys', (bent) => bent.remove('keys')),
  backup('its keys flipped', 'vault-damaged keys sha256', (bent) => bent.flip('keys', 200)),
  backup('its keys of another vault', 'vault-damaged keys sha256', (bent) => bent.put('keys', bent.elsewhere('stranger/keys'))),
  backup('an attachment flipped', 'vault-damaged attachment attachment', (bent) => bent.flip(`attachments/${bent.full.recordings[0] ?? ''}`, 1000)),
  backup('an attachment cut', 'truncated-file attachment', (bent) => bent.cut(`attachments/${bent.full.recordings[0] ?? ''}`, (size) => size - 1)),
  backup('an attachment taken away', 'missing-compartment attachment', (bent) => bent.remove(`attachments/${bent.full.recordings[0] ?? ''}`)),
  backup('an attachment in another’s place', 'vault-damaged attachment attachment', (bent) => (
    bent.put(`attachments/${bent.full.recordings[0] ?? ''}`, bent.bytesOf(`attachments/${bent.full.recordings[1] ?? ''}`))
  )),
  backup('its data keys flipped', 'vault-damaged datakeys-2 data-key', (bent) => {
    const bytes = readFileSync(dataKeys(bent, 2));
    bytes.writeUInt8(bytes.readUInt8(300) ^ 1, 300);
    writeFileSync(dataKeys(bent, 2), bytes);
  }),
  backup('its data keys of an earlier backup', 'vault-damaged datakeys-2 data-key', (bent) => copyFileSync(dataKeys(bent, 1), dataKeys(bent, 2))),
  backup('its data keys of a later backup', 'vault-damaged datakeys-2 data-key', (bent) => copyFileSync(dataKeys(bent, 3), dataKeys(bent, 2))),
  backup('its data keys cut', 'vault-damaged datakeys-2 data-key', (bent) => writeFileSync(dataKeys(bent, 2), readFileSync(dataKeys(bent, 2)).subarray(0, -9))),
  backup('its data keys taken away', 'missing-compartment datakeys-2', (bent) => rmSync(dataKeys(bent, 2))),
];

const bag = (name: string, answer: string, bend: Vector['bend']): Vector => (
  { name: `bag: ${name}`, place: 'bag', by: ['archivist'], bend, answer: `refused ${answer}` }
);

const bags: readonly Vector[] = [
  bag('its manifest flipped', 'vault-damaged manifest-sha512.txt bag', (bent) => bent.flip('manifest-sha512.txt', 10)),
  bag('a line of its manifest taken out', 'vault-damaged manifest-sha256.txt bag', (bent) => bent.text('manifest-sha256.txt', (text) => text.slice(text.indexOf('\n') + 1))),
  bag('a line of both its manifests taken out, and their sums', 'vault-damaged tagmanifest-sha256.txt bag', (bent) => {
    for (const name of ['manifest-sha256.txt', 'manifest-sha512.txt']) bent.text(name, (text) => text.slice(text.indexOf('\n') + 1));
    for (const name of ['tagmanifest-sha256.txt', 'tagmanifest-sha512.txt']) {
      bent.text(name, (text) => text.split('\n').filter((each) => !each.includes('  manifest-')).join('\n'));
    }
  }),
  bag('a file that no manifest names', 'vault-damaged manifest-sha256.txt bag', (bent) => bent.put('data/stray', 'something')),
  bag('what it says of itself changed', 'vault-damaged bag-info.txt bag', (bent) => bent.text('bag-info.txt', (text) => text.replace('invented', 'another'))),
  bag('its manifest taken away', 'vault-damaged manifest-sha512.txt bag', (bent) => bent.remove('manifest-sha512.txt')),
  bag('what it is summed in taken away', 'vault-damaged tagmanifest-sha512.txt bag', (bent) => bent.remove('tagmanifest-sha512.txt')),
  bag('of another version', 'vault-damaged bagit.txt bag', (bent) => bent.text('bagit.txt', (text) => text.replace('1.0', '0.1'))),
  bag('a page in it flipped', 'vault-damaged data/stacks.2 bag', (bent) => bent.flip('data/stacks.2', 40_000)),
  bag('a file in it taken away', 'vault-damaged data/desk.2 bag', (bent) => bent.remove('data/desk.2')),
];

const copy = (name: string, answer: string, bend: Vector['bend']): Vector => ({ name: `reading copy: ${name}`, place: 'copy', by: ['reader'], bend, answer });
const copyKeys = (name: string, reason: string, change: (file: EditableKeys) => void): Vector => (
  copy(name, `refused vault-damaged keys ${reason}`, (bent) => bent.editKeys(change))
);

const copies: readonly Vector[] = [
  copyKeys('no copy any more', 'compartments', (file) => { delete file.kind; }),
  copyKeys('its scholar an archivist', 'users', (file) => { userOf(file, 'scholar').role = 'archivist'; }),
  copyKeys('its certificate flipped', 'certificate', (file) => { userOf(file, 'scholar').certificate.signature = flipped(userOf(file, 'scholar').certificate.signature); }),
  copyKeys('its outbox sealed to somebody else', 'signature', (file) => { file.outbox = userOf(file, 'scholar').exchange; }),
  copyKeys('a generation lowered', 'grant', (file) => { (file.compartments[0] ?? { generation: 0 }).generation = 1; }),
  copyKeys('its vouchers gone', 'voucher', (file) => {
    delete file.vouchers;
    delete file.former;
    file.number = 1;
  }),
  copy('signed by its scholar', 'refused vault-damaged keys signature', (bent) => bent.signKeys('reader', (file) => { file.roster += 1; })),
  copy('its keys as before it was refreshed', 'refused missing-compartment reading.1', (bent) => bent.put('keys', bent.elsewhere('older/copy/keys'))),
  copy('its reading room as before it was refreshed', 'refused foreign-file reading.2', (bent) => bent.put('reading.2', bent.elsewhere('older/copy/reading.1'))),
  copy('all of it but the desk as before it was refreshed', 'refused vault-rolled-back keys', (bent) => {
    for (const file of ['keys', 'head', 'reading.1']) cpSync(join(bent.full.root, 'older/copy', file), bent.path(file));
  }),
  copy('the reading room of the archive in its place', 'refused foreign-file reading.2', (bent) => bent.put('reading.2', bent.elsewhere('vault/reading.2'))),
  copy('its desk as it once stood', 'read-only vault-rolled-back desk.1 older', (bent) => bent.put('desk.1', bent.elsewhere('older/copy/desk.1'))),
  copy('the head of the archive', 'read-only vault-damaged reading.2 head', (bent) => bent.put('head', bent.elsewhere('vault/head'))),
  copy('two texts in it swapped', 'verify reading.2 row-set', (bent) => bent.sql('reading', `
    UPDATE block SET sealed = (SELECT sealed FROM block AS other WHERE other.testimony <> block.testimony AND other.kind = 'text' LIMIT 1)
    WHERE testimony = '${bent.full.testimonies.mill}'`)),
  copy('what its scholar took out taken out', 'verify desk.1 row-set', (bent) => bent.sql('desk', 'DELETE FROM outbox')),
  copy('a grant made longer', 'verify reading.2 row-set', (bent) => bent.sql('reading', "UPDATE cleared SET consent = json_set(consent, '$.version', 99)")),
];

export const copyVectors: readonly Vector[] = [...manifests, ...parts, ...bags, ...copies];

// Ways to bend the file `keys`: what is in it, who signed it, and which file it is.
import { randomBytes } from 'node:crypto';
import type { KeyFile } from '../../../archive/vault/key-file.ts';
import { fromBase64, toBase64 } from '../../../archive/vault/canonical.ts';
import { CompartmentKeys } from '../../../archive/vault/compartment-keys.ts';
import { makeGrant } from '../../../archive/vault/grants.ts';
import { flipped, userOf, type EditableKeys, type Vector } from './bend.ts';

type Change = (file: EditableKeys) => void;

const everybody = ['archivist', 'scholar'] as const;

/** Changed by somebody who can write the file and sign nothing. */
const changed = (name: string, reason: string, change: Change): Vector => ({
  name: `keys: ${name}`, place: 'vault', by: everybody, bend: (bent) => bent.editKeys(change), answer: `refused vault-damaged keys ${reason}`,
});

const bent = (name: string, answer: string, bend: Vector['bend'], by: Vector['by'] = everybody): Vector => ({
  name: `keys: ${name}`, place: 'vault', by, bend, answer,
});

type Grant = KeyFile['grants'][number];

function grantOf(file: KeyFile, role: 'archivist' | 'cataloguer' | 'scholar', compartment: Grant['compartment']): Grant {
  const holder = userOf(file, role).id;
  const grant = file.grants.find((each) => each.user === holder && each.compartment === compartment);
  if (grant === undefined) throw new Error('No grant.');
  return grant;
}

function without<T>(items: readonly T[], item: T): T[] {
  return items.filter((each) => each !== item);
}

/** The first 24 bytes of two sealed values change places. */
function swapNonces(one: { sealed: string }, other: { sealed: string }): void {
  const [first, second] = [fromBase64(one.sealed), fromBase64(other.sealed)];
  one.sealed = toBase64(Buffer.concat([second.subarray(0, 24), first.subarray(24)]));
  other.sealed = toBase64(Buffer.concat([first.subarray(0, 24), second.subarray(24)]));
}

function swap<K extends string>(one: Record<K, unknown>, other: Record<K, unknown>, key: K): void {
  [one[key], other[key]] = [other[key], one[key]];
}

function recoveryOf(file: EditableKeys): NonNullable<KeyFile['recovery']> {
  if (file.recovery === undefined) throw new Error('No words.');
  return file.recovery;
}

const users: readonly Vector[] = [
  changed('a role raised', 'certificate', (file) => { userOf(file, 'scholar').role = 'archivist'; }),
  changed('a role lowered', 'certificate', (file) => { userOf(file, 'cataloguer').role = 'scholar'; }),
  changed('a public key exchanged', 'certificate', (file) => { userOf(file, 'cataloguer').exchange = userOf(file, 'scholar').exchange; }),
  changed('two users’ signing keys swapped', 'certificate', (file) => swap(userOf(file, 'cataloguer'), userOf(file, 'scholar'), 'signing')),
  changed('a certificate spoilt', 'certificate', (file) => {
    const { certificate } = userOf(file, 'scholar');
    certificate.signature = flipped(certificate.signature);
  }),
  changed('a certificate of another', 'certificate', (file) => { userOf(file, 'scholar').certificate = userOf(file, 'cataloguer').certificate; }),
  changed('a certificate that vouches for itself', 'certificate', (file) => { userOf(file, 'archivist').certificate.issuer = userOf(file, 'archivist').id; }),
  changed('a certificate by a scholar', 'certificate', (file) => { userOf(file, 'cataloguer').certificate.issuer = userOf(file, 'scholar').id; }),
  changed('two who certify each other', 'certificate', (file) => {
    const [first, second] = [userOf(file, 'archivist'), userOf(file, 'archivist', 1)];
    first.certificate.issuer = second.id;
    second.certificate.issuer = first.id;
  }),
  changed('a user left out', 'signature', (file) => {
    const scholar = userOf(file, 'cataloguer').id;
    file.users = file.users.filter((user) => user.id !== scholar);
    file.grants = file.grants.filter((grant) => grant.user !== scholar);
  }),
  changed('a user twice', 'users', (file) => { file.users.push(userOf(file, 'scholar')); }),
  changed('a name tag changed', 'slot', (file) => { userOf(file, 'scholar').tag = flipped(userOf(file, 'scholar').tag); }),
  changed('two name tags swapped', 'slot', (file) => swap(userOf(file, 'cataloguer'), userOf(file, 'scholar'), 'tag')),
  bent('somebody who was removed put back in the roster', 'refused vault-damaged keys certificate', (given) => {
    const former = JSON.parse(given.elsewhere('former/vault/keys').toString('utf8')) as KeyFile;
    given.editKeys((file) => {
      const gone = former.users.find(({ id }) => file.former?.some((each) => each.id === id));
      if (gone === undefined) throw new Error('Nobody was removed.');
      file.former = [];
      file.users.push({ ...gone, certificate: { ...gone.certificate, issuer: userOf(file, 'cataloguer').id } });
    });
  }),
  changed('somebody who was removed is a user again by name', 'users', (file) => {
    file.former = [{ id: userOf(file, 'scholar').id, signing: userOf(file, 'scholar').signing }];
  }),
];

const slots: readonly Vector[] = [
  changed('parameters of a passphrase raised', 'slot', (file) => { userOf(file, 'scholar').slot.kdf.memory *= 2; }),
  bent('memory of Argon2id under the floor', 'refused weak-parameters keys', (given) => (
    given.editKeys((file) => { userOf(file, 'cataloguer').slot.kdf.memory = 8; })
  )),
  changed('five gibibytes of memory for Argon2id', 'shape', (file) => { userOf(file, 'cataloguer').slot.kdf.memory = 5 * 1024 * 1024; }),
  changed('a thousand passes of Argon2id', 'shape', (file) => { userOf(file, 'cataloguer').slot.kdf.passes = 1000; }),
  changed('no pass of Argon2id', 'shape', (file) => { userOf(file, 'cataloguer').slot.kdf.passes = 0; }),
  changed('another function than Argon2id', 'shape', (file) => { Object.assign(userOf(file, 'cataloguer').slot.kdf, { algorithm: 'pbkdf2' }); }),
  changed('a shorter salt', 'shape', (file) => { userOf(file, 'cataloguer').slot.salt = toBase64(Buffer.alloc(8)); }),
  changed('another salt', 'slot', (file) => { userOf(file, 'cataloguer').slot.salt = flipped(userOf(file, 'cataloguer').slot.salt); }),
  changed('a passphrase’s number raised', 'slot', (file) => { userOf(file, 'cataloguer').slot.number += 1; }),
  changed('a slot of another', 'slot', (file) => { userOf(file, 'scholar').slot = userOf(file, 'cataloguer').slot; }),
  changed('a sealed bundle cut', 'slot', (file) => {
    const { slot } = userOf(file, 'scholar');
    slot.sealed = toBase64(fromBase64(slot.sealed).subarray(0, -16));
  }),
  changed('a sealed bundle extended', 'slot', (file) => {
    const { slot } = userOf(file, 'scholar');
    slot.sealed = toBase64(Buffer.concat([fromBase64(slot.sealed), Buffer.alloc(16)]));
  }),
  changed('the nonces of two bundles swapped', 'slot', (file) => swapNonces(userOf(file, 'scholar').slot, userOf(file, 'cataloguer').slot)),
  changed('the signatures of two slots swapped', 'slot', (file) => swap(userOf(file, 'scholar').slot, userOf(file, 'cataloguer').slot, 'signature')),
];

const grants: readonly Vector[] = [
  changed('a grant cut', 'grant', (file) => {
    const grant = grantOf(file, 'scholar', 'reading');
    grant.sealed = toBase64(fromBase64(grant.sealed).subarray(0, -1));
  }),
  changed('a grant extended', 'grant', (file) => {
    const grant = grantOf(file, 'scholar', 'reading');
    grant.sealed = toBase64(Buffer.concat([fromBase64(grant.sealed), Buffer.of(0)]));
  }),
  changed('a bit of a grant flipped', 'grant', (file) => { grantOf(file, 'scholar', 'reading').sealed = flipped(grantOf(file, 'scholar', 'reading').sealed, 40); }),
  changed('a grant with nothing in it', 'grant', (file) => { grantOf(file, 'archivist', 'desk').sealed = ''; }),
  changed('a grant’s signature flipped', 'grant', (file) => { grantOf(file, 'scholar', 'desk').signature = flipped(grantOf(file, 'scholar', 'desk').signature); }),
  changed('a grant by another issuer', 'grant', (file) => { grantOf(file, 'scholar', 'desk').issuer = userOf(file, 'archivist', 1).id; }),
  changed('a grant by a scholar', 'grant', (file) => { grantOf(file, 'cataloguer', 'desk').issuer = userOf(file, 'scholar').id; }),
  changed('a grant of a later roster', 'grant', (file) => { grantOf(file, 'scholar', 'desk').roster = file.roster + 1; }),
  changed('a grant given to another', 'grant', (file) => {
    const given = grantOf(file, 'cataloguer', 'desk');
    file.grants = [...without(file.grants, grantOf(file, 'scholar', 'desk')), { ...given, user: userOf(file, 'scholar').id }];
  }),
  changed('a grant beyond the role', 'grant', (file) => { file.grants.push({ ...grantOf(file, 'cataloguer', 'stacks'), user: userOf(file, 'scholar').id }); }),
  changed('two grants of one user swapped', 'grant', (file) => swap(grantOf(file, 'scholar', 'desk'), grantOf(file, 'scholar', 'reading'), 'sealed')),
  changed('a grant for another compartment', 'grant', (file) => { grantOf(file, 'scholar', 'desk').compartment = 'reading'; }),
  changed('a grant of an earlier generation', 'grant', (file) => { grantOf(file, 'scholar', 'desk').generation = 1; }),
  changed('a grant left out', 'grant', (file) => { file.grants.pop(); }),
  changed('a grant twice', 'grant', (file) => { file.grants.push(...file.grants.slice(-1)); }),
  bent('a grant of the first generation put in the place of its successor', 'refused vault-damaged keys grant', (given) => {
    const former = JSON.parse(given.elsewhere('former/vault/keys').toString('utf8')) as KeyFile;
    given.editKeys((file) => {
      const [now, then] = [grantOf(file, 'scholar', 'reading'), grantOf(former, 'scholar', 'reading')];
      file.grants = [...without(file.grants, now), { ...then, generation: now.generation }];
    });
  }),
  bent('a grant that a cataloguer signed', 'refused vault-damaged keys grant', (given) => {
    const { record, keys } = given.user('cataloguer');
    given.signKeys('cataloguer', (file) => {
      const own = grantOf(file, 'scholar', 'reading');
      const issuer = { id: record.id, secretKey: keys.signing.secretKey };
      file.grants = [...without(file.grants, own), makeGrant(file, userOf(file, 'scholar'), 'reading', own.generation, Buffer.alloc(32), issuer)];
    });
  }),
  bent('a grant beyond the role that an archivist signed', 'refused vault-damaged keys grant', (given) => {
    const { record, keys } = given.user('archivist');
    given.signKeys('archivist', (file) => {
      const issuer = { id: record.id, secretKey: keys.signing.secretKey };
      file.grants.push(makeGrant(file, userOf(file, 'scholar'), 'stacks', 2, Buffer.alloc(32), issuer));
    });
  }),
];

const compartments: readonly Vector[] = [
  changed('a generation lowered', 'grant', (file) => { (file.compartments[2] ?? { generation: 0 }).generation = 1; }),
  changed('a compartment renamed', 'compartments', (file) => { (file.compartments[0] ?? { name: 'desk' }).name = 'desk'; }),
  changed('two compartments swapped', 'compartments', (file) => { file.compartments.reverse(); }),
  changed('a compartment left out', 'compartments', (file) => { file.compartments.pop(); }),
  changed('two compartments’ files swapped', 'signature', (file) => swap(file.compartments[2] ?? { salt: '' }, file.compartments[3] ?? { salt: '' }, 'salt')),
  changed('called a reading copy', 'compartments', (file) => { file.kind = 'reading-copy'; }),
  changed('the root exchanged', 'certificate', (file) => { file.root = userOf(file, 'scholar').signing; }),
  changed('the vault’s id exchanged', 'certificate', (file) => { file.vault = 'ab'.repeat(16) as KeyFile['vault']; }),
  changed('the salt of names exchanged', 'signature', (file) => { file.salt = toBase64(Buffer.alloc(16)); }),
  changed('the outbox’s key exchanged', 'signature', (file) => { file.outbox = userOf(file, 'scholar').exchange; }),
  changed('the roster’s version raised', 'signature', (file) => { file.roster += 1; }),
  changed('the roster’s version lowered', 'grant', (file) => { file.roster = 1; }),
];

const vouchers: readonly Vector[] = [
  changed('the vouchers taken away', 'voucher', (file) => {
    delete file.vouchers;
    delete file.former;
    file.number = 2;
  }),
  changed('a voucher missing', 'voucher', (file) => { delete file.vouchers?.desk; }),
  bent('vouched for with the key of another compartment', 'refused vault-damaged keys voucher', (given) => {
    const held = given.keysOf('archivist');
    const key = held.find(({ compartment }) => compartment === 'desk')?.compartmentKey ?? Buffer.alloc(32);
    const wrong = held.map(({ vault, compartment, generation }) => new CompartmentKeys(vault, compartment, generation, key));
    given.signKeys('archivist', () => undefined, wrong.map((each, index) => (each.compartment === 'desk' ? held[index] ?? each : each)));
  }, ['archivist', 'cataloguer', 'scholar']),
  bent('signed by somebody with an archivist’s key and no compartment’s', 'refused vault-damaged keys voucher', (given) => {
    const none = given.keysOf('deputy').map(({ vault, compartment, generation }) => new CompartmentKeys(vault, compartment, generation, randomBytes(32)));
    given.signKeys('deputy', (file) => { file.roster += 1; }, none);
  }),
  changed('the key of somebody who was removed exchanged', 'signature', (file) => {
    const [gone] = file.former ?? [];
    if (gone !== undefined) gone.signing = userOf(file, 'scholar').signing;
  }),
  changed('those who were removed forgotten', 'signature', (file) => { file.former = []; }),
];

const recovery: readonly Vector[] = [
  changed('two deposits swapped', 'deposit', (file) => {
    const [one, other] = recoveryOf(file).deposits;
    if (one !== undefined && other !== undefined) swap(one, other, 'sealed');
  }),
  changed('a deposit unsigned', 'deposit', (file) => {
    const [one] = recoveryOf(file).deposits;
    if (one !== undefined) one.signature = toBase64(Buffer.alloc(64));
  }),
  changed('a deposit cut', 'deposit', (file) => {
    const [one] = recoveryOf(file).deposits;
    if (one !== undefined) one.sealed = toBase64(fromBase64(one.sealed).subarray(0, -8));
  }),
  changed('a deposit twice', 'deposit', (file) => { recoveryOf(file).deposits.push(...recoveryOf(file).deposits.slice(0, 1)); }),
  changed('a deposit of a scholar', 'deposit', (file) => {
    const [one] = recoveryOf(file).deposits;
    if (one !== undefined) one.user = userOf(file, 'scholar').id;
  }),
  changed('the words’ sealed key flipped', 'signature', (file) => { recoveryOf(file).sealed = flipped(recoveryOf(file).sealed, 30); }),
  changed('the words’ number raised', 'deposit', (file) => { recoveryOf(file).number += 1; }),
  changed('the words’ public key exchanged', 'deposit', (file) => { recoveryOf(file).exchange = userOf(file, 'scholar').exchange; }),
  changed('the words taken away', 'signature', (file) => { delete file.recovery; }),
];

const whole: readonly Vector[] = [
  changed('signed in the name of a cataloguer', 'signature', (file) => { file.signed.by = userOf(file, 'cataloguer').id; }),
  changed('signed in the name of the root', 'signature', (file) => { file.signed.by = 'root'; }),
  changed('signed in the name of another archivist', 'signature', (file) => {
    file.signed.by = file.users.find(({ id, role }) => role === 'archivist' && id !== file.signed.by)?.id ?? file.signed.by;
  }),
  ...(['cataloguer', 'scholar'] as const).map((name): Vector => (
    bent(`signed by a ${name}`, 'refused vault-damaged keys signature', (given) => given.signKeys(name, (file) => { file.roster += 1; }))
  )),
  bent('cut off', 'refused vault-damaged keys json', (given) => given.cut('keys', (size) => size - 40)),
  bent('with a space before it', 'refused vault-damaged keys canonical', (given) => given.text('keys', (text) => ` ${text}`)),
  bent('with its last line end gone', 'refused vault-damaged keys canonical', (given) => given.text('keys', (text) => text.trimEnd())),
  bent('with a field of somebody’s own', 'refused vault-damaged keys shape', (given) => given.text('keys', (text) => text.replace('{', '{"extra":1,'))),
  bent('with a field twice', 'refused vault-damaged keys canonical', (given) => given.text('keys', (text) => text.replace('"format"', '"format":"other","format"'))),
  bent('of a later format', 'refused newer-format keys', (given) => given.editKeys((file) => { Object.assign(file, { number: 4 }); })),
  bent('said to be of an earlier format', 'refused vault-damaged keys shape', (given) => given.editKeys((file) => { file.number = 1; })),
  bent('another program’s', 'refused not-a-vault keys', (given) => given.put('keys', '{"format":"other","number":1}')),
  bent('taken away', 'refused not-a-vault', (given) => given.remove('keys')),
  bent('of another vault', 'refused wrong-passphrase', (given) => given.put('keys', given.elsewhere('stranger/keys'))),
  bent('of before somebody was removed', 'refused missing-compartment identity.1', (given) => (
    given.put('keys', given.elsewhere('former/vault/keys'))
  ), ['archivist']),
  bent('of before somebody was removed, with a scholar’s eyes', 'refused missing-compartment reading.1', (given) => (
    given.put('keys', given.elsewhere('former/vault/keys'))
  ), ['scholar']),
  bent('of before somebody was added', 'refused vault-rolled-back keys', (given) => given.put('keys', given.elsewhere('older/vault/keys'))),
  bent('of before a passphrase was changed', 'refused vault-rolled-back keys', async (given) => {
    const before = given.bytesOf('keys');
    await given.changePassphrase('cataloguer');
    given.put('keys', before);
  }),
];

export const keysVectors: readonly Vector[] = [...users, ...slots, ...grants, ...compartments, ...vouchers, ...recovery, ...whole];

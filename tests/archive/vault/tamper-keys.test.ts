// The file `keys` against somebody who can write it, and against a scholar who has keys of his own.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { open, openSealed, sign } from '../../../archive/vault/cipher.ts';
import { canonicalJson, fromBase64, toBase64, type Json } from '../../../archive/vault/canonical.ts';
import { CompartmentKeys } from '../../../archive/vault/compartment-keys.ts';
import { findGrant, makeGrant, openGrant } from '../../../archive/vault/grants.ts';
import { parseKeyFile, readKeyFile, type KeyFile, type UserRecord } from '../../../archive/vault/key-file.ts';
import { openDatabase } from '../../../archive/vault/open-database.ts';
import { compartmentNames } from '../../../archive/vault/roles.ts';
import { certificateStatement, unlockUser } from '../../../archive/vault/user-keys.ts';
import { signKeyFile } from '../../../archive/vault/verify-keys.ts';
import { openVault } from '../../../archive/vault/vault.ts';
import { cheap, faultOf, refusal, tempVault, type TempVault } from './temp-vault.ts';

type Editable = { -readonly [K in keyof KeyFile]: KeyFile[K] };

function edit(temp: TempVault, change: (file: Editable) => void): void {
  const file = structuredClone(readKeyFile(temp.folder));
  change(file);
  writeFileSync(temp.path('keys'), `${canonicalJson(file)}\n`);
}

function userOf(file: KeyFile, role: UserRecord['role']): UserRecord {
  const user = file.users.find((candidate) => candidate.role === role);
  if (user === undefined) throw new Error(`No ${role}.`);
  return user;
}

function scholarOf(temp: TempVault) {
  return unlockUser(readKeyFile(temp.folder), 'scholar', temp.passphraseOf('scholar'));
}

/** What a scholar who can write the file could sign it with. */
function signAs(file: Editable, id: UserRecord['id'], secretKey: Uint8Array): void {
  const { signed: _signed, ...content } = file;
  Object.assign(file, signKeyFile(content, { id, secretKey }));
}

test('parameters under the floor are refused before anything is computed', async () => {
  const temp = await tempVault('scholar');
  const stricter = { unsafeKdfForTests: { memory: 128, passes: 1 } };
  expect(await refusal(temp, 'scholar', stricter)).toEqual({ code: 'weak-parameters', detail: { file: 'keys' } });
  expect((await refusal(temp, 'scholar', { unsafeKdfForTests: { memory: 64, passes: 2 } })).code).toBe('weak-parameters');
  edit(temp, (file) => { userOf(file, 'archivist').slot.kdf.memory = 8; });
  expect((await refusal(temp, 'scholar')).code).toBe('weak-parameters');
  // What the program itself asks for: no cheaper parameters are accepted without the tests' option.
  expect((await refusal(temp, 'scholar', {})).code).toBe('weak-parameters');
});

test('a scholar who signs himself into a higher role, by his own hand or a root of his own, gets nowhere', async () => {
  const temp = await tempVault('scholar');
  const untouched = readFileSync(temp.path('keys'));
  const { keys, record } = scholarOf(temp);
  const certify = (file: Editable, issuer: 'root' | UserRecord['id']) => {
    const user = userOf(file, 'scholar');
    user.role = 'archivist';
    const signature = sign(keys.signing.secretKey, certificateStatement(file.vault, user, issuer));
    user.certificate = { issuer, signature: toBase64(signature) };
  };
  edit(temp, (file) => { certify(file, record.id); signAs(file, record.id, keys.signing.secretKey); });
  expect((await refusal(temp, 'scholar')).detail).toEqual({ file: 'keys', reason: 'certificate' });
  // A whole chain from a root of his own, without the users whom it cannot vouch for.
  writeFileSync(temp.path('keys'), untouched);
  edit(temp, (file) => {
    file.root = toBase64(keys.signing.publicKey);
    file.users = [userOf(file, 'scholar')];
    certify(file, 'root');
    const issuer = { id: record.id, secretKey: keys.signing.secretKey };
    const own = file.grants.filter((grant) => grant.user === record.id);
    const keyOf = (name: string) => own.filter((grant) => grant.compartment === name)
      .map((grant) => openGrant(file.vault, grant, keys.exchange))[0] ?? Buffer.alloc(32);
    file.grants = (['root', ...compartmentNames] as const).map((name) => makeGrant(file, record, name, 1, keyOf(name), issuer));
    signAs(file, record.id, keys.signing.secretKey);
  });
  expect(await refusal(temp, 'scholar')).toEqual({ code: 'vault-damaged', detail: { file: 'keys', reason: 'root' } });
});

test('a scholar\'s keys open no grant, no file and no bundle that is not his', async () => {
  const temp = await tempVault('cataloguer', 'scholar');
  const { keys, record } = scholarOf(temp);
  const file = readKeyFile(temp.folder);
  for (const grant of file.grants) {
    const opened = openSealed(keys.exchange, fromBase64(grant.sealed));
    expect([grant.user, grant.compartment, opened !== null]).toEqual([grant.user, grant.compartment, grant.user === record.id]);
  }
  const held = ['reading', 'desk'] as const;
  for (const own of held) {
    const grant = findGrant(file, record.id, own);
    if (grant === undefined) throw new Error('No grant.');
    const key = openGrant(file.vault, grant, keys.exchange);
    for (const name of compartmentNames) {
      const candidates = [key, new CompartmentKeys(file.vault, name, 1, Buffer.from(key)).file];
      const opens = candidates.some((candidate) => {
        try {
          openDatabase(temp.path(`${name}.1`), candidate, 'read').close();
          return true;
        } catch {
          return false;
        }
      });
      expect([own, name, opens]).toEqual([own, name, own === name]);
    }
    for (const user of file.users) expect(open(key, fromBase64(user.slot.sealed), Buffer.alloc(0))).toBeNull();
  }
});

test('a box moved into a grant that was signed for it still does not pass for another compartment\'s', async () => {
  const temp = await tempVault('scholar');
  const archivist = unlockUser(readKeyFile(temp.folder), 'Archivist', temp.passphraseOf('Archivist'));
  const { keys } = scholarOf(temp);
  const file = readKeyFile(temp.folder);
  const desk = findGrant(file, userOf(file, 'scholar').id, 'desk');
  if (desk === undefined) throw new Error('No grant.');
  expect((await faultOf(() => openGrant(file.vault, { ...desk, compartment: 'reading' }, keys.exchange))).detail.reason).toBe('grant');
  expect((await faultOf(() => openGrant(file.vault, desk, archivist.keys.exchange))).detail.reason).toBe('grant');
  expect(openGrant(file.vault, desk, keys.exchange)).toHaveLength(32);
});

test('nothing in keys or in any other file tells a user\'s name, and the file is in canonical form', async () => {
  const temp = await tempVault('cataloguer', 'scholar');
  const text = readFileSync(temp.path('keys'), 'utf8');
  expect(`${canonicalJson(parseKeyFile(text) as Json)}\n`).toBe(text);
  expect(text).not.toContain('Archivist');
  const again = await openVault(temp.folder, 'scholar', temp.passphraseOf('scholar'), cheap);
  expect(again.user.name).toBe('scholar');
  again.close();
});

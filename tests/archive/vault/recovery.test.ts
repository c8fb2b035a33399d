// Recovery: the words give an archivist a new passphrase and nobody else anything; keys that were tampered with open nothing.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, fromBase64, toBase64 } from '../../../archive/vault/canonical.ts';
import { exchangePairOf, sign } from '../../../archive/vault/cipher.ts';
import { depositStatement, makeDeposit } from '../../../archive/vault/deposits.ts';
import { readJournal } from '../../../archive/vault/journal.ts';
import { parseKeyFile, readKeyFile, type KeyFile } from '../../../archive/vault/key-file.ts';
import { entropyOf, wordsOf } from '../../../archive/vault/recovery-words.ts';
import { unlockUser } from '../../../archive/vault/user-keys.ts';
import { signKeyFile } from '../../../archive/vault/verify-keys.ts';
import { recoverVault, type Vault } from '../../../archive/vault/vault.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { cheap, faultOf, fingerprint, refusal, stacksOf, tempVault, type TempVault } from './temp-vault.ts';

const made = '2026-11-23T01:02:03.000Z';

/** Puts words in force as the first archivist, or another, and gives them. */
async function makeWords(temp: TempVault, name = 'Archivist'): Promise<string> {
  const entropy = randomBytes(32);
  await temp.use(name, (vault) => vault.putRecovery(entropy, made));
  return wordsOf(entropy).join(' ');
}

async function recover(temp: TempVault, name: string, words: string, passphrase: string): Promise<Vault> {
  return recoverVault(temp.folder, name, words, passphrase, cheap);
}

async function refused(temp: TempVault, name: string, words: string): Promise<unknown> {
  const before = fingerprint(temp.folder);
  const fault = await faultOf(async () => (await recover(temp, name, words, 'another passphrase')).close());
  expect(fingerprint(temp.folder)).toEqual(before);
  return fault;
}

const withArchivist = async (...names: readonly string[]): Promise<TempVault> => {
  const temp = await tempVault('scholar');
  await temp.use('Archivist', async (vault) => {
    for (const name of names) await vault.addUser(name, 'archivist', temp.passphraseOf(name));
  });
  return temp;
};

test('words stand for 32 bytes and for nothing else, however they are typed', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (entropy) => {
    const words = wordsOf(entropy);
    expect(words).toHaveLength(24);
    const typed = words.map((word, index) => `${index + 1}. ${index % 2 === 0 ? word.toUpperCase() : word}`).join('\n');
    expect(Buffer.from(entropyOf(typed))).toEqual(Buffer.from(entropy));
  }), { numRuns: 50 });
  // Published with BIP-39: all bits zero, and all set.
  expect(wordsOf(new Uint8Array(32))).toEqual([...Array.from({ length: 23 }, () => 'abandon'), 'art']);
  expect(wordsOf(new Uint8Array(32).fill(255))).toEqual([...Array.from({ length: 23 }, () => 'zoo'), 'vote']);
});

test('what is wrong with words is said by position and kind, and no word is quoted', async () => {
  const words = wordsOf(randomBytes(32));
  const changed = (place: number, word: string) => words.map((old, index) => (index === place - 1 ? word : old)).join(' ');
  expect(await faultOf(() => entropyOf(changed(7, 'qwertz')))).toEqual({ code: 'wrong-words', detail: { reason: 'not-listed', word: 7 } });
  expect(await faultOf(() => entropyOf(words.slice(1).join(' ')))).toEqual({ code: 'wrong-words', detail: { reason: 'count' } });
  expect(await faultOf(() => entropyOf(''))).toEqual({ code: 'wrong-words', detail: { reason: 'count' } });
  const [zeros, last] = [Array.from({ length: 23 }, () => 'abandon').join(' '), 'abandon'];
  expect(await faultOf(() => entropyOf(`${zeros} ${last}`))).toEqual({ code: 'wrong-words', detail: { reason: 'checksum' } });
});

test('the words give an archivist a new passphrase, with his own keys, and the journal says so', async () => {
  const temp = await withArchivist('Noa');
  const sealed = await temp.use('Noa', (vault) => vault.sealForSelf(Buffer.from('mine'), 'a note'));
  const words = await makeWords(temp);
  // Noa was not there when the words were made: they reach her from her next opening on.
  expect(await refused(temp, 'Noa', words)).toEqual({ code: 'not-found', detail: { reason: 'archivist' } });
  await temp.use('Noa', () => undefined);
  const passphrase = 'a passphrase that is new';
  const recovered = await recover(temp, 'Noa', words, passphrase);
  expect(recovered.user).toMatchObject({ name: 'Noa', role: 'archivist' });
  expect(Buffer.from(recovered.openForSelf(sealed, 'a note')).toString()).toBe('mine');
  const entries = readJournal(stacksOf(recovered).db).filter(({ verb }) => verb !== 'add-user').map(({ verb, target, user }) => ({ verb, target, user }));
  expect(entries).toMatchObject([{ verb: 'make-recovery' }, { verb: 'recover', target: recovered.user.id, user: recovered.user.id }]);
  expect((await verifyVault(recovered)).faults).toEqual([]);
  recovered.close();
  expect((await refusal(temp, 'Noa')).code).toBe('wrong-passphrase');
  const again = await recover(temp, 'Noa', words, passphrase);
  again.close();
  await temp.use('Archivist', async (vault) => expect((await verifyVault(vault)).ok).toBe(true));
});

test('an archivist who is added later is reached at once', async () => {
  const temp = await withArchivist();
  const words = await makeWords(temp);
  await temp.use('Archivist', (vault) => vault.addUser('Noa', 'archivist', temp.passphraseOf('Noa')));
  (await recover(temp, 'Noa', words, 'a passphrase that is new')).close();
});

test('nobody but an archivist is given a way in, and words of another vault or older ones are none', async () => {
  const temp = await withArchivist();
  expect(await refused(temp, 'Archivist', wordsOf(randomBytes(32)).join(' '))).toEqual({ code: 'not-found', detail: { reason: 'recovery' } });
  const older = await makeWords(temp);
  const words = await makeWords(temp);
  expect(readKeyFile(temp.folder).recovery).toMatchObject({ number: 2, made });
  expect(await refused(temp, 'Archivist', older)).toEqual({ code: 'wrong-words', detail: { reason: 'others' } });
  expect(await refused(temp, 'Archivist', wordsOf(randomBytes(32)).join(' '))).toEqual({ code: 'wrong-words', detail: { reason: 'others' } });
  for (const name of ['scholar', 'nobody']) {
    expect(await refused(temp, name, words)).toEqual({ code: 'not-found', detail: { reason: 'archivist' } });
  }
  expect(await faultOf(() => recover(temp, 'Archivist', words, 'short'))).toMatchObject({ code: 'weak-passphrase' });
  await temp.use('scholar', async (vault) => {
    expect(await faultOf(() => vault.putRecovery(randomBytes(32), made))).toMatchObject({ code: 'not-permitted' });
  });
  const other = await withArchivist();
  await makeWords(other);
  expect(await refused(other, 'Archivist', words)).toEqual({ code: 'wrong-words', detail: { reason: 'others' } });
});

test('a vault without words stays in the first format, which older programs open', async () => {
  const temp = await withArchivist();
  expect(readKeyFile(temp.folder)).toMatchObject({ number: 1 });
  await makeWords(temp);
  expect(readKeyFile(temp.folder)).toMatchObject({ number: 2 });
  const text = readFileSync(temp.path('keys'), 'utf8');
  expect(text).not.toContain('Archivist');
  const parsed = JSON.parse(text) as KeyFile;
  for (const number of [1, 3, 4]) {
    const fault = await faultOf(() => parseKeyFile(`${canonicalJson({ ...parsed, number })}\n`));
    expect(fault.code).toBe(number === 4 ? 'newer-format' : 'vault-damaged');
  }
});

test('in a vault that can only be read the words still give a passphrase', async () => {
  const temp = await withArchivist();
  const words = await makeWords(temp);
  const head = readFileSync(temp.path('head'));
  await temp.use('Archivist', (vault) => stacksOf(vault).write((db) => db.prepare('INSERT INTO template VALUES (?, ?)').run('a', '{}')));
  await temp.use('Archivist', (vault) => stacksOf(vault).write((db) => db.prepare('INSERT INTO template VALUES (?, ?)').run('b', '{}')));
  writeFileSync(temp.path('head'), head);
  const recovered = await recover(temp, 'Archivist', words, 'a passphrase that is new');
  expect(recovered.readOnly).toBe('vault-rolled-back');
  recovered.close();
  expect((await refusal(temp)).code).toBe('wrong-passphrase');
});

test('keys that hold the words before the last are seen to be old', async () => {
  const temp = await withArchivist();
  const older = await makeWords(temp);
  const keys = readFileSync(temp.path('keys'));
  await makeWords(temp);
  writeFileSync(temp.path('keys'), keys);
  expect(await refused(temp, 'Archivist', older)).toEqual({ code: 'vault-rolled-back', detail: { file: 'keys' } });
});

type Editable = { -readonly [Key in keyof KeyFile]: KeyFile[Key] };
type Recovery = NonNullable<KeyFile['recovery']>;

const flipped = (text: string): string => {
  const bytes = fromBase64(text);
  bytes.writeUInt8(bytes.readUInt8(3) ^ 4, 3);
  return toBase64(bytes);
};

const changes: Readonly<Record<string, readonly [reason: string, change: (recovery: Recovery) => void]>> = {
  'another number': ['deposit', (recovery) => { recovery.number += 1; }],
  'another day': ['signature', (recovery) => { recovery.made = '2020-01-01T00:00:00.000Z'; }],
  'another public key': ['deposit', (recovery) => { recovery.exchange = toBase64(exchangePairOf(randomBytes(32)).publicKey); }],
  'the private key spoilt': ['signature', (recovery) => { recovery.sealed = flipped(recovery.sealed); }],
  'a deposit spoilt': ['deposit', (recovery) => { Object.assign(recovery.deposits[0] ?? {}, { sealed: flipped(recovery.deposits[0]?.sealed ?? '') }); }],
  'a signature spoilt': ['deposit', (recovery) => { Object.assign(recovery.deposits[0] ?? {}, { signature: flipped(recovery.deposits[0]?.signature ?? '') }); }],
  'a deposit given to another': ['deposit', (recovery) => {
    const [first, second] = recovery.deposits;
    Object.assign(first ?? {}, { user: second?.user });
  }],
  'a deposit twice': ['deposit', (recovery) => { recovery.deposits.push(...recovery.deposits.slice(0, 1)); }],
};

test('every change of recovery that no archivist signed is refused', async () => {
  const temp = await withArchivist('Noa');
  const words = await makeWords(temp);
  await temp.use('Noa', () => undefined);
  const untouched = readFileSync(temp.path('keys'));
  for (const [what, [reason, change]] of Object.entries(changes)) {
    const file = structuredClone<Editable>(readKeyFile(temp.folder));
    if (file.recovery === undefined) throw new Error('No recovery.');
    change(file.recovery);
    writeFileSync(temp.path('keys'), `${canonicalJson(file)}\n`);
    const fault = { code: 'vault-damaged', detail: { file: 'keys', reason } };
    expect([what, await refusal(temp)]).toEqual([what, fault]);
    expect([what, await refused(temp, 'Archivist', words)]).toEqual([what, fault]);
    writeFileSync(temp.path('keys'), untouched);
  }
  const bare = structuredClone<Editable>(readKeyFile(temp.folder));
  delete bare.recovery;
  bare.number = 1;
  writeFileSync(temp.path('keys'), `${canonicalJson(bare)}\n`);
  expect(await refusal(temp)).toEqual({ code: 'vault-damaged', detail: { file: 'keys', reason: 'signature' } });
});

test('a scholar who can write keys puts no words of his own there, and deposits nothing', async () => {
  const temp = await withArchivist();
  await makeWords(temp);
  const file = readKeyFile(temp.folder);
  const { keys, record } = unlockUser(file, 'scholar', temp.passphraseOf('scholar'));
  const { recovery, signed: _signed, ...base } = file;
  if (recovery === undefined) throw new Error('No recovery.');
  const own = exchangePairOf(randomBytes(32));
  const head = { number: 2, made, exchange: toBase64(own.publicKey) };
  const forged = { ...head, sealed: recovery.sealed, deposits: [] };
  writeFileSync(temp.path('keys'), `${canonicalJson(signKeyFile({ ...base, recovery: forged }, { id: record.id, secretKey: keys.signing.secretKey }))}\n`);
  expect(await refusal(temp)).toEqual({ code: 'vault-damaged', detail: { file: 'keys', reason: 'signature' } });
  const added = { ...file, recovery: { ...recovery, deposits: [...recovery.deposits, makeDeposit(file.vault, recovery, record, keys)] } };
  writeFileSync(temp.path('keys'), `${canonicalJson(added)}\n`);
  expect(await refusal(temp)).toEqual({ code: 'vault-damaged', detail: { file: 'keys', reason: 'deposit' } });
});

test('a deposit that its owner signed for other words or another user opens nothing', async () => {
  const temp = await withArchivist('Noa');
  const words = await makeWords(temp);
  await temp.use('Noa', () => undefined);
  const file = readKeyFile(temp.folder);
  const { recovery } = file;
  if (recovery === undefined) throw new Error('No recovery.');
  const archivist = unlockUser(file, 'Archivist', temp.passphraseOf('Archivist'));
  const noa = recovery.deposits.find(({ user }) => user !== archivist.record.id);
  if (noa === undefined) throw new Error('No deposit.');
  const older = makeDeposit(file.vault, { ...recovery, number: recovery.number + 1 }, archivist.record, archivist.keys);
  for (const { sealed } of [noa, older]) {
    const unsigned = { user: archivist.record.id, sealed };
    const signature = toBase64(sign(archivist.keys.signing.secretKey, depositStatement(file.vault, recovery, unsigned)));
    writeFileSync(temp.path('keys'), `${canonicalJson({ ...file, recovery: { ...recovery, deposits: [noa, { ...unsigned, signature }] } })}\n`);
    expect(await refused(temp, 'Archivist', words)).toEqual({ code: 'vault-damaged', detail: { file: 'keys', reason: 'recovery' } });
  }
});

// Whoever was removed still knows the root key: a file `keys` that he makes with it is refused by everybody who stayed.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../archive/vault/canonical.ts';
import { signingPairOf } from '../../../archive/vault/cipher.ts';
import { CompartmentKeys } from '../../../archive/vault/compartment-keys.ts';
import { findGrant, grantedTo, makeGrant, openGrant } from '../../../archive/vault/grants.ts';
import { formatKeyFile, readKeyFile, type KeyFile } from '../../../archive/vault/key-file.ts';
import { keysOf } from '../../../archive/vault/open-backup.ts';
import { makeUserKeys, makeUserRecord, newUserId, unlockUser } from '../../../archive/vault/user-keys.ts';
import { signKeyFile } from '../../../archive/vault/verify-keys.ts';
import { refusal, tempVault, type TempVault } from './temp-vault.ts';

const cheapest = { algorithm: 'argon2id13', memory: 64, passes: 1 } as const;

/** What an archivist who was removed has kept: the root's seed, and the keys of every compartment of his time. */
interface Kept {
  readonly temp: TempVault;
  readonly rootSeed: Buffer;
  readonly keys: readonly CompartmentKeys[];
  readonly after: KeyFile;
}

async function removed(): Promise<Kept> {
  const temp = await tempVault('archivist', 'scholar');
  const before = readKeyFile(temp.folder);
  const leaver = unlockUser(before, 'archivist', temp.passphraseOf('archivist'));
  const rootSeed = openGrant(before.vault, findGrant(before, leaver.record.id, 'root')!, leaver.keys.exchange);
  const keys = before.compartments.map((compartment) => keysOf(before, leaver, compartment));
  const vault = await temp.open();
  (await vault.removeUser(leaver.record.id, { tell: () => undefined })).close();
  return { temp, rootSeed, keys, after: readKeyFile(temp.folder) };
}

/** The file as it stands, with an archivist of the leaver's own making, everything signed as it has to be. */
function forged({ rootSeed, after }: Kept, base: Omit<KeyFile, 'signed'>, vouching: readonly CompartmentKeys[]): KeyFile {
  const root = signingPairOf(rootSeed);
  const own = makeUserKeys('intruder', root.publicKey);
  const id = newUserId();
  const record = makeUserRecord(after, id, 'archivist', own, 'an invented phrase', cheapest, { issuer: 'root', secretKey: root.secretKey });
  const issuer = { id, secretKey: own.signing.secretKey };
  const next = { ...base, roster: after.roster + 1 };
  const grants = grantedTo('archivist').map((granted) => {
    const generation = granted === 'root' ? 1 : after.compartments.find(({ name }) => name === granted)!.generation;
    return makeGrant(next, record, granted, generation, randomBytes(32), issuer);
  });
  return signKeyFile({ ...next, users: [...after.users, record], grants: [...after.grants, ...grants] }, issuer, vouching);
}

test.each(['Archivist', 'scholar'])('%s refuses what one who was removed has written', async (name) => {
  const kept = await removed();
  const { temp, after } = kept;
  const { signed: _signed, ...base } = after;
  const { vouchers: _vouchers, former: _former, ...unvouched } = base;
  const renumbered = after.compartments.map((compartment) => (
    new CompartmentKeys(after.vault, compartment.name, compartment.generation, randomBytes(32))
  ));
  const forgeries = [
    forged(kept, base, kept.keys), forged(kept, base, renumbered), forged(kept, { ...unvouched, number: 1 }, []),
  ];
  for (const forgery of forgeries) {
    writeFileSync(temp.path('keys'), `${canonicalJson(forgery)}\n`);
    expect(await refusal(temp, name)).toEqual({ code: 'vault-damaged', detail: { file: 'keys', reason: 'voucher' } });
  }
  writeFileSync(temp.path('keys'), formatKeyFile(after));
  await temp.use(name, (vault) => expect(vault.readOnly).toBeNull());
});

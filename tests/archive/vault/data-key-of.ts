// A testimony's data key as a compartment has it, opened: for comparing the keys of two vaults.
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { statement } from '../../../archive/vault/canonical.ts';
import { open } from '../../../archive/vault/cipher.ts';
import type { Compartment } from '../../../archive/vault/compartment.ts';

export function dataKeyOf({ db, keys }: Compartment, testimony: TestimonyId): Buffer {
  const sealed = db.prepare<[string], Buffer>('SELECT sealed FROM data_key WHERE testimony = ?').pluck().get(testimony);
  const { vault, compartment } = keys;
  const key = sealed === undefined ? null : open(keys.dataKeys, sealed, statement('data key', { vault, compartment, testimony }));
  if (key === null) throw new Error('No data key.');
  return key;
}

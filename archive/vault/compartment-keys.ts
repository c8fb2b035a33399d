// The keys of one compartment: everything is derived from its one random key, each use with a key of its own.
import type { VaultId } from '../api/ids.ts';
import { deriveKey, wipe } from './cipher.ts';
import type { CompartmentName } from './roles.ts';

/** Holds derived keys only while the vault is open; `wipe` overwrites them. */
export class CompartmentKeys {
  readonly vault: VaultId;
  readonly compartment: CompartmentName;
  readonly generation: number;
  /** SQLCipher's raw key. */
  readonly file: Buffer;
  /** Wraps the testimonies' data keys. */
  readonly dataKeys: Buffer;
  readonly head: Buffer;
  readonly rowSet: Buffer;
  /** Seals what waits in another compartment for this one: `pending` rows. */
  readonly pending: Buffer;
  /** Vouches for `keys` from the second generation on. */
  readonly voucher: Buffer;
  /** The key that grants carry: kept to grant it to further users. */
  readonly compartmentKey: Buffer;

  constructor(vault: VaultId, compartment: CompartmentName, generation: number, compartmentKey: Buffer) {
    const derive = (use: string) => deriveKey(compartmentKey, vault, `${compartment}.${generation} ${use}`);
    this.vault = vault;
    this.compartment = compartment;
    this.generation = generation;
    this.compartmentKey = compartmentKey;
    this.file = derive('file');
    this.dataKeys = derive('data keys');
    this.head = derive('head');
    this.rowSet = derive('row set');
    this.pending = derive('pending');
    this.voucher = derive('voucher');
  }

  wipe(): void {
    wipe(this.compartmentKey, this.file, this.dataKeys, this.head, this.rowSet, this.pending, this.voucher);
  }
}

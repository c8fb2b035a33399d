// One open archive: the vault, the indexes that its user's keys open, and who may do what.
import { ArchiveError } from '../api/errors.ts';
import type { Role } from '../api/consent.ts';
import type { AttachmentId, FontId } from '../api/ids.ts';
import type { Services } from '../services.ts';
import { mapError } from '../vault/map-error.ts';
import type { Compartment } from '../vault/compartment.ts';
import type { Vault } from '../vault/vault.ts';
import type { Draft } from './draft.ts';
import type { Upload } from './upload.ts';
import { keepIndexes, type IndexUpkeep } from './merge-index.ts';
import { searchIndex, type SearchIndex } from './search-index.ts';

export interface Session {
  readonly vault: Vault;
  readonly services: Services;
  /** What this user searches: the stacks where the key is held, the reading room otherwise. */
  readonly index: SearchIndex;
  readonly searched: Compartment;
  readonly upkeep: IndexUpkeep;
  /** PDFs that were shown and not yet issued, by their ids. */
  readonly drafts: Map<string, Draft>;
  /** Fonts that the user has brought, for this sitting. */
  readonly fonts: Map<FontId, Uint8Array>;
  /** Attachments of which a page has brought only a part so far. */
  readonly uploads: Map<AttachmentId, Upload>;
}

export function beginSession(vault: Vault, services: Services): Session {
  const searched = vault.stacks ?? vault.reading;
  const upkeep = keepIndexes(vault, services.packer);
  return { vault, services, searched, index: searchIndex(searched), upkeep, drafts: new Map(), fonts: new Map(), uploads: new Map() };
}

/** Closes the vault. A merge that is under way is dropped. */
export function endSession({ vault, upkeep }: Session): void {
  upkeep.stop();
  vault.close();
}

/** Throws `not-permitted` unless the user has one of these roles. */
export function permit({ vault }: Session, ...roles: readonly Role[]): void {
  if (!roles.includes(vault.user.role)) throw new ArchiveError('not-permitted');
}

/** The stacks, for those who hold their key. */
export function stacksOf({ vault }: Session): Compartment {
  if (vault.stacks === null) throw new ArchiveError('not-permitted');
  return vault.stacks;
}

type Deed = (...given: never[]) => Promise<unknown>;

/** The same deeds, whose errors of SQLite and of the file system are faults of the archive: a full disk says so. */
export function withVaultFaults<Deeds extends Readonly<Record<string, Deed>>>(deeds: Deeds): Deeds {
  const mapped = (deed: Deed): Deed => async (...given) => {
    try {
      return await deed(...given);
    } catch (thrown) {
      throw mapError(thrown, 'vault');
    }
  };
  return Object.fromEntries(Object.entries(deeds).map(([name, deed]) => [name, mapped(deed)])) as unknown as Deeds;
}

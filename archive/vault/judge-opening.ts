// Whether the compartments stand where the head says: what does not match is named, and the vault is read-only then.
import type { FaultCode } from '../api/errors.ts';
import type { Mismatch } from '../api/vault-calls.ts';
import { CompartmentKeys } from './compartment-keys.ts';
import { ArchiveError } from '../api/errors.ts';
import { findGrant, openGrant } from './grants.ts';
import { headFileName, readLine, tagRowSet, type HeadLine, type HeadLines } from './head.ts';
import { inspectCompartment, type CompartmentState } from './inspect-compartment.ts';
import { keyFileName, type KeyFile } from './key-file.ts';
import { compartmentFile, type CompartmentName } from './roles.ts';
import type { UnlockedUser } from './user-keys.ts';

/** A compartment as it is found, before it is opened. */
export interface Opening {
  readonly keys: CompartmentKeys;
  readonly state: CompartmentState;
  readonly line: HeadLine | null;
}

export type ReadOnly = Extract<FaultCode, 'vault-rolled-back' | 'vault-damaged'> | null;

/** Finds a compartment with the key that the user's grant gives. Faults: those of `inspectCompartment`. */
export function inspect(
  folder: string, file: KeyFile, user: UnlockedUser, name: CompartmentName, lines: HeadLines | null,
): Opening {
  const grant = findGrant(file, user.record.id, name);
  if (grant === undefined) throw new ArchiveError('vault-damaged', { file: keyFileName, reason: 'grant' });
  const key = openGrant(file.vault, grant, user.keys.exchange);
  return inspectWith(folder, file, new CompartmentKeys(file.vault, name, grant.generation, key), lines);
}

/** The same with keys that are held already, which are wiped where it fails. */
export function inspectWith(folder: string, file: KeyFile, keys: CompartmentKeys, lines: HeadLines | null): Opening {
  try {
    const record = file.compartments.find(({ name }) => name === keys.compartment);
    if (record === undefined) throw new ArchiveError('vault-damaged', { file: keyFileName, reason: 'compartments' });
    const line = readLine(keys, lines?.get(compartmentFile(keys.compartment, keys.generation)));
    return { keys, state: inspectCompartment(folder, file, record, keys), line };
  } catch (thrown) {
    keys.wipe();
    throw thrown;
  }
}

/** Everything that does not match. */
export function mismatchesOf(openings: readonly Opening[], lines: HeadLines | null): Mismatch[] {
  if (lines === null) return [{ file: headFileName, what: 'head' }];
  return openings.flatMap((opening) => {
    const file = compartmentFile(opening.keys.compartment, opening.keys.generation);
    const what = mismatchOf(opening, lines.has(file));
    return what === null ? [] : [{ file, what }];
  });
}

/** It may stand where its line says, or one commit further, which was not acknowledged. */
function mismatchOf({ keys, state, line }: Opening, isThere: boolean): Mismatch['what'] | null {
  if (line === null) return isThere ? 'line' : 'head';
  if (state.sequence === line.sequence + 1) return null;
  if (state.sequence !== line.sequence) return state.sequence < line.sequence ? 'older' : 'newer';
  if (tagRowSet(keys, state.sequence, state.rows) !== line.rowSetTag) return 'rows';
  return (state.journal?.toString('hex') ?? '-') === line.journal ? null : 'journal';
}

/** A line that is not as it was written is damage; everything else may be an old copy. */
export function judge(mismatches: readonly Mismatch[]): ReadOnly {
  if (mismatches.length === 0) return null;
  const isDamage = ({ file, what }: Mismatch): boolean => what === 'line' || (what === 'head' && file !== headFileName);
  return mismatches.some(isDamage) ? 'vault-damaged' : 'vault-rolled-back';
}

// What a check of the vault has found, put together by file and check, and as a report that can be saved.
import type { Output } from '../../archive/api/contract.ts';
import { checkReasons, vaultFiles, type CheckReason, type VaultFile } from '../words/vault-check-words.ts';
import type { Words } from '../words/words.ts';

export type Verification = Output<'vault.verify'>;
type VaultFault = Verification['faults'][number];

/** Faults of one file that one check has found. */
export interface FaultGroup extends VaultFault {
  readonly times: number;
}

/** In the order in which they were found first. */
export function groupFaults(faults: readonly VaultFault[]): FaultGroup[] {
  const groups = new Map<string, FaultGroup>();
  for (const fault of faults) {
    const key = JSON.stringify([fault.code, fault.file, fault.reason]);
    groups.set(key, { ...fault, times: (groups.get(key)?.times ?? 0) + 1 });
  }
  return [...groups.values()];
}

const isFile = (name: string): name is VaultFile => (vaultFiles as readonly string[]).includes(name);
const isReason = (reason: string): reason is CheckReason => (checkReasons as readonly string[]).includes(reason);

/** What the file holds: files are called `stacks.2` or `attachments/a…`. Null for one of which nothing is known. */
export function heldIn(file: string, { holds }: Words['page']['vaultCheck']): string | null {
  const kind = /^[a-z]*/u.exec(file)?.[0] ?? '';
  return isFile(kind) ? holds[kind] : null;
}

export const reasonTold = (reason: string, { reasons }: Words['page']['vaultCheck']): string => reasons[isReason(reason) ? reason : 'other'];

/** For machines. */
export const reportAsJson = (found: Verification, at: string): string => `${JSON.stringify({ at, ...found }, null, 2)}\n`;

/** For people, in the language of the page. */
export function reportAsText(found: Verification, at: string, words: Words): string {
  const { vaultCheck, settings: { vault } } = words.page;
  const groups = groupFaults(found.faults).map(({ code, file, reason, times }, index) => [
    `${index + 1}. ${vaultCheck.inFile(file, heldIn(file, vaultCheck))}${times === 1 ? '' : `, ${vaultCheck.times(times)}`}`,
    reasonTold(reason, vaultCheck), words.faults[code].what, words.faults[code].wayOut, vaultCheck.reason(`${code}, ${reason}`),
  ].join('\n   '));
  const result = found.ok ? [vault.verified(found.checked)] : [vault.notVerified(found.faults.length), vault.notVerifiedHelp];
  return [
    [vaultCheck.reportTitle, vaultCheck.reportAt(at.slice(0, 19).replace('T', ' '))].join('\n'),
    ...result, ...groups, vaultCheck.limits,
  ].join('\n\n') + '\n';
}

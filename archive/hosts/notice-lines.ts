// What the command line says on opening a vault of which something is not as it should be.
import type { Output } from '../api/contract.ts';
import type { CommandLineWords } from '../../src/words/command-line-words.ts';

export function noticeLines({ readOnly, mismatches, clock }: Output<'vault.notices'>, words: CommandLineWords): string[] {
  const { vault } = words;
  return [
    ...(readOnly === null ? [] : [words.readOnly]),
    ...mismatches.map(({ file, what }) => vault.mismatches[what](file)),
    ...(clock === null ? [] : [vault.clock(clock.machine, clock.seen)]),
  ];
}

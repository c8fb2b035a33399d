// Stretches of text as a command line names them: TURN:START-END for a hit of a name, PASSAGE:START-END for a stretch.
import type { Stretch } from '../../api/consent-calls.ts';
import type { NameHit } from '../../api/consent.ts';
import type { OptionName } from '../../../src/words/command-names.ts';
import { usage } from './command.ts';

export const hitName = ({ turn, start, end }: Pick<NameHit, 'turn' | 'start' | 'end'>): string => `${turn}:${start}-${end}`;

export const stretchName = ({ passage, start, end }: Stretch): string => `${passage}:${start}-${end}`;

export interface Span {
  readonly of: string;
  readonly start: number;
  readonly end: number;
}

/** Reads what `hitName` and `stretchName` write. Offsets are UTF-16 code units, the end not included. */
export function parseSpan(text: string, option: `--${OptionName}`): Span {
  const [, of, start, end] = /^([^:]+):(\d{1,9})-(\d{1,9})$/u.exec(text) ?? [];
  if (of === undefined || Number(end) <= Number(start)) throw usage(option);
  return { of, start: Number(start), end: Number(end) };
}

// What a deed would change, told before it is done.
import type { Deed } from '../../api/consent-calls.ts';
import type { Output } from '../../api/contract.ts';
import { ask, type Invocation, type Report } from './command.ts';

type Jigsaw = Output<'consent.foresee'>['jigsaw'];

/** The combinations by which a narrator could be recognised, and what could be said instead. */
export function jigsawLines({ words }: Pick<Invocation, 'words'>, jigsaw: Jigsaw): string[] {
  const { pieceNames, onlyHere, sayInstead, withholdIt } = words.reports;
  return jigsaw.flatMap(({ pieces, instead }) => [
    onlyHere(pieces.map(({ piece, value }) => `${pieceNames[piece]}: ${value}`).join(' + ')),
    ...instead.map(({ piece, value }) => `  ${value === null ? withholdIt(pieceNames[piece]) : sayInstead(pieceNames[piece], value)}`),
  ]);
}

/** Which deed, and what it is given: like every input, the contract validates it. */
export interface ForeseenDeed {
  readonly do: Deed['do'];
  readonly [field: string]: unknown;
}

export async function foresee(invocation: Invocation, deed: ForeseenDeed): Promise<Report> {
  const { positionals, words, sentences } = invocation;
  const { reports } = words;
  const foreseen = await ask(invocation, 'consent.foresee', { testimony: positionals[1], deed });
  const reach = ({ standing, passages, words: count, withheld }: typeof foreseen.before): string => (
    reports.reach(sentences.standings[standing], passages, count, withheld)
  );
  return {
    json: foreseen,
    text: [
      reports.foreseen, reports.now(reach(foreseen.before)), reports.afterwards(reach(foreseen.after)),
      reports.copiesLeft(foreseen.disclosures, foreseen.readingCopies), ...jigsawLines(invocation, foreseen.jigsaw),
    ],
  };
}

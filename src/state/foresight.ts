// What a deed would change for readers, as the engine foresees it: consequences, which the words turn into sentences.
import type { Standing } from '../../archive/api/consent.ts';
import type { Output } from '../../archive/api/contract.ts';

export type Foreseen = Output<'consent.foresee'>;

export type Consequence =
  | { readonly say: 'removes' | 'opens' | 'withholds-more' | 'withholds-fewer'; readonly count: number }
  | { readonly say: 'standing'; readonly before: Standing; readonly after: Standing }
  | { readonly say: 'same' };

/** What readers lose or gain. Words withheld are told only where the passages around them stay, for otherwise all goes or comes. */
export function consequences({ before, after }: Pick<Foreseen, 'before' | 'after'>): Consequence[] {
  const passages = after.passages - before.passages;
  const withheld = after.withheld - before.withheld;
  const told: Consequence[] = [];
  if (passages < 0) told.push({ say: 'removes', count: -passages });
  if (passages > 0) told.push({ say: 'opens', count: passages });
  if (before.passages > 0 && after.passages > 0 && withheld !== 0) {
    told.push({ say: withheld > 0 ? 'withholds-more' : 'withholds-fewer', count: Math.abs(withheld) });
  }
  if (before.standing !== after.standing) told.push({ say: 'standing', before: before.standing, after: after.standing });
  return told.length === 0 ? [{ say: 'same' }] : told;
}

/** Whether readers get something that they did not have. */
export const widens = ({ before, after }: Pick<Foreseen, 'before' | 'after'>): boolean =>
  after.passages > before.passages || after.words > before.words
  || (after.passages === before.passages && after.withheld < before.withheld);

// Collocates: words that stand beside what was found more often than elsewhere.
import type { Output, Parsed } from '../api/contract.ts';
import type { Running } from '../services.ts';
import { optionsOf, scopeOf } from './search-scope.ts';
import type { Session } from './session.ts';

/** log L(p; k, n) of a binomial; 0 log 0 is 0. */
function logLikelihood(probability: number, times: number, of: number): number {
  const term = (count: number, chance: number): number => (count === 0 ? 0 : count * Math.log(chance));
  return term(times, probability) + term(of - times, 1 - probability);
}

/**
 * -2 log λ: how unlikely it is that `k1` of `n1` and `k2` of `n2` come from one and the same rate. Source: Ted Dunning,
 * “Accurate Methods for the Statistics of Surprise and Coincidence”, Computational Linguistics 19 (1993), p. 67.
 */
export function dunning(k1: number, n1: number, k2: number, n2: number): number {
  if (n1 === 0 || n2 === 0) return 0;
  const both = (k1 + k2) / (n1 + n2);
  return 2 * (logLikelihood(k1 / n1, k1, n1) + logLikelihood(k2 / n2, k2, n2)
    - logLikelihood(both, k1, n1) - logLikelihood(both, k2, n2));
}

/** Those that stand beside it more often than elsewhere, the least likely to do so by chance first. */
export function rankCollocates(
  session: Session, { span, limit, ...search }: Parsed<'passages.collocates'>, running: Running,
): Output<'passages.collocates'> {
  const scope = scopeOf(session, search, running.signal);
  const { collocates, words, wordsNear } = scope.index.collocates(scope.plan, { within: span, most: Infinity, ...optionsOf(scope) });
  const elsewhere = words - wordsNear;
  const ranked = collocates.flatMap(({ word, near, total }) => (
    near * elsewhere <= (total - near) * wordsNear ? []
      : [{ word, beside: near, everywhere: total, score: dunning(near, wordsNear, total - near, elsewhere) }]
  ));
  ranked.sort((a, b) => b.score - a.score || b.beside - a.beside || (a.word < b.word ? -1 : 1));
  return { collocates: ranked.slice(0, limit) };
}

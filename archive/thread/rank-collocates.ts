// Collocates: words that stand beside what was found more often than elsewhere.
import type { Output, Parsed } from '../api/contract.ts';
import type { Collocates } from '../search/count-collocates.ts';
import type { Running } from '../services.ts';
import { inSteps } from './in-steps.ts';
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

/** Scores in one step. */
const scoredInStep = 4096;

type Collocate = Output<'passages.collocates'>['collocates'][number];

function* scored({ collocates, words, wordsNear }: Collocates): Generator<void, Collocate[]> {
  const elsewhere = words - wordsNear;
  const ranked: Collocate[] = [];
  for (const [at, { word, near, total }] of collocates.entries()) {
    if (near * elsewhere > (total - near) * wordsNear) {
      ranked.push({ word, beside: near, everywhere: total, score: dunning(near, wordsNear, total - near, elsewhere) });
    }
    if (at % scoredInStep === scoredInStep - 1) yield;
  }
  return ranked;
}

/** Only those with a score that can be among the first are put in order: there may be as many as there are words. */
function first(collocates: readonly Collocate[], limit: number): Collocate[] {
  const scores = Float64Array.from(collocates, ({ score }) => score).sort();
  const least = scores[Math.max(0, scores.length - limit)] ?? 0;
  return collocates.filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || b.beside - a.beside || (a.word < b.word ? -1 : 1)).slice(0, limit);
}

/** Those that stand beside it more often than elsewhere, the least likely to do so by chance first. */
export function rankCollocates(
  session: Session, { span, limit, ...search }: Parsed<'passages.collocates'>, running: Running,
): Promise<Output<'passages.collocates'>> {
  return inSteps(session, running, function* rank() {
    const scope = scopeOf(session, search, running.signal);
    const counted = yield* scope.index.collocateSteps(scope.plan, { within: span, ...optionsOf(scope) });
    return { collocates: first(yield* scored(counted), limit) };
  });
}

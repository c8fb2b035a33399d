// The handlers of the calls by which passages are found and counted: each hands over to the thread.
import type { findingCalls } from './api/search-calls.ts';
import type { Handlers } from './dispatch.ts';
import { countFrequency } from './thread/count-frequency.ts';
import { findPassages } from './thread/find-passages.ts';
import { rankCollocates } from './thread/rank-collocates.ts';
import { readConcordance } from './thread/read-concordance.ts';
import type { Session } from './thread/session.ts';

export function findingHandlers(session: () => Session): Pick<Handlers, keyof typeof findingCalls> {
  return {
    'passages.find': (input, running) => findPassages(session(), input, running),
    'passages.concordance': async (input, running) => readConcordance(session(), input, running),
    'passages.frequency': async (input, running) => countFrequency(session(), input, running),
    'passages.collocates': async (input, running) => rankCollocates(session(), input, running),
  };
}

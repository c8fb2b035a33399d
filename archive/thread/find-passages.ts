// Finding: a query over what the user's key opens, answered with passages and their text.
import type { Output, Parsed } from '../api/contract.ts';
import type { TestimonyId } from '../api/ids.ts';
import { passageStart, passageText, type PassageRecord } from '../api/testimony.ts';
import { decide } from '../consent/decide.ts';
import { highlight } from '../search/highlight.ts';
import { parseQuery } from '../search/parse-query.ts';
import type { Running } from '../services.ts';
import { clearedRows } from '../vault/cleared-rows.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { passageAt } from '../vault/text-rows.ts';
import type { Place } from './search-index.ts';
import type { Session } from './session.ts';

type Found = Output<'passages.find'>;

interface Readable {
  readonly titles: ReadonlyMap<TestimonyId, string>;
  /** True where the index has passages that may not be read today. */
  readonly narrowed: boolean;
}

/** What may be read now: a grant that ended since the last clearing closes its testimony here already. */
function readableNow({ vault }: Session): Readable {
  if (vault.stacks !== null) {
    const rows = testimonyRows(vault.stacks.db);
    return { titles: new Map(rows.map(({ id, description }) => [id, description.title])), narrowed: false };
  }
  const now = vault.now();
  const open = clearedRows(vault.reading.db).filter(({ state }) => state === 'open');
  const readable = open.filter(({ consent }) => decide(consent, [], vault.user, 'read', now).allowed);
  return {
    titles: new Map(readable.map(({ testimony, description }) => [testimony, description.title])),
    narrowed: readable.length < open.length,
  };
}

export function findPassages(session: Session, input: Parsed<'passages.find'>, running: Running): Found {
  const begun = performance.now();
  const { titles, narrowed } = readableNow(session);
  const plan = parseQuery(input.query);
  const index = session.index.open();
  const place = session.index.placeOf;
  const isReadable = (at: Place | null): boolean => at !== null && titles.has(at.testimony);
  const { total, hits } = index.find(plan, {
    limit: input.limit, offset: input.offset, signal: running.signal,
    ...(narrowed ? { allow: (segment: number, document: number) => isReadable(place(segment, document)) } : {}),
  });
  const answer: Found['hits'] = [];
  for (const { segment, document, score } of hits) {
    const at = place(segment, document);
    const passage: PassageRecord | null = at === null ? null : passageAt(session.searched, at.testimony, at.passage);
    if (at === null || passage === null) continue;
    const text = passageText(passage);
    answer.push({
      testimony: at.testimony, passage: passage.id, score, text, speaker: passage.speaker, start: passageStart(passage),
      title: titles.get(at.testimony) ?? '', highlights: highlight(plan, text),
    });
  }
  return { total, hits: answer, took: performance.now() - begun };
}

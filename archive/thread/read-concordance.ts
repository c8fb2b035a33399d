// The concordance: each time that the words found stand in a text, with what stands to their left and right.
import type { Output, Parsed } from '../api/contract.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { ConcordanceLine, Search } from '../api/search-calls.ts';
import { passageText, type PassageRecord } from '../api/testimony.ts';
import { foldForm, type PlacedWord } from '../search/analyse.ts';
import type { Span } from '../search/occurrences.ts';
import { placeWords } from '../search/place-words.ts';
import type { Running } from '../services.ts';
import { passageReader } from '../vault/text-rows.ts';
import { inSteps } from './in-steps.ts';
import { keptWhile, stampOf } from './kept-while.ts';
import { readableNow } from './readable-now.ts';
import { optionsOf, placeOf, scopeOf, type Scope } from './search-scope.ts';
import type { Session } from './session.ts';

type Wanted = Parsed<'passages.concordance'>;
type Sort = Wanted['sort'];

/** Lines whose context is read to be sorted: about a second's work. */
const mostSorted = 20_000;
/** Words of context by which lines are sorted. */
const wordsCompared = 5;
/** Lines whose text is read in one step. */
const linesInStep = 50;

/** Where a line's words stand. No text is kept. */
interface Line {
  readonly testimony: TestimonyId;
  readonly passage: number;
  readonly span: Span;
}

/** All lines; the first `sorted` in the order asked for, the rest in the order of the text. */
interface Lines {
  readonly lines: readonly Line[];
  readonly sorted: number;
}

interface FoundPassage {
  readonly passage: number;
  readonly spans: readonly Span[];
}

function* passagesIn(session: Session, scope: Scope): Generator<void, Map<TestimonyId, FoundPassage[]>> {
  const found = new Map<TestimonyId, FoundPassage[]>();
  yield* scope.index.occurrenceSteps(scope.plan, optionsOf(scope), (segment, inSegment) => {
    for (const [document, spans] of inSegment) {
      const { testimony, passage } = placeOf(session, segment, document);
      const known = found.get(testimony);
      if (known === undefined) found.set(testimony, [{ passage, spans }]);
      else known.push({ passage, spans });
    }
  });
  return found;
}

function* linesInTextOrder(session: Session, scope: Scope): Generator<void, Line[]> {
  const found = yield* passagesIn(session, scope);
  const lines: Line[] = [];
  for (const testimony of scope.testimonies.keys()) {
    const passages = found.get(testimony);
    if (passages === undefined) continue;
    passages.sort((a, b) => a.passage - b.passage);
    for (const { passage, spans } of passages) for (const span of spans) lines.push({ testimony, passage, span });
    yield;
  }
  return lines;
}

interface ShownText {
  readonly record: PassageRecord;
  readonly text: string;
  readonly words: readonly PlacedWord[];
}

/** Reads texts and finds their words: once for lines of one passage that follow one another. */
function textReader(session: Session): (testimony: TestimonyId, passage: number) => ShownText | null {
  const read = passageReader(session.searched);
  let last: { readonly testimony: TestimonyId; readonly passage: number; readonly shown: ShownText | null } | null = null;
  return (testimony, passage) => {
    if (last?.testimony === testimony && last.passage === passage) return last.shown;
    const record = read(testimony, passage);
    const text = record === null ? '' : passageText(record);
    last = { testimony, passage, shown: record === null ? null : { record, text, words: placeWords(text) } };
    return last.shown;
  };
}

/** The words to the left, the nearest first; to the right; of the match and then to the right. Case and diacritics aside. */
function sortKey(words: readonly PlacedWord[], { first, words: count }: Span, sort: Sort): string {
  const end = first + count;
  const compared = sort === 'left'
    ? words.slice(Math.max(0, first - wordsCompared), first).reverse()
    : words.slice(sort === 'match' ? first : end, end + wordsCompared);
  return compared.map(({ form }) => foldForm(form)).join(' ');
}

function* sortLines(session: Session, lines: readonly Line[], sort: Sort): Generator<void, Lines> {
  const textOf = textReader(session);
  const keyed: { readonly line: Line; readonly key: string }[] = [];
  for (const line of lines.slice(0, mostSorted)) {
    keyed.push({ line, key: sortKey(textOf(line.testimony, line.passage)?.words ?? [], line.span, sort) });
    if (keyed.length % linesInStep === 0) yield;
  }
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1));
  return { lines: [...keyed.map(({ line }) => line), ...lines.slice(mostSorted)], sorted: keyed.length };
}

function* makeLines(session: Session, search: Search, sort: Sort, signal: AbortSignal): Generator<void, Lines> {
  const lines = yield* linesInTextOrder(session, scopeOf(session, search, signal));
  return sort === 'text' ? { lines, sorted: lines.length } : yield* sortLines(session, lines, sort);
}

/** The lines of the last concordance, so that its next page need not sort them again. */
const lastLines = keptWhile(stampOf, () => ({ asked: '', lines: null as Lines | null }));

async function linesOf(session: Session, { limit: _limit, offset: _offset, width: _width, sort, ...search }: Wanted, running: Running): Promise<Lines> {
  const asked = JSON.stringify([sort, search]);
  const last = lastLines(session);
  if (last.asked === asked && last.lines !== null) return last.lines;
  const lines = await inSteps(session, running, () => makeLines(session, search, sort, running.signal));
  // Not to what may be kept by now of a later archive.
  Object.assign(last, { asked, lines });
  return lines;
}

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** The end of a text, no longer than `width`, from the beginning of a word on. */
function lastOf(text: string, width: number): string {
  if (text.length <= width) return onOneLine(text).trimStart();
  const cut = text.slice(-width);
  return onOneLine(/^\S/u.test(cut) && /\S$/u.test(text.slice(0, -width)) ? cut.replace(/^\S+/u, '') : cut).trimStart();
}

function firstOf(text: string, width: number): string {
  if (text.length <= width) return onOneLine(text).trimEnd();
  const cut = text.slice(0, width);
  return onOneLine(/\S$/u.test(cut) && /^\S/u.test(text.slice(width)) ? cut.replace(/\S+$/u, '') : cut).trimEnd();
}

export async function readConcordance(
  session: Session, wanted: Wanted, running: Running,
): Promise<Output<'passages.concordance'>> {
  const { width, limit, offset } = wanted;
  const { lines, sorted } = await linesOf(session, wanted, running);
  const { testimonies } = readableNow(session);
  const textOf = textReader(session);
  const page = lines.slice(offset, offset + limit).flatMap(({ testimony, passage, span }): ConcordanceLine[] => {
    const shown = textOf(testimony, passage);
    const title = testimonies.get(testimony)?.description.title;
    if (shown === null || title === undefined) return [];
    const { record, text, words } = shown;
    const first = words[span.first];
    const last = words[Math.min(words.length, span.first + span.words) - 1];
    return first === undefined || last === undefined ? [] : [{
      testimony, passage: record.id, title, speaker: record.speaker,
      left: lastOf(text.slice(0, first.start), width), match: onOneLine(text.slice(first.start, last.end)),
      right: firstOf(text.slice(last.end), width),
    }];
  });
  return { total: lines.length, sorted, lines: page };
}

// Facets, filters, sorts, concordance, frequency, collocates and counterparts, against reading every passage.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../../archive/api/contract.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { Filters } from '../../../archive/api/search-calls.ts';
import { describeTestimony } from '../../../archive/thread/describe-testimony.ts';
import { foldForm } from '../../../archive/search/analyse.ts';
import { alignTestimony, readBeside } from '../../../archive/thread/align-testimonies.ts';
import { countFrequency } from '../../../archive/thread/count-frequency.ts';
import { addPerson } from '../../../archive/thread/name-people.ts';
import { dunning, rankCollocates } from '../../../archive/thread/rank-collocates.ts';
import { readConcordance } from '../../../archive/thread/read-concordance.ts';
import { redactTestimony, restrictTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { Inventor } from '../../support/invented-texts.ts';
import {
  countBy, isAmong, matches, placesOf, readEverything, yearsIn, type NaivePassage, type NaiveWord,
} from '../../support/naive-results.ts';
import { asked, findNow, importFile, tempArchive, unhurried } from '../../support/temp-archive.ts';

const vocabulary = [
  'harbor', 'harbors', 'ice', 'river', 'rope', 'lantern', 'walked', 'walking', 'geese', 'the', 'and', 'we', 'dyke', 'bread',
  '얼음', '얼음이', '두만강을', '누이가', '등대에서', '겨울마다',
];
/** As they are typed: Hangul finds the words that hold it. */
const typed = ['harbor', 'ice', 'river', 'rope', 'lantern', 'walk', 'geese', 'the', 'we', 'bread', '얼음', '두만강', '누이', '등대', '겨울'];
const collections = ['Ferry crews', 'Lighthouses', '등대지기'];
const subjects = ['ferries', 'winter', '교육'];
const places = ['Musan', '무산', null];
const dates = ['1987', '1987-04', '198X', '1990/1993', '1992-07-03', '2004', null];
const speakers = ['Interviewer', 'Interviewer 2', 'Narrator', '구술자'];

const invented = new Inventor(20_261_123);
const pick = <T>(choices: readonly T[]): T => invented.pick(choices);
const some = <T>(choices: readonly T[]): T[] | undefined => (
  invented.random() < 0.6 ? undefined : choices.filter((_, at) => at === 0 || invented.random() < 0.4)
);

const sentence = (): string => `${Array.from({ length: 3 + invented.below(30) }, () => pick(vocabulary)).join(' ')}.`;
const transcript = (turns: number): string => (
  Array.from({ length: turns }, () => `${pick(speakers)}: ${sentence()}\n`).join('\n')
);

async function inventArchive() {
  const files = Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`${index}.txt`, transcript(4 + invented.below(12))]));
  // A translation has as many turns as its original.
  files['23.txt'] = (files['22.txt'] ?? '').split('\n').map((line) => line.replace(/: .*/u, () => `: ${sentence()}`)).join('\n');
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-results-'));
  const archive = await tempArchive(files, join(folder, 'vault'));
  const session = await archive.open('archivist');
  const ids: TestimonyId[] = [];
  for (const [index, name] of Object.keys(files).entries()) {
    const testimony = await importFile(session, name, index % 5 === 4 ? 'closed' : 'open');
    ids.push(testimony);
    describeTestimony(session, {
      testimony, title: `${pick(['Ferry', 'Ångström', '배', 'Zeal'])} ${index}`, collection: pick(collections), place: pick(places),
      date: pick(dates), narrator: pick(['A ferryman', 'A keeper', null]), subjects: [...new Set([pick(subjects), pick(subjects)])], language: index % 3 === 0 ? 'ko' : 'en',
    });
    if (index % 6 === 1) redactTestimony(session, { testimony, text: 'lantern', reason: 'safety' });
    if (index % 6 === 2) {
      const passage = readEverything(session).find((one) => one.testimony === testimony)!.passage;
      restrictTestimony(session, { testimony, kind: 'closed', target: { of: 'passage', passage }, reason: 'safety', until: null, event: null });
    }
  }
  alignTestimony(session, { testimony: ids[23]!, original: ids[22]! });
  addPerson(session, {
    testimony: ids[0]!, role: 'relative', names: [{ text: 'geese', kind: 'latin' }, { text: '누이', kind: 'hangul' }], risk: 'low',
    displayName: { en: 'somebody', ko: '누군가' }, occupation: null, family: null, note: null,
  });
  session.vault.close();
  return { folder, archive, aligned: [ids[23]!, ids[22]!] as const };
}

interface World {
  readonly session: Session;
  readonly all: readonly NaivePassage[];
}

let world: Awaited<ReturnType<typeof inventArchive>>;

beforeAll(async () => {
  world = await inventArchive();
}, 120_000);

afterAll(() => rmSync(world.folder, { recursive: true, force: true }));

type User = 'scholar' | 'archivist';

/** As each, one after the other. */
async function inBoth(deed: (world: World, user: User) => Promise<void> | void): Promise<void> {
  for (const user of ['scholar', 'archivist'] as const) {
    const session = await world.archive.open(user);
    try {
      await deed({ session, all: readEverything(session) }, user);
    } finally {
      session.vault.close();
    }
  }
}

interface Question {
  readonly words: readonly NaiveWord[];
  readonly search: Input<'passages.find'>;
  readonly filters: Filters;
}

function ask(user: User, all: readonly NaivePassage[]): Question {
  const words = Array.from({ length: 1 + invented.below(3) }, (): NaiveWord => ({ sign: pick(['', '', '', '+', '-']), word: pick(typed) }));
  const from = invented.random() < 0.7 ? undefined : 1980 + invented.below(25);
  const given = {
    collections: some(collections), languages: some(['ko', 'en'] as const), places: some(['Musan', '무산']), subjects: some(subjects), roles: some(['narrator', 'interviewer'] as const), narrators: some(['A keeper', 'A ferryman']),
    speakers: invented.random() < 0.7 ? undefined : [pick(speakers)], from, until: from === undefined ? undefined : from + invented.below(8),
    standings: user === 'archivist' ? some(['closed', 'redacted', 'open'] as const) : undefined,
    testimonies: invented.random() < 0.8 ? undefined : [...new Set(all.map(({ testimony }) => testimony))].slice(0, 9),
  };
  const filters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Filters;
  return { words, filters, search: { query: words.map(({ sign, word }) => sign + word).join(' '), filters, expand: false } };
}

const found = (session: Session, search: Input<'passages.find'>) => findNow(session, search);
const naively = ({ all }: World, { words, filters }: Question): NaivePassage[] => all.filter((one) => isAmong(filters, one) && matches(words, one));
const idOf = ({ passage }: { readonly passage: string }): string => passage;
const questions = 120;

describe('results', () => {
  it('are those of reading every passage: totals, testimonies, facets, every page of every sort', async () => {
    await inBoth((here, user) => {
      const { session, all } = here;
      for (let number = 0; number < questions; number += 1) {
        const question = ask(user, all);
        const expected = naively(here, question);
        const said = JSON.stringify(question.search);
        const first = found(session, { ...question.search, facets: true, limit: 0 });
        expect([said, first.total, first.testimonies]).toEqual([said, expected.length, new Set(expected.map(({ testimony }) => testimony)).size]);
        const byRole = first.facets?.roles.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
        expect([said, { ...first.facets, roles: byRole }]).toEqual([said, {
          collections: countBy(expected, ({ collection }) => [collection]), languages: countBy(expected, ({ language }) => [language]),
          years: countBy(expected, ({ date }) => yearsIn(date).map(String)), places: countBy(expected, ({ place }) => [place]),
          narrators: countBy(expected, ({ narrator }) => [narrator]), subjects: countBy(expected, ({ subjects }) => subjects),
          roles: countBy(expected, ({ role }) => [role]),
          ...(user === 'archivist' ? { standings: countBy(expected, ({ standing }) => [standing]) } : {}),
        }]);
        const inSort = (sort: 'relevance' | 'date' | 'title' | 'text', group = false) => {
          const limit = 1 + invented.below(40);
          const pages = Array.from({ length: Math.ceil(expected.length / limit) }, (_, page) => (
            found(session, { ...question.search, sort, group, limit, offset: page * limit }).hits
          ));
          return pages.flat();
        };
        const order = new Map([...new Set(all.map(({ testimony }) => testimony))].map((id, at) => [id, at]));
        const sorted = (compare: (a: NaivePassage, b: NaivePassage) => number): string[] => (
          [...expected].sort((a, b) => compare(a, b) || order.get(a.testimony)! - order.get(b.testimony)!).map(idOf)
        );
        expect([said, inSort('text').map(idOf)]).toEqual([said, expected.map(idOf)]);
        const year = ({ date }: NaivePassage): number => yearsIn(date)[0] ?? Infinity;
        expect([said, inSort('date').map(idOf)]).toEqual([said, sorted((a, b) => (
          (year(a) === year(b) ? 0 : year(a) - year(b)) || ((a.date ?? '') < (b.date ?? '') ? -1 : a.date === b.date ? 0 : 1)
        ))]);
        expect([said, inSort('title').map(idOf)]).toEqual([said, sorted((a, b) => a.title.localeCompare(b.title, 'und'))]);
        const ranked = inSort('relevance');
        expect([said, ranked.map(idOf).sort()]).toEqual([said, expected.map(idOf).sort()]);
        expect(ranked.every(({ score }, at) => at === 0 || score <= ranked[at - 1]!.score)).toBe(true);
        const grouped = [...Map.groupBy(ranked, ({ testimony }) => testimony).values()].flat();
        expect([said, inSort('relevance', true).map(idOf)]).toEqual([said, grouped.map(idOf)]);
        for (const { testimony, inTestimony } of ranked) {
          expect(inTestimony).toBe(expected.filter((one) => one.testimony === testimony).length);
        }
      }
    });
  }, 120_000);

  it('can be narrowed by every value of every facet, to as many passages as it says', async () => {
    await inBoth(({ session }, user) => {
      const { facets } = found(session, { query: 'the', facets: true, limit: 0 });
      const total = (filters: Filters): number => found(session, { query: 'the', filters, limit: 0 }).total;
      for (const { value, count } of facets!.collections) expect(total({ collections: [value] })).toBe(count);
      for (const { value, count } of facets!.places) expect(total({ places: [value] })).toBe(count);
      for (const { value, count } of facets!.narrators) expect(total({ narrators: [value] })).toBe(count);
      for (const { value, count } of facets!.subjects) expect(total({ subjects: [value] })).toBe(count);
      for (const { value, count } of facets!.roles) expect(total({ roles: [value] })).toBe(count);
      for (const { value, count } of facets!.years) expect(total({ from: Number(value), until: Number(value) })).toBe(count);
      for (const { value, count } of facets!.languages) expect(total({ languages: [value as 'en'] })).toBe(count);
      for (const { value, count } of facets!.standings ?? []) expect(total({ standings: [value as 'open'] })).toBe(count);
      expect(facets!.standings !== undefined).toBe(user === 'archivist');
      if (user === 'scholar') expect(() => total({ standings: ['closed'] })).toThrow('not-permitted');
    });
  });

  it('say what may have been meant, what else was looked for, and read anything in plain mode', async () => {
    await inBoth(({ session }, user) => {
      const { suggestions } = found(session, { query: '+the lantrn' });
      expect(suggestions).toEqual([{ start: 5, end: 11, instead: ['lantern'] }]);
      const wide = found(session, { query: 'geese', limit: 0 });
      const narrow = found(session, { query: 'geese', expand: false, limit: 0 });
      // Names are the archivists' alone.
      expect(wide.expansions).toEqual(user === 'archivist' ? [{ start: 0, end: 5, names: ['누이'] }] : []);
      expect(narrow.expansions).toEqual([]);
      expect(wide.total > narrow.total).toBe(user === 'archivist');
      expect(() => found(session, { query: '"rope' })).toThrow('bad-query');
      expect(found(session, { query: '"rope +-:~^*', mode: 'plain' }).total).toBe(found(session, { query: 'rope' }).total);
    });
  });

  it('show a passage’s counterpart on the other side, as reading both beside one another does', async () => {
    await inBoth(({ session, all }) => {
      const other = new Map([[world.aligned[0], world.aligned[1]], [world.aligned[1], world.aligned[0]]]);
      const shown = new Set(all.map(({ testimony }) => testimony));
      for (const hit of found(session, { query: 'the we ice rope', limit: 1000 }).hits) {
        const there = other.get(hit.testimony);
        if (there === undefined || !shown.has(there)) {
          expect(hit.counterpart).toBeNull();
          continue;
        }
        const { rows, passages } = readBeside(session, { testimony: hit.testimony, other: there });
        const number = all.filter(({ testimony }) => testimony === hit.testimony).findIndex(({ passage }) => passage === hit.passage);
        const row = rows.find(({ here: [first, end] }) => number >= first && number < end)!;
        expect(hit.counterpart?.testimony).toBe(there);
        const beside = passages.slice(...row.there).map(idOf);
        expect(hit.counterpart!.passages.every(({ passage }) => beside.includes(passage))).toBe(true);
        expect(hit.counterpart!.passages.map(({ text }) => text)).toEqual(
          passages.filter(({ passage }) => hit.counterpart!.passages.some((one) => one.passage === passage)).map(({ text }) => text),
        );
      }
    });
  });
});

interface NaiveLine {
  readonly passage: string;
  readonly match: string;
  readonly key: { readonly left: string; readonly right: string; readonly match: string };
}

function naiveLines(here: World, question: Question): NaiveLine[] {
  return naively(here, question).flatMap((one) => placesOf(question.words, one).map((at) => {
    const forms = (words: NaivePassage['words']): string => words.map(({ form }) => foldForm(form)).join(' ');
    const { start, end } = one.words[at]!;
    return {
      passage: one.passage, match: one.text.slice(start, end),
      key: {
        left: forms(one.words.slice(Math.max(0, at - 5), at).reverse()), right: forms(one.words.slice(at + 1, at + 6)),
        match: forms(one.words.slice(at, at + 6)),
      },
    };
  }));
}

describe('counts over all that was found', () => {
  it('list each occurrence in a concordance, sorted by what stands to the left and right', async () => {
    await inBoth(async (here, user) => {
      for (let number = 0; number < questions / 3; number += 1) {
        const question = ask(user, here.all);
        const expected = naiveLines(here, question);
        for (const sort of ['text', 'left', 'right', 'match'] as const) {
          const order = sort === 'text' ? expected : [...expected].sort((a, b) => (a.key[sort] === b.key[sort] ? 0 : a.key[sort] < b.key[sort] ? -1 : 1));
          const limit = 1 + invented.below(100);
          const offset = invented.below(expected.length + 1);
          const answer = await readConcordance(here.session, asked('passages.concordance', { ...question.search, sort, limit, offset, width: 40 }), unhurried);
          expect([answer.total, answer.sorted]).toEqual([expected.length, expected.length]);
          expect(answer.lines.map(({ passage, match }) => [passage, match]))
            .toEqual(order.slice(offset, offset + limit).map(({ passage, match }) => [passage, match]));
          for (const { passage, left, match, right } of answer.lines) {
            const { text } = here.all.find((one) => one.passage === passage)!;
            const flat = text.replace(/\s+/gu, ' ');
            expect(Math.max(left.length, right.length)).toBeLessThanOrEqual(40);
            expect(flat).toContain(left + match + right);
            // Cut at words, as near to the width as they allow.
            const at = flat.indexOf(left + match + right);
            expect(at === 0 || /[\s.]$/u.test(flat.slice(0, at)) || left === '').toBe(true);
          }
        }
      }
    });
  }, 60_000);

  it('give the frequency by year and by collection, per thousand words of what was searched', async () => {
    await inBoth(async (here, user) => {
      for (let number = 0; number < questions; number += 1) {
        const question = ask(user, here.all);
        const searched = here.all.filter((one) => isAmong(question.filters, one));
        const expected = naively(here, question);
        for (const by of ['year', 'collection'] as const) {
          const valuesOf = (one: NaivePassage): string[] => (
            by === 'collection' ? [one.collection] : one.date === null ? [''] : yearsIn(one.date).map(String)
          );
          const { rows } = await countFrequency(here.session, asked('passages.frequency', { ...question.search, by }), unhurried);
          expect(new Set(rows.map(({ value }) => value))).toEqual(new Set(searched.flatMap(valuesOf)));
          for (const { value, passages, occurrences, words, perThousand } of rows) {
            const inValue = (list: readonly NaivePassage[]): NaivePassage[] => list.filter((one) => valuesOf(one).includes(value));
            const times = inValue(expected).reduce((sum, one) => sum + placesOf(question.words, one).length, 0);
            const all = inValue(searched).reduce((sum, one) => sum + one.words.length, 0);
            expect([passages, occurrences, words]).toEqual([inValue(expected).length, times, all]);
            expect(perThousand).toBeCloseTo(1000 * times / all, 9);
          }
        }
      }
    });
  }, 60_000);

  it('give collocates with the log-likelihood of standing there more often than elsewhere in what was searched', async () => {
    await inBoth(async (here, user) => {
      for (let number = 0; number < questions; number += 1) {
        const question = ask(user, here.all);
        const span = 1 + invented.below(6);
        const searched = here.all.filter((one) => isAmong(question.filters, one));
        const near = new Map<string, number>();
        const everywhere = new Map<string, number>();
        const add = (counts: Map<string, number>, term: string): unknown => counts.set(term, (counts.get(term) ?? 0) + 1);
        for (const one of searched) {
          const at = matches(question.words, one) ? placesOf(question.words, one) : [];
          for (const [place, { term }] of one.words.entries()) {
            add(everywhere, term);
            if (!at.includes(place) && at.some((other) => Math.abs(other - place) <= span)) add(near, term);
          }
        }
        const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((all, count) => all + count, 0);
        const expected = [...near].flatMap(([term, beside]) => {
          const total = everywhere.get(term)!;
          const elsewhere = sum(everywhere) - sum(near);
          if (beside * elsewhere <= (total - beside) * sum(near)) return [];
          return [[beside, total, dunning(beside, sum(near), total - beside, elsewhere)]];
        }).sort((a, b) => b[2]! - a[2]! || b[0]! - a[0]!);
        const { collocates } = await rankCollocates(here.session, asked('passages.collocates', { ...question.search, span, limit: 500 }), unhurried);
        expect(collocates.map(({ beside, everywhere: total }) => [beside, total])).toEqual(expected.map(([beside, total]) => [beside, total]));
        collocates.forEach(({ score }, at) => expect(score).toBeCloseTo(expected[at]![2]!, 6));
      }
    });
    // The first line of Dunning's table of pairs of words: k(AB) 110, k(A~B) 2442, k(~AB) 111, k(~A~B) 29114.
    expect(dunning(110, 110 + 2442, 111, 111 + 29_114)).toBeCloseTo(270.72, 2);
  }, 60_000);
});

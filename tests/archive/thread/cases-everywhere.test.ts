// One table of cases, every consumer: what `decide` refuses is in no hit, count, list, page, copy, citation or file.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toFault } from '../../../archive/api/errors.ts';
import { openArchive } from '../../../archive/archive.ts';
import { placeWords } from '../../../archive/search/place-words.ts';
import { readAtlas } from '../../../archive/thread/atlas.ts';
import { cite, copyPassages } from '../../../archive/thread/cite-passages.ts';
import { countFrequency } from '../../../archive/thread/count-frequency.ts';
import { writeExport } from '../../../archive/thread/export-collection.ts';
import { issueCopy } from '../../../archive/thread/issue-testimony.ts';
import { listTestimonies, showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { rankCollocates } from '../../../archive/thread/rank-collocates.ts';
import { createCopy } from '../../../archive/thread/reading-copies.ts';
import { readConcordance } from '../../../archive/thread/read-concordance.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { showEvent } from '../../../archive/thread/show-events.ts';
import { disclosuresOf } from '../../../archive/vault/consent-rows.ts';
import { allToldLinks } from '../../../archive/vault/corroboration-rows.ts';
import { readPassages } from '../../../archive/vault/text-rows.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { asked, findNow, unhurried } from '../../support/temp-archive.ts';
import { consentCases } from '../consent/cases.ts';
import {
  allowed, attempt, clockAt, enter, event, grantsTurn, handedOut, makeWorld, refusesTurn, scholars, services, turnsIn, wordOf, type Held, type World,
} from './case-worlds.ts';

const hitsOf = (session: Session, held: Held, turn: number, misspelt = '') => (
  findNow(session, { query: wordOf(held, turn) + misspelt, limit: 10, facets: true })
);

/** What a scholar is told beside the passages themselves: counts, lines, words nearby, words that may have been meant. */
async function checkCounts(world: World): Promise<void> {
  const scholar = await enter(world, 'scholar');
  const shown = new Map(world.held.map((held) => [held, turnsIn(held, attempt(() => showTestimony(scholar, held.testimony)))]));
  const open = world.held.flatMap((held) => [0, 1].filter((turn) => shown.get(held)?.[turn]).map((turn) => wordOf(held, turn)));
  const isClosed = (word: string): boolean => /^(alpha|beta)[a-j]+zq$/u.test(word) && !open.includes(word);
  for (const held of scholars(world)) {
    for (const turn of [0, 1]) {
      const query = wordOf(held, turn);
      const count = shown.get(held)?.[turn] ? 1 : 0;
      const { total, testimonies, facets, suggestions } = hitsOf(scholar, held, turn);
      const sum = (counts: readonly { readonly count: number }[] | undefined): number => (counts ?? []).reduce((all, one) => all + one.count, 0);
      expect([held.tested.name, total, testimonies, sum(facets?.languages)]).toEqual([held.tested.name, count, count, count]);
      expect([sum(facets?.collections), sum(facets?.places)].every((counted) => counted <= count)).toBe(true);
      expect(facets?.standings).toBeUndefined();
      const concordance = await readConcordance(scholar, asked('passages.concordance', { query, sort: 'left' }), unhurried);
      expect([held.tested.name, concordance.total, concordance.lines.length]).toEqual([held.tested.name, count, count]);
      const meant = [...suggestions, ...hitsOf(scholar, held, turn, 'x').suggestions].flatMap(({ instead }) => instead);
      expect([held.tested.name, meant.filter(isClosed)]).toEqual([held.tested.name, []]);
    }
  }
  for (const by of ['year', 'collection'] as const) {
    const { rows } = await countFrequency(scholar, asked('passages.frequency', { query: 'once', by }), unhurried);
    const sum = (of: 'passages' | 'occurrences' | 'words'): number => rows.reduce((all, one) => all + one[of], 0);
    const words = world.held.flatMap((held) => attempt(() => showTestimony(scholar, held.testimony))?.passages ?? [])
      .reduce((all, { text }) => all + placeWords(text).length, 0);
    expect([sum('passages'), sum('occurrences'), sum('words')]).toEqual([open.length, open.length, words]);
  }
  const { collocates } = await rankCollocates(scholar, asked('passages.collocates', { query: 'once', limit: 500 }), unhurried);
  expect(collocates.filter(({ word }) => isClosed(word))).toEqual([]);
  const { collocates: beside } = await rankCollocates(scholar, asked('passages.collocates', { query: 'more', limit: 500 }), unhurried);
  // “once” stands in every text, once: no more often than in the texts that are open.
  expect(beside.find(({ word }) => word === 'once')?.everywhere ?? 0).toBeLessThanOrEqual(open.length);
  scholar.vault.close();
}

const byDay = Map.groupBy([...consentCases.entries()], ([, { day }]) => day);
const worlds: World[] = [];

beforeAll(async () => {
  for (const [day, cases] of byDay) worlds.push(await makeWorld(day, cases));
}, 240_000);

afterAll(() => {
  for (const { folder } of worlds) rmSync(dirname(folder), { recursive: true, force: true });
});

describe(`the table of ${consentCases.length} cases`, () => {
  it('has 200 cases and more', () => {
    expect(consentCases.length).toBeGreaterThanOrEqual(200);
  });

  it('holds for hits, snippets, counts and reading with a scholar’s key', async () => {
    for (const world of worlds) {
      const scholar = await enter(world, 'scholar');
      for (const held of scholars(world)) {
        const { tested } = held;
        const shown = turnsIn(held, attempt(() => showTestimony(scholar, held.testimony)));
        for (const turn of [0, 1]) {
          const { total, hits } = hitsOf(scholar, held, turn);
          // What is found, counted, quoted in a hit and read is one and the same.
          expect([tested.name, turn, total, hits.some(({ text }) => text.includes(wordOf(held, turn)))]).toEqual([tested.name, turn, shown[turn] ? 1 : 0, shown[turn]]);
          if (tested.purpose === 'read' && refusesTurn(tested, turn)) expect([tested.name, turn, shown[turn]]).toEqual([tested.name, turn, false]);
          if (tested.purpose === 'read' && grantsTurn(tested, turn)) expect([tested.name, turn, shown[turn]]).toEqual([tested.name, turn, true]);
        }
        if (!allowed(held, 'read', world)) expect([tested.name, ...shown]).toEqual([tested.name, false, false]);
      }
      // Nobody finds more than the vault has open, by asking for everything.
      const all = findNow(scholar, { query: 'once', limit: 1000, facets: true });
      const open = world.held.reduce((sum, held) => sum + turnsIn(held, attempt(() => showTestimony(scholar, held.testimony))).filter(Boolean).length, 0);
      expect([all.total, all.hits.length]).toEqual([open, open]);
      scholar.vault.close();
    }
  }, 120_000);

  it('holds for what is counted over a result, and for what is suggested', async () => {
    for (const world of worlds) await checkCounts(world);
  }, 240_000);

  it('holds for the page of an event of which every turn speaks', async () => {
    for (const world of worlds) {
      const scholar = await enter(world, 'scholar');
      const page = attempt(() => showEvent(scholar, { event: event.id }));
      const there = new Set(allToldLinks(scholar.vault.reading.db).map(({ testimony }) => testimony));
      for (const held of scholars(world)) {
        const { tested: { name, subject, purpose, expected }, testimony, number } = held;
        const mine = page?.passages.filter((passage) => passage.testimony === testimony) ?? [];
        const shown = turnsIn(held, attempt(() => showTestimony(scholar, testimony)));
        for (const turn of [0, 1]) {
          const told = mine.filter(({ text }) => text.includes(wordOf(held, turn)));
          // Nothing is told of what may not be read, nor of a testimony of which the catalogue may not be told.
          if (!shown[turn] || !allowed(held, 'catalogue', world)) expect([name, turn, told]).toEqual([name, turn, []]);
          if (purpose === 'read' && refusesTurn(held.tested, turn)) expect([name, turn, told]).toEqual([name, turn, []]);
          const isWhole = held.tested.restrictions.length === 0 && shown[turn] === true && allowed(held, 'catalogue', world);
          if (isWhole) expect([name, turn, told.map(({ place }) => place?.heading)]).toEqual([name, turn, [`Place ${number}`]]);
        }
        if (!allowed(held, 'read', world)) expect([name, there.has(testimony)]).toEqual([name, false]);
        if (subject.of === 'field' && purpose === 'catalogue' && expected !== 'yes') expect([name, JSON.stringify(mine)]).not.toContain(`"Place ${number}"`);
        expect(JSON.stringify(mine)).not.toContain('For keepers.');
      }
      const all = page?.passages.length ?? 0;
      expect([page?.links ?? 0, new Set(page?.passages.map(({ link }) => link)).size]).toEqual([all, all]);
      scholar.vault.close();
    }
  }, 120_000);

  it('holds for the catalogue', async () => {
    for (const world of worlds) {
      const scholar = await enter(world, 'scholar');
      const listed = new Map(listTestimonies(scholar).map((summary) => [summary.id, summary]));
      const drawn = readAtlas(scholar, { collection: null });
      expect(drawn.testimonies).toBe(world.held.filter(({ testimony }) => attempt(() => showTestimony(scholar, testimony)) !== null).length);
      for (const held of scholars(world)) {
        const { tested: { name, purpose, subject, expected }, number } = held;
        const summary = listed.get(held.testimony);
        const told = { title: summary?.title === `Title ${number}`, place: summary?.place === `Place ${number}` };
        const isDrawn = drawn.places.some((place) => place.name === `Place ${number}`);
        expect([name, isDrawn]).toEqual([name, told.place && attempt(() => showTestimony(scholar, held.testimony)) !== null]);
        if (!allowed(held, 'catalogue', world)) expect([name, told]).toEqual([name, { title: false, place: false }]);
        if (!allowed(held, 'catalogue', world) && !allowed(held, 'read', world)) expect([name, summary]).toEqual([name, undefined]);
        if (purpose === 'catalogue' && subject.of === 'testimony') expect([name, summary !== undefined && told.place]).toEqual([name, expected === 'yes']);
        if (subject.of === 'field' && expected !== 'yes' && purpose === 'catalogue') expect([name, told.place]).toEqual([name, false]);
        if (subject.of === 'field' && expected === 'yes' && purpose === 'catalogue') expect([name, told.place]).toEqual([name, true]);
      }
      scholar.vault.close();
    }
  }, 120_000);

  it('holds for what leaves: citations, copies and files, whoever asks', async () => {
    for (const world of worlds) {
      for (const user of ['scholar', 'archivist'] as const) {
        const session = await enter(world, user);
        for (const held of scholars(world)) {
          const { tested, testimony } = held;
          const view = attempt(() => showTestimony(session, testimony, user === 'archivist' ? 'scholar' : undefined));
          const shown = turnsIn(held, view);
          const ids = view?.passages.map(({ passage }) => passage) ?? [];
          const sealed = user === 'archivist' ? attempt(() => showTestimony(session, testimony))?.passages.map(({ passage }) => passage) ?? [] : ids;
          for (const turn of [0, 1]) {
            const passage = sealed.find((id) => view?.passages.find(({ passage: other }) => other === id)?.text.includes(wordOf(held, turn))) ?? sealed[turn];
            if (passage === undefined) continue;
            const copied = attempt(() => copyPassages(session, { testimony, passages: [passage] }));
            if (!allowed(held, 'read', world) || !allowed(held, 'quote', world)) expect([tested.name, copied]).toEqual([tested.name, null]);
            if (copied !== null) expect([tested.name, shown[turn] === true || !copied.text.includes(wordOf(held, turn))]).toEqual([tested.name, true]);
            if (tested.purpose === 'quote' && refusesTurn(tested, turn)) expect([tested.name, copied?.text.includes(wordOf(held, turn)) ?? false]).toEqual([tested.name, false]);
            const cited = attempt(() => cite(session, { testimony, passages: [passage] }));
            if (!allowed(held, 'read', world)) expect([tested.name, cited]).toEqual([tested.name, null]);
          }
        }
        session.vault.close();
      }
    }
  }, 120_000);

  it('holds for exports of texts and of descriptions, in every purpose of the table', async () => {
    for (const world of worlds) {
      const archivist = await enter(world, 'archivist');
      const { db } = archivist.vault.stacks!;
      for (const held of scholars(world)) {
        const { tested: { name, purpose, status, subject, expected }, testimony, number } = held;
        const before = disclosuresOf(db, testimony).length;
        for (const format of ['text', 'json', 'csv'] as const) {
          handedOut.text = '';
          const done = await writeExport(archivist, { format, testimonies: [testimony], purpose }, unhurried).catch((thrown: unknown) => toFault(thrown).code);
          const first = format === 'csv' ? 'catalogue' : 'read';
          const may = allowed(held, first, world) && allowed(held, purpose, world);
          const refusal = status === 'erasure-pending' ? 'not-found' : 'consent-refused';
          if (!may) expect([name, format, done]).toEqual([name, format, refusal]);
          // A text may be open of which nothing is left: then there is nothing to write.
          else if (typeof done === 'string') expect([name, format, done]).toEqual([name, 'text', 'bad-request']);
          for (const turn of [0, 1]) {
            if (refusesTurn(held.tested, turn) || format === 'csv') expect([name, format, handedOut.text.includes(wordOf(held, turn))]).toEqual([name, format, false]);
            if (may && format !== 'csv' && grantsTurn(held.tested, turn)) expect([name, format, handedOut.text.includes(wordOf(held, turn))]).toEqual([name, format, true]);
          }
          if (!allowed(held, 'catalogue', world)) expect([name, format, handedOut.text.includes(`Title ${number}"`)]).toEqual([name, format, false]);
          if (subject.of === 'field' && expected !== 'yes') expect([name, format, handedOut.text.includes(`Place ${number}`)]).toEqual([name, format, false]);
        }
        const recorded = disclosuresOf(db, testimony).slice(before);
        if (!allowed(held, purpose, world)) expect([name, recorded]).toEqual([name, []]);
      }
      archivist.vault.close();
    }
  }, 240_000);

  it('holds for PDFs, in every purpose of the table', async () => {
    for (const world of worlds) {
      const archivist = await enter(world, 'archivist');
      const { db } = archivist.vault.stacks!;
      for (const held of scholars(world)) {
        const { tested, testimony } = held;
        if (['catalogue', 'read', 'quote'].includes(tested.purpose)) continue;
        const before = disclosuresOf(db, testimony).length;
        let fault: string | null = null;
        try {
          await issueCopy(archivist, { testimony, purpose: tested.purpose }, unhurried);
        } catch (thrown) {
          fault = toFault(thrown).code;
        }
        const may = allowed(held, 'read', world) && allowed(held, tested.purpose, world);
        // An archivist's opening has finished the erasure that was pending.
        const refusal = tested.status === 'erasure-pending' ? 'not-found' : 'consent-refused';
        expect([tested.name, fault]).toEqual([tested.name, may ? null : refusal]);
        const issued = disclosuresOf(db, testimony).slice(before);
        expect([tested.name, issued.length]).toEqual([tested.name, may ? 1 : 0]);
        const sealed = readPassages(archivist.vault.stacks!, testimony).map(({ id }) => id);
        for (const turn of [0, 1]) {
          if (may && refusesTurn(tested, turn)) expect([tested.name, issued[0]?.passages.some((passage) => passage === sealed[turn])]).toEqual([tested.name, false]);
        }
      }
      archivist.vault.close();
    }
  }, 240_000);

  it('holds for reading copies: what may be studied elsewhere, as a scholar reads it here, and nothing else', async () => {
    for (const world of worlds) {
      const archivist = await enter(world, 'archivist');
      const to = join(dirname(world.folder), 'copy');
      const passphrase = newPassphrase();
      const options = { ...cheap, clock: clockAt(world.day) };
      await createCopy(archivist, options, { to, for: 'elsewhere', passphrase }, unhurried);
      const { db } = archivist.vault.stacks!;
      const copy = await openArchive({ folder: to, user: 'elsewhere', passphrase }, services, options);
      const listed = new Set(listTestimonies(copy).map(({ id }) => id));
      for (const held of scholars(world)) {
        const { tested, testimony } = held;
        const may = allowed(held, 'read', world) && allowed(held, 'remote-study', world);
        const here = turnsIn(held, attempt(() => showTestimony(archivist, testimony, 'scholar')));
        const there = turnsIn(held, attempt(() => showTestimony(copy, testimony)));
        const isThere = listed.has(testimony);
        expect([tested.name, ...there]).toEqual([tested.name, ...(isThere ? here : [false, false])]);
        const linkedThere = attempt(() => showEvent(copy, { event: event.id }))?.passages.filter((passage) => passage.testimony === testimony) ?? [];
        for (const turn of [0, 1]) if (!there[turn]) expect([tested.name, linkedThere.some(({ text }) => text.includes(wordOf(held, turn)))]).toEqual([tested.name, false]);
        if (!may) expect([tested.name, isThere]).toEqual([tested.name, false]);
        if (tested.purpose === 'remote-study' && tested.subject.of === 'testimony') {
          // To be studied there is to be read there.
          expect([tested.name, isThere]).toEqual([tested.name, tested.expected === 'yes' && allowed(held, 'read', world)]);
        }
        for (const turn of [0, 1]) {
          expect([tested.name, hitsOf(copy, held, turn).total]).toEqual([tested.name, there[turn] ? 1 : 0]);
          if (tested.purpose === 'remote-study' && refusesTurn(tested, turn)) expect([tested.name, there[turn]]).toEqual([tested.name, false]);
        }
        expect([tested.name, disclosuresOf(db, testimony).some(({ form }) => form === 'reading-copy')]).toEqual([tested.name, isThere]);
      }
      copy.vault.close();
      archivist.vault.close();
    }
  }, 240_000);

  // Last, for a vault never goes back behind a day that it has seen.
  it('holds for hits and all that is counted after every grant has ended, although nothing was cleared again', async () => {
    for (const world of worlds) {
      const later = { ...world, day: '2097-01-01' };
      for (const held of scholars(later)) if (allowed(held, 'read', later)) expect(held.tested.scopes['on-site-research']?.until).toBeNull();
      const scholar = await enter(later, 'scholar');
      const told = attempt(() => showEvent(scholar, { event: event.id }))?.passages.map(({ testimony }) => testimony) ?? [];
      const may = later.held.filter((held) => allowed(held, 'read', later) && allowed(held, 'catalogue', later)).map(({ testimony }) => testimony);
      expect(told.filter((testimony) => !may.includes(testimony))).toEqual([]);
      scholar.vault.close();
      await checkCounts(later);
    }
  }, 240_000);
});

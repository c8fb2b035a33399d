// The rows of a transcript hold every passage once, in order, and what is selected is what stands between two points.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Beside } from '../../archive/api/contract.ts';
import type { PassageId, TestimonyId } from '../../archive/api/ids.ts';
import type { Passage } from '../../archive/api/testimony.ts';
import { numberPassages, passagesOf, rowsOfPassages, rowsToKeep, transcriptRows } from '../../src/state/passage-rows.ts';
import { selectBetween } from '../../src/state/passage-selection.ts';

const passage = (id: string, session: number, speaker: string | null, text = `words of ${id}`): Passage =>
  ({ passage: id as PassageId, session, speaker, start: null, text });

const passages = (prefix: string): fc.Arbitrary<Passage[]> =>
  fc.array(fc.tuple(fc.constantFrom('Q', 'A', null), fc.boolean()), { maxLength: 20, size: 'max' }).map((drawn) => {
    let session = 1;
    return drawn.map(([speaker, breaks], index) => {
      if (breaks) session += 1;
      return passage(`${prefix}${index}`, session, speaker);
    });
  });

/** A pairing of two texts, cut at places of both. */
const pairing = fc.tuple(passages('h'), passages('t'), fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 6 })).map(([here, there, drawn]) => {
  const ascending = (cuts: number[], most: number): number[] => [0, ...cuts.map((cut) => Math.min(cut, most)).sort((one, other) => one - other), most];
  const cutsHere = ascending(drawn.map(([cut]) => cut), here.length);
  const cutsThere = ascending(drawn.map(([, cut]) => cut), there.length);
  const rows: Beside['rows'] = cutsHere.slice(1).map((end, row) => ({
    here: [cutsHere[row] ?? 0, end], there: [cutsThere[row] ?? 0, cutsThere[row + 1] ?? 0],
  }));
  const beside: Beside = { testimony: 't000000000000' as TestimonyId, title: 'Beside', language: 'ko', passages: there, rows };
  return { here, beside };
});

describe('the rows of a transcript', () => {
  it('hold each passage once, in order, with its number', () => {
    fc.assert(fc.property(passages('h'), (here) => {
      const rows = transcriptRows(here, null);
      const shown = rows.flatMap(passagesOf);
      expect(shown.map((one) => one.passage)).toEqual(here);
      expect(shown.map(({ number }) => number)).toEqual(here.map((_, index) => index + 1));
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    }));
  });

  it('name a speaker where another one spoke before, or another session was, and only there', () => {
    fc.assert(fc.property(passages('h'), (here) => {
      numberPassages(here).forEach(({ namesSpeaker }, index) => {
        const [before, now] = [here[index - 1], here[index]];
        expect(namesSpeaker).toBe(before?.speaker !== now?.speaker || before?.session !== now?.session);
      });
    }));
  });

  it('have a heading before each session where there are several, and none where there is one', () => {
    fc.assert(fc.property(passages('h'), (here) => {
      const sessions = [...new Set(here.map(({ session }) => session))];
      const headings = transcriptRows(here, null).flatMap((row) => (row.kind === 'session' ? [row.session] : []));
      expect(headings).toEqual(sessions.length > 1 ? sessions : []);
    }));
  });

  it('hold both texts whole and in order where one stands beside the other', () => {
    fc.assert(fc.property(pairing, ({ here, beside }) => {
      const rows = transcriptRows(here, beside).filter((row) => row.kind === 'beside');
      expect(rows.flatMap((row) => row.here.map((one) => one.passage))).toEqual(here);
      expect(rows.flatMap((row) => row.there.map((one) => one.passage))).toEqual(beside.passages);
      for (const { here: left, there: right } of rows) {
        for (const side of [left, right]) if (side[0] !== undefined) expect(side[0].namesSpeaker).toBe(true);
      }
    }));
  });

  it('can be found by their passages', () => {
    fc.assert(fc.property(pairing, ({ here, beside }) => {
      const rows = transcriptRows(here, beside);
      const places = rowsOfPassages(rows);
      for (const one of [...here, ...beside.passages]) {
        const row = rows[places.get(one.passage) ?? -1];
        expect(row === undefined ? [] : passagesOf(row).map((numbered) => numbered.passage)).toContain(one);
      }
    }));
  });

  it('stay in the page in their order, once each, with those that are held', () => {
    fc.assert(fc.property(fc.nat(50), fc.array(fc.option(fc.integer({ min: -1, max: 60 }), { nil: undefined })), (from, others) => {
      const inSight = [from, from + 1, from + 2].filter((index) => index < 50);
      const kept = rowsToKeep(inSight, others, 50);
      expect(kept).toEqual([...new Set(kept)].sort((one, other) => one - other));
      for (const index of inSight) expect(kept).toContain(index);
      expect(kept.every((index) => inSight.includes(index) || (others.includes(index) && index >= 0 && index < 50))).toBe(true);
    }));
  });
});

describe('a selection', () => {
  const testimony = 't000000000000' as TestimonyId;
  const three = [passage('a', 1, 'Q', 'The ferry was late.'), passage('b', 1, 'A', 'Nobody waited.'), passage('c', 1, 'A', 'We slept.')];

  it('is what stands between its ends, in either direction', () => {
    const from = { passage: 'a', offset: 4 };
    const to = { passage: 'c', offset: 2 };
    const stretches = [{ passage: 'a', start: 4, end: 19 }, { passage: 'b', start: 0, end: 14 }, { passage: 'c', start: 0, end: 2 }];
    const expected = { testimony, passages: ['a', 'b', 'c'], stretches, text: 'ferry was late.\n\nNobody waited.\n\nWe' };
    expect(selectBetween(testimony, three, from, to)).toEqual(expected);
    expect(selectBetween(testimony, three, to, from)).toEqual(expected);
  });

  it('leaves out passages of which nothing is selected', () => {
    const selected = selectBetween(testimony, three, { passage: 'a', offset: 19 }, { passage: 'c', offset: 0 });
    expect(selected).toEqual({ testimony, passages: ['b'], stretches: [{ passage: 'b', start: 0, end: 14 }], text: 'Nobody waited.' });
    expect(selectBetween(testimony, three, { passage: 'a', offset: 3 }, { passage: 'a', offset: 4 })).toBeNull();
  });

  it('is none of this testimony’s where an end is in no passage of it', () => {
    expect(selectBetween(testimony, three, { passage: 'z', offset: 0 }, { passage: 'a', offset: 5 })).toBeNull();
  });
});

// Going, stepping back and forward, and what may be linked to or kept while locked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idAlphabet, PassageId, TestimonyId } from '../../archive/api/ids.ts';
import { beginHistory, canStep, correct, placeOf, step, visit, type History } from '../../src/state/history.ts';
import { linkTo, placeOfLink, samePlace, screenKey, withoutContent, type Place } from '../../src/state/place.ts';
import { stepsInMemory } from '../../src/state/steps.ts';

type Deed = { readonly go: number } | { readonly by: number } | { readonly replace: number };

const deeds: fc.Arbitrary<Deed[]> = fc.array(fc.oneof(
  fc.record({ go: fc.nat(20) }), fc.record({ by: fc.integer({ min: -3, max: 3 }) }), fc.record({ replace: fc.nat(20) }),
));

function done(history: History<number>, deed: Deed): History<number> {
  if ('go' in deed) return visit(history, deed.go);
  return 'by' in deed ? step(history, deed.by) : correct(history, deed.replace);
}

const key = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...idAlphabet), { minLength: length, maxLength: length }).map((letters) => letters.join(''));
const testimonies = key(12).map((random) => TestimonyId.parse(`t${random}`));
const passages = fc.tuple(testimonies, key(6), fc.option(fc.integer({ min: 2, max: 40 })))
  .map(([testimony, turn, part]) => PassageId.parse(`${testimony}.${turn}${part === null ? '' : `-${part}`}`));

describe('a history of places', () => {
  it('always stands at one of its places, and forgets nothing behind it', () => {
    fc.assert(fc.property(deeds, (list) => {
      let history = beginHistory(0);
      for (const deed of list) {
        const before = history;
        history = done(history, deed);
        expect(history.at).toBeGreaterThanOrEqual(0);
        expect(history.at).toBeLessThan(history.places.length);
        const kept = Math.min(before.at, history.at) + ('go' in deed ? 1 : 0);
        expect(history.places.slice(0, kept)).toEqual(before.places.slice(0, kept));
      }
    }));
  });

  it('comes back to where it was after a step back and one forward', () => {
    fc.assert(fc.property(deeds, fc.nat(20), (list, place) => {
      const history = visit(list.reduce(done, beginHistory(0)), place);
      expect(step(step(history, -1), 1)).toEqual(history);
      expect(placeOf(history)).toBe(place);
      expect(canStep(history, 1)).toBe(false);
    }));
  });

  it('stays where a step would lead nowhere', () => {
    const history = visit(beginHistory('a'), 'b');
    expect(step(history, 1)).toBe(history);
    expect(step(history, -2)).toBe(history);
    expect(placeOf(step(history, -1))).toBe('a');
  });
});

describe('steps without a browser', () => {
  it('lead where they are told, and nowhere beyond', () => {
    const steps = stepsInMemory();
    const heard: number[] = [];
    steps.onStep((at) => heard.push(at));
    steps.begin();
    steps.push(1);
    steps.push(2);
    steps.go(-2);
    steps.go(-1);
    steps.go(1);
    steps.push(2);
    steps.go(1);
    expect(heard).toEqual([0, 1]);
  });
});

describe('a link', () => {
  it('leads to the passage or the testimony that it was made for', () => {
    fc.assert(fc.property(passages, (passage) => {
      const testimony = TestimonyId.parse(passage.split('.')[0]);
      expect(placeOfLink(linkTo(testimony, passage))).toMatchObject({ screen: 'reading', testimony, passage });
      expect(placeOfLink(linkTo(testimony, null))).toMatchObject({ screen: 'reading', testimony, passage: null });
    }));
  });

  it('is nothing where it is not one of ours', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(placeOfLink(text)).toBeNull();
    }));
    for (const hash of ['', '#', '#/testimony/', '#/testimony/t0', '#/testimony/t0123456789ab.', '#/testimony/t0123456789ab.zz/../x']) {
      expect(placeOfLink(hash), hash).toBeNull();
    }
  });
});

describe('a place', () => {
  const testimony = TestimonyId.parse('t0123456789ab');
  const places: readonly Place[] = [
    { screen: 'catalogue' }, { screen: 'catalogue', collection: 'Lamps' }, { screen: 'catalogue', selected: testimony },
    { screen: 'search' }, { screen: 'settings' }, { screen: 'settings', tab: 'users' },
    { screen: 'reading', testimony, passage: null, from: 'search' },
    { screen: 'reading', testimony, passage: PassageId.parse('t0123456789ab.abcdef'), from: 'search' },
    { screen: 'issue', testimony },
  ];

  it('is the same as itself and as no other', () => {
    for (const [index, one] of places.entries()) {
      for (const [other, place] of places.entries()) expect(samePlace(one, place), `${index} ${other}`).toBe(index === other);
    }
    expect(samePlace({ screen: 'catalogue', collection: null }, { screen: 'catalogue' })).toBe(true);
  });

  it('is one screen with another passage, another tab, another selection', () => {
    expect(new Set(places.map(screenKey)).size).toBe(5);
  });

  it('holds nothing that was read once it is kept behind a lock', () => {
    for (const place of places) expect(JSON.stringify(withoutContent(place))).not.toContain('Lamps');
    expect(withoutContent({ screen: 'issue', testimony })).toEqual({ screen: 'issue', testimony });
  });
});

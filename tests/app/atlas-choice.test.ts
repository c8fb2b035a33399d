// What of an atlas is shown: a range of time narrows testimonies, and these narrow places.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas, PlaceTie } from '../../archive/api/atlas-calls.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { countTestimonies, filterValue, isRecordedAt, placeKey, placesChosen, placesOf, testimoniesIn } from '../../src/state/atlas-choice.ts';

const ids = ['a', 'b', 'c', 'd'].map((id) => id as TestimonyId);
const tie = fc.constantFrom<PlaceTie>('recorded', 'part', 'spoken');
const span = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })).map(([one, other]) => ({ first: Math.min(one, other), last: Math.max(one, other), sense: 'lasting' as const }));
const atlas: fc.Arbitrary<Atlas> = fc.record({
  testimonies: fc.constant(ids.length),
  places: fc.uniqueArray(fc.record({
    name: fc.constantFrom('Ondal', 'Ferry', 'Mill'), authority: fc.constant(null), coordinates: fc.constantFrom(null, [42, 129] as [number, number]),
    testimonies: fc.uniqueArray(fc.record({ testimony: fc.constantFrom(...ids), ties: fc.uniqueArray(tie, { minLength: 1 }) }), { minLength: 1, selector: ({ testimony }) => testimony }),
  }), { selector: placeKey }),
  interviews: fc.uniqueArray(fc.record({ testimony: fc.constantFrom(...ids), dates: fc.array(span.map((one) => ({ date: '', span: one })), { minLength: 1 }) }), { selector: ({ testimony }) => testimony }),
  events: fc.array(fc.record({ name: fc.string(), authority: fc.constant(null), date: fc.constant(null), span: fc.option(span), testimonies: fc.uniqueArray(fc.constantFrom(...ids)) })),
});
const range = span.map(({ first, last }) => ({ first, last }));

describe('a range of time', () => {
  it('leaves testimonies of an interview or an event in it, and of each place those alone', () => {
    fc.assert(fc.property(atlas, range, (told, chosen) => {
      const among = testimoniesIn(told, chosen)!;
      for (const id of ids) {
        const spans = [
          ...told.interviews.filter(({ testimony }) => testimony === id).flatMap(({ dates }) => dates.map((date) => date.span)),
          ...told.events.filter(({ testimonies }) => testimonies.includes(id)).map((event) => event.span),
        ];
        expect(among.has(id)).toBe(spans.some((one) => one !== null && one.first! <= chosen.last && one.last! >= chosen.first));
      }
      const places = placesOf(told, among);
      expect(places.every(({ testimonies }) => testimonies.length > 0 && testimonies.every(({ testimony }) => among.has(testimony)))).toBe(true);
      for (const place of told.places) {
        const left = places.find((one) => placeKey(one) === placeKey(place))?.testimonies ?? [];
        expect(left).toEqual(place.testimonies.filter(({ testimony }) => among.has(testimony)));
      }
    }));
  });

  it('that is everything leaves everything', () => {
    fc.assert(fc.property(atlas, (told) => {
      expect(testimoniesIn(told, null)).toBeNull();
      expect(placesOf(told, null)).toEqual(told.places);
      expect(placesChosen(told.places, told.places.map(placeKey))).toEqual(told.places);
      expect(countTestimonies(told.places)).toBe(new Set(told.places.flatMap(({ testimonies }) => testimonies.map(({ testimony }) => testimony))).size);
    }));
  });
});

describe('a place', () => {
  const of = (...ties: PlaceTie[]) => ({ name: 'Ondal', authority: null, coordinates: null, testimonies: [{ testimony: ids[0]!, ties }] });

  it('is a filter of a search where the search knows it, and is filled where something was recorded', () => {
    expect([of('recorded'), of('spoken'), of('part'), of('part', 'spoken')].map(filterValue)).toEqual(['Ondal', 'Ondal', null, 'Ondal']);
    expect([of('recorded'), of('spoken'), of('part')].map((place) => isRecordedAt([place]))).toEqual([true, false, true]);
  });
});

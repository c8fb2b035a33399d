// A description while it is edited: nothing becomes another unless somebody writes it, and what is amiss is told where it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Description, descriptionStatuses, emptyDescription, peopleRoles } from '../../archive/api/description.ts';
import {
  changesOf, draftOf, faultsOf, inOrderOfTime, newPart, newPerson, newPoint, newSummary, readCoordinates, textFields, type DescriptionDraft,
} from '../../src/state/description-draft.ts';
import { readTime, writeTime } from '../../src/state/recorded-time.ts';

const word = fc.constantFrom('Kettle', '주전자', 'Harbour wall', 'a/b', '1950~');
const maybe = fc.option(word);
const time = fc.option(fc.nat(40_000_000));
const headings = fc.uniqueArray(word, { maxLength: 4 });
const degrees = fc.option(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -1800, max: 1800 })).map(([lat, long]) => [lat / 10, long / 10] as [number, number]));
const point = fc.record({ start: time, title: word, synopsis: maybe, keywords: headings, subjects: headings, place: maybe, coordinates: degrees });

const description = fc.record({
  title: word, collection: word, language: fc.constantFrom('en' as const, 'ko' as const), narrator: maybe, date: maybe, place: maybe,
  summary: maybe, accession: maybe, series: maybe, extent: maybe, scope: maybe, rights: maybe, provenance: maybe, custody: maybe, notes: maybe,
  people: fc.array(fc.record({ role: fc.constantFrom(...peopleRoles), name: word, labels: headings }), { maxLength: 3 }),
  parts: fc.array(fc.record({ date: maybe, place: maybe, duration: time, recording: maybe }), { maxLength: 3 }),
  duration: time, summaries: fc.array(fc.record({ language: fc.constantFrom('en', 'zh-Hant'), text: word }), { maxLength: 2 }),
  subjects: headings, persons: headings, places: headings, events: headings, points: fc.array(point, { maxLength: 5 }),
  status: fc.constantFrom(...descriptionStatuses),
}) as fc.Arbitrary<Description>;

describe('a draft', () => {
  it('changes nothing by being opened, and has no faults', () => {
    fc.assert(fc.property(description, (said) => {
      expect(changesOf(draftOf(said), draftOf(said))).toEqual({});
      expect(faultsOf(draftOf(said))).toEqual([]);
    }));
  });

  it('says the whole of another description when it becomes that, and nothing of what they share', () => {
    fc.assert(fc.property(description, description, (one, other) => {
      const changes = changesOf(draftOf(other), draftOf(one));
      const { points: ordered, ...said } = changesOf(draftOf(other), draftOf({ ...emptyDescription, title: '', collection: '', language: other.language === 'en' ? 'ko' : 'en' }));
      const after: Description = { ...one, ...changes } as Description;
      expect(Description.safeParse(after).success).toBe(true);
      for (const field of ['title', 'collection', 'language'] as const) expect(after[field]).toBe(said[field]);
      for (const field of textFields) expect(after[field] ?? null).toEqual(other[field]);
      for (const field of ['subjects', 'people', 'duration', 'status', 'summaries'] as const) expect(after[field]).toEqual(other[field]);
      for (const [field, value] of Object.entries(changes)) expect(value).not.toEqual(one[field as keyof Description]);
      expect(ordered ?? []).toHaveLength(other.points.length);
    }));
  });

  it('sends only the field in which something was written', () => {
    fc.assert(fc.property(description, fc.constantFrom(...textFields), (said, field) => {
      const begun = draftOf(said);
      const draft: DescriptionDraft = { ...begun, [field]: `${begun[field]} and more` };
      expect(Object.keys(changesOf(draft, begun))).toEqual([field]);
    }));
  });

  it('takes what was emptied for nothing said, and lines in which nothing is written for none', () => {
    const begun = draftOf({ ...emptyDescription, title: 'Kettle', collection: 'Harbour', language: 'en', place: 'Pier' });
    expect(changesOf({ ...begun, place: '  ' }, begun)).toEqual({ place: null });
    const blank = { ...begun, people: [newPerson('narrator')], parts: [newPart()], points: [newPoint()], summaries: [newSummary('ko')] };
    expect(changesOf(blank, begun)).toEqual({});
    expect(faultsOf(blank)).toEqual([]);
  });

  it('tells in which line of which field something is amiss', () => {
    const begun = draftOf({ ...emptyDescription, title: '', collection: 'Harbour', language: 'en' });
    const part = { ...newPart(), duration: 'an hour' };
    const line = { ...newPoint('1:99'), coordinates: '91, 0' };
    const faults = faultsOf({ ...begun, duration: '90', parts: [part], points: [line], people: [{ ...newPerson('narrator'), labels: ['Q'] }], summaries: [{ ...newSummary('Korean!'), text: 'A' }] });
    expect(faults.map(({ field, line: key, part: of, fault }) => [field, key, of, fault])).toEqual([
      ['title', null, 'title', 'missing'], ['people', expect.any(Number), 'name', 'missing'], ['duration', null, 'duration', 'time'],
      ['parts', part.key, 'duration', 'time'], ['summaries', expect.any(Number), 'language', 'language'],
      ['points', line.key, 'start', 'time'], ['points', line.key, 'title', 'missing'], ['points', line.key, 'coordinates', 'coordinates'],
    ]);
  });
});

describe('the contents', () => {
  it('stand in the order of time, those without one behind, and none is lost', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.nat(10_000_000)), { maxLength: 12 }), (starts) => {
      const points = starts.map((start) => newPoint(start === null ? '' : writeTime(start)));
      const ordered = inOrderOfTime(points);
      expect(new Set(ordered)).toEqual(new Set(points));
      const times = ordered.map(({ start }) => readTime(start) ?? Infinity);
      expect(times).toEqual([...times].sort((one, other) => (one === other ? 0 : one - other)));
    }));
  });
});

describe('times', () => {
  it('are read as they were written, to the millisecond', () => {
    fc.assert(fc.property(fc.nat(400_000_000), (milliseconds) => {
      expect(readTime(writeTime(milliseconds))).toBe(milliseconds);
    }));
  });

  it.each([['1:02:03', 3_723_000], ['62:03', 3_723_000], ['0:00:01.5', 1500], [' 2:05 ', 125_000], ['1:60', null], ['1:60:00', null], ['90', null], ['', null]])(
    '%s', (written, milliseconds) => expect(readTime(written)).toBe(milliseconds),
  );
});

describe('coordinates', () => {
  it.each([['42.97, 129.72', [42.97, 129.72]], ['-1 2', [-1, 2]], ['', null], ['91, 0', undefined], ['0, 181', undefined], ['1', undefined], ['a, b', undefined]])(
    '%s', (written, place) => expect(readCoordinates(written)).toEqual(place),
  );
});

// What readers are told of a description: every field can be hidden, names give way everywhere, contents go with what they tell of.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptionFields } from '../../../archive/api/consent.ts';
import { Description, emptyDescription, IndexPoint, keepersFields } from '../../../archive/api/description.ts';
import type { KeyedTurn } from '../../../archive/catalogue/split-passages.ts';
import { openTerms } from '../../../archive/consent/agreement.ts';
import { clear } from '../../../archive/consent/clear.ts';
import type { Sealed } from '../../../archive/consent/sealed.ts';
import { agreement, granted, person, restriction, testimonyId, today, turnKey } from '../../support/consent-values.ts';

const name = 'Orla Fenwick';
/** A point that tells of what is said from so many seconds on. */
const point = (seconds: number, title = `At ${seconds}`): IndexPoint => IndexPoint.parse({ start: seconds * 1000, title });

/** A name in every place where words can stand. */
const telling: Description = {
  ...emptyDescription, title: `${name} at the ferry`, collection: `Papers of ${name}`, language: 'en', narrator: name, date: '1998', place: `${name}’s house`,
  summary: `${name} remembers.`, accession: `OH-${name}-1`, series: `The ${name} series`, extent: `two tapes of ${name}`,
  people: [{ role: 'narrator', name, labels: [name.toUpperCase()] }],
  parts: [{ date: '1998', place: `${name}’s house`, duration: 5, recording: `/tapes/${name}.wav` }], duration: 5,
  summaries: [{ language: 'fr', text: `${name} se souvient.` }], subjects: [`${name}, life`], persons: [name], places: [`${name}’s house`],
  events: [`The arrest of ${name}`], scope: `All that ${name} said.`, rights: `Held by ${name}.`, provenance: `Brought by ${name}.`,
  custody: `Kept by ${name}.`, notes: `Call ${name}.`,
  points: [IndexPoint.parse({ start: 0, title: name, synopsis: `${name} speaks.`, keywords: [name], subjects: [name], place: name })],
};

function turnsAt(...seconds: readonly (number | null)[]): KeyedTurn[] {
  return seconds.map((at, number) => (
    { key: turnKey(number), session: 1, speaker: null, start: at === null ? null : at * 1000, end: null, text: `Turn ${number} was spoken.` }
  ));
}

function told(fields: Partial<Sealed<KeyedTurn>>): Description {
  const clearing = clear({
    id: testimonyId, description: telling, turns: turnsAt(0, 10, 20, 30), version: 1, agreement: agreement(openTerms().scopes),
    restrictions: [], people: [], unreadable: false, ...fields,
  }, today);
  if (clearing.kind === 'nothing') throw new Error('nothing');
  return clearing.description;
}

const titles = (description: Description): string[] => description.points.map(({ title }) => title);

describe('a cleared description', () => {
  it('tells every field but those of the keepers, and never where a recording is', () => {
    const description = told({});
    for (const field of descriptionFields) {
      if (field !== 'parts') expect(description[field], field).toEqual(telling[field]);
    }
    expect(description.parts).toEqual([{ ...telling.parts[0], recording: null }]);
    for (const field of keepersFields) expect(description[field], field).toEqual(emptyDescription[field]);
    expect([...descriptionFields, ...keepersFields, 'language'].sort()).toEqual(Object.keys(Description.shape).sort());
  });

  it('has a pseudonym’s names in none of its fields', () => {
    const orla = person([name, name.toUpperCase()]);
    const description = told({
      people: [{ person: orla, rulings: [] }],
      restrictions: [restriction({ kind: 'pseudonymise', target: { of: 'person', person: orla.id } })],
    });
    expect(JSON.stringify(description)).not.toMatch(/orla|fenwick/iu);
    expect(description.people[0]?.labels).toEqual(['A resident of Ondal']);
    expect(description.points[0]?.keywords).toEqual(['A resident of Ondal']);
  });

  it.each<[keyof IndexPoint, Partial<IndexPoint>]>([
    ['title', { title: `The house of ${name}` }], ['synopsis', { synopsis: `${name} speaks.` }], ['keywords', { keywords: [name] }],
    ['subjects', { subjects: [name] }], ['place', { place: `${name}’s house` }],
  ])('tells coordinates of a line of contents, but not where anything of its %s is withheld', (_field, said) => {
    const orla = person([name, name.toUpperCase()]);
    const plain = IndexPoint.parse({ start: 0, title: 'A hou\u0301se', place: 'Ondal', coordinates: [42, 129] });
    const { points } = told({
      description: { ...telling, points: [plain, { ...plain, ...said }] },
      people: [{ person: orla, rulings: [] }],
      restrictions: [restriction({ kind: 'pseudonymise', target: { of: 'person', person: orla.id } })],
    });
    expect(points.map(({ coordinates }) => coordinates)).toEqual([[42, 129], null]);
  });

  it.each(descriptionFields)('leaves %s out where it is hidden', (field) => {
    const description = told({ restrictions: [restriction({ kind: 'metadata-hidden', target: { of: 'field', field } })] });
    const blank: Description = { ...emptyDescription, title: testimonyId, collection: '—', language: 'en' };
    expect(description[field]).toEqual(blank[field]);
  });

  it('tells contents only where the text may be read', () => {
    expect(told({ agreement: agreement({ 'catalogue-metadata': granted }) }).points).toEqual([]);
    expect(told({ agreement: agreement({ 'catalogue-metadata': granted }) }).title).toBe(telling.title);
  });
});

describe('contents of what is withheld', () => {
  const description: Description = { ...telling, points: [point(0), point(15), point(30)] };
  const closedTurn = (number: number) => restriction({ kind: 'closed', target: { of: 'turn', turn: turnKey(number) } });
  const redacted = (number: number) => restriction({
    kind: 'redact', target: { of: 'range', turn: turnKey(number), version: 1, start: 0, end: 4 },
  });

  it('are left out: the point whose time the words lie in, and no other', () => {
    expect(titles(told({ description, restrictions: [closedTurn(0)] }))).toEqual(['At 15', 'At 30']);
    expect(titles(told({ description, restrictions: [closedTurn(1)] }))).toEqual(['At 30']); // from 10 to 20: two points tell of it
    expect(titles(told({ description, restrictions: [redacted(2)] }))).toEqual(['At 0', 'At 30']);
    expect(titles(told({ description, restrictions: [redacted(3)] }))).toEqual(['At 0', 'At 15']);
  });

  it('are left out altogether where nobody can tell when it was said', () => {
    const untimed = turnsAt(null, null, 20, 30);
    expect(titles(told({ description, turns: untimed, restrictions: [closedTurn(0)] }))).toEqual([]);
    expect(titles(told({ description, turns: untimed, restrictions: [closedTurn(3)] }))).toEqual(['At 0', 'At 15']);
    const unplaced = { ...description, points: [point(0), IndexPoint.parse({ start: null, title: 'Somewhere' })] };
    expect(titles(told({ description: unplaced, restrictions: [closedTurn(3)] }))).toEqual([]);
    expect(titles(told({ description: unplaced }))).toEqual(['At 0', 'Somewhere']);
    const twoSessions = turnsAt(0, 10, 20).map((turn, at) => ({ ...turn, session: at === 0 ? 1 : 2 }));
    expect(titles(told({ description, turns: twoSessions, restrictions: [closedTurn(0)] }))).toEqual([]);
  });

  it('tell nothing of the time in which a withheld turn was spoken, whichever turns and points there are', () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(fc.property(times, times, fc.nat(), (turns, points, pick) => {
      const hidden = pick % turns.length;
      const left = told({
        description: { ...telling, points: points.map((seconds) => point(seconds)) }, turns: turnsAt(...turns), restrictions: [closedTurn(hidden)],
      }).points.map(({ start }) => (start ?? 0) / 1000);
      const [from, until] = [turns[hidden] ?? 0, turns[hidden + 1] ?? Infinity];
      for (const [at, start] of points.entries()) {
        const end = points[at + 1] ?? Infinity;
        expect(left.includes(start)).toBe(!(start < until && end > from));
      }
    }));
  });
});

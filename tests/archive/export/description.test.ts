// The description on an issued testimony: every field that readers are told, the contents with links, no field that they are not.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyDescription } from '../../../archive/api/description.ts';
import { composeTestimony } from '../../../archive/export/pdf/compose-testimony.ts';
import { placePoints } from '../../../archive/export/pdf/compose-contents.ts';
import { elementsIn, leafText, leavesOf, type Element } from '../../../archive/export/pdf/document.ts';
import { formatDuration } from '../../../archive/export/format-date.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { described, describedCopy } from '../../support/described-copies.ts';
import { particulars, setInSteps, type SteppedFile } from '../../support/issued-files.ts';
import { copyOf, passagesOf } from '../../support/testimony-copy.ts';

const copy = describedCopy('en', 3000);
let file: SteppedFile;
let shown: string;

beforeAll(async () => {
  file = await setInSteps(composeTestimony(copy, particulars, issueWords.en));
  shown = leavesOf(file.expected.document.root).map(leafText).join('\n');
});

describe('a description', () => {
  test('is told whole, but for what is for the keepers alone', () => {
    const { en } = described;
    const told = [
      en.title, en.collection, en.narrator, en.place, en.accession, en.series, en.extent, en.scope, en.rights, '2 hours 42 minutes',
      'M. Quillfeather', '한나비', '17 April 2019; Oldmere; 1 hour 30 minutes; recording: Cassette 1', 'May 2019; 1 hour 12 minutes',
      ...en.summaries.map(({ text }) => text), ...(en.summary ?? '').split('\n'), ...en.persons, ...en.places, ...en.events, 'Ferries; River ice',
    ];
    for (const text of told) expect(shown).toContain(text);
    for (const text of [en.provenance, en.custody, en.notes, en.status]) expect(shown).not.toContain(text);
  });

  test('leaves no heading where nothing is said', () => {
    const bare = copyOf([{ text: 'One.' }], { ...emptyDescription, title: 'Bare', collection: 'Few', language: 'en' });
    const { root, outline } = composeTestimony(bare, particulars, issueWords.en);
    const { description } = issueWords.en;
    const labels = leavesOf(root).map(leafText);
    for (const label of [description.heading, description.contents, description.scope, description.series, ...Object.values(description.roleName)]) {
      expect(labels).not.toContain(label);
    }
    expect(outline.map(({ title }) => title)).toEqual(['Bare', 'Rights', 'Suggested citation', 'Transcript']);
  });

  test('tells durations as people do', () => {
    const told = [0, 59_000, 60_000, 3_600_000, 9_720_000].map((duration) => formatDuration(duration, 'en'));
    expect(told).toEqual(['1 minute', '1 minute', '1 minute', '1 hour', '2 hours 42 minutes']);
    expect(formatDuration(9_720_000, 'ko')).toBe('2시간 42분');
  });
});

describe('the contents', () => {
  const links = (): Element[] => elementsIn(file.expected.document.root).filter(({ role }) => role === 'Link');

  test('name the page on which each part begins', () => {
    const numbered = links().filter(({ pageOf }) => pageOf !== undefined);
    expect(numbered.length).toBe(3);
    for (const link of numbered) {
      const page = file.pages.findIndex(({ marks }) => marks.some(({ leaf }) => leaf === link.target));
      expect(page).toBeGreaterThan(0);
      expect(leafText(link)).toBe(String(page + 1));
    }
  });

  test('lead to the last passage that has begun by then', () => {
    const starts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 30 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(fc.property(starts, fc.array(fc.nat(6000), { maxLength: 20 }), (said, times) => {
      const passages = passagesOf(said.map((start) => ({ text: 'One.', start })));
      const points = times.sort((a, b) => a - b).map((start) => ({ ...described.en.points[3], start, title: 'P' } as (typeof described.en.points)[0]));
      const places = placePoints(points, passages);
      for (const [index, place] of places.entries()) {
        const time = times[index] ?? 0;
        if (place === null) expect(time).toBeLessThan(said[0] ?? 0);
        else {
          expect(said[place]).toBeLessThanOrEqual(time);
          expect(said[place + 1] ?? Infinity).toBeGreaterThan(time);
        }
      }
    }));
  });

  test('follow sessions whose time begins anew', () => {
    const passages = passagesOf([1, 2].flatMap((session) => [0, 1000, 2000].map((start) => ({ text: 'One.', start, session }))));
    const points = [0, 1500, 200, 2500, null].map((start) => ({ ...described.en.points[3], start, title: 'P' } as (typeof described.en.points)[0]));
    expect(placePoints(points, passages)).toEqual([0, 1, 3, 5, null]);
  });
});

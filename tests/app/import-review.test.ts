// An import under review: what is chosen for a file, what has to be planned anew for it, and what is made of the answer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDescription } from '../../archive/api/description.ts';
import { toFault } from '../../archive/api/errors.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import type { FileHere, Incoming, PlanHere } from '../../src/state/import-files.ts';
import {
  addFiles, askedBy, changeForAll, emptyReview, giveTable, isLeft, leaveOrTake, mapColumn, placesToPlan, planAgain, readOtherwise, refusePlan,
  sayOfFile, showOnly, sumUp, takeForTable, takePlan, writtenOf, type ImportReview,
} from '../../src/state/import-review.ts';

const incoming = (name: string): Incoming => ({ name, ticket: name as Ticket });
const named = (count: number): Incoming[] => Array.from({ length: count }, (_, index) => incoming(`${index}.txt`));

const fileHere = (part: Partial<FileHere> = {}): FileHere => ({
  file: 'a.txt', size: 1, sha256: null, outcome: 'new', testimony: null, earlier: null, fault: null, reading: null,
  description: { ...emptyDescription, title: 'a', collection: 'Rivers', language: 'en' }, sources: {}, problems: [], row: null, translates: null, ...part,
});

const reading = (speakers: string[]): NonNullable<FileHere['reading']> => ({
  format: 'text', language: 'en', notes: { charset: 'utf-8', language: 'inferred', speakers, dropped: {} }, sessions: 1, turns: 2, timed: 0,
  words: 7, passages: 1, points: 0, sample: [], translation: null,
});

const planOf = (files: Iterable<readonly [number, FileHere]>): PlanHere => ({ files: new Map(files), table: null });

/** With a plan of all that is to be planned, each file as `part` says. */
function planned(review: ImportReview, part: (index: number) => Partial<FileHere> = () => ({})): ImportReview {
  const { stale } = review;
  if (stale === null) throw new Error('There is nothing to plan.');
  return takePlan(review, stale, planOf(placesToPlan(review).map((index) => [index, fileHere(part(index))])));
}

const many = 200;

describe('files', () => {
  it('are added to those that are there; the one spreadsheet is the table', () => {
    const review = addFiles(addFiles(emptyReview, { files: [incoming('a.txt'), incoming('list.xlsx')], passedOver: 2 }), { files: [incoming('b.ods')], passedOver: 1 });
    expect(review.files.map(({ name }) => name)).toEqual(['a.txt', 'b.ods']);
    expect(review).toMatchObject({ table: { name: 'list.xlsx' }, passedOver: 3, stale: { files: 'all' } });
    const both = addFiles(emptyReview, { files: [incoming('one.xlsx'), incoming('two.xlsx')], passedOver: 0 });
    expect(both).toMatchObject({ table: null, files: [{ name: 'one.xlsx' }, { name: 'two.xlsx' }] });
  });

  it('that are taken for the table leave their place, and what was said of the others goes with them', () => {
    let review = addFiles(emptyReview, { files: named(4), passedOver: 0 });
    review = sayOfFile(review, 3, () => ({ original: { file: 2 } }));
    review = sayOfFile(review, 0, () => ({ original: { file: 1 }, leave: true }));
    review = takeForTable(planned(review), 1);
    expect(review.table?.name).toBe('1.txt');
    expect(review.files.map(({ name }) => name)).toEqual(['0.txt', '2.txt', '3.txt']);
    expect(review.said.get(2)).toEqual({ original: { file: 1 } });
    expect(review.said.get(0)).toEqual({ leave: true });
    expect(review.planned.size).toBe(0);
  });
});

describe('what is planned anew', () => {
  it('is everything where there are few files, or where something changes for all', () => {
    const few = planned(addFiles(emptyReview, { files: named(5), passedOver: 0 }));
    expect(few.stale).toBeNull();
    expect(placesToPlan(leaveOrTake(few, 3))).toEqual([0, 1, 2, 3, 4]);
    const lots = planned(addFiles(emptyReview, { files: named(many), passedOver: 0 }));
    for (const changed of [
      changeForAll(lots, { language: 'ko' }), changeForAll(lots, { collection: 'Mills' }), mapColumn(lots, 'Who', 'narrator'),
      giveTable(lots, incoming('list.csv')), planAgain(lots),
    ]) expect(placesToPlan(changed)).toHaveLength(many);
    expect(changeForAll(lots, { consent: 'open', keepOriginals: true }).stale).toBeNull();
  });

  it('is the file, and the files that it has to do with, where there are many', () => {
    const review = planned(addFiles(emptyReview, { files: named(many), passedOver: 0 }), (index) => ({
      earlier: index === 7 ? 3 : null,
      translates: index === 9 ? { original: { file: 3 }, name: '3.txt', by: 'name', aligned: null } : null,
    }));
    expect(placesToPlan(leaveOrTake(review, 20))).toEqual([20]);
    expect(new Set(placesToPlan(leaveOrTake(review, 3)))).toEqual(new Set([3, 7, 9]));
    expect(new Set(placesToPlan(leaveOrTake(leaveOrTake(review, 20), 9)))).toEqual(new Set([20, 9, 3, 7]));
  });

  it('keeps the plans of the others, in their order', () => {
    const before = planned(addFiles(emptyReview, { files: named(many), passedOver: 0 }));
    const after = planned(leaveOrTake(before, 20), () => ({ outcome: 'left' }));
    expect([...after.planned.keys()]).toEqual([...before.planned.keys()]);
    expect(after.planned.get(20)?.outcome).toBe('left');
    expect(after.planned.get(21)).toBe(before.planned.get(21));
  });

  it('is not taken from an answer that is out of date, be it a plan or a fault', () => {
    const first = addFiles(emptyReview, { files: named(2), passedOver: 0 });
    const { stale } = first;
    if (stale === null) throw new Error('There is nothing to plan.');
    const changed = addFiles({ ...first, stale: { files: new Set([1]) } }, { files: named(1), passedOver: 0 });
    expect(takePlan(changed, { files: 'all' }, planOf([]))).toBe(changed);
    expect(refusePlan(changed, { files: 'all' }, toFault(null))).toBe(changed);
    expect(refusePlan(first, stale, toFault(null))).toMatchObject({ stale: null, fault: { code: 'internal' } });
  });
});

describe('what is said of a file', () => {
  const one = planned(addFiles(emptyReview, { files: named(1), passedOver: 0 }), () => ({ reading: reading(['Q', 'A']) }));

  it('is sent as it was typed, trimmed, and nothing where a field was emptied', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (title, place) => {
      const review = sayOfFile(one, 0, () => ({ written: { title, place, subjects: ' mills ; ; rivers' } }));
      const description = askedBy(review).choices.get(0)?.description;
      expect(description?.place).toBe(place.trim() === '' ? null : place.trim());
      expect(description?.title).toBe(title.trim() === '' ? undefined : title.trim());
      expect(description?.subjects).toEqual(['mills', 'rivers']);
    }));
  });

  it('says nothing of what nobody has chosen', () => {
    expect(askedBy(one)).toEqual({ files: one.files, table: null, forAll: { consent: 'closed', keepOriginals: false }, choices: new Map() });
  });

  it('takes a file out and back', () => {
    expect(isLeft(leaveOrTake(one, 0), 0)).toBe(true);
    expect(isLeft(leaveOrTake(leaveOrTake(one, 0), 0), 0)).toBe(false);
    expect(leaveOrTake(one, 0).planned.get(0)?.outcome).toBe('left');
    expect(leaveOrTake(leaveOrTake(one, 0), 0).planned.get(0)?.outcome).toBe('new');
  });

  it('keeps the labels of the file while its speakers are called otherwise, and forgets them when it is read otherwise', () => {
    const renamed = planned(sayOfFile(one, 0, (said) => ({ ...said, speakers: { Q: 'Asker' } })), () => ({ reading: reading(['Asker', 'A']) }));
    expect(renamed.planned.get(0)?.labels).toEqual(['Q', 'A']);
    expect(readOtherwise(renamed, 0, { language: 'ko' }).said.get(0)).toEqual({ speakers: { Q: 'Asker' }, language: 'ko' });
    const otherwise = readOtherwise(renamed, 0, { charset: 'cp949' });
    expect(otherwise.said.get(0)).toEqual({ charset: 'cp949' });
    expect(planned(otherwise, () => ({ reading: reading(['문', '답']) })).planned.get(0)?.labels).toEqual(['문', '답']);
  });

  it('is shown as it would be written', () => {
    const description = { ...emptyDescription, title: 'a', collection: 'b', language: 'en' as const, events: ['the flood', 'the frost'] };
    expect(writtenOf(description, 'events')).toBe('the flood; the frost');
    expect(writtenOf(description, 'place')).toBe('');
    expect(writtenOf(null, 'title')).toBe('');
  });
});

describe('a filter', () => {
  it('selects the first file that it shows, unless one of them is selected', () => {
    const review = planned(addFiles(emptyReview, { files: named(4), passedOver: 0 }), (index) => ({ outcome: index < 2 ? 'new' : 'fault' }));
    expect(review.selected).toBe(0);
    expect(showOnly(review, 'fault')).toMatchObject({ filter: 'fault', selected: 2 });
    expect(showOnly({ ...review, selected: 3 }, 'fault').selected).toBe(3);
    expect(showOnly(review, 'known').selected).toBe(0);
  });
});

describe('the sum', () => {
  it('counts every file by its outcome, and the text of those that would be imported', () => {
    const outcomes = ['new', 'known', 'twice', 'left', 'fault'] as const;
    fc.assert(fc.property(fc.array(fc.constantFrom(...outcomes), { maxLength: 40 }), (given) => {
      const sums = sumUp(given.map((outcome, index) => ({
        ...fileHere({ outcome, reading: reading([]), problems: index % 2 === 0 ? [{ row: 1, column: 'date', reason: 'not-a-date' }] : [] }), index, labels: [],
      })));
      for (const outcome of outcomes) expect(sums.outcomes[outcome]).toBe(given.filter((one) => one === outcome).length);
      expect(sums.words).toBe(7 * sums.outcomes.new);
      expect(sums.look).toBe(given.filter((outcome, index) => outcome === 'new' && index % 2 === 0).length);
    }));
  });
});

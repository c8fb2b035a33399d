// What cells of a table say: dates, durations, languages, lists; and what is none of these.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dateOf, durationOf, languageOf, readCell } from '../../../archive/thread/table-cells.ts';

describe('dates', () => {
  it('are EDTF, or as they are often written', () => {
    const said = { '2011-03-05': '2011-03-05', '2011.3.5': '2011-03-05', '2011년 3월 5일': '2011-03-05', '2011/3': '2011-03', '2011': '2011', '198X': '198X', '2011-09~': '2011-09~', 'ca. 1998': '1998~', '약 1998년': '1998~', '2019-03/2020-04': '2019-03/2020-04' };
    for (const [words, date] of Object.entries(said)) expect([words, dateOf(words)]).toEqual([words, date]);
  });

  it('are none where day and month could change places, or there is no such day', () => {
    for (const words of ['3/5/2011', '5.3.2011', '2011-13-01', '2011-02-30', 'spring', '', '12345']) expect([words, dateOf(words)]).toEqual([words, null]);
  });

  it('stay the day that they are, in whichever way it is written', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), fc.constantFrom('-', '.', '/', '. '), (day, between) => {
      const iso = day.toISOString().slice(0, 10);
      expect(dateOf(iso.split('-').map((digits, at) => (at === 0 ? digits : String(Number(digits)))).join(between))).toBe(iso);
    }));
  });
});

describe('durations', () => {
  it('are clock times or said in words, and come back as they were', () => {
    const said = { '1:30:05': 5_405_000, '90 min': 5_400_000, '1h 30m': 5_400_000, '1시간 30분': 5_400_000, PT1H30M: 5_400_000, '45초': 45_000 };
    for (const [words, milliseconds] of Object.entries(said)) expect([words, durationOf(words)]).toEqual([words, milliseconds]);
    fc.assert(fc.property(fc.nat(99), fc.nat(59), fc.nat(59), (hours, minutes, seconds) => {
      const milliseconds = ((hours * 60 + minutes) * 60 + seconds) * 1000;
      expect(durationOf(`${hours}:${minutes}:${seconds}`)).toBe(milliseconds);
      expect(durationOf(`${hours}시간 ${minutes}분 ${seconds}초`)).toBe(milliseconds);
    }));
  });

  it('are none without a unit', () => {
    for (const words of ['90', '1:30', 'long', '', 'PT']) expect([words, durationOf(words)]).toEqual([words, null]);
  });
});

it('lists are parted by semicolons, bars and lines, and by nothing else', () => {
  expect(readCell('subjects', 'mills, water; kilns | bread\nwork ;')).toEqual({ changes: { subjects: ['mills, water', 'kilns', 'bread', 'work'] }, problem: null });
  expect(readCell('interviewer', '한 라; Odo Lark').changes.people).toEqual([
    { role: 'interviewer', name: '한 라', labels: [] }, { role: 'interviewer', name: 'Odo Lark', labels: [] },
  ]);
});

it('what does not fit its field is said and not cut', () => {
  expect(readCell('place', 'x'.repeat(201)).problem).toBe('too-long');
  expect(readCell('subjects', 'x'.repeat(201)).problem).toBe('too-long');
  expect(readCell('subjects', Array.from({ length: 201 }, (_, at) => `s${at}`).join(';')).problem).toBe('too-many');
  expect(readCell('status', 'someday').problem).toBe('not-a-status');
  expect(readCell('language', 'Klingon').problem).toBe('not-a-language');
  expect(['English', 'KOR', '조선말', 'fr'].map(languageOf)).toEqual(['en', 'ko', 'ko', null]);
});

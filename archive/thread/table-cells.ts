// What the cells of a table of descriptions say, each as its field keeps it, or why it can't be kept.
import type { DescriptionChanges, Part, PersonRole } from '../api/description.ts';
import { Description, descriptionStatuses } from '../api/description.ts';
import type { DescriptionProblem, TableColumn } from '../api/import-calls.ts';
import { Language } from '../api/language.ts';
import { readEdtf } from '../catalogue/read-edtf.ts';

type Problem = DescriptionProblem['reason'];
/** The columns that say something of a testimony, and not only which it is. */
export type DescribingColumn = Exclude<TableColumn, 'file' | 'original' | 'ignore'>;

export interface CellSaid {
  readonly changes: DescriptionChanges;
  readonly problem: Problem | null;
}

const said = (changes: DescriptionChanges): CellSaid => ({ changes, problem: null });
const wrong = (problem: Problem): CellSaid => ({ changes: {}, problem });

const roles: Readonly<Partial<Record<TableColumn, PersonRole>>> = {
  interviewer: 'interviewer', interpreter: 'interpreter', transcriber: 'transcriber', translator: 'translator', editor: 'editor',
  recordist: 'recordist', contributor: 'other',
};

const languages: Readonly<Record<Language, readonly string[]>> = {
  en: ['en', 'eng', 'english', '영어', '영문', 'en-us', 'en-gb'],
  ko: ['ko', 'kor', 'korean', '한국어', '한국말', '조선어', '조선말', '국문', 'ko-kr', 'ko-kp'],
};

const statuses: Readonly<Record<string, Description['status']>> = {
  ...Object.fromEntries(descriptionStatuses.map((status) => [status, status])),
  'in process': 'in-process', draft: 'in-process', '작성 중': 'in-process', '정리 중': 'in-process', '기술됨': 'described', '기술 완료': 'described',
  '검토됨': 'reviewed', '검토 완료': 'reviewed',
};

export function languageOf(words: string): Language | null {
  const wanted = words.trim().toLowerCase();
  return Language.options.find((language) => languages[language].includes(wanted)) ?? null;
}

/** Several values in one cell have `;` or `|` between them, or stand on lines of their own. */
const several = (cell: string): string[] => cell.split(/[;|\n]/u).map((value) => value.replace(/\s+/gu, ' ').trim()).filter((value) => value !== '');

const twoDigits = (digits: string): string => digits.padStart(2, '0');

/** EDTF, or a date as it is often written: 2011.3.5, 2011년 3월, ca. 1998. Where day and month could change places it is none. */
export function dateOf(cell: string): string | null {
  const words = cell.trim();
  const [, circa, year, month, day] = /^(c(?:a|irca)?\.?\s*|약\s*)?(\d{4})\s*(?:[-./년]\s*(?:(\d{1,2})\s*(?:[-./월]\s*(?:(\d{1,2})\s*[일.]?)?)?)?)?$/iu.exec(words) ?? [];
  if (year === undefined) return readEdtf(words);
  const written = [year, ...[month, day].flatMap((digits) => (digits === undefined ? [] : [twoDigits(digits)]))].join('-');
  return readEdtf(circa === undefined ? written : `${written}~`);
}

const second = 1000;

/** Milliseconds of `1:30:05`, `1h 30m`, `90 min`, `1시간 30분` or ISO 8601's `PT1H30M`. A bare number could be of anything. */
export function durationOf(cell: string): number | null {
  const words = cell.trim().toLowerCase();
  const clock = /^(\d{1,3}):([0-5]?\d):([0-5]?\d)$/u.exec(words);
  const spoken = /^(?:pt)?\s*(?:(\d+)\s*(?:h|hrs?|hours?|시간))?\s*,?\s*(?:(\d+)\s*(?:m|mins?|minutes?|분))?\s*,?\s*(?:(\d+)\s*(?:s|secs?|seconds?|초))?$/u.exec(words);
  const found = clock ?? spoken;
  if (found === null || found.slice(1).every((digits) => digits === undefined)) return null;
  const [hours, minutes, seconds] = found.slice(1).map((digits) => Number(digits ?? 0));
  const total = (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * second;
  return Number.isSafeInteger(total) ? total : null;
}

/** What fits its field stays; of a list too long, nothing does. */
function fitting(changes: DescriptionChanges): CellSaid {
  for (const [field, value] of Object.entries(changes)) {
    const schema = Description.shape[field as keyof Description];
    const parsed = schema.safeParse(value);
    if (!parsed.success) return wrong(parsed.error.issues.some(({ path }) => path.length > 0) || !Array.isArray(value) ? 'too-long' : 'too-many');
  }
  return said(changes);
}

const part = (recording: string): Part => ({ date: null, place: null, duration: null, recording });

/** An empty cell says nothing. */
export function readCell(column: DescribingColumn, cell: string): CellSaid {
  const role = roles[column];
  if (role !== undefined) return fitting({ people: several(cell).map((name) => ({ role, name, labels: [] })) });
  switch (column) {
    case 'language': {
      const language = languageOf(cell);
      return language === null ? wrong('not-a-language') : said({ language });
    }
    case 'date': {
      const date = dateOf(cell);
      return date === null ? wrong('not-a-date') : fitting({ date });
    }
    case 'duration': {
      const duration = durationOf(cell);
      return duration === null ? wrong('not-a-duration') : said({ duration });
    }
    case 'status': {
      const status = statuses[cell.trim().toLowerCase()];
      return status === undefined ? wrong('not-a-status') : said({ status });
    }
    case 'subjects': case 'persons': case 'places': case 'events': return fitting({ [column]: several(cell) });
    case 'recording': return fitting({ parts: several(cell).map(part) });
    case 'narrator': return fitting({ narrator: several(cell).join(', ') });
    case 'summary': case 'scope': case 'rights': case 'provenance': case 'custody': case 'notes':
      return fitting({ [column]: cell.trim() });
    default: return fitting({ [column]: cell.replace(/\s+/gu, ' ').trim() });
  }
}

// What the cells of a table of descriptions say, each as its field keeps it, or why it can't be kept.
import type { DescriptionChanges, Part, PersonRole } from '../api/description.ts';
import { Description, descriptionStatuses } from '../api/description.ts';
import type { DescriptionProblem, TableColumn } from '../api/import-calls.ts';
import { Language } from '../api/language.ts';
import { partsOfCell, peopleOfCell, pointsOfCell, summariesOfCell, valuesOfCell, type PartSaid } from '../api/list-cell.ts';
import { readEdtf } from '../catalogue/read-edtf.ts';

type Problem = DescriptionProblem['reason'];
/** The columns that say something of a testimony, and not only which it is. */
export type DescribingColumn = Exclude<TableColumn, 'file' | 'original' | 'testimony' | 'ignore'>;

export interface CellSaid {
  readonly changes: DescriptionChanges;
  readonly problem: Problem | null;
}

const said = (changes: DescriptionChanges): CellSaid => ({ changes, problem: null });
const wrong = (problem: Problem): CellSaid => ({ changes: {}, problem });

/** Columns that name people in one role. */
export const rolesOfColumns: Readonly<Partial<Record<TableColumn, PersonRole>>> = {
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

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/**
 * What spreadsheets make of a date, of a number that is too wide for its column, and of what they took for a formula. What
 * stood there before can't be told: 3/2/1997 may be either of two days, and Mar-97 a year or a day.
 */
const spreadsheetsOwn = new RegExp([
  `(?:\\d{1,2}-)?(?:${months})-\\d{2,4}`, `\\d{1,2}-(?:${months})`, '#{3,}', '#(?:name\\?|ref!|value!|n/a|div/0!|num!|null!)', '\\d(?:[.,]\\d+)?e\\+\\d+',
].map((form) => `^${form}$`).join('|'), 'iu');
const spreadsheetDate = /^\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{2,4}\.?$|^\d{5}(?:[.,]\d+)?$/u;

export const isRewritten = (cell: string): boolean => spreadsheetsOwn.test(cell.trim());

/** The most that Excel keeps of a cell, in UTF-16 code units; the blanks at its end are gone when it is read. */
const mostOfExcel = 32_767;
const isCut = ({ length }: string): boolean => length <= mostOfExcel && length > mostOfExcel - 10;

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
/** Parts of what is new: nothing is known of a recording that is not named. */
const wholePart = ({ recording = null, ...rest }: PartSaid): Part => ({ ...rest, recording });

/** An empty cell says nothing. */
export function readCell(column: DescribingColumn, cell: string): CellSaid {
  if (isRewritten(cell)) return wrong('rewritten');
  const read = readWords(column, cell);
  return read.problem !== null && isCut(cell) ? wrong('cut') : read;
}

const listIn = (changes: DescriptionChanges | null): CellSaid => (changes === null ? wrong('not-such-a-list') : fitting(changes));
const orNull = <List>(list: List | null, changes: (list: List) => DescriptionChanges): CellSaid => listIn(list === null ? null : changes(list));

function readWords(column: DescribingColumn, cell: string): CellSaid {
  const role = rolesOfColumns[column];
  if (role !== undefined) return fitting({ people: valuesOfCell(cell).map((name) => ({ role, name, labels: [] })) });
  switch (column) {
    case 'language': {
      const language = languageOf(cell);
      return language === null ? wrong('not-a-language') : said({ language });
    }
    case 'date': {
      const date = dateOf(cell);
      if (date !== null) return fitting({ date });
      return wrong(spreadsheetDate.test(cell.trim()) ? 'rewritten' : 'not-a-date');
    }
    case 'duration': {
      const duration = durationOf(cell);
      return duration === null ? wrong('not-a-duration') : said({ duration });
    }
    case 'status': {
      const status = statuses[cell.trim().toLowerCase()];
      return status === undefined ? wrong('not-a-status') : said({ status });
    }
    case 'subjects': case 'persons': case 'places': case 'events': return fitting({ [column]: valuesOfCell(cell) });
    case 'recording': return fitting({ parts: valuesOfCell(cell).map(part) });
    case 'participants': return orNull(peopleOfCell(cell), (people) => ({ people }));
    case 'parts': return orNull(partsOfCell(cell), (parts) => ({ parts: parts.map(wholePart) }));
    case 'summaries': return orNull(summariesOfCell(cell), (summaries) => ({ summaries }));
    case 'points': return orNull(pointsOfCell(cell), (points) => ({ points }));
    case 'narrator': return fitting({ narrator: valuesOfCell(cell).join(', ') });
    case 'summary': case 'scope': case 'rights': case 'provenance': case 'custody': case 'notes':
      return fitting({ [column]: cell.trim() });
    default: return fitting({ [column]: cell.replace(/\s+/gu, ' ').trim() });
  }
}

// What the header of a file says of a testimony, made fit for a description: lengths, lists, dates, durations, languages.
import type { Description } from '../api/description.ts';
import type { Language } from '../api/language.ts';
import { tidyText } from './decode-text.ts';

/** A description in the making; a field is there once something is said in it. */
export type Described = Partial<Description>;

/** The fields in which something is said. */
export function keepSaid(fields: { readonly [field in keyof Description]?: Description[field] | null | undefined }): Described {
  const said = Object.entries(fields).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined));
  return Object.fromEntries(said);
}

/** One line of at most so many UTF-16 code units, or null where there is nothing but white space. */
export function sayLine(text: string, longest: number): string | null {
  return cut(tidyText(text).replace(/\s+/g, ' ').trim(), longest);
}

/** Paragraphs, whose lines may have been wrapped, of at most so many code units. */
export function sayProse(text: string, longest: number): string | null {
  const paragraphs = tidyText(text).split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  return cut(paragraphs.filter((paragraph) => paragraph !== '').join('\n'), longest);
}

function cut(text: string, longest: number): string | null {
  if (text === '') return null;
  return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed().trimEnd()}…`;
}

/** Headings without those that are empty or come again. */
export function sayHeadings(texts: readonly string[], most: number): string[] {
  return [...new Set(texts.flatMap((text) => sayLine(text, 200) ?? []))].slice(0, most);
}

/** Milliseconds from `HH:MM:SS`, `MM:SS`, seconds or ISO 8601 (`PT1H2M3S`); null for zero and for anything else. */
export function sayDuration(text: string): number | null {
  const clock = /^\s*(?:(\d{1,3}):)?(\d{1,4}):(\d{1,2}(?:\.\d{1,3})?)\s*$/.exec(text);
  const iso = /^\s*PT(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6}(?:\.\d{1,3})?)S)?\s*$/i.exec(text);
  const plain = /^\s*(\d{1,6}(?:\.\d{1,3})?)\s*$/.exec(text);
  const [, hours = '0', minutes = '0', seconds = '0'] = clock ?? iso ?? (plain === null ? [] : ['', '0', '0', plain[1] ?? '0']);
  const milliseconds = Math.round(((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000);
  return milliseconds === 0 ? null : milliseconds;
}

const languages: Readonly<Record<string, Language>> = {
  en: 'en', eng: 'en', english: 'en', '영어': 'en', ko: 'ko', kor: 'ko', korean: 'ko', '한국어': 'ko',
};

/** The language of a name in English or Korean, or of a code of ISO 639, whatever region follows. */
export function sayLanguage(text: string): Language | undefined {
  const name = text.trim().toLowerCase().replace(/[-_].*$/, '');
  return Object.hasOwn(languages, name) ? languages[name] : undefined;
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/**
 * A date in EDTF, or null. Years first are read in any notation, and days and months where the month is a word; `5/6/1990`
 * could be two dates and is none. What is EDTF already, as far as level 1 (ISO 8601-2), stays as it is.
 */
export function sayDate(text: string): string | null {
  const plain = tidyText(text).trim();
  if (/^\d{2}(?:\dX|XX)$|^\d{4}-(?:2[1-4]|XX|(?:0[1-9]|1[0-2])-XX|XX-XX)$/.test(plain)) return plain;
  const interval = /^([^/\s]{2,12})\/([^/\s]{4,12}|\.\.)$/.exec(plain);
  return (interval === null ? null : sayInterval(interval[1] ?? '', interval[2] ?? '')) ?? sayQualifiedDate(plain);
}

/** `..` is an end that is open. */
function sayInterval(from: string, to: string): string | null {
  const ends = [from, to].map((end) => (end === '..' ? end : sayQualifiedDate(end)));
  const [first = null, last = null] = ends;
  if (first === null || last === null || (first === '..' && last === '..')) return null;
  return first === '..' || last === '..' || first <= last ? `${first}/${last}` : null;
}

function sayQualifiedDate(text: string): string | null {
  const circa = /^(?:c\.|ca\.?|circa|about)\s{0,5}(\S.{3,29})$/i.exec(text);
  const qualified = /^(.{4,10})([?~%])$/.exec(text);
  const date = sayCertainDate(circa?.[1] ?? qualified?.[1] ?? text);
  return date === null ? null : date + (circa === null ? qualified?.[2] ?? '' : '~');
}

function sayCertainDate(text: string): string | null {
  const numeric = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(text);
  if (numeric !== null) return formatDate(numeric[1], numeric[3], numeric[4]);
  const korean = /^(\d{4})년(?:\s?(\d{1,2})월(?:\s?(\d{1,2})일)?)?$/.exec(text);
  if (korean !== null) return formatDate(korean[1], korean[2], korean[3]);
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text);
  if (dayFirst !== null) return formatDate(dayFirst[3], monthOf(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text);
  return monthFirst === null ? null : formatDate(monthFirst[3], monthOf(monthFirst[1] ?? ''), monthFirst[2]);
}

/** `0`, which is no month, where the word is none. */
function monthOf(word: string): string {
  const short = word.toLowerCase();
  return String(months.findIndex((month) => month === short || (short.length <= 4 && month.startsWith(short))) + 1);
}

function formatDate(year = '', month?: string, day?: string): string | null {
  if (month === undefined) return year;
  const [m, d] = [Number(month), day === undefined ? null : Number(day)];
  if (m < 1 || m > 12) return null;
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  if (d === null) return `${year}-${twoDigits(m)}`;
  // Day 0 of the month after is the last day of this one.
  const last = new Date(Date.UTC(2000, m, 0));
  last.setUTCFullYear(Number(year), m, 0);
  return d >= 1 && d <= last.getUTCDate() ? `${year}-${twoDigits(m)}-${twoDigits(d)}` : null;
}

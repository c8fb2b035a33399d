// Dates, numbers and timecodes as a reader expects them in print.
import type { Language } from '../api/transcript.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR' };

/** A day, month or year of EDTF (ISO 8601-2) in words; any other form of EDTF stays as it is written. */
export function formatDate(edtf: string, language: Language, locale: string = locales[language]): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf.trim());
  if (parts === null) return edtf;
  const [, year, month, day] = parts;
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || (day !== undefined && date.getUTCDate() !== Number(day))) return edtf;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(date);
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

/** `h:mm:ss`, rounded down to the second. */
export function formatTimecode(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

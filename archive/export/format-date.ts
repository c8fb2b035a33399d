// Dates, numbers and timecodes as a reader expects them in print.
import type { Language } from '../api/language.ts';

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

/** Hours and minutes, or minutes alone; less than a minute is a minute. */
export function formatDuration(milliseconds: number, language: Language): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const unit = (value: number, name: 'hour' | 'minute'): string => (
    new Intl.NumberFormat(locales[language], { style: 'unit', unit: name, unitDisplay: 'long' }).format(value));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [unit(hours, 'hour')] : []), ...(rest > 0 ? [unit(rest, 'minute')] : [])].join(' ');
}

/** What a language is called; its tag where it has no name here. */
export function languageName(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames(locales[language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

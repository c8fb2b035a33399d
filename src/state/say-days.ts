// Days of a timeline as a person says them: years where they are whole, months where those are, else days.
import type { DateSpan } from '../../archive/api/atlas-calls.ts';
import type { Language } from '../../archive/api/language.ts';
import type { AtlasWords } from '../words/atlas-words.ts';
import { grainOf, type DayRange, type Grain } from './atlas-time.ts';

const formats: Readonly<Record<Grain, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' }, month: { year: 'numeric', month: 'long' }, day: { year: 'numeric', month: 'long', day: 'numeric' },
};

function formatterOf(grain: Grain, language: Language): (day: number) => string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...formats[grain], timeZone: 'UTC' });
  return (day) => format.format(day * 86_400_000);
}

const sayBetween = (from: string, until: string, words: AtlasWords): string => (from === until ? from : words.between(from, until));

function sayEnds({ first, last }: DateSpan, said: (day: number) => string, words: AtlasWords): string {
  if (first === null) return last === null ? '' : words.before(said(last));
  return last === null ? words.after(said(first)) : sayBetween(said(first), said(last), words);
}

export function saySpan(span: DateSpan, words: AtlasWords, language: Language): string {
  const said = formatterOf(grainOf(span), language);
  const days = sayEnds(span, said, words);
  const { first, last, sense } = span;
  if (sense === 'about') return words.about(days);
  if (sense === 'lasting') return days;
  return first !== null && last !== null && said(first) === said(last) ? words.within(days) : words.withinSeveral(days);
}

export function sayRange(range: DayRange, words: AtlasWords, language: Language): string {
  const said = formatterOf(grainOf(range), language);
  return sayBetween(said(range.first), said(range.last), words);
}

// Days as the page's language writes them. Consent counts whole days in UTC.
import { useMemo } from 'react';
import { useLanguage } from './language.ts';

/** Says a day (YYYY-MM-DD) or the day of an instant (ISO). */
export function useDays(): (day: string) => string {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' });
    return (day) => format.format(new Date(day));
  }, [language]);
}

/** Several things in one breath: with commas alone, or with "and" before the last. */
export function useList(last: 'comma' | 'and' = 'comma'): (things: readonly string[]) => string {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' });
    return (things) => (last === 'comma' ? things.join(', ') : format.format(things));
  }, [language, last]);
}

export const today = (): string => new Date().toISOString().slice(0, 10);

// What is counted from the testimonies of a collection, as far as the user may know of them.
import type { ShownCollection } from '../../../archive/api/collection-calls.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { writeTime } from '../../state/recorded-time.ts';

export function Holdings({ shown: { testimonies, words: count, duration, years, languages } }: { readonly shown: ShownCollection }) {
  const words = useWords();
  const { counts, years: sayYears } = words.page.collections;
  const numbers = new Intl.NumberFormat(useLanguage());
  const lines: readonly (readonly [string, string])[] = [
    [counts.testimonies, numbers.format(testimonies)],
    [counts.words, numbers.format(count)],
    [counts.duration, duration === null ? '' : writeTime(duration)],
    [counts.years, years === null ? '' : sayYears(years.from, years.until)],
    [counts.languages, languages.map(({ language, testimonies: some }) => `${words.languages[language]} ${numbers.format(some)}`).join(', ')],
  ];
  return (
    <dl className="holdings" aria-label={counts.title}>
      {lines.map(([label, value]) => (value === '' ? null : <div key={label}><dt>{label}</dt><dd>{value}</dd></div>))}
    </dl>
  );
}

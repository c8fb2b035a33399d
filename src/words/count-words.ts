// A number with what it counts, as each language writes it.

const english = new Intl.NumberFormat('en');
const korean = new Intl.NumberFormat('ko');

export const numberIn = (language: 'en' | 'ko', number: number): string => (language === 'ko' ? korean : english).format(number);

/** Bytes as a person reads them: `8.4 MB`. Units are decimal, as systems and shops count them. */
export function sizeIn(language: 'en' | 'ko', bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = bytes < 1_000 ? 0 : bytes < 999_500 ? 1 : bytes < 999_500_000 ? 2 : 3;
  return new Intl.NumberFormat(language, { style: 'unit', unit: units[power] ?? 'byte', maximumSignificantDigits: 3 }).format(bytes / 1_000 ** power);
}

/** `1 passage`, `2,086 passages`. */
export const countEn = (number: number, one: string, many: string): string =>
  `${english.format(number)} ${number === 1 ? one : many}`;

/** `단락 2,086개` without its first word: the number and its counter. */
export const countKo = (number: number, unit: string): string => `${korean.format(number)}${unit}`;

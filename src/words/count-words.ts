// A number with what it counts, as each language writes it.

const english = new Intl.NumberFormat('en');
const korean = new Intl.NumberFormat('ko');

export const numberIn = (language: 'en' | 'ko', number: number): string => (language === 'ko' ? korean : english).format(number);

/** `1 passage`, `2,086 passages`. */
export const countEn = (number: number, one: string, many: string): string =>
  `${english.format(number)} ${number === 1 ? one : many}`;

/** `단락 2,086개` without its first word: the number and its counter. */
export const countKo = (number: number, unit: string): string => `${korean.format(number)}${unit}`;

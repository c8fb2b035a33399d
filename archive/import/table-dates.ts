// Dates and times in workbooks of Excel: numbers of days, of which a format alone says that they are dates.
import { attributeOf, childAt, childrenOf, type XmlElement } from './xml-tree.ts';

/** How exactly a format shows a date; `time` is a time without one. */
export type DateStyle = 'day' | 'month' | 'year' | 'time';

/** The formats that have a number and no code in the file (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 in East Asia). */
function builtInStyle(format: number): DateStyle | null {
  if (format === 17) return 'month';
  if ([18, 19, 20, 21, 45, 46, 47].includes(format)) return 'time';
  const isDay = (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
  return isDay ? 'day' : null;
}

/** What a format's code shows, apart from what it quotes, escapes or puts in brackets. */
function styleOfCode(code: string): DateStyle | null {
  const [first = ''] = code.split(';');
  const letters = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/giu, '').toLowerCase();
  if (letters.includes('d')) return 'day';
  if (letters.includes('y')) return letters.includes('m') ? 'month' : 'year';
  return /[hs]/u.test(letters) ? 'time' : null;
}

/** For each format of cells, by its number, what it shows of a date; null for other formats. */
export function dateStyles(styles: XmlElement): (DateStyle | null)[] {
  const codes = new Map(childrenOf(childAt(styles, 'numFmts'), 'numFmt').map((format) => (
    [Number(attributeOf(format, 'numFmtId')), attributeOf(format, 'formatCode') ?? ''] as const
  )));
  return childrenOf(childAt(styles, 'cellXfs'), 'xf').map((format) => {
    const id = Number(attributeOf(format, 'numFmtId') ?? 0);
    const code = codes.get(id);
    return code === undefined ? builtInStyle(id) : styleOfCode(code);
  });
}

const day = 86_400_000;
/** The last day that can be written with four digits. */
const lastSerial = 2_958_465;

/**
 * A number of days as ISO 8601, as exactly as the style shows it. Day 60 of the count from 1900 is a 29 February that never
 * was: before it, the count is one day behind. Null where it is out of range.
 */
export function dateOfSerial(serial: number, style: DateStyle, from1904: boolean): string | null {
  if (serial < 0 || serial > lastSerial) return null;
  if (style === 'time') {
    const seconds = Math.round(serial * 86_400);
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }
  const days = Math.floor(serial);
  if (!from1904 && (days === 0 || days === 60)) return null;
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const iso = new Date(first + days * day).toISOString();
  return iso.slice(0, { day: 10, month: 7, year: 4 }[style]);
}

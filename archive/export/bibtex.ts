// Citations as BibTeX, in UTF-8: one entry for each testimony.
import { readEdtf, type CitedWork } from './cited-works.ts';

/** What TeX would take for a command. Braces are spelled out: BibTeX counts even those behind a backslash. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
  $: '\\$', '&': '\\&', '#': '\\#', '%': '\\%', _: '\\_',
};

export function escapeTex(text: string): string {
  return text.replace(/[\\{}~^$&#%_]/gu, (sign) => escapes[sign] ?? sign);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Field = readonly [name: string, value: string];
const braced = (text: string): string => `{${escapeTex(text)}}`;
/** Twice: a name is then not taken apart, and a title keeps its capitals. */
const whole = (text: string): string => `{${braced(text)}}`;

function dateFields(date: string | null): Field[] {
  if (date === null) return [];
  const read = readEdtf(date);
  const [only, other] = read?.parts ?? [];
  if (read === null || only === undefined) return [['year', braced(date)]];
  const [year, month, day] = only;
  const approximate = read.isApproximate ? 'ca. ' : '';
  if (other !== undefined) return [['year', braced(`${approximate}${year}${other[0] === year ? '' : `--${other[0]}`}`)]];
  return [
    ['year', braced(`${approximate}${year}`)],
    ...(month === undefined ? [] : [['month', months[month - 1] ?? ''] as const]),
    ...(day === undefined ? [] : [['day', braced(String(day))] as const]),
  ];
}

const placeOf = (testimony: string, where: string, version: number, passages: readonly string[]): string => (
  `${where}, ${testimony}, version ${version}.${passages.length === 0 ? '' : ` Passages: ${passages.join(', ')}`}`
);

function entry({ copy, narrator, title, collection, date, passages }: CitedWork, archive: string): string {
  const fields: Field[] = [
    ...(narrator === null ? [] : [['author', whole(narrator)] as const]),
    ['title', whole(title)],
    ['howpublished', braced('Oral history interview, transcript')],
    ...dateFields(date),
    ['note', braced(placeOf(copy.testimony, `${collection}, ${archive}`, copy.version, passages))],
    ['language', braced(copy.description.language === 'ko' ? 'korean' : 'english')],
  ];
  return [`@misc{${copy.testimony},`, ...fields.map(([name, value]) => `  ${name} = ${value},`), '}', ''].join('\n');
}

export function writeBibtex(works: readonly CitedWork[], archive: string): string {
  return works.map((work) => entry(work, archive)).join('\n');
}

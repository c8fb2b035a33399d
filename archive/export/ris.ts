// Citations as RIS (Research Information Systems), which every reference manager reads.
import { readEdtf, type CitedWork } from './cited-works.ts';

/** RIS has one line for each value; what would break a line is a space. */
const onOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

function dateLines(date: string | null): [string, string][] {
  if (date === null) return [];
  const [first] = readEdtf(date)?.parts ?? [];
  if (first === undefined) return [['Y2', date]];
  const [year, month, day] = first;
  const two = (value: number | undefined): string => (value === undefined ? '' : String(value).padStart(2, '0'));
  return [['PY', String(year)], ['DA', `${year}/${two(month)}/${two(day)}/${readEdtf(date)?.isApproximate === true ? 'approximate' : ''}`]];
}

/**
 * One reference. RIS knows no interviews: `PCOMM`, personal communication, is what reference managers turn into one. `AN` is the
 * archive's own number, `ID` the testimony's id, `ET` the version of its text, `SP` the passages.
 */
function reference({ copy, narrator, title, collection, date, passages }: CitedWork, archive: string): string {
  const { accession, language, subjects, summary } = copy.description;
  const lines: (readonly [string, string | null])[] = [
    ['TY', 'PCOMM'], ['ID', copy.testimony], ['AU', narrator], ['TI', title], ['M3', 'Oral history interview'], ...dateLines(date),
    ['T2', collection], ['DP', archive], ['AN', accession ?? copy.testimony], ['ET', `Version ${copy.version}`],
    ['SP', passages.length === 0 ? null : passages.join(', ')], ['LA', language], ...subjects.map((subject) => ['KW', subject] as const),
    ['AB', summary], ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${onOneLine(value)}`])).join('\r\n');
}

/** RIS (Research Information Systems), in UTF-8 with lines that end as the format has them. */
export function writeRis(works: readonly CitedWork[], archive: string): string {
  return works.map((work) => `${reference(work, archive)}\r\n\r\n`).join('');
}

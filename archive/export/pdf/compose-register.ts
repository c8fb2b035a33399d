// Composes the register of disclosures: its totals, then a table with a line for each.
import type { Disclosure } from '../../api/consent-calls.ts';
import type { RegisterParticulars, RegisterWords } from '../../api/issue.ts';
import { fillForm } from '../citation.ts';
import { fileNameOf } from '../file-name.ts';
import { formatDate, formatNumber } from '../format-date.ts';
import { addLine, addRow, addTable, beginDraft, finishDraft, type Draft, type TableLine } from './compose.ts';
import { branch, leaf, type Element, type PageDocument, type Row, type Span } from './document.ts';
import { plainSpan, spansOf, tidy } from './spans.ts';
import { gaps, type ColumnName, type StyleName } from './styles.ts';

/** In this order from left to right; the columns of the page have the same names. */
const columns = [
  'at', 'testimony', 'form', 'by', 'to', 'purpose', 'agreement', 'passages', 'sha256',
] as const satisfies readonly (keyof RegisterWords['columns'] & ColumnName & keyof Disclosure)[];
type RegisterColumn = (typeof columns)[number];

export function composeRegister(
  disclosures: readonly Disclosure[], particulars: RegisterParticulars, words: RegisterWords,
): PageDocument {
  const { archive, at } = particulars;
  const own = words.language;
  const drawnUp = formatDate(at.slice(0, 10), own);
  const title = tidy([words.title, particulars.testimony ?? ''].join(' '));
  const draft = beginDraft(own);

  const section = branch(draft.root, 'Sect');
  addLine(draft, section, 'P', 'archive', spansOf(archive, own), { startsPage: true });
  addLine(draft, section, 'H1', 'heading', plainSpan(words.title, own), { before: gaps.title, inOutline: true });
  addTable(draft, section, gaps.section, [
    [words.testimony, plainSpan(particulars.testimony ?? '', own)],
    [words.drawnUp, plainSpan(drawnUp, own)],
    ...totalsOf(disclosures, particulars, words),
  ]);
  if (disclosures.length === 0) {
    addLine(draft, section, 'P', 'value', plainSpan(words.empty, own), { before: gaps.section });
  } else {
    addLine(draft, section, 'P', 'label', plainSpan(words.note, own), { before: gaps.passage, column: 'note' });
    addDisclosures(draft, section, disclosures, words);
  }
  return finishDraft(draft, {
    title,
    author: tidy(archive),
    sheet: 'lying',
    issuedAt: at,
    runningHead: { left: tidy(`${archive}, ${title}`), right: drawnUp },
    pageOf: words.pageOf,
    fileName: fileNameOf('register', at),
  });
}

function totalsOf(
  disclosures: readonly Disclosure[], particulars: RegisterParticulars, words: RegisterWords,
): TableLine[] {
  const own = words.language;
  const number = (value: number): Span[] => plainSpan(formatNumber(value, own), own);
  const byForm = Object.entries(words.formName).flatMap(([form, name]) => {
    const count = disclosures.filter((disclosure) => disclosure.form === form).length;
    return count === 0 ? [] : [fillForm(words.byFormValue, { form: name, count: formatNumber(count, own) })];
  });
  const testimonies = new Set(disclosures.map(({ testimony }) => testimony)).size;
  const passages = disclosures.reduce((sum, disclosure) => sum + disclosure.passages, 0);
  const isEmpty = disclosures.length === 0;
  return [
    [words.disclosures, number(disclosures.length)],
    [words.testimonies, isEmpty || particulars.testimony !== null ? [] : number(testimonies)],
    [words.passages, isEmpty ? [] : number(passages)],
    [words.byForm, plainSpan(byForm.join(', '), own)],
    [words.period, plainSpan(periodOf(disclosures, words), own)],
  ];
}

/** From the first day to the last; empty where there is none. */
function periodOf(disclosures: readonly Disclosure[], words: RegisterWords): string {
  const days = disclosures.map(({ at }) => at.slice(0, 10)).sort().map((day) => formatDate(day, words.language));
  const [from, until] = [days[0] ?? '', days.at(-1) ?? ''];
  return from === until ? from : fillForm(words.periodValue, { from, until });
}

function addDisclosures(
  draft: Draft, section: Element, disclosures: readonly Disclosure[], words: RegisterWords,
): void {
  const table = branch(section, 'Table');
  const headings = addHeadings(draft, branch(table, 'THead'), words);
  const body = branch(table, 'TBody');
  for (const disclosure of disclosures) {
    const line = branch(body, 'TR');
    addRow(draft, {
      before: gaps.record,
      rule: 'above',
      under: headings,
      source: disclosure.id,
      cells: columns.map((column) => ({
        leaf: leaf(line, 'TD', words.language, cellOf(disclosure, column, words)), style: styleOf(column), column,
      })),
    });
  }
}

function addHeadings(draft: Draft, head: Element, words: RegisterWords): Row {
  const own = words.language;
  const line = branch(head, 'TR');
  return addRow(draft, {
    before: gaps.section,
    keepWithNext: true,
    cells: columns.map((column) => ({
      leaf: leaf(line, 'TH', own, plainSpan(words.columns[column], own), { heads: 'column' }), style: 'columnHead', column,
    })),
  });
}

function styleOf(column: RegisterColumn): StyleName {
  return column === 'sha256' ? 'cellFingerprint' : 'cell';
}

function cellOf(disclosure: Disclosure, column: RegisterColumn, words: RegisterWords): Span[] {
  const own = words.language;
  switch (column) {
    case 'at': return plainSpan(disclosure.at.slice(0, 16).replace('T', ' '), own);
    case 'form': return plainSpan(formOf(disclosure, words), own);
    case 'by': return spansOf(disclosure.by, own);
    case 'to': return spansOf(disclosure.to ?? words.unnamed, own);
    case 'purpose': return spansOf(words.purposeName[disclosure.purpose] ?? disclosure.purpose, own);
    case 'agreement': case 'passages': return plainSpan(formatNumber(disclosure[column], own), own);
    case 'sha256': return fingerprintOf(disclosure.sha256, own);
    case 'testimony': return plainSpan(disclosure.testimony, own);
  }
}

function formOf({ form, isProtected }: Disclosure, words: RegisterWords): string {
  return isProtected === true ? fillForm(words.protectedForm, { form: words.formName[form] }) : words.formName[form];
}

/** In groups of eight digits, as the eye can compare them; the first group stands out and serves as a short form. */
function fingerprintOf(sha256: string, language: Span['language']): Span[] {
  const [first = '', ...rest] = sha256.match(/.{1,8}/gu) ?? [];
  return [
    { text: rest.length === 0 ? first : `${first} `, language, manner: 'foremost' },
    { text: rest.join(' '), language, manner: 'plain' },
  ];
}

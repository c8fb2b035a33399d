// Composes the recovery sheet: which vault it is for, the words in a numbered grid, and how they are used and kept.
import type { RecoverySheetContent, RecoverySheetWords } from '../../api/issue.ts';
import { fileNameOf } from '../file-name.ts';
import { formatDate, formatNumber } from '../format-date.ts';
import { addLabelled, addLine, addRow, addTable, beginDraft, finishDraft, type Draft } from './compose.ts';
import { branch, leaf, type Element, type PageDocument } from './document.ts';
import { plainSpan, tidy } from './spans.ts';
import { gaps, type ColumnName } from './styles.ts';

/** The columns of the grid: where the number and the word stand. */
const places: readonly (readonly [number: ColumnName, word: ColumnName])[] = [
  ['firstNumber', 'firstWord'], ['secondNumber', 'secondWord'], ['thirdNumber', 'thirdWord'],
];

export function composeRecoverySheet(sheet: RecoverySheetContent, words: RecoverySheetWords): PageDocument {
  const own = words.language;
  const vault = sheet.vault.replace(/.{4}(?=.)/gu, '$& ');
  const draft = beginDraft(own);
  const section = branch(draft.root, 'Sect');
  addLine(draft, section, 'H1', 'heading', plainSpan(words.title, own), { startsPage: true, inOutline: true });
  addLine(draft, section, 'P', 'value', plainSpan(words.opening, own), { before: gaps.title });
  addTable(draft, section, gaps.section, [
    [words.vault, plainSpan(vault, own), 'fingerprint'],
    [words.number, plainSpan(formatNumber(sheet.number, own), own)],
    [words.made, plainSpan(formatDate(sheet.made.slice(0, 10), own), own)],
  ]);
  addGrid(draft, section, sheet.words, words);
  addLabelled(draft, section, words.use, own, words.uses.map((text) => plainSpan(text, own)));
  addLabelled(draft, section, words.keep, own, words.keeps.map((text) => plainSpan(text, own)));
  return finishDraft(draft, {
    title: tidy(words.title),
    author: 'Vouchsafe',
    sheet: 'recovery',
    issuedAt: sheet.made,
    runningHead: { left: tidy(words.title), right: sheet.vault.slice(0, 8) },
    pageOf: words.pageOf,
    fileName: fileNameOf('recovery-sheet', sheet.made),
  });
}

/** Across, then down: on the page, and for whoever has the structure read out. */
function addGrid(draft: Draft, parent: Element, listed: readonly string[], words: RecoverySheetWords): void {
  const own = words.language;
  const list = branch(parent, 'L');
  for (let first = 0; first < listed.length; first += places.length) {
    addRow(draft, {
      before: first === 0 ? gaps.letter : gaps.passage,
      rule: first === 0 ? 'above' : 'none',
      keepWithNext: first + places.length < listed.length,
      cells: listed.slice(first, first + places.length).flatMap((word, index) => {
        const [number, column] = places[index] ?? ['item', 'text'];
        const item = branch(list, 'LI');
        return [
          { leaf: leaf(item, 'Lbl', own, plainSpan(String(first + index + 1), own)), style: 'label' as const, column: number },
          { leaf: leaf(branch(item, 'LBody'), 'P', 'en', plainSpan(word, 'en')), style: 'session' as const, column },
        ];
      }),
    });
  }
}

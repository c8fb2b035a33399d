// Composes the letter that asks for a copy to be destroyed: what happened, which copy, what is asked, and a slip to return.
import type { LetterContent, LetterWords } from '../../api/issue.ts';
import { fillForm } from '../citation.ts';
import { fileNameOf } from '../file-name.ts';
import { formatDate, formatNumber } from '../format-date.ts';
import {
  addLine, addLinesToWriteOn, addRow, addTable, beginDraft, finishDraft, hangHeading, type Draft, type TableLine,
} from './compose.ts';
import { branch, leaf, type Element, type PageDocument } from './document.ts';
import { plainSpan, spansOf, tidy } from './spans.ts';
import { gaps, longValueFrom } from './styles.ts';

export function composeLetter(letter: LetterContent, words: LetterWords): PageDocument {
  const { archive, at, withdrawn, disclosure } = letter;
  const own = words.language;
  const names = { testimony: disclosure.testimony, reference: disclosure.id };
  const draft = beginDraft(own);

  const section = branch(draft.root, 'Sect');
  addLine(draft, section, 'P', 'archive', spansOf(archive, own), { startsPage: true });
  addTable(draft, section, gaps.letter, [
    lineOf(words.to, disclosure.to ?? words.unnamed, words),
    [words.date, plainSpan(formatDate(at.slice(0, 10), own), own)],
    [words.reference, plainSpan(disclosure.id, own)],
  ]);
  addLine(draft, section, 'H1', 'heading', plainSpan(words.title, own), { before: gaps.letter, inOutline: true });
  addLine(draft, section, 'P', 'value', plainSpan(words.opening[withdrawn], own), { before: gaps.title });
  addTable(draft, section, gaps.section, copyOf(letter, words));
  addRequests(draft, section, words);
  addLine(draft, section, 'P', 'value', plainSpan(words.closing, own), {
    before: gaps.passage, keepWithNext: true,
  });
  addLinesToWriteOn(draft, section, gaps.line, [words.forTheArchive, words.replyTo]);
  addSlip(draft, fillForm(words.confirmationText, names), words);
  return finishDraft(draft, {
    title: tidy(`${words.title}, ${disclosure.testimony}`),
    author: tidy(archive),
    sheet: 'letter',
    issuedAt: at,
    runningHead: { left: tidy(words.title), right: disclosure.testimony },
    pageOf: words.pageOf,
    fileName: fileNameOf('letter', at),
  });
}

/** By what the recipient can tell which copy is meant. */
function copyOf({ disclosure }: LetterContent, words: LetterWords): TableLine[] {
  const own = words.language;
  const given = fillForm(words.givenValue, {
    date: formatDate(disclosure.at.slice(0, 10), own), version: formatNumber(disclosure.agreement, own),
  });
  return [
    [words.testimony, plainSpan(disclosure.testimony, own)],
    [words.form, plainSpan(words.formName[disclosure.form], own)],
    [words.given, plainSpan(given, own)],
    lineOf(words.purpose, words.purposeName[disclosure.purpose] ?? disclosure.purpose, words),
    [words.sha256, plainSpan(disclosure.sha256, own), 'fingerprint'],
  ];
}

/** What a person once wrote, which may be long. */
function lineOf(label: string, value: string, words: LetterWords): TableLine {
  return [label, spansOf(value, words.language), value.length > longValueFrom ? 'longValue' : 'value'];
}

/** A numbered list, its heading to the left of the axis. */
function addRequests(draft: Draft, section: Element, words: LetterWords): void {
  const own = words.language;
  const heading = hangHeading(draft, section, words.asked);
  const list = branch(section, 'L');
  for (const [index, request] of words.requests.entries()) {
    const item = branch(list, 'LI');
    const number = leaf(item, 'Lbl', own, plainSpan(String(index + 1), own));
    const text = leaf(branch(item, 'LBody'), 'P', own, plainSpan(request, own));
    addRow(draft, {
      before: index === 0 ? gaps.heading : gaps.line,
      rule: index === 0 ? 'above' : 'none',
      cells: [
        ...(index === 0 ? [heading] : []),
        { leaf: number, style: 'label', column: 'item' },
        { leaf: text, style: 'value', column: 'text' },
      ],
    });
  }
}

/** To be signed and sent back; never divided, should the particulars be so long that it has to stand on a second page. */
function addSlip(draft: Draft, confirmation: string, words: LetterWords): void {
  const own = words.language;
  const slip = branch(draft.root, 'Sect');
  const heading = hangHeading(draft, slip, words.confirmation);
  const text = leaf(slip, 'P', own, plainSpan(confirmation, own));
  addRow(draft, {
    before: gaps.heading, rule: 'above', keepWithNext: true, cells: [heading, { leaf: text, style: 'value', column: 'text' }],
  });
  addLinesToWriteOn(draft, slip, gaps.line, [words.name, words.placeAndDate, words.signature]);
}

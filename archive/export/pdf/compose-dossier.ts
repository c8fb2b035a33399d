// Composes a dossier: a cover, then the collected passages in their order, under a heading for each testimony in turn.
import type { DossierParticulars, IssueWords, ReleasedPassage } from '../../api/issue.ts';
import { ArchiveError } from '../../api/errors.ts';
import type { PassageRecord } from '../../api/testimony.ts';
import { citePassages, fillForm } from '../citation.ts';
import { fileNameOf } from '../file-name.ts';
import { formatDate, formatNumber } from '../format-date.ts';
import { rightsOf } from '../rights.ts';
import {
  addLabelled, addLine, addRow, addTable, beginDraft, finishDraft, type Draft,
} from './compose.ts';
import { feetOf } from './compose-feet.ts';
import { addPassage, nameOf } from './compose-passage.ts';
import { branch, leaf, type Cell, type Element, type PageDocument } from './document.ts';
import { plainSpan, spansOf, tidy } from './spans.ts';
import { gaps, longTitleFrom } from './styles.ts';

interface DossierDraft extends Draft {
  readonly passages: readonly ReleasedPassage[];
  readonly particulars: DossierParticulars;
  readonly words: IssueWords;
}

/** Passages of one testimony that stand one after the other. */
interface Run {
  readonly copy: ReleasedPassage['copy'];
  readonly passages: readonly ReleasedPassage[];
}

export function composeDossier(
  passages: readonly ReleasedPassage[], particulars: DossierParticulars, words: IssueWords,
): PageDocument {
  const draft: DossierDraft = { passages, particulars, words, ...beginDraft(words.language) };
  composeCover(draft);
  let number = 0;
  const told = new Set<Run['copy']>();
  for (const [index, run] of runsOf(passages).entries()) {
    composeRun(draft, run, { number, startsPage: index === 0, isFirstOfIt: !told.has(run.copy) });
    number += run.passages.length;
    told.add(run.copy);
  }
  return finishDraft(draft, {
    title: tidy(particulars.name),
    author: tidy(particulars.archive),
    sheet: 'upright',
    issuedAt: particulars.at,
    runningHead: { left: tidy(particulars.name), right: tidy(words.dossier.dossier) },
    pageOf: words.pageOf,
    fileName: fileNameOf('dossier', particulars.at),
    ...feetOf(particulars, words, null),
  });
}

function runsOf(passages: readonly ReleasedPassage[]): Run[] {
  const runs: { copy: Run['copy']; passages: ReleasedPassage[] }[] = [];
  for (const each of passages) {
    const last = runs.at(-1);
    if (last?.copy === each.copy) last.passages.push(each);
    else runs.push({ copy: each.copy, passages: [each] });
  }
  return runs;
}

function composeCover(draft: DossierDraft): void {
  const { passages, particulars, words } = draft;
  const { dossier, language: own } = words;
  const section = branch(draft.root, 'Sect');
  const copies = [...new Set(passages.map(({ copy }) => copy))];
  addLine(draft, section, 'P', 'archive', spansOf(particulars.archive, own), { startsPage: true });
  addLine(draft, section, 'P', 'kind', plainSpan(dossier.dossier, own), { before: gaps.kind, keepWithNext: true });
  const titleStyle = particulars.name.length > longTitleFrom ? 'longTitle' : 'title';
  addLine(draft, section, 'H1', titleStyle, spansOf(particulars.name, own), { before: gaps.title, inOutline: true });
  addTable(draft, section, gaps.table, [
    [dossier.contents, plainSpan(fillForm(dossier.contentsValue, {
      passages: formatNumber(passages.length, own), testimonies: formatNumber(copies.length, own),
    }), own)],
    [words.issuedTo, particulars.to === null ? [] : spansOf(particulars.to, own)],
    [words.issuedFor, spansOf(words.purposeName[particulars.purpose] ?? particulars.purpose, own)],
    [words.issuedOn, plainSpan(formatDate(particulars.at.slice(0, 10), own), own)],
  ]);
  const withheld = copies.some((copy) => copy.withheld > 0) ? [plainSpan(words.withheldNote, own)] : [];
  addLabelled(draft, section, words.rights, own, [plainSpan(dossier.rightsStatement, own), ...withheld]);
  addLabelled(draft, section, words.citation, own, [plainSpan(dossier.citationNote, own)]);
  if (passages.some(({ note }) => note.trim() !== '')) {
    addLabelled(draft, section, dossier.notes, own, [plainSpan(dossier.notesNote, own)]);
  }
}

interface RunPlace {
  /** Passages before it. */
  readonly number: number;
  readonly startsPage: boolean;
  /** Whether nothing of this testimony stood before. */
  readonly isFirstOfIt: boolean;
}

function composeRun(draft: DossierDraft, { copy, passages }: Run, { number, startsPage, isFirstOfIt }: RunPlace): void {
  const { words, particulars } = draft;
  const own = words.language;
  const told = copy.description.language;
  const section = branch(draft.root, 'Sect');
  addLine(draft, section, 'H2', 'heading', spansOf(copy.description.title, told), {
    language: told, before: startsPage ? gaps.none : gaps.session, startsPage, keepWithNext: true, inOutline: true,
  });
  const citation = citePassages(copy, passages.map(({ passage }) => passage), particulars, words);
  const rights = isFirstOfIt ? plainSpan(rightsOf(copy, words.dossier.rightsOfEach, words), own) : [];
  addLine(draft, section, 'P', 'longValue', spansOf(citation, own), { before: gaps.line, keepWithNext: true });
  addLine(draft, section, 'P', 'longValue', rights, { before: gaps.line, keepWithNext: true });

  const list = branch(section, 'L', told);
  for (const [index, { passage: id, note }] of passages.entries()) {
    const passage = clearedPassage(copy, id);
    const { body } = addPassage(draft, list, passage, {
      number: number + index + 1, named: nameOf(passage) !== '', told, unnamedSpeaker: words.unnamedSpeaker,
      before: gaps.opening, isFollowed: true,
    });
    addRow(draft, {
      cells: [{ leaf: leaf(body, 'P', own, plainSpan(id, own)), style: 'margin', column: 'text' }], before: gaps.none, source: id,
    });
    addNote(draft, body, note);
  }
}

function clearedPassage(copy: Run['copy'], id: ReleasedPassage['passage']): PassageRecord {
  const passage = copy.passages.find((each) => each.id === id);
  if (passage === undefined) throw new ArchiveError('not-found', { reason: 'passage' });
  return passage;
}

/** The compiler's words, told from the narrator's by their label and their size. */
function addNote(draft: DossierDraft, body: Element, note: string): void {
  const { words } = draft;
  const own = words.language;
  const paragraphs = note.split('\n').filter((paragraph) => tidy(paragraph) !== '');
  for (const [index, paragraph] of paragraphs.entries()) {
    const label: Cell[] = index > 0 ? [] : [{
      leaf: leaf(body, 'P', own, plainSpan(words.dossier.note, own)), style: 'label', column: 'label',
    }];
    addRow(draft, {
      cells: [...label, { leaf: leaf(body, 'P', own, spansOf(paragraph, own)), style: 'value', column: 'text' }],
      before: index === 0 ? gaps.paragraph : gaps.line,
    });
  }
}

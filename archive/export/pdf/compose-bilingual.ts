// Composes a testimony and its translation side by side: a cover for both, then rows of passages that begin level.
import type { BilingualCopy, IssueParticulars, IssueWords, TestimonyCopy } from '../../api/issue.ts';
import { passageStart, type PassageRecord } from '../../api/testimony.ts';
import { citeTestimony, fillForm } from '../citation.ts';
import { formatNumber, formatTimecode } from '../format-date.ts';
import { rightsOf } from '../rights.ts';
import { addLabelled, addLine, addTable, beginDraft, finishDraft, makeRow, type Draft } from './compose.ts';
import { addSummariesIn, addSummary, extentOf, particularsOf } from './compose-description.ts';
import { feetOf } from './compose-feet.ts';
import { nameOf } from './compose-passage.ts';
import { issueOf } from './compose-testimony.ts';
import { branch, leaf, type Cell, type Element, type PageDocument, type Row } from './document.ts';
import { plainSpan, spansOf, tidy } from './spans.ts';
import { gaps, longTitleFrom, type ColumnName } from './styles.ts';

interface BilingualDraft extends Draft {
  readonly copies: BilingualCopy;
  readonly particulars: IssueParticulars;
  readonly words: IssueWords;
}

type Side = 'here' | 'there';
const sides = ['here', 'there'] as const satisfies readonly Side[];

/** The columns of a side: its passages' numbers, its text, and above the text who speaks and when. */
const columns = {
  here: { number: 'hereNumber', text: 'here', speaker: 'hereSpeaker', time: 'hereTime' },
  there: { number: 'thereNumber', text: 'there', speaker: 'thereSpeaker', time: 'thereTime' },
} as const satisfies Record<Side, Record<'number' | 'text' | 'speaker' | 'time', ColumnName>>;

export function composeBilingual(copies: BilingualCopy, particulars: IssueParticulars, words: IssueWords): PageDocument {
  const draft: BilingualDraft = { copies, particulars, words, ...beginDraft(words.language) };
  const { here, there } = copies;
  composeCover(draft);
  composeRows(draft);
  const title = tidy(here.description.title);
  const sameVersion = here.agreement.version === there.agreement.version;
  return finishDraft(draft, {
    title,
    author: tidy(particulars.archive),
    sheet: 'bilingual',
    issuedAt: particulars.at,
    runningHead: { left: title, right: `${here.testimony} · ${there.testimony}` },
    pageOf: words.pageOf,
    fileName: `${here.testimony}-${there.testimony}.pdf`,
    ...feetOf(particulars, words, sameVersion ? here.agreement.version : null),
  });
}

function composeCover(draft: BilingualDraft): void {
  const { copies, particulars, words } = draft;
  const { here, there } = copies;
  const own = words.language;
  const section = branch(draft.root, 'Sect');
  addLine(draft, section, 'P', 'archive', spansOf(particulars.archive, own), { startsPage: true });
  addLine(draft, section, 'P', 'kind', plainSpan(words.bilingual.kind, own), { before: gaps.kind, keepWithNext: true });
  for (const side of sides) {
    const { title, language } = copies[side].description;
    const isFirst = side === 'here';
    const style = isFirst && title.length <= longTitleFrom ? 'title' : 'longTitle';
    addLine(draft, section, isFirst ? 'H1' : 'P', style, spansOf(title, language), {
      before: gaps.title, language, inOutline: isFirst, keepWithNext: isFirst,
    });
  }
  addTable(draft, section, gaps.table, [
    ...particularsOf(here.description, words), ...extentOf({ ...here, passages: here.passages.length }, words),
    [words.bilingual.beside, plainSpan(`${words.languageName[there.description.language]}, ${there.testimony}`, own)],
  ]);
  addSummary(draft, section, here.description, words);
  const { language, summary } = there.description;
  if (summary !== null) addSummariesIn(draft, section, [{ language, text: summary }], words);
  const withheld = here.withheld + there.withheld > 0 ? [plainSpan(words.withheldNote, own)] : [];
  addLabelled(draft, section, words.rights, own, [...rightsOfBoth(copies, words), ...withheld]);
  addLabelled(draft, section, words.citation, own, [
    ...sides.map((side) => spansOf(citeTestimony(copies[side], particulars, words), own)), plainSpan(words.bilingual.citationNote, own),
  ]);
  addTable(draft, section, gaps.section, issueOf(particulars, words));
}

/** Once where both agreements say the same; else each under its testimony's id. */
function rightsOfBoth(copies: BilingualCopy, words: IssueWords): ReturnType<typeof plainSpan>[] {
  const own = words.language;
  const [first, second] = sides.map((side) => rightsOf(copies[side], words.rightsStatement, words));
  if (first === second) return [plainSpan(first ?? '', own)];
  return sides.map((side) => {
    const { testimony } = copies[side];
    const statement = rightsOf(copies[side], words.dossier.rightsOfEach, words);
    return plainSpan(`${fillForm(words.bilingual.rightsOf, { testimony })} ${statement}`, own);
  });
}

/** A table for each session of the first testimony: a row for each pair of runs, a cell for each side. */
function composeRows(draft: BilingualDraft): void {
  const { copies, words } = draft;
  if (copies.rows.length === 0) return;
  const section = branch(draft.root, 'Sect');
  addLine(draft, section, 'H2', 'heading', plainSpan(words.transcript, words.language), {
    startsPage: true, keepWithNext: true, inOutline: true, column: 'here',
  });
  const sessions = new Set(copies.here.passages.map(({ session }) => session));
  const voices: Record<Side, string | null> = { here: null, there: null };
  let table: Element | null = null;
  let session: number | null = null;
  for (const row of copies.rows) {
    const begun = copies.here.passages[row.here[0]]?.session;
    const beginsSession = begun !== undefined && row.here[0] < row.here[1] && begun !== session;
    if (beginsSession && sessions.size > 1) addSession(draft, section, begun);
    if (table === null || beginsSession) {
      table = branch(section, 'Table');
      voices.here = null;
      voices.there = null;
    }
    if (beginsSession) session = begun;
    const isFirst = table.children.length === 0;
    const line = branch(table, 'TR');
    const stacks = sides.map((side) => stackOf(draft, line, side, row[side], voices));
    draft.rows.push({ stacks, before: isFirst ? gaps.opening : gaps.passage });
  }
}

function addSession(draft: BilingualDraft, section: Element, number: number): void {
  const { words } = draft;
  const text = fillForm(words.session, { number: formatNumber(number, words.language) });
  addLine(draft, section, 'H3', 'session', plainSpan(text, words.language), {
    before: gaps.session, keepWithNext: true, inOutline: true, column: 'here',
  });
}

/** A run of passages in one cell, one below the other. */
function stackOf(
  draft: BilingualDraft, line: Element, side: Side, [from, until]: readonly [number, number], voices: Record<Side, string | null>,
): Row[] {
  const copy = draft.copies[side];
  const told = copy.description.language;
  const cell = branch(line, 'TD', told);
  if (from >= until) return [];
  const list = branch(cell, 'L');
  return copy.passages.slice(from, until).flatMap((passage, index) => {
    const name = nameOf(passage);
    const isNewVoice = voices[side] !== name;
    voices[side] = name;
    return passageRows(draft, list, passage, {
      copy, side, number: from + index + 1, named: isNewVoice && name !== '', before: index === 0 ? gaps.none : gaps.passage,
    });
  });
}

interface BesideSetting {
  readonly copy: TestimonyCopy;
  readonly side: Side;
  readonly number: number;
  readonly named: boolean;
  readonly before: number;
}

/** Who speaks and when stands above the text, for the columns are too narrow to hang it; the number hangs. */
function passageRows(
  draft: BilingualDraft, list: Element, passage: PassageRecord, { copy, side, number, named, before }: BesideSetting,
): Row[] {
  const own = draft.language;
  const told = copy.description.language;
  const item = branch(list, 'LI');
  const hung: Cell = {
    leaf: leaf(item, 'Lbl', own, plainSpan(String(number), own)), style: 'besideTime', column: columns[side].number,
  };
  const body = branch(item, 'LBody');
  const above: Cell[] = [];
  if (named) {
    above.push({ leaf: leaf(body, 'P', told, spansOf(nameOf(passage), told)), style: 'besideSpeaker', column: columns[side].speaker });
    const start = passageStart(passage);
    if (start !== null) {
      const time = leaf(body, 'P', own, plainSpan(formatTimecode(start), own));
      above.push({ leaf: time, style: 'besideTime', column: columns[side].time });
    }
  }
  const texts = passage.parts.filter((part) => tidy(part.text) !== '').map((part): Cell => (
    { leaf: leaf(body, 'P', told, spansOf(part.text, told)), style: 'beside', column: columns[side].text }));
  const rows = [...(above.length > 0 ? [above] : []), ...texts.map((text) => [text])];
  if (rows.length === 0) rows.push([]);
  return rows.map((cells, index) => makeRow({
    cells: index === 0 ? [hung, ...cells] : cells,
    before: index === 0 ? before : index === 1 && above.length > 0 ? gaps.none : gaps.line,
    keepWithNext: index === 0 && above.length > 0 && rows.length > 1,
    source: passage.id,
  }));
}

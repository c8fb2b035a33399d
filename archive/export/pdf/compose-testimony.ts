// Composes a cleared testimony into a document: a cover that says what it is and on what terms, then the transcript.
import type { Cleared } from '../../api/consent.ts';
import type { IssueParticulars, IssueWords, TestimonyCopy } from '../../api/issue.ts';
import type { PassageRecord } from '../../api/testimony.ts';
import { citeTestimony, fillForm } from '../citation.ts';
import { formatDate, formatNumber } from '../format-date.ts';
import { rightsOf } from '../rights.ts';
import {
  addDraft, addLabelled, addLine, addTable, beginDraft, finishDraft, type Draft, type TableLine,
} from './compose.ts';
import { addContents } from './compose-contents.ts';
import { addDescriptionPage, addSummary, extentOf, particularsOf } from './compose-description.ts';
import { feetOf } from './compose-feet.ts';
import { addPassage, nameOf } from './compose-passage.ts';
import { branch, type Element, type PageDocument } from './document.ts';
import { plainSpan, spansOf, tidy } from './spans.ts';
import { gaps, longTitleFrom } from './styles.ts';

interface TestimonyDraft extends Draft {
  readonly copy: Cleared<TestimonyCopy>;
  readonly particulars: IssueParticulars;
  readonly words: IssueWords;
}

export function composeTestimony(
  copy: Cleared<TestimonyCopy>, particulars: IssueParticulars, words: IssueWords,
): PageDocument {
  const draft: TestimonyDraft = { copy, particulars, words, ...beginDraft(words.language) };
  composeCover(draft);
  addDescriptionPage(draft, copy.description, words);
  // The contents lead to what follows them, so that what follows is composed first.
  const transcript: TestimonyDraft = { ...draft, ...beginDraft(words.language) };
  const numbers = composeTranscript(transcript);
  addContents(draft, copy, numbers, words);
  addDraft(draft, transcript);
  const title = tidy(copy.description.title);
  return finishDraft(draft, {
    title,
    author: tidy(particulars.archive),
    sheet: 'upright',
    issuedAt: particulars.at,
    runningHead: { left: title, right: copy.testimony },
    pageOf: words.pageOf,
    fileName: `${copy.testimony}.pdf`,
    ...feetOf(particulars, words, copy.agreement.version),
  });
}

function composeCover(draft: TestimonyDraft): void {
  const { copy, particulars, words } = draft;
  const { description } = copy;
  const section = branch(draft.root, 'Sect');
  const own = words.language;
  addLine(draft, section, 'P', 'archive', spansOf(particulars.archive, own), { startsPage: true });
  addLine(draft, section, 'P', 'kind', plainSpan(words.testimony, own), { before: gaps.kind, keepWithNext: true });
  const titleSpans = spansOf(description.title, description.language);
  const titleStyle = description.title.length > longTitleFrom ? 'longTitle' : 'title';
  addLine(draft, section, 'H1', titleStyle, titleSpans, {
    before: gaps.title, language: description.language, inOutline: true,
  });

  addTable(draft, section, gaps.table, [
    ...particularsOf(description, words), ...extentOf({ ...copy, passages: copy.passages.length }, words),
  ]);
  addSummary(draft, section, description, words);
  const withheld = copy.withheld > 0 ? [plainSpan(words.withheldNote, own)] : [];
  addLabelled(draft, section, words.rights, own, [plainSpan(rightsOf(copy, words.rightsStatement, words), own), ...withheld]);
  addLabelled(draft, section, words.citation, own, [
    spansOf(citeTestimony(copy, particulars, words), own), plainSpan(words.citationNote, own),
  ]);
  addTable(draft, section, gaps.section, issueOf(particulars, words));
}

/** To whom, for what and when it was issued. */
export function issueOf(particulars: IssueParticulars, words: IssueWords): TableLine[] {
  const own = words.language;
  return [
    [words.issuedTo, particulars.to === null ? [] : spansOf(particulars.to, own)],
    [words.issuedFor, spansOf(words.purposeName[particulars.purpose] ?? particulars.purpose, own)],
    [words.issuedOn, plainSpan(formatDate(particulars.at.slice(0, 10), own), own)],
  ];
}

/** Answers the leaves with the passages' numbers. */
function composeTranscript(draft: TestimonyDraft): Element[] {
  const { copy, words } = draft;
  if (copy.passages.length === 0) return [];
  const section = branch(draft.root, 'Sect');
  addLine(draft, section, 'H2', 'heading', plainSpan(words.transcript, words.language), {
    startsPage: true, keepWithNext: true, inOutline: true,
  });
  const sessions = new Set(copy.passages.map((passage) => passage.session));
  const hasSpeakers = copy.passages.some((passage) => nameOf(passage) !== '');

  const numbers: Element[] = [];
  let list: Element | null = null;
  let previous: PassageRecord | null = null;
  for (const [index, passage] of copy.passages.entries()) {
    const beginsSession = previous === null || previous.session !== passage.session;
    if (beginsSession && sessions.size > 1) addSession(draft, section, passage.session);
    if (list === null || beginsSession) list = branch(section, 'L', copy.description.language);
    const isNewVoice = beginsSession || previous === null || nameOf(previous) !== nameOf(passage);
    const { number } = addPassage(draft, list, passage, {
      number: index + 1, named: hasSpeakers && isNewVoice, told: copy.description.language, unnamedSpeaker: words.unnamedSpeaker,
      before: list.children.length === 0 ? gaps.opening : gaps.passage,
    });
    numbers.push(number);
    previous = passage;
  }
  return numbers;
}

function addSession(draft: TestimonyDraft, section: Element, number: number): void {
  const { words } = draft;
  const text = fillForm(words.session, { number: formatNumber(number, words.language) });
  addLine(draft, section, 'H3', 'session', plainSpan(text, words.language), {
    before: gaps.session, keepWithNext: true, inOutline: true,
  });
}

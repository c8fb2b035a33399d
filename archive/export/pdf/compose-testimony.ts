// Composes a cleared testimony into a document: a cover that says what it is and on what terms, then the transcript.
import type { Cleared } from '../../api/consent.ts';
import type { IssueParticulars, IssueWords, TestimonyCopy } from '../../api/issue.ts';
import type { PassageRecord } from '../../api/testimony.ts';
import { citeTestimony, fillForm } from '../citation.ts';
import { formatDate, formatNumber } from '../format-date.ts';
import { rightsOf } from '../rights.ts';
import {
  addLabelled, addLine, addTable, beginDraft, finishDraft, type Draft, type TableLine,
} from './compose.ts';
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
  composeTranscript(draft);
  const title = tidy(copy.description.title);
  return finishDraft(draft, {
    title,
    author: tidy(particulars.archive),
    sheet: 'upright',
    issuedAt: particulars.at,
    runningHead: { left: title, right: copy.testimony },
    pageOf: words.pageOf,
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

  addTable(draft, section, gaps.table, descriptionOf(draft));
  if (description.summary !== null) {
    addLabelled(draft, section, words.summary, description.language, [spansOf(description.summary, description.language)]);
  }
  const withheld = copy.withheld > 0 ? [plainSpan(words.withheldNote, own)] : [];
  addLabelled(draft, section, words.rights, own, [plainSpan(rightsOf(copy, words.rightsStatement, words), own), ...withheld]);
  addLabelled(draft, section, words.citation, own, [
    spansOf(citeTestimony(copy, particulars, words), own), plainSpan(words.citationNote, own),
  ]);
  addTable(draft, section, gaps.section, [
    [words.issuedTo, particulars.to === null ? [] : spansOf(particulars.to, own)],
    [words.issuedFor, spansOf(words.purposeName[particulars.purpose] ?? particulars.purpose, own)],
    [words.issuedOn, plainSpan(formatDate(particulars.at.slice(0, 10), own), own)],
  ]);
}

function descriptionOf({ copy, words }: TestimonyDraft): TableLine[] {
  const { description } = copy;
  const own = words.language;
  const told = description.language;
  return [
    [words.narrator, spansOf(description.narrator ?? '', told)],
    [words.collection, spansOf(description.collection, told)],
    [words.languageLabel, plainSpan(words.languageName[told], own)],
    [words.date, plainSpan(description.date === null ? '' : formatDate(description.date, own), own)],
    [words.place, spansOf(description.place ?? '', told)],
    [words.extent, plainSpan(fillForm(words.extentValue, {
      passages: formatNumber(copy.passages.length, own), words: formatNumber(copy.words, own),
    }), own)],
    [words.identifier, plainSpan(copy.testimony, own)],
  ];
}

function composeTranscript(draft: TestimonyDraft): void {
  const { copy, words } = draft;
  if (copy.passages.length === 0) return;
  const section = branch(draft.root, 'Sect');
  addLine(draft, section, 'H2', 'heading', plainSpan(words.transcript, words.language), {
    startsPage: true, keepWithNext: true, inOutline: true,
  });
  const sessions = new Set(copy.passages.map((passage) => passage.session));
  const hasSpeakers = copy.passages.some((passage) => nameOf(passage) !== '');

  let list: Element | null = null;
  let previous: PassageRecord | null = null;
  for (const [index, passage] of copy.passages.entries()) {
    const beginsSession = previous === null || previous.session !== passage.session;
    if (beginsSession && sessions.size > 1) addSession(draft, section, passage.session);
    if (list === null || beginsSession) list = branch(section, 'L', copy.description.language);
    const isNewVoice = beginsSession || previous === null || nameOf(previous) !== nameOf(passage);
    addPassage(draft, list, passage, {
      number: index + 1, named: hasSpeakers && isNewVoice, told: copy.description.language, unnamedSpeaker: words.unnamedSpeaker,
      before: list.children.length === 0 ? gaps.opening : gaps.passage,
    });
    previous = passage;
  }
}

function addSession(draft: TestimonyDraft, section: Element, number: number): void {
  const { words } = draft;
  const text = fillForm(words.session, { number: formatNumber(number, words.language) });
  addLine(draft, section, 'H3', 'session', plainSpan(text, words.language), {
    before: gaps.session, keepWithNext: true, inOutline: true,
  });
}

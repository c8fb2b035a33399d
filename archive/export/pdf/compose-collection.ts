// Composes what a finding aid says of its collection as a whole: a table, prose below it, and the series in their order.
import type { ToldCollection } from '../../api/collection.ts';
import type { IssueWords } from '../../api/issue.ts';
import { fillForm } from '../citation.ts';
import { formatDate, languageName } from '../format-date.ts';
import { addLabelled, addLine, addTable, type Draft } from './compose.ts';
import { branch, type Element, type Span } from './document.ts';
import { plainSpan, spansOf } from './spans.ts';
import { gaps } from './styles.ts';

/** A line break in what an archivist wrote begins a paragraph. Which language it is in is told by its letters. */
const paragraphsOf = (text: string | null, own: IssueWords['language']): Span[][] => (text ?? '').split('\n').map((line) => spansOf(line, own));

const dated = (dates: string | null, words: IssueWords): string => (dates === null ? '' : formatDate(dates, words.language));

export function addCollection(draft: Draft, section: Element, told: ToldCollection, words: IssueWords): void {
  const { language: own, findingAid: { collection }, description } = words;
  addTable(draft, section, gaps.table, [
    [words.collection, spansOf(told.name, own)],
    ...told.titles.map(({ language, text }): [string, Span[]] => [
      fillForm(collection.titleIn, { language: languageName(language, own) }), spansOf(text, own),
    ]),
    [collection.identifier, spansOf(told.identifier ?? '', own)],
    [collection.creators, spansOf(told.creators.join('; '), own)],
    [collection.dates, plainSpan(dated(told.dates, words), own)],
    [description.physicalExtent, spansOf(told.extent ?? '', own)],
  ]);
  for (const { language, text } of told.summaries) {
    addLabelled(draft, section, fillForm(description.summaryIn, { language: languageName(language, own) }), own, paragraphsOf(text, own));
  }
  const prose: [string, string | null][] = [
    [description.scope, told.scope], [collection.arrangement, told.arrangement], [collection.access, told.access], [collection.use, told.use],
    [collection.related, told.related],
  ];
  for (const [label, text] of prose) addLabelled(draft, section, label, own, paragraphsOf(text, own));
  addTable(draft, section, gaps.section, [
    [description.subjects, spansOf(told.subjects.join('; '), own)], [description.places, spansOf(told.places.join('; '), own)],
  ]);
  addSeries(draft, section, told, words);
}

function addSeries(draft: Draft, section: Element, { series }: ToldCollection, words: IssueWords): void {
  const own = words.language;
  if (series.length === 0) return;
  const within = branch(section, 'Sect');
  addLine(draft, within, 'H2', 'heading', plainSpan(words.findingAid.collection.series, own), { before: gaps.section, keepWithNext: true, inOutline: true });
  for (const { name, scope, dates } of series) {
    const heading = dates === null ? name : `${name}, ${dated(dates, words)}`;
    addLine(draft, within, 'H3', 'session', spansOf(heading, own), { before: gaps.session, keepWithNext: scope !== null });
    for (const spans of paragraphsOf(scope, own)) {
      if (spans.length > 0) addLine(draft, within, 'P', 'value', spans, { before: gaps.paragraph });
    }
  }
}

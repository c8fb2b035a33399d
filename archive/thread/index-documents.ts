// What of each passage goes into the index: its words, who says them, and what is said of its testimony.
import type { Description, IndexPoint } from '../api/description.ts';
import { passageStart, passageText, type PassageRecord } from '../api/testimony.ts';
import { personsOf, placesOf } from '../catalogue/headings.ts';
import { roleReader } from '../catalogue/speaker-roles.ts';
import type { IndexDocument } from '../search/fields.ts';

/** Several values of one field, none of which runs into the next. */
const lines = (values: readonly (string | null)[]): string | null => {
  const said = values.filter((value) => value !== null && value !== '');
  return said.length === 0 ? null : said.join('\n');
};

/** For each passage the line of the table of contents in whose time it begins; times count from the first recording's beginning. */
function pointReader(points: readonly IndexPoint[]): (passage: PassageRecord) => IndexPoint | null {
  const timed = points.filter(({ start }) => start !== null).sort((one, other) => (one.start ?? 0) - (other.start ?? 0));
  return (passage) => {
    const start = passage.session === 1 ? passageStart(passage) : null;
    return start === null ? null : timed.findLast((point) => (point.start ?? 0) <= start) ?? null;
  };
}

/** What is said of a testimony stands with each of its passages, so that it can be asked for beside their words. */
export function documentsOf(passages: readonly PassageRecord[], description: Description): IndexDocument[] {
  const { title, summary, summaries, scope, subjects, events, collection, series, points } = description;
  const said = lines([summary, ...summaries.map(({ text }) => text), scope]);
  const [place, person] = [lines(placesOf(description)), lines(personsOf(description))];
  const roleOf = roleReader(description);
  const pointOf = pointReader(points);
  return passages.map((passage) => {
    const point = pointOf(passage);
    return {
      text: passageText(passage), speaker: passage.speaker, title, place, person, collection: lines([collection, series]),
      summary: point === null ? said : lines([said, point.title, point.synopsis]),
      subject: lines([...subjects, ...events, ...(point === null ? [] : [...point.subjects, ...point.keywords])]),
      role: roleOf(passage.speaker),
    };
  });
}

// Composes a testimony's table of contents from its index points, each a link to the passage in which it begins.
import type { Description, IndexPoint } from '../../api/description.ts';
import type { IssueWords, TestimonyCopy } from '../../api/issue.ts';
import { passageStart, type PassageRecord } from '../../api/testimony.ts';
import { formatTimecode } from '../format-date.ts';
import { addLine, addRow, type Draft } from './compose.ts';
import { branch, leaf, type Cell, type Element } from './document.ts';
import { plainSpan, spansOf } from './spans.ts';
import { gaps } from './styles.ts';

/**
 * For each point the index of the passage that it begins in: the last that has begun by then. Where a recording of several
 * sessions counts its time from nought in each, a point that is earlier than the one before it belongs to a later session.
 */
export function placePoints(points: readonly IndexPoint[], passages: readonly PassageRecord[]): (number | null)[] {
  const restarts = timeRestarts(passages);
  const sessions = [...new Set(passages.map(({ session }) => session))];
  let session = 0;
  let previous = -1;
  return points.map(({ start }) => {
    if (start === null) return null;
    if (restarts && start < previous && session < sessions.length - 1) session += 1;
    previous = start;
    const begun = passages.findLastIndex((passage) => {
      const at = passageStart(passage);
      return at !== null && at <= start && (!restarts || passage.session === sessions[session]);
    });
    return begun < 0 ? null : begun;
  });
}

function timeRestarts(passages: readonly PassageRecord[]): boolean {
  const starts = passages.flatMap((passage) => passageStart(passage) ?? []);
  return starts.some((start, index) => start < (starts[index - 1] ?? 0));
}

/** `numbers` are the leaves with the passages' numbers, to which the links lead. */
export function addContents(
  draft: Draft, { description, passages }: TestimonyCopy, numbers: readonly Element[], words: IssueWords,
): void {
  const { points } = description;
  if (points.length === 0) return;
  const section = branch(draft.root, 'Sect');
  const own = words.language;
  addLine(draft, section, 'H2', 'heading', plainSpan(words.description.contents, own), {
    startsPage: 'after-cover', before: gaps.entry, keepWithNext: true, inOutline: true,
  });
  addLine(draft, section, 'P', 'label', plainSpan(words.description.contentsNote, own), { before: gaps.line, keepWithNext: true });
  const list = branch(section, 'TOC');
  const places = placePoints(points, passages);
  for (const [index, point] of points.entries()) {
    const place = places[index] ?? null;
    addPoint(draft, list, point, {
      told: description.language, target: place === null ? undefined : numbers[place],
      before: index === 0 ? gaps.opening : gaps.paragraph,
    });
  }
}

interface PointSetting {
  readonly told: Description['language'];
  readonly target: Element | undefined;
  readonly before: number;
}

function addPoint(draft: Draft, list: Element, point: IndexPoint, { told, target, before }: PointSetting): void {
  const own = draft.language;
  const item = branch(list, 'TOCI');
  const cells: Cell[] = [];
  if (point.start !== null) {
    const time = leaf(item, 'Lbl', own, plainSpan(formatTimecode(point.start), own));
    cells.push({ leaf: time, style: 'contentsTime', column: 'label' });
  }
  const title = spansOf(point.title, told);
  if (target === undefined) {
    cells.push({ leaf: leaf(item, 'P', told, title), style: 'contents', column: 'contents' });
  } else {
    const reference = branch(item, 'Reference');
    cells.push({ leaf: leaf(reference, 'Link', told, title, { target }), style: 'contents', column: 'contents' });
    cells.push({ leaf: leaf(reference, 'Link', own, [], { target, pageOf: target }), style: 'contents', column: 'pageNumber' });
  }
  const details = detailsOf(point).map((text) => spansOf(text, told)).filter((spans) => spans.length > 0);
  addRow(draft, { cells, before, keepWithNext: details.length > 0 });
  for (const [index, spans] of details.entries()) {
    addRow(draft, {
      cells: [{ leaf: leaf(item, 'P', told, spans), style: 'synopsis', column: 'contents' }], keepWithNext: index < details.length - 1,
    });
  }
}

/** What is told there, then in one line under which headings it falls. */
function detailsOf({ synopsis, keywords, subjects, place }: IndexPoint): string[] {
  const headings = [...new Set([...subjects, ...keywords, ...(place === null ? [] : [place])])];
  return [...(synopsis ?? '').split('\n'), headings.join('; ')];
}

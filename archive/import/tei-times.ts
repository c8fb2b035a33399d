// The timeline of a TEI transcription (ISO 24624:2016, 4.2): points, each so long after another.
import { ArchiveError } from '../api/errors.ts';
import { sayDuration } from './said-of.ts';
import { attributeOf, descendantsOf, type XmlElement } from './xml-tree.ts';

/** Milliseconds by the ids of points; null where the timeline does not say. */
export type Timeline = ReadonlyMap<string, number | null>;

const units: Readonly<Record<string, number>> = { s: 1000, ms: 1, min: 60_000, h: 3_600_000 };
/** Eleven days, as elsewhere: a time past it is none. */
const latest = 1_000_000_000;

interface Point {
  readonly element: XmlElement;
  readonly since: string | null;
  /** Milliseconds after `since`, or from the beginning. */
  readonly interval: number | null;
}

/**
 * The points of all timelines. The first one of a timeline without a time is its origin, at zero.
 *
 * @throws ArchiveError `unreadable-transcript` with line, column and reason: `timeline` where a value is no time or points
 * are each other's origin.
 */
export function readTimeline(root: XmlElement, file: string): Timeline {
  const points = new Map<string, Point>();
  for (const timeline of descendantsOf(root, 'timeline')) {
    const origin = reference(attributeOf(timeline, 'origin'));
    for (const [index, when] of descendantsOf(timeline, 'when').entries()) {
      const id = attributeOf(when, 'xml:id') ?? '';
      points.set(id, readPoint(when, timeline, (index === 0 && origin === null) || id === origin, origin, file));
    }
  }
  const times = new Map<string, number | null>();
  for (const id of points.keys()) resolve(id, points, times, file);
  return times;
}

/** `#T1` means the point `T1`, and some files leave out the sign. */
export function reference(pointer: string | null): string | null {
  return pointer === null || pointer === '' ? null : pointer.replace(/^.*#/, '');
}

function readPoint(when: XmlElement, timeline: XmlElement, isOrigin: boolean, origin: string | null, file: string): Point {
  const absolute = attributeOf(when, 'absolute');
  const clock = absolute === null ? null : /^\d{1,3}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?$/.test(absolute) ? sayDuration(absolute) ?? 0 : null;
  if (clock !== null) return { element: when, since: null, interval: clock };
  const written = attributeOf(when, 'interval');
  const since = reference(attributeOf(when, 'since')) ?? origin;
  if (written === null) return { element: when, since: null, interval: isOrigin ? 0 : null };
  const unit = units[attributeOf(when, 'unit') ?? attributeOf(timeline, 'unit') ?? 's'] ?? 1000;
  const interval = /^PT/i.test(written) ? sayDuration(written) ?? 0 : Number(written) * unit;
  if (!(interval >= 0 && interval <= latest)) {
    // TEI writes -1 for an interval that nobody knows.
    if (Number(written) === -1) return { element: when, since: null, interval: null };
    throw fault(when, file);
  }
  return { element: when, since, interval };
}

function fault({ line, column }: XmlElement, file: string): ArchiveError {
  return new ArchiveError('unreadable-transcript', { file, line, column, reason: 'timeline' });
}

/** Goes back along `since` to a point that is known, then forth again; without recursion, since chains may be long. */
function resolve(id: string, points: ReadonlyMap<string, Point>, times: Map<string, number | null>, file: string): void {
  const chain: string[] = [];
  const inChain = new Set<string>();
  let at: string | null = id;
  while (at !== null && points.has(at) && !times.has(at)) {
    const point = points.get(at);
    if (inChain.has(at) && point !== undefined) throw fault(point.element, file);
    chain.push(at);
    inChain.add(at);
    at = point?.since ?? null;
  }
  // A chain that leads to no point begins at zero, as one does that names none.
  let before: number | null = at === null || !times.has(at) ? 0 : times.get(at) ?? null;
  for (const next of chain.reverse()) {
    const interval = points.get(next)?.interval ?? null;
    before = before === null || interval === null ? null : before + interval;
    times.set(next, before === null ? null : Math.round(before));
  }
}

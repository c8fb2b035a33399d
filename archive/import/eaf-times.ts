// The times of ELAN annotations: slots in any order, some of them without a value.
import { ArchiveError } from '../api/errors.ts';
import { attributeOf, childAt, childrenOf, type XmlElement } from './xml-tree.ts';

/** Milliseconds from the beginning of the recording. */
export interface Span {
  readonly start: number | null;
  readonly end: number | null;
  /** One of the two is not in the file. */
  readonly isGuess: boolean;
}

/** By their ids; null for slots that have no value. */
export type TimeSlots = ReadonlyMap<string, number | null>;

/** Milliseconds in the units of `TIME_UNITS`. */
const units: Readonly<Record<string, number>> = {
  milliseconds: 1, 'pal-frames': 40, 'pal-50-frames': 20, 'ntsc-frames': 1001 / 30,
};

/** Eleven days, as elsewhere: a time past it is none. */
const latest = 1_000_000_000;

/**
 * @throws ArchiveError `unreadable-transcript` with line, column and the reason `time-slot` where a value is no time.
 */
export function readTimeSlots(root: XmlElement, file: string): TimeSlots {
  const header = childAt(root, 'HEADER');
  const unit = units[(attributeOf(header, 'TIME_UNITS') ?? 'milliseconds').toLowerCase()] ?? 1;
  const origin = Number(attributeOf(childAt(header, 'MEDIA_DESCRIPTOR'), 'TIME_ORIGIN') ?? 0);
  const slots = new Map<string, number | null>();
  for (const slot of childrenOf(childAt(root, 'TIME_ORDER'), 'TIME_SLOT')) {
    const value = attributeOf(slot, 'TIME_VALUE');
    const time = Math.round(Number(value ?? 0) * unit + (Number.isFinite(origin) ? origin : 0));
    if (value !== null && !(time >= 0 && time <= latest)) throw badSlot(slot, file);
    slots.set(attributeOf(slot, 'TIME_SLOT_ID') ?? '', value === null || value === '' ? null : time);
  }
  return slots;
}

function badSlot({ line, column }: XmlElement, file: string): ArchiveError {
  return new ArchiveError('unreadable-transcript', { file, line, column, reason: 'time-slot' });
}

/**
 * The spans of one tier's annotations, in their order. A slot without a value lies evenly between the nearest slots of the
 * tier that have one; before the first and after the last of those nothing is known. An end before its start is none.
 *
 * @throws ArchiveError `unreadable-transcript` with the reason `time-slot` where there is no such slot.
 */
export function timeAnnotations(annotations: readonly XmlElement[], slots: TimeSlots, file: string): Span[] {
  const ids: string[] = [];
  for (const annotation of annotations) {
    for (const name of ['TIME_SLOT_REF1', 'TIME_SLOT_REF2']) {
      const id = attributeOf(annotation, name) ?? '';
      if (!slots.has(id)) throw badSlot(annotation, file);
      if (ids.at(-1) !== id) ids.push(id);
    }
  }
  const times = layEvenly(ids.map((id) => slots.get(id) ?? null));
  const byId = new Map(ids.map((id, index) => [id, times[index] ?? null]));
  return annotations.map((annotation) => {
    const [from, to] = [attributeOf(annotation, 'TIME_SLOT_REF1') ?? '', attributeOf(annotation, 'TIME_SLOT_REF2') ?? ''];
    const [start, end] = [byId.get(from) ?? null, byId.get(to) ?? null];
    const isGuess = slots.get(from) === null || slots.get(to) === null;
    return { start, end: start === null || (end !== null && end < start) ? null : end, isGuess };
  });
}

/** Fills the gaps between known values. */
function layEvenly(values: readonly (number | null)[]): (number | null)[] {
  const filled = [...values];
  let known = -1;
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    const before = values[known] ?? null;
    for (let gap = known + 1; before !== null && gap < index; gap += 1) {
      filled[gap] = Math.round(before + ((value - before) * (gap - known)) / (index - known));
    }
    known = index;
  }
  return filled;
}

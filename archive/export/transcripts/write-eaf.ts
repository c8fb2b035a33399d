// Writes ELAN annotation documents, .eaf 3.0 (https://www.mpi.nl/tools/elan/EAF_Annotation_Format_3.0_and_ELAN.pdf).
import type { Description } from '../../api/description.ts';
import { speakersOf, type CopiedTurn } from './copied-turns.ts';
import { element, serialiseXml, type XmlElement } from './serialise-xml.ts';
import type { TranscriptHead } from './transcript-head.ts';

interface Slot {
  readonly id: string;
  readonly value: number | null;
  /** Where it stands among the others: its own time, or else that of the slot before it. */
  readonly sortedAt: number;
}

/**
 * One session: a tier for each speaker (`PARTICIPANT`), more where he overlaps himself, an annotation with two time slots for each turn. A time that is not
 * known is a slot without a value, which ELAN puts between its neighbours.
 *
 * Lost on the way: the order of turns that begin before those above them, and of those at the same time.
 */
export function writeEaf(head: TranscriptHead, { language }: Description, turns: readonly CopiedTurn[]): string {
  const slots = slotsOf(turns);
  const speakers = [...(turns.some(({ speaker }) => speaker === null) ? [null] : []), ...speakersOf(turns)];
  const lanes = nameTiers(speakers.flatMap((speaker) => lanesOf(turns, speaker).map((indices) => ({ speaker, indices }))));
  const document = element('ANNOTATION_DOCUMENT', {
    AUTHOR: head.archive, DATE: head.issued, FORMAT: '3.0', VERSION: '3.0',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:noNamespaceSchemaLocation': 'http://www.mpi.nl/tools/elan/EAFv3.0.xsd',
  },
  element('HEADER', { MEDIA_FILE: '', TIME_UNITS: 'milliseconds' }, ...properties(head)),
  element('TIME_ORDER', {}, ...slots.map(({ id, value }) => element('TIME_SLOT', { TIME_SLOT_ID: id, TIME_VALUE: value }))),
  ...lanes.map((lane) => tier(lane, turns, language)),
  element('LINGUISTIC_TYPE', { LINGUISTIC_TYPE_ID: 'utterance', TIME_ALIGNABLE: 'true', GRAPHIC_REFERENCES: 'false' }),
  element('LANGUAGE', { LANG_ID: language, LANG_LABEL: language }));
  return serialiseXml(document);
}

function properties(head: TranscriptHead): XmlElement[] {
  const { title, narrator, collection, date, place, identifier, rights, citation, withheld } = head;
  const said = Object.entries({ title, narrator, collection, date, place, identifier, rights, citation, withheld });
  return said.flatMap(([name, value]) => (value === null || value === '' ? [] : [element('PROPERTY', { NAME: name }, value)]));
}

function slotsOf(turns: readonly CopiedTurn[]): readonly Slot[] {
  let before = 0;
  const slots = turns.flatMap(({ start, end }, index) => [start, end].map((value, side): Slot => {
    before = value ?? before;
    return { id: slotId(index, side), value, sortedAt: before };
  }));
  return slots.toSorted((one, other) => one.sortedAt - other.sortedAt);
}

function slotId(turn: number, side: number): string {
  return `ts${turn * 2 + side + 1}`;
}

/** Annotations on one tier must not overlap: a speaker who begins before he has ended goes on upon a tier beside it. */
function lanesOf(turns: readonly CopiedTurn[], speaker: string | null): readonly (readonly number[])[] {
  const lanes: { readonly turns: number[]; until: number }[] = [];
  for (const [index, turn] of turns.entries()) {
    if (turn.speaker !== speaker) continue;
    const { start, end } = turn;
    let lane = lanes.find(({ until }) => start === null || start >= until);
    if (lane === undefined) lanes.push(lane = { turns: [], until: 0 });
    lane.turns.push(index);
    lane.until = Math.max(lane.until, end ?? start ?? 0);
  }
  return lanes.map((lane) => lane.turns);
}

interface Lane {
  readonly id: string;
  readonly speaker: string | null;
  /** Of its turns. */
  readonly indices: readonly number[];
}

/** By speakers; ELAN calls the tier of a new file `default`, which is nobody's name. No two tiers may have one id. */
function nameTiers(lanes: readonly Omit<Lane, 'id'>[]): Lane[] {
  const taken = new Set<string>();
  return lanes.map((lane) => {
    const name = lane.speaker ?? 'default';
    let id = name;
    for (let count = 2; taken.has(id); count += 1) id = `${name}-${count}`;
    taken.add(id);
    return { ...lane, id };
  });
}

function tier({ speaker, id, indices }: Lane, turns: readonly CopiedTurn[], language: string): XmlElement {
  const annotations = indices.map((index) => element('ANNOTATION', {}, element('ALIGNABLE_ANNOTATION', {
    ANNOTATION_ID: `a${index + 1}`, TIME_SLOT_REF1: slotId(index, 0), TIME_SLOT_REF2: slotId(index, 1),
  }, element('ANNOTATION_VALUE', {}, turns[index]?.text ?? ''))));
  return element('TIER', {
    TIER_ID: id, PARTICIPANT: speaker, LINGUISTIC_TYPE_REF: 'utterance', LANG_REF: language,
  }, ...annotations);
}

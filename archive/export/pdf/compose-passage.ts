// Composes one passage of a transcript: its number and speaker to the left of the axis, its words to the right.
import type { PassagePart, PassageRecord } from '../../api/testimony.ts';
import type { Language } from '../../api/language.ts';
import { formatTimecode } from '../format-date.ts';
import { addRow, type Draft } from './compose.ts';
import { branch, leaf, type Cell, type Element } from './document.ts';
import { plainSpan, spansOf, tidy } from './spans.ts';
import { gaps } from './styles.ts';

export interface PassageSetting {
  readonly number: number;
  /** Whether its speaker is named beside it. */
  readonly named: boolean;
  /** The language in which the testimony is told. */
  readonly told: Language;
  readonly unnamedSpeaker: string;
  /** White above it. */
  readonly before: number;
  /** Whether what follows belongs to it, and stands on the page on which it ends. */
  readonly isFollowed?: true;
}

export function nameOf(passage: PassageRecord): string {
  return tidy(passage.speaker ?? '');
}

/** A passage's number, to which links lead, and its body, to which more can be added. */
export interface AddedPassage {
  readonly number: Element;
  readonly body: Element;
}

/** An item of a numbered list: the number is its label; speaker, timecode and paragraphs are its body. */
export function addPassage(draft: Draft, list: Element, passage: PassageRecord, setting: PassageSetting): AddedPassage {
  const { number, named, told, unnamedSpeaker, before, isFollowed = false } = setting;
  const own = draft.language;
  const item = branch(list, 'LI');
  const numberLeaf = leaf(item, 'Lbl', own, plainSpan(String(number), own));
  const body = branch(item, 'LBody');
  const margin: Cell[] = [{ leaf: numberLeaf, style: 'margin', column: 'number' }];
  if (named) {
    const name = nameOf(passage);
    const spans = name === '' ? plainSpan(unnamedSpeaker, own) : spansOf(name, told);
    margin.push({ leaf: leaf(body, 'P', name === '' ? own : told, spans), style: 'speaker', column: 'label' });
  }
  const parts = passage.parts.filter((part) => tidy(part.text) !== '');
  for (const [index, part] of parts.entries()) {
    const cells = [...(index === 0 ? margin : []), ...timecodeOf(part, body, own)];
    cells.push({ leaf: leaf(body, 'P', told, spansOf(part.text, told)), style: 'body', column: 'text' });
    const keepWithNext = isFollowed && index === parts.length - 1 ? 'end' : false;
    addRow(draft, { cells, before: index > 0 ? gaps.paragraph : before, keepWithNext, source: passage.id });
  }
  if (parts.length === 0) addRow(draft, { cells: margin, before, keepWithNext: isFollowed, source: passage.id });
  return { number: numberLeaf, body };
}

function timecodeOf(part: PassagePart, parent: Element, language: Language): Cell[] {
  if (part.start === null) return [];
  const timecode = leaf(parent, 'P', language, plainSpan(formatTimecode(part.start), language));
  return [{ leaf: timecode, style: 'margin', column: 'timecode' }];
}

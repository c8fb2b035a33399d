// Reads TEI transcriptions of spoken language, as ISO 24624:2016 has them.
import { ArchiveError } from '../api/errors.ts';
import type { Session, Turn } from '../api/transcript.ts';
import { labelsOf } from './match-people.ts';
import { DropCounter, type Reading } from './reading.ts';
import { describeHeader, readPeople, readTeiLanguage } from './tei-description.ts';
import { reference, readTimeline, type Timeline } from './tei-times.ts';
import { attributeOf, childAt, childrenOf, descendantsOf, lineOf, oneLine, readXmlTree, type XmlElement, type XmlNode } from './xml-tree.ts';

/** What happens between words; it is counted, and is no part of what was said. */
const events = new Set(['gap', 'pause', 'incident', 'vocal', 'kinesic', 'shift', 'writing']);
/** What is said about the words, not in them. */
const asides = new Set(['spanGrp', 'span', 'note', 'fw', 'desc', 'figure']);

/**
 * Reads one TEI document: a turn for every `annotationBlock`, and for every `u` outside of one, with the speaker whom `who`
 * points to in the header, and with a paragraph for every `seg`. Divisions of the type `session` are sessions.
 *
 * @throws ArchiveError `unreadable-transcript` as `readXmlTree` does, and with the reasons `timeline` and `no-turns`.
 */
export function readTei(text: string, file: string): Reading {
  const root = readXmlTree(text, file);
  const people = readPeople(root);
  const dropped = new DropCounter();
  const doubts = new DropCounter();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const blocks = new BlockReader(names, readTimeline(root, file), dropped, doubts);
  const body = childAt(root, 'text', 'body');
  const divisions = childrenOf(body, 'div').filter((division) => attributeOf(division, 'type') === 'session');
  const parts = divisions.length === 0 ? [body] : divisions;
  const sessions: Session[] = parts.map((part) => ({ turns: blocksOf(part).flatMap((block) => blocks.read(block)) }))
    .filter(({ turns }) => turns.length > 0);
  if (sessions.length === 0) throw new ArchiveError('unreadable-transcript', { file, line: root.line, column: root.column, reason: 'no-turns' });
  const language = readTeiLanguage(root);
  return {
    sessions, dropped: dropped.counts, doubts: doubts.counts,
    described: describeHeader(root, people, labelsOf(sessions)),
    ...(language === undefined ? {} : { language }),
  };
}

/** Blocks and utterances in the order of the document; an utterance inside of a block is the block's. */
function blocksOf(part: XmlElement | undefined): XmlElement[] {
  return (part?.children ?? []).flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === 'annotationBlock' || child.name === 'u' ? [child] : blocksOf(child);
  });
}

class BlockReader {
  readonly #names: ReadonlyMap<string, string>;
  readonly #timeline: Timeline;
  readonly #dropped: DropCounter;
  readonly #doubts: DropCounter;

  constructor(names: ReadonlyMap<string, string>, timeline: Timeline, dropped: DropCounter, doubts: DropCounter) {
    this.#names = names;
    this.#timeline = timeline;
    this.#dropped = dropped;
    this.#doubts = doubts;
  }

  read(block: XmlElement): Turn[] {
    const utterances = block.name === 'u' ? [block] : childrenOf(block, 'u');
    const paragraphs = utterances.flatMap((utterance) => this.#paragraphsOf(utterance)).filter((text) => text !== '');
    if (paragraphs.length === 0) {
      this.#dropped.add('empty-turn');
      return [];
    }
    const who = attributeOf(block, 'who') ?? attributeOf(utterances[0], 'who');
    return [{ speaker: this.#speakerOf(who), ...this.#timesOf(block, utterances), text: paragraphs.join('\n') }];
  }

  #speakerOf(who: string | null): string | null {
    const ids = (who ?? '').split(/\s+/).flatMap((pointer) => reference(pointer) ?? []);
    return ids.length === 0 ? null : ids.map((id) => this.#names.get(id) ?? id).join(', ');
  }

  /** Attributes of the block, else of its utterances, else the anchors before the first word and after the last. */
  #timesOf(block: XmlElement, utterances: readonly XmlElement[]): { readonly start: number | null; readonly end: number | null } {
    const anchors = utterances.flatMap((utterance) => descendantsOf(utterance, 'anchor')).map((anchor) => attributeOf(anchor, 'synch'));
    const startAt = attributeOf(block, 'start') ?? attributeOf(utterances[0], 'start') ?? anchors[0] ?? null;
    const endAt = attributeOf(block, 'end') ?? attributeOf(utterances.at(-1), 'end') ?? (anchors.length > 1 ? anchors.at(-1) : null) ?? null;
    const [start, end] = [this.#timeOf(startAt), this.#timeOf(endAt)];
    if ((startAt !== null && start === null) || (endAt !== null && end === null)) this.#doubts.add('time-missing');
    return { start, end: start !== null && end !== null && end >= start ? end : null };
  }

  #timeOf(pointer: string | null): number | null {
    return this.#timeline.get(reference(pointer) ?? '') ?? null;
  }

  /** Every `seg` right below is a paragraph, and so is what stands between them. */
  #paragraphsOf(utterance: XmlElement): string[] {
    const paragraphs: string[] = [];
    let between: XmlNode[] = [];
    const close = (): void => {
      paragraphs.push(this.#textOf(between));
      between = [];
    };
    for (const child of utterance.children) {
      if (typeof child !== 'string' && child.name === 'seg') {
        close();
        paragraphs.push(this.#textOf(child.children));
      } else between.push(child);
    }
    close();
    return paragraphs;
  }

  #textOf(nodes: readonly XmlNode[]): string {
    const words: string[] = [];
    this.#collect(nodes, words);
    return oneLine(words.join(''));
  }

  /** Words that are elements (`w`) may stand without spaces between them; then the spaces are ours, but not before a full stop. */
  #collect(nodes: readonly XmlNode[], words: string[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') words.push(node);
      else if (events.has(node.name)) this.#dropped.add('event');
      else if (asides.has(node.name)) this.#dropped.add('markup');
      else {
        const apart = node.name === 'w' && attributeOf(node, 'join') !== 'left' && attributeOf(node, 'join') !== 'both';
        if (apart) words.push(' ');
        else if (closes(node)) while (words.at(-1)?.trim() === '') words.pop();
        this.#collect(node.children, words);
      }
    }
  }
}

function closes(node: XmlElement): boolean {
  return node.name === 'pc' && /^[.,;:!?…)\]}”’»。！？、]/u.test(lineOf(node));
}

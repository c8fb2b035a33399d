// Merges segments and purges documents from them, without the texts: what is kept is written anew, and nothing else.
import { ArchiveError } from '../api/errors.ts';
import { damagedIndex } from './bytes.ts';
import { compareTerms, type DictionaryEntry } from './dictionary.ts';
import { indexFields, maximumDocuments, type Segment, type SegmentReader } from './fields.ts';
import { openSegment, type Family, type SegmentView } from './open-segment.ts';
import { PositionReader, readPostings } from './read-postings.ts';
import { Occurrences, SegmentWriter } from './write-segment.ts';

/** One segment on its way into the merged one. `numbers[document]` is its new number, or -1. */
interface Source {
  readonly view: SegmentView;
  readonly numbers: Int32Array;
}

/** Keeps the last block read of each kind: a merge reads every block once, in order. */
function openForMerging(reader: SegmentReader): SegmentView {
  const last = new Map<string, { block: number; bytes: Uint8Array }>();
  return openSegment(reader, (kind, block) => {
    const held = last.get(kind);
    if (held?.block === block) return held.bytes;
    const bytes = reader[kind](block);
    last.set(kind, { block, bytes });
    return bytes;
  });
}

function numberKept(views: readonly SegmentView[], keep: (reader: number, document: number) => boolean): Source[] {
  let next = 0;
  const sources = views.map((view, reader) => {
    const numbers = new Int32Array(view.documents).fill(-1);
    for (let document = 0; document < view.documents; document += 1) {
      if (!keep(reader, document)) continue;
      numbers[document] = next;
      next += 1;
    }
    return { view, numbers };
  });
  if (next > maximumDocuments) throw new ArchiveError('internal', { reason: 'segment-full' });
  return sources;
}

/** The lengths of the kept documents, field by field, in their new order. */
function mergeLengths(sources: readonly Source[]): Uint16Array[] {
  return indexFields.map((_, field) => {
    const kept: number[] = [];
    for (const { view, numbers } of sources) {
      const lengths = view.lengths[field] as Uint16Array;
      for (let document = 0; document < view.documents; document += 1) {
        if ((numbers[document] as number) >= 0) kept.push(lengths[document] as number);
      }
    }
    return Uint16Array.from(kept);
  });
}

/** Takes over what is kept of a term's occurrences in one segment. `surfaces` grows by the forms it brings. */
function takeOccurrences(
  source: Source, entry: DictionaryEntry, surfaces: string[], occurrences: readonly Occurrences[],
): void {
  const formNumbers = entry.forms.map((form) => {
    const known = surfaces.indexOf(form);
    return known >= 0 ? known : surfaces.push(form) - 1;
  });
  for (const [field, held] of entry.fields.entries()) {
    if (held === undefined) continue;
    const into = occurrences[field] as Occurrences;
    const list = readPostings(source.view, held);
    const reader = new PositionReader(source.view, list, entry.forms.length, true);
    for (let i = 0; i < list.count; i += 1) {
      const document = source.numbers[list.documents[i] as number] as number;
      if (document < 0) continue;
      const frequency = reader.read(i);
      for (let j = 0; j < frequency; j += 1) {
        const form = formNumbers[reader.forms[j] as number];
        if (form === undefined) throw damagedIndex();
        into.add(document, reader.positions[j] as number, form);
      }
    }
  }
}

function mergeFamily(writer: SegmentWriter, family: Family, sources: readonly Source[]): void {
  const queues = sources.map((source) => ({ source, entries: source.view[family].entries() }));
  const heads = queues.map(({ source, entries }) => ({ source, entries, head: entries.next().value ?? undefined }));
  const occurrences = indexFields.map(() => new Occurrences());
  for (;;) {
    let term: string | undefined;
    for (const { head } of heads) {
      if (head !== undefined && (term === undefined || compareTerms(head.term, term) < 0)) term = head.term;
    }
    if (term === undefined) return;
    const surfaces: string[] = [];
    for (const field of occurrences) field.count = 0;
    for (const queue of heads) {
      if (queue.head?.term !== term) continue;
      takeOccurrences(queue.source, queue.head, surfaces, occurrences);
      queue.head = queue.entries.next().value ?? undefined;
    }
    writer.addTerm(family, term, surfaces, occurrences);
  }
}

/**
 * Makes one segment of the documents that `keep` lets through (its arguments: the reader's place in the list, the
 * document's number there), in the order of the readers. It equals, byte for byte, a fresh build of those documents, so
 * nothing of a dropped one is left. Throws `vault-damaged`, and `internal` (reason `segment-full`) beyond 65,536 documents.
 */
export function mergeSegments(
  readers: readonly SegmentReader[], keep: (reader: number, document: number) => boolean,
): Segment {
  const sources = numberKept(readers.map(openForMerging), keep);
  const lengths = mergeLengths(sources);
  const writer = new SegmentWriter();
  mergeFamily(writer, 'words', sources);
  mergeFamily(writer, 'characters', sources);
  return writer.finish((lengths[0] as Uint16Array).length, lengths);
}

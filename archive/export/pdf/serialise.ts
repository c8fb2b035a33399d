// Writes a file's objects as bytes: streams one by one, everything else packed, in the order of their numbers.
import {
  PDFObjectStream, PDFStream, type PDFContext, type PDFObject, type PDFRef,
} from 'pdf-lib';
import { ArchiveError } from '../../api/errors.ts';

/** Objects packed into one stream. */
const packSize = 100;
/** Bytes of an entry of the cross-reference stream: its kind, its place, its index. */
const entryWidths = [1, 4, 2] as const;
const entryLength = entryWidths[0] + entryWidths[1] + entryWidths[2];

/**
 * The one way in which our files are written (ISO 32000-1, 7.5): the leak check writes what it has read in the same way.
 * `pdf-lib` has writers of its own, but that for packed objects takes time in the square of their number.
 *
 * Objects are numbered from 1 without gaps. The header, and Root, Info and ID of the trailer, come from the context.
 */
export async function serialise(context: PDFContext, pause: () => Promise<unknown>): Promise<Uint8Array> {
  const { single, packs, count } = sortObjects(context);
  const chunks: Buffer[] = [Buffer.from(`${String(context.header)}\n\n`, 'latin1')];
  const table = Buffer.alloc(entryLength * (count + packs.length + 2));
  writeEntry(table, 0, 0, 0, 0xffff);
  let offset = chunks[0]?.length ?? 0;
  const add = (number: number, object: PDFObject): void => {
    const chunk = writeObject(number, object);
    writeEntry(table, number, 1, offset, 0);
    chunks.push(chunk);
    offset += chunk.length;
  };
  for (const [reference, object] of single) add(reference.objectNumber, object);
  for (const [index, pack] of packs.entries()) {
    const number = count + 1 + index;
    for (const [at, [reference]] of pack.entries()) writeEntry(table, reference.objectNumber, 2, number, at);
    add(number, PDFObjectStream.withContextAndObjects(context, pack, true));
    await pause();
  }
  const last = count + packs.length + 1;
  writeEntry(table, last, 1, offset, 0);
  chunks.push(writeObject(last, context.flateStream(new Uint8Array(table), {
    Type: 'XRef', Size: last + 1, W: [...entryWidths], ...trailerOf(context),
  })));
  chunks.push(Buffer.from(`startxref\n${offset}\n%%EOF`, 'latin1'));
  return new Uint8Array(Buffer.concat(chunks));
}

interface Sorted {
  readonly single: [PDFRef, PDFObject][];
  readonly packs: [PDFRef, PDFObject][][];
  readonly count: number;
}

function sortObjects(context: PDFContext): Sorted {
  const objects = context.enumerateIndirectObjects();
  const single: [PDFRef, PDFObject][] = [];
  const packs: [PDFRef, PDFObject][][] = [];
  for (const [index, entry] of objects.entries()) {
    const [reference, object] = entry;
    if (reference.objectNumber !== index + 1 || reference.generationNumber !== 0) {
      throw new ArchiveError('internal', { reason: 'object numbers' });
    }
    const pack = packs.at(-1);
    if (object instanceof PDFStream) single.push(entry);
    else if (pack === undefined || pack.length === packSize) packs.push([entry]);
    else pack.push(entry);
  }
  return { single, packs, count: objects.length };
}

function trailerOf(context: PDFContext): Record<string, PDFObject> {
  const { Root, Info, ID } = context.trailerInfo;
  return { ...(Root && { Root }), ...(Info && { Info }), ...(ID && { ID }) };
}

function writeObject(number: number, object: PDFObject): Buffer {
  const size = object.sizeInBytes();
  const head = `${number} 0 obj\n`;
  const tail = '\nendobj\n';
  const bytes = Buffer.alloc(head.length + size + tail.length);
  bytes.write(head, 0, 'latin1');
  object.copyBytesInto(bytes, head.length);
  bytes.write(tail, head.length + size, 'latin1');
  return bytes;
}

function writeEntry(table: Buffer, number: number, kind: number, place: number, index: number): void {
  const at = number * entryLength;
  table.writeUInt8(kind, at);
  table.writeUInt32BE(place, at + entryWidths[0]);
  table.writeUInt16BE(index, at + entryWidths[0] + entryWidths[1]);
}

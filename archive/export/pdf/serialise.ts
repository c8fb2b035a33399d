// Writes a file's objects as bytes: streams one by one, everything else packed, in the order of their numbers.
import {
  PDFName, PDFNumber, PDFRawStream, PDFStream, type PDFContext, type PDFObject, type PDFRef,
} from 'pdf-lib';
import { ArchiveError } from '../../api/errors.ts';
import { packStream } from './pack.ts';

/** How our files begin, in Latin-1: of PDF 1.7, and no text. */
export const fileHeader = '%PDF-1.7\n%\x81\x81\x81\x81\n\n';
/** Objects packed into one stream. */
export const packSize = 100;
/** Bytes of an entry of the cross-reference stream: its kind, its place, its index. */
const entryWidths = [1, 4, 2] as const;
export const entryLength = entryWidths[0] + entryWidths[1] + entryWidths[2];

/**
 * The one way in which our files are written (ISO 32000-1, 7.5): the leak check reads no other (`readWritten`).
 * `pdf-lib` has writers of its own, but that for packed objects takes time in the square of their number.
 *
 * Objects are numbered from 1 without gaps. The header, and Root, Info and ID of the trailer, come from the context.
 */
export async function serialise(
  context: PDFContext, pause: () => Promise<unknown>, encrypt?: (contents: Uint8Array) => Uint8Array,
): Promise<Uint8Array> {
  const { single, packs, count } = sortObjects(context);
  const chunks: Uint8Array[] = [Buffer.from(`${String(context.header)}\n\n`, 'latin1')];
  const table = Buffer.alloc(entryLength * (count + packs.length + 2));
  writeEntry(table, 0, 0, 0, 0xffff);
  let offset = chunks[0]?.length ?? 0;
  const add = (number: number, object: PDFObject): void => {
    writeEntry(table, number, 1, offset, 0);
    for (const chunk of writeObject(number, object)) {
      chunks.push(chunk);
      offset += chunk.length;
    }
  };
  for (const [reference, object] of single) {
    add(reference.objectNumber, object instanceof PDFStream ? encrypted(object, encrypt) : object);
    await pause();
  }
  for (const [index, pack] of packs.entries()) {
    const number = count + 1 + index;
    for (const [at, [reference]] of pack.entries()) writeEntry(table, reference.objectNumber, 2, number, at);
    add(number, encrypted(packObjects(context, pack), encrypt));
    await pause();
  }
  const last = count + packs.length + 1;
  // The table says where it stands itself, so that its place is entered before it is packed.
  writeEntry(table, last, 1, offset, 0);
  const end = Buffer.from(`startxref\n${offset}\n%%EOF`, 'latin1');
  add(last, packStream(context, table, { Type: 'XRef', Size: last + 1, W: [...entryWidths], ...trailerOf(context) }));
  return joined([...chunks, end], offset + end.length);
}

/** Objects in one stream (ISO 32000-1, 7.5.7): their numbers and places, then the objects. */
function packObjects(context: PDFContext, pack: readonly [PDFRef, PDFObject][]): PDFStream {
  let places = '';
  let objects = '';
  for (const [reference, object] of pack) {
    places += `${reference.objectNumber} ${objects.length} `;
    objects += `${String(object)}\n`;
  }
  return packStream(context, places + objects, { Type: 'ObjStm', N: pack.length, First: places.length });
}

/** A stream with its contents encrypted. None of our strings stands in a stream's dictionary, so that packs hold them all. */
function encrypted(stream: PDFStream, encrypt: ((contents: Uint8Array) => Uint8Array) | undefined): PDFStream {
  if (encrypt === undefined) return stream;
  const contents = encrypt(stream.getContents());
  const dictionary = stream.dict.clone(stream.dict.context);
  dictionary.set(PDFName.of('Length'), PDFNumber.of(contents.length));
  return PDFRawStream.of(dictionary, contents);
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
    // How a file is encrypted has to be read before anything that is packed.
    if (object instanceof PDFStream || reference === context.trailerInfo.Encrypt) single.push(entry);
    else if (pack === undefined || pack.length === packSize) packs.push([entry]);
    else pack.push(entry);
  }
  return { single, packs, count: objects.length };
}

function trailerOf(context: PDFContext): Record<string, PDFObject> {
  const { Root, Info, ID, Encrypt } = context.trailerInfo;
  return { ...(Root && { Root }), ...(Info && { Info }), ...(ID && { ID }), ...(Encrypt && { Encrypt }) };
}

/** In parts: what a stream contains is long, and not copied. */
function writeObject(number: number, object: PDFObject): Uint8Array[] {
  const head = `${number} 0 obj\n`;
  if (!(object instanceof PDFStream)) return [Buffer.from(`${head}${String(object)}\nendobj\n`, 'latin1')];
  object.updateDict();
  return [
    Buffer.from(`${head}${String(object.dict)}\nstream\n`, 'latin1'), object.getContents(), Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ];
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** An entry of the table of places: its kind, its place, its index. */
export function writeEntry(table: Buffer, number: number, kind: number, place: number, index: number): void {
  const at = number * entryLength;
  table.writeUInt8(kind, at);
  table.writeUInt32BE(place, at + entryWidths[0]);
  table.writeUInt16BE(index, at + entryWidths[0] + entryWidths[1]);
}

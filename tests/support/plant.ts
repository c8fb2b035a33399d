// Changes the objects of a written file, for tests of checks that have to notice.
import {
  decodePDFRawStream, PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFRef, type PDFContext,
} from 'pdf-lib';
import { reopen } from '../../archive/export/pdf/reopen.ts';
import { packStream } from '../../archive/export/pdf/pack.ts';
import { finishFile } from '../../archive/export/pdf/write-pdf.ts';
import { noPause } from './issued-files.ts';

export type Plant = (context: PDFContext, catalog: PDFDict) => void;

/** The file with its objects changed, written in our own way and with a true identity: only the content gives it away. */
export async function plantInto(bytes: Uint8Array, plant: Plant): Promise<Uint8Array> {
  const context = await reopen(bytes);
  plant(context, dictOf(context, context.trailerInfo.Root));
  return finishFile(context, noPause);
}

export function dictOf(context: PDFContext, value: unknown): PDFDict {
  const object = value instanceof PDFRef ? context.lookup(value) : value;
  if (object instanceof PDFRawStream) return object.dict;
  if (!(object instanceof PDFDict)) throw new Error('not a dictionary');
  return object;
}

export function pageOf(context: PDFContext, catalog: PDFDict, index: number): PDFDict {
  return dictOf(context, dictOf(context, catalog.get(PDFName.of('Pages'))).lookup(PDFName.of('Kids'), PDFArray).get(index));
}

/** Changes the contents of a stream, and has to find something to change. */
export function rewrite(context: PDFContext, holder: PDFDict, key: string, change: (text: string) => string): void {
  const stream = holder.lookup(PDFName.of(key));
  if (!(stream instanceof PDFRawStream)) throw new Error('not a stream');
  const isPacked = stream.dict.get(PDFName.of('Filter')) !== undefined;
  const before = Buffer.from(isPacked ? decodePDFRawStream(stream).decode() : stream.getContents()).toString('latin1');
  const text = change(before);
  if (text === before) throw new Error('nothing was changed');
  const contents = new Uint8Array(Buffer.from(text, 'latin1'));
  const changed = isPacked ? packStream(context, contents) : context.stream(contents, { Type: 'Metadata', Subtype: 'XML' });
  const reference = holder.get(PDFName.of(key));
  if (!(reference instanceof PDFRef)) throw new Error('not indirect');
  for (const [name, value] of stream.dict.entries()) {
    if (changed.dict.get(name) === undefined) changed.dict.set(name, value);
  }
  context.assign(reference, changed);
}

export function elements(context: PDFContext, role: string): PDFDict[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => (
    object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of(role) ? [object] : []));
}

export function element(context: PDFContext, role: string): PDFDict {
  const [first] = elements(context, role);
  if (first === undefined) throw new Error(`no ${role}`);
  return first;
}

export function fontDicts(context: PDFContext, subtype: string): PDFDict[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => (
    object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of(subtype) ? [object] : []));
}

export const text = (value: string): PDFHexString => PDFHexString.fromText(value);

// Packs the contents of streams and unpacks them, by the system's own library: that of pdf-lib takes four times as long.
import { deflateSync, inflateSync } from 'node:zlib';
import { PDFName, type PDFContext, type PDFRawStream } from 'pdf-lib';
import { require } from './require.ts';

/** A stream with its contents packed (ISO 32000-1, 7.4.4). */
export function packStream(
  context: PDFContext, contents: string | Uint8Array, entries: NonNullable<Parameters<PDFContext['stream']>[1]> = {},
): PDFRawStream {
  const bytes = typeof contents === 'string' ? Buffer.from(contents, 'latin1') : contents;
  return context.stream(new Uint8Array(deflateSync(bytes)), { ...entries, Filter: 'FlateDecode' });
}

/** A stream's contents. Packing them again has to give the same bytes: a stream may hold more than its packed part. */
export function unpackStream(stream: PDFRawStream): Uint8Array {
  if (stream.dict.get(PDFName.of('Filter')) === undefined) return stream.getContents();
  const contents = inflateSync(stream.getContents());
  require(Buffer.compare(deflateSync(contents), stream.getContents()) === 0);
  return contents;
}

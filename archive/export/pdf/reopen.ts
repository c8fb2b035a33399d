// Reopens a written file as pdf-lib's objects, so that it can be written again otherwise.
import { PDFName, PDFParser, PDFRawStream, type PDFContext } from 'pdf-lib';

/** The file's objects as they were before writing: without those that only pack others. */
export async function reopen(bytes: Uint8Array): Promise<PDFContext> {
  const context = await PDFParser.forBytesWithOptions(bytes, 500, true).parseDocument();
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const type = object instanceof PDFRawStream ? object.dict.get(PDFName.of('Type'))?.toString() : undefined;
    if (type === '/ObjStm' || type === '/XRef') context.delete(reference);
  }
  context.largestObjectNumber = context.enumerateIndirectObjects().length;
  return context;
}

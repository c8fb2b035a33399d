// Entries of a PDF’s dictionaries, as text.
import type { PDFDict} from 'pdf-lib';
import { PDFHexString, PDFName, PDFString } from 'pdf-lib';

export function textEntry(of: PDFDict, key: string): string | undefined {
  const value = of.lookup(PDFName.of(key));
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  return value?.toString();
}

// Reads a whole collection from the JSON that this program writes: every value checked against its schema.
import { CollectionFile } from '../api/collection-file.ts';
import { ArchiveError } from '../api/errors.ts';
import type { SourceFile } from '../api/transcript.ts';
import { decodeText } from './decode-text.ts';
import { largestFile } from './read.ts';

/**
 * @throws ArchiveError `unknown-format` where it is no such JSON, `newer-format` for a later version, `unreadable-transcript` with
 * the path of the first value that does not fit as its reason; `empty-file`, `binary-file`, `file-too-large`, `wrong-charset`.
 */
export function readCollection(file: SourceFile): CollectionFile {
  if (file.bytes.length > largestFile) throw new ArchiveError('file-too-large', { file: file.name });
  const { text } = decodeText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ArchiveError('unknown-format', { file: file.name });
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== CollectionFile.shape.format.value) {
    throw new ArchiveError('unknown-format', { file: file.name });
  }
  const { version } = value as { readonly version?: unknown };
  if (typeof version === 'number' && version > CollectionFile.shape.version.value) throw new ArchiveError('newer-format', { file: file.name });
  const parsed = CollectionFile.safeParse(value);
  if (parsed.success) return parsed.data;
  // The path alone: what stands there may be testimony. A key that the schema does not know may be, too.
  const path = parsed.error.issues[0]?.path.filter((step) => typeof step === 'number' || /^[a-z]+$/iu.test(String(step))).join('.') ?? '';
  throw new ArchiveError('unreadable-transcript', { file: file.name, reason: path === '' ? 'schema' : path });
}

// Writes zip archives for tests, honest ones and such as lie about the sizes of their parts.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the headers say instead of the true sizes. */
  readonly promisedSize?: number;
  readonly encrypted?: boolean;
}

interface Packed {
  readonly part: ZipPart;
  readonly name: Buffer;
  readonly data: Buffer;
  readonly offset: number;
}

/** The fields that local header and directory share, from the version needed to the length of the name. */
function sharedFields({ part, name, data }: Packed): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800 | (part.encrypted === true ? 1 : 0), 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(part.bytes), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(part.promisedSize ?? part.bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function signature(last: readonly [number, number]): Buffer {
  return Buffer.from([0x50, 0x4b, ...last]);
}

/** An archive of these parts, each deflated. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed: Packed = { part, name: Buffer.from(part.name), data: deflateRawSync(part.bytes), offset };
    const fields = sharedFields(packed);
    const file = Buffer.concat([signature([3, 4]), fields, packed.name, packed.data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(signature([1, 2]), Buffer.from([20, 0]), fields, rest, packed.name);
    files.push(file);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listed, signature([5, 6]), end]);
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A document whose body, and whose footnotes where there are any, are these elements. */
export function writeDocx(body: string, notes: { readonly footnotes?: string; readonly comments?: string } = {}): Buffer {
  const part = (name: string, xml: string): ZipPart => ({ name, bytes: Buffer.from(xml) });
  return writeZip([
    part('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    part('word/document.xml', `<?xml version="1.0" encoding="UTF-8"?><w:document ${word}><w:body>${body}</w:body></w:document>`),
    part('word/header1.xml', `<w:hdr ${word}><w:p><w:r><w:t>HEADER QUINCELANTERN</w:t></w:r></w:p></w:hdr>`),
    ...(notes.footnotes === undefined ? [] : [part('word/footnotes.xml', `<w:footnotes ${word}>${notes.footnotes}</w:footnotes>`)]),
    ...(notes.comments === undefined ? [] : [part('word/comments.xml', `<w:comments ${word}>${notes.comments}</w:comments>`)]),
  ]);
}

/** A paragraph of one run. */
export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

// Walks over XML from strangers: no document type, no depth and no tag beyond reason, every fault with its place.
import { SaxesParser } from 'saxes';
import { ArchiveError } from '../api/errors.ts';

/** A start tag. Names are local, without the prefix of a namespace; attributes keep theirs (`xml:id`). */
export interface XmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the tag ends, 1-based. */
  readonly line: number;
  readonly column: number;
}

export interface XmlVisitor {
  open?(tag: XmlTag): void;
  close?(name: string): void;
  /** Text and CDATA sections, entities replaced; it may come in pieces. */
  text?(text: string): void;
}

export const deepestXml = 256;
const mostAttributes = 256;

/**
 * Tells the visitor what an XML document holds, in order. A DOCTYPE is refused: nothing here needs one, and entities that
 * grow come from nowhere else.
 *
 * @throws ArchiveError `unreadable-transcript` with line, column and reason: `xml` where it is not well-formed, `doctype`,
 * `depth`, `attributes`.
 */
export function walkXml(text: string, file: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const fault = (reason: string): ArchiveError => new ArchiveError('unreadable-transcript', {
    file, line: Math.max(1, parser.line), column: parser.columnIndex + 1, reason,
  });
  let depth = 0;
  let attributes = 0;
  parser.on('error', () => { throw fault('xml'); });
  parser.on('doctype', () => { throw fault('doctype'); });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > mostAttributes) throw fault('attributes');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    attributes = 0;
    if (depth > deepestXml) throw fault('depth');
    visitor.open?.({ name: localName(tag.name), attributes: tag.attributes, line: parser.line, column: parser.columnIndex + 1 });
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    visitor.close?.(localName(tag.name));
  });
  parser.on('text', (found) => visitor.text?.(found));
  parser.on('cdata', (found) => visitor.text?.(found));
  parser.write(text).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

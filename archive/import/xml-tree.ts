// A whole XML document as a tree, for formats whose parts point at each other; and the looks into it that readers share.
import { ArchiveError } from '../api/errors.ts';
import { tidyText } from './decode-text.ts';
import { walkXml, type XmlTag } from './walk-xml.ts';

export interface XmlElement extends XmlTag {
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Annotated recordings of a day have some hundred thousand; a tree of more would not fit into a reader's memory. */
const mostElements = 500_000;

/**
 * Reads a document into a tree.
 *
 * @throws ArchiveError as `walkXml` does; `file-too-large` with the reason `elements`.
 */
export function readXmlTree(text: string, file: string): XmlElement {
  const top: XmlNode[] = [];
  const open: XmlNode[][] = [top];
  let elements = 0;
  walkXml(text, file, {
    open(tag) {
      elements += 1;
      if (elements > mostElements) throw new ArchiveError('file-too-large', { file, reason: 'elements' });
      const children: XmlNode[] = [];
      open.at(-1)?.push({ ...tag, children });
      open.push(children);
    },
    close: () => void open.pop(),
    text: (found) => void open.at(-1)?.push(found),
  });
  const root = top.find((node) => typeof node !== 'string');
  if (root === undefined) throw new ArchiveError('unreadable-transcript', { file, line: 1, column: 1, reason: 'xml' });
  return root;
}

/** The children that have this name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) found.push(child);
  return found;
}

/** The first element at the end of a path of names, where there is one. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = childrenOf(at, name)[0];
  return at;
}

/** Every element below that has this name, in the order of the document. */
export function descendantsOf(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const collect = ({ children }: XmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      collect(child);
    }
  };
  if (element !== undefined) collect(element);
  return found;
}

/** All text below, as it stands. */
export function rawTextOf(element: XmlElement | undefined): string {
  const pieces: string[] = [];
  const collect = (node: XmlNode): void => {
    if (typeof node === 'string') pieces.push(node);
    else for (const child of node.children) collect(child);
  };
  if (element !== undefined) collect(element);
  return pieces.join('');
}

/** All text below as one line: in a document, white space is where lines were broken. */
export function lineOf(element: XmlElement | undefined): string {
  return oneLine(rawTextOf(element));
}

export function oneLine(text: string): string {
  return tidyText(text).replace(/\s+/g, ' ').trim();
}

export function attributeOf(element: XmlElement | undefined, name: string): string | null {
  return element?.attributes[name]?.trim() ?? null;
}

// Writes XML 1.0: elements, attributes and text, everything escaped, nothing that a parser could stumble over.
import { plainText } from './plain-text.ts';

export type XmlNode = XmlElement | string;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** An element; attributes and children that are null are left out. Names are the program's own and are not checked. */
export function element(
  name: string, attributes: Readonly<Record<string, string | number | null>>, ...children: readonly (XmlNode | null)[]
): XmlElement {
  const said = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)] as const]));
  return { name, attributes: Object.fromEntries(said), children: children.filter((child) => child !== null) };
}

/** A document in UTF-8. Only elements that hold no text are broken into lines, so that no white space is added to any. */
export function serialiseXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, '')}\n`;
}

function writeElement({ name, attributes, children }: XmlElement, indent: string | null): string {
  const head = `${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')}`;
  if (children.length === 0) return `<${head}/>`;
  const isBroken = indent !== null && children.every((child) => typeof child !== 'string');
  const inner = isBroken ? `${indent}  ` : null;
  const content = children.map((child) => (
    (inner === null ? '' : `\n${inner}`) + (typeof child === 'string' ? escapeText(child) : writeElement(child, inner))
  ));
  return `<${head}>${content.join('')}${isBroken ? `\n${indent}` : ''}</${name}>`;
}

function escapeText(text: string): string {
  return plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A parser makes a space of every line end and tab that is not written as a number. */
function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

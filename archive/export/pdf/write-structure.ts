// Writes the structure tree: the document's elements, the marks that each shows, and the way back from mark to element.
import { PDFHexString, type PDFContext, type PDFRef } from 'pdf-lib';
import { ArchiveError } from '../../api/errors.ts';
import type { Element, Role, Span, TextLanguage } from './document.ts';
import type { Tag } from './write-content.ts';
import { writeArray, writeDictionary, WrittenObject } from './written-object.ts';

/** A link on a page: its object is known when the file is put together. */
export interface Annotation {
  reference: PDFRef | null;
}

/** An element's kid: another element, a mark on a page, or an annotation. Pages are counted from 0. */
type Kid = { readonly element: Entry } | { readonly page: number; readonly id: number } | { readonly page: number; readonly annotation: Annotation };

interface Entry {
  /** Its object, numbered when the file is put together. */
  reference: PDFRef | null;
  readonly role: Role;
  readonly parent: Entry | null;
  /** Null where it is the parent's. */
  readonly language: TextLanguage | null;
  readonly attribute: Attribute | null;
  /** What is read instead of a figure. */
  readonly alternative: string | null;
  /** Where a figure stands on its page. */
  box: readonly number[] | null;
  readonly kids: Kid[];
}

type Attribute = Readonly<Record<string, string>>;

function attributeOf(role: Role, heads: Element['heads']): Attribute | null {
  if (role === 'TH') return { O: 'Table', Scope: heads === 'column' ? 'Column' : 'Row' };
  if (role === 'Figure') return { O: 'Layout', Placement: 'Block' };
  return role === 'L' ? { O: 'List', ListNumbering: 'Decimal' } : null;
}

/** What a page has of the structure: whose its marks are, and the elements that were not there before it. */
interface PageEntries {
  readonly owners: Entry[];
  readonly added: Entry[];
}

export class StructureWriter {
  readonly #entries = new Map<Element | Span, Entry>();
  /** In the order of the document. */
  readonly #order: Entry[] = [];
  readonly #pages: PageEntries[] = [];
  /** The owners of annotations; their keys in the parent tree follow those of the pages. */
  readonly #annotated: Entry[] = [];

  constructor(document: Element) {
    this.#enter(document, null, null);
  }

  #enter(element: Element, parent: Entry | null, inherited: TextLanguage | null): Entry {
    const language = element.language === inherited ? null : element.language;
    const entry = this.#add(element, element.role, parent, language);
    this.#order.push(entry);
    for (const child of element.children) entry.kids.push({ element: this.#enter(child, entry, element.language) });
    return entry;
  }

  #add(key: Element | Span, role: Role, parent: Entry | null, language: TextLanguage | null): Entry {
    const isElement = 'role' in key;
    const entry: Entry = {
      reference: null, role, parent, language, box: null, kids: [],
      attribute: attributeOf(role, isElement ? key.heads : undefined),
      alternative: isElement ? key.chart?.alternative ?? null : null,
    };
    this.#entries.set(key, entry);
    return entry;
  }

  /** Begins a page, by its number from 0, and answers the function that numbers its marks. */
  beginPage(page: number): Tag {
    const { owners, added }: PageEntries = this.#pages[page] = { owners: [], added: [] };
    return (leaf, foreignSpan) => {
      const entry = foreignSpan === null ? this.#entryOf(leaf) : this.#spanEntry(leaf, foreignSpan, added);
      const id = owners.length;
      owners.push(entry);
      entry.kids.push({ page, id });
      return { role: entry.role, id };
    };
  }

  /** Makes an annotation on a page the element's own. Answers its place among all annotations, from 0. */
  own(element: Element, annotation: Annotation, page: number): number {
    const entry = this.#entryOf(element);
    entry.kids.push({ page, annotation });
    return this.#annotated.push(entry) - 1;
  }

  /** Says where on its page a figure stands: left, foot, right, head. */
  bound(element: Element, box: readonly number[]): void {
    this.#entryOf(element).box = box;
  }

  #entryOf(element: Element): Entry {
    const entry = this.#entries.get(element);
    if (entry === undefined) throw new ArchiveError('internal', { reason: 'mark without element' });
    return entry;
  }

  #spanEntry(leaf: Element, span: Span, added: Entry[]): Entry {
    const known = this.#entries.get(span);
    if (known !== undefined) return known;
    const owner = this.#entryOf(leaf);
    const entry = this.#add(span, 'Span', owner, span.language);
    owner.kids.push({ element: entry });
    added.push(entry);
    return entry;
  }

  /** Numbers the elements of the document. Those that pages have added are numbered with their pages. */
  number(context: PDFContext): void {
    for (const entry of this.#order) entry.reference = context.nextRef();
  }

  numberAdded(context: PDFContext, page: number): void {
    for (const entry of this.#pages[page]?.added ?? []) entry.reference = context.nextRef();
  }

  /** Writes the tree under its root, once everything that it refers to has a number. */
  finish(context: PDFContext, root: PDFRef, pages: readonly PDFRef[]): void {
    for (const { added } of this.#pages) this.#order.push(...added);
    for (const entry of this.#order) context.assign(referenceOf(entry), new WrittenObject(() => writeEntry(entry, root, pages)));
    const writeParents = (): string => writeArray([
      ...this.#pages.flatMap(({ owners }, index) => [index, writeArray(owners.map(referenceOf))]),
      ...this.#annotated.flatMap((owner, index) => [pages.length + index, referenceOf(owner)]),
    ]);
    const first = this.#order[0];
    context.assign(root, context.obj({
      Type: 'StructTreeRoot',
      K: first === undefined ? [] : [referenceOf(first)],
      ParentTree: context.register(new WrittenObject(() => writeDictionary({ Nums: writeParents() }))),
      ParentTreeNextKey: pages.length + this.#annotated.length,
    }));
  }
}

function referenceOf({ reference }: Entry | Annotation): PDFRef {
  if (reference === null) throw new ArchiveError('internal', { reason: 'object without number' });
  return reference;
}

function writeEntry(entry: Entry, root: PDFRef, pages: readonly PDFRef[]): string {
  const { role, parent, language, alternative, attribute, box, kids } = entry;
  const ownPage = kids.find((kid) => 'page' in kid)?.page;
  return writeDictionary({
    Type: '/StructElem',
    S: `/${role}`,
    P: String(parent === null ? root : referenceOf(parent)),
    Pg: ownPage === undefined ? null : String(pages[ownPage]),
    Lang: language === null ? null : `(${language})`,
    Alt: alternative === null ? null : String(PDFHexString.fromText(alternative)),
    A: attribute === null ? null : writeAttribute(attribute, box),
    K: writeArray(kids.map((kid) => writeKid(kid, ownPage, pages))),
  });
}

function writeKid(kid: Kid, ownPage: number | undefined, pages: readonly PDFRef[]): string {
  if ('element' in kid) return String(referenceOf(kid.element));
  const page = String(pages[kid.page]);
  if ('annotation' in kid) return writeDictionary({ Type: '/OBJR', Pg: page, Obj: String(referenceOf(kid.annotation)) });
  return kid.page === ownPage ? String(kid.id) : writeDictionary({ Type: '/MCR', Pg: page, MCID: String(kid.id) });
}

function writeAttribute(attribute: Attribute, box: readonly number[] | null): string {
  const names = Object.fromEntries(Object.entries(attribute).map(([key, name]) => [key, `/${name}`]));
  return writeDictionary({ ...names, BBox: box === null ? null : writeArray(box) });
}

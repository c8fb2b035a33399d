// Writes the structure tree: the document's elements, the marks that each shows, and the way back from mark to element.
import { PDFHexString, PDFName, PDFString, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import { ArchiveError } from '../../api/errors.ts';
import type { Element, Role, Span, TextLanguage } from './document.ts';
import type { Tag } from './write-content.ts';

/** An element's kid: another element, a mark on a page, or an annotation. */
type Kid = { readonly element: PDFRef } | { readonly page: PDFRef; readonly id: number } | { readonly page: PDFRef; readonly annotation: PDFRef };

interface Entry {
  readonly reference: PDFRef;
  readonly role: Role;
  readonly parent: PDFRef;
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

export class StructureWriter {
  readonly #context: PDFContext;
  readonly #entries = new Map<Element | Span, Entry>();
  readonly #order: Entry[] = [];
  readonly #pages: PDFRef[][] = [];
  /** The owners of annotations; their keys in the parent tree follow those of the pages. */
  readonly #annotated: PDFRef[] = [];
  readonly #pageCount: number;
  readonly root: PDFRef;

  constructor(context: PDFContext, document: Element, pageCount: number) {
    this.#context = context;
    this.#pageCount = pageCount;
    this.root = context.nextRef();
    this.#enter(document, this.root, null);
  }

  #enter(element: Element, parent: PDFRef, inherited: TextLanguage | null): PDFRef {
    const language = element.language === inherited ? null : element.language;
    const entry = this.#add(element, element.role, parent, language);
    for (const child of element.children) {
      entry.kids.push({ element: this.#enter(child, entry.reference, element.language) });
    }
    return entry.reference;
  }

  #add(key: Element | Span, role: Role, parent: PDFRef, language: TextLanguage | null): Entry {
    const isElement = 'role' in key;
    const entry: Entry = {
      reference: this.#context.nextRef(), role, parent, language, box: null, kids: [],
      attribute: attributeOf(role, isElement ? key.heads : undefined),
      alternative: isElement ? key.chart?.alternative ?? null : null,
    };
    this.#entries.set(key, entry);
    this.#order.push(entry);
    return entry;
  }

  /** Begins a page and answers the function that numbers its marks. */
  beginPage(page: PDFRef): Tag {
    const owners: PDFRef[] = [];
    this.#pages.push(owners);
    return (leaf, foreignSpan) => {
      const entry = foreignSpan === null ? this.#entryOf(leaf) : this.#spanEntry(leaf, foreignSpan);
      const id = owners.length;
      owners.push(entry.reference);
      entry.kids.push({ page, id });
      return { role: entry.role, id };
    };
  }

  /** Makes an annotation on a page the element's own, and answers its key in the parent tree. */
  own(element: Element, annotation: PDFRef, page: PDFRef): number {
    const entry = this.#entryOf(element);
    entry.kids.push({ page, annotation });
    this.#annotated.push(entry.reference);
    return this.#pageCount + this.#annotated.length - 1;
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

  #spanEntry(leaf: Element, span: Span): Entry {
    const known = this.#entries.get(span);
    if (known !== undefined) return known;
    const owner = this.#entryOf(leaf);
    const entry = this.#add(span, 'Span', owner.reference, span.language);
    owner.kids.push({ element: entry.reference });
    return entry;
  }

  finish(): void {
    const context = this.#context;
    for (const entry of this.#order) context.assign(entry.reference, this.#dictionaryOf(entry));
    const numbers = [
      ...this.#pages.flatMap((owners, index) => [index, owners]),
      ...this.#annotated.flatMap((owner, index) => [this.#pageCount + index, owner]),
    ];
    const first = this.#order[0];
    context.assign(this.root, context.obj({
      Type: 'StructTreeRoot',
      K: first === undefined ? [] : [first.reference],
      ParentTree: context.register(context.obj({ Nums: numbers })),
      ParentTreeNextKey: this.#pageCount + this.#annotated.length,
    }));
  }

  #dictionaryOf(entry: Entry): PDFDict {
    const context = this.#context;
    const ownPage = entry.kids.find((kid) => 'page' in kid)?.page;
    const kids = entry.kids.map((kid) => {
      if ('element' in kid) return kid.element;
      if ('annotation' in kid) return context.obj({ Type: 'OBJR', Pg: kid.page, Obj: kid.annotation });
      return kid.page === ownPage ? kid.id : context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.id });
    });
    const dictionary = context.obj({ Type: 'StructElem', S: entry.role, P: entry.parent });
    if (ownPage !== undefined) dictionary.set(PDFName.of('Pg'), ownPage);
    if (entry.language !== null) dictionary.set(PDFName.of('Lang'), PDFString.of(entry.language));
    if (entry.alternative !== null) dictionary.set(PDFName.of('Alt'), PDFHexString.fromText(entry.alternative));
    if (entry.attribute !== null) {
      dictionary.set(PDFName.of('A'), context.obj({ ...entry.attribute, ...(entry.box && { BBox: [...entry.box] }) }));
    }
    dictionary.set(PDFName.of('K'), context.obj(kids));
    return dictionary;
  }
}

// Writes the structure tree: the document's elements, the marks that each shows, and the way back from mark to element.
import { PDFName, PDFString, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import { ArchiveError } from '../../api/errors.ts';
import type { Element, Role, Span } from './document.ts';
import type { Language } from '../../api/transcript.ts';
import type { Tag } from './write-content.ts';

/** An element's kid: another element, or a mark on a page. */
type Kid = { readonly element: PDFRef } | { readonly page: PDFRef; readonly id: number };

interface Entry {
  readonly reference: PDFRef;
  readonly role: Role;
  readonly parent: PDFRef;
  /** Null where it is the parent's. */
  readonly language: Language | null;
  readonly attribute: Readonly<Record<string, string>> | null;
  readonly kids: Kid[];
}

function attributeOf(role: Role, heads: Element['heads']): Readonly<Record<string, string>> | null {
  if (role === 'TH') return { O: 'Table', Scope: heads === 'column' ? 'Column' : 'Row' };
  return role === 'L' ? { O: 'List', ListNumbering: 'Decimal' } : null;
}

export class StructureWriter {
  readonly #context: PDFContext;
  readonly #entries = new Map<Element | Span, Entry>();
  readonly #order: Entry[] = [];
  readonly #pages: PDFRef[][] = [];
  readonly root: PDFRef;

  constructor(context: PDFContext, document: Element) {
    this.#context = context;
    this.root = context.nextRef();
    this.#enter(document, this.root, null);
  }

  #enter(element: Element, parent: PDFRef, inherited: Language | null): PDFRef {
    const language = element.language === inherited ? null : element.language;
    const entry = this.#add(element, element.role, parent, language);
    for (const child of element.children) {
      entry.kids.push({ element: this.#enter(child, entry.reference, element.language) });
    }
    return entry.reference;
  }

  #add(key: Element | Span, role: Role, parent: PDFRef, language: Language | null): Entry {
    const attribute = attributeOf(role, 'heads' in key ? key.heads : undefined);
    const entry: Entry = { reference: this.#context.nextRef(), role, parent, language, attribute, kids: [] };
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
    const numbers = this.#pages.flatMap((owners, index) => [index, owners]);
    const first = this.#order[0];
    context.assign(this.root, context.obj({
      Type: 'StructTreeRoot',
      K: first === undefined ? [] : [first.reference],
      ParentTree: context.register(context.obj({ Nums: numbers })),
      ParentTreeNextKey: this.#pages.length,
    }));
  }

  #dictionaryOf(entry: Entry): PDFDict {
    const context = this.#context;
    const ownPage = entry.kids.find((kid) => 'page' in kid)?.page;
    const kids = entry.kids.map((kid) => {
      if ('element' in kid) return kid.element;
      return kid.page === ownPage ? kid.id : context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.id });
    });
    const dictionary = context.obj({ Type: 'StructElem', S: entry.role, P: entry.parent });
    if (ownPage !== undefined) dictionary.set(PDFName.of('Pg'), ownPage);
    if (entry.language !== null) dictionary.set(PDFName.of('Lang'), PDFString.of(entry.language));
    if (entry.attribute !== null) dictionary.set(PDFName.of('A'), context.obj({ ...entry.attribute }));
    dictionary.set(PDFName.of('K'), context.obj(kids));
    return dictionary;
  }
}

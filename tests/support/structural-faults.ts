// A checker of structure for PDF: what PDF/UA-1 and PDF/A-2a ask for, as far as a program can tell it from the objects.
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, decodePDFRawStream, type PDFContext } from 'pdf-lib';
import { reopen } from '../../archive/export/pdf/reopen.ts';
import { fontFaults, openFont, type OpenedFont } from './font-faults.ts';
import { readMarks, type FoundMark } from './found-marks.ts';
import { textEntry } from './pdf-entries.ts';
import { metadataFaults } from './metadata-faults.ts';

/** Which element may stand in which (ISO 32000-1, 14.8.4, as far as our documents go). */
const mayStandIn: Readonly<Record<string, readonly string[]>> = {
  Document: [''], Sect: ['Document', 'Sect'], H1: ['Sect'], H2: ['Sect'], H3: ['Sect'], Figure: ['Sect'], Table: ['Sect'],
  L: ['Sect', 'TD'], LI: ['L'], Lbl: ['LI', 'TOCI'], LBody: ['LI'], TOC: ['Sect'], TOCI: ['TOC'], Reference: ['TOCI'],
  Link: ['Reference', 'TD', 'P'], THead: ['Table'], TBody: ['Table'], TR: ['Table', 'THead', 'TBody'], TH: ['TR'], TD: ['TR'],
  P: ['Sect', 'LBody', 'TOCI', 'TD'], Span: ['P', 'H1', 'H2', 'H3', 'TD', 'TH', 'Lbl', 'Link'],
};

export interface FoundElement {
  readonly role: string;
  readonly language: string;
  readonly dictionary: PDFDict;
  readonly reference: PDFRef;
  readonly parent: string;
  readonly children: readonly FoundElement[];
  /** Marks as page and number, in the element's order. */
  readonly marks: readonly string[];
}

/** Every fault that was found, each by a short name and what it was found at; none where there is none. */
export async function structuralFaults(bytes: Uint8Array): Promise<string[]> {
  const context = await reopen(bytes);
  return new StructureCheck(context).run();
}

export const keyOf = (page: PDFRef, id: number): string => `${page.toString()} ${id}`;


class StructureCheck {
  readonly #context: PDFContext;
  readonly #catalog: PDFDict;
  readonly #faults: string[] = [];

  constructor(context: PDFContext) {
    this.#context = context;
    this.#catalog = context.lookup(context.trailerInfo.Root, PDFDict);
  }

  #require(condition: boolean, fault: string): void {
    if (!condition) this.#faults.push(fault);
  }

  #dict(value: unknown): PDFDict | undefined {
    const object = value instanceof PDFRef ? this.#context.lookup(value) : value;
    if (object instanceof PDFRawStream) return object.dict;
    return object instanceof PDFDict ? object : undefined;
  }

  run(): string[] {
    const pages = this.#pages();
    const fonts = new Map<PDFDict, ReadonlyMap<string, OpenedFont>>();
    const marks = new Map<string, FoundMark>();
    for (const [index, reference] of pages.entries()) this.#checkPage(reference, index, fonts, marks);
    for (const byKey of fonts.values()) for (const font of byKey.values()) this.#faults.push(...fontFaults(font));
    const elements = this.#elements();
    this.#checkMarks(elements, marks, pages);
    this.#checkElements(elements, marks);
    this.#checkParentTree(pages, elements);
    this.#checkOutline(pages);
    this.#faults.push(...metadataFaults(this.#context, this.#catalog));
    return this.#faults;
  }

  #pages(): PDFRef[] {
    const pages = this.#dict(this.#catalog.get(PDFName.of('Pages')));
    return (pages?.lookup(PDFName.of('Kids'), PDFArray).asArray() ?? []).filter((kid) => kid instanceof PDFRef);
  }

  #checkPage(
    reference: PDFRef, index: number, fonts: Map<PDFDict, ReadonlyMap<string, OpenedFont>>, marks: Map<string, FoundMark>,
  ): void {
    const page = this.#context.lookup(reference, PDFDict);
    this.#require(textEntry(page, 'Tabs') === '/S', `tabs: page ${index + 1}`);
    this.#require(textEntry(page, 'StructParents') === String(index), `struct-parents: page ${index + 1}`);
    const resources = page.lookup(PDFName.of('Resources'), PDFDict);
    this.#require(resources.get(PDFName.of('ExtGState')) === undefined, `transparency: page ${index + 1}`);
    let opened = fonts.get(resources);
    if (opened === undefined) {
      const named = resources.lookup(PDFName.of('Font'), PDFDict).entries();
      opened = new Map(named.map(([name, value]) => [name.decodeText(), openFont(this.#context, value)]));
      fonts.set(resources, opened);
    }
    const content = page.lookup(PDFName.of('Contents'));
    if (!(content instanceof PDFRawStream)) {
      this.#faults.push(`contents: page ${index + 1}`);
      return;
    }
    const read = readMarks(Buffer.from(decodePDFRawStream(content).decode()).toString('latin1'), opened);
    this.#faults.push(...read.faults.map((fault) => `${fault}: page ${index + 1}`));
    for (const mark of read.marks) {
      this.#require(!marks.has(keyOf(reference, mark.id)), `mark-twice: page ${index + 1}`);
      marks.set(keyOf(reference, mark.id), mark);
    }
    for (const annotation of page.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []) {
      const dictionary = this.#dict(annotation);
      this.#require(dictionary !== undefined && textEntry(dictionary, 'Contents') !== undefined, `annotation-text: page ${index + 1}`);
      this.#require(dictionary?.get(PDFName.of('StructParent')) instanceof PDFNumber, `annotation-tag: page ${index + 1}`);
      const flags = Number(dictionary?.get(PDFName.of('F'))?.toString() ?? 0);
      this.#require((flags & 0b100) !== 0 && (flags & 0b11) === 0, `annotation-flags: page ${index + 1}`);
    }
  }

  #elements(): FoundElement[] {
    const root = this.#dict(this.#catalog.get(PDFName.of('StructTreeRoot')));
    const top = root?.lookup(PDFName.of('K'), PDFArray).get(0);
    if (!(top instanceof PDFRef)) {
      this.#faults.push('no-structure');
      return [];
    }
    const all: FoundElement[] = [];
    this.#enter(top, '', textEntry(this.#catalog, 'Lang') ?? '', all);
    return all;
  }

  /** Gathers elements in reading order. */
  #enter(reference: PDFRef, parent: string, inherited: string, all: FoundElement[]): FoundElement {
    const dictionary = this.#context.lookup(reference, PDFDict);
    const role = textEntry(dictionary, 'S')?.slice(1) ?? '';
    const language = textEntry(dictionary, 'Lang') ?? inherited;
    const marks: string[] = [];
    const children: FoundElement[] = [];
    const element: FoundElement = { role, language, dictionary, reference, parent, children, marks };
    all.push(element);
    const ownPage = dictionary.get(PDFName.of('Pg'));
    for (const kid of dictionary.lookupMaybe(PDFName.of('K'), PDFArray)?.asArray() ?? []) {
      const entry = kid instanceof PDFDict ? kid : undefined;
      if (kid instanceof PDFRef) children.push(this.#enter(kid, role, language, all));
      const page = entry?.get(PDFName.of('Pg')) ?? ownPage;
      const id = kid instanceof PDFNumber ? kid : entry?.get(PDFName.of('MCID'));
      if (page instanceof PDFRef && id instanceof PDFNumber) marks.push(keyOf(page, id.asNumber()));
    }
    return element;
  }

  /** Every mark has one owner; on each page marks come in the order of the elements. */
  #checkMarks(elements: readonly FoundElement[], marks: ReadonlyMap<string, FoundMark>, pages: readonly PDFRef[]): void {
    const owned = new Set<string>();
    const next = new Map(pages.map((page) => [page.toString(), 0]));
    const visit = (element: FoundElement): void => {
      for (const kid of element.dictionary.lookupMaybe(PDFName.of('K'), PDFArray)?.asArray() ?? []) {
        const child = element.children.find(({ reference }) => reference === kid);
        if (child !== undefined) visit(child);
        const page = (kid instanceof PDFDict ? kid.get(PDFName.of('Pg')) : undefined) ?? element.dictionary.get(PDFName.of('Pg'));
        const id = kid instanceof PDFNumber ? kid : kid instanceof PDFDict ? kid.get(PDFName.of('MCID')) : undefined;
        if (!(page instanceof PDFRef) || !(id instanceof PDFNumber)) continue;
        const key = keyOf(page, id.asNumber());
        this.#require(marks.has(key), `no-such-mark: ${element.role}`);
        this.#require(!owned.has(key), `owned-twice: ${element.role}`);
        owned.add(key);
        this.#require(id.asNumber() === next.get(page.toString()), `reading-order: ${element.role}`);
        next.set(page.toString(), id.asNumber() + 1);
        this.#require(marks.get(key)?.role === element.role, `mark-role: ${element.role}`);
      }
    };
    const [top] = elements;
    if (top !== undefined) visit(top);
    for (const key of marks.keys()) this.#require(owned.has(key), `mark-without-element: ${key}`);
  }

  #checkElements(elements: readonly FoundElement[], marks: ReadonlyMap<string, FoundMark>): void {
    let level = 0;
    for (const element of elements) {
      const { role, parent, language, dictionary, children } = element;
      this.#require(mayStandIn[role]?.includes(parent) === true, `nesting: ${role} in ${parent}`);
      const heading = /^H(\d)$/.exec(role)?.[1];
      if (heading !== undefined) {
        this.#require(Number(heading) <= level + 1, `heading-skips: ${role}`);
        level = Number(heading);
      }
      this.#require(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language), `language: ${role}`);
      const text = element.marks.map((key) => marks.get(key)?.text ?? '').join('');
      if (role !== 'Figure') this.#require(language === 'ko' || !isAllKorean(text), `language-of-text: ${role}`);
      const attribute = dictionary.lookupMaybe(PDFName.of('A'), PDFDict);
      if (role === 'Figure') {
        this.#require((textEntry(dictionary, 'Alt') ?? '').trim() !== '', 'figure-alternative');
        this.#require(attribute?.lookupMaybe(PDFName.of('BBox'), PDFArray)?.size() === 4, 'figure-box');
      }
      if (role === 'TH') this.#require(/^\/(?:Row|Column)$/.test(textEntry(attribute ?? dictionary, 'Scope') ?? ''), 'heading-scope');
      if (role === 'Table') this.#checkTable(element);
      if (role === 'LI') this.#require(children.map((child) => child.role).join() === 'Lbl,LBody', 'list-item');
      if (role === 'Link') this.#checkLink(element);
    }
  }

  #checkTable({ children }: FoundElement): void {
    const rows = children.flatMap((child) => (child.role === 'TR' ? [child] : child.children));
    const widths = new Set(rows.map((row) => row.children.length));
    this.#require(widths.size === 1, 'table-width');
  }

  #checkLink({ dictionary }: FoundElement): void {
    const kids = dictionary.lookup(PDFName.of('K'), PDFArray).asArray();
    const references = kids.filter((kid) => kid instanceof PDFDict && textEntry(kid, 'Type') === '/OBJR');
    this.#require(references.length > 0, 'link-annotation');
  }

  /** From every mark and annotation back to its element. */
  #checkParentTree(pages: readonly PDFRef[], elements: readonly FoundElement[]): void {
    const root = this.#dict(this.#catalog.get(PDFName.of('StructTreeRoot')));
    const numbers = this.#dict(root?.get(PDFName.of('ParentTree')))?.lookupMaybe(PDFName.of('Nums'), PDFArray);
    const owners = new Map<string, PDFRef>();
    for (const element of elements) for (const key of element.marks) owners.set(key, element.reference);
    let last = -1;
    for (let at = 0; at < (numbers?.size() ?? 0); at += 2) {
      const key = Number(numbers?.get(at)?.toString());
      const value = numbers?.lookup(at + 1);
      this.#require(key > last, 'parent-tree-order');
      last = key;
      const page = pages[key];
      if (page === undefined) this.#checkAnnotationOwner(key, numbers?.get(at + 1), pages);
      else if (value instanceof PDFArray) {
        for (const [id, owner] of value.asArray().entries()) this.#require(owners.get(keyOf(page, id)) === owner, 'parent-tree');
        this.#require(!owners.has(keyOf(page, value.size())), 'parent-tree');
      } else this.#faults.push('parent-tree');
    }
    this.#require(last >= pages.length - 1, 'parent-tree');
  }

  #checkAnnotationOwner(key: number, owner: unknown, pages: readonly PDFRef[]): void {
    const annotations = pages.flatMap((page) => (
      this.#context.lookup(page, PDFDict).lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []));
    const annotation = annotations.find((each) => this.#dict(each)?.get(PDFName.of('StructParent'))?.toString() === String(key));
    const kids = this.#dict(owner)?.lookupMaybe(PDFName.of('K'), PDFArray)?.asArray() ?? [];
    this.#require(
      annotation !== undefined && kids.some((kid) => kid instanceof PDFDict && kid.get(PDFName.of('Obj')) === annotation), 'annotation-owner',
    );
  }

  #checkOutline(pages: readonly PDFRef[]): void {
    const visit = (holder: PDFDict | undefined): number => {
      let count = 0;
      let item = this.#dict(holder?.get(PDFName.of('First')));
      for (; item !== undefined; item = this.#dict(item.get(PDFName.of('Next')))) {
        count += 1;
        this.#require((textEntry(item, 'Title') ?? '').trim() !== '', 'outline-title');
        const page = item.lookupMaybe(PDFName.of('Dest'), PDFArray)?.get(0);
        this.#require(page instanceof PDFRef && pages.includes(page), 'outline-destination');
        const hidden = visit(item);
        this.#require(hidden === 0 || textEntry(item, 'Count') === String(-hidden), 'outline-count');
      }
      return count;
    };
    this.#require(visit(this.#dict(this.#catalog.get(PDFName.of('Outlines')))) > 0, 'no-outline');
    this.#require(this.#dict(this.#catalog.get(PDFName.of('PageLabels'))) !== undefined, 'no-page-labels');
  }
}

/** Text whose every letter is Korean: where it stands, the language has to be Korean too. */
function isAllKorean(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 0 && letters.every((letter) => /[\p{Script=Hangul}\p{Script=Han}]/u.test(letter));
}

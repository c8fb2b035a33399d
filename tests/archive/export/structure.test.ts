// What a screen reader and a records office need: tags, order, languages, fonts, metadata; built to PDF/UA-1 and PDF/A-2a.
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString, decodePDFRawStream, type PDFContext } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { leafText, leavesOf } from '../../../archive/export/pdf/document.ts';
import { reopen } from '../../../archive/export/pdf/leak-check.ts';
import { checkWithQpdf, fontsOf, infoOf, structureOf } from '../../support/poppler.ts';
import { issueInSteps, particulars, type SteppedFile } from '../../support/issued-files.ts';
import { copyOf, generateSaid } from '../../support/testimony-copy.ts';

let file: SteppedFile;
let context: PDFContext;
let catalog: PDFDict;

beforeAll(async () => {
  const said = [
    ...generateSaid(1500, 'en'),
    { speaker: '뱃사공', text: 'He was called 김씨 아저씨 by all, and m̄ by some.', session: 4, start: 3_661_000 },
  ];
  file = await issueInSteps(copyOf(said, { summary: 'A “summary” & <more>.', title: 'Ferries & ice <of old>' }, { withheld: 1 }));
  context = await reopen(file.bytes);
  catalog = dict(context.trailerInfo.Root);
});

function dict(value: unknown): PDFDict {
  const object = value instanceof PDFRef ? context.lookup(value) : value;
  if (object instanceof PDFRawStream) return object.dict;
  if (!(object instanceof PDFDict)) throw new Error('not a dictionary');
  return object;
}

const entry = (of: PDFDict, key: string): string | undefined => {
  const value = of.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : value?.toString();
};

interface Tagged {
  readonly role: string;
  readonly language: string;
  readonly dictionary: PDFDict;
  readonly parents: readonly string[];
}

function elementsBelow(element: PDFDict, inherited: string, parents: readonly string[]): Tagged[] {
  const role = entry(element, 'S')?.slice(1) ?? '';
  const language = entry(element, 'Lang') ?? inherited;
  const kids = element.lookup(PDFName.of('K'), PDFArray).asArray().filter((kid) => kid instanceof PDFRef);
  return [
    { role, language, dictionary: element, parents },
    ...kids.flatMap((kid) => elementsBelow(dict(kid), language, [...parents, role])),
  ];
}

function allElements(): Tagged[] {
  const root = dict(catalog.get(PDFName.of('StructTreeRoot')));
  return elementsBelow(dict(root.lookup(PDFName.of('K'), PDFArray).get(0)), entry(catalog, 'Lang') ?? '', []);
}

describe('tags', () => {
  test('read, by another program, as the document does in its own order', () => {
    const read = structureOf(file.bytes).match(/"[^"\n]*"$|^ *"[^\n]*"$/gm)?.map((line) => line.trim().slice(1, -1)).join('') ?? '';
    const wanted = leavesOf(file.expected.document.root).map(leafText).join('');
    expect(read.replace(/\s/g, '')).toBe(wanted.replace(/\s/g, ''));
  });

  test('nest as the standard has them', () => {
    const mayStandIn: Readonly<Record<string, readonly string[]>> = {
      Document: [''], Sect: ['Document'], H1: ['Sect'], H2: ['Sect'], H3: ['Sect'], L: ['Sect'], LI: ['L'], Lbl: ['LI'],
      LBody: ['LI'], Table: ['Sect'], TR: ['Table'], TH: ['TR'], TD: ['TR'], P: ['Sect', 'LBody'],
      Span: ['P', 'H1', 'H2', 'H3', 'TD', 'TH', 'Lbl'],
    };
    for (const { role, parents } of allElements()) expect(mayStandIn[role]).toContain(parents.at(-1) ?? '');
  });

  test('have headings that skip no level', () => {
    let level = 0;
    for (const { role } of allElements()) {
      const here = /^H(\d)$/.exec(role)?.[1];
      if (here === undefined) continue;
      expect(Number(here)).toBeLessThanOrEqual(level + 1);
      level = Number(here);
    }
    expect(level).toBe(3);
  });

  test('know the language of every word that is not the document’s own', () => {
    expect(entry(catalog, 'Lang')).toBe('en');
    const spans = allElements().filter((element) => element.role === 'Span');
    expect(spans.length).toBeGreaterThan(0);
    for (const span of spans) expect(span.language).toBe('ko');
    expect(structureOf(file.bytes)).toMatch(/"김씨 아저씨 ?"/u);
  });

  test('lead back from every mark to its element', () => {
    const root = dict(catalog.get(PDFName.of('StructTreeRoot')));
    const numbers = dict(root.get(PDFName.of('ParentTree'))).lookup(PDFName.of('Nums'), PDFArray);
    const pages = dict(catalog.get(PDFName.of('Pages'))).lookup(PDFName.of('Kids'), PDFArray).asArray();
    expect(numbers.size()).toBe(2 * pages.length);
    for (const [index, reference] of pages.entries()) {
      const page = dict(reference);
      expect(entry(page, 'StructParents')).toBe(String(index));
      expect(entry(page, 'Tabs')).toBe('/S');
      const owners = numbers.lookup(2 * index + 1, PDFArray).asArray();
      const content = page.lookup(PDFName.of('Contents'));
      if (!(content instanceof PDFRawStream)) throw new Error('no content');
      const stream = Buffer.from(decodePDFRawStream(content).decode()).toString('latin1');
      const marks = [...stream.matchAll(/\/(\w+) <<\/MCID (\d+)>> BDC/g)];
      expect(marks.map((mark) => Number(mark[2]))).toEqual(owners.map((_, id) => id));
      for (const [id, owner] of owners.entries()) {
        expect(entry(dict(owner), 'S')).toBe(`/${marks[id]?.[1]}`);
        const kids = dict(owner).lookup(PDFName.of('K'), PDFArray).asArray();
        const own = dict(owner).get(PDFName.of('Pg'));
        expect(kids.some((kid) => (kid instanceof PDFNumber
          ? own === reference && kid.asNumber() === id
          : kid instanceof PDFDict && kid.get(PDFName.of('Pg')) === reference && entry(kid, 'MCID') === String(id)))).toBe(true);
      }
      expect(stream.match(/\bBDC\b/g)?.length).toBe(stream.match(/\bEMC\b/g)?.length);
    }
  });

  test('say which cells are headings of a row, and that passages are numbered', () => {
    for (const { role, dictionary } of allElements()) {
      if (role === 'TH') expect(entry(dict(dictionary.get(PDFName.of('A'))), 'Scope')).toBe('/Row');
      if (role === 'L') expect(entry(dict(dictionary.get(PDFName.of('A'))), 'ListNumbering')).toBe('/Decimal');
    }
  });
});

describe('the file', () => {
  test('is sound to qpdf', () => {
    expect(checkWithQpdf(file.bytes)).toMatch(/No syntax or stream encoding errors/);
  });

  test('embeds a subset of every font, with a way back to text', () => {
    const fonts = fontsOf(file.bytes).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes /);
  });

  test('says in XMP what it says in its information', () => {
    const info = dict(context.trailerInfo.Info);
    const stream = catalog.lookup(PDFName.of('Metadata'));
    if (!(stream instanceof PDFRawStream)) throw new Error('no metadata');
    const xmp = Buffer.from(stream.getContents()).toString('utf8');
    const told = (pattern: RegExp): string | undefined => pattern.exec(xmp)?.[1]
      ?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    expect(told(/<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s)).toBe(entry(info, 'Title'));
    expect(entry(info, 'Title')).toBe('Ferries & ice <of old>');
    expect(told(/<dc:creator>.*?<rdf:li>(.*?)<\/rdf:li>/s)).toBe(entry(info, 'Author'));
    expect(told(/<pdf:Producer>(.*?)</)).toBe(entry(info, 'Producer'));
    expect(entry(info, 'CreationDate')).toBe('D:20260304050607Z');
    expect(told(/<xmp:CreateDate>(.*?)</)).toBe('2026-03-04T05:06:07Z');
    expect(told(/<pdfaid:part>(.*?)</)).toBe('2');
    expect(told(/<pdfuaid:part>(.*?)</)).toBe('1');
    expect(info.keys().map(String)).toEqual(['/Title', '/Author', '/Producer', '/CreationDate']);
  });

  test('names its colour space, shows its title, and bears an identity', () => {
    const intent = dict(catalog.lookup(PDFName.of('OutputIntents'), PDFArray).get(0));
    expect(entry(intent, 'OutputConditionIdentifier')).toBe('sRGB IEC61966-2.1');
    expect(entry(dict(intent.get(PDFName.of('DestOutputProfile'))), 'N')).toBe('3');
    expect(entry(dict(catalog.get(PDFName.of('ViewerPreferences'))), 'DisplayDocTitle')).toBe('true');
    expect(entry(dict(catalog.get(PDFName.of('MarkInfo'))), 'Marked')).toBe('true');
    expect(context.trailerInfo.ID?.toString()).toMatch(/^\[ <([0-9a-f]{32})> <\1> \]$/);
    expect(infoOf(file.bytes)).toMatch(new RegExp(`Author: +${particulars.archive}`));
    expect(infoOf(file.bytes)).toMatch(/Tagged: +yes/);
  });

  test('has an outline of its parts, in order, each leading to its page', () => {
    const titles: string[] = [];
    const pages = dict(catalog.get(PDFName.of('Pages'))).lookup(PDFName.of('Kids'), PDFArray).asArray();
    let last = 0;
    let item: PDFDict | null = dict(dict(catalog.get(PDFName.of('Outlines'))).get(PDFName.of('First')));
    while (item !== null) {
      titles.push(entry(item, 'Title') ?? '');
      const page = pages.findIndex((reference) => reference === item?.lookup(PDFName.of('Dest'), PDFArray).get(0));
      expect(page).toBeGreaterThanOrEqual(last);
      last = page;
      const next: unknown = item.get(PDFName.of('Next'));
      item = next === undefined ? null : dict(next);
    }
    expect(titles).toEqual([
      'Ferries & ice <of old>', 'Summary', 'Rights', 'Suggested citation', 'Transcript', 'Session 1', 'Session 2', 'Session 3',
      'Session 4',
    ]);
    expect(last).toBeGreaterThan(1);
  });
});

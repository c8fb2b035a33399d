// Descriptions in the forms of other systems: whatever stands in them comes out as it was, and only where it belongs.
import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../../archive/api/catalogue-entry.ts';
import { CollectionFile } from '../../../../archive/api/collection-file.ts';
import type { Cleared } from '../../../../archive/api/consent.ts';
import { emptyDescription, type Description } from '../../../../archive/api/description.ts';
import { plainCell } from '../../../../archive/api/inert-cell.ts';
import { valuesOfCell } from '../../../../archive/api/list-cell.ts';
import type { TestimonyId } from '../../../../archive/api/ids.ts';
import { citedWork } from '../../../../archive/export/cited-works.ts';
import { isoDuration } from '../../../../archive/export/catalogue/collections.ts';
import { writeBag } from '../../../../archive/export/catalogue/write-bag.ts';
import { collectionSchema, writeCollection } from '../../../../archive/export/catalogue/write-collection.ts';
import { writeDescriptionTable } from '../../../../archive/export/catalogue/write-description-table.ts';
import { writeDublinCore } from '../../../../archive/export/catalogue/write-dublin-core.ts';
import { writeEad3 } from '../../../../archive/export/catalogue/write-ead3.ts';
import { writeZip } from '../../../../archive/export/catalogue/write-zip.ts';
import { writeRis } from '../../../../archive/export/ris.ts';
import { readCollection } from '../../../../archive/import/read-collection.ts';
import { issueWords } from '../../../../src/words/issue-words.ts';
import { asCleared, copyOf } from '../../../support/testimony-copy.ts';

const particulars = { purpose: 'catalogue', to: null, at: '2026-11-22T10:00:00.000Z', archive: 'Riverside Archive' };
const words = issueWords.en;

const idOf = (number: number): TestimonyId => `t${String(number).padStart(12, '0')}` as TestimonyId;

function entryOf(number: number, description: Partial<Description> = {}): Cleared<CatalogueEntry> {
  return asCleared({
    testimony: idOf(number), words: 1200, passages: 30, withheld: 2, version: 3, agreement: { version: 1, granted: ['catalogue-metadata'] },
    description: { ...emptyDescription, title: `Title ${number}`, collection: 'Crossings', language: 'en', ...description },
  });
}

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
}

/** A tree of what a strict parser reads; it throws at anything that is not well-formed. */
function readXml(xml: string): Node {
  const parser = new SaxesParser();
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => { open.at(-1)?.children.push(text); });
  parser.on('closetag', () => { open.pop(); });
  parser.write(xml).close();
  return root.children.find((child) => typeof child !== 'string') as Node;
}

const textOf = (node: Node | string): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''));

function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)]));
}

const textsOf = (node: Node, name: string): string[] => all(node, name).map((found) => textOf(found).trim());

/** Words with everything that XML, CSV and RIS stumble over. */
const line = fc.stringMatching(/^[ -~가-힣漢é“”]{1,40}$/u).map((text) => text.trim()).filter((text) => text !== '');
const maybe = fc.option(line, { nil: null });
const some = fc.uniqueArray(line, { maxLength: 4 });
const described: fc.Arbitrary<Partial<Description>> = fc.record({
  title: line, narrator: maybe, place: maybe, summary: maybe, accession: maybe, series: maybe,
  subjects: some, persons: some, places: some, events: some, scope: maybe, rights: maybe, extent: maybe,
});

describe('EAD3', () => {
  it('has a collection, its series and its testimonies, each described where EAD has a place for it', () => {
    const ead = readXml(writeEad3([
      entryOf(2, { accession: 'OH-2', series: 'Boats', date: '1998-04', duration: 3_600_000, language: 'ko', narrator: 'a ferryman' }),
      entryOf(1, { accession: 'OH-1', people: [{ role: 'interviewer', name: 'Ada', labels: ['Q'] }], events: ['The flood'], date: '1998~' }),
    ], particulars, words));
    expect([ead.name, ead.attributes.xmlns]).toEqual(['ead', 'http://ead3.archivists.org/schema/']);
    expect(all(ead, 'archdesc').map(({ attributes }) => attributes.level)).toEqual(['collection']);
    expect(all(ead, 'c').map(({ attributes }) => [attributes.level, attributes.id])).toEqual([
      ['series', undefined], ['item', idOf(2)], ['item', idOf(1)],
    ]);
    expect(textsOf(ead, 'unitid')).toEqual(['OH-2', idOf(2), 'OH-1', idOf(1)]);
    expect(all(ead, 'unitdate').map(({ attributes }) => attributes)).toEqual([{ normal: '1998-04' }, { certainty: 'EDTF' }]);
    expect(textsOf(ead, 'persname')).toEqual(['a ferryman', 'Ada']);
    expect(all(ead, 'language').map(({ attributes }) => attributes.langcode)).toEqual(['eng', 'eng', 'kor', 'kor', 'eng']);
    expect(textsOf(ead, 'quantity')).toEqual(['2', '30', '1200', '3600', '30', '1200']);
  });

  it('puts several collections under their archive', () => {
    const ead = readXml(writeEad3([entryOf(1), entryOf(2, { collection: 'Ferries' })], particulars, words));
    expect(all(ead, 'archdesc').map(({ attributes }) => attributes.otherlevel)).toEqual(['repository']);
    expect(all(ead, 'c').map(({ attributes }) => attributes.level)).toEqual(['collection', 'item', 'collection', 'item']);
  });

  it('and Dublin Core are well-formed, and have every word, whatever it is', () => {
    fc.assert(fc.property(fc.array(described, { minLength: 1, maxLength: 3 }), (descriptions) => {
      const entries = descriptions.map((description, number) => entryOf(number, description));
      const ead = readXml(writeEad3(entries, particulars, words));
      const core = readXml(writeDublinCore(entries, particulars, words));
      const [eadSaid, coreSaid] = [ead, core].map((tree) => new Set([...all(tree, 'p'), ...tree.children.flatMap((child) => (
        typeof child === 'string' ? [] : leaves(child)
      ))].map((node) => textOf(node).normalize('NFC').replaceAll('\u00a0', ' '))));
      for (const { title, narrator, place, summary, accession, subjects, persons, places, events } of descriptions) {
        const told = [title, narrator, place, summary, accession, ...[subjects, persons, places, events].flatMap((list) => list ?? [])]
          .filter((value) => value !== null && value !== undefined).map((value) => value.normalize('NFC'));
        for (const value of told) expect([eadSaid?.has(value), coreSaid?.has(value), value]).toEqual([true, true, value]);
      }
    }), { numRuns: 200 });
  });
});

/** Elements that hold text and nothing else. */
function leaves(node: Node): Node[] {
  const inner = node.children.filter((child) => typeof child !== 'string');
  return inner.length === 0 ? [node] : inner.flatMap(leaves);
}

describe('Dublin Core', () => {
  it('tells creators from contributors, places from subjects', () => {
    const record = readXml(writeDublinCore([entryOf(1, {
      narrator: 'a ferryman', people: [{ role: 'narrator', name: 'a ferryman', labels: [] }, { role: 'interviewer', name: 'Ada', labels: [] },
        { role: 'interpreter', name: 'Jun', labels: [] }],
      place: 'Ondal', places: ['Ondal', 'Musan'], subjects: ['ferries'], persons: ['the miller'], duration: 5_025_000,
      summaries: [{ language: 'fr', text: 'Le bac.' }],
    })], particulars, words));
    expect(textsOf(record, 'dc:creator')).toEqual(['a ferryman', 'Ada']);
    expect(textsOf(record, 'dc:contributor')).toEqual(['Jun']);
    expect(textsOf(record, 'dcterms:spatial')).toEqual(['Ondal', 'Musan']);
    expect(textsOf(record, 'dc:subject')).toEqual(['ferries', 'the miller']);
    expect(textsOf(record, 'dcterms:extent')).toEqual(['PT1H23M45S']);
    expect(all(record, 'dc:description').map(({ attributes }) => attributes['xml:lang'])).toEqual(['fr']);
  });

  it.each([[0, 'PT0S'], [59_600, 'PT1M'], [3_600_000, 'PT1H'], [61_000, 'PT1M1S']])('writes %d milliseconds as %s', (milliseconds, written) => {
    expect(isoDuration(milliseconds)).toBe(written);
  });
});

describe('RIS', () => {
  it('has one reference for each work, a line for each value, and no line that a value began', () => {
    fc.assert(fc.property(fc.array(described, { minLength: 1, maxLength: 3 }), fc.constantFrom('\r\nER  - ', '\u2028TY  - BOOK', '\n'), (descriptions, hostile) => {
      const works = descriptions.map((description, number) => (
        citedWork(entryOf(number, { ...description, title: `${description.title}${hostile}`, date: '1998-04-02' }), [])
      ));
      const lines = writeRis(works, `Archive${hostile}`).split('\r\n').filter((text) => text !== '');
      expect(lines.every((text) => /^[A-Z][A-Z0-9] {2}- /u.test(`${text} `))).toBe(true);
      expect(lines.filter((text) => text.startsWith('TY  - '))).toEqual(works.map(() => 'TY  - PCOMM'));
      expect(lines.filter((text) => text.startsWith('ER  -'))).toHaveLength(works.length);
      expect(lines.filter((text) => text === 'ET  - Version 3' || text === 'PY  - 1998')).toHaveLength(2 * works.length);
    }));
  });
});

describe('a table of descriptions', () => {
  it('is read back cell by cell, but for what a spreadsheet would run', () => {
    fc.assert(fc.property(fc.array(described, { minLength: 1, maxLength: 4 }), (descriptions) => {
      const table = writeDescriptionTable(descriptions.map((description, number) => entryOf(number, description)));
      const rows = parse<Record<string, string>>(table, { bom: true, columns: true });
      const plain = (text: string | undefined): string => (text ?? '').replaceAll('\'', '');
      expect(rows.map(({ testimony }) => testimony)).toEqual(descriptions.map((_, number) => idOf(number)));
      for (const [number, { title, place, subjects }] of descriptions.entries()) {
        expect(plain(rows[number]?.title)).toBe(plain(title));
        expect(plain(rows[number]?.place)).toBe(plain(place ?? ''));
        expect(valuesOfCell(plainCell(rows[number]?.subjects ?? ''))).toEqual(subjects);
        expect(Object.values(rows[number] ?? {}).some((cell) => /^[=+\-@]/u.test(cell))).toBe(false);
      }
    }));
  });
});

describe('a collection as JSON', () => {
  const said = fc.array(fc.record({
    speaker: fc.option(line), session: fc.constant(1), start: fc.option(fc.nat(1_000_000)), text: line,
  }), { minLength: 1, maxLength: 6 });

  it('is read back value for value', () => {
    fc.assert(fc.property(fc.array(fc.tuple(said, described), { minLength: 1, maxLength: 3 }), (testimonies) => {
      const copies = testimonies.map(([turns, description], number) => copyOf(turns, description, { testimony: idOf(number), version: number + 1 }));
      const written = writeCollection(copies, particulars);
      const read = readCollection({ name: 'collection.json', bytes: new TextEncoder().encode(written) });
      expect(writeCollection(copies, particulars)).toBe(written);
      for (const [number, { testimony, description, passages }] of copies.entries()) {
        const back = read.testimonies[number];
        const { provenance, custody, notes, status, ...told } = description;
        expect([back?.id, back?.description, back?.version]).toEqual([testimony, told, number + 1]);
        expect(back?.sessions.flatMap(({ turns }) => turns)).toEqual(passages.flatMap(({ id, speaker, parts }) => (
          parts.map(({ start, end, text }) => ({ passage: id, speaker, start, end, text }))
        )));
        expect([provenance, custody, notes, status]).toEqual([null, null, null, 'in-process']);
      }
    }), { numRuns: 100 });
  });

  it('has no field of the keepers’, even where a cleared value had one by mistake', () => {
    const copy = copyOf([{ text: 'A lamp.' }], { notes: 'Do not show.', provenance: 'Over the ice.' });
    expect(writeCollection([copy], particulars)).not.toMatch(/Do not show|Over the ice|provenance|custody|"notes"/u);
  });

  it('has a schema of its own, which says what is there and that nothing else is', () => {
    const schema = collectionSchema();
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', additionalProperties: false,
      required: ['format', 'version', 'archive', 'at', 'purpose', 'testimonies'],
    });
    expect(Object.keys(schema.properties as object).sort()).toEqual(Object.keys(CollectionFile.shape).sort());
  });

  it.each([
    ['{', 'unknown-format'], ['[]', 'unknown-format'], ['{"format":"other"}', 'unknown-format'], ['{"format":"vouchsafe-collection","version":2}', 'newer-format'],
    ['{"format":"vouchsafe-collection","version":1,"secret words":1}', 'unreadable-transcript'], ['', 'empty-file'],
  ])('that is none is refused, without a word of it: %s', (text, code) => {
    let thrown: unknown;
    try {
      readCollection({ name: 'c.json', bytes: new TextEncoder().encode(text) });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code });
    expect(JSON.stringify(thrown)).not.toContain('secret');
  });
});

describe('a bag', () => {
  const path = fc.stringMatching(/^[a-z]{1,6}(?:\/[a-z%]{1,6})?\.txt$/u);
  const files = fc.uniqueArray(fc.record({ path, bytes: fc.uint8Array({ maxLength: 50 }) }), { selector: (file) => file.path, minLength: 1, maxLength: 5 });

  it('holds its payload and says its sums, of the payload and of its own files', () => {
    fc.assert(fc.property(files, (payload) => {
      const bag = new Map(writeBag('bag', payload, [['Source-Organization', 'A\nB']]).map((file) => [file.path, Buffer.from(file.bytes)]));
      const text = (name: string): string => bag.get(`bag/${name}`)?.toString('utf8') ?? '';
      expect(text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
      const octets = payload.reduce((sum, { bytes }) => sum + bytes.length, 0);
      expect(text('bag-info.txt')).toBe(`Source-Organization: A B\nPayload-Oxum: ${octets}.${payload.length}\n`);
      for (const algorithm of ['sha256', 'sha512']) {
        const listed = [...text(`manifest-${algorithm}.txt`).trimEnd().split('\n'), ...text(`tagmanifest-${algorithm}.txt`).trimEnd().split('\n')]
          .map((entry) => entry.split('  '));
        for (const [sum, name] of listed) {
          const bytes = bag.get(`bag/${(name ?? '').replaceAll('%25', '%')}`);
          expect(createHash(algorithm).update(bytes ?? '').digest('hex')).toBe(sum);
        }
        expect(listed).toHaveLength(payload.length + 4);
      }
    }));
  });

  it('as a ZIP has the same bytes each time, with every file in it', async () => {
    const payload = [{ path: 'a/b.txt', bytes: new TextEncoder().encode('one') }, { path: '한글.txt', bytes: new Uint8Array(0) }];
    const zip = Buffer.from(await writeZip(payload));
    expect(Buffer.from(await writeZip(payload)).equals(zip)).toBe(true);
    expect(zip.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(zip.toString('utf8')).toContain('한글.txt');
    const at = zip.indexOf('a/b.txt') + 'a/b.txt'.length;
    expect(inflateRawSync(zip.subarray(at)).toString()).toBe('one');
  });
});

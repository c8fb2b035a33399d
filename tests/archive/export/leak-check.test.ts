// The leak check passes an honest file and catches one planted leak in every channel that a PDF has.
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { ArchiveError } from '../../../archive/api/errors.ts';
import { composeRegister } from '../../../archive/export/pdf/compose-register.ts';
import { composeBilingual } from '../../../archive/export/pdf/compose-bilingual.ts';
import { composeFindingAid } from '../../../archive/export/pdf/compose-finding-aid.ts';
import { openFonts, packagedFonts } from '../../../archive/export/pdf/fonts.ts';
import { Shaper } from '../../../archive/export/pdf/shape-text.ts';
import { subsetFonts } from '../../../archive/export/pdf/embed-fonts.ts';
import { identityOf } from '../../../archive/export/pdf/write-pdf.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { disclosuresOf } from '../../support/invented-disclosures.ts';
import { besideCopies, describedTestimonies, findingAidParticulars } from '../../support/described-copies.ts';
import { check, codesOn, issueInSteps, pagesOf, particulars as ofIssue, setInSteps, writePdf, type SteppedFile } from '../../support/issued-files.ts';
import { dictOf, element, elements, fontDicts, pageOf, plantInto, rewrite, text, type Plant } from '../../support/plant.ts';
import { copyOf, generateSaid } from '../../support/testimony-copy.ts';

const secret = 'Halvorsen';
let file: SteppedFile;
let register: SteppedFile;
let findingAid: SteppedFile;
let bilingual: SteppedFile;

beforeAll(async () => {
  const said = [
    ...generateSaid(700, 'en'),
    { speaker: 'Interviewer', text: 'He was called 김씨 아저씨, or [name withheld], in the valley.', session: 4 },
  ];
  file = await issueInSteps(copyOf(said, { summary: 'Ferries & ice <of old>.' }, { withheld: 1 }));
  const particulars = { archive: 'Riverside Archive', at: '2026-11-23T04:05:06.000Z', testimony: null };
  findingAid = await setInSteps(composeFindingAid(describedTestimonies(12), findingAidParticulars, issueWords.en));
  bilingual = await setInSteps(composeBilingual(besideCopies(), ofIssue, issueWords.en));
  register = await setInSteps(composeRegister(disclosuresOf(30), particulars, issueWords.en.register));
});

/** The step of the leak check that refuses these bytes, or `passed`. */
async function verdictOn(bytes: Uint8Array, meant = file): Promise<string> {
  try {
    await check(bytes, meant.expected);
    return 'passed';
  } catch (thrown) {
    if (thrown instanceof ArchiveError && thrown.code === 'leak-check-failed') return thrown.detail.reason ?? '';
    throw thrown;
  }
}

const planted = (plant: Plant, into = file): Promise<Uint8Array> => plantInto(into.bytes, plant);

describe('an honest file', () => {
  test('passes', async () => {
    expect(await verdictOn(file.bytes)).toBe('passed');
    for (const other of [register, findingAid, bilingual]) expect(await verdictOn(other.bytes, other)).toBe('passed');
  });

  test('passes after being reopened and written again, byte for byte the same', async () => {
    const again = await planted(() => { /* nothing */ });
    expect(Buffer.compare(again, file.bytes)).toBe(0);
  });

  test('fails against another document', async () => {
    const other = await issueInSteps(copyOf([{ text: 'Something else.' }]));
    await expect(check(file.bytes, other.expected)).rejects.toMatchObject({ code: 'leak-check-failed' });
  });
});

const objectPlants: Readonly<Record<string, Plant>> = {
  'an information entry': (context) => dictOf(context, context.trailerInfo.Info).set(PDFName.of('Subject'), text(secret)),
  'the title': (context) => dictOf(context, context.trailerInfo.Info).set(PDFName.of('Title'), text(secret)),
  'the title, spelt otherwise': (context) => (
    dictOf(context, context.trailerInfo.Info).set(PDFName.of('Title'), PDFString.of('The year the ferry stopped'))),
  'an outline title': (context, catalog) => (
    dictOf(context, dictOf(context, catalog.get(PDFName.of('Outlines'))).get(PDFName.of('First')))
      .set(PDFName.of('Title'), text(secret))),
  'ActualText': (context) => elements(context, 'P')[0]?.set(PDFName.of('ActualText'), text(secret)),
  'Alt': (context) => elements(context, 'P')[3]?.set(PDFName.of('Alt'), text(secret)),
  'an expansion (E)': (context) => elements(context, 'LI')[0]?.set(PDFName.of('E'), text(secret)),
  'an element title (T)': (context) => elements(context, 'H2')[0]?.set(PDFName.of('T'), text(secret)),
  'a structure type': (context) => elements(context, 'P')[0]?.set(PDFName.of('S'), PDFName.of(secret)),
  'a language': (context) => elements(context, 'P')[0]?.set(PDFName.of('Lang'), PDFString.of(`en-${secret}`)),
  'an attachment': (context, catalog) => {
    const stream = context.register(context.stream(secret, { Type: 'EmbeddedFile' }));
    catalog.set(PDFName.of('Names'), context.obj({
      EmbeddedFiles: { Names: [text(secret), { Type: 'Filespec', F: text(secret), EF: { F: stream } }] },
    }));
  },
  'an annotation': (context, catalog) => pageOf(context, catalog, 1).set(PDFName.of('Annots'), context.obj([
    { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 1, 1], Contents: text(secret) },
  ])),
  'a page label': (context, catalog) => (
    catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, { S: 'D', P: text(secret) }] }))),
  'a named destination': (context, catalog) => catalog.set(PDFName.of('Dests'), context.obj({ [secret]: [0] })),
  'private data of a page': (context, catalog) => (
    pageOf(context, catalog, 0).set(PDFName.of('PieceInfo'), context.obj({ Our: { Private: text(secret) } }))),
  'a second content stream': (context, catalog) => {
    const page = pageOf(context, catalog, 1);
    const contents = page.get(PDFName.of('Contents'));
    const extra = context.register(context.flateStream(`BT (${secret}) Tj ET`));
    page.set(PDFName.of('Contents'), context.obj([contents instanceof PDFRef ? contents : null, extra]));
  },
  'an image': (context, catalog) => (
    dictOf(context, pageOf(context, catalog, 0).get(PDFName.of('Resources'))).set(PDFName.of('XObject'), context.obj({
      Im1: context.register(context.stream(secret, { Type: 'XObject', Subtype: 'Image' })),
    }))),
  'a font name': (context) => fontDicts(context, 'Type0')[0]?.set(PDFName.of('BaseFont'), PDFName.of(`AAAAAA+${secret}`)),
  'a font of another kind': (context) => fontDicts(context, 'CIDFontType2')[0]?.set(PDFName.of('Style'), context.obj({ Panose: text(secret) })),
  'an unused object': (context) => { context.register(context.obj({ Type: 'StructElem', S: 'P', Alt: text(secret) })); },
  'an unused string': (context) => { context.register(text(secret)); },
  'an unused stream': (context) => { context.register(context.flateStream(secret)); },
  'a form': (context, catalog) => catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [{ T: text(secret) }] })),
  'a script': (context, catalog) => (
    catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: text(secret) }))),
  'an output condition': (context, catalog) => (
    dictOf(context, catalog.lookup(PDFName.of('OutputIntents'), PDFArray).get(0)).set(PDFName.of('Info'), PDFString.of(secret))),
};

const streamPlants: Readonly<Record<string, Plant>> = {
  'XMP': (context, catalog) => (
    rewrite(context, catalog, 'Metadata', (xmp) => xmp.replace('<dc:format>', `<dc:source>${secret}</dc:source><dc:format>`))),
  'padding of XMP': (context, catalog) => rewrite(context, catalog, 'Metadata', (xmp) => `${xmp} <!-- ${secret} -->`),
  'an unused code of a font': (context) => rewrite(
    context, fontDicts(context, 'Type0')[0] ?? context.obj({}), 'ToUnicode', (map) => map.replace('<0061> <', '<0061> <0048'),
  ),
  'a comment in a code map': (context) => (
    rewrite(context, fontDicts(context, 'Type0')[0] ?? context.obj({}), 'ToUnicode', (map) => `%${secret}\n${map}`)),
  'a font program': (context) => {
    const descriptor = context.enumerateIndirectObjects().map(([, object]) => object)
      .find((object) => object instanceof PDFDict && object.get(PDFName.of('FontFile2')) !== undefined);
    rewrite(context, dictOf(context, descriptor), 'FontFile2', (program) => program + secret);
  },
  'a colour profile': (context, catalog) => rewrite(
    context, dictOf(context, catalog.lookup(PDFName.of('OutputIntents'), PDFArray).get(0)), 'DestOutputProfile',
    (profile) => profile.replace('CC0', 'Hal'),
  ),
  'bytes behind the packed part of a stream': (context, catalog) => {
    const page = pageOf(context, catalog, 0);
    const stream = page.lookup(PDFName.of('Contents'));
    const reference = page.get(PDFName.of('Contents'));
    if (!(stream instanceof PDFRawStream) || !(reference instanceof PDFRef)) throw new Error('no content');
    const longer = Buffer.concat([stream.getContents(), Buffer.from(secret)]);
    context.assign(reference, PDFRawStream.of(stream.dict, new Uint8Array(longer)));
  },
};

const contentPlants: Readonly<Record<string, (content: string) => string>> = {
  'a literal string': (content) => content.replace(/\[<[0-9a-f]+/, (shown) => `(${secret}) Tj ${shown}`),
  'words shown twice': (content) => content.replace(/(MCID 2>> BDC[^]*?)(\[.*\] TJ)/, '$1$2\n$2'),
  'words left out': (content) => content.replace(/(MCID 2>> BDC[^]*?)(\[.*\] TJ)/, '$1'),
  'one letter more': (content) => content.replace(/\] TJ\nEMC\n(?!ET\nEMC)/, '<0065>] TJ\nEMC\n'),
  'one letter more in the running head': (content) => content.replace(/(Header.*?)\] TJ/s, '$1<0065>] TJ'),
  'invisible words': (content) => content.replace('BT', 'BT 3 Tr'),
  'ActualText of a mark': (content) => content.replace('<</MCID 0>>', `<</MCID 0 /ActualText (${secret})>>`),
  'a comment': (content) => `%${secret}\n${content}`,
  'an inline image': (content) => `${content}\nBI /W 1 /H 1 ID ${secret} EI`,
  'a tag': (content) => `${content}\n/${secret} MP`,
  'an unmarked text': (content) => content.replace(/(BT\n)(\/\w+ <<\/MCID 0>> BDC)/, '$1[<0065>] TJ $2'),
  'a mark that no element owns': (content) => {
    const next = content.match(/MCID/g)?.length ?? 0;
    return `${content}\n/P <</MCID ${next}>> BDC\nBT\n[<0065>] TJ\nET\nEMC`;
  },
  'a mark out of turn': (content) => `${content}\n/P <</MCID 9999>> BDC\nBT\n[<0065>] TJ\nET\nEMC`,
};

/** Running head and headings at the head of a page, each an artifact of its own. */
const artifact = /\/Artifact <<\/Type \/Pagination \/Subtype \/Header>> BDC\n[^]*?EMC\n/g;
const shownAgain = new RegExp(`(?:${artifact.source})+`);

/** The nth artifact changed; the first two are the running head. */
function changed(content: string, wanted: number, change: (written: string) => string): string {
  let number = 0;
  return content.replace(artifact, (written) => ((number += 1) === wanted ? change(written) : written));
}

const headingPlants: Readonly<Record<string, (heads: string) => string>> = {
  'one letter more': (heads) => changed(heads, 5, (written) => written.replace('] TJ', '<0065>] TJ')),
  'one heading left out': (heads) => changed(heads, 6, () => ''),
  'one heading twice': (heads) => changed(heads, 4, (written) => written + written),
  'all headings twice': (heads) => heads + (heads.match(artifact) ?? []).slice(2).join(''),
  'in the running head': (heads) => changed(heads, 2, (written) => written.replace('] TJ', '<0065>] TJ')),
  'instead of the running head': (heads) => changed(heads, 1, () => ''),
};

describe('a planted leak is caught', () => {
  test.each(Object.entries(objectPlants))('in %s', async (_, plant) => {
    expect(await verdictOn(await planted(plant))).toBe('objects');
  });

  test.each(Object.entries(streamPlants))('in %s', async (_, plant) => {
    expect(await verdictOn(await planted(plant))).toMatch(/^(streams|page-text)$/);
  });

  test.each(Object.entries(contentPlants))('on a page: %s', async (_, change) => {
    const bytes = await planted((context, catalog) => rewrite(context, pageOf(context, catalog, 1), 'Contents', change));
    expect(await verdictOn(bytes)).toBe('page-text');
  });

  test.each(Object.entries(headingPlants))('in the headings that are shown again: %s', async (_, change) => {
    expect(await verdictOn(register.bytes, register)).toBe('passed');
    const bytes = await planted((context, catalog) => (
      rewrite(context, pageOf(context, catalog, 1), 'Contents', (content) => content.replace(shownAgain, change))), register);
    expect(await verdictOn(bytes, register)).toBe('page-text');
  });

  test('in the order of what is said', async () => {
    const bytes = await planted((context) => {
      const list = elements(context, 'L')[0]?.lookup(PDFName.of('K'), PDFArray);
      const [first, second] = [list?.get(0), list?.get(1)];
      if (list === undefined || first === undefined || second === undefined) throw new Error('no list');
      list.set(0, second);
      list.set(1, first);
    });
    expect(await verdictOn(bytes)).toBe('page-text');
  });

  test('in a page that is shown twice', async () => {
    const bytes = await planted((context, catalog) => {
      const pages = dictOf(context, catalog.get(PDFName.of('Pages')));
      const kids = pages.lookup(PDFName.of('Kids'), PDFArray);
      const last = kids.get(kids.size() - 1);
      kids.push(last);
      pages.set(PDFName.of('Count'), PDFNumber.of(kids.size()));
    });
    expect(await verdictOn(bytes)).toBe('page-text');
  });
});

describe('a leak between the objects is caught', () => {
  const at = (bytes: Uint8Array, needle: string): number => Buffer.from(bytes).indexOf(needle);
  const splice = (position: number, inserted: string): Uint8Array => identified(Buffer.concat([
    file.bytes.subarray(0, position), Buffer.from(inserted, 'latin1'), file.bytes.subarray(position),
  ]));
  /** The bytes with the identity that belongs to them, so that it is not the identity that gives them away. */
  const identified = (bytes: Buffer): Uint8Array => {
    const place = bytes.indexOf('<', bytes.lastIndexOf('/ID ['));
    const places = [place + 1, bytes.indexOf('<', place + 1) + 1];
    for (const each of places) bytes.write('0'.repeat(32), each, 'latin1');
    const identity = identityOf(bytes);
    for (const each of places) bytes.write(identity, each, 'latin1');
    return new Uint8Array(bytes);
  };
  const cases: Readonly<Record<string, () => Uint8Array>> = {
    'before the header': () => splice(0, `%${secret}\n`),
    'in a comment after the header': () => splice(at(file.bytes, '\n\n') + 1, `%${secret}\n`),
    'in a comment between objects': () => splice(at(file.bytes, 'endobj\n') + 7, `%${secret}\n`),
    'in white space between objects': () => splice(at(file.bytes, 'endobj\n') + 7, ' \t \t'),
    'in jibberish between objects': () => splice(at(file.bytes, 'endobj\n') + 7, `${secret}\n`),
    'after the end of the file': () => splice(file.bytes.length, `\n%${secret}`),
    'in white space after the end': () => splice(file.bytes.length, '\n'),
    'in an incremental update': () => splice(
      file.bytes.length, `\n9999 0 obj\n(${secret})\nendobj\nxref\n9999 1\n0000000000 00000 n\ntrailer\n<</Size 10000>>\nstartxref\n0\n%%EOF`,
    ),
    'in an object that is defined twice': () => splice(at(file.bytes, 'endobj\n') + 7, `2 0 obj\n(${secret})\nendobj\n`),
    'in the identity': () => {
      const changed = Buffer.from(file.bytes);
      const place = changed.indexOf('<', changed.lastIndexOf('/ID ['));
      const hidden = Buffer.from(`${secret}.......`, 'latin1').toString('hex');
      changed.write(hidden, place + 1, 'latin1');
      changed.write(hidden, changed.indexOf('<', place + 1) + 1, 'latin1');
      return new Uint8Array(changed);
    },
    'by cutting the file short': () => file.bytes.subarray(0, file.bytes.length - 200),
    'by leaving nothing': () => new Uint8Array(),
  };
  test.each(Object.entries(cases))('%s', async (_, make) => {
    const bytes = make();
    expect(Buffer.compare(bytes, file.bytes)).not.toBe(0);
    expect(await verdictOn(bytes)).toMatch(/^(unreadable|bytes)$/);
  });
});

/** In figures and links, which only a finding aid has. */
const drawnPlants: Readonly<Record<string, readonly [step: string, plant: Plant]>> = {
  'the alternative of a figure': ['objects', (context) => element(context, 'Figure').set(PDFName.of('Alt'), text(secret))],
  'an alternative that is missing': ['page-text', (context) => element(context, 'Figure').delete(PDFName.of('Alt'))],
  'alternatives that are exchanged': ['page-text', (context) => {
    const [first, second] = elements(context, 'Figure');
    const [one, other] = [first?.get(PDFName.of('Alt')), second?.get(PDFName.of('Alt'))];
    if (one !== undefined && other !== undefined) {
      first?.set(PDFName.of('Alt'), other);
      second?.set(PDFName.of('Alt'), one);
    }
  }],
  'the words of a link': ['objects', (context) => fontDicts(context, 'Link')[0]?.set(PDFName.of('Contents'), text(secret))],
  'words of one link on another': ['page-text', (context) => {
    const [first, second] = fontDicts(context, 'Link');
    const other = second?.get(PDFName.of('Contents'));
    if (other !== undefined) first?.set(PDFName.of('Contents'), other);
  }],
  'a link out of the file': ['objects', (context) => (
    fontDicts(context, 'Link')[0]?.set(PDFName.of('A'), context.obj({ S: 'URI', URI: PDFString.of(`https://example.org/${secret}`) })))],
  'the order of the outline': ['page-text', (context, catalog) => {
    const first = dictOf(context, dictOf(context, catalog.get(PDFName.of('Outlines'))).get(PDFName.of('First')));
    const second = dictOf(context, first.get(PDFName.of('Next')));
    const [one, other] = [first.get(PDFName.of('Title')), second.get(PDFName.of('Title'))];
    if (one !== undefined && other !== undefined) {
      first.set(PDFName.of('Title'), other);
      second.set(PDFName.of('Title'), one);
    }
  }],
};

const chartPlants: Readonly<Record<string, (content: string) => string>> = {
  'a bar more': (content) => content.replace(/^(.* re) f$/m, '$1 f\n$1 f'),
  'a bar less': (content) => content.replace(/^.* re f\n/m, ''),
  'a bar of another length': (content) => content.replace(/^(\S+ \S+) \S+ (\S+) re f$/m, '$1 99 $2 re f'),
  'a bar outside of figures': (content) => `/P <</MCID 999>> BDC\n1 1 1 1 re f\nEMC\n${content}`,
};

describe('a planted leak is caught in what is drawn and what is linked', () => {
  test.each(Object.entries(drawnPlants))('%s', async (_, [step, plant]) => {
    expect(await verdictOn(await planted(plant, findingAid), findingAid)).toBe(step);
  });

  test.each(Object.entries(chartPlants))('%s', async (_, change) => {
    const bytes = await planted((context, catalog) => rewrite(context, pageOf(context, catalog, 1), 'Contents', change), findingAid);
    expect(await verdictOn(bytes, findingAid)).toBe('page-text');
  });

  test('passages of the one language that stand in the other’s cell', async () => {
    const bytes = await planted((context) => {
      const cells = elements(context, 'TR').map((row) => row.lookup(PDFName.of('K'), PDFArray)).filter((kids) => kids.size() === 2);
      const kids = cells.at(-2);
      const [here, there] = [kids?.get(0), kids?.get(1)];
      if (kids === undefined || here === undefined || there === undefined) throw new Error('no cells');
      kids.set(0, there);
      kids.set(1, here);
    }, bilingual);
    expect(await verdictOn(bytes, bilingual)).toBe('page-text');
  });
});

describe('a font tells nothing', () => {
  /** The file as it is written when the shaper was first asked for other words, as an early stage of redaction might. */
  async function afterShaping(words: string): Promise<SteppedFile> {
    const { document } = file.expected;
    const fonts = await openFonts(packagedFonts);
    const shaper = new Shaper(fonts);
    for (const letter of words) shaper.shape(letter, ['latin-regular']);
    const pages = await pagesOf(document, shaper);
    const embedded = subsetFonts(fonts, shaper, codesOn(pages));
    return {
      bytes: await writePdf(document, pages, embedded, fonts), pages, fonts,
      expected: { ...file.expected, fonts: embedded },
    };
  }

  test('by the order of its glyphs: what was shaped before leaves no trace in the file', async () => {
    const other = await afterShaping(`${secret}Ωж`);
    expect(Buffer.compare(other.bytes, file.bytes)).toBe(0);
  });

  test('by the order of its glyphs: one that spells a name is caught, though nothing else is in it than the pages show', async () => {
    const [font, ...rest] = file.expected.fonts;
    if (font === undefined) throw new Error('no font');
    const spelling = [...new Set(secret)].flatMap((letter) => font.codes.filter(({ code }) => code === letter.codePointAt(0)));
    expect(spelling.length).toBeGreaterThan(5);
    const codes = [...spelling, ...font.codes.filter((code) => !spelling.includes(code))];
    const expected = { ...file.expected, fonts: [{ ...font, codes }, ...rest] };
    const bytes = await writePdf(expected.document, file.pages, expected.fonts, file.fonts);
    await expect(check(bytes, expected)).rejects.toMatchObject({ code: 'leak-check-failed', detail: { reason: 'page-text' } });
  });

  test('by a glyph that no page shows', async () => {
    const [font, ...rest] = file.expected.fonts;
    const last = font?.codes.at(-1);
    if (font === undefined || last === undefined) throw new Error('no font');
    const codes = [...font.codes, { ...last, code: last.code + 1, codePoints: [0x65] }];
    const glyphMap = new Uint8Array([...font.glyphMap, 0, 1]);
    const expected = { ...file.expected, fonts: [{ ...font, codes, glyphMap }, ...rest] };
    const bytes = await writePdf(expected.document, file.pages, expected.fonts, file.fonts);
    await expect(check(bytes, expected)).rejects.toMatchObject({ code: 'leak-check-failed', detail: { reason: 'page-text' } });
  });

  test('by glyphs that are mapped to others, so that a page looks unlike what is read', async () => {
    const bytes = await planted((context) => (
      rewrite(context, fontDicts(context, 'CIDFontType2')[0] ?? context.obj({}), 'CIDToGIDMap', (map) => (
        map.slice(0, 2 * 0x61) + map.slice(2 * 0x62, 2 * 0x63) + map.slice(2 * 0x62)))));
    expect(await verdictOn(bytes)).toBe('streams');
  });
});

describe('a file name', () => {
  test.each([`${secret}.pdf`, `t0a1b2c3d4e5f-${secret}.pdf`, `dossier-2026-03-04 ${secret}.pdf`, 't0a1b2c3d4e5f.pdf.exe', ''])(
    'that tells something is caught: %s', async (fileName) => {
      const expected = { ...file.expected, document: { ...file.expected.document, fileName } };
      await expect(check(file.bytes, expected)).rejects.toMatchObject({ code: 'leak-check-failed', detail: { reason: 'file-name' } });
    },
  );
});

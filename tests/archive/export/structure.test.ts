// What a screen reader and a records office need: tags, order, languages, fonts, metadata; built to PDF/UA-1 and PDF/A-2a.
import { PDFArray, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { composeBilingual } from '../../../archive/export/pdf/compose-bilingual.ts';
import { composeDossier } from '../../../archive/export/pdf/compose-dossier.ts';
import { composeFindingAid } from '../../../archive/export/pdf/compose-finding-aid.ts';
import { composeLetter } from '../../../archive/export/pdf/compose-letter.ts';
import { composeRecoverySheet } from '../../../archive/export/pdf/compose-recovery-sheet.ts';
import { composeRegister } from '../../../archive/export/pdf/compose-register.ts';
import { composeTestimony } from '../../../archive/export/pdf/compose-testimony.ts';
import { leafText, leavesOf, type PageDocument } from '../../../archive/export/pdf/document.ts';
import { reopen } from '../../../archive/export/pdf/reopen.ts';
import { VaultId } from '../../../archive/api/ids.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { besideCopies, describedCopy, describedTestimonies, findingAidParticulars } from '../../support/described-copies.ts';
import { disclosureOf, disclosuresOf } from '../../support/invented-disclosures.ts';
import { particulars, setInSteps, type SteppedFile } from '../../support/issued-files.ts';
import { dictOf, element, elements, fontDicts, pageOf, plantInto, rewrite, text, type Plant } from '../../support/plant.ts';
import { checkWithQpdf, fontsOf, infoOf, structureOf } from '../../support/poppler.ts';
import { structuralFaults } from '../../support/structural-faults.ts';

const { archive, at } = particulars;

/** Every kind of document that there is, in one language or the other. */
const kinds: Readonly<Record<string, () => PageDocument>> = {
  'a testimony': () => composeTestimony(describedCopy('en'), { ...particulars, archive: 'Ferries & ice <of old>' }, issueWords.en),
  'a testimony in Korean, on Letter': () => (
    { ...composeTestimony(describedCopy('ko'), { ...particulars, marked: true }, issueWords.ko), paper: 'letter' }),
  'a bilingual copy': () => composeBilingual(besideCopies(), particulars, issueWords.en),
  'a dossier': () => {
    const copy = describedCopy('en');
    const passages = copy.passages.slice(0, 9).map(({ id }, index) => ({ copy, passage: id, note: index === 2 ? 'Compare.' : '' }));
    return composeDossier(passages, { ...particulars, name: 'Ice 얼음' }, issueWords.en);
  },
  'a finding aid': () => composeFindingAid(describedTestimonies(12), findingAidParticulars, issueWords.ko),
  'a letter': () => composeLetter({ archive, at, withdrawn: 'whole', disclosure: disclosureOf(3) }, issueWords.en.letter),
  'a register': () => composeRegister(disclosuresOf(60), { archive, at, testimony: null }, issueWords.ko.register),
  'a recovery sheet': () => composeRecoverySheet(
    { vault: VaultId.parse('00112233445566778899aabbccddeeff'), number: 2, made: at, words: Array.from({ length: 24 }, () => 'river') },
    issueWords.en.recovery,
  ),
};

let testimony: SteppedFile;
let findingAid: SteppedFile;

beforeAll(async () => {
  testimony = await setInSteps(kinds['a testimony']?.() as PageDocument);
  findingAid = await setInSteps(kinds['a finding aid']?.() as PageDocument);
});

describe.each(Object.entries(kinds))('%s', (_, compose) => {
  test('has no fault of structure, to us, to qpdf and to poppler', async () => {
    const file = await setInSteps(compose());
    expect(await structuralFaults(file.bytes)).toEqual([]);
    expect(checkWithQpdf(file.bytes)).toMatch(/No syntax or stream encoding errors/);
    const fonts = fontsOf(file.bytes).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(1);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes /);
    expect(infoOf(file.bytes)).toMatch(/Tagged: +yes/);
    const read = structureOf(file.bytes).match(/"[^"\n]*"$|^ *"[^\n]*"$/gm)?.map((line) => line.trim().slice(1, -1)).join('') ?? '';
    const wanted = leavesOf(file.expected.document.root).map(leafText).join('');
    expect(read.replace(/\s|\u00ad/g, '')).toBe(wanted.replace(/\s/g, ''));
  });
});

describe('a testimony', () => {
  test('is read in its languages, those of a summary among them', async () => {
    expect(structureOf(testimony.bytes)).toMatch(/"김씨 아저씨, ?"/u);
    const context = await reopen(testimony.bytes);
    const languages = ['P', 'Span'].flatMap((role) => elements(context, role)).map((each) => each.get(PDFName.of('Lang'))?.toString());
    expect([...new Set(languages)].sort()).toEqual(['(fr)', '(ko)', undefined]);
  });

  test('has an outline of its parts, nested, and says of itself no more than it has to', () => {
    const titles = testimony.expected.document.outline.map(({ title, level }) => `${'.'.repeat(level)}${title}`);
    expect(titles).toEqual([
      '.The year the ferry stopped', '.Summary', '.Rights', '.Suggested citation', '.Description', '.Scope and content',
      '.Summary (Korean)', '.Summary (French)', '.Terms of use', '.Contents', '.Transcript', '..Session 1', '..Session 2',
      '..Session 3', '..Session 4',
    ]);
    expect(infoOf(testimony.bytes)).toMatch(/Author: +Ferries & ice <of old>\n/);
    const told = infoOf(testimony.bytes).split('\n').map((line) => line.split(':')[0]);
    for (const field of ['Subject', 'Keywords', 'Creator', 'ModDate']) expect(told).not.toContain(field);
  });
});

/** A file that must fail, and the fault that has to be found, by the name with which it begins. */
const mutilations: Readonly<Record<string, readonly [fault: string, plant: Plant]>> = {
  'text outside of any mark': ['untagged', (context, catalog) => (
    rewrite(context, pageOf(context, catalog, 1), 'Contents', (content) => content.replace(/\/\w+ <<\/MCID 0>> BDC([^]*?)EMC/, '$1')))],
  'a line outside of any mark': ['untagged', (context, catalog) => (
    rewrite(context, pageOf(context, catalog, 1), 'Contents', (content) => `${content}\n0 0 m 9 9 l S`))],
  'marks inside of marks': ['nested-mark', (context, catalog) => (
    rewrite(context, pageOf(context, catalog, 1), 'Contents', (content) => content.replace('TJ\nEMC', 'TJ\n/P <</MCID 900>> BDC EMC\nEMC')))],
  'a mark that is not closed': ['unbalanced-mark', (context, catalog) => (
    rewrite(context, pageOf(context, catalog, 1), 'Contents', (content) => content.replace(/EMC$/, '')))],
  'a mark under another role': ['mark-role', (context, catalog) => (
    rewrite(context, pageOf(context, catalog, 1), 'Contents', (content) => content.replace('/P <<', '/H1 <<')))],
  'a mark without an element': ['mark-without-element', (context) => {
    elements(context, 'P')[2]?.set(PDFName.of('K'), context.obj([]));
  }],
  'an order of tags unlike that of the page': ['reading-order', (context) => {
    const kids = element(context, 'L').lookup(PDFName.of('K'), PDFArray);
    const [first, second] = [kids.get(0), kids.get(1)];
    kids.set(0, second);
    kids.set(1, first);
  }],
  'a way back to another element': ['parent-tree', (context, catalog) => {
    const tree = dictOf(context, dictOf(context, catalog.get(PDFName.of('StructTreeRoot'))).get(PDFName.of('ParentTree')));
    const owners = tree.lookup(PDFName.of('Nums'), PDFArray).lookup(1, PDFArray);
    owners.set(0, owners.get(owners.size() - 1));
  }],
  'an element where it may not stand': ['nesting', (context) => element(context, 'LBody').set(PDFName.of('S'), PDFName.of('TD'))],
  'a heading that skips a level': ['heading-skips', (context) => element(context, 'H2').set(PDFName.of('S'), PDFName.of('H3'))],
  'an item without its label': ['list-item', (context) => element(context, 'LI').lookup(PDFName.of('K'), PDFArray).remove(0)],
  'a heading of a table without its scope': ['heading-scope', (context) => element(context, 'TH').delete(PDFName.of('A'))],
  'a row that is short of a cell': ['table-width', (context) => element(context, 'TR').lookup(PDFName.of('K'), PDFArray).remove(1)],
  'Korean under another language': ['language-of-text', (context) => (
    elements(context, 'Span').forEach((span) => span.set(PDFName.of('Lang'), PDFString.of('en'))))],
  'no language at all': ['document-language', (_, catalog) => catalog.delete(PDFName.of('Lang'))],
  'a file that is not said to be tagged': ['not-marked', (_, catalog) => catalog.delete(PDFName.of('MarkInfo'))],
  'tabs out of order': ['tabs', (context, catalog) => pageOf(context, catalog, 0).delete(PDFName.of('Tabs'))],
  'a page without its key': ['struct-parents', (context, catalog) => (
    pageOf(context, catalog, 0).set(PDFName.of('StructParents'), PDFNumber.of(7)))],
  'a title that is not shown': ['title-not-shown', (_, catalog) => catalog.delete(PDFName.of('ViewerPreferences'))],
  'another title in XMP': ['xmp-title', (context, catalog) => rewrite(context, catalog, 'Metadata', (xmp) => xmp.replace('The year', 'A year'))],
  'another date in XMP': ['xmp-date', (context, catalog) => rewrite(context, catalog, 'Metadata', (xmp) => xmp.replace('2026-03', '2026-04'))],
  'no mark of PDF/A': ['xmp-archival', (context, catalog) => rewrite(context, catalog, 'Metadata', (xmp) => xmp.replace('pdfaid:part>2', 'pdfaid:part>4'))],
  'no mark of PDF/UA': ['xmp-accessible', (context, catalog) => (
    rewrite(context, catalog, 'Metadata', (xmp) => xmp.replace('<pdfuaid:part>1', '<pdfuaid:part>9')))],
  'no colour space': ['output-intent', (_, catalog) => catalog.delete(PDFName.of('OutputIntents'))],
  'a profile that is none': ['output-profile', (context, catalog) => rewrite(
    context, dictOf(context, catalog.lookup(PDFName.of('OutputIntents'), PDFArray).get(0)), 'DestOutputProfile',
    (profile) => profile.replace('acsp', 'spca'),
  )],
  'a font that is not embedded': ['font-not-embedded', (context) => (
    dictOf(context, fontDicts(context, 'CIDFontType2')[0]?.get(PDFName.of('FontDescriptor'))).delete(PDFName.of('FontFile2')))],
  'a font without a way back to text': ['font-to-unicode', (context) => fontDicts(context, 'Type0')[0]?.delete(PDFName.of('ToUnicode'))],
  'a code without text': ['code-without-text', (context) => (
    rewrite(context, fontDicts(context, 'Type0')[0] ?? context.obj({}), 'ToUnicode', (map) => map.replace(/^<0065> .*$/m, '')))],
  'a glyph that is wider than it says': ['font-width', (context) => (
    fontDicts(context, 'CIDFontType2')[0]?.lookup(PDFName.of('W'), PDFArray).lookup(1, PDFArray).set(0, PDFNumber.of(1234)))],
  'a code without a glyph': ['font-notdef', (context) => (
    rewrite(context, fontDicts(context, 'CIDFontType2')[0] ?? context.obj({}), 'CIDToGIDMap', (map) => (
      map.slice(0, 2 * 0x65) + '\0\0' + map.slice(2 * 0x66))))],
  'a script': ['forbidden', (context, catalog) => catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: text('1') }))],
  'no outline': ['no-outline', (context, catalog) => dictOf(context, catalog.get(PDFName.of('Outlines'))).delete(PDFName.of('First'))],
  'an outline that leads nowhere': ['outline-destination', (context, catalog) => (
    dictOf(context, dictOf(context, catalog.get(PDFName.of('Outlines'))).get(PDFName.of('First'))).delete(PDFName.of('Dest')))],
  'no page labels': ['no-page-labels', (_, catalog) => catalog.delete(PDFName.of('PageLabels'))],
};

/** The same for figures and links, which a finding aid has. */
const drawnMutilations: Readonly<Record<string, readonly [fault: string, plant: Plant]>> = {
  'a figure without an alternative': ['figure-alternative', (context) => element(context, 'Figure').delete(PDFName.of('Alt'))],
  'a figure without its place': ['figure-box', (context) => element(context, 'Figure').delete(PDFName.of('A'))],
  'a link without its annotation': ['link-annotation', (context) => {
    const kids = element(context, 'Link').lookup(PDFName.of('K'), PDFArray);
    kids.remove(kids.size() - 1);
  }],
  'an annotation without words': ['annotation-text', (context) => fontDicts(context, 'Link')[0]?.delete(PDFName.of('Contents'))],
  'an annotation that is not printed': ['annotation-flags', (context) => fontDicts(context, 'Link')[0]?.set(PDFName.of('F'), PDFNumber.of(2))],
  'an annotation without an element': ['annotation-tag', (context) => fontDicts(context, 'Link')[0]?.delete(PDFName.of('StructParent'))],
  'an annotation of another element': ['annotation-owner', (context) => {
    const [first, second] = fontDicts(context, 'Link');
    const [one, other] = [first?.get(PDFName.of('StructParent')), second?.get(PDFName.of('StructParent'))];
    if (one !== undefined && other !== undefined) {
      first?.set(PDFName.of('StructParent'), other);
      second?.set(PDFName.of('StructParent'), one);
    }
  }],
};

describe('the check of structure finds', () => {
  test.each(Object.entries(mutilations))('%s', async (_, [fault, plant]) => {
    const found = await structuralFaults(await plantInto(testimony.bytes, plant));
    expect(found.map((each) => each.split(':')[0])).toContain(fault);
  });

  test.each(Object.entries(drawnMutilations))('%s', async (_, [fault, plant]) => {
    const found = await structuralFaults(await plantInto(findingAid.bytes, plant));
    expect(found.map((each) => each.split(':')[0])).toContain(fault);
  });

  test('an identity that is none', async () => {
    const bytes = Buffer.from(testimony.bytes);
    bytes.write('ABC', bytes.lastIndexOf('/ID [ <') + 7, 'latin1');
    expect(await structuralFaults(new Uint8Array(bytes))).toEqual(['identity']);
  });

  test('nothing where nothing is wrong, after the same reading and writing', async () => {
    for (const { bytes } of [testimony, findingAid]) {
      expect(await structuralFaults(await plantInto(bytes, (context) => { expect(context.trailerInfo.Root).toBeInstanceOf(PDFRef); }))).toEqual([]);
    }
  });
});

// XML from strangers: whatever has grown beyond reason, or is not XML, is refused at its place.
import { expect, test } from 'vitest';
import { ArchiveError, type FaultDetail } from '../../../archive/api/errors.ts';
import { deepestXml, walkXml } from '../../../archive/import/walk-xml.ts';
import { readXmlTree, rawTextOf } from '../../../archive/import/xml-tree.ts';

function faultOf(xml: string): FaultDetail & { readonly code: string } {
  try {
    walkXml(xml, 'x.xml', {});
  } catch (thrown) {
    if (thrown instanceof ArchiveError) return { code: thrown.code, ...thrown.detail };
    throw thrown;
  }
  throw new Error('it was read');
}

const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);

test('as deep as may be, and deeper', () => {
  walkXml(nested(deepestXml), 'x.xml', {});
  expect(faultOf(nested(deepestXml + 1))).toEqual({ code: 'unreadable-transcript', file: 'x.xml', line: 1, column: (deepestXml + 1) * 3 + 1, reason: 'depth' });
  expect(faultOf(nested(1_000_000)).reason).toBe('depth');
});

test('entities that grow, and files from elsewhere, have no document type to come from', () => {
  const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');
  for (const type of [`<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]>`, '<!DOCTYPE a SYSTEM "file:///etc/passwd">', '<!DOCTYPE a>']) {
    expect(faultOf(`${type}<a>&l9;</a>`)).toMatchObject({ code: 'unreadable-transcript', line: 1, reason: 'doctype' });
  }
  expect(faultOf('<a>\n&l9;</a>')).toMatchObject({ line: 2, reason: 'xml' });
});

test('a million attributes', () => {
  const attributes = Array.from({ length: 1_000_000 }, (_, index) => `a${index}=""`).join(' ');
  expect(faultOf(`<a ${attributes}/>`).reason).toBe('attributes');
});

test.each([
  ['<a><b></a>', 1, 11], ['<a>\n<b>\n</a>', 3, 5], ['<a', 1, 3], ['', 1, 1], ['<a/><b/>', 1, 8], ['<a b=c/>', 1, 7],
])('%j is not XML, at line %i and column %i', (xml, line, column) => {
  expect(faultOf(xml)).toMatchObject({ code: 'unreadable-transcript', line, column, reason: 'xml' });
});

test('a tree keeps text, CDATA and entities in order, and knows where its tags are', () => {
  const root = readXmlTree('<?xml version="1.0"?>\n<!-- none -->\n<x:a xml:id="1">one &amp; <b>t&#119;o</b>\n<![CDATA[<three>]]></x:a>', 'x.xml');
  expect([root.name, root.attributes['xml:id'], root.line]).toEqual(['a', '1', 3]);
  expect(rawTextOf(root)).toBe('one & two\n<three>');
});

test('a tree of too many elements', () => {
  expect(() => readXmlTree(`<a>${'<b/>'.repeat(500_000)}</a>`, 'x.xml')).toThrow('file-too-large');
});

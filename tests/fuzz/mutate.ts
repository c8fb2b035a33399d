// Breaks well-formed files: flips, cuts, repeats, splices, swaps, puts in what the formats give a meaning, and encodes anew.
import fc from 'fast-check';
import { Format } from '../../archive/api/transcript.ts';
import { encodings, sampleBytes, samples, type Sample } from './samples.ts';

export interface BrokenFile {
  readonly format: string;
  readonly wanted: Sample['wanted'];
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a person says it is; null where the program is to find out. */
  readonly chosen: Format | null;
}

const tokens = [
  '-->', '00:00:01.000 --> 00:00:00.500', '99999:00:00.000', '<v ', '</v>', '<v>', 'WEBVTT', 'NOTE', 'STYLE', '\n\n', '\n', '\r', '\t', '"', '""', '","', ';', ',', 'sep=;\n', '=1+1',
  '<', '>', '</', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<?xml version="1.0" encoding="utf-16"?>', '<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '&', '&amp;', '&#0;', '&#xd800;', '&#x110000;',
  '&#1114112;', '<a', 'xmlns:x="', ' a="1" a="2"', 'xml:id="', 'TIME_VALUE="-1"', 'TIME_VALUE="1e999"', 'TIME_SLOT_REF1="none"', 'ANNOTATION_REF="a0"', 'who="#"', 'since="#time1-60007"',
  'interval="NaN"', 'interval="-1"', '<TIER PARENT_REF="A">', '<div type="session">', '<seg>', '</u>', '<u>', '<sync>99999:|1(1)|', '0:|', '|999999999(1)', '[[footnote]]1[[/footnote]]', '[[footnotes]]', '{',
  '}', '[', ']', ':', 'null', 'true', '1e999', '-0', '1e-7', '"start":', '"segments":', '"text":', '\\u0000', '\\ud800', '__proto__', 'constructor', 'toString', '**', '**:', '[', '](', '\\', '`', '# ', 'Q:', 'A: ',
  '：', '[00:00:01]', '[99:99:99]', 'Session 2', '제2부', '---', '- ', '> ', '\0', '\ufeff', '\ufffe', '\u202e', '\u2028', '\u0085', 'e\u0301', '\u0301', '😀', '한', '1', '9'.repeat(25), 'a'.repeat(500),
  'r="AAAA1"', 'r="ZZZ1048577"', 't="s"', '<v>99999</v>', 'table:number-columns-repeated="999999999"', 'table:number-rows-repeated="999999999"', 'w:id="2"', '<w:del>', '<w:p>', '<w:tbl><w:tr><w:tc>', 'w:vanish',
  '../../x', 'C:\\x', '\u0130', 'ß', '﷽', 'ｱ',
];

type Edit = (bytes: Buffer) => Buffer;

/** A share of the file, each as likely: numbers of fast-check come near nought most of the time. */
const place = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((millionths) => millionths / 1_000_000);
const at = (bytes: Buffer, share: number): number => Math.floor(share * (bytes.length + 1));
/** `put` instead of what stands from `from` to `to`. */
const splice = (bytes: Buffer, from: number, to: number, put: Uint8Array): Buffer => (
  Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(Math.max(from, to))])
);

const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(place, fc.constantFrom(...tokens), fc.constantFrom(0, 0, 0, 1, 6)).map(([where, token, over]): Edit => (
    (bytes) => splice(bytes, at(bytes, where), at(bytes, where) + over, Buffer.from(token))
  )) },
  { weight: 1, arbitrary: fc.tuple(place, fc.constantFrom(...tokens), fc.integer({ min: 20, max: 3000 })).map(([where, token, times]): Edit => (
    (bytes) => splice(bytes, at(bytes, where), 0, Buffer.from(token.repeat(Math.min(times, 60_000 / token.length))))
  )) },
  { weight: 2, arbitrary: fc.tuple(place, fc.integer({ min: 0, max: 7 })).map(([where, bit]): Edit => (bytes) => {
    const flipped = Buffer.from(bytes);
    const index = Math.min(at(bytes, where), bytes.length - 1);
    if (index >= 0) flipped[index] = (flipped[index] ?? 0) ^ (1 << bit);
    return flipped;
  }) },
  { weight: 2, arbitrary: fc.tuple(place, fc.integer({ min: 1, max: 400 })).map(([where, length]): Edit => (
    (bytes) => splice(bytes, at(bytes, where), at(bytes, where) + length, Buffer.alloc(0))
  )) },
  { weight: 1, arbitrary: place.map((where): Edit => (bytes) => bytes.subarray(0, at(bytes, where))) },
  { weight: 1, arbitrary: place.map((where): Edit => (bytes) => bytes.subarray(at(bytes, where))) },
  { weight: 2, arbitrary: fc.tuple(place, place, fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 20 })).map(([from, to, length, times]): Edit => (bytes) => {
    const piece = bytes.subarray(at(bytes, from), at(bytes, from) + length);
    return splice(bytes, at(bytes, to), 0, Buffer.concat(Array.from({ length: times }, () => piece)));
  }) },
  { weight: 1, arbitrary: fc.tuple(place, place).map(([one, other]): Edit => (bytes) => {
    const [low, high] = [Math.min(at(bytes, one), at(bytes, other)), Math.max(at(bytes, one), at(bytes, other))];
    return Buffer.concat([bytes.subarray(high), bytes.subarray(low, high), bytes.subarray(0, low)]);
  }) },
  { weight: 1, arbitrary: fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 12 })).map(([where, noise]): Edit => (bytes) => splice(bytes, at(bytes, where), 0, noise)) },
);

/** How the bytes end: mostly as whole UTF-8, so that more than the charset is put to the test; as they are; in another charset. */
const finishes: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Edit>((bytes) => Buffer.from(bytes.toString())) },
  { weight: 1, arbitrary: fc.constant<Edit>((bytes) => bytes) },
  { weight: 1, arbitrary: fc.constantFrom(...encodings).map((encode): Edit => (bytes) => Buffer.from(encode(bytes))) },
);

const names = ['sample.txt', 'sample.md', 'sample.vtt', 'sample.srt', 'sample.csv', 'sample.xml', 'sample.json', 'sample', 'sample.docx'];

interface Break {
  readonly changes: readonly Edit[];
  readonly finish: Edit;
  /** Which part of an archive is broken; null for the archive itself. */
  readonly part: number | null;
}

function breakSample(sample: Sample, { changes, finish, part }: Break): Buffer {
  const change = (bytes: Uint8Array): Buffer => changes.reduce<Buffer>((changed, edit) => edit(changed), Buffer.from(bytes));
  if (!sample.isZip) return finish(change(sampleBytes(sample)));
  if (part === null) return change(sampleBytes(sample));
  const target = part % sample.parts.length;
  const parts = sample.parts.map((each, index) => (
    index === target ? { name: each.name, text: finish(change(Buffer.from(each.text))).toString() } : each
  ));
  return Buffer.from(sampleBytes({ isZip: true, parts }));
}

const seldom = fc.noBias(fc.nat({ max: 9 })).map((number) => number === 0);

/** A sample with one to four breaks, now and then with a piece of another inside, or under another name. */
export const brokenFiles: fc.Arbitrary<BrokenFile> = fc.record({
  sample: samples, donor: samples, changes: fc.array(edits, { minLength: 1, maxLength: 4 }), finish: finishes,
  part: fc.option(fc.nat(), { freq: 4 }), name: fc.constantFrom(...names), isRenamed: seldom, isChosen: fc.boolean(),
  graft: fc.tuple(seldom, place, place),
}).map(({ sample, donor, changes, finish, part, name, isRenamed, isChosen, graft: [isGrafted, to, from] }) => {
  const graft: Edit = (bytes) => {
    const piece = Buffer.from(sampleBytes(donor));
    return splice(bytes, at(bytes, to), 0, piece.subarray(at(piece, from), at(piece, from) + 3000));
  };
  const bytes = breakSample(sample, { changes: isGrafted ? [graft, ...changes] : changes, finish, part });
  const chosen = isChosen ? Format.safeParse(sample.format).data ?? null : null;
  return { format: sample.format, wanted: sample.wanted, name: isRenamed ? name : sample.name, bytes, chosen };
});

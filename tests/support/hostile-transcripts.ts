// Generates cleared copies whose texts hold whatever could break a format: its signs, its words, scripts of every direction.
import fc from 'fast-check';
import type { Cleared } from '../../archive/api/consent.ts';
import type { Description } from '../../archive/api/description.ts';
import type { TestimonyCopy } from '../../archive/api/issue.ts';
import { splitPassages, type KeyedTurn } from '../../archive/catalogue/split-passages.ts';
import { copyOf, testimonyId, turnKey } from './testimony-copy.ts';

/** Signs that some format gives a meaning. */
const signs = [
  '-->', '--&gt;', ']]>', '<![CDATA[', '<v Bo>', '</v>', '<i>', '</i>', '<b', '<br><br>', '<c.1>', '<a href="x">', '&amp;', '&lt;', '&#8212;', '&#x41;', '&;', '&',
  '"', '""', '\'', '","', ';', ',', '|', '=1+1', '-', '+', '@sum', '＝', '**', '*', '_', '__', '`', '```', '~~', '[a](b)', '![', '](', ']', '\\', '\\\\',
  '# ', '##', '---', '***', '===', '> ', '>> ', '- ', '1. ', '<!--', '{', '}', '{"a":1}', '\u2028', '\u0085', '\t', '\u00a0',
];
const scripts = [
  '그해', '겨울에는', '가\u1100\u1161', '渡船場', '龍', '😀', '👨‍👩‍👧', '🇰🇷', 'שלום', 'مرحبا', '\u202eabc\u202c', '\u200f', 'e\u0301', 'é', 'ﬁ', '\u0301', 'ñ', '\u{20000}',
];
const plain = ['river', 'boat', 'lamp', 'we', 'walked', '1951', 'home.', 'why?', 'no!', 'so…', '다.'];
/** What the grammars of plain text take for something: speakers, times, headings, notes. */
const grammar = ['Q:', 'A:', 'NOTE', 'WEBVTT', 'Note: x', 'INTERVIEWER:', '[00:01:02]', '00:01:02', '[00:01]', '00:00:01.000', 'Session 2', '제2부', '[End of tape 1]', '1', '12', 'http://x.example'];

const fragment = fc.oneof(
  { arbitrary: fc.constantFrom(...plain), weight: 4 }, { arbitrary: fc.constantFrom(...signs), weight: 4 },
  { arbitrary: fc.constantFrom(...scripts), weight: 2 }, { arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }), weight: 1 },
);
const anyFragment = fc.oneof({ arbitrary: fragment, weight: 4 }, { arbitrary: fc.constantFrom(...grammar), weight: 1 });

function textOf(unit: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const paragraph = fc.tuple(fc.array(unit, { minLength: 1, maxLength: 8 }), fc.constantFrom('', ' ')).map(([parts, between]) => parts.join(between));
  return fc.tuple(fc.array(paragraph, { minLength: 1, maxLength: 3 }), fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 300))
    .map(([paragraphs, times]) => paragraphs.map((each) => each.repeat(times)).join('\n'));
}

const speakers = [
  'Q', 'A', 'Anna van Dorn', 'Ilse: O’Brien', 'Speaker 1', '[unknown]', '김하늘', '金', 'A & B <c>', '=cmd', '-', '1', 'x'.repeat(90), 'قائل', '"Q"', 'DB:', 'a]]>b', '-->',
  'default', 'Note', '&amp;', '<v Bo>',
];

interface PlannedTurn {
  readonly speaker: string | null;
  readonly text: string;
  readonly pause: number | null;
  readonly length: number | null;
}

const turnOf = (text: fc.Arbitrary<string>): fc.Arbitrary<PlannedTurn> => fc.record({
  speaker: fc.option(fc.constantFrom(...speakers), { nil: null, freq: 5 }), text,
  pause: fc.option(fc.integer({ min: 1, max: 7_200_000 }), { nil: null, freq: 4 }),
  length: fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: null, freq: 3 }),
});

const texts: Description['title'][] = ['The ferry & the <mill>', 'A --> B ]]> "C"', '나루터 이야기: 첫째', '=1+1', '\u202eright to left'];

/** `markup` texts hold no labels, times or headings of plain text; `any` texts hold everything. */
export function hostileCopies(kind: 'markup' | 'any', sessions = 1, leastTurns = 1): fc.Arbitrary<Cleared<TestimonyCopy>> {
  const turn = turnOf(textOf(kind === 'any' ? anyFragment : fragment));
  return fc.record({
    sessions: fc.array(fc.array(turn, { minLength: leastTurns, maxLength: leastTurns + 5 }), { minLength: 1, maxLength: sessions }),
    title: fc.constantFrom(...texts), narrator: fc.option(fc.constantFrom(...texts), { nil: null }), withheld: fc.nat({ max: 2 }),
    language: fc.constantFrom('en', 'ko'),
  }).map(({ sessions: planned, title, narrator, withheld, language }) => {
    const turns = planned.flatMap((session, index) => keyTurns(session, index + 1, planned.slice(0, index).flat().length));
    return copyOf([], { title, narrator, language }, { passages: splitPassages(testimonyId, turns), withheld });
  });
}

/** Times count up within a session, as those of one recording do. */
function keyTurns(planned: readonly PlannedTurn[], session: number, before: number): KeyedTurn[] {
  let clock = 0;
  return planned.map(({ speaker, text, pause, length }, index) => {
    clock += pause ?? 0;
    const start = pause === null ? null : clock;
    const end = start === null || length === null ? null : start + length;
    return { key: turnKey(before + index), session, speaker, start, end, text };
  });
}

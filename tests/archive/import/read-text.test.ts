// Plain text and Markdown: speakers, times, sessions, page furniture, and the counts of what was left out.
import { describe, expect, test } from 'vitest';
import type { ReadResult } from '../../../archive/api/transcript.ts';
import { readTranscript } from '../../../archive/import/read.ts';

async function read(text: string, name = 'made-up.txt'): Promise<ReadResult> {
  return readTranscript({ name, bytes: Buffer.from(text) });
}

async function turns(text: string, name?: string): Promise<[string | null, string][]> {
  return (await read(text, name)).transcript.sessions.flatMap((session) => session.turns).map(({ speaker, text: said }) => [speaker, said]);
}

describe('speakers', () => {
  test('labels with full-width colons, numbers, names alone on their lines', async () => {
    expect(await turns('Q1：어디서 사셨나요?\n\n박 선생:\n\n강가에서요.\n\nQ2: 언제요?\n\n박 선생:\n\n겨울에요.')).toEqual([
      ['Q1', '어디서 사셨나요?'], ['박 선생', '강가에서요.'], ['Q2', '언제요?'], ['박 선생', '겨울에요.'],
    ]);
  });

  test('remarks, addresses, clock times and sentences with a colon stay in the turn', async () => {
    const text = [
      'Q: When did it leave?', 'A: At the mill they told us the following:', 'Note: nobody was to wait. We came at', '12:30 or so. See',
      'https://example.org for the timetable. He said:', 'wait. He said:', 'go.', 'Q: And then?', 'A: Note: I do not know.',
    ].join('\n');
    expect(await turns(text)).toEqual([
      ['Q', 'When did it leave?'],
      ['A', 'At the mill they told us the following: Note: nobody was to wait. We came at 12:30 or so. See https://example.org for '
        + 'the timetable. He said: wait. He said: go.'],
      ['Q', 'And then?'],
      ['A', 'Note: I do not know.'],
    ]);
  });

  test('the fields of a title page are a preface, and counted', async () => {
    const result = await read('A MADE-UP TALK\n\nINTERVIEWER: Ada Quill\nNARRATOR: Bo Ferry\nDATE: 3 May\n\nQUILL:  Where was it, that boat of yours?\n\nFERRY:  There by the mill, where it always was.\n\nQUILL:  And?\n\nFERRY:  Here.');
    expect(result.notes.speakers).toEqual(['QUILL', 'FERRY']);
    expect(result.notes.dropped).toEqual({ preface: 4 });
  });

  test('a preface longer than all that follows is kept: it may be the testimony', async () => {
    expect(await turns('We lived by the river for many years, all of us together.\n\nQ: Yes?\n\nA: Yes.')).toEqual([
      [null, 'We lived by the river for many years, all of us together.'], ['Q', 'Yes?'], ['A', 'Yes.'],
    ]);
  });

  test('without any, paragraphs are turns of nobody', async () => {
    expect(await turns('We lived by\nthe river.\n\nThen it froze.')).toEqual([[null, 'We lived by the river.'], [null, 'Then it froze.']]);
  });

  test('one who speaks alone, and one who speaks once among others', async () => {
    expect(await turns('**Ada:** It was by the river.\n\nThe mill stood there.\n\nAnd a boat.', 'x.md')).toEqual([
      ['Ada', 'It was by the river.\nThe mill stood there.\nAnd a boat.'],
    ]);
    expect((await turns('QUILL: Where?\n\nFERRY: There.\n\nMAN: Tea?\n\nQUILL: No.\n\nFERRY: Yes.')).map(([speaker]) => speaker))
      .toEqual(['QUILL', 'FERRY', 'MAN', 'QUILL', 'FERRY']);
  });

  test('a label with nothing after it is counted', async () => {
    const result = await read('Q: Yes?\n\nA:\n\nQ: Hello?\n\nA: Yes.');
    expect(result.notes.dropped).toEqual({ 'empty-turn': 1 });
  });
});

describe('times and sessions', () => {
  test('a time on its own line or before the label belongs to what follows; within a turn it begins another', async () => {
    const { sessions } = (await read('[00:00:05]\nQ: Where?\n\n(00:01:00) A: By the river.\n\n00:02:00\nAnd later by the mill.\n\n[1:02:03.5] Q: When?')).transcript;
    expect(sessions[0]?.turns.map(({ speaker, start, text }) => [speaker, start, text])).toEqual([
      ['Q', 5000, 'Where?'], ['A', 60_000, 'By the river.'], ['A', 120_000, 'And later by the mill.'], ['Q', 3_723_500, 'When?'],
    ]);
  });

  test('two fields are minutes and seconds, unless nobody could speak so fast', async () => {
    const starts = async (words: number): Promise<(number | null)[]> => {
      const said = Array.from({ length: words }, (_, index) => `word${'abcdefghij'[index % 10]}`).join(' ');
      const text = `[01:10]\nQ: Where?\n\nA: ${said}.\n\n[01:20]\nQ: When?\n\nA: ${said}.`;
      return (await read(text)).transcript.sessions.flatMap((session) => session.turns).map(({ start }) => start);
    };
    expect(await starts(20)).toEqual([70_000, null, 80_000, null]);
    expect(await starts(900)).toEqual([4_200_000, null, 4_800_000, null]);
  });

  test('headings begin sessions, marks of the tape are counted', async () => {
    const result = await read('Q: Where?\n\nA: There.\n\n[End of Tape 1, Side A]\n\n제2부\n\nQ: When?\n\nA: Part two was later.\n\nConclusion of Interview');
    expect(result.transcript.sessions.map((session) => session.turns.length)).toEqual([2, 2]);
    expect(result.notes.dropped).toEqual({ heading: 1, note: 2 });
  });
});

test('page furniture is dropped and counted, and a sentence broken by it is whole again', async () => {
  const words = ['amber', 'birch', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'heath', 'inlet', 'jetty'];
  const pages = words.map((word, index) => (
    `Q: Was there a ${word}?\nA: There was a ${word} and behind that ${word}\n\nhttps://archive.example\nAbout this collection write to desk@archive.example\n`
    + `The Invented Archive, talk 17, page ${index + 1}\n\na second ${word} stood.`
  ));
  const result = await read(pages.join('\n'));
  const said = result.transcript.sessions.flatMap((session) => session.turns).map(({ text }) => text);
  expect(said).toEqual(words.flatMap((word) => [`Was there a ${word}?`, `There was a ${word} and behind that ${word} a second ${word} stood.`]));
  expect(result.notes.dropped).toEqual({ 'page-furniture': 30 });
});

test('Markdown: quotations, lists, links, emphasis, entities, comments and what only looks like them', async () => {
  const text = [
    '---', 'title: Made up', '---', '', '# Talk', '', '<!-- nobody', 'reads this -->', '', '**Ada [Quill](https://example.org/q_(x)):** *Where* was __it__ &amp; 2 * 3 * 4 or snake_case?',
    '', '> See [the _mill_](https://example.org "Mill"), ![plan](plan.png) \\[laughs\\] <unintelligible> a<br>b', '', '* one', '* two', '', '---', '', '**Bo:** So. `x*y*`', '', '**Break:** \\[25:59\\] to \\[27:11\\]', '', '**Bo:** \\[27:12\\] Yes.',
  ].join('\n');
  const result = await read(text, 'made-up.md');
  expect(result.transcript.sessions[0]?.turns.map(({ speaker, start, text: said }) => [speaker, start, said])).toEqual([
    ['Ada Quill', null, 'Where was it & 2 * 3 * 4 or snake_case?\nSee the mill,  [laughs] <unintelligible> a b\none\ntwo'],
    ['Bo', null, 'So. x*y*'],
    ['Bo', 27 * 60_000 + 12_000, 'Yes.'],
  ]);
  expect(result.notes.dropped).toEqual({ preface: 3, heading: 1, note: 3, markup: 3 });
});

test('the language is inferred from the letters, unless it is given', async () => {
  expect((await read('Q: 어디였나요?\nA: Ferry Road 옆 Quill 씨 집이었어요.')).notes.language).toBe('inferred');
  expect((await read('Q: 어디였나요?\nA: Ferry Road 옆 Quill 씨 집이었어요.')).transcript.language).toBe('ko');
  expect((await read('Q: What was it called?\nA: We called it 등불, a lantern, nothing else.')).transcript.language).toBe('en');
  const given = await readTranscript({ name: 'x.txt', bytes: Buffer.from('Q: 왜요?\nA: 네.') }, { language: 'en' });
  expect([given.transcript.language, given.notes.language]).toEqual(['en', 'given']);
});

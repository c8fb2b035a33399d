// Bytes become text in five charsets, and nothing else becomes text.
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { ArchiveError } from '../../../archive/api/errors.ts';
import { decodeText } from '../../../archive/import/decode-text.ts';

function codeOf(bytes: Uint8Array): string {
  try {
    decodeText({ name: 'made-up.txt', bytes });
    return 'read';
  } catch (thrown) {
    if (!(thrown instanceof ArchiveError)) throw thrown;
    expect(thrown.detail.file).toBe('made-up.txt');
    return thrown.code;
  }
}

describe('files that are no text', () => {
  test('empty, or nothing but white space', () => {
    for (const text of ['', ' \n\t\r\n', '\ufeff', '\ufeff \n', '\f\n']) expect(codeOf(Buffer.from(text))).toBe('empty-file');
    expect(codeOf(Buffer.of(0xff, 0xfe, 0x20, 0x00))).toBe('empty-file');
  });

  test('binary by its first bytes, by zeros, by control characters', () => {
    const tail = Buffer.from('plain words after it, enough to look like text');
    for (const head of ['PK\x03\x04', '%PDF-1.7', '\x89PNG\r\n', 'ID3\x04', 'GIF89a', '\xff\xd8\xff\xe0', '\xd0\xcf\x11\xe0']) {
      expect(codeOf(Buffer.concat([Buffer.from(head, 'latin1'), tail]))).toBe('binary-file');
    }
    expect(codeOf(Buffer.from('words\0and\0zeros, not in step'))).toBe('binary-file');
    expect(codeOf(Buffer.from('a\x01b\x02c\x03d\x04e'))).toBe('binary-file');
    expect(codeOf(Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * index * 31) % 256)))).toBe('binary-file');
  });
});

describe('charsets that are not ours', () => {
  test.each([
    ['a Latin-1 name', Buffer.from('Q: Was that the café?\nA: Yes, the café by the Åland ferry, mein Töchterlein.\n', 'latin1')],
    ['Latin-1 capitals', Buffer.from('Ärger in Ätna, Ängste, Österreich und Übermut\n', 'latin1')],
    ['Windows-1252 quotes', iconv.encode('It’s the miller’s “boat”, isn’t it? They’re late.', 'windows-1252')],
    ['Shift-JIS', iconv.encode('灯台のそばで、わたしたちは歌いました。', 'shift_jis')],
    ['EUC-JP', iconv.encode('灯台のそばで、わたしたちは歌いました。', 'euc-jp')],
    ['GB 2312', iconv.encode('我们在河边上走，那是一个冬天。', 'gb2312')],
    ['UTF-8 broken in the middle', Buffer.concat([Buffer.from('등불'), Buffer.of(0xed, 0x95), Buffer.from(' lantern')])],
  ])('%s', (_, bytes) => {
    expect(codeOf(bytes)).toBe('wrong-charset');
  });
});

test('CP949 with Hanja, Latin and a rare syllable is read, byte for byte', () => {
  const text = 'Q: 그 마을(村)은 어디였나요?\nA: 강가의 작은 마을이었어요. 똠방각하라고 놀리던 이웃도 Kim 씨도 있었지요.\n';
  expect(decodeText({ name: 'x', bytes: iconv.encode(text, 'cp949') })).toEqual({ charset: 'cp949', text });
});

test('control characters go but tabs, bidirectional marks stay, line ends and composition are made one', () => {
  const { text } = decodeText({ name: 'x', bytes: Buffer.from(`ordinary words, plenty of them, ${'so that one is few '.repeat(9)}a\x07b\tc\r\nd\re\u202ef\u0085g e\u0301`) });
  expect(text.endsWith('ab\tc\nd\ne\u202ef g é')).toBe(true);
});

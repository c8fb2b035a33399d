// The line at fault in the user's own file: the one that the importer means, whatever its charset and line ends.
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../archive/api/errors.ts';
import { readTranscript } from '../../archive/import/read.ts';
import { decodeFile, fileNamed, lineAt } from '../../src/state/file-lines.ts';

const line = fc.string({ unit: fc.constantFrom('a', ' ', '\t', 'é', 'e\u0301', '한', '\u{1f9f5}', '\u0007', '\u200f'), maxLength: 200, size: 'max' });

describe('a line of a file', () => {
  it('is cut to whole characters around the column, which stays where it was', () => {
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r'), fc.nat(4), fc.nat(300), (lines, end, at, column) => {
      const found = lineAt(lines.join(end), at + 1, column + 1);
      const meant = lines[at];
      if (meant === undefined) {
        expect(found).toBeNull();
        return;
      }
      const whole = meant.replaceAll('\t', ' ').replaceAll('\u0007', '').normalize('NFC');
      expect(found?.text.isWellFormed()).toBe(true);
      expect(whole).toContain(found?.text);
      const before = whole.slice(0, Math.min(column, whole.length));
      expect(before.endsWith(found?.text.slice(0, found.at) ?? '?')).toBe(true);
      expect(found?.cutBefore).toBe(before.length > (found?.at ?? 0));
    }));
  });

  it('is the one that the importer names', () => {
    const lines = ['WEBVTT', '', '00:01.000 --> 00:02.000', '<v Ada>The kettle sang.', '', '00:09.000 --> 00:0x.000', 'Nobody heard.'];
    for (const end of ['\n', '\r\n']) {
      const bytes = Buffer.from(lines.join(end));
      const fault = faultOf(bytes);
      expect(fault.detail.line).toBe(6);
      const found = lineAt(decodeFile(bytes) ?? '', fault.detail.line ?? 0, fault.detail.column ?? 0);
      expect(found?.text).toBe(lines[5]);
    }
  });

  it('is not there before the first or after the last', () => {
    expect(lineAt('one\ntwo', 0, 1)).toBeNull();
    expect(lineAt('one\ntwo', 3, 1)).toBeNull();
  });
});

function faultOf(bytes: Uint8Array): ArchiveError {
  try {
    readTranscript({ name: 'kettle.vtt', bytes });
  } catch (thrown) {
    if (thrown instanceof ArchiveError) return thrown;
  }
  throw new Error('The importer found no fault.');
}

describe('decoding', () => {
  // Within KS X 1001: Node's decoder, unlike a browser's, refuses the rest of the code page.
  const text = '문: 등대가 어디에 있었습니까?\n답: 곶 끝에 있었습니다.';
  it.each(['utf8', 'utf16le', 'utf16be', 'cp949'])('reads %s', (charset) => {
    const decoded = decodeFile(iconv.encode(text, charset, { addBOM: charset.startsWith('utf16') }));
    expect(decoded).toBe(text);
  });

  it('gives up on what is not text', () => {
    expect(decodeFile(Buffer.from([0, 1, 2]))).toBeNull();
    expect(decodeFile(Buffer.from([0xff, 0xff, 0x20]))).toBeNull();
  });
});

describe('the file by a name', () => {
  it('is nobody’s where two have the name', () => {
    const files = [{ name: 'a' }, { name: 'b' }, { name: 'b' }];
    expect(fileNamed(files, 'a')).toBe(files[0]);
    expect(fileNamed(files, 'b')).toBeNull();
    expect(fileNamed(files, 'c')).toBeNull();
  });
});

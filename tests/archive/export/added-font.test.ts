// Fonts that a user brings: used for what ours lack, after ours; refused where they are none or may not be embedded.
import { describe, expect, test } from 'vitest';
import { readAddedFont } from '../../../archive/export/pdf/added-font.ts';
import { packagedFonts, type FontSource } from '../../../archive/export/pdf/fonts.ts';
import { issueTestimony } from '../../../archive/export/pdf/issue-testimony.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { particulars } from '../../support/issued-files.ts';
import { fontsOf, textOf } from '../../support/poppler.ts';
import { structuralFaults } from '../../support/structural-faults.ts';
import { copyOf } from '../../support/testimony-copy.ts';

/** Fonts without Korean: what is ordinary here stands for what is rare. */
const latinOnly: FontSource = {
  load: (face) => packagedFonts.load(face === 'korean-regular' ? 'latin-regular' : face === 'korean-strong' ? 'latin-strong' : face),
};
const copy = copyOf([{ text: 'Fine.' }, { text: 'He was called 김씨 아저씨.' }]);
const issue = (addedFonts: readonly Uint8Array[]): ReturnType<typeof issueTestimony> => (
  issueTestimony(copy, particulars, issueWords.en, { fonts: latinOnly, addedFonts }));

/** A font with other permissions: the bits of `fsType` in its table OS/2. */
async function permitting(bits: number): Promise<Uint8Array> {
  const bytes = Buffer.from(await packagedFonts.load('korean-regular'));
  for (let at = 12; at < 12 + 16 * bytes.readUInt16BE(4); at += 16) {
    if (bytes.toString('latin1', at, at + 4) === 'OS/2') bytes.writeUInt16BE(bits, bytes.readUInt32BE(at + 8) + 8);
  }
  return new Uint8Array(bytes);
}

describe('an added font', () => {
  test('gives the glyphs that ours lack, and is embedded after them, under a name that tells nothing', async () => {
    await expect(issue([])).rejects.toMatchObject({
      code: 'missing-glyph', detail: { reason: `U+AE40 in ${copy.passages[1]?.id}` },
    });
    const file = await issue([await packagedFonts.load('korean-regular')]);
    expect(textOf(file.bytes)).toContain('김씨 아저씨');
    const names = fontsOf(file.bytes).trim().split('\n').slice(2).map((line) => line.split(' ')[0]?.replace(/^[A-Z]{6}\+/, ''));
    expect(names).toEqual(['NotoSerif-Regular', 'NotoSerif-SemiBold', 'Added-F6'].filter((name) => names.includes(name)));
    expect(names).toContain('Added-F6');
    expect(await structuralFaults(file.bytes)).toEqual([]);
  });

  test('is left out where it is not needed', async () => {
    const font = await packagedFonts.load('korean-regular');
    const [without, withOne] = [
      await issueTestimony(copy, particulars, issueWords.en), await issueTestimony(copy, particulars, issueWords.en, { addedFonts: [font] }),
    ];
    expect(Buffer.compare(without.bytes, withOne.bytes)).toBe(0);
  });

  test('is tried in its turn', async () => {
    const file = await issue([await packagedFonts.load('latin-italic'), await packagedFonts.load('korean-strong')]);
    expect(fontsOf(file.bytes)).toMatch(/Added-F7/);
    expect(fontsOf(file.bytes)).not.toMatch(/Added-F6/);
  });

  test('may be embedded by what its maker says', async () => {
    for (const bits of [0, 0x0004, 0x0008, 0x000c, 0x0006]) expect(readAddedFont(await permitting(bits)).characters).toBeGreaterThan(10_000);
    for (const bits of [0x0002, 0x0100, 0x0104, 0x0200, 0x0308]) {
      const font = await permitting(bits);
      expect(() => readAddedFont(font)).toThrow(expect.objectContaining({ code: 'unreadable-file', detail: { reason: 'font-embedding' } }));
      await expect(issue([font])).rejects.toMatchObject({ code: 'unreadable-file' });
    }
  });

  test('is refused where it is none, or of a kind that is not embedded', async () => {
    const font = await packagedFonts.load('latin-regular');
    const reasons = new Map<Uint8Array, string>([
      [new Uint8Array(), 'font'], [new TextEncoder().encode('ttcf and more'), 'font'], [new TextEncoder().encode('A letter.'), 'font'],
      [font.slice(0, 400), 'font'], [new TextEncoder().encode('OTTO'), 'font-outlines'],
    ]);
    for (const [bytes, reason] of reasons) {
      expect(() => readAddedFont(bytes)).toThrow(expect.objectContaining({ code: 'unreadable-file', detail: { reason } }));
    }
    expect(readAddedFont(font)).toMatchObject({ family: expect.stringContaining('Noto Serif') as string });
  });
});

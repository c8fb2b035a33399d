// The reader of the leak check: what our writer writes it reads as pdf-lib does, and nothing that is written otherwise.
import fc from 'fast-check';
import { PDFContext, type PDFRef } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { composeFindingAid } from '../../../archive/export/pdf/compose-finding-aid.ts';
import { Dictionary, Reference, Stream, type Value } from '../../../archive/export/pdf/parse-objects.ts';
import { readWritten } from '../../../archive/export/pdf/read-written.ts';
import { reopen } from '../../../archive/export/pdf/reopen.ts';
import { finishFile } from '../../../archive/export/pdf/write-pdf.ts';
import { WrittenObject } from '../../../archive/export/pdf/written-object.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { describedTestimonies, findingAidParticulars } from '../../support/described-copies.ts';
import { issueInSteps, noPause, setInSteps } from '../../support/issued-files.ts';
import { copyOf, generateSaid } from '../../support/testimony-copy.ts';

const read = async (bytes: Uint8Array): Promise<readonly (Value | undefined)[]> => (await readWritten(bytes, noPause)).objects;

function written(value: Value | undefined): string {
  if (value === undefined) return '';
  if (value instanceof Reference) return `${value.number} 0 R`;
  if (value instanceof Stream) return `${written(value.dictionary)}\nstream\n${Buffer.from(value.contents).toString('latin1')}\nendstream`;
  if (value instanceof Dictionary) return `<<\n${[...value].map(([key, inner]) => `/${key} ${written(inner)}\n`).join('')}>>`;
  if (typeof value === 'object' && value !== null) return `[ ${value.map((inner) => `${written(inner)} `).join('')}]`;
  return String(value);
}

let files: readonly Uint8Array[];
beforeAll(async () => {
  const said = [...generateSaid(900, 'en'), { text: 'He was called 김씨, or [name withheld].' }];
  files = [
    (await issueInSteps(copyOf(said, { summary: 'Of ferries.' }))).bytes,
    (await setInSteps(composeFindingAid(describedTestimonies(9), findingAidParticulars, issueWords.ko))).bytes,
  ];
});

/** A file of two objects that refer to nothing, one of them written by hand. */
async function fileWith(byHand: string): Promise<Uint8Array> {
  const context = PDFContext.create();
  const root: PDFRef = context.register(context.obj({ Type: 'Catalog' }));
  context.trailerInfo.Root = root;
  context.trailerInfo.Info = context.register(new WrittenObject(() => byHand));
  return finishFile(context, noPause);
}

describe('the reader', () => {
  test('reads every object as pdf-lib does', async () => {
    for (const bytes of files) {
      const objects = await read(bytes);
      const others = (await reopen(bytes)).enumerateIndirectObjects();
      expect(objects.length).toBe(others.length + 1);
      expect(objects.slice(1).map(written)).toEqual(others.map(([, object]) => String(object)));
    }
  });

  test('takes no byte more and no byte less, anywhere', async () => {
    const [bytes = new Uint8Array()] = files;
    const more = fc.constantFrom(' ', '\n', '\0', '%', '1', '/', '<', 'endobj\n', '% a word\n');
    await fc.assert(fc.asyncProperty(fc.nat(bytes.length), more, async (at, inserted) => {
      await expect(read(Buffer.concat([bytes.subarray(0, at), Buffer.from(inserted), bytes.subarray(at)]))).rejects.toThrow();
      await expect(read(Buffer.concat([bytes.subarray(0, Math.min(at, bytes.length - 1)), bytes.subarray(at + 1)]))).rejects.toThrow();
    }), { numRuns: 150, examples: [[0, ' '], [9, '%'], [bytes.length, '\n']].map(([at, text]) => [Number(at), String(text)] as [number, string]) });
  });

  const ours = [
    '<<\n>>', '[ ]', '[ 1 -2 0.25 ]', '<<\n/A 1\n/B [ 1 0 R /C+d true null ]\n>>', '(text)', '<FEFF0041>', '<<\n/A <<\n/B (c)\n>>\n>>',
  ];
  test.each(ours)('takes %j', async (byHand) => {
    expect(written((await read(await fileWith(byHand)))[2])).toBe(byHand);
  });

  test.each([
    '<<>>', '<< >>', '<<\n/A 1 \n>>', '<<\n/A  1\n>>', '<<\n/A 1\n/A 2\n>>', '<<\n/A 1>>', '<<\n/A 1\n>> ', '[]', '[ 1  2 ]', '[1 2]',
    '[ 1 % a word\n2 ]', '+1', '01', '1.50', '-0', '1.', '.5', '1e3', '1 1 R', '0 0 R', '1 0 R ', '/A#42', '/A/B', '(a(b)c)', '(a\\051)', '(a\nb)', '<4 1>',
    '<41', 'truer', 'nul', '', ' 1', '1\n', '{ }', '<<\n/A 1\n>>\nstream\n\nendstream',
  ])('does not take %j', async (byHand) => {
    await expect(read(await fileWith(byHand))).rejects.toThrow();
  });
});

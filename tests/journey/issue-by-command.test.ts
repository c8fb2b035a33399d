// Copies from the command line, in every way that they can be made: on other paper, marked, beside a translation, protected, for several.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagedFonts } from '../../archive/export/pdf/fonts.ts';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { readZip } from '../../archive/import/read-zip.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { infoOf, infoWith, textOf, textWith } from '../support/poppler.ts';
import { writeTree } from '../support/temp-folder.ts';
import { runLine } from '../support/worlds.ts';

type Json = Record<string, unknown>;
const letterPaper = /Page size: +(?:612 x 792|792 x 612)/u;

describe('copies from the command line', () => {
  const environment = { VOUCHSAFE_PASSPHRASE: newPassphrase(), LANG: 'C' };
  /** Of 32 bytes at most: poppler’s programs take no more. */
  const ofCopy = newPassphrase().slice(0, 24);
  let folder: string;
  let ferry: string;
  let korean: string;

  const at = (name: string): string => join(folder, name);
  const said = async (command: string, ...rest: string[]) => runLine([...command.split(' '), at('vault'), ...rest], environment, cheap);
  const run = async (command: string, ...rest: string[]) => {
    const { status, output } = await said(command, ...rest, '--json');
    return { status, json: JSON.parse(output) as Json };
  };
  const disclosed = async () => (await run('disclosures list')).json['disclosures'] as Json[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vouchsafe-issue-'));
    writeTree(folder, {
      'in/ferry.txt': 'Q: Who kept the ferry?\n\nA: My aunt kept the ferry at Ondal.\n',
      'in/나룻배.txt': '문: 누가 나룻배를 부렸습니까?\n\n답: 고모가 온달에서 나룻배를 부렸습니다.\n',
      'passphrase.txt': `${ofCopy}\n`, 'not-a-font.ttf': 'A letter.',
    });
    writeFileSync(at('mine.ttf'), await packagedFonts.load('latin-italic'));
    await run('init');
    const imported = (await run('import', at('in'), '--consent', 'open')).json['testimonies'] as { id: string; file: string }[];
    ferry = imported.find(({ file }) => file.includes('ferry'))?.id ?? '';
    korean = imported.find(({ file }) => !file.includes('ferry'))?.id ?? '';
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are set on the paper that is asked for, say for whom they are, and take a font of one’s own', async () => {
    const file = at('marked.pdf');
    expect((await run('issue', ferry, '--out', file, '--to', 'Jun', '--paper', 'letter', '--mark', '--font', at('mine.ttf'))).status).toBe(0);
    const bytes = readFileSync(file);
    expect(infoOf(bytes)).toMatch(letterPaper);
    expect(textOf(bytes)).toContain('Copy for Jun');
    expect((await run('issue', ferry, '--out', at('no.pdf'), '--paper', 'a5')).status).toBe(exitStatus['bad-request']);
    expect((await run('issue', ferry, '--out', at('no.pdf'), '--font', at('not-a-font.ttf'))).status).toBe(exitStatus['unreadable-file']);
    expect(await disclosed()).toHaveLength(1);
  });

  it('stand beside a translation once the two are paired', async () => {
    const file = at('both.pdf');
    expect((await run('issue', ferry, '--out', file, '--beside', korean)).status).toBe(exitStatus['not-found']);
    expect((await run('align', korean, ferry)).status).toBe(0);
    expect((await run('issue', ferry, '--out', file, '--beside', korean, '--language', 'ko')).status).toBe(0);
    const text = textOf(readFileSync(file)).replace(/\s+/gu, ' ');
    expect(text).toContain('My aunt kept the ferry');
    expect(text).toContain('고모가 온달에서');
    expect((await disclosed()).slice(0, 2).map(({ testimony }) => testimony).sort()).toEqual([ferry, korean].sort());
    expect((await run('issue', ferry, korean, '--out', at('no.zip'), '--beside', korean)).status).toBe(exitStatus['bad-request']);
  });

  it('open with their passphrase alone where they are protected, and the register says so', async () => {
    const file = at('protected.pdf');
    const issued = await run('issue', ferry, '--out', file, '--to', 'Ana', '--protect-with-file', at('passphrase.txt'));
    expect(issued.json).toMatchObject({ isProtected: true });
    const bytes = readFileSync(file);
    expect(() => textOf(bytes)).toThrow();
    expect(textWith(bytes, ofCopy)).toContain('Copy for Ana');
    expect(infoWith(bytes, ofCopy)).toMatch(/Encrypted: +yes/u);
    expect((await disclosed())[0]).toMatchObject({ to: 'Ana', isProtected: true });
    const lines = (await said('disclosures list')).output.trimEnd().split('\n');
    expect(lines.map((line) => line.split('\t').at(-1))).toEqual(['encrypted', ...lines.slice(1).map(() => '-')]);
    await run('disclosures register', '--format', 'csv', '--out', at('register.csv'));
    expect(readFileSync(at('register.csv'), 'utf8').split('\r\n').filter((line) => line.endsWith(',true'))).toHaveLength(1);
  });

  it('are made for several, in a folder for each', async () => {
    const file = at('copies.zip');
    const { json } = await run('issue', ferry, korean, '--out', file, '--recipient', 'Jun', '--recipient', 'Ana', '--paper', 'letter');
    expect(json['copies']).toHaveLength(4);
    const inside = await readZip({ name: 'copies.zip', bytes: new Uint8Array(readFileSync(file)) }, () => true);
    expect([...inside.keys()].sort()).toEqual([ferry, korean].flatMap((id) => [`1/${id}.pdf`, `2/${id}.pdf`]).sort());
    for (const bytes of inside.values()) expect(infoOf(bytes)).toMatch(letterPaper);
  });

  it('have finding aids, registers, letters and recovery sheets on the same paper', async () => {
    const [aid, register, letter, sheet] = ['aid.pdf', 'register.pdf', 'letter.pdf', 'sheet.pdf'].map(at) as [string, string, string, string];
    expect((await run('finding-aid', '--title', 'River', '--out', aid, '--paper', 'letter')).json).toMatchObject({ testimonies: 2 });
    expect((await run('disclosures register', '--format', 'pdf', '--out', register, '--paper', 'letter')).status).toBe(0);
    await run('withdraw', ferry);
    const copy = (await disclosed()).find(({ testimony, to }) => testimony === ferry && to === 'Ana');
    expect((await run('consent letter', ferry, String(copy?.['id']), '--out', letter, '--paper', 'letter')).status).toBe(0);
    expect((await run('recovery create', '--words-file', at('words.txt'), '--out', sheet, '--paper', 'letter')).status).toBe(0);
    for (const file of [aid, register, letter, sheet]) expect(infoOf(readFileSync(file))).toMatch(letterPaper);
    expect(textOf(readFileSync(register)).replace(/\s+/gu, ' ')).toContain('(encrypted)');
    const again = at('again.pdf');
    expect((await run('recovery sheet', '--words-file', at('words.txt'), '--out', again, '--paper', 'a4')).status).toBe(0);
    expect(infoOf(readFileSync(again))).toMatch(/Page size: +595/u);
  });
});

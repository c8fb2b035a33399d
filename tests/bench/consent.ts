// How long consent takes in a full vault: `npm run bench:consent`. Clearing, withdrawing, and until the words are gone from search.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { TestimonyId, Ticket } from '../../archive/api/ids.ts';
import { Inventor } from '../support/invented-texts.ts';
import { openNewVault } from './open-vault.ts';

const { values } = parseArgs({ options: { testimonies: { type: 'string', default: '2000' }, words: { type: 'string', default: '1000' } } });
const [testimonies, words] = [Number(values.testimonies), Number(values.words)];
const inventor = new Inventor(7);

/** An invented transcript: about so many words, in turns of forty, one of them found nowhere else. */
function invented(number: number, length: number): string {
  const turns: string[] = [];
  for (let written = 0; written < length; written += 40) {
    const said = Array.from({ length: 40 }, () => inventor.word()).join(' ');
    turns.push(`${turns.length % 2 === 0 ? 'Q' : 'A'}: ${said} only${String(number)}here.\n`);
  }
  return turns.join('\n');
}

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
const { client, close } = await openNewVault(folder);

/** A file for the import, and the ticket that the command line has for it. */
function put(name: string, text: string): Ticket {
  const path = join(folder, name);
  writeFileSync(path, text, { mode: 0o600 });
  return path as Ticket;
}

async function timed<T>(what: string, deed: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const value = await deed();
  process.stdout.write(`${what.padEnd(70)} ${(performance.now() - begun).toFixed(0).padStart(7)} ms\n`);
  return value;
}

async function total(query: string): Promise<number> {
  return (await client['passages.find']({ query, limit: 1 })).total;
}

async function measure(): Promise<void> {
  const files = [put('long.txt', invented(testimonies, 30_000))];
  for (let number = 0; number < testimonies; number += 1) files.push(put(`${number}.txt`, invented(number, words)));
  const { testimonies: imported } = await timed(`importing ${files.length} testimonies, cleared as they come`, () => (
    client['testimony.import']({ files, consent: 'open' })
  ));
  const idOf = (file: string): TestimonyId => {
    const found = imported.find((one) => basename(one.file) === file);
    if (found === undefined) throw new Error(`${file} was not imported`);
    return found.id;
  };
  const long = idOf('long.txt');
  const { passages } = await client['testimony.show']({ testimony: long });
  const [first] = passages;
  if (first === undefined) throw new Error('The long testimony is empty');
  await timed('foreseeing the withdrawal of a testimony of 30,000 words', () => client['consent.foresee']({ testimony: long, deed: { do: 'withdraw' } }));
  await timed('withholding a few words of it: narrowed, changed, cleared anew', () => client['restriction.add']({
    testimony: long, kind: 'redact', target: { of: 'text', stretches: [{ passage: first.passage, start: 0, end: 12 }] },
  }));
  await timed('suspending it (nothing left to clear)', () => client['consent.suspend']({ testimony: long }));
  await timed('putting it in force again: 30,000 words cleared', () => client['consent.review']({ testimony: long }));
  await timed('what waits for a person, in the whole vault', () => client['consent.due']({}));
  const one = idOf('17.txt');
  if (await total('only17here') === 0) throw new Error('Its words were not to be found before');
  await timed('withdrawing one testimony', () => client['consent.withdraw']({ testimony: one }));
  const left = await timed('a search for its words, right afterwards', () => total('only17here'));
  process.stdout.write(`  which finds ${left} passages\n`);
  await timed('erasing it, every file rewritten', () => client['consent.conclude']({
    testimony: one, decision: 'erase', reason: 'measured', authority: 'the benchmark',
  }));
  if (left > 0) process.exitCode = 1;
}

try {
  await measure();
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}

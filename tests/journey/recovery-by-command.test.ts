// A lost passphrase from the command line: words made, checked, printed, and used to come back in.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { cheap, newPassphrase } from '../support/cheap-engine.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { runLine, runAtTerminal } from '../support/worlds.ts';

async function makeVault() {
  const folder = tempFolder();
  const vault = join(folder, 'vault');
  const passphrase = newPassphrase();
  const run = async (command: string, options: readonly string[] = [], environment: Record<string, string> = {}) => {
    const line = [...command.split(' '), vault, ...options, '--json'];
    const { status, output, error } = await runLine(line, { VOUCHSAFE_PASSPHRASE: passphrase, LANG: 'C', ...environment }, cheap);
    return { status, error, json: JSON.parse(output) as Record<string, unknown> };
  };
  expect((await run('init')).status).toBe(0);
  return { folder, vault, passphrase, run, path: (name: string) => join(folder, name) };
}

describe('recovery by command', () => {
  it('makes words, checks and prints them, and sets a new passphrase by them', async () => {
    const { passphrase, run, path } = await makeVault();
    const words = path('words.txt');
    expect((await run('recovery create')).json).toMatchObject({ fault: { code: 'bad-request', detail: { reason: '--words-file' } } });
    const made = await run('recovery create', ['--words-file', words, '--out', path('sheet.pdf')]);
    expect(made).toMatchObject({ status: 0, json: { number: 1, words, sheet: path('sheet.pdf') } });
    const listed = readFileSync(words, 'utf8').trim().split(' ');
    expect(listed).toHaveLength(24);
    expect(statSync(words).mode & 0o077).toBe(0);
    const sheet = spawnSync('pdftotext', ['-raw', path('sheet.pdf'), '-'], { encoding: 'utf8' }).stdout;
    for (const word of listed) expect(sheet).toContain(word);
    expect(JSON.stringify(made.json) + made.error).not.toContain(listed.slice(0, 2).join(' '));
    expect((await run('recovery create', ['--words-file', words])).status).toBe(exitStatus['cannot-write']);

    expect((await run('recovery confirm', ['--words-file', words])).json).toMatchObject({ number: 1 });
    expect((await run('recovery sheet', ['--words-file', words, '--out', path('ko.pdf'), '--language', 'ko'])).json).toMatchObject({ pages: 1 });

    const wrong = path('wrong.txt');
    writeFileSync(wrong, listed.map((word, index) => (index === 6 ? 'qwertz' : word)).join('\n'));
    const next = newPassphrase();
    const refused = await run('recover', ['--words-file', wrong], { VOUCHSAFE_NEW_PASSPHRASE: next });
    expect(refused).toMatchObject({ status: exitStatus['wrong-words'], json: { fault: { code: 'wrong-words', detail: { reason: 'not-listed', word: 7 } } } });
    expect(refused.error).toContain('word 7');
    expect(refused.error).not.toContain('qwertz');
    expect((await run('list')).status).toBe(0);

    const vaultUser = { VOUCHSAFE_PASSPHRASE: next };
    expect((await run('recover', ['--words-file', words], { VOUCHSAFE_NEW_PASSPHRASE: next })).json).toMatchObject({ user: 'archivist' });
    expect((await run('list')).status).toBe(exitStatus['wrong-passphrase']);
    expect((await run('verify', [], vaultUser)).json).toMatchObject({ ok: true });

    expect((await run('recovery create', ['--words-file', path('newer.txt')], vaultUser)).json).toMatchObject({ number: 2 });
    const older = await run('recover', ['--words-file', words], { VOUCHSAFE_NEW_PASSPHRASE: passphrase });
    expect(older).toMatchObject({ status: exitStatus['wrong-words'], json: { fault: { detail: { reason: 'others' } } } });
    expect((await run('list', [], vaultUser)).status).toBe(0);
  }, 60_000);

  it('shows the words at a terminal once, and puts none in force that were not typed back', async () => {
    const { vault, passphrase, path, run } = await makeVault();
    const line = ['recovery', 'create', vault, '--json'];
    const environment = { VOUCHSAFE_PASSPHRASE: passphrase, LANG: 'C' };
    const shownIn = (error: string) => new Map([...error.matchAll(/(\d+) {2}([a-z]+)/gu)].map(([, place, word]) => [Number(place), word ?? '']));
    const careless = await runAtTerminal(line, environment, () => 'abandon', cheap);
    expect(careless).toMatchObject({ status: exitStatus['wrong-words'] });
    expect(shownIn(careless.error).size).toBe(24);
    const words = path('words.txt');
    writeFileSync(words, [...shownIn(careless.error).values()].join(' '));
    expect((await run('recovery confirm', ['--words-file', words])).status).toBe(exitStatus['not-found']);

    const answer = (said: string): string => shownIn(said).get(Number(/Word (\d+), from the paper: $/u.exec(said)?.[1])) ?? '';
    const careful = await runAtTerminal(line, environment, answer, cheap);
    expect(careful).toMatchObject({ status: 0 });
    expect(JSON.parse(careful.output)).toMatchObject({ number: 1, words: null });
    writeFileSync(words, [...shownIn(careful.error).values()].join(' '));
    expect((await run('recovery confirm', ['--words-file', words])).status).toBe(0);
    expect(existsSync(path('sheet.pdf'))).toBe(false);
  }, 60_000);
});

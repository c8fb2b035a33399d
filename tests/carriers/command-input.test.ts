// What a command line is understood to say: commands, terms of an agreement, people; and faults that quote nothing of it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Person, Terms, scopes } from '../../archive/api/consent.ts';
import { ArchiveError } from '../../archive/api/errors.ts';
import { termsFrom } from '../../archive/hosts/commands/agreement-terms.ts';
import type { Invocation } from '../../archive/hosts/commands/command.ts';
import { personGiven } from '../../archive/hosts/commands/person-given.ts';
import { hitName, parseSpan } from '../../archive/hosts/commands/spans.ts';
import { commands } from '../../archive/hosts/commands.ts';
import { helpText } from '../../archive/hosts/help-text.ts';
import { parseLine } from '../../archive/hosts/parse-line.ts';
import { commandLineWords } from '../../src/words/command-line-words.ts';
import { commandNames, groupNames, optionNames } from '../../src/words/command-names.ts';
import { tempFolder } from '../support/temp-folder.ts';

const granted = { answer: 'granted', from: null, until: null } as const;

/** A command's invocation with these words on its line, and one template in the vault. */
function given(...argv: string[]): Invocation {
  const { options, lists, flags, positionals } = parseLine(argv);
  const templates = [{ name: 'Form A', terms: Terms.parse({ scopes: { teach: granted }, method: 'audio' }) }];
  const client = { 'template.list': async () => ({ templates }) };
  return { client, call: {}, options, lists, flags, positionals } as unknown as Invocation;
}

function written(value: unknown): string {
  const path = join(tempFolder(), 'given.json');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

async function faultOf(deed: Promise<unknown>): Promise<{ code: string; reason: string | undefined; all: string }> {
  const thrown: unknown = await deed.then(() => null, (error: unknown) => error);
  expect(thrown).toBeInstanceOf(ArchiveError);
  const { code, detail } = thrown as ArchiveError;
  return { code, reason: detail.reason, all: JSON.stringify({ ...detail, file: undefined }) };
}

describe('a command line', () => {
  it('names commands of one word and of two, the longer one first', () => {
    expect(parseLine(['redact', 'vault', 't1', '--text', 'x'])).toMatchObject({ name: 'redact', positionals: ['vault', 't1'] });
    expect(parseLine(['redact', 'list', 'vault', 't1'])).toMatchObject({ name: 'redact list', positionals: ['vault', 't1'] });
    expect(parseLine(['consent', 'nothing', 'vault'])).toMatchObject({ name: null, group: 'consent' });
    expect(parseLine(['nothing'])).toMatchObject({ name: null, group: null, positionals: ['nothing'] });
  });

  it('takes lists, flags and single values, and refuses a single value that is given twice', () => {
    const line = parseLine(['consent', 'withdraw', 'v', 't', '--scope', 'teach', '--scope', 'translate', '--foresee', '--reason', 'r']);
    expect(line).toMatchObject({ lists: { scope: ['teach', 'translate'] }, options: { reason: 'r' } });
    expect([...line.flags]).toEqual(['foresee']);
    expect(() => parseLine(['list', 'v', '--user', 'a', '--user', 'b'])).toThrow('--user');
    expect(() => parseLine(['list', 'v', '--nothing', 'a'])).toThrow('--nothing');
  });

  it.each(['en', 'ko'] as const)('has help in %s for every group and command, with each of its options', (language) => {
    const words = commandLineWords[language];
    const help = (...argv: string[]): string => {
      const line = parseLine(['help', ...argv]);
      expect(line.asksHelp).toBe(true);
      return helpText(words, line.name, line.group);
    };
    for (const group of groupNames) {
      expect(help()).toContain(`${group} …`);
      for (const name of commandNames.filter((command) => command.startsWith(`${group} `))) {
        expect(help(group)).toContain(`${name} ${commands[name].arguments}`);
      }
    }
    for (const name of commandNames) {
      const text = help(...name.split(' '));
      expect(text).toContain(words.summaries[name]);
      for (const option of commands[name].options) expect(text, name).toMatch(new RegExp(`^ {2}--${option}( |$)`, 'mu'));
    }
  });

  it('has no option that no command takes', () => {
    const taken = new Set<string>([...Object.values(commands).flatMap(({ options }) => [...options]), 'user', 'passphrase-file', 'json', 'help']);
    expect(optionNames.filter((option) => !taken.has(option))).toEqual([]);
  });
});

describe('the terms of an agreement', () => {
  it('are granted and refused by name, and dated together', async () => {
    const line = given('consent', 'record', 'v', 't', '--grant', 'teach,translate', '--refuse', 'publish-text', '--until', '2031-05-01',
      '--given-at', '2026-02-03', '--capacity', 'guardian', '--method', 'video', '--review-due', '2030-01-01');
    expect(await termsFrom(line, null)).toEqual(Terms.parse({
      scopes: {
        teach: { ...granted, until: '2031-05-01' }, translate: { ...granted, until: '2031-05-01' },
        'publish-text': { answer: 'refused', from: null, until: null },
      },
      givenAt: '2026-02-03', capacity: 'guardian', method: 'video', reviewDue: '2030-01-01',
    }));
  });

  it('start from a template, a file or the version before, which options change', async () => {
    const line = given('consent', 'record', 'v', 't', '--template', 'Form A', '--grant', 'translate');
    expect(await termsFrom(line, null)).toEqual(Terms.parse({ scopes: { teach: granted, translate: granted }, method: 'audio' }));
    const before = Terms.parse({ scopes: { teach: granted, preserve: granted }, conditions: 'after the harvest' });
    expect(await termsFrom(given('--refuse', 'teach'), before))
      .toEqual({ ...before, scopes: { teach: { ...granted, answer: 'refused' }, preserve: granted } });
    expect(await termsFrom(given('--terms', written(before)), null)).toEqual(before);
    expect(await termsFrom(given('--terms', written(`\uFEFF${JSON.stringify(before)}`)), null)).toEqual(before);
  });

  it('are not taken where a line says nothing, or two things at once', async () => {
    const form = written({ scopes: {} });
    for (const [reason, ...argv] of [
      ['--terms'], ['--grant', '--capacity', 'self'], ['--until', '--refuse', 'teach', '--until', '2030-01-01'],
      ['--refuse', '--grant', 'teach', '--refuse', 'teach'], ['--grant', '--grant', 'teach,everything'],
      ['--template', '--terms', form, '--template', 'Form A'], ['scopes.teach.until', '--grant', 'teach', '--until', 'soon'],
      ['capacity', '--grant', 'teach', '--capacity', 'Mira'],
    ]) expect(await faultOf(termsFrom(given(...argv), null))).toMatchObject({ code: 'bad-request', reason });
    expect(await faultOf(termsFrom(given('--template', 'Form B'), null))).toMatchObject({ code: 'not-found', reason: 'template' });
    expect(await faultOf(termsFrom(given('--terms', '/nowhere/at/all.json'), null))).toMatchObject({ code: 'unreadable-file' });
  });

  it('name the field of a file that is wrong, and quote nothing of it', async () => {
    const secret = 'Mira Ro';
    for (const [reason, value] of [
      ['json', `{"scopes": "${secret}`], ['scopes', { scopes: secret }], ['scopes.unknown-field', { scopes: { [secret]: granted } }],
      ['unknown-field', { scopes: {}, [secret]: 1 }], ['scopes.teach.answer', { scopes: { teach: { ...granted, answer: secret } } }],
      ['givenAt', { scopes: {}, givenAt: secret }],
    ] as const) {
      const fault = await faultOf(termsFrom(given('--terms', written(value)), null));
      expect(fault).toMatchObject({ code: 'bad-request', reason });
      expect(fault.all).not.toContain(secret);
    }
  });

  it('know every scope', async () => {
    const terms = await termsFrom(given('--grant', scopes.join(',')), null);
    expect(Object.keys(terms.scopes).sort()).toEqual([...scopes].sort());
  });
});

describe('a person', () => {
  const display = ['--display-en', 'a boatman', '--display-ko', '뱃사공', '--role', 'broker', '--risk', 'high'];

  it('has names whose script tells their kind', async () => {
    const line = given('--name', '나루한', '--name', '羅漢', '--name', 'Na Ruhan', ...display);
    expect((await personGiven(line, null)).names).toEqual([
      { text: '나루한', kind: 'hangul' }, { text: '羅漢', kind: 'hanja' }, { text: 'Na Ruhan', kind: 'romanised' },
    ]);
    expect((await personGiven(given('--name', 'Mira Ro', ...display), null)).names).toEqual([{ text: 'Mira Ro', kind: 'latin' }]);
  });

  it('comes from a file, so that no name is on the line', async () => {
    const path = written({
      names: [{ text: '나루한' }, { text: '돌이', kind: 'nickname' }], role: 'broker', risk: 'high',
      displayName: { en: 'a boatman', ko: '뱃사공' }, occupation: 'ferries people',
    });
    expect(await personGiven(given('--names-file', path, '--risk', 'elevated'), null)).toEqual({
      names: [{ text: '나루한', kind: 'hangul' }, { text: '돌이', kind: 'nickname' }], role: 'broker', risk: 'elevated',
      displayName: { en: 'a boatman', ko: '뱃사공' }, occupation: 'ferries people', family: null, note: null,
    });
  });

  it('keeps the names it has where one is added, and loses them only to a file', async () => {
    const before = Person.parse({
      ...await personGiven(given('--name', 'Mira Ro', ...display), null), id: 'n000000000000', testimonies: [],
    });
    const texts = async (line: Invocation): Promise<string[]> => (await personGiven(line, before)).names.map(({ text }) => text);
    expect(await texts(given('--name', 'Miri', '--name', 'Mira Ro'))).toEqual(['Mira Ro', 'Miri']);
    expect(await texts(given('--risk', 'low'))).toEqual(['Mira Ro']);
    expect(await texts(given('--names-file', written({ names: [{ text: 'Miri' }] })))).toEqual(['Miri']);
  });

  it('is not taken with something missing or unknown, and no name is quoted', async () => {
    expect(await faultOf(personGiven(given('--name', 'Mira Ro'), null))).toMatchObject({ code: 'bad-request', reason: 'role' });
    expect(await faultOf(personGiven(given(...display), null))).toMatchObject({ code: 'bad-request', reason: 'names' });
    const fault = await faultOf(personGiven(given('--names-file', written({ names: ['Mira Ro'] })), null));
    expect(fault).toMatchObject({ code: 'bad-request', reason: 'names.0' });
    expect(fault.all).not.toContain('Mira');
  });
});

describe('a stretch', () => {
  it('is read as it is written', () => {
    expect(parseSpan(hitName({ turn: '0a1b2c' as never, start: 3, end: 17 }), '--hit')).toEqual({ of: '0a1b2c', start: 3, end: 17 });
    expect(parseSpan('t000000000000.0a1b2c-2:3-17', '--stretch')).toEqual({ of: 't000000000000.0a1b2c-2', start: 3, end: 17 });
    for (const text of ['0a1b2c', '0a1b2c:3', '0a1b2c:9-3', '0a1b2c:3-3', ':1-2', 'a:b:1-2']) {
      expect(() => parseSpan(text, '--hit'), text).toThrow(ArchiveError);
    }
  });
});

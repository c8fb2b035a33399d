// The same few deeds over each carrier, so that one script can be run in every world and its answers compared.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Client } from '../../archive/api/client.ts';
import type { Ticket } from '../../archive/api/ids.ts';
import { toFault, type FaultCode } from '../../archive/api/errors.ts';
import type { EngineOptions } from '../../archive/engine.ts';
import { exitStatus } from '../../archive/hosts/exit-status.ts';
import { runCommand } from '../../archive/hosts/run-command.ts';

/** What a deed came to: the part of its answer that does not depend on chance or time, or its fault. */
export type Outcome = { readonly value: unknown } | { readonly fault: FaultCode };

export interface World {
  init(user: string, passphrase: string): Promise<Outcome>;
  /** Enters as a user: what follows is done in that name. */
  enter(user: string, passphrase: string): Promise<Outcome>;
  addUser(name: string, role: string, passphrase: string): Promise<Outcome>;
  importFiles(paths: readonly string[], consent: 'open' | 'closed'): Promise<Outcome>;
  list(): Promise<Outcome>;
  show(title: string): Promise<Outcome>;
  search(query: string): Promise<Outcome>;
  redact(title: string, text: string): Promise<Outcome>;
  withdraw(title: string): Promise<Outcome>;
  /** Grants these scopes and no others. */
  record(title: string, scopes: readonly string[]): Promise<Outcome>;
  review(title: string): Promise<Outcome>;
  restrict(title: string, kind: string, until: string): Promise<Outcome>;
  /** Lifts everything that restricts it. */
  lift(title: string, why?: string): Promise<Outcome>;
  due(): Promise<Outcome>;
  disclosures(): Promise<Outcome>;
  issue(title: string, purpose?: string): Promise<Outcome>;
  verify(): Promise<Outcome>;
  close(): Promise<void>;
}

type Json = Record<string, unknown>;

/** Leaves out what chance and time decide: ids, hashes, milliseconds, places on disk. */
export function withoutChance(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutChance);
  if (typeof value === 'string') {
    return value.replace(/\b[dnrt][0-9a-hjkmnp-tv-z]{12}(\.[0-9a-hjkmnp-tv-z]{6}(-\d+)?)?/gu, 'ID').replace(/^.*\//u, '');
  }
  if (typeof value !== 'object' || value === null) return value;
  const chance = new Set([
    'sha256', 'took', 'unlocking', 'ticket', 'at', 'recordedAt', 'reviewedAt', 'setAt', 'id', 'turn', 'bytes', 'name', 'file', 'vault',
  ]);
  return Object.fromEntries(Object.entries(value).filter(([key]) => !chance.has(key))
    .map(([key, inner]) => [key, withoutChance(inner)]));
}

async function outcome(deed: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { value: withoutChance(await deed()) };
  } catch (thrown) {
    return { fault: toFault(thrown).code };
  }
}

interface ClientWorld {
  readonly client: Client;
  readonly folder: string;
  upload(path: string): Promise<Ticket>;
  /** Fetches what was issued, and says how long it is. */
  fetch(ticket: Ticket): Promise<number>;
  close(): Promise<void>;
}

/** A world behind a client: the direct carrier, and loopback. */
export function clientWorld({ client, folder, upload, fetch, close }: ClientWorld): World {
  const idOf = async (title: string): Promise<string> => {
    const { testimonies } = await client['testimony.list']({});
    return testimonies.find((testimony) => testimony.title === title)?.id ?? 't000000000000';
  };
  const ask = <C extends keyof Client>(call: C, input: unknown): Promise<unknown> => (
    (client[call] as (input: unknown) => Promise<unknown>)(input)
  );
  return {
    init: (user, passphrase) => outcome(async () => {
      await ask('vault.create', { folder, user, passphrase });
      return { user, role: 'archivist' };
    }),
    enter: (user, passphrase) => outcome(async () => {
      await ask('vault.lock', {});
      await ask('vault.open', { folder, user, passphrase });
      return {};
    }),
    addUser: (name, role, passphrase) => outcome(() => ask('user.add', { name, role, passphrase })),
    importFiles: (paths, consent) => outcome(async () => (
      ask('testimony.import', { files: await Promise.all(paths.map(upload)), consent })
    )),
    list: () => outcome(() => ask('testimony.list', {})),
    show: (title) => outcome(async () => ask('testimony.show', { testimony: await idOf(title) })),
    search: (query) => outcome(() => ask('passages.find', { query })),
    redact: (title, text) => outcome(async () => ask('redaction.add', { testimony: await idOf(title), text })),
    withdraw: (title) => outcome(async () => ask('consent.withdraw', { testimony: await idOf(title) })),
    record: (title, scopes) => outcome(async () => {
      const granted = scopes.map((scope) => [scope, { answer: 'granted', from: null, until: null }] as const);
      return ask('consent.record', { testimony: await idOf(title), terms: { scopes: Object.fromEntries(granted) } });
    }),
    review: (title) => outcome(async () => ask('consent.review', { testimony: await idOf(title) })),
    restrict: (title, kind, until) => outcome(async () => ask('restriction.add', { testimony: await idOf(title), kind, until })),
    lift: (title, why) => outcome(async () => {
      const testimony = await idOf(title);
      const { restrictions } = await ask('restriction.list', { testimony }) as { restrictions: { id: string }[] };
      const early = why === undefined ? {} : { early: true, reason: why };
      return ask('restriction.lift', { testimony, restrictions: restrictions.map(({ id }) => id), ...early });
    }),
    due: () => outcome(() => ask('consent.due', {})),
    disclosures: () => outcome(() => ask('disclosure.list', {})),
    issue: (title, purpose = 'publish') => outcome(async () => {
      const issued = await ask('testimony.issue', { testimony: await idOf(title), purpose }) as Json;
      const length = await fetch(issued['ticket'] as Ticket);
      return { pages: issued['pages'], withheld: issued['withheld'], whole: length === issued['bytes'] };
    }),
    verify: () => outcome(() => ask('vault.verify', {})),
    close,
  };
}

/** Runs one command line without a process; gives what it printed on standard output, and its exit status. */
export async function runLine(
  argv: readonly string[], environment: Readonly<Record<string, string>>, engineOptions: EngineOptions,
): Promise<{ readonly status: number; readonly output: string; readonly error: string }> {
  let output = '';
  let error = '';
  const status = await runCommand(argv, {
    input: process.stdin,
    output: { write: (text) => { output += text; } },
    error: { write: (text: string) => { error += text; return true; }, isTTY: false } as unknown as NodeJS.WriteStream,
    environment,
    engineOptions,
  });
  return { status, output, error };
}

/** The same at a terminal, where a person answers each question after seeing all that was said before it. */
export async function runAtTerminal(
  argv: readonly string[], environment: Readonly<Record<string, string>>, reply: (said: string) => string, engineOptions: EngineOptions,
): Promise<{ readonly status: number; readonly output: string; readonly error: string }> {
  let output = '';
  let error = '';
  const keys = new PassThrough();
  const input = Object.assign(keys, {
    isTTY: true,
    // Echo goes off before a question comes up, which is then answered.
    setRawMode: (isRaw: boolean) => { if (isRaw) setTimeout(() => keys.write(`${reply(error)}\n`), 5); },
  });
  const status = await runCommand(argv, {
    input: input as unknown as NodeJS.ReadStream,
    output: { write: (text) => { output += text; } },
    error: { write: (text: string) => { error += text; return true; }, isTTY: true } as unknown as NodeJS.WriteStream,
    environment,
    engineOptions,
  });
  return { status, output, error };
}

/** The world of the command line: every deed opens the vault anew. */
export function commandLineWorld(folder: string, engineOptions: EngineOptions): World {
  let me = { user: '', passphrase: '' };
  const codeOf = (status: number): FaultCode => (
    (Object.entries(exitStatus).find(([, number]) => number === status)?.[0] ?? 'internal') as FaultCode
  );
  const run = async (command: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Json> => {
    const line = [...command, '--json', '--user', me.user];
    const { status, output } = await runLine(line, { VOUCHSAFE_PASSPHRASE: me.passphrase, ...environment }, engineOptions);
    const json = JSON.parse(output) as Json;
    if ('fault' in json) throw Object.assign(new Error('fault'), { status });
    return json;
  };
  const told = async (deed: () => Promise<unknown>): Promise<Outcome> => {
    try {
      return { value: withoutChance(await deed()) };
    } catch (thrown) {
      return { fault: codeOf((thrown as { status: number }).status) };
    }
  };
  const idOf = async (title: string): Promise<string> => {
    const { testimonies } = await run(['list', folder]) as { testimonies: { id: string; title: string }[] };
    return testimonies.find((testimony) => testimony.title === title)?.id ?? 't000000000000';
  };
  const enter = (user: string, passphrase: string): void => { me = { user, passphrase }; };
  return {
    init: (user, passphrase) => { enter(user, passphrase); return told(() => run(['init', folder])); },
    enter: (user, passphrase) => {
      enter(user, passphrase);
      return told(async () => { await run(['list', folder]); return {}; });
    },
    addUser: (name, role, passphrase) => told(() => (
      run(['user', 'add', folder, name, '--role', role], { VOUCHSAFE_NEW_PASSPHRASE: passphrase })
    )),
    importFiles: (paths, consent) => told(() => run(['import', folder, ...paths, '--consent', consent])),
    list: () => told(() => run(['list', folder])),
    show: (title) => told(async () => run(['show', folder, await idOf(title)])),
    search: (query) => told(() => run(['search', folder, query])),
    redact: (title, text) => told(async () => run(['redact', folder, await idOf(title), '--text', text])),
    withdraw: (title) => told(async () => run(['withdraw', folder, await idOf(title)])),
    record: (title, scopes) => told(async () => run(['consent', 'record', folder, await idOf(title), '--grant', scopes.join(',')])),
    review: (title) => told(async () => run(['consent', 'review', folder, await idOf(title)])),
    restrict: (title, kind, until) => told(async () => (
      run(['restrict', 'add', folder, await idOf(title), '--kind', kind, '--until', until])
    )),
    lift: (title, why) => told(async () => {
      const testimony = await idOf(title);
      const { restrictions } = await run(['restrict', 'list', folder, testimony]) as { restrictions: { id: string }[] };
      const early = why === undefined ? [] : ['--early', '--reason', why];
      return run(['restrict', 'lift', folder, testimony, ...restrictions.map(({ id }) => id), ...early]);
    }),
    due: () => told(() => run(['consent', 'due', folder])),
    disclosures: () => told(() => run(['disclosures', 'list', folder])),
    issue: (title, purpose = 'publish') => told(async () => {
      const out = join(folder, '..', 'issued.pdf');
      const issued = await run(['issue', folder, await idOf(title), '--out', out, '--purpose', purpose]);
      return { pages: issued['pages'], withheld: issued['withheld'], whole: readFileSync(out).length === issued['bytes'] };
    }),
    verify: () => told(() => run(['verify', folder])),
    close: async () => undefined,
  };
}


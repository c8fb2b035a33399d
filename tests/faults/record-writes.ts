// Runs a program under strace and gives what it did to files, in order: writes with their bytes, syncs, names made, moved and removed.
import { spawn, spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** `said`: what the program wrote on its standard output. Paths are absolute. */
export type DiskEvent =
  | { readonly event: 'create'; readonly path: string; readonly isFolder: boolean }
  | { readonly event: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly event: 'truncate'; readonly path: string; readonly size: number }
  | { readonly event: 'sync'; readonly path: string }
  | { readonly event: 'rename'; readonly from: string; readonly to: string }
  | { readonly event: 'remove'; readonly path: string }
  | { readonly event: 'said'; readonly text: string };

const calls = [
  'openat', 'open', 'creat', 'close', 'write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'lseek', 'fsync', 'fdatasync', 'ftruncate',
  'truncate', 'rename', 'renameat', 'renameat2', 'unlink', 'unlinkat', 'mkdir', 'mkdirat', 'rmdir', 'link', 'linkat', 'copy_file_range',
  'sendfile', 'fallocate', 'dup', 'dup2', 'dup3',
];

/** Whether strace is here, and may trace. */
export function canRecord(): boolean {
  return process.platform === 'linux' && spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
}

/** Runs to the end; the trace stands in `trace` afterwards. `input` is what the program reads. */
export async function record(
  trace: string, command: readonly string[], environment: NodeJS.ProcessEnv = process.env, input = '',
): Promise<{ readonly status: number | null; readonly output: string }> {
  const child = spawn('strace', ['-f', '-y', '-xx', '-s', '33554432', '-o', trace, '-e', `trace=${calls.join(',')}`, '-e', 'signal=none', ...command], {
    stdio: ['pipe', 'pipe', 'pipe'], env: environment,
  });
  child.stdin.end(input);
  let output = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { output += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { complained += text; });
  const status = await new Promise<number | null>((done) => { child.on('close', done); });
  if (status !== 0) throw new Error(`The recorded program ended with ${status}: ${complained.split('\n').find((line) => /^\w*Error/.test(line)) ?? ''}`);
  return { status, output };
}

const bytesOf = (escaped: string): Buffer => Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
const textOf = (escaped: string): string => bytesOf(escaped).toString('utf8');

/** `-y` writes a descriptor with the path that it had when it was opened or has now, and says so where that is gone. */
const isFile = (path: string): boolean => path.startsWith('/') && !path.startsWith('/dev/pts') && !path.startsWith('/proc/') && path !== '/dev/null';

interface Line {
  readonly process: string;
  readonly call: string;
  readonly given: string;
  readonly result: string;
}

/** Calls that were cut in two by another thread's are put together again where they end. */
async function* lines(trace: string): AsyncGenerator<Line> {
  const begun = new Map<string, string>();
  for await (const text of createInterface({ input: createReadStream(trace, 'latin1'), crlfDelay: Infinity })) {
    const space = text.indexOf(' ');
    const process = text.slice(0, space);
    let rest = text.slice(space).trimStart();
    if (rest.endsWith('<unfinished ...>')) {
      begun.set(process, rest.slice(0, -'<unfinished ...>'.length).trimEnd());
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>/.exec(rest);
    if (resumed !== null) {
      rest = (begun.get(process) ?? '') + rest.slice(resumed[0].length);
      begun.delete(process);
    }
    const open = rest.indexOf('(');
    const end = rest.lastIndexOf(' = ');
    if (open > 0 && end > open) yield { process, call: rest.slice(0, open), given: rest.slice(open + 1, rest.lastIndexOf(')', end)), result: rest.slice(end + 3) };
  }
}

const quoted = (given: string): string[] => [...given.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, escaped = '']) => escaped);
const descriptor = (given: string): readonly [number, string] => {
  const match = /^(\d+)<((?:\\x[0-9a-f]{2})*)>/.exec(given);
  return [Number(match?.[1] ?? -1), textOf(match?.[2] ?? '')];
};
const lastNumber = (given: string): number => Number(/(-?\d+)\s*$/.exec(given)?.[1] ?? 0);

/** What a descriptor stands for: its path moves with a rename, and its place moves with each write. */
interface Handle {
  path: string;
  at: number;
  readonly appends: boolean;
}

/**
 * Follows one program and its threads. Programs that it starts have descriptors of their own: their writes are told too, and
 * those without a place of their own count from the beginning of the file.
 */
export async function* readTrace(trace: string, folder: string): AsyncGenerator<DiskEvent> {
  const handles = new Map<number, Handle>();
  const known = new Set<string>();
  const pathOf = (text: string): string => resolve(folder, text);
  for await (const { call, given, result } of lines(trace)) {
    const failed = result.startsWith('-1') || result.startsWith('?');
    if (failed) continue;
    const names = quoted(given);
    switch (call) {
      case 'open': case 'openat': case 'creat': {
        const path = pathOf(textOf(names[0] ?? ''));
        const number = Number(/^\d+/.exec(result)?.[0] ?? -1);
        if (!isFile(path)) break;
        if (/O_CREAT/.test(given) && !known.has(path)) yield { event: 'create', path, isFolder: false };
        if (/O_CREAT/.test(given)) known.add(path);
        if (/O_TRUNC/.test(given)) yield { event: 'truncate', path, size: 0 };
        handles.set(number, { path, at: 0, appends: /O_APPEND/.test(given) });
        break;
      }
      case 'close': handles.delete(Number(/^\d+/.exec(given)?.[0] ?? -1)); break;
      case 'write': case 'writev': case 'pwrite64': case 'pwritev': case 'pwritev2': {
        const [number, told] = descriptor(given);
        const bytes = Buffer.concat(names.slice(call.includes('v') || names.length > 1 ? 0 : -1).map(bytesOf));
        if (number === 1 && !isFile(told)) {
          yield { event: 'said', text: bytes.toString('utf8') };
          break;
        }
        if (!isFile(told)) break;
        const handle = handles.get(number) ?? { path: told, at: 0, appends: false };
        const at = call.startsWith('p') ? lastNumber(call === 'pwritev2' ? given.slice(0, given.lastIndexOf(',')) : given) : handle.at;
        if (!call.startsWith('p')) handle.at += bytes.length;
        yield { event: 'write', path: handle.path, at: handle.appends ? -1 : at, bytes };
        break;
      }
      case 'lseek': {
        const handle = handles.get(descriptor(given)[0]);
        if (handle !== undefined) handle.at = Number(/^\d+/.exec(result)?.[0] ?? 0);
        break;
      }
      case 'fsync': case 'fdatasync': {
        const [number, told] = descriptor(given);
        if (isFile(told)) yield { event: 'sync', path: handles.get(number)?.path ?? told };
        break;
      }
      case 'ftruncate': {
        const [number, told] = descriptor(given);
        yield { event: 'truncate', path: handles.get(number)?.path ?? told, size: lastNumber(given) };
        break;
      }
      case 'rename': case 'renameat': case 'renameat2': {
        const [from, to] = names.map((name) => pathOf(textOf(name)));
        if (from === undefined || to === undefined) break;
        for (const handle of handles.values()) {
          if (handle.path === from || handle.path.startsWith(`${from}/`)) handle.path = to + handle.path.slice(from.length);
        }
        known.delete(from);
        known.add(to);
        yield { event: 'rename', from, to };
        break;
      }
      case 'unlink': case 'unlinkat': case 'rmdir': {
        const [name] = names;
        const at = /^(\d+)<((?:\\x[0-9a-f]{2})*)>/.exec(given);
        const path = resolve(at === null ? folder : textOf(at[2] ?? ''), textOf(name ?? ''));
        known.delete(path);
        yield { event: 'remove', path };
        break;
      }
      case 'mkdir': case 'mkdirat': {
        yield { event: 'create', path: pathOf(textOf(names.at(-1) ?? '')), isFolder: true };
        break;
      }
      case 'dup': case 'dup2': case 'dup3': break;
      default: throw new Error(`The trace has a call that is not understood: ${call}`);
    }
  }
}

/** Every write to a file, of all the processes that were recorded, whether or not the file has a name any more. */
export async function* writesIn(trace: string): AsyncGenerator<{ readonly path: string; readonly bytes: Buffer }> {
  for await (const { call, given, result } of lines(trace)) {
    if (!/^p?writev?(64|2)?$/.test(call) || result.startsWith('-1') || result.startsWith('?')) continue;
    const [, path] = descriptor(given);
    if (isFile(path)) yield { path, bytes: Buffer.concat(quoted(given).map(bytesOf)) };
  }
}

// Where a passphrase comes from: a file, the environment, or a person at the terminal, without echo.
import { readFile } from 'node:fs/promises';
import { ArchiveError } from '../api/errors.ts';

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly error: NodeJS.WriteStream;
}

/** Reads one line with echo off. Backspace works; Ctrl+C and Ctrl+D give `cancelled`. */
export async function askHidden(terminal: Terminal, prompt: string): Promise<string> {
  const { input, error } = terminal;
  // Echo goes off before the prompt comes up: fast fingers must not find it still on.
  input.setRawMode(true);
  error.write(prompt);
  input.setEncoding('utf8');
  input.resume();
  try {
    return await new Promise<string>((resolve, reject) => {
      let typed: string[] = [];
      const hear = (chunk: string): void => {
        for (const symbol of chunk) {
          if (symbol === '\r' || symbol === '\n') { done(); resolve(typed.join('')); return; }
          if (symbol === '\u0003' || symbol === '\u0004') { done(); reject(new ArchiveError('cancelled')); return; }
          if (symbol === '\u007f' || symbol === '\b') typed = typed.slice(0, -1);
          else typed.push(symbol);
        }
      };
      const done = (): void => { input.off('data', hear); };
      input.on('data', hear);
    });
  } finally {
    input.setRawMode(false);
    input.pause();
    error.write('\n');
  }
}

export interface PassphraseSource {
  readonly file: string | undefined;
  readonly environment: string | undefined;
  readonly prompt: string;
  /** Asked a second time where a passphrase is being chosen; the sentences for that. */
  readonly confirm?: { readonly again: string; readonly notTheSame: string };
  readonly noTerminal: string;
}

/** The last line break of a file is not part of the passphrase. */
export async function givenPassphrase(source: PassphraseSource, terminal: Terminal): Promise<string> {
  if (source.file !== undefined) {
    try {
      return (await readFile(source.file, 'utf8')).replace(/\r?\n$/u, '');
    } catch {
      throw new ArchiveError('unreadable-file', { file: source.file });
    }
  }
  if (source.environment !== undefined && source.environment !== '') return source.environment;
  if (terminal.input.isTTY !== true) {
    terminal.error.write(`${source.noTerminal}\n`);
    throw new ArchiveError('bad-request', { reason: 'passphrase' });
  }
  const first = await askHidden(terminal, source.prompt);
  if (source.confirm === undefined) return first;
  if (await askHidden(terminal, source.confirm.again) === first) return first;
  terminal.error.write(`${source.confirm.notTheSame}\n`);
  throw new ArchiveError('bad-request', { reason: 'passphrase' });
}

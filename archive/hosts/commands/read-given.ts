// Reads what a command is given in a file: a JSON value of a known shape, or a text.
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { ArchiveError } from '../../api/errors.ts';
import { usage, type Invocation } from './command.ts';

/** The text of a file, without its byte order mark. */
async function readGiven(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  } catch {
    throw new ArchiveError('unreadable-file', { file: path });
  }
}

/** The text of `--text`, or of the file of `--text-file`: its last line break is not part of it. */
export async function textGiven({ options }: Pick<Invocation, 'options'>): Promise<string> {
  const { text, 'text-file': path } = options;
  if (text !== undefined && path === undefined) return text;
  if (text !== undefined || path === undefined) throw usage('--text');
  return (await readGiven(path)).replace(/\r?\n$/u, '');
}

/** Fits the shape, or is a fault that names the field and never what stands in it. A field that the shape does not know has no name. */
export function fit<Shape extends z.ZodType>(shape: Shape, value: unknown, file?: string): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.join('.') ?? '';
  const reason = issue?.code === 'unrecognized_keys' ? [path, 'unknown-field'].filter((part) => part !== '').join('.') : path;
  throw new ArchiveError('bad-request', { ...(file === undefined ? {} : { file }), reason: reason === '' ? 'json' : reason });
}

export async function readJson<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.output<Shape>> {
  const text = await readGiven(path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ArchiveError('bad-request', { file: path, reason: 'json' });
  }
  return fit(shape, value, path);
}

// The commands on attachments: a file kept with a testimony, listed, taken out, removed. Files are read and written in pieces.
import { resolve } from 'node:path';
import type { Attachment } from '../../api/attachment-calls.ts';
import type { Output } from '../../api/contract.ts';
import type { Stream } from '../../services.ts';
import { piecesOf } from '../byte-range.ts';
import { writePieces } from '../write-file.ts';
import { ask, row, usage, type Command, type Invocation, type Report } from './command.ts';

function* piecesFrom(stream: Stream): Generator<Uint8Array> {
  for (const [start, end] of piecesOf({ start: 0, end: stream.size, partial: false })) yield stream.read(start, end);
}

async function runAttach(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony, file], options, words } = invocation;
  if (options.kind === undefined) throw usage('--kind');
  const kept: Output<'attachment.add'> = await ask(invocation, 'attachment.add', {
    testimony, file, kind: options.kind, mediaType: options['media-type'],
  });
  const { attachment, agreement } = kept;
  return { json: { ...attachment, agreement: agreement?.version ?? null }, text: [words.attachments.kept(attachment.id, attachment.name, attachment.size)] };
}

const line = ({ words }: Invocation) => ({ id, kind, name, mediaType, size, sha256, cleared }: Attachment): string => (
  row(id, words.attachments.kinds[kind], name, mediaType, size, sha256, ...(cleared === true ? [words.attachments.cleared] : []))
);

async function runList(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony], words } = invocation;
  const { attachments } = await ask(invocation, 'attachment.list', { testimony });
  return { json: { attachments }, text: attachments.length === 0 ? [words.attachments.none] : attachments.map(line(invocation)) };
}

async function runExport(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony, attachment], options: { out, purpose, to }, files, words } = invocation;
  if (out === undefined) throw usage('--out');
  const file = resolve(out);
  const { size, sha256 } = await writePieces(file, async () => {
    const value = await ask(invocation, 'attachment.export', { testimony, attachment, purpose, to });
    return { pieces: piecesFrom(files.streamOf(value.ticket)), value };
  });
  return { json: { file, bytes: size, sha256 }, text: [words.attachments.written(file, size)] };
}

async function runRemove(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony, attachment = ''], words } = invocation;
  await ask(invocation, 'attachment.remove', { testimony, attachment });
  return { json: { removed: attachment }, text: [words.attachments.removed(attachment)] };
}

const one = { arguments: 'VAULT TESTIMONY ATTACHMENT', count: [3, 3] } as const;

export const attachmentCommands = {
  attach: { arguments: 'VAULT TESTIMONY FILE', count: [3, 3], options: ['kind', 'media-type'], run: runAttach },
  'attachments list': { arguments: 'VAULT TESTIMONY', count: [2, 2], options: [], run: runList },
  'attachments export': { ...one, options: ['out', 'purpose', 'to'], run: runExport },
  'attachments remove': { ...one, options: [], run: runRemove },
} as const satisfies Record<string, Command>;

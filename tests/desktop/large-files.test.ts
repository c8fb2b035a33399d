// Large files on the desktop: chosen ones by path for the call that names one, streams written to where the person says, piece by piece.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pieceBytes } from '../../archive/hosts/byte-range.ts';
import type { EngineLink } from '../../archive/hosts/engine-link.ts';
import { answerPageCalls } from '../../electron/page-calls.ts';
import { makeChosenFiles } from '../../electron/chosen-files.ts';
import type { AskEvent, Contents, Dialogs, MainIpc } from '../../electron/electron-parts.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** The main process's answers to a page, with an engine that says `reply` to whatever it is asked. */
function mainProcess(savePath: string, reply: EngineLink['ask']) {
  const answers = new Map<string, (event: AskEvent, ...values: unknown[]) => unknown>();
  const ipc: MainIpc = { handle: (channel, listener) => void answers.set(channel, listener), on: () => undefined };
  const dialogs = { showSaveDialog: async () => ({ canceled: false, filePath: savePath }) } as unknown as Dialogs;
  const engine = { ask: reply } as EngineLink;
  answerPageCalls({
    ipc, dialogs, engine, chosen: makeChosenFiles(), expand: async (paths) => [...paths], stir: () => undefined, locked: () => undefined,
    idleMinutes: () => undefined,
  });
  const event: AskEvent = { senderFrame: { url: 'app://vouchsafe/', parent: null }, sender: { id: 1 } as Contents };
  return (channel: string, ...values: unknown[]) => answers.get(channel)?.(event, ...values);
}

const song = Buffer.alloc(2 * pieceBytes + 5, 'row and row ');

it('a stream is written piece by piece, and whole or not at all', async () => {
  const folder = tempFolder();
  const path = join(folder, 'song.mp3');
  const asked: number[] = [];
  let closesAt = Infinity;
  const ask = mainProcess(path, async (request) => {
    if (!('stream' in request) || request.start >= closesAt) return { ok: false, fault: { code: 'not-found', detail: {} } };
    asked.push(request.end - request.start);
    const bytes = new Uint8Array(song.subarray(request.start, request.end));
    return { ok: true, value: { name: 'song.mp3', mediaType: 'audio/mpeg', size: song.length, bytes } };
  });
  expect(await ask('save-file', 'ticket', 'song.mp3')).toEqual({ ok: true, value: path });
  expect(readFileSync(path).equals(song)).toBe(true);
  expect(asked).toEqual([0, pieceBytes, pieceBytes, 5]);
  closesAt = pieceBytes;
  expect(await ask('save-file', 'ticket', 'song.mp3')).toMatchObject({ ok: false, fault: { code: 'not-found' } });
  expect([readdirSync(folder), readFileSync(path).equals(song)]).toEqual([['song.mp3'], true]);
});

it('a call names one chosen file or several, and no path of its own', () => {
  const chosen = makeChosenFiles();
  const [one, other] = chosen.register(['/music/song.mp3', '/music/map.png']).map(({ ticket }) => ticket as string);
  expect(chosen.pathsFor({ file: one })).toEqual({ [one ?? '']: '/music/song.mp3' });
  expect(chosen.pathsFor({ files: [one, other] })).toEqual({ [one ?? '']: '/music/song.mp3', [other ?? '']: '/music/map.png' });
  expect(chosen.pathsFor({ files: [one], table: other })).toEqual({ [one ?? '']: '/music/song.mp3', [other ?? '']: '/music/map.png' });
  for (const input of [{ file: '/music/song.mp3' }, { file: [one] }, { piece: one }, null]) expect(chosen.pathsFor(input)).toEqual({});
});

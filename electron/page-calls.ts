// What a page may ask of the main process: each question's sender and values are checked before anything is done.
import type { AskChannel, ProgressChannel, TellChannel } from '../archive/api/desktop-bridge.ts';
import { Settings } from '../archive/api/contract.ts';
import { toFault, ArchiveError, type FaultCode } from '../archive/api/errors.ts';
import type { Reply } from '../archive/api/operation.ts';
import type { EngineLink } from '../archive/hosts/engine-link.ts';
import { memoryFilesLimits } from '../archive/hosts/memory-files.ts';
import { writePieces, writeWhole } from '../archive/hosts/write-file.ts';
import type { ChosenFiles } from './chosen-files.ts';
import type { AskEvent, Contents, Dialogs, MainIpc } from './electron-parts.ts';
import { pieceOf, piecesFrom } from './engine-stream.ts';
import { isCallId, isFileName, isOwnFrame, readCall } from './guards.ts';

export interface PageCallsOptions {
  readonly ipc: MainIpc;
  readonly dialogs: Dialogs;
  readonly engine: EngineLink;
  readonly chosen: ChosenFiles;
  /** Paths as the user chose them, folders among them, become files. */
  readonly expand: (paths: readonly string[]) => Promise<string[]>;
  readonly stir: () => void;
  /** The page asked to lock, and the engine has answered. */
  readonly locked: () => void;
  /** The user who is there wants to be away for so many minutes before the vault locks. */
  readonly idleMinutes: (minutes: number) => void;
}

export interface PageCalls {
  /** A window is gone: what it was waiting for is cancelled, and what was held for it is wiped. */
  gone(window: number): void;
}

const refused = (code: FaultCode, reason: string): Reply<never> => ({ ok: false, fault: { code, detail: { reason } } });
const progressChannel: ProgressChannel = 'progress';

/** Windows number their calls for themselves, so a call is known by its window too. */
const ownerOf = (sender: Contents): string => String(sender.id);
const keyOf = (sender: Contents, id: number): string => `${sender.id}:${id}`;

export function answerPageCalls(options: PageCallsOptions): PageCalls {
  const { ipc, dialogs, engine, chosen, expand, stir, locked } = options;
  const running = new Map<string, AbortController>();

  /** A stranger's question is refused with an error that tells nothing; it never reaches the answer. */
  function ask(channel: AskChannel, answer: (event: AskEvent, ...values: unknown[]) => Promise<unknown>): void {
    ipc.handle(channel, async (event, ...values) => {
      if (!isOwnFrame(event.senderFrame)) throw new ArchiveError('not-permitted');
      stir();
      return answer(event, ...values);
    });
  }

  function hear(channel: TellChannel, deed: (sender: Contents, ...values: unknown[]) => void): void {
    ipc.on(channel, (event, ...values) => {
      if (isOwnFrame(event.senderFrame)) deed(event.sender, ...values);
    });
  }

  /** What the settings say of locking holds here too: otherwise this process would lock before the page does. */
  function heed(call: string, settings: unknown): void {
    if (call !== 'desk.settings' && call !== 'desk.set') return;
    const parsed = Settings.safeParse(settings);
    if (parsed.success) options.idleMinutes(parsed.data.idleMinutes);
  }

  ask('call', async ({ sender }, id, name, input) => {
    const request = readCall(name, input);
    if (request === null || !isCallId(id)) return refused('bad-request', 'call');
    const key = keyOf(sender, id);
    if (running.has(key)) return refused('bad-request', 'call');
    const controller = new AbortController();
    running.set(key, controller);
    try {
      const reply = await engine.ask({ ...request, owner: ownerOf(sender), paths: chosen.pathsFor(request.input) }, {
        signal: controller.signal,
        onProgress: (progress) => {
          if (!sender.isDestroyed()) sender.send(progressChannel, id, progress);
        },
      });
      if (request.call === 'vault.lock' && reply.ok) locked();
      if (reply.ok) heed(request.call, request.call === 'desk.set' ? request.input : reply.value);
      return reply;
    } finally {
      running.delete(key);
    }
  });

  ask('choose-files', async (_event, what) => {
    const property = what === 'folders' ? 'openDirectory' : 'openFile';
    const { canceled, filePaths } = await dialogs.showOpenDialog({
      properties: [property, 'multiSelections', 'dontAddToRecent'],
    });
    return canceled ? [] : chosen.register(await expand(filePaths));
  });

  ask('choose-folder', async () => {
    const { canceled, filePaths } = await dialogs.showOpenDialog({
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    });
    return canceled ? null : filePaths[0] ?? null;
  });

  ask('put-file', async ({ sender }, name, bytes) => {
    if (!isFileName(name) || !(bytes instanceof Uint8Array)) return refused('bad-request', 'file');
    if (bytes.byteLength > memoryFilesLimits.fileBytes) return refused('file-too-large', 'file');
    return engine.ask({ owner: ownerOf(sender), put: { name, bytes } });
  });

  ask('get-file', async ({ sender }, ticket) => {
    if (typeof ticket !== 'string') return refused('bad-request', 'ticket');
    return engine.ask({ owner: ownerOf(sender), take: ticket });
  });

  ask('save-file', async ({ sender }, ticket, name) => {
    if (typeof ticket !== 'string' || !isFileName(name)) return refused('bad-request', 'file');
    const { canceled, filePath } = await dialogs.showSaveDialog({
      defaultPath: name, properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    });
    if (canceled || filePath === '') return { ok: true, value: null };
    return save(engine, ownerOf(sender), ticket, filePath);
  });

  hear('cancel', (sender, id) => {
    if (isCallId(id)) running.get(keyOf(sender, id))?.abort();
  });
  hear('stir', stir);

  return {
    gone(window) {
      for (const [key, controller] of running) if (key.startsWith(`${window}:`)) controller.abort();
      engine.release(String(window));
    },
  };
}

async function save(engine: EngineLink, owner: string, ticket: string, path: string): Promise<Reply<string>> {
  try {
    const stream = await pieceOf(engine, ticket, 0, 0);
    if (stream !== null) {
      return { ok: true, value: await writePieces(path, async () => ({ pieces: piecesFrom(engine, ticket, stream.size), value: path })) };
    }
    const value = await writeWhole(path, async () => {
      const reply = await engine.ask({ owner, take: ticket });
      if (!reply.ok) throw new ArchiveError(reply.fault.code, reply.fault.detail);
      return { bytes: reply.value as Uint8Array, value: path };
    });
    return { ok: true, value };
  } catch (thrown) {
    return { ok: false, fault: toFault(thrown) };
  }
}

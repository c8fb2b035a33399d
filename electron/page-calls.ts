// What a page may ask of the main process: each question's sender and values are checked before anything is done.
import type { AskChannel, ProgressChannel, TellChannel } from '../archive/api/desktop-bridge.ts';
import { toFault, ArchiveError, type FaultCode } from '../archive/api/errors.ts';
import type { Reply } from '../archive/api/operation.ts';
import { memoryFilesLimits } from '../archive/hosts/memory-files.ts';
import { writeWhole } from '../archive/hosts/write-file.ts';
import type { ChosenFiles } from './chosen-files.ts';
import type { AskEvent, Dialogs, MainIpc } from './electron-parts.ts';
import type { EngineLink } from './engine-link.ts';
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
}

const refused = (code: FaultCode, reason: string): Reply<never> => ({ ok: false, fault: { code, detail: { reason } } });
const progressChannel: ProgressChannel = 'progress';

export function answerPageCalls({ ipc, dialogs, engine, chosen, expand, stir, locked }: PageCallsOptions): void {
  const running = new Map<number, AbortController>();

  /** A stranger's question is refused with an error that tells nothing; it never reaches the answer. */
  function ask(channel: AskChannel, answer: (event: AskEvent, ...values: unknown[]) => Promise<unknown>): void {
    ipc.handle(channel, async (event, ...values) => {
      if (!isOwnFrame(event.senderFrame)) throw new ArchiveError('not-permitted');
      stir();
      return answer(event, ...values);
    });
  }

  function hear(channel: TellChannel, deed: (...values: unknown[]) => void): void {
    ipc.on(channel, (event, ...values) => {
      if (isOwnFrame(event.senderFrame)) deed(...values);
    });
  }

  ask('call', async ({ sender }, id, name, input) => {
    const request = readCall(name, input);
    if (request === null || !isCallId(id) || running.has(id)) return refused('bad-request', 'call');
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const reply = await engine.ask({ ...request, paths: chosen.pathsFor(request.input) }, {
        signal: controller.signal,
        onProgress: (progress) => {
          if (!sender.isDestroyed()) sender.send(progressChannel, id, progress);
        },
      });
      if (request.call === 'vault.lock' && reply.ok) locked();
      return reply;
    } finally {
      running.delete(id);
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

  ask('put-file', async (_event, name, bytes) => {
    if (!isFileName(name) || !(bytes instanceof Uint8Array)) return refused('bad-request', 'file');
    if (bytes.byteLength > memoryFilesLimits.fileBytes) return refused('file-too-large', 'file');
    return engine.ask({ put: { name, bytes } });
  });

  ask('get-file', async (_event, ticket) => {
    if (typeof ticket !== 'string') return refused('bad-request', 'ticket');
    return engine.ask({ take: ticket });
  });

  ask('save-file', async (_event, ticket, name) => {
    if (typeof ticket !== 'string' || !isFileName(name)) return refused('bad-request', 'file');
    const { canceled, filePath } = await dialogs.showSaveDialog({
      defaultPath: name, properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    });
    if (canceled || filePath === '') return { ok: true, value: null };
    return save(engine, ticket, filePath);
  });

  hear('cancel', (id) => {
    if (isCallId(id)) running.get(id)?.abort();
  });
  hear('stir', stir);
}

async function save(engine: EngineLink, ticket: string, path: string): Promise<Reply<string>> {
  try {
    const value = await writeWhole(path, async () => {
      const reply = await engine.ask({ take: ticket });
      if (!reply.ok) throw new ArchiveError(reply.fault.code, reply.fault.detail);
      return { bytes: reply.value as Uint8Array, value: path };
    });
    return { ok: true, value };
  } catch (thrown) {
    return { ok: false, fault: toFault(thrown) };
  }
}

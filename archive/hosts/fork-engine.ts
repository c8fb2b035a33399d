// Starts the engine's process as a child of a host that runs on Node.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compiledFolder } from './built-folders.ts';
import { engineFlags } from './engine-flags.ts';
import type { EngineProcess } from './engine-link.ts';

export interface ForkEngineOptions {
  /** The vault that was named by whoever started the program. */
  readonly folder: string | null;
  /** The file of the list of vaults that were opened before. */
  readonly placeList: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The script that the process runs, where it is not `engine-process.ts` beside this file. */
  readonly entry?: string;
}

/** Enough to start, and nothing that changes how Node runs. */
const keptNames = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'SystemRoot', 'TEMP', 'TMP', 'APPDATA', 'LOCALAPPDATA', 'USERPROFILE'];

const defaultEntry = fileURLToPath(new URL('./engine-process.ts', import.meta.url));

/** Calls and bytes cross by IPC. Of folders alone the environment tells; nothing of a vault's content is there or among arguments. */
export function forkEngine({ folder, placeList, environment, entry = defaultEntry }: ForkEngineOptions): EngineProcess {
  const kept = keptNames.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]] as const]));
  const child = fork(entry, [], {
    execArgv: ['--no-warnings', ...engineFlags],
    env: {
      ...Object.fromEntries(kept), ...(folder === null ? {} : { VOUCHSAFE_FOLDER: folder }),
      VOUCHSAFE_PLACES: placeList, NODE_COMPILE_CACHE: compiledFolder,
    },
    serialization: 'advanced',
    // What a process says when it dies may quote what it held.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    get pid() {
      return child.pid;
    },
    // A message to a process that has just ended is answered by its end.
    postMessage: (message) => void child.send(message as object, () => undefined),
    on(event: 'message' | 'exit', listener: (message?: unknown) => void) {
      if (event === 'message') return child.on('message', (message) => listener(message));
      child.on('error', () => listener());
      return child.on('exit', () => listener());
    },
    kill: () => child.kill('SIGTERM'),
  };
}

/** Ends a process for good, if it is there yet. */
export function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch { /* it has ended already */ }
}

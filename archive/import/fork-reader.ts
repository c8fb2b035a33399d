// Starts a reader's process as a fork of Node's own, which is how every host but the desktop does it.
import { fork } from 'node:child_process';
import type { LaunchReader } from './reader-child.ts';

/** No stack, no report, no debugger: whatever a reader says when it dies may quote the file. */
const execArgv = ['--max-old-space-size=512', '--no-warnings'];

/** Nothing of the host's environment but what Windows needs to start a process: no options for Node, no paths. */
function leanEnvironment(): NodeJS.ProcessEnv {
  const root = process.env['SystemRoot'];
  return root === undefined ? {} : { SystemRoot: root };
}

/** Processes that run `entry`. The file and its name cross by IPC, never among arguments or in the environment. */
export function forkReader(entry: string): LaunchReader {
  return () => {
    const child = fork(entry, [], {
      execPath: process.execPath, execArgv, serialization: 'advanced', env: leanEnvironment(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return {
      send: (request, failed) => void child.send(request, (error) => { if (error !== null) failed(); }),
      onMessage: (listener) => void child.on('message', listener),
      onExit(listener) {
        child.on('error', listener);
        child.on('exit', listener);
      },
      kill: () => void child.kill('SIGKILL'),
      ref() {
        child.ref();
        child.channel?.ref();
      },
      unref() {
        child.unref();
        child.channel?.unref();
      },
    };
  };
}

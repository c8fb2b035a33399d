// Starts the command line: `vouchsafe <command>`.
import { runCommand } from './run-command.ts';

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());
process.exitCode = await runCommand(process.argv.slice(2), {
  input: process.stdin, output: process.stdout, error: process.stderr, environment: process.env, signal: interrupted.signal,
});

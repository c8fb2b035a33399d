// Starts the program: `npm start`.
import { startProgram } from './start-program.ts';

const ended = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ended.abort());
process.exitCode = await startProgram(process.argv.slice(2), {
  input: process.stdin, output: process.stdout, error: process.stderr, environment: process.env, signal: ended.signal,
});

#!/usr/bin/env node
// The command line as a program: `vouchsafe <command>`, on whichever Node it is started.
import { fileURLToPath } from 'node:url';

process.argv.splice(2, 0, fileURLToPath(new URL('command-line.ts', import.meta.url)));
await import('./launch.mjs');

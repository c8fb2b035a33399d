// Engines for tests: passphrases are worked on cheaply, which the program refuses outside Vitest, and made up anew each time.
import { randomBytes } from 'node:crypto';
import type { EngineOptions } from '../../archive/engine.ts';

export const cheap: EngineOptions = { unsafeKdfForTests: { memory: 1024, passes: 1 } };

export const newPassphrase = (): string => randomBytes(12).toString('base64url');

// The one table of ways to bend a vault, and of what answers each: every one of them has to be noticed.
import type { Vector } from './bend.ts';
import { copyVectors } from './must-fail-backup.ts';
import { consentVectors } from './must-fail-consent.ts';
import { fileVectors } from './must-fail-files.ts';
import { keysVectors } from './must-fail-keys.ts';
import { rowVectors } from './must-fail-rows.ts';

/** Where these are refused, no file changes; what is met only once the vault is open may have been preceded by something. */
export const changingNothing: ReadonlySet<Vector> = new Set([...keysVectors, ...fileVectors]);

export const vectors: readonly Vector[] = [...keysVectors, ...fileVectors, ...rowVectors, ...consentVectors, ...copyVectors];

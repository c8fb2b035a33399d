// Every way to bend a vault is noticed, by whom and how the table says; what is not bent is not complained of.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVault } from '../../../archive/vault/vault.ts';
import { scratchFolder } from '../../faults/fault-world.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { makeFullVault, type FullVault } from '../../support/full-vault.ts';
import { Bent, toldOf, type Opener, type Place } from './bend.ts';
import { changingNothing, vectors } from './must-fail.ts';

const root = scratchFolder('must-fail');
let full: FullVault;

beforeAll(async () => {
  const standing = join(root, 'full');
  full = await makeFullVault(standing, {
    options: cheap,
    // Two chunks of an attachment's file, and a bit.
    recording: 2 * 1024 * 1024 + 5000,
    staged(stage) {
      const aside = join(standing, stage === 'first generation' ? 'former' : 'older');
      mkdirSync(aside);
      for (const place of stage === 'first generation' ? ['vault'] : ['vault', 'copy']) {
        cpSync(join(standing, place), join(aside, place), { recursive: true });
      }
    },
  });
  (await createVault(join(standing, 'stranger'), 'archivist', newPassphrase(), cheap)).close();
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function withBent<T>(place: Place, deed: (bent: Bent) => Promise<T>): Promise<T> {
  const scratch = join(root, 'bent');
  mkdirSync(scratch);
  try {
    return await deed(new Bent(full, scratch, place));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

describe('what is not bent', () => {
  const places: readonly (readonly [Place, readonly Opener[]])[] = [
    ['vault', ['scholar', 'cataloguer', 'archivist', 'deputy']], ['copy', ['reader']], ['backup', ['archivist']], ['bag', ['archivist']],
  ];

  it.each(places)('is complained of by nobody: %s', async (place, openers) => {
    for (const by of openers) expect([by, await withBent(place, (bent) => toldOf(bent, place, by))]).toEqual([by, []]);
  });
});

describe('the table', () => {
  it('has vectors enough, each with a name of its own', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(120);
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
  });

  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', async (_name, vector) => {
    const { place, by, bend, answer } = vector;
    for (const opener of by) {
      const told = await withBent(place, async (bent) => {
        const untouched = bent.standing;
        await bend(bent);
        const before = bent.standing;
        expect(before === untouched).toBe(false);
        const told = await toldOf(bent, place, opener);
        if (changingNothing.has(vector) && typeof answer === 'string' && answer.startsWith('refused')) expect(bent.standing === before).toBe(true);
        return told;
      });
      const answers = typeof answer === 'string' ? [answer] : answer;
      expect({ opener, told, answered: answers.some((each) => told.includes(each)) }).toEqual({ opener, told, answered: true });
    }
  });
});

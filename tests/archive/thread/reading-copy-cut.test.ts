// The making and the refreshing of a reading copy cut off at every operation on a file: no copy, the old one or the new, each whole.
import * as realFs from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { Terms } from '../../../archive/api/consent.ts';
import { toFault } from '../../../archive/api/errors.ts';
import { openArchive } from '../../../archive/archive.ts';
import { createCopy, refreshCopy } from '../../../archive/thread/reading-copies.ts';
import { recordConsent, reviewConsent, withdrawConsent } from '../../../archive/thread/record-consent.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { granted } from '../../support/consent-values.ts';
import { find, importFile, servicesWith, tempArchive, unhurried } from '../../support/temp-archive.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** Hears of each operation before it is done; what it throws, the operation throws. */
let before: (() => void) | null = null;

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof realFs>();
  const heard = <Operation extends (...given: never[]) => unknown>(operation: Operation): Operation => (
    ((...given: never[]) => {
      before?.();
      return operation(...given);
    }) as Operation
  );
  return { ...fs, mkdirSync: heard(fs.mkdirSync), openSync: heard(fs.openSync), renameSync: heard(fs.renameSync), rmSync: heard(fs.rmSync) };
});

afterEach(() => { before = null; });

const files = { 'ferry.txt': 'Q: Who kept the ferry?\n\nA: Mira Ro kept it.\n', 'mill.txt': 'Q: Who kept the mill?\n\nA: Nobody kept it.\n' };

async function world() {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  const ids = [await importFile(session, 'ferry.txt', 'closed'), await importFile(session, 'mill.txt', 'closed')] as const;
  for (const testimony of ids) {
    recordConsent(session, { testimony, terms: Terms.parse({ scopes: { 'on-site-research': granted, 'remote-research': granted } }), draft: false });
    reviewConsent(session, { testimony, reviewDue: null, reason: null });
  }
  return { session, ids, folder: join(tempFolder(), 'place', 'copy'), passphrase: newPassphrase() };
}

/** The folder above the copy at each operation, as a crash would leave it. */
async function statesDuring(place: string, deed: () => Promise<unknown>): Promise<string[]> {
  const states: string[] = [];
  const listen = (): void => {
    before = null;
    if (realFs.existsSync(place)) {
      const state = tempFolder();
      realFs.cpSync(place, state, { recursive: true });
      states.push(state);
    }
    before = listen;
  };
  before = listen;
  await deed();
  before = null;
  return states;
}

const enter = (folder: string, passphrase: string): Promise<Session> => openArchive({ folder, user: 'Ines', passphrase }, servicesWith({}), cheap);

it('being made: there is no copy, or a whole one', async () => {
  const { session, folder, passphrase } = await world();
  const states = await statesDuring(dirname(folder), () => createCopy(session, cheap, { to: folder, for: 'Ines', passphrase }, unhurried));
  const found: boolean[] = [];
  for (const state of [...states, dirname(folder)]) {
    const copy = join(state, 'copy');
    found.push(realFs.existsSync(copy));
    if (!realFs.existsSync(copy)) continue;
    const scholar = await enter(copy, passphrase);
    expect([scholar.vault.readOnly, find(scholar, 'kept').length, (await verifyVault(scholar.vault)).faults]).toEqual([null, 4, []]);
    scholar.vault.close();
  }
  expect([found[0], found.at(-1)]).toEqual([false, true]);
  session.vault.close();
}, 60_000);

it('being refreshed: the copy is the one of before or of after, and a second refreshing brings it to after', async () => {
  const { session, ids: [ferry], folder, passphrase } = await world();
  await createCopy(session, cheap, { to: folder, for: 'Ines', passphrase }, unhurried);
  withdrawConsent(session, { testimony: ferry, reason: null });
  const states = await statesDuring(dirname(folder), () => refreshCopy(session, cheap, { folder }, unhurried));
  const counts: number[] = [];
  for (const state of states) {
    const copy = join(state, 'copy');
    const scholar = await enter(copy, passphrase);
    expect(scholar.vault.readOnly).toBeNull();
    counts.push(find(scholar, 'kept').length);
    expect((await verifyVault(scholar.vault)).faults).toEqual([]);
    scholar.vault.close();
  }
  expect(counts).toEqual([...counts].sort((one, other) => other - one));
  expect(new Set(counts)).toEqual(new Set([4, 2]));
  // Of the state farthest behind and the one farthest on.
  for (const state of [states[0], states.at(-1)]) {
    const copy = join(state!, 'copy');
    await refreshCopy(session, cheap, { folder: copy }, unhurried);
    expect(realFs.readdirSync(copy).filter((name) => /^(\.next|reading\.)/u.test(name))).toHaveLength(1);
  }
  session.vault.close();
}, 60_000);

it('being refreshed, failing at each operation: the copy still opens, and is brought up to date the next time', async () => {
  const { session, ids: [ferry], folder, passphrase } = await world();
  await createCopy(session, cheap, { to: folder, for: 'Ines', passphrase }, unhurried);
  withdrawConsent(session, { testimony: ferry, reason: null });
  const pristine = join(tempFolder(), 'pristine');
  realFs.cpSync(folder, pristine, { recursive: true });
  for (let failing = 0; ; failing += 1) {
    const copy = join(tempFolder(), 'copy');
    realFs.cpSync(pristine, copy, { recursive: true });
    let done = 0;
    before = () => {
      done += 1;
      if (done === failing + 1) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    let fault: string | null = null;
    await refreshCopy(session, cheap, { folder: copy }, unhurried).catch((thrown: unknown) => { fault = toFault(thrown).code; });
    before = null;
    if (done <= failing) break;
    if (fault !== null) expect(['disk-full', 'internal']).toContain(fault);
    const scholar = await enter(copy, passphrase);
    expect(scholar.vault.readOnly).toBeNull();
    scholar.vault.close();
    expect((await refreshCopy(session, cheap, { folder: copy }, unhurried)).testimonies).toBe(1);
  }
  session.vault.close();
}, 120_000);

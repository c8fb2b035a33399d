// Reading copies: what goes into one, what its scholar can do with it, and what is left of it after it was refreshed.
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Terms, type Scope } from '../../../archive/api/consent.ts';
import { toFault, type Fault } from '../../../archive/api/errors.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { openArchive } from '../../../archive/archive.ts';
import { copyPassages } from '../../../archive/thread/cite-passages.ts';
import { listDisclosures } from '../../../archive/thread/account-disclosures.ts';
import { listTestimonies, showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { checkJournal, listJournal } from '../../../archive/thread/read-journal.ts';
import { createCopy, listCopies, refreshCopy } from '../../../archive/thread/reading-copies.ts';
import { amendConsent, recordConsent, reviewConsent, withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { redactTestimony } from '../../../archive/thread/restrict-testimony.ts';
import { stacksOf, type Session } from '../../../archive/thread/session.ts';
import { latestAgreement } from '../../../archive/vault/consent-rows.ts';
import { dataKeyOf } from '../vault/data-key-of.ts';
import { foundInPages } from '../vault/decrypted-pages.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { granted } from '../../support/consent-values.ts';
import { find, importFile, servicesWith, tempArchive, unhurried } from '../../support/temp-archive.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const files = {
  'ferry.txt': 'Q: Who kept the ferry?\n\nA: Mira Ro kept the ferry at Ondal.\n\nQ: And in winter?\n\nA: In winter we walked.\n',
  'mill.txt': 'Q: Who kept the mill?\n\nA: Nobody kept the mill after the flood.\n',
  'kiln.txt': 'Q: Who kept the kiln?\n\nA: The kiln was kept by two brothers.\n',
};
const onSite: readonly Scope[] = ['catalogue-metadata', 'on-site-research', 'quote-pseudonymous'];
const elsewhere: readonly Scope[] = [...onSite, 'remote-research'];

function agree(session: Session, testimony: TestimonyId, scopes: readonly Scope[], until: string | null = null): void {
  const terms = Terms.parse({
    scopes: Object.fromEntries(scopes.map((scope) => [scope, scope === 'remote-research' ? { ...granted, until } : granted])),
  });
  if (latestAgreement(stacksOf(session).db, testimony) === null) recordConsent(session, { testimony, terms, draft: false });
  else amendConsent(session, { testimony, terms, reason: null });
  reviewConsent(session, { testimony, reviewDue: null, reason: null });
}

const faultOf = async (deed: () => unknown): Promise<Fault> => {
  try {
    await deed();
  } catch (thrown) {
    return toFault(thrown);
  }
  return expect.fail('Nothing was thrown.');
};

/** An archive of three testimonies, two of which may be studied elsewhere, and a copy of it for one scholar. */
async function world(until: string | null = null) {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  const [ferry, mill, kiln] = [
    await importFile(session, 'ferry.txt', 'closed'), await importFile(session, 'mill.txt', 'closed'), await importFile(session, 'kiln.txt', 'closed'),
  ];
  agree(session, ferry, elsewhere, until);
  agree(session, mill, onSite);
  agree(session, kiln, elsewhere);
  const folder = join(tempFolder(), 'copy');
  const passphrase = newPassphrase();
  const made = await createCopy(session, cheap, { to: folder, for: 'Ines', passphrase }, unhurried);
  const enter = (options = cheap): Promise<Session> => openArchive({ folder, user: 'Ines', passphrase }, servicesWith(files), options);
  return { archive, session, ferry, mill, kiln, folder, passphrase, made, enter };
}

describe('a reading copy', () => {
  it('holds what may be studied elsewhere and nothing else, and each of it is recorded', async () => {
    const { session, ferry, kiln, made, folder, enter } = await world();
    expect(made).toMatchObject({ for: 'Ines', testimonies: 2, recalled: [] });
    expect(readdirSync(folder).sort()).toEqual(['desk.1', 'head', 'keys', 'lock', 'reading.1']);
    const { disclosures } = listDisclosures(session, {});
    expect(disclosures.map(({ testimony, form, to, purpose }) => [testimony, form, to, purpose]).sort()).toEqual(
      [ferry, kiln].sort().map((testimony) => [testimony, 'reading-copy', 'Ines', 'remote-study']),
    );
    expect(listJournal(session, { limit: 1 }).entries[0]).toMatchObject({ verb: 'make-copy', target: made.copy, detail: { testimonies: 2 } });
    expect(listCopies(session)).toEqual({ copies: [made], ready: 2 });
    session.vault.close();
    const scholar = await enter();
    expect(listTestimonies(scholar).map(({ id }) => id).sort()).toEqual([ferry, kiln].sort());
    expect([find(scholar, 'ferry').length > 0, find(scholar, 'mill')]).toEqual([true, []]);
    expect(showTestimony(scholar, kiln).passages.length).toBeGreaterThan(0);
    expect([scholar.vault.stacks, scholar.vault.identity, scholar.vault.user.role]).toEqual([null, null, 'scholar']);
    expect((await verifyVault(scholar.vault)).faults).toEqual([]);
    for (const deed of [() => listCopies(scholar), () => checkJournal(scholar), () => listJournal(scholar, { limit: 1 })]) {
      expect((await faultOf(deed)).code).toBe('not-permitted');
    }
    scholar.vault.close();
  });

  it('has keys, a user and an id of its own: nothing of the archive opens it, and it opens nothing of the archive', async () => {
    const { archive, session, made, folder, ferry, enter } = await world();
    const { vault } = session;
    expect(made.copy).not.toBe(vault.id);
    const scholar = await enter();
    expect(scholar.vault.reading.keys.compartmentKey.equals(vault.reading.keys.compartmentKey)).toBe(false);
    expect(dataKeyOf(scholar.vault.reading, ferry).equals(dataKeyOf(vault.reading, ferry))).toBe(false);
    expect(vault.users().map(({ id }) => id)).not.toContain(scholar.vault.user.id);
    scholar.vault.close();
    vault.close();
    for (const user of ['archivist', 'scholar'] as const) {
      expect(await archive.open(user).then((opened) => opened.vault.close())).toBeUndefined();
      const into = await faultOf(() => openArchive({ folder, user, passphrase: 'an invented phrase' }, servicesWith({}), cheap));
      expect(into.code).toBe('wrong-passphrase');
    }
  });

  it('closes by itself on the day after the last on which it may be studied elsewhere', async () => {
    const { session, ferry, kiln, enter } = await world('2031-05-01');
    session.vault.close();
    const last = await enter({ ...cheap, clock: () => new Date('2031-05-01T23:00:00Z') });
    expect(listTestimonies(last).map(({ id }) => id).sort()).toEqual([ferry, kiln].sort());
    last.vault.close();
    const after = await enter({ ...cheap, clock: () => new Date('2031-05-02T01:00:00Z') });
    expect(find(after, 'ferry')).toEqual([]);
    expect((await faultOf(() => showTestimony(after, ferry))).code).toMatch(/not-found|consent-refused/u);
    after.vault.close();
    // Set back, the clock opens nothing again, and whoever sits there is told.
    const back = await enter({ ...cheap, clock: () => new Date('2027-01-01T00:00:00Z') });
    expect(find(back, 'ferry')).toEqual([]);
    expect(back.vault.clockBehind).toMatchObject({ machine: new Date('2027-01-01T00:00:00Z') });
    back.vault.close();
  });

  it('is brought to the state of today: what was withdrawn leaves no byte, what was withheld since goes, what is new comes', async () => {
    const { session, ferry, mill, kiln, folder, enter } = await world();
    const scholar = await enter();
    const needle = new Map([['ferry', Buffer.from('kept the ferry at')], ['id', Buffer.from(ferry)]]);
    expect(foundInPages(folder, scholar.vault.reading, needle)).toContain('id');
    scholar.vault.close();
    withdrawConsent(session, { testimony: ferry, reason: null });
    redactTestimony(session, { testimony: kiln, text: 'two brothers', reason: 'name' });
    agree(session, mill, elsewhere);
    expect(listCopies(session).copies[0]?.recalled).toEqual([ferry]);
    const before = listDisclosures(session, {}).disclosures.length;
    const done = await refreshCopy(session, cheap, { folder }, unhurried);
    expect(done).toMatchObject({ testimonies: 2, added: 1, removed: 1, disclosures: 0, recalled: [] });
    // The kiln's text changed, the mill is new.
    expect(listDisclosures(session, {}).disclosures).toHaveLength(before + 2);
    expect(readdirSync(folder).sort()).toEqual(['desk.1', 'head', 'keys', 'lock', 'reading.2']);
    const again = await enter();
    expect(again.vault.readOnly).toBeNull();
    expect(listTestimonies(again).map(({ id }) => id).sort()).toEqual([kiln, mill].sort());
    expect([find(again, 'ferry'), find(again, 'brothers'), find(again, 'flood').length]).toEqual([[], [], 1]);
    expect(foundInPages(folder, again.vault.reading, needle)).toEqual([]);
    expect((await verifyVault(again.vault)).faults).toEqual([]);
    again.vault.close();
    session.vault.close();
  });

  it('gives what its scholar took out to the register, once', async () => {
    const { session, kiln, folder, enter, passphrase } = await world();
    const scholar = await enter();
    const [first] = showTestimony(scholar, kiln).passages;
    copyPassages(scholar, { testimony: kiln, passages: [first!.passage] });
    scholar.vault.changePassphrase(passphrase, passphrase.repeat(2));
    scholar.vault.close();
    expect((await refreshCopy(session, cheap, { folder }, unhurried)).disclosures).toBe(1);
    expect((await refreshCopy(session, cheap, { folder }, unhurried)).disclosures).toBe(0);
    const copied = listDisclosures(session, { testimony: kiln }).disclosures.filter(({ form }) => form === 'copied-text');
    expect(copied).toMatchObject([{ by: 'Ines', purpose: 'quote' }]);
    expect(checkJournal(session)).toMatchObject({ ok: true });
    session.vault.close();
    const again = await openArchive({ folder, user: 'Ines', passphrase: passphrase.repeat(2) }, servicesWith({}), cheap);
    expect(find(again, 'kiln').length).toBeGreaterThan(0);
    again.vault.close();
  });

  it('is refreshed by nobody else, not while it is open, and not where it was put back', async () => {
    const { session, archive, folder, kiln, enter } = await world();
    const old = join(tempFolder(), 'old');
    cpSync(folder, old, { recursive: true });
    const scholar = await enter();
    expect((await faultOf(() => refreshCopy(session, cheap, { folder }, unhurried))).code).toBe('vault-in-use');
    copyPassages(scholar, { testimony: kiln, passages: [showTestimony(scholar, kiln).passages[0]!.passage] });
    copyPassages(scholar, { testimony: kiln, passages: [showTestimony(scholar, kiln).passages[1]!.passage] });
    scholar.vault.close();
    cpSync(join(old, 'desk.1'), join(folder, 'desk.1'));
    expect((await faultOf(() => refreshCopy(session, cheap, { folder }, unhurried))).code).toBe('vault-rolled-back');
    const inside = { to: join(archive.folder, 'copy'), for: 'X', passphrase: 'long enough' };
    expect((await faultOf(() => createCopy(session, cheap, inside, unhurried))).code).toBe('bad-request');
    expect((await faultOf(() => createCopy(session, cheap, { ...inside, to: folder }, unhurried))).code).toBe('vault-exists');
    expect((await faultOf(() => refreshCopy(session, cheap, { folder: archive.folder }, unhurried))).code).toBe('not-found');
    expect((await faultOf(() => refreshCopy(session, cheap, { folder: tempFolder() }, unhurried))).code).toBe('not-a-vault');
    session.vault.close();
  });

  it('that is called off leaves neither a copy nor a disclosure', async () => {
    const { session, folder } = await world();
    const before = listDisclosures(session, {}).disclosures.length;
    const stop = new AbortController();
    stop.abort();
    const stopped = { signal: stop.signal, progress: () => undefined };
    const to = join(tempFolder(), 'second');
    expect((await faultOf(() => createCopy(session, cheap, { to, for: 'Y', passphrase: 'long enough' }, stopped))).code).toBe('cancelled');
    expect((await faultOf(() => refreshCopy(session, cheap, { folder }, stopped))).code).toBe('cancelled');
    expect(listDisclosures(session, {}).disclosures).toHaveLength(before);
    expect(listCopies(session).copies).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(['desk.1', 'head', 'keys', 'lock', 'reading.1']);
    expect((await refreshCopy(session, cheap, { folder }, unhurried)).testimonies).toBe(2);
    session.vault.close();
  });
});

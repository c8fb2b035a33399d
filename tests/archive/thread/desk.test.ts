// The desk: what users keep for themselves is theirs alone, and a passphrase is changed by whoever knows the old one.
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../archive/api/contract.ts';
import { toFault } from '../../../archive/api/errors.ts';
import { openArchive } from '../../../archive/archive.ts';
import { forgetSearches, readSearches, readSettings, rememberSearch, writeSettings } from '../../../archive/thread/desk.ts';
import { itemsOf, putItem } from '../../../archive/vault/desk-rows.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { servicesWith, tempArchive } from '../../support/temp-archive.ts';

describe('the desk', () => {
  it('remembers settings and searches, newest first and once, until they are forgotten', async () => {
    const archive = await tempArchive({});
    const session = await archive.open('scholar');
    expect(readSettings(session)).toEqual(defaultSettings);
    writeSettings(session, { ...defaultSettings, theme: 'dark', idleMinutes: 9 });
    for (const query of ['river', 'ferry', 'river']) rememberSearch(session, { query, total: 2 });
    session.vault.close();
    const again = await archive.open('scholar');
    expect(readSettings(again)).toMatchObject({ theme: 'dark', idleMinutes: 9 });
    expect(readSearches(again).searches.map(({ query }) => query)).toEqual(['river', 'ferry']);
    forgetSearches(again);
    expect(readSearches(again)).toEqual({ searches: [] });
    again.vault.close();
  });

  it('keeps to what an earlier version has kept, which knew of less', async () => {
    const session = await (await tempArchive({})).open('scholar');
    const { singleKeys: _, ...earlier } = { ...defaultSettings, theme: 'dark' };
    session.vault.desk.write((db) => putItem(db, session.vault, 'settings', 0, earlier));
    expect(readSettings(session)).toEqual({ ...defaultSettings, theme: 'dark' });
    session.vault.close();
  });

  it('keeps 200 searches and no more', async () => {
    const session = await (await tempArchive({})).open('scholar');
    for (let number = 0; number < 205; number += 1) rememberSearch(session, { query: `q${number}`, total: 0 });
    expect(readSearches(session).searches).toHaveLength(200);
    expect(readSearches(session).searches.at(-1)?.query).toBe('q5');
    session.vault.close();
  });

  it('shows nobody another’s: an item moved to another user does not open', async () => {
    const archive = await tempArchive({});
    const scholar = await archive.open('scholar');
    rememberSearch(scholar, { query: 'river', total: 1 });
    scholar.vault.close();
    const archivist = await archive.open('archivist');
    expect(readSearches(archivist)).toEqual({ searches: [] });
    archivist.vault.desk.write((db) => db.prepare('UPDATE item SET user = ?').run(archivist.vault.user.id));
    expect(() => itemsOf(archivist.vault, 'search')).toThrow('vault-damaged');
    archivist.vault.close();
  });
});

describe('a passphrase', () => {
  it('is changed by whoever knows the old one, and by nobody else', async () => {
    const archive = await tempArchive({});
    const [old, next] = [newPassphrase(), newPassphrase()];
    const archivist = await archive.open('archivist');
    await archivist.vault.addUser('reader', 'scholar', old);
    archivist.vault.close();
    const enter = (passphrase: string) => openArchive({ folder: archive.folder, user: 'reader', passphrase }, servicesWith({}), cheap);
    const session = await enter(old);
    rememberSearch(session, { query: 'river', total: 1 });
    expect(() => session.vault.changePassphrase(next, next)).toThrow('wrong-passphrase');
    expect(() => session.vault.changePassphrase(old, 'short')).toThrow('weak-passphrase');
    session.vault.changePassphrase(old, next);
    session.vault.close();
    expect(await enter(old).catch((thrown: unknown) => toFault(thrown).code)).toBe('wrong-passphrase');
    const again = await enter(next);
    expect(readSearches(again).searches).toHaveLength(1);
    again.vault.close();
    (await archive.open('archivist')).vault.close();
  });
});

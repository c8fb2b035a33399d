// What `verify` finds beyond records: an index that is not what the text gives, and a reading room that is not what consent gives.
import { describe, expect, it } from 'vitest';
import { Terms } from '../../../archive/api/consent.ts';
import { toFault, type Fault } from '../../../archive/api/errors.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { alignTestimony } from '../../../archive/thread/align-testimonies.ts';
import { correctTestimony } from '../../../archive/thread/correct-testimony.ts';
import { describeTestimony } from '../../../archive/thread/describe-testimony.ts';
import { concludeWithdrawal } from '../../../archive/thread/conclude-withdrawal.ts';
import { showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { recordConsent, reviewConsent, withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { redactTestimony } from '../../../archive/thread/restrict-testimony.ts';
import { stacksOf, type Session } from '../../../archive/thread/session.ts';
import { verifyArchive } from '../../../archive/thread/verify-archive.ts';
import { clearedRow, deleteCleared, insertCleared } from '../../../archive/vault/cleared-rows.ts';
import { latestAgreement, insertAgreement } from '../../../archive/vault/consent-rows.ts';
import { deleteSegment, segmentIds, segmentsOf } from '../../../archive/vault/index-rows.ts';
import { readPassages, replacePassages } from '../../../archive/vault/text-rows.ts';
import { cheap } from '../../support/cheap-engine.ts';
import { granted } from '../../support/consent-values.ts';
import { importFile, tempArchive, unhurried } from '../../support/temp-archive.ts';

const files = Object.fromEntries(Array.from({ length: 10 }, (_, index) => (
  [`file-${index}.txt`, `Q: Who kept mill ${index}?\n\nA: Nobody kept mill ${index} after the flood of ${1900 + index}.\n`]
)));

type Six = [TestimonyId, TestimonyId, TestimonyId, TestimonyId, TestimonyId, TestimonyId];

const faultsOf = async (session: Session) => (await verifyArchive(session, unhurried)).faults.map(({ file, reason }) => `${file} ${reason}`);

describe('verify', () => {
  it('finds nothing amiss after imports, merges, corrections, redactions, withdrawals and erasure', async () => {
    const archive = await tempArchive(files);
    const session = await archive.open('archivist');
    const ids: TestimonyId[] = [];
    for (const name of Object.keys(files)) ids.push(await importFile(session, name, 'open'));
    await session.upkeep.finish();
    expect(segmentIds(stacksOf(session).db).length).toBeLessThan(ids.length);
    expect(await faultsOf(session)).toEqual([]);
    const [first, second, third, fourth, fifth, sixth] = ids as Six;
    correctTestimony(session, { testimony: first, passage: showTestimony(session, first).passages[1]!.passage, text: 'Two brothers kept it.' });
    redactTestimony(session, { testimony: second, text: 'flood', reason: 'place' });
    withdrawConsent(session, { testimony: third, reason: null });
    withdrawConsent(session, { testimony: fourth, reason: null });
    concludeWithdrawal(session, { testimony: fourth, conclusion: { decision: 'erase', reason: 'asked for', authority: 'the board' } } as never);
    describeTestimony(session, { testimony: fifth, title: 'Another title' });
    alignTestimony(session, { testimony: sixth, original: fifth });
    await session.upkeep.finish();
    expect(await faultsOf(session)).toEqual([]);
    session.vault.close();
    const scholar = await archive.open('scholar');
    expect(await faultsOf(scholar)).toEqual([]);
    scholar.vault.close();
  }, 30_000);

  it('finds an index that lacks a testimony, or stands for another text', async () => {
    const archive = await tempArchive(files);
    const session = await archive.open('archivist');
    const testimony = await importFile(session, 'file-1.txt', 'open');
    const stacks = stacksOf(session);
    const [passage, ...rest] = readPassages(stacks, testimony);
    const changed = { ...passage!, parts: passage!.parts.map((part) => ({ ...part, text: part.text.replace('mill', 'kiln') })) };
    stacks.write((db) => replacePassages(stacks, db, testimony, 1, [changed, ...rest]));
    expect(await faultsOf(session)).toContain('stacks.1 index');
    const { reading } = session.vault;
    reading.write((db) => { for (const id of segmentsOf(db, testimony)) deleteSegment(db, id); });
    expect(await faultsOf(session)).toContain('reading.1 index');
    session.vault.close();
  });

  it('finds what the reading room has and consent does not give', async () => {
    const archive = await tempArchive(files);
    const session = await archive.open('archivist');
    const testimony = await importFile(session, 'file-1.txt', 'open');
    const { reading } = session.vault;
    const row = clearedRow(reading.db, testimony)!;
    const put = (changed: typeof row): void => reading.write((db) => {
      deleteCleared(db, testimony);
      insertCleared(db, changed);
    });
    put({ ...row, description: { ...row.description, place: 'Ondal' } });
    expect(await faultsOf(session)).toContain('reading.1 cleared');
    put({ ...row, consent: { ...row.consent, scopes: { ...row.consent.scopes, teach: granted } } });
    expect(await faultsOf(session)).toEqual(['reading.1 cleared']);
    put(row);
    expect(await faultsOf(session)).toEqual([]);
    // Withdrawn behind the program's back: nothing was cleared again.
    stacksOf(session).write((db) => (
      insertAgreement(db, { ...latestAgreement(db, testimony)!, version: 2, supersedes: 1, status: 'withdrawn' })
    ));
    expect(await faultsOf(session)).toContain('reading.1 cleared');
    session.vault.close();
  });

  it('takes no offence at days going by: what has ended is closed, what has begun waits for somebody', async () => {
    const archive = await tempArchive(files);
    const at = (day: string) => ({ ...cheap, clock: () => new Date(`${day}T12:00:00Z`) });
    const first = await archive.open('archivist');
    const testimony = await importFile(first, 'file-1.txt', 'closed');
    const other = await importFile(first, 'file-2.txt', 'closed');
    const year = Number(first.vault.now().toISOString().slice(0, 4));
    const dated = (from: string | null, until: string | null) => Terms.parse({
      scopes: { 'catalogue-metadata': granted, 'on-site-research': { ...granted, from, until } },
    });
    for (const [id, terms] of [[testimony, dated(null, `${year + 1}-06-01`)], [other, dated(`${year + 1}-06-01`, null)]] as const) {
      recordConsent(first, { testimony: id, terms, draft: false });
      reviewConsent(first, { testimony: id, reviewDue: null, reason: null });
    }
    expect(await faultsOf(first)).toEqual([]);
    first.vault.close();
    const later = await archive.open('archivist', at(`${year + 2}-01-01`));
    expect(await faultsOf(later)).toEqual([]);
    later.vault.close();
  });

  it('can be called off', async () => {
    const archive = await tempArchive(files);
    const session = await archive.open('archivist');
    await importFile(session, 'file-1.txt', 'open');
    const stop = new AbortController();
    let fault: Fault | null = null;
    await verifyArchive(session, { signal: stop.signal, progress: () => stop.abort() }).catch((thrown: unknown) => { fault = toFault(thrown); });
    expect(fault).toMatchObject({ code: 'cancelled' });
    session.vault.close();
  });
});

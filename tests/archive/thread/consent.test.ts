// The life of an agreement in a vault: recorded, reviewed, amended, suspended, withdrawn, concluded; and who may do which.
import { describe, expect, it } from 'vitest';
import type { Terms } from '../../../archive/api/consent.ts';
import { toFault, type Fault } from '../../../archive/api/errors.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { openArchive } from '../../../archive/archive.ts';
import { openTerms } from '../../../archive/consent/agreement.ts';
import { recordDisclosure } from '../../../archive/thread/account-disclosures.ts';
import { concludeWithdrawal } from '../../../archive/thread/conclude-withdrawal.ts';
import { foreseeDeed } from '../../../archive/thread/foresee-deed.ts';
import { listTestimonies, showTestimony } from '../../../archive/thread/list-testimonies.ts';
import {
  amendConsent, recordConsent, reviewConsent, suspendConsent, withdrawConsent,
} from '../../../archive/thread/record-consent.ts';
import { liftRestrictions, restrictTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { listDue, showConsent } from '../../../archive/thread/show-consent.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { find, importFile, servicesWith, tempArchive, type TempArchive } from '../../support/temp-archive.ts';

const files = { 'ferry.txt': 'Q: Who kept the ferry?\n\nA: My sister kept the ferry.\n\nQ: And in winter?\n\nA: In winter we walked over the ice.\n' };

const faultOf = (deed: () => unknown): Fault | null => {
  try {
    deed();
    return null;
  } catch (thrown) {
    return toFault(thrown);
  }
};

/** What a scholar finds of the ferry: the same vault, closed and opened with the reading key alone. */
async function foundByScholar(archive: TempArchive, session: Session, query = 'ferry'): Promise<{ hits: number; again: Session }> {
  session.vault.close();
  const scholar = await archive.open('scholar');
  const hits = find(scholar, query).length;
  scholar.vault.close();
  return { hits, again: await archive.open('archivist') };
}

async function closedTestimony(): Promise<{ archive: TempArchive; session: Session; testimony: TestimonyId }> {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  return { archive, session, testimony: await importFile(session, 'ferry.txt', 'closed') };
}

const noReason = { reason: null } as const;
const review = { reviewDue: null, reason: null } as const;

describe('an agreement', () => {
  it('opens nothing until it has been reviewed, and closes again when it is suspended', async () => {
    const { archive, session, testimony } = await closedTestimony();
    recordConsent(session, { testimony, terms: openTerms(), draft: false });
    expect(showConsent(session, { testimony })).toMatchObject({ standing: 'closed', next: expect.arrayContaining(['review', 'withdraw']) as unknown });
    const recorded = await foundByScholar(archive, session);
    expect(recorded.hits).toBe(0);
    reviewConsent(recorded.again, { testimony, ...review });
    const inForce = await foundByScholar(archive, recorded.again);
    expect(inForce.hits).toBe(2);
    suspendConsent(inForce.again, { testimony, as: 'review-due', ...noReason });
    const suspended = await foundByScholar(archive, inForce.again);
    expect(suspended.hits).toBe(0);
    reviewConsent(suspended.again, { testimony, ...review });
    const again = await foundByScholar(archive, suspended.again);
    expect(again.hits).toBe(2);
    expect(showConsent(again.again, { testimony }).versions.map(({ version, status }) => [version, status])).toEqual([
      [4, 'in-force'], [3, 'review-due'], [2, 'in-force'], [1, 'recorded'],
    ]);
    again.again.vault.close();
  });

  it('is reviewed by another archivist than recorded it, where there is one', async () => {
    const { archive, session, testimony } = await closedTestimony();
    const passphrase = newPassphrase();
    await session.vault.addUser('second', 'archivist', passphrase);
    recordConsent(session, { testimony, terms: openTerms(), draft: false });
    expect(faultOf(() => reviewConsent(session, { testimony, ...review }))).toEqual({ code: 'not-permitted', detail: { reason: 'same-person' } });
    session.vault.close();
    const second = await openArchive({ folder: archive.folder, user: 'second', passphrase }, servicesWith(files), cheap);
    reviewConsent(second, { testimony, ...review });
    expect(showConsent(second, { testimony }).versions[0]).toMatchObject({ status: 'in-force', recordedBy: 'archivist', reviewedBy: 'second' });
    // What is imported as open waits for the other in the same way.
    const imported = listTestimonies(second).length;
    second.vault.close();
    expect(imported).toBe(1);
  });

  it('is amended by a version that waits for its own review, and counts no sooner', async () => {
    const { archive, session, testimony } = await closedTestimony();
    recordConsent(session, { testimony, terms: openTerms(), draft: false });
    reviewConsent(session, { testimony, ...review });
    const terms: Terms = { ...openTerms(), scopes: { 'catalogue-metadata': openTerms().scopes['catalogue-metadata']! } };
    amendConsent(session, { testimony, terms, reason: 'reading refused' });
    reviewConsent(session, { testimony, ...review });
    const { hits, again } = await foundByScholar(archive, session);
    expect(hits).toBe(0);
    const shown = showConsent(again, { testimony });
    expect(shown.purposes.find(({ purpose }) => purpose === 'read')?.refused).toBe('not-granted');
    expect(shown.purposes.find(({ purpose }) => purpose === 'catalogue')?.refused).toBe(null);
    again.vault.close();
  });

  it('keeps what names its source from cataloguers, who may record and not review', async () => {
    const { archive, session, testimony } = await closedTestimony();
    const passphrase = newPassphrase();
    await session.vault.addUser('cataloguer', 'cataloguer', passphrase);
    recordConsent(session, {
      testimony, terms: openTerms(), draft: false,
      sealed: { signedBy: 'Mira Ro', interpreter: null, contact: null, heldAt: 'in the safe' },
    });
    expect(showConsent(session, { testimony }).sealed).toMatchObject({ signedBy: 'Mira Ro' });
    session.vault.close();
    const cataloguer = await openArchive({ folder: archive.folder, user: 'cataloguer', passphrase }, servicesWith(files), cheap);
    expect(showConsent(cataloguer, { testimony }).sealed).toBe(null);
    expect(faultOf(() => reviewConsent(cataloguer, { testimony, ...review }))?.code).toBe('not-permitted');
    suspendOrAmend(cataloguer, testimony);
    cataloguer.vault.close();
  });

  function suspendOrAmend(session: Session, testimony: TestimonyId): void {
    amendConsent(session, { testimony, terms: openTerms(), reason: null });
    expect(showConsent(session, { testimony }).versions[0]).toMatchObject({ version: 2, status: 'recorded', recordedBy: 'cataloguer' });
  }
});

describe('a withdrawal', () => {
  it('is recorded after versions that nobody can read', async () => {
    const { session, testimony } = await closedTestimony();
    recordConsent(session, { testimony, terms: openTerms(), draft: false });
    session.vault.stacks!.write((db) => db.prepare('UPDATE agreement SET body = ?').run('{}'));
    expect(withdrawConsent(session, { testimony, reason: null }).status).toBe('withdrawn');
    expect(showConsent(session, { testimony })).toMatchObject({ unreadable: true, versions: [{ version: 2, status: 'withdrawn' }] });
    session.vault.close();
  });

  async function openOne() {
    const archive = await tempArchive(files);
    const session = await archive.open('archivist');
    return { archive, session, testimony: await importFile(session, 'ferry.txt') };
  }

  it('of some uses leaves the others', async () => {
    const { archive, session, testimony } = await openOne();
    const done = withdrawConsent(session, { testimony, scopes: ['publish-text'], ...noReason });
    expect(done.status).toBe('partly-withdrawn');
    const refused = new Map(showConsent(session, { testimony }).purposes.map(({ purpose, refused: why }) => [purpose, why]));
    expect([refused.get('publish'), refused.get('read')]).toEqual(['not-granted', null]);
    const { hits, again } = await foundByScholar(archive, session);
    expect(hits).toBe(2);
    again.vault.close();
  });

  it('of a passage takes that passage away and no other', async () => {
    const { archive, session, testimony } = await openOne();
    const passage = showTestimony(session, testimony).passages[1]!.passage;
    withdrawConsent(session, { testimony, passages: [passage], ...noReason });
    const { hits, again } = await foundByScholar(archive, session, 'sister');
    expect(hits).toBe(0);
    const rest = await foundByScholar(archive, again, 'ice');
    expect(rest.hits).toBe(1);
    rest.again.vault.close();
  });

  it('names the copies that left, and is undone by a new agreement alone', async () => {
    const { archive, session, testimony } = await openOne();
    recordDisclosure(session, { testimony, form: 'pdf', to: 'a reader', purpose: 'publish', agreement: 1, passages: [], sha256: 'a'.repeat(64) });
    expect(foreseeDeed(session, { testimony, deed: { do: 'withdraw' } })).toMatchObject({
      before: { standing: 'open', passages: 4 }, after: { standing: 'withdrawn', passages: 0 }, disclosures: 1,
    });
    expect(withdrawConsent(session, { testimony, ...noReason })).toMatchObject({ status: 'withdrawn', disclosures: [{ to: 'a reader' }] });
    expect(find(session, 'ferry')).toEqual([]);
    expect(faultOf(() => reviewConsent(session, { testimony, ...review }))?.code).toBe('conflict');
    recordConsent(session, { testimony, terms: openTerms(), draft: false });
    reviewConsent(session, { testimony, ...review });
    expect(find(session, 'ferry')).toHaveLength(2);
    const { hits, again } = await foundByScholar(archive, session);
    expect(hits).toBe(2);
    again.vault.close();
  });

  it('is concluded by an erasure of which a tombstone is left, or by keeping it sealed', async () => {
    const { session, testimony } = await openOne();
    const conclusion = { reason: 'as was asked', authority: 'the archive' };
    expect(faultOf(() => concludeWithdrawal(session, { testimony, decision: 'erase', ...conclusion }))?.code).toBe('conflict');
    withdrawConsent(session, { testimony, ...noReason });
    expect(listDue(session, { within: 0 }).due.map(({ kind }) => kind)).toContain('withdrawal-undecided');
    expect(concludeWithdrawal(session, { testimony, decision: 'erase', ...conclusion })).toEqual({ testimony, status: 'erased', keyFiles: [] });
    expect(listTestimonies(session)).toEqual([]);
    expect(faultOf(() => showTestimony(session, testimony))).toEqual({ code: 'not-found', detail: { reason: 'erased' } });
    // The same file may come back, under a new agreement and a new id.
    const other = await importFile(session, 'ferry.txt');
    withdrawConsent(session, { testimony: other, ...noReason });
    expect(concludeWithdrawal(session, { testimony: other, decision: 'retain', ...conclusion }).status).toBe('retained-on-legal-basis');
    expect(listTestimonies(session)).toHaveLength(1);
    session.vault.close();
  });
});

describe('a restriction', () => {
  it('is lifted by an archivist, and before its day only with a reason', async () => {
    const archive = await tempArchive(files);
    const session = await archive.open('archivist');
    const testimony = await importFile(session, 'ferry.txt');
    const { restrictions: [embargo] } = restrictTestimony(session, {
      testimony, kind: 'embargo', target: { of: 'testimony' }, reason: 'embargo', until: '2999-01-01', event: null,
    });
    const lift = { testimony, restrictions: [embargo!.id], reason: null, early: false };
    expect(faultOf(() => liftRestrictions(session, lift))).toEqual({ code: 'conflict', detail: { reason: 'runs-on' } });
    expect(faultOf(() => liftRestrictions(session, { ...lift, early: true }))?.code).toBe('bad-request');
    expect(liftRestrictions(session, { ...lift, early: true, reason: 'the narrator asked' })).toEqual({ lifted: 1 });
    expect(showConsent(session, { testimony }).lifted).toMatchObject([{ id: embargo!.id, liftedWhy: 'the narrator asked' }]);
    const { hits, again } = await foundByScholar(archive, session);
    expect(hits).toBe(2);
    again.vault.close();
  });

  it('can’t cover what its kind has no meaning for', async () => {
    const { session, testimony } = await closedTestimony();
    expect(faultOf(() => restrictTestimony(session, {
      testimony, kind: 'metadata-hidden', target: { of: 'session', session: 1 }, reason: 'other', until: null, event: null,
    }))).toEqual({ code: 'bad-request', detail: { reason: 'target' } });
    expect(faultOf(() => restrictTestimony(session, {
      testimony, kind: 'closed', target: { of: 'session', session: 7 }, reason: 'other', until: null, event: null,
    }))?.code).toBe('not-found');
    session.vault.close();
  });
});

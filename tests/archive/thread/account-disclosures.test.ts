// What left is on record, as a list, as files, and as letters to whoever has a copy of what was withdrawn.
import { describe, expect, it } from 'vitest';
import type { DisclosureId, Ticket } from '../../../archive/api/ids.ts';
import { toFault } from '../../../archive/api/errors.ts';
import {
  disclosuresTold, listDisclosures, writeDisclosureRegister, writeWithdrawalLetter,
} from '../../../archive/thread/account-disclosures.ts';
import { concludeWithdrawal } from '../../../archive/thread/conclude-withdrawal.ts';
import { copyPassages } from '../../../archive/thread/cite-passages.ts';
import { issueCopy } from '../../../archive/thread/issue-testimony.ts';
import { showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { withdrawConsent } from '../../../archive/thread/record-consent.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { importFile, tempArchive, unhurried } from '../../support/temp-archive.ts';

const files = { 'ferry.txt': 'Q: Who kept the ferry?\n\nA: My sister kept the ferry.\n' };

/** A session that keeps what is put at its tickets. */
async function keeping(): Promise<{ session: Session; kept: Map<string, Uint8Array> }> {
  const session = await (await tempArchive(files)).open('archivist');
  const kept = new Map<string, Uint8Array>();
  const put = async (name: string, bytes: Uint8Array): Promise<Ticket> => {
    kept.set(name, bytes.slice());
    return name as Ticket;
  };
  return { session: { ...session, services: { ...session.services, files: { ...session.services.files, put } } }, kept };
}

const faultOf = async (deed: Promise<unknown>): Promise<unknown> => deed.then(() => null, toFault);

describe('disclosures', () => {
  it('are of every kind of copy, and outlive the testimony', async () => {
    const { session, kept } = await keeping();
    const testimony = await importFile(session, 'ferry.txt');
    const issued = await issueCopy(session, { testimony, purpose: 'publish', to: '=Institute, "of" boats' }, unhurried);
    const passage = showTestimony(session, testimony).passages[1]!.passage;
    copyPassages(session, { testimony, passages: [passage] });
    const told = disclosuresTold(session, testimony);
    expect(told.map(({ form, to, passages }) => [form, to, passages])).toEqual([['pdf', '=Institute, "of" boats', 2], ['copied-text', null, 1]]);
    expect(told[0]?.sha256).toBe(issued.sha256);
    expect(listDisclosures(session, { testimony }).disclosures.map(({ form }) => form)).toEqual(['copied-text', 'pdf']);
    expect(listDisclosures(session, { until: '2000-01-01' }).disclosures).toEqual([]);
    const csv = await writeDisclosureRegister(session, { format: 'csv', language: 'en' });
    expect(csv.disclosures).toBe(2);
    // A recipient is no formula.
    expect(new TextDecoder().decode(kept.get(csv.name))).toContain(`"'=Institute, ""of"" boats"`);
    expect(new TextDecoder().decode(kept.get(csv.name))).not.toContain('sister');
    const pdf = await writeDisclosureRegister(session, { format: 'pdf', language: 'ko' });
    expect(new TextDecoder('latin1').decode(kept.get(pdf.name)?.subarray(0, 5))).toBe('%PDF-');
    withdrawConsent(session, { testimony, reason: null });
    concludeWithdrawal(session, { testimony, decision: 'erase', reason: 'as asked', authority: 'the archive' });
    expect(listDisclosures(session, {}).disclosures).toHaveLength(2);
    const letter = await writeWithdrawalLetter(session, { testimony, disclosure: told[0]!.id });
    expect(letter.pages).toBe(1);
    session.vault.close();
  });

  it('are asked back by letter only after a withdrawal, each by its own', async () => {
    const { session } = await keeping();
    const testimony = await importFile(session, 'ferry.txt');
    await issueCopy(session, { testimony }, unhurried);
    const [disclosure] = disclosuresTold(session, testimony);
    expect(await faultOf(writeWithdrawalLetter(session, { testimony, disclosure: disclosure!.id }))).toEqual({ code: 'conflict', detail: { reason: 'not-withdrawn' } });
    withdrawConsent(session, { testimony, scopes: ['publish-text'], reason: null });
    expect(await faultOf(writeWithdrawalLetter(session, { testimony, disclosure: disclosure!.id }))).toBe(null);
    expect(await faultOf(writeWithdrawalLetter(session, { testimony, disclosure: 'd000000000000' as DisclosureId }))).toMatchObject({ code: 'not-found' });
    session.vault.close();
  });
});

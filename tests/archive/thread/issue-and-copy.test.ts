// What leaves, and what is written down of it: drafts, citations, copies; of the cleared text alone, whoever asks.
import { describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { toFault, type FaultCode } from '../../../archive/api/errors.ts';
import type { PassageId } from '../../../archive/api/ids.ts';
import { cite, copyPassages } from '../../../archive/thread/cite-passages.ts';
import { issueCopy, previewIssue } from '../../../archive/thread/issue-testimony.ts';
import { showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { redactTestimony, restrictTestimony } from '../../../archive/thread/restrict-testimony.ts';
import { disclosuresOf } from '../../../archive/vault/consent-rows.ts';
import type { Readable } from '../../../archive/vault/sql.ts';
import { importFile, tempArchive, unhurried } from '../../support/temp-archive.ts';

const files = { 'ferry.txt': 'Q: Who kept the ferry?\n\nA: Mira Ro kept the ferry at Ondal, and my brother the rope.\n\nQ: And then?\n\nA: We walked.\n' };

async function faultOf(deed: () => unknown): Promise<FaultCode | null> {
  try {
    await deed();
    return null;
  } catch (thrown) {
    return toFault(thrown).code;
  }
}

async function opened() {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  const testimony = await importFile(session, 'ferry.txt');
  redactTestimony(session, { testimony, text: 'Mira Ro', reason: 'name' });
  const register = () => disclosuresOf(session.vault.stacks?.db as Readable, testimony);
  const passages = showTestimony(session, testimony).passages.map(({ passage }) => passage);
  return { archive, session, testimony, register, passages };
}

describe('a draft', () => {
  it('is issued as it was shown, and on record only then', async () => {
    const { session, testimony, register } = await opened();
    const shown = await previewIssue(session, { testimony, purpose: 'publish', to: 'Jun' }, unhurried);
    expect(shown).toMatchObject({ withheld: 1, reasons: { name: 1 } });
    expect(register()).toEqual([]);
    const issued = await issueCopy(session, { testimony, draft: shown.draft }, unhurried);
    expect(issued.sha256).toBe(shown.sha256);
    expect(register()).toMatchObject([{ to: 'Jun', purpose: 'publish', sha256: shown.sha256 }]);
    expect(await faultOf(() => issueCopy(session, { testimony, draft: shown.draft }, unhurried))).toBe('not-found');
    session.vault.close();
  });

  it('is not issued when the text or the consent has changed since', async () => {
    const { session, testimony, register } = await opened();
    const shown = await previewIssue(session, { testimony }, unhurried);
    redactTestimony(session, { testimony, text: 'brother', reason: 'third-party' });
    expect(await faultOf(() => issueCopy(session, { testimony, draft: shown.draft }, unhurried))).toBe('conflict');
    const again = await previewIssue(session, { testimony }, unhurried);
    withdrawConsent(session, { testimony, reason: null });
    expect(await faultOf(() => issueCopy(session, { testimony, draft: again.draft }, unhurried))).toBe('consent-refused');
    expect(register()).toEqual([]);
    session.vault.close();
  });
});

describe('copying', () => {
  it('gives what is cleared, to an archivist too, and is on record with the hash of what was given', async () => {
    const { session, testimony, register, passages } = await opened();
    const second = passages[1] as PassageId;
    const part = copyPassages(session, { testimony, passages: [second], selected: 'my\nbrother  the rope' });
    expect(part.text).toBe('my\nbrother  the rope');
    expect(part.citation).toContain(second);
    const withheld = copyPassages(session, { testimony, passages: [second], selected: 'Mira Ro kept the ferry' });
    expect(withheld.text).toBe('[name withheld] kept the ferry at Ondal, and my brother the rope.');
    expect(register()).toMatchObject([part, withheld].map(({ text }) => (
      { purpose: 'quote', to: null, passages: [second], sha256: createHash('sha256').update(text).digest('hex') }
    )));
    session.vault.close();
  });

  it('is refused where quoting or reading is, and citing with it', async () => {
    const { session, testimony, passages, register } = await opened();
    restrictTestimony(session, {
      testimony, kind: 'embargo', target: { of: 'testimony' }, reason: 'embargo', until: null, event: null,
    });
    expect(await faultOf(() => copyPassages(session, { testimony, passages }))).toBe('consent-refused');
    expect(await faultOf(() => cite(session, { testimony, passages }))).toBe('consent-refused');
    expect(register()).toEqual([]);
    session.vault.close();
  });

  it('by a scholar reaches the register when an archivist next opens the vault', async () => {
    const { archive, session, testimony, passages } = await opened();
    session.vault.close();
    const scholar = await archive.open('scholar');
    copyPassages(scholar, { testimony, passages: [passages[3] as PassageId] });
    scholar.vault.close();
    const archivist = await archive.open('archivist');
    expect(disclosuresOf(archivist.vault.stacks?.db as Readable, testimony)).toMatchObject([{ by: 'scholar', purpose: 'quote' }]);
    archivist.vault.close();
  });
});

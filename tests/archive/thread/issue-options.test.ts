// How copies are made: paper, beside a translation, protected, with a font of one's own, many at once, and finding aids; all on record.
import { describe, expect, it } from 'vitest';
import { toFault, type Fault } from '../../../archive/api/errors.ts';
import type { FontId, TestimonyId, Ticket } from '../../../archive/api/ids.ts';
import { packagedFonts } from '../../../archive/export/pdf/fonts.ts';
import { readZip } from '../../../archive/import/read-zip.ts';
import { alignTestimony } from '../../../archive/thread/align-testimonies.ts';
import { describeTestimony } from '../../../archive/thread/describe-testimony.ts';
import { issueFindingAid, previewFindingAid } from '../../../archive/thread/issue-finding-aid.ts';
import { issueMany } from '../../../archive/thread/issue-many.ts';
import { issueCopy, previewIssue } from '../../../archive/thread/issue-testimony.ts';
import { withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { redactTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { takeFont } from '../../../archive/thread/set-file.ts';
import { disclosuresOf } from '../../../archive/vault/consent-rows.ts';
import { newPassphrase } from '../../support/cheap-engine.ts';
import { decryptWithQpdf, infoOf, textOf, textWith } from '../../support/poppler.ts';
import { cleared, serveArchive } from '../../support/served-archive.ts';
import { unhurried } from '../../support/temp-archive.ts';

const files = {
  'ferry.txt': 'Q: Who kept the ferry?\n\nA: Mira Ro kept the ferry at Ondal.\n',
  'ferry-ko.txt': '문: 누가 나룻배를 부렸습니까?\n\n답: 노미라가 온달에서 나룻배를 부렸습니다.\n',
  'odd.txt': 'Q: And that sign?\n\nA: It was क and no other.\n',
  'shut.txt': 'Q: Who was that?\n\nA: Nobody may read zugzwang.\n',
};

const faultOf = async (deed: () => Promise<unknown>): Promise<Fault | null> => {
  try {
    await deed();
  } catch (thrown) {
    return toFault(thrown);
  }
  return null;
};

async function opened() {
  const served = await serveArchive(files, () => new Date('2026-03-04T10:00:00Z'));
  const { session } = served;
  const ferry = await cleared(served, 'ferry.txt');
  redactTestimony(session, { testimony: ferry, text: 'Mira Ro', reason: 'name' });
  const register = (testimony: TestimonyId) => disclosuresOf(session.vault.stacks!.db, testimony);
  const text = (ticket: Ticket): string => textOf(served.taken(ticket));
  return { served, session, ferry, register, text };
}

/** A passphrase that poppler takes: 32 bytes at most. */
const forCopy = (): string => newPassphrase().slice(0, 24);

describe('a copy', () => {
  it('is set on the paper that is asked for, and marked where it is asked for', async () => {
    const { served, session, ferry } = await opened();
    const asked = { testimony: ferry, purpose: 'publish', to: 'Jun' };
    const [a4, letter] = [await issueCopy(session, asked, unhurried), await issueCopy(session, { ...asked, paper: 'letter', marked: true }, unhurried)];
    expect(infoOf(served.taken(a4.ticket))).toMatch(/Page size: +595\.\d+ x 841\.\d+/u);
    expect(infoOf(served.taken(letter.ticket))).toMatch(/Page size: +612 x 792/u);
    expect(textOf(served.taken(letter.ticket))).toMatch(/Copy for Jun, 4 March 2026/u);
    expect(textOf(served.taken(a4.ticket))).not.toContain('Copy for');
  });

  it('is shown in the clear and leaves protected: the same pages, and a passphrase that is kept nowhere', async () => {
    const { served, session, ferry, register, text } = await opened();
    const shown = await previewIssue(session, { testimony: ferry, purpose: 'publish', to: 'Jun', protect: true }, unhurried);
    expect(text(shown.ticket)).toContain('Copy for Jun');
    const passphrase = forCopy();
    const issue = (given: string | undefined) => issueCopy(session, { testimony: ferry, draft: shown.draft, ...(given === undefined ? {} : { passphrase: given }) }, unhurried);
    expect(await faultOf(() => issue(undefined))).toEqual({ code: 'bad-request', detail: { reason: 'passphrase' } });
    expect(await faultOf(() => issue('short'))).toEqual({ code: 'weak-passphrase', detail: {} });
    expect(register(ferry)).toEqual([]);
    const issued = await issue(passphrase);
    const bytes = served.taken(issued.ticket);
    expect([shown.isProtected, issued.isProtected, issued.pages]).toEqual([false, true, shown.pages]);
    expect(textWith(bytes, passphrase)).toBe(text(shown.ticket));
    expect(textOf(decryptWithQpdf(bytes, passphrase))).not.toContain('Mira Ro');
    expect(() => textOf(bytes)).toThrow();
    expect(register(ferry)).toMatchObject([{ to: 'Jun', sha256: issued.sha256, isProtected: true }]);
    expect(JSON.stringify([register(ferry), [...session.drafts.values()]])).not.toContain(passphrase);
  });

  it('that was laid out to be read by everyone is not taken for a protected one', async () => {
    const { session, ferry, register } = await opened();
    const shown = await previewIssue(session, { testimony: ferry }, unhurried);
    expect(await faultOf(() => issueCopy(session, { testimony: ferry, draft: shown.draft, passphrase: forCopy() }, unhurried))).toMatchObject({ code: 'bad-request' });
    expect(register(ferry)).toEqual([]);
  });

  it('stands beside its translation as far as consent allows both, on record for each', async () => {
    const { served, session, ferry, register, text } = await opened();
    const korean = await cleared(served, 'ferry-ko.txt');
    const beside = { testimony: ferry, beside: korean, purpose: 'publish' };
    expect(await faultOf(() => issueCopy(session, beside, unhurried))).toMatchObject({ code: 'not-found' });
    alignTestimony(session, { testimony: korean, original: ferry });
    const shown = await previewIssue(session, beside, unhurried);
    const issued = await issueCopy(session, { testimony: ferry, draft: shown.draft }, unhurried);
    expect(issued).toMatchObject({ withheld: 1, reasons: { name: 1 }, name: `${ferry}-${korean}.pdf`, sha256: shown.sha256 });
    expect(text(issued.ticket)).toMatch(/\[name withheld\] kept the ferry[^]*나룻배를 부렸습니다|나룻배를 부렸습니다[^]*kept the ferry/u);
    for (const id of [ferry, korean]) {
      const [recorded] = register(id);
      expect(recorded?.sha256).toBe(issued.sha256);
      expect(recorded?.passages.every((passage) => passage.startsWith(id))).toBe(true);
    }
    const again = await previewIssue(session, beside, unhurried);
    withdrawConsent(session, { testimony: korean, reason: null });
    expect(await faultOf(() => issueCopy(session, { testimony: ferry, draft: again.draft }, unhurried))).toMatchObject({ code: 'consent-refused' });
    expect(register(ferry)).toHaveLength(1);
  });

  it('takes fonts that the user has brought in this sitting, and refuses what is none by name', async () => {
    const { session, ferry } = await opened();
    const font = await packagedFonts.load('latin-italic');
    const bringing = (bytes: Uint8Array): Session => ({ ...session, services: { ...session.services, files: { ...session.services.files, read: async () => bytes } } });
    const taken = await takeFont(bringing(font), { file: 'fonts/mine.ttf' as Ticket });
    expect(taken.characters).toBeGreaterThan(100);
    expect((await issueCopy(session, { testimony: ferry, fonts: [taken.font] }, unhurried)).pages).toBeGreaterThan(0);
    expect(await faultOf(() => takeFont(bringing(new TextEncoder().encode('OTTO')), { file: 'fonts/other.otf' as Ticket })))
      .toMatchObject({ code: 'unreadable-file', detail: { reason: 'font-outlines' } });
    expect(await faultOf(() => issueCopy(session, { testimony: ferry, fonts: ['f000000000000' as FontId] }, unhurried))).toMatchObject({ code: 'not-found' });
  });
});

describe('many copies', () => {
  it('come as one file with a folder for each recipient, each on record; what cannot be made stays, and is told', async () => {
    const { served, session, ferry, register } = await opened();
    const korean = await cleared(served, 'ferry-ko.txt');
    const odd = await cleared(served, 'odd.txt');
    const shut = await served.importOne('shut.txt', 'closed');
    const stages: number[] = [];
    const done = await issueMany(session, {
      testimonies: [ferry, shut, korean, odd, ferry], recipients: ['Jun', 'Ana'], purpose: 'publish', marked: true,
    }, { ...unhurried, progress: ({ done: count }) => stages.push(count) });
    expect(done.left.map(({ testimony, fault: { code } }) => [testimony, code])).toEqual([[shut, 'consent-refused'], [odd, 'missing-glyph']]);
    expect(done.left[1]?.fault.detail.reason).toMatch(new RegExp(`^U\\+0915 in ${odd}`, 'u'));
    expect(stages).toEqual([0, 1, 2, 3, 4]);
    const inside = await readZip({ name: 'copies.zip', bytes: served.taken(done.file!.ticket) }, () => true);
    expect([...inside.keys()]).toEqual([ferry, korean].flatMap((id) => [`1/${id}.pdf`, `2/${id}.pdf`]));
    for (const [path, bytes] of inside) {
      expect(textOf(bytes)).not.toMatch(/Mira Ro|zugzwang/u);
      expect(textOf(bytes)).toContain(path.startsWith('1') ? 'Jun' : 'Ana');
    }
    expect(register(ferry).map(({ to, sha256 }) => [to, sha256])).toEqual(
      done.copies.filter(({ testimony }) => testimony === ferry).map(({ to, sha256 }) => [to, sha256]),
    );
    expect(register(ferry)).toHaveLength(2);
    expect([register(odd), register(shut)]).toEqual([[], []]);
  });

  it('are none where nothing can be made, and one alone is the PDF itself', async () => {
    const { served, session, ferry } = await opened();
    const shut = await served.importOne('shut.txt', 'closed');
    expect(await issueMany(session, { testimonies: [shut], recipients: [] }, unhurried)).toMatchObject({ copies: [], file: null });
    const passphrase = forCopy();
    const one = await issueMany(session, { testimonies: [ferry, shut], recipients: [], passphrase }, unhurried);
    expect(one.file?.name).toBe(`${ferry}.pdf`);
    expect(textWith(served.taken(one.file!.ticket), passphrase)).toContain('kept the ferry');
  });

  it('that are called off before the last is made are none, and none is on record', async () => {
    const { served, session, ferry, register } = await opened();
    const korean = await cleared(served, 'ferry-ko.txt');
    const controller = new AbortController();
    const running = { signal: controller.signal, progress: ({ done }: { readonly done: number }) => { if (done === 1) controller.abort(); } };
    expect(await faultOf(() => issueMany(session, { testimonies: [ferry, korean], recipients: [] }, running))).toMatchObject({ code: 'cancelled' });
    expect([...register(ferry), ...register(korean)]).toEqual([]);
  });
});

describe('a finding aid', () => {
  it('describes what consent lets be described, as it was shown, and is on record for each', async () => {
    const { served, session, ferry, register, text } = await opened();
    const shut = await served.importOne('shut.txt', 'closed');
    describeTestimony(session, { testimony: ferry, title: 'The ferry of Ondal', collection: 'River' });
    const asked = { title: 'The river collection', summary: 'Gathered on the river.' };
    const shown = await previewFindingAid(session, asked, unhurried);
    expect(shown).toMatchObject({ testimonies: 1, left: [{ testimony: shut, why: 'closed' }] });
    expect(register(ferry)).toEqual([]);
    const issued = await issueFindingAid(session, { ...asked, draft: shown.draft }, unhurried);
    expect(issued.sha256).toBe(shown.sha256);
    expect(text(issued.ticket)).toMatch(/The river collection[^]*Gathered on the river\.[^]*The ferry of Ondal/u);
    expect(text(issued.ticket)).not.toMatch(/zugzwang|kept the ferry/u);
    expect(register(ferry)).toMatchObject([{ purpose: 'catalogue', passages: [], sha256: issued.sha256 }]);
    expect(register(shut)).toEqual([]);
  });

  it('is not issued when a description or its consent has changed since, nor where nothing may leave', async () => {
    const { session, ferry, register } = await opened();
    const asked = { title: 'All' };
    const shown = await previewFindingAid(session, asked, unhurried);
    describeTestimony(session, { testimony: ferry, title: 'Another title' });
    expect(await faultOf(() => issueFindingAid(session, { ...asked, draft: shown.draft }, unhurried))).toMatchObject({ code: 'conflict' });
    const again = await previewFindingAid(session, asked, unhurried);
    withdrawConsent(session, { testimony: ferry, reason: null });
    expect(await faultOf(() => issueFindingAid(session, { ...asked, draft: again.draft }, unhurried))).toMatchObject({ code: 'consent-refused' });
    expect(await faultOf(() => issueCopy(session, { testimony: ferry, draft: again.draft }, unhurried))).toMatchObject({ code: 'not-found' });
    expect(register(ferry)).toEqual([]);
  });
});

// Workbooks: ids and notes are kept, text never; what is withdrawn, withheld or erased is gone from them and its note is not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toFault, type Fault } from '../../../archive/api/errors.ts';
import type { PassageId, TestimonyId } from '../../../archive/api/ids.ts';
import type { WorkbookId } from '../../../archive/api/search-calls.ts';
import { citeWorkbook } from '../../../archive/thread/cite-workbook.ts';
import { concludeWithdrawal } from '../../../archive/thread/conclude-withdrawal.ts';
import { issueWorkbook } from '../../../archive/thread/issue-workbook.ts';
import { showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { redactTestimony, restrictTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import {
  arrangeWorkbook, collectPassages, createWorkbook, listWorkbooks, removeWorkbook, renameWorkbook, showWorkbook,
} from '../../../archive/thread/workbook.ts';
import { allDisclosures } from '../../../archive/vault/consent-rows.ts';
import { itemsOf } from '../../../archive/vault/desk-rows.ts';
import type { Readable } from '../../../archive/vault/sql.ts';
import { importFile, tempArchive, unhurried, type TempArchive } from '../../support/temp-archive.ts';

const files = {
  'ferry.txt': 'Q: Who kept the ferry?\n\nA: Mira Ro kept the ferry at Ondal, and my brother the rope.\n\nQ: And then?\n\nA: We walked.\n',
  'lamp.txt': 'Q: Was there a lamp?\n\nA: A lamp hung in the ward, and nobody trimmed it.\n\nQ: Who lit it?\n\nA: The porter lit it at five.\n',
};

async function faultOf(deed: () => unknown): Promise<Fault | null> {
  try {
    await deed();
    return null;
  } catch (thrown) {
    return toFault(thrown);
  }
}

async function opened() {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  const ferry = await importFile(session, 'ferry.txt');
  const lamp = await importFile(session, 'lamp.txt');
  const of = (testimony: TestimonyId, index: number) => ({
    testimony, passage: showTestimony(session, testimony).passages[index]?.passage as PassageId,
  });
  return { archive, session, ferry, lamp, crossing: of(ferry, 1), walking: of(ferry, 3), ward: of(lamp, 1), porter: of(lamp, 3) };
}

/** Lets the other user in: the vault is one user's at a time. */
async function over(archive: TempArchive, session: Session, user: 'archivist' | 'scholar'): Promise<Session> {
  session.vault.close();
  return archive.open(user);
}

const shownIn = (session: Session, workbook: WorkbookId) => showWorkbook(session, { workbook }).items.map(({ note, shown }) => ({ note, text: shown?.text ?? null }));

describe('a workbook', () => {
  it('collects once, in order; is arranged, annotated, renamed, and removed', async () => {
    const { archive, session, crossing, ward, porter } = await opened();
    const { id } = createWorkbook(session, { name: 'Lights' });
    expect(collectPassages(session, { workbook: id, passages: [ward, crossing, ward] }).items).toBe(2);
    expect(collectPassages(session, { workbook: id, passages: [crossing, porter] }).items).toBe(3);
    expect(showWorkbook(session, { workbook: id }).items.map(({ passage }) => passage)).toEqual([ward, crossing, porter].map(({ passage }) => passage));
    const items = [{ ...porter, note: 'At five.' }, { ...ward, note: '' }];
    arrangeWorkbook(session, { workbook: id, items });
    renameWorkbook(session, { workbook: id, name: 'Lamps' });
    const again = await over(archive, session, 'archivist');
    expect(showWorkbook(again, { workbook: id })).toMatchObject({
      name: 'Lamps', items: [{ ...items[0], shown: { text: 'The porter lit it at five.', language: 'en' } }, { ...items[1] }],
    });
    removeWorkbook(again, { workbook: id });
    expect(listWorkbooks(again)).toEqual({ workbooks: [] });
    expect((await faultOf(() => showWorkbook(again, { workbook: id })))?.code).toBe('not-found');
    again.vault.close();
  });

  it('is arranged from what was in it, and not over what another window did meanwhile', async () => {
    const { session, crossing, ward } = await opened();
    const { id } = createWorkbook(session, { name: 'Lights' });
    collectPassages(session, { workbook: id, passages: [ward] });
    const { changedAt } = showWorkbook(session, { workbook: id });
    const wrong = [
      [{ ...ward, note: '' }, { ...crossing, note: '' }],
      [{ ...ward, note: '' }, { ...ward, note: '' }],
      [{ ...ward, testimony: crossing.testimony, note: '' }],
    ];
    for (const items of wrong) {
      expect((await faultOf(() => arrangeWorkbook(session, { workbook: id, items })))?.code).toBe('bad-request');
    }
    expect((await faultOf(() => collectPassages(session, {
      workbook: id, passages: [{ testimony: ward.testimony, passage: crossing.passage }],
    })))?.code).toBe('bad-request');
    await new Promise((resolve) => { setTimeout(resolve, 5); });
    collectPassages(session, { workbook: id, passages: [crossing] });
    const stale = await faultOf(() => arrangeWorkbook(session, { workbook: id, items: [{ ...ward, note: '' }], shownAt: changedAt }));
    expect(stale).toEqual({ code: 'conflict', detail: { reason: 'workbook-changed' } });
    expect(showWorkbook(session, { workbook: id }).items).toHaveLength(2);
    session.vault.close();
  });

  it('is its user’s alone, and holds no word of a testimony', async () => {
    const { archive, session, ward } = await opened();
    const { id } = createWorkbook(session, { name: 'Lights' });
    collectPassages(session, { workbook: id, passages: [ward] });
    expect(JSON.stringify(itemsOf(session.vault, 'workbook'))).not.toMatch(/lamp|trimmed/u);
    const scholar = await over(archive, session, 'scholar');
    expect(listWorkbooks(scholar)).toEqual({ workbooks: [] });
    expect((await faultOf(() => showWorkbook(scholar, { workbook: id })))?.code).toBe('not-found');
    const folder = join(archive.folder, 'desk.1');
    expect(readFileSync(folder).includes('Lights')).toBe(false);
    scholar.vault.close();
  });

  it('shows a scholar the cleared text, anew each time, and what is no longer to be had as gone, its note kept', async () => {
    const { archive, session, ferry, lamp, crossing, walking, ward } = await opened();
    const scholar = await over(archive, session, 'scholar');
    const { id } = createWorkbook(scholar, { name: 'Crossings' });
    collectPassages(scholar, { workbook: id, passages: [crossing, walking, ward] });
    arrangeWorkbook(scholar, {
      workbook: id, items: [{ ...crossing, note: 'one' }, { ...walking, note: 'two' }, { ...ward, note: 'three' }],
    });
    const archivist = await over(archive, scholar, 'archivist');
    redactTestimony(archivist, { testimony: ferry, text: 'Mira Ro', reason: 'name' });
    restrictTestimony(archivist, {
      testimony: ferry, kind: 'closed', target: { of: 'passage', passage: walking.passage }, reason: 'safety', until: null, event: null,
    });
    withdrawConsent(archivist, { testimony: lamp, reason: null });
    const again = await over(archive, archivist, 'scholar');
    expect(shownIn(again, id)).toEqual([
      { note: 'one', text: '[name withheld] kept the ferry at Ondal, and my brother the rope.' },
      { note: 'two', text: null },
      { note: 'three', text: null },
    ]);
    again.vault.close();
  });

  it('shows an archivist what the stacks hold, and nothing of what was withdrawn or erased', async () => {
    const { session, ferry, lamp, crossing, ward } = await opened();
    const { id } = createWorkbook(session, { name: 'Crossings' });
    collectPassages(session, { workbook: id, passages: [crossing, ward] });
    redactTestimony(session, { testimony: ferry, text: 'Mira Ro', reason: 'name' });
    expect(shownIn(session, id)[0]?.text).toMatch(/^Mira Ro kept/u);
    withdrawConsent(session, { testimony: lamp, reason: null });
    expect(shownIn(session, id)[1]).toEqual({ note: '', text: null });
    concludeWithdrawal(session, { testimony: lamp, decision: 'erase', reason: 'asked for', authority: 'the board' });
    expect(shownIn(session, id)[1]).toEqual({ note: '', text: null });
    session.vault.close();
  });
});

describe('citing and issuing a workbook', () => {
  it('is of the cleared text for the purpose given, and says how much was left', async () => {
    const { session, ferry, lamp, crossing, walking, ward } = await opened();
    const { id } = createWorkbook(session, { name: 'Crossings' });
    collectPassages(session, { workbook: id, passages: [crossing, ward, walking] });
    redactTestimony(session, { testimony: ferry, text: 'Mira Ro', reason: 'name' });
    withdrawConsent(session, { testimony: lamp, reason: null });
    const cited = await citeWorkbook(session, { workbook: id, style: 'bibtex' });
    expect(cited).toMatchObject({ passages: 2, left: 1, name: `${id}.bib` });
    expect(cited.text).toContain(`@misc{${ferry},`);
    expect(cited.text).not.toContain(lamp);
    const issued = await issueWorkbook(session, { workbook: id, to: 'Jun', language: 'ko' }, unhurried);
    expect(issued).toMatchObject({ passages: 2, left: 1, name: `${id}.pdf` });
    expect(allDisclosures(session.vault.stacks?.db as Readable, {})).toMatchObject([{
      testimony: ferry, form: 'pdf', to: 'Jun', purpose: 'publish', passages: [crossing.passage, walking.passage], sha256: issued.sha256,
    }]);
    // Teaching is in no agreement here, and citing needs no more than reading.
    expect(await faultOf(() => issueWorkbook(session, { workbook: id, purpose: 'teach' }, unhurried)))
      .toEqual({ code: 'consent-refused', detail: { reason: 'not-cleared' } });
    expect(allDisclosures(session.vault.stacks?.db as Readable, {})).toHaveLength(1);
    session.vault.close();
  });

  it('by a scholar is one disclosure of each testimony, of one file, when an archivist next opens the vault', async () => {
    const { archive, session, ferry, lamp, crossing, ward, porter } = await opened();
    const scholar = await over(archive, session, 'scholar');
    const { id } = createWorkbook(scholar, { name: 'Crossings' });
    collectPassages(scholar, { workbook: id, passages: [ward, crossing, porter] });
    const { sha256 } = await issueWorkbook(scholar, { workbook: id, purpose: 'quote' }, unhurried);
    const archivist = await over(archive, scholar, 'archivist');
    const recorded = allDisclosures(archivist.vault.stacks?.db as Readable, {});
    expect(recorded.map(({ testimony }) => testimony).sort()).toEqual([ferry, lamp].sort());
    for (const disclosure of recorded) expect(disclosure).toMatchObject({ by: 'scholar', purpose: 'quote', sha256 });
    expect(recorded.find(({ testimony }) => testimony === lamp)?.passages).toEqual([ward.passage, porter.passage]);
    archivist.vault.close();
  });
});

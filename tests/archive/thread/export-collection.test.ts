// Exports go through consent and onto the record; what was exported comes in elsewhere, closed; citations say what became of it.
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../../archive/api/exchange-calls.ts';
import { catalogueFormats, ExportFormat as Formats, transcriptFormats } from '../../../archive/api/exchange-calls.ts';
import { toFault } from '../../../archive/api/errors.ts';
import type { TestimonyId, Ticket } from '../../../archive/api/ids.ts';
import { cleared, type Served } from '../../support/served-archive.ts';
import { serveArchive } from '../../support/served-archive.ts';
import { concludeWithdrawal } from '../../../archive/thread/conclude-withdrawal.ts';
import { citeTestimony, resolveCitation } from '../../../archive/thread/cite-testimony.ts';
import { previewExport, writeExport } from '../../../archive/thread/export-collection.ts';
import { importCollection } from '../../../archive/thread/import-collection.ts';
import { describeTestimony } from '../../../archive/thread/describe-testimony.ts';
import { showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { redactTestimony } from '../../../archive/thread/restrict-testimony.ts';
import { disclosuresOf } from '../../../archive/vault/consent-rows.ts';
import { unhurried } from '../../support/temp-archive.ts';

const files = {
  'ferry.srt': '1\n00:00:01,000 --> 00:00:04,000\nThe ferryman Orla had the boat.\n\n2\n00:00:05,000 --> 00:00:09,000\nAnd the river was frozen.\n',
  'mill.txt': 'Q: Who had the mill?\n\nA: The miller of Ondal had it.\n',
  'shut.txt': 'Q: Who was that?\n\nA: Nobody may read zugzwang.\n',
};

const faultOf = async (deed: () => unknown): Promise<unknown> => {
  try {
    await deed();
  } catch (thrown) {
    return toFault(thrown);
  }
  return null;
};

const textOf = ({ taken }: Served, ticket: Ticket): string => new TextDecoder().decode(taken(ticket));

async function opened() {
  const served = await serveArchive(files);
  const { session } = served;
  const ferry = await cleared(served, 'ferry.srt');
  const mill = await cleared(served, 'mill.txt');
  const shut = await served.importOne('shut.txt', 'closed');
  return { served, session, ferry, mill, shut };
}

describe('an export', () => {
  it('carries in every form what consent lets go, and never what it does not', async () => {
    const { served, session, ferry, mill, shut } = await opened();
    redactTestimony(session, { testimony: ferry, text: 'Orla', reason: 'name' });
    for (const format of Formats.options) {
      const done = await writeExport(session, { format, purpose: format === 'json' ? 'publish' : 'read' }, unhurried);
      const text = Buffer.from(served.taken(done.ticket)).toString('latin1');
      expect([format, /Orla|zugzwang/u.test(text)]).toEqual([format, false]);
      const timed = format === 'vtt' || format === 'srt';
      expect([format, done.testimonies.map(({ testimony }) => testimony)]).toEqual([format, timed ? [ferry] : [ferry, mill]]);
      expect([format, done.left.map(({ testimony, why }) => [testimony, why])]).toEqual([
        format, timed ? [[shut, 'closed'], [mill, 'no-times']] : [[shut, 'closed']],
      ]);
      const preview = await previewExport(session, { format, purpose: format === 'json' ? 'publish' : 'read' }, unhurried);
      expect([format, preview]).toEqual([format, { testimonies: done.testimonies, left: done.left }]);
    }
    const { db } = session.vault.stacks!;
    const recorded = disclosuresOf(db, ferry);
    expect(recorded.map(({ form }) => form)).toEqual(Formats.options.map(() => 'export'));
    const texts = Formats.options.filter((format) => ![...catalogueFormats].includes(format as never) || format === 'json').length;
    expect(recorded.filter(({ passages }) => passages.length > 0)).toHaveLength(texts);
    expect(disclosuresOf(db, mill)).toHaveLength(Formats.options.length - 2);
    expect(disclosuresOf(db, shut)).toEqual([]);
  });

  it('is refused where nothing may go, for want of consent or of times', async () => {
    const { session, mill, shut } = await opened();
    expect(await faultOf(() => writeExport(session, { format: 'text', testimonies: [shut] }, unhurried))).toMatchObject({ code: 'consent-refused' });
    expect(await faultOf(() => writeExport(session, { format: 'csv', testimonies: [shut] }, unhurried))).toMatchObject({ code: 'consent-refused' });
    expect(await faultOf(() => writeExport(session, { format: 'vtt', testimonies: [mill] }, unhurried))).toMatchObject({ code: 'bad-request', detail: { reason: 'no-times' } });
    expect(await faultOf(() => writeExport(session, { format: 'csv', testimonies: ['t000000000000' as TestimonyId] }, unhurried))).toMatchObject({ code: 'not-found' });
    expect(disclosuresOf(session.vault.stacks!.db, mill)).toEqual([]);
  });

  it.each([...catalogueFormats, ...transcriptFormats])('as %s gives the same bytes at the same time', async (format: ExportFormat) => {
    const served = await serveArchive(files, () => new Date('2026-11-22T10:00:00Z'));
    const { session } = served;
    const ferry = await cleared(served, 'ferry.srt');
    const [one, other] = [0, 1].map(() => writeExport(session, { format, testimonies: [ferry], purpose: 'read' }, unhurried));
    expect(textOf(served, (await one!).ticket)).toBe(textOf(served, (await other!).ticket));
  });
});

describe('a collection', () => {
  it('comes in elsewhere with its texts and descriptions, closed, and once', async () => {
    const { served, session, ferry, mill } = await opened();
    describeTestimony(session, { testimony: mill, title: 'The mill', accession: 'OH-2', subjects: ['mills'], notes: 'For us alone.' });
    redactTestimony(session, { testimony: ferry, text: 'Orla', reason: 'name' });
    const { ticket } = await writeExport(session, { format: 'json', purpose: 'read' }, unhurried);
    const other = await serveArchive({ 'collection.json': textOf(served, ticket) });
    const input = { file: 'collection.json' as Ticket, dryRun: true };
    expect((await importCollection(other.session, input, unhurried)).testimonies.map(({ from, id, passed }) => [from, id, passed]))
      .toEqual([[ferry, null, null], [mill, null, null]]);
    const came = (await importCollection(other.session, { ...input, dryRun: false }, unhurried)).testimonies;
    const second = showTestimony(other.session, came[1]!.id!);
    expect(second).toMatchObject({ consent: 'closed', title: 'The mill', format: 'collection' });
    expect(second.description).toMatchObject({ accession: 'OH-2', subjects: ['mills'], notes: null, provenance: `Vouchsafe, ${mill}, version 1, OH-2` });
    const readHere = showTestimony(session, ferry, 'scholar').passages.map(({ speaker, start, text }) => [speaker, start, text]);
    expect(showTestimony(other.session, came[0]!.id!).passages.map(({ speaker, start, text }) => [speaker, start, text])).toEqual(readHere);
    const again = await importCollection(other.session, { ...input, dryRun: false }, unhurried);
    expect(again.testimonies.map(({ passed }) => passed)).toEqual(['known', 'known']);
  });
});

describe('a citation', () => {
  it('names passage and version, and leads to what is held, gone, closed or erased', async () => {
    const { session, ferry, mill, shut } = await opened();
    const [, second] = showTestimony(session, mill).passages;
    const passage = second!.passage;
    expect(citeTestimony(session, { testimony: mill, passages: [passage], style: 'chicago' })).toMatchObject({ version: 1 });
    expect(citeTestimony(session, { testimony: mill, passages: [passage], style: 'ris' }).text).toContain(`SP  - ${passage}`);
    expect(citeTestimony(session, { testimony: mill, style: 'csl-json' }).text).toContain('"version": "1"');
    expect(resolveCitation(session, { testimony: mill, passage })).toMatchObject({ state: 'held', passage, version: 1 });
    expect(resolveCitation(session, { testimony: mill, passage: passage.replace(/\..*/u, '.zzzzzz') as typeof passage })).toMatchObject({ state: 'gone' });
    expect(resolveCitation(session, { testimony: 't000000000000' as TestimonyId })).toMatchObject({ state: 'unknown' });
    expect(await faultOf(() => citeTestimony(session, { testimony: shut, style: 'bibtex' }))).toMatchObject({ code: 'consent-refused' });
    withdrawConsent(session, { testimony: ferry, reason: null });
    concludeWithdrawal(session, { testimony: ferry, decision: 'erase', authority: 'the narrator', reason: 'wished' });
    const gone = resolveCitation(session, { testimony: ferry });
    expect([gone.state, gone.erasedAt === null]).toEqual(['erased', false]);
  });
});

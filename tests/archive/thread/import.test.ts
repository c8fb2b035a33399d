// Bulk import: a plan tells what the import then does; tables, translations, files that are there twice; and going on after a kill.
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Input } from '../../../archive/api/contract.ts';
import { importCalls, type ImportPlan, type ImportReport } from '../../../archive/api/import-calls.ts';
import type { TestimonyId, Ticket } from '../../../archive/api/ids.ts';
import { makeClient } from '../../../archive/api/client.ts';
import { createArchive } from '../../../archive/archive.ts';
import { makeEngine } from '../../../archive/engine.ts';
import { importTestimonies } from '../../../archive/thread/import-testimonies.ts';
import { planImport } from '../../../archive/thread/plan-import.ts';
import { showTestimony } from '../../../archive/thread/list-testimonies.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { alignmentsOf } from '../../../archive/vault/alignment-rows.ts';
import { attachmentsOf } from '../../../archive/vault/attachment-rows.ts';
import { testimonyRow, testimonyRows } from '../../../archive/vault/testimony-rows.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { inventedFiles } from '../../support/invented-files.ts';
import { servicesWith, tempArchive, unhurried } from '../../support/temp-archive.ts';
import { tempFolder } from '../../support/temp-folder.ts';

type Given = Omit<Input<'import.plan'>, 'files'> & { readonly files?: readonly string[] };

const mill = 'Q: Where was the mill?\n\nA: By the river, in 1951.\n\nQ: Who ground the corn?\n\nA: My uncle did.\n';
const millKo = '문: 방앗간은 어디에 있었습니까?\n\n답: 1951년에 강가에 있었습니다.\n\n문: 누가 곡식을 빻았습니까?\n\n답: 제 삼촌이 빻았습니다.\n';
const kiln = 'Q: And the kiln?\n\nA: It was cold by then.\n';
const broken = 'WEBVTT\n\n00:00:01.000 --> 00:00:02\nA line of somebody’s.\n';
const table = [
  'File,Title,Interview date,Interviewee,Interviewer,Subjects,Accession,Collection,Colour',
  'mill.txt,The mill,1998. 3. 5,Mira Ro,Odo Lark; Jun Ame,milling | rivers,OH-1,Trades,red',
  'kiln,The kiln,5/3/98,,,,OH-1,,',
  'nowhere.txt,None,not known,,,,OH-3,,',
].join('\n');

async function world(files: Readonly<Record<string, string>>) {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  const names = (given: Given): Ticket[] => (given.files ?? Object.keys(files).filter((name) => !name.endsWith('.csv'))) as Ticket[];
  return {
    archive, session,
    plan: (given: Given = {}) => planImport(session, importCalls['import.plan'].input.parse({ ...given, files: names(given) }), unhurried),
    bring: (given: Given = {}) => importTestimonies(
      session, importCalls['testimony.import'].input.parse({ ...given, files: names(given) }), unhurried,
    ),
  };
}

const of = (plan: ImportPlan, name: string) => plan.files.find(({ file }) => file === name);
const idOf = (report: ImportReport, name: string): TestimonyId => report.testimonies.find(({ file }) => file === name)?.id as TestimonyId;
const described = (session: Session, report: ImportReport, name: string) => testimonyRow(session.searched.db, idOf(report, name))?.description;

describe('a plan', () => {
  it('is what the import then does, and writes nothing itself', async () => {
    const some = fc.array(fc.constantFrom(...Object.entries({
      'mill.txt': mill, 'mill.ko.txt': millKo, 'kiln.txt': kiln, 'copy.txt': mill, 'bad.vtt': broken, 'empty.txt': '',
    })), { minLength: 1, maxLength: 6 }).map((entries) => Object.fromEntries(entries));
    await fc.assert(fc.asyncProperty(some, fc.boolean(), async (files, withTable) => {
      const { session, plan, bring } = await world({ ...files, 'table.csv': table });
      const given = withTable ? { table: 'table.csv' as Ticket } : {};
      const planned = await plan(given);
      expect(testimonyRows(session.searched.db)).toEqual([]);
      const report = await bring(given);
      const fresh = planned.files.filter(({ outcome }) => outcome === 'new');
      expect(report.testimonies.map(({ file, turns, words, passages, notes }) => ({ file, turns, words, passages, notes })))
        .toEqual(fresh.map(({ file, reading }) => ({
          file, turns: reading?.turns, words: reading?.words, passages: reading?.passages, notes: reading?.notes,
        })));
      for (const { file, description, sha256 } of fresh) {
        expect(described(session, report, file)).toEqual({ ...description, points: [] });
        expect(testimonyRow(session.searched.db, idOf(report, file))?.sha256).toBe(sha256);
        expect(sha256).toBe(createHash('sha256').update(files[file] ?? '').digest('hex'));
      }
      expect(report.passed.map(({ file, because }) => [file, because]))
        .toEqual(planned.files.filter(({ outcome }) => outcome === 'twice').map(({ file }) => [file, 'twice']));
      expect(report.faults.map(({ file, code }) => [file, code]))
        .toEqual(planned.files.flatMap(({ file, fault }) => (fault === null ? [] : [[file, fault.code]])));
      expect(report.aligned.map(({ file, testimony: _t, original: _o, ...aligned }) => [file, aligned]))
        .toEqual(fresh.flatMap(({ file, translates }) => (translates?.aligned ? [[file, translates.aligned]] : [])));
      expect(report.table).toEqual(planned.table);
      const again = await plan(given);
      expect(again.outcomes).toEqual({ new: 0, known: fresh.length + report.passed.length, twice: 0, left: 0, fault: report.faults.length });
      session.vault.close();
    }), { numRuns: 8 });
  });

  it('shows the lines around a fault, and the first turns of what was read', async () => {
    const { session, plan } = await world({ 'bad.vtt': broken, 'mill.txt': mill });
    const planned = await plan({ sample: 1 });
    expect(of(planned, 'bad.vtt')).toMatchObject({ outcome: 'fault', reading: null, description: null, fault: { code: 'unreadable-transcript', line: 3 } });
    expect(of(planned, 'bad.vtt')?.fault?.around).toContainEqual({ line: 4, text: 'A line of somebody’s.' });
    expect(of(planned, 'mill.txt')?.reading?.sample).toEqual([{ speaker: 'Q', start: null, end: null, text: 'Where was the mill?' }]);
    session.vault.close();
  });

  it('takes a person’s word for charset, speakers, description and what is left out', async () => {
    const { session, plan, bring } = await world({ 'mill.txt': mill, 'kiln.txt': kiln });
    const choices = {
      ['mill.txt' as Ticket]: { speakers: { Q: 'Odo Lark', A: null }, description: { title: 'A mill', place: null }, language: 'ko' as const },
      ['kiln.txt' as Ticket]: { leave: true },
    };
    const planned = await plan({ choices });
    expect(of(planned, 'kiln.txt')).toMatchObject({ outcome: 'left', reading: null });
    expect(of(planned, 'mill.txt')).toMatchObject({
      reading: { language: 'ko', notes: { language: 'given', speakers: ['Odo Lark'] } },
      description: { title: 'A mill' }, sources: { title: 'chosen', language: 'chosen', collection: 'inferred' },
    });
    const report = await bring({ choices });
    expect(report.passed).toEqual([{ file: 'kiln.txt', because: 'left', testimony: null }]);
    expect(showTestimony(session, idOf(report, 'mill.txt')).passages[0]).toMatchObject({ speaker: 'Odo Lark' });
    session.vault.close();
  });
});

describe('a table of descriptions', () => {
  const given = { table: 'table.csv' as Ticket };

  it('describes the files that its rows name, and says what cannot stand', async () => {
    const { session, plan } = await world({ 'mill.txt': mill, 'kiln.txt': kiln, 'other.txt': millKo, 'table.csv': table });
    const planned = await plan(given);
    expect(of(planned, 'mill.txt')).toMatchObject({
      row: { row: 2, by: 'file' }, problems: [],
      description: {
        title: 'The mill', date: '1998-03-05', narrator: 'Mira Ro', subjects: ['milling', 'rivers'], accession: 'OH-1', collection: 'Trades',
        people: [{ role: 'interviewer', name: 'Odo Lark' }, { role: 'interviewer', name: 'Jun Ame' }],
      },
      sources: { title: 'table', date: 'table', collection: 'table' },
    });
    expect(of(planned, 'kiln.txt')).toMatchObject({
      row: { row: 3, by: 'file' }, description: { title: 'The kiln', accession: null, date: null },
      problems: [{ row: 3, column: 'date', reason: 'rewritten' }, { row: 3, column: 'accession', reason: 'taken' }],
    });
    expect(planned.table).toMatchObject({
      file: 'table.csv', format: 'csv', rows: 3, matched: 2, withoutFile: [{ row: 4, file: 'nowhere.txt', accession: 'OH-3' }],
      withoutRow: ['other.txt'], repeated: [{ column: 'accession', value: 'OH-1', rows: [2, 3] }],
    });
    expect(planned.table?.problems).toContainEqual({ row: 4, column: 'date', reason: 'not-a-date' });
    expect(planned.table?.columns.at(-1)).toEqual({ heading: 'Colour', column: 'ignore', by: 'unknown' });
    session.vault.close();
  });

  it('can have its columns put right, and finds files by their accession number', async () => {
    const numbers = 'Nr,What\nOH-7,The seventh\nOH-70,The seventieth\n';
    const { session, plan } = await world({ 'oh_7_lark.txt': mill, 'OH-70.txt': kiln, 'table.csv': numbers });
    expect((await plan(given)).table?.matched).toBe(0);
    const planned = await plan({ ...given, tableColumns: { Nr: 'accession', What: 'title' } });
    expect(planned.files.map(({ row, description }) => [row, description?.title])).toEqual([
      [{ row: 2, by: 'accession' }, 'The seventh'], [{ row: 3, by: 'accession' }, 'The seventieth'],
    ]);
    session.vault.close();
  });

  it('is a fault of the whole where it cannot be read', async () => {
    const { session, plan, bring } = await world({ 'mill.txt': mill, 'table.csv': 'File,Title\n"never shut\n' });
    for (const deed of [plan, bring]) await expect(deed(given)).rejects.toMatchObject({ code: 'unreadable-transcript', detail: { file: 'table.csv', line: 2 } });
    expect(testimonyRows(session.searched.db)).toEqual([]);
    session.vault.close();
  });
});

describe('a translation', () => {
  it('is aligned as it is admitted, for readers too, whatever the order of the files', async () => {
    const { archive, session, bring } = await world({ 'mill.ko.txt': millKo, 'mill.txt': mill });
    const report = await bring({ consent: 'open' });
    const [testimony, original] = [idOf(report, 'mill.ko.txt'), idOf(report, 'mill.txt')];
    expect(report.aligned).toEqual([{ file: 'mill.ko.txt', testimony, original, by: 'turn', paired: 4, unpaired: 0, unpairedThere: 0 }]);
    session.vault.close();
    const scholar = await archive.open('scholar');
    expect(showTestimony(scholar, testimony)).toMatchObject({ original });
    expect(alignmentsOf(scholar.vault.reading.db, testimony)[0]?.pairs).toHaveLength(4);
    scholar.vault.close();
  });

  it('is put beside an original that came earlier, or comes later; or stands alone where there is none', async () => {
    const { session, plan, bring } = await world({ 'mill.txt': mill, 'mill.ko.txt': millKo, 'bad.vtt': broken, 'bad.ko.txt': kiln });
    const choices = { ['mill.ko.txt' as Ticket]: { original: { file: 'mill.txt' as Ticket } } };
    expect((await bring({ files: ['mill.ko.txt', 'bad.vtt', 'bad.ko.txt'] })).unaligned).toMatchObject([{ file: 'bad.ko.txt' }]);
    const first = await bring({ files: ['mill.txt'] });
    // Both are known now, and nothing stands between them yet.
    const again = await bring({ files: ['mill.txt', 'mill.ko.txt'], choices });
    expect(again.aligned).toMatchObject([{ file: 'mill.ko.txt', original: idOf(first, 'mill.txt'), by: 'turn', paired: 4 }]);
    expect((await bring({ files: ['mill.txt', 'mill.ko.txt'], choices })).aligned).toEqual([]);
    expect((await plan({ files: ['mill.txt', 'mill.ko.txt'] })).outcomes.known).toBe(2);
    session.vault.close();
  });

  it('is none where a person or the language says so', async () => {
    const { session, plan } = await world({ 'mill.txt': mill, 'mill.ko.txt': kiln, 'a.txt': mill.replace('mill', 'weir'), 'a.ko.txt': millKo });
    const planned = await plan({ choices: { ['a.ko.txt' as Ticket]: { original: null } } });
    expect(of(planned, 'mill.ko.txt')?.translates).toBeNull();
    expect(of(planned, 'a.ko.txt')?.translates).toBeNull();
    session.vault.close();
  });
});

it('keeps the files as they came where that is wanted, once', async () => {
  const { session, bring } = await world({ 'mill.txt': mill });
  const report = await bring({ keepOriginals: true });
  const id = idOf(report, 'mill.txt');
  const sha256 = createHash('sha256').update(mill).digest('hex');
  expect([report.kept, (await bring({ keepOriginals: true })).kept]).toEqual([1, 0]);
  expect(attachmentsOf(session.searched, id)).toMatchObject([{ kind: 'original', name: 'mill.txt', size: mill.length, sha256 }]);
  session.vault.close();
});

it('goes on where a kill has stopped it, and loses and doubles nothing', async () => {
  const count = 40;
  const files = inventedFiles(count);
  const folder = join(tempFolder(), 'vault');
  const passphrase = newPassphrase();
  const made = await createArchive({ folder, user: 'archivist', passphrase }, servicesWith({}), cheap);
  made.vault.close();
  const stops = [2, 30];
  for (const stop of stops) {
    const killer = spawn(process.execPath, [join(import.meta.dirname, 'import-killer.ts'), folder, passphrase, String(count)], {
      stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, VITEST: 'true' },
    });
    killer.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.split('\n').some((line) => line === 'whole' || Number(line) >= stop)) killer.kill('SIGKILL');
    });
    expect(await new Promise((resolve) => { killer.on('close', (_code, by) => resolve(by)); })).toBe('SIGKILL');
  }
  const engine = makeEngine(servicesWith(files), cheap);
  const client = makeClient(engine.carrier);
  await client['vault.open']({ folder, user: 'archivist', passphrase });
  const before = (await client['testimony.list']({})).testimonies.length;
  const report = await client['testimony.import']({ files: Object.keys(files), consent: 'open', keepOriginals: true });
  const { testimonies } = await client['testimony.list']({});
  expect(before).toBeGreaterThan(0);
  expect(report).toMatchObject({ imported: Object.keys(files).length - before, skipped: before, faults: [] });
  expect(new Set(testimonies.map(({ title }) => title))).toEqual(new Set(Object.keys(files).map((name) => name.replace(/\.txt$/u, ''))));
  expect(testimonies).toHaveLength(Object.keys(files).length);
  for (const { id, title } of testimonies) {
    const { original } = await client['testimony.show']({ testimony: id });
    expect(original === null).toBe(!title.endsWith('.ko'));
    expect((await client['attachment.list']({ testimony: id })).attachments).toHaveLength(1);
  }
  expect((await client['vault.verify']({})).faults).toEqual([]);
  await engine.close();
}, 120_000);

// A table that went out and comes in again: what was edited in it changes, nothing else does, and consent is asked anew each time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inertCell, plainCell } from '../../../archive/api/inert-cell.ts';
import { descriptionStatuses, emptyDescription, peopleRoles, type Description, type DescriptionChanges } from '../../../archive/api/description.ts';
import { toFault } from '../../../archive/api/errors.ts';
import type { TestimonyId, Ticket } from '../../../archive/api/ids.ts';
import { cellOfPeople, cellOfValues, peopleOfCell, valuesOfCell } from '../../../archive/api/list-cell.ts';
import type { PlannedRow, TablePlan } from '../../../archive/api/table-calls.ts';
import { cellsOfDescription, writeDescriptionTable } from '../../../archive/export/catalogue/write-description-table.ts';
import { readTable } from '../../../archive/import/read-table.ts';
import { applyTable, planTable } from '../../../archive/thread/describe-from-table.ts';
import { describeTestimony, readHistory, restoreDescription } from '../../../archive/thread/describe-testimony.ts';
import { writeExport } from '../../../archive/thread/export-collection.ts';
import { showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { redactTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { sayOver, type RowCells } from '../../../archive/thread/table-over-description.ts';
import { newPassphrase } from '../../support/cheap-engine.ts';
import { find, importFile, tempArchive, unhurried, type TempArchive } from '../../support/temp-archive.ts';
import { xlsxOfCells } from '../../support/table-files.ts';
import { asCleared } from '../../support/testimony-copy.ts';

/** Words as people and programs leave them in a catalogue: signs that a spreadsheet runs, separators, quotes, Hangul in pieces. */
const words = fc.oneof(
  fc.stringMatching(/^[ -~가-힣漢é“”＝]{1,30}$/u), fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom('=1+1', '\'=2', '\'\'@x', '-12', '각', '[name]', '["a"]', 'a; b', 'x | =y', '\u1100\u1161', 'one\r\n=two', '"quoted"', 'Ada [Q]'),
).map((text) => text.toWellFormed().normalize('NFC').trim()).filter((text) => text !== '' && !/[^\P{Cc}\r\n\t]/u.test(text));
const maybe = fc.option(words, { nil: null });
const some = fc.uniqueArray(words, { maxLength: 4 });
const milliseconds = fc.option(fc.nat(300_000), { nil: null }).map((seconds) => (seconds === null ? null : seconds * 1000));
const dates = fc.constantFrom('1997', '1997-03', '1997-03-02', '198X', '1998~', '2019-03/2020-04', null);
const described: fc.Arbitrary<Description> = fc.record({
  title: words, collection: words, language: fc.constantFrom('en' as const, 'ko' as const), narrator: maybe, date: dates, place: maybe, summary: maybe,
  accession: fc.constant(null), series: maybe, extent: maybe, duration: milliseconds, scope: maybe, rights: maybe,
  subjects: some, persons: some, places: some, events: some,
  people: fc.array(fc.record({ role: fc.constantFrom(...peopleRoles), name: words, labels: fc.array(words, { maxLength: 2 }) }), { maxLength: 3 }),
  parts: fc.array(fc.record({ date: dates, place: maybe, duration: milliseconds, recording: maybe }), { maxLength: 3 }),
  summaries: fc.array(fc.record({ language: fc.constantFrom('fr', 'ko'), text: words }), { maxLength: 2 }),
  points: fc.array(fc.record({
    start: milliseconds, title: words, synopsis: maybe, keywords: some, subjects: some, place: maybe,
    coordinates: fc.option(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -180, max: 180 })), { nil: null }),
  }), { maxLength: 2 }),
  provenance: maybe, custody: maybe, notes: maybe, status: fc.constantFrom(...descriptionStatuses),
});

const testimony = 't00000000000a' as TestimonyId;
/** What readers have of it where nothing is withheld. */
const toldOf = (description: Description): Description => ({
  ...description, provenance: null, custody: null, notes: null, status: 'in-process', parts: description.parts.map((part) => ({ ...part, recording: null })),
});

async function cellsOut(description: Description): Promise<RowCells> {
  const entry = asCleared({ testimony, words: 1, passages: 1, withheld: 0, version: 1, agreement: { version: 1, granted: [] }, description: toldOf(description) });
  const [heads, row] = (await readTable({ name: 'table.csv', bytes: new TextEncoder().encode(writeDescriptionTable([entry])) })).rows;
  const cells = (heads?.cells ?? []).map((head, at) => [head, plainCell(row?.cells[at] ?? '').normalize('NFC').trim()] as const);
  return new Map(cells.filter(([head]) => head !== 'testimony')) as RowCells;
}
const rules = { emptyClears: true, pattern: null, taken: () => false };
const over = (cells: RowCells, description: Description) => sayOver(cells, { testimony, description, told: toldOf(description) }, rules);

describe('a cell', () => {
  it('comes back from a spreadsheet as it went, whatever would be run in it', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^['"=;+\-@\t\n |a＝]{0,12}$/u)), (text) => {
      expect(plainCell(inertCell(text))).toBe(text);
      expect(/^[\s"]*[=+\-@]/u.test(inertCell(text))).toBe(false);
    }), { numRuns: 3000 });
  });

  it('holds a list, or people with their roles and labels', () => {
    fc.assert(fc.property(some, described, (values, { people }) => {
      expect(valuesOfCell(cellOfValues(values))).toEqual(values);
      expect(peopleOfCell(cellOfPeople(people))).toEqual(people);
    }));
    expect(peopleOfCell('면담자: 한 라 [문]; narrator: Maren')).toEqual([
      { role: 'interviewer', name: '한 라', labels: ['문'] }, { role: 'narrator', name: 'Maren', labels: [] },
    ]);
    expect(peopleOfCell('Maren')).toBeNull();
  });
});

describe('a description that went out as a table', () => {
  it('is the same when it comes in, even where empty cells clear', async () => {
    await fc.assert(fc.asyncProperty(described, async (description) => {
      expect(over(await cellsOut(description), description)).toEqual({ changes: {}, problems: [] });
    }), { numRuns: 300 });
  });

  it('changes by what was edited in it, and by nothing else', async () => {
    const cellsOf = cellsOfDescription;
    const editable = ['place', 'summary', 'series', 'extent', 'scope', 'rights', 'date', 'duration', 'language', 'subjects', 'persons', 'places', 'events', 'participants', 'parts', 'summaries', 'points'] as const;
    const fieldOf = { participants: 'people' } as const;
    await fc.assert(fc.asyncProperty(described, described, fc.subarray([...editable]), async (before, after, edited) => {
      const cells = new Map(await cellsOut(before));
      for (const column of edited) cells.set(column, (cellsOf(after).get(column) ?? '').trim());
      const { changes, problems } = over(cells, before);
      const fields = edited.map((column) => (column === 'participants' ? fieldOf[column] : column));
      const withoutRecordings = ({ parts, ...rest }: DescriptionChanges) => ({ ...rest, ...(parts === undefined ? {} : { parts: parts.map((part) => ({ ...part, recording: null })) }) });
      const oneLine = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/[\s\u0085\u2028\u2029]+/gu, ' ').replace(/\p{Cc}/gu, '').trim() : value);
      const next = withoutRecordings({ ...before, ...changes });
      for (const field of Object.keys(emptyDescription) as (keyof typeof emptyDescription)[]) {
        const expected = fields.includes(field as (typeof fields)[number]) ? after[field] : before[field];
        const refused = problems.some(({ column }) => column === field || (column === 'participants' && field === 'people'));
        if (!refused) expect([field, oneLine(next[field])]).toEqual([field, oneLine(withoutRecordings({ [field]: expected })[field])]);
      }
      // Where it can't be told which recording a part had, and where a spreadsheet may have been at it, nothing is guessed.
      expect(problems.every(({ column, reason }) => (column === 'parts' && reason === 'recordings') || reason === 'rewritten')).toBe(true);
    }), { numRuns: 300 });
  });
});

const files: Record<string, string | Uint8Array> = {
  'ferry.txt': 'Q: Who had the boat?\n\nA: The ferryman of Ondal had it, and nobody else.\n',
  'mill.txt': 'Q: Who had the mill?\n\nA: The miller had it.\n',
  'kiln.txt': 'Q: Who had the kiln?\n\nA: Nobody had it.\n',
};
const table = (rows: readonly (readonly string[])[]): string => stringify(rows as string[][]);

describe('a table over the catalogue', () => {
  const added = newPassphrase();
  let folder: string;
  let archive: TempArchive;
  let session: Session;
  let ids: Record<'ferry' | 'mill' | 'kiln', TestimonyId>;
  const plan = (name: string, more: Partial<Parameters<typeof planTable>[1]> = {}): Promise<TablePlan> => (
    planTable(session, { table: name as Ticket, emptyClears: false, ...more }, unhurried)
  );
  const planOf = (text: string | Uint8Array, more: Partial<Parameters<typeof planTable>[1]> = {}): Promise<TablePlan> => {
    files['table'] = text;
    return plan('table', more);
  };
  const toApply = (rows: readonly PlannedRow[]): { row: number; seen: string }[] => rows.flatMap(({ row, seen }) => (seen === null ? [] : [{ row, seen }]));
  const apply = async (rows: { row: number; seen: string }[], running = unhurried) => (
    applyTable(session, { table: 'table' as Ticket, emptyClears: false, rows }, running)
  );
  const faultOf = async (deed: () => Promise<unknown>): Promise<unknown> => deed().then(() => null, (thrown: unknown) => toFault(thrown).code);
  const titleOf = (testimony: TestimonyId): string => showTestimony(session, testimony).description.title;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vouchsafe-test-'));
    archive = await tempArchive(files, join(folder, 'vault'));
    session = await archive.open('archivist');
    const held = [];
    for (const name of ['ferry.txt', 'mill.txt', 'kiln.txt']) held.push(await importFile(session, name));
    ids = { ferry: held[0]!, mill: held[1]!, kiln: held[2]! };
    await session.vault.addUser('cataloguer', 'cataloguer', added);
  });
  afterAll(() => {
    session.vault.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds each testimony by id, number or title, and says what it cannot find, or finds twice', async () => {
    describeTestimony(session, { testimony: ids.ferry, accession: 'OH-1' });
    describeTestimony(session, { testimony: ids.kiln, title: 'The mill' });
    describeTestimony(session, { testimony: ids.mill, title: 'The mill' });
    const { rows, columns } = await planOf(table([
      ['Testimony', 'Accession', 'Title', 'Place', 'Mood'],
      [ids.mill, '', 'The mill', 'Ondal', 'grey'], ['', 'OH-1', '', 'Musan', ''], ['', '', 'The mill', 'Hoeryong', ''],
      ['t000000000000', 'OH-1', '', 'Yanji', ''], ['', 'OH-7', 'ferry', 'Yanji', ''], ['', '', '', 'Yanji', ''],
    ]));
    expect(rows.map(({ row, testimony: found, by, fault, after }) => [row, found, by, fault, after.place])).toEqual([
      [2, ids.mill, 'testimony', null, 'Ondal'], [3, ids.ferry, 'accession', null, 'Musan'], [4, null, null, 'ambiguous', undefined],
      [5, null, null, 'unknown', undefined], [6, null, null, 'unknown', undefined], [7, null, null, 'unknown', undefined],
    ]);
    expect(columns.at(-1)).toEqual({ heading: 'Mood', column: 'ignore', by: 'unknown' });
    const mapped = await planOf(table([['testimony', 'Mood'], [ids.mill, 'grey']]), { tableColumns: { Mood: 'notes' } });
    expect(mapped.rows[0]?.after).toEqual({ notes: 'grey' });
    const twice = await planOf(table([['testimony', 'accession', 'place'], [ids.ferry, '', 'A'], ['', 'OH-1', 'B']]));
    expect(twice.rows.map(({ fault, seen }) => [fault, seen])).toEqual([['repeated', null], ['repeated', null]]);
  });

  it('takes numbers in the order of its rows, and none that another has', async () => {
    const { rows } = await planOf(table([
      ['testimony', 'accession', 'date', 'status'], [ids.ferry, 'OH-2', 'Mar-97', 'someday'], [ids.mill, 'OH-1', '3/2/1997', ''], [ids.kiln, 'OH-2', '35490', ''],
    ]));
    expect(rows.map(({ after, problems }) => [after, problems.map(({ column, reason }) => `${column} ${reason}`)])).toEqual([
      [{ accession: 'OH-2' }, ['date rewritten', 'status not-a-status']], [{ accession: 'OH-1' }, ['date rewritten']], [{}, ['accession taken', 'date rewritten']],
    ]);
    const report = await apply(toApply(rows));
    expect([report.changed, report.left, report.ended]).toEqual([2, 0, null]);
    expect([ids.ferry, ids.mill].map((id) => showTestimony(session, id).description.accession)).toEqual(['OH-2', 'OH-1']);
    describeTestimony(session, { testimony: ids.kiln, accession: '0012' });
    const zeros = await planOf(table([['testimony', 'accession', 'title'], [ids.kiln, '12', '#NAME?']]));
    expect(zeros.rows[0]?.problems).toEqual([{ column: 'accession', reason: 'rewritten' }, { column: 'title', reason: 'rewritten' }]);
    // Whoever leaves a row out leaves its number taken.
    const swap = await planOf(table([['testimony', 'accession'], [ids.ferry, 'OH-9'], [ids.mill, 'OH-2']]));
    const [first, second] = toApply(swap.rows);
    expect((await apply([second!])).rows[0]).toMatchObject({ outcome: 'fault', fault: { code: 'conflict', detail: { reason: 'accession' } } });
    expect((await apply([first!])).changed).toBe(1);
  });

  it('does what was looked at, and nothing where the description or the file is another by then', async () => {
    const text = table([['testimony', 'place', 'subjects'], [ids.ferry, 'Onsong', 'boats; geese'], [ids.mill, 'Onsong', 'corn'], [ids.kiln, 'Onsong', 'fire']]);
    const rows = toApply((await planOf(text)).rows);
    describeTestimony(session, { testimony: ids.mill, place: 'Somewhere' });
    files['table'] = text.replace('fire', 'smoke');
    const report = await apply(rows);
    expect(report.rows.map(({ row, outcome, fields }) => [row, outcome, fields])).toEqual([
      [2, 'changed', ['place', 'subjects']], [3, 'conflict', ['place', 'subjects']], [4, 'conflict', ['place', 'subjects']],
    ]);
    expect(showTestimony(session, ids.kiln).description.place).toBeNull();
    const [done] = report.rows;
    expect(readHistory(session, ids.ferry)[0]).toMatchObject({ number: done?.number, fields: ['place', 'subjects'] });
    expect(find(session, 'boat')).toHaveLength(1);
    restoreDescription(session, { testimony: ids.ferry, number: done!.number! });
    expect(showTestimony(session, ids.ferry).description).toMatchObject({ place: null, subjects: [] });
    expect((await apply([{ row: 99, seen: rows[0]!.seen }])).rows).toMatchObject([{ row: 99, outcome: 'conflict', testimony: null }]);
  });

  it('clears with empty cells only where that is asked for, and never what cannot be empty', async () => {
    describeTestimony(session, { testimony: ids.ferry, place: 'Musan', subjects: ['ice'], people: [{ role: 'editor', name: 'Ada', labels: [] }] });
    const text = table([['testimony', 'title', 'place', 'subjects', 'editor', 'notes'], [ids.ferry, '', '', '', '', 'x']]);
    expect((await planOf(text)).rows[0]).toMatchObject({ after: { notes: 'x' }, problems: [] });
    const cleared = (await planOf(text, { emptyClears: true })).rows[0];
    expect(cleared?.after).toEqual({ place: null, subjects: [], people: [], notes: 'x' });
    expect(cleared?.problems).toEqual([{ column: 'title', reason: 'needed' }]);
  });

  it('keeps labels and recordings that the table does not tell, and says where it cannot', async () => {
    const part = { date: null, place: null, duration: null };
    describeTestimony(session, {
      testimony: ids.ferry, parts: [{ ...part, recording: 'tape 1' }, { ...part, place: 'Musan', recording: 'tape 2' }],
      people: [{ role: 'interviewer', name: 'Ada', labels: ['Q'] }, { role: 'narrator', name: 'Maren', labels: ['A'] }],
    });
    const said = async (column: string, cell: string) => (await planOf(table([['testimony', column], [ids.ferry, cell]]))).rows[0];
    expect((await said('interviewer', 'Ada; Jun'))?.after.people).toEqual([
      { role: 'interviewer', name: 'Ada', labels: ['Q'] }, { role: 'interviewer', name: 'Jun', labels: [] }, { role: 'narrator', name: 'Maren', labels: ['A'] },
    ]);
    expect((await said('parts', JSON.stringify([{ date: '1997' }, { place: 'Musan' }])))?.after.parts).toEqual([
      { ...part, date: '1997', recording: 'tape 1' }, { ...part, place: 'Musan', recording: 'tape 2' },
    ]);
    expect((await said('parts', JSON.stringify([{ place: 'Musan' }])))?.after.parts).toEqual([{ ...part, place: 'Musan', recording: 'tape 2' }]);
    expect((await said('parts', JSON.stringify([{ date: '1997' }])))?.problems).toEqual([{ column: 'parts', reason: 'recordings' }]);
    expect((await said('recording', 'tape 7; tape 8'))?.after.parts?.map(({ recording }) => recording)).toEqual(['tape 7', 'tape 8']);
    expect((await said('summaries', '[{"language":"fr","te'))?.problems).toEqual([{ column: 'summaries', reason: 'not-such-a-list' }]);
    expect((await said('points', `[{"start":0,"title":"${'x'.repeat(32_767)}`.slice(0, 32_767)))?.problems).toEqual([{ column: 'points', reason: 'cut' }]);
  });

  it('reads what spreadsheets write: marks at the beginning, semicolons, UTF-16, other line ends, letters in pieces, empty rows', async () => {
    const row = `"${ids.ferry}";"'=1+1";"가을 ""물"""`;
    const plain = `testimony;extent;summary\r\n${row}\r\n;;\r\n;;\r\n`;
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${plain}`, 'utf16le'));
    for (const text of [plain, `\uFEFF${plain}`, `sep=;\r\n${plain}`, plain.replaceAll('\r\n', '\n'), plain.normalize('NFD'), utf16, xlsxOfCells([['testimony', 'extent', 'summary'], [ids.ferry, '=1+1', '가을 "물"'], ['', '', '']])]) {
      const { rows } = await planOf(text);
      expect(rows.map(({ after }) => after)).toEqual([{ extent: '=1+1', summary: '가을 "물"' }]);
    }
    expect(await faultOf(() => planOf('\0\u0001\u0002'))).toBe('binary-file');
  });

  it('takes an export back as it went, and what was edited in it: what readers get in part only in the form', async () => {
    describeTestimony(session, { testimony: ids.mill, title: 'The mill of Ondal', summary: 'Ondal in winter.', provenance: 'In a biscuit tin.', notes: 'Ask again.' });
    redactTestimony(session, { testimony: ids.mill, text: 'Ondal', reason: 'place' });
    let written = '';
    const put = session.services.files.put;
    Object.assign(session.services.files, { put: async (name: string, bytes: Uint8Array) => { written = new TextDecoder().decode(bytes); return name as Ticket; } });
    await writeExport(session, { format: 'csv' }, unhurried);
    Object.assign(session.services.files, { put });
    expect(written).toContain('[place withheld] in winter.');
    expect(written).not.toMatch(/biscuit|Ask again/u);
    for (const emptyClears of [false, true]) {
      expect((await planOf(written, { emptyClears })).rows.map(({ seen, fault, problems }) => [seen, fault, problems])).toEqual([[null, null, []], [null, null, []], [null, null, []]]);
    }
    const records = parse<Record<string, string>>(written, { columns: true, bom: true }).map((record) => (
      record['testimony'] === ids.mill ? { ...record, summary: '[place withheld] in the winter.', place: 'By the river', title: 'The mill' } : record
    ));
    const { rows } = await planOf(stringify(records, { header: true }));
    const edited = rows.find((one) => one.testimony === ids.mill);
    expect(edited?.after).toEqual({ place: 'By the river' });
    expect(edited?.problems).toEqual([{ column: 'title', reason: 'withheld' }, { column: 'summary', reason: 'withheld' }]);
    await apply(toApply(rows));
    // Cleared anew: what was withheld stays withheld, what is said now is told.
    const told = showTestimony(session, ids.mill, 'scholar').description;
    expect([told.summary, told.place, told.provenance]).toEqual(['[place withheld] in winter.', 'By the river', null]);
    expect(showTestimony(session, ids.mill).description.summary).toBe('Ondal in winter.');
  });

  it('stops between two rows when it is called off, and tells what is done', async () => {
    const rows = toApply((await planOf(table([['testimony', 'extent'], ...Object.values(ids).map((id) => [id, 'one tape'])]))).rows);
    const controller = new AbortController();
    const report = await apply(rows, { signal: controller.signal, progress: ({ done, total }) => {
      expect(total).toBe(3);
      if (done === 2) controller.abort();
    } });
    expect([report.changed, report.left, report.ended]).toEqual([2, 1, 'cancelled']);
    expect(showTestimony(session, ids.kiln).description.extent).toBeNull();
  });

  it('is for those who describe: a cataloguer’s changes wait for an archivist, a scholar has none', async () => {
    const text = table([['testimony', 'series'], [ids.ferry, 'Boats']]);
    files['table'] = text;
    session.vault.close();
    const keeper = session;
    session = await archive.openAs('cataloguer', added);
    const { rows } = await plan('table');
    expect((await apply(toApply(rows))).changed).toBe(1);
    expect(titleOf(ids.ferry)).toBe('ferry');
    session.vault.close();
    session = await archive.open('scholar');
    expect(() => showTestimony(session, ids.ferry)).toThrow();
    expect(await faultOf(() => plan('table'))).toBe('not-permitted');
    expect(await faultOf(() => apply([{ row: 2, seen: 'x' }]))).toBe('not-permitted');
    session.vault.close();
    session = await archive.open('archivist');
    expect(keeper).not.toBe(session);
    expect(showTestimony(session, ids.ferry, 'scholar').description.series).toBe('Boats');
  });
});

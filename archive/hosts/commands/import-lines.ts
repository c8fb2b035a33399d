// A plan or a report of an import in sentences, file by file.
import type { Aligned, ImportPlan, ImportReport, PlannedFile, TableReport } from '../../api/import-calls.ts';
import type { ReadingNotes } from '../../api/transcript.ts';
import { importPlanWords, type ImportPlanWords } from '../../../src/words/import-plan-words.ts';
import type { CommandImportWords } from '../../../src/words/command-import-words.ts';
import type { Invocation } from './command.ts';

type Said = Pick<Invocation, 'words' | 'sentences'>;

interface Vocabulary {
  readonly say: CommandImportWords;
  readonly names: ImportPlanWords;
  readonly said: Said;
}

const vocabularyOf = (said: Said): Vocabulary => (
  { say: said.words.importing, names: importPlanWords[said.sentences.language], said }
);

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

function meansLine({ say, names }: Vocabulary, { by, paired, unpaired, unpairedThere }: Aligned): string {
  return by === null ? say.notAligned : say.aligned(names.means[by], paired, unpaired, unpairedThere);
}

export const alignedLine = (said: Said, aligned: Aligned): string => meansLine(vocabularyOf(said), aligned);

/** What was left out and what is in doubt: what a person has to look at. */
function doubtLines({ say, names }: Vocabulary, { dropped, doubts = {} }: ReadingNotes): string[] {
  return [
    ...Object.entries(dropped).filter(([, lines]) => lines > 0).map(([kind, lines]) => say.dropped(lines, names.dropped[kind] ?? kind)),
    ...Object.entries(doubts).map(([kind, times]) => say.doubt(times, names.doubts[kind] ?? kind)),
  ];
}

function readingLines(vocabulary: Vocabulary, { reading }: PlannedFile): string[] {
  if (reading === null) return [];
  const { say, said } = vocabulary;
  const { format, language, notes, turns, words, passages, timed, points, translation } = reading;
  return [
    say.read(format, notes.charset, said.sentences.languages[language], notes.language === 'inferred'),
    say.total(turns, words, passages),
    ...(timed + points === 0 ? [] : [say.timed(timed, points)]),
    ...(notes.speakers.length === 0 ? [] : [say.speakers(notes.speakers.join('; '))]),
    ...Object.entries(notes.columns ?? {}).map(([heading, column]) => say.columnTaken(heading, column)),
    ...doubtLines(vocabulary, notes),
    ...(translation === null ? [] : [
      say.secondText(said.sentences.languages[translation.language], translation.turns), meansLine(vocabulary, translation.aligned),
    ]),
  ];
}

/** The fields that are one line each; lists and long texts are in the JSON. */
function descriptionLines({ names, said }: Vocabulary, { description, sources }: PlannedFile): string[] {
  if (description === null || sources === null) return [];
  const { title, collection, narrator, date, place, accession } = description;
  return Object.entries({ title, collection, narrator, date, place, accession }).flatMap(([name, value]) => {
    const field = name as 'title';
    const source = sources[field];
    return value === null || source === undefined ? [] : [`${said.sentences.description.fields[field]}: ${value} (${names.sources[source]})`];
  });
}

function translationLines(vocabulary: Vocabulary, { translates }: PlannedFile): string[] {
  if (translates === null) return [];
  const { say, names } = vocabulary;
  const { name, by, aligned } = translates;
  return [say.translates(name, names.foundBy[by]), aligned === null ? say.originalNotRead : meansLine(vocabulary, aligned)];
}

/** The lines of the file around the place that could not be read, the line itself marked. */
function faultLines({ said }: Vocabulary, { fault }: PlannedFile): string[] {
  if (fault === null) return [];
  const place = [fault.line, fault.column].filter((part) => part !== undefined).join(':');
  const what = [place, said.sentences.faults[fault.code].what, fault.reason].filter((part) => part !== undefined && part !== '').join(' ');
  return [what, ...fault.around.map(({ line, text }) => `${line === fault.line ? '>' : ' '} ${line}\t${text}`)];
}

const problemLine = ({ say, names }: Vocabulary, { row, column, reason }: PlannedFile['problems'][number]): string => (
  say.problem(row, names.columns[column], names.problems[reason])
);

function fileLines(vocabulary: Vocabulary, file: PlannedFile, nameOf: (ticket: string) => string): string[] {
  const { say, names } = vocabulary;
  const { row, earlier, testimony } = file;
  return [
    `${file.file}: ${names.outcomes[file.outcome]}${testimony === null ? '' : ` (${testimony})`}`,
    ...indented([
      ...(earlier === null ? [] : [say.sameAs(nameOf(earlier))]),
      ...faultLines(vocabulary, file), ...readingLines(vocabulary, file), ...descriptionLines(vocabulary, file),
      ...(row === null ? [] : [say.row(row.row, names.foundBy[row.by])]),
      ...file.problems.map((problem) => problemLine(vocabulary, problem)), ...translationLines(vocabulary, file),
    ]),
  ];
}

/** What is wrong in a row is told with its file, where it has one. */
function tableLines(vocabulary: Vocabulary, table: TableReport | null, told: ReadonlySet<number | null>): string[] {
  if (table === null) return [];
  const { say, names } = vocabulary;
  const unknown = table.columns.filter(({ by }) => by === 'unknown').map(({ heading }) => heading);
  return [
    say.table(table.file, table.rows, table.matched),
    ...indented([
      ...table.columns.filter(({ column }) => column !== 'ignore').map(({ heading, column }) => say.columnTaken(heading, names.columns[column])),
      ...(unknown.length === 0 ? [] : [say.columnsUnknown(unknown.join('; '))]),
      ...table.withoutFile.map(({ row, file, accession }) => say.rowWithoutFile(row, [file, accession].filter((part) => part !== null).join(', '))),
      ...(table.withoutRow.length === 0 ? [] : [say.filesWithoutRow(table.withoutRow.length)]),
      ...table.repeated.map(({ column, value, rows }) => say.repeated(names.columns[column], value, rows.join(', '))),
      ...table.problems.filter(({ row }) => !told.has(row)).map((problem) => problemLine(vocabulary, problem)),
    ]),
  ];
}

export function planLines(said: Said, plan: ImportPlan): string[] {
  const vocabulary = vocabularyOf(said);
  const names = new Map<string, string>(plan.files.map(({ ticket, file }) => [ticket, file]));
  const { new: fresh, known, twice, left, fault } = plan.outcomes;
  return [
    ...plan.files.flatMap((file) => fileLines(vocabulary, file, (ticket) => names.get(ticket) ?? ticket)),
    ...tableLines(vocabulary, plan.table, new Set(plan.files.flatMap(({ problems }) => problems.map(({ row }) => row)))),
    vocabulary.say.planned(fresh, known, twice, left, fault), vocabulary.say.total(plan.turns, plan.words, plan.passages),
    vocabulary.say.nothingWritten,
  ];
}

export function reportLines(said: Said, report: ImportReport): string[] {
  const { words } = said;
  const vocabulary = vocabularyOf(said);
  const { say, names } = vocabulary;
  return [
    ...report.testimonies.flatMap(({ file, turns, words: count, passages, speakers, notes }) => [
      words.importedFile(file, turns, count, passages, speakers.length),
      ...indented([words.readAs(notes.charset, notes.language === 'inferred'), ...doubtLines(vocabulary, notes)]),
    ]),
    ...report.passed.map(({ file, because, testimony }) => `${file}: ${names.outcomes[because]}${testimony === null ? '' : ` (${testimony})`}`),
    ...report.aligned.flatMap(({ file, testimony, original, ...aligned }) => [
      say.translationOf(file, testimony, original), ...indented([meansLine(vocabulary, aligned)]),
    ]),
    ...report.unaligned.map(({ file, testimony }) => say.withoutOriginal(file, testimony)),
    ...tableLines(vocabulary, report.table, new Set()),
    ...(report.kept === 0 ? [] : [say.kept(report.kept)]),
    words.imported(report.imported, report.skipped, report.faults.length),
  ];
}

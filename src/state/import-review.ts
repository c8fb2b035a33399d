// An import under review: the files, what holds for all, what a person says of each, what was planned and what is to be planned anew.
import type { Description, DescriptionChanges } from '../../archive/api/description.ts';
import type { Fault } from '../../archive/api/errors.ts';
import { fileOutcomes, type FileOutcome, type TableColumn } from '../../archive/api/import-calls.ts';
import type { Language } from '../../archive/api/language.ts';
import type { ChoicesHere, FileHere, ImportAsked, Incoming, OriginalHere, PlanHere, TableHere } from './import-files.ts';
import { isSheetName } from './transcript-files.ts';

/** Fields of a description that are written as text here; headings are separated by semicolons. */
export const writtenFields = [
  'title', 'collection', 'narrator', 'date', 'place', 'accession', 'summary', 'series', 'extent', 'subjects', 'persons', 'places',
  'events', 'scope', 'rights', 'provenance', 'custody', 'notes',
] as const satisfies readonly (keyof Description)[];
export type WrittenField = (typeof writtenFields)[number];

/** What a person says of one file, its description as it was typed. */
export interface SaidOfFile extends Omit<ChoicesHere, 'description'> {
  readonly written?: Partial<Readonly<Record<WrittenField, string>>>;
}

/** `look` are files that would be imported and have something that a person should look at. */
export const fileFilters = ['all', 'look', ...fileOutcomes] as const;
export type FileFilter = (typeof fileFilters)[number];

export interface ForAll {
  readonly collection: string;
  readonly language: Language | 'infer';
  readonly consent: 'closed' | 'open';
  readonly keepOriginals: boolean;
}

/** One file as it is shown: as planned, with the labels of its speakers as they stand in the file. */
export interface ReviewedFile extends FileHere {
  readonly index: number;
  readonly labels: readonly string[];
}

export interface ImportReview {
  readonly files: readonly Incoming[];
  readonly passedOver: number;
  readonly table: Incoming | null;
  readonly tableColumns: Readonly<Record<string, TableColumn>>;
  readonly forAll: ForAll;
  readonly said: ReadonlyMap<number, SaidOfFile>;
  readonly planned: ReadonlyMap<number, ReviewedFile>;
  readonly tableReport: TableHere | null;
  /** What is to be planned anew; null where the plan holds. */
  readonly stale: Stale | null;
  /** Why the plan as a whole could not be made: of its table, for instance. */
  readonly fault: Fault | null;
  readonly selected: number | null;
  readonly filter: FileFilter;
}

export type Stale = { readonly files: 'all' } | { readonly files: ReadonlySet<number> };

export const emptyReview: ImportReview = {
  files: [], passedOver: 0, table: null, tableColumns: {},
  forAll: { collection: '', language: 'infer', consent: 'closed', keepOriginals: false },
  said: new Map(), planned: new Map(), tableReport: null, stale: null, fault: null, selected: null, filter: 'all',
};

/** Up to so many files all are planned anew for a change to one: only so is everything told that files have to do with one another. */
const fewFiles = 60;

const all: Stale = { files: 'all' };

/** Files that were chosen, and how many others in their folders are passed over. */
export interface ChosenFiles {
  readonly files: readonly Incoming[];
  readonly passedOver: number;
}

/** Adds files to those that are there. The one spreadsheet among them is taken for the table of descriptions. */
export function addFiles(review: ImportReview, { files, passedOver }: ChosenFiles): ImportReview {
  const sheets = files.filter(({ name }) => isSheetName(name));
  const table = review.table ?? (sheets.length === 1 ? sheets[0] ?? null : null);
  const others = files.filter((file) => file !== table);
  return { ...review, files: [...review.files, ...others], table, passedOver: review.passedOver + passedOver, stale: all, fault: null };
}

/** Takes another table of descriptions, or none. */
export const giveTable = (review: ImportReview, table: Incoming | null): ImportReview => (
  { ...review, table, tableColumns: {}, tableReport: null, stale: review.files.length === 0 ? null : all, fault: null }
);

/** Takes one of the files for the table of descriptions; those after it move up. */
export function takeForTable(review: ImportReview, index: number): ImportReview {
  const table = review.files[index];
  if (table === undefined) return review;
  const moved = (place: number): number => (place > index ? place - 1 : place);
  const original = (given: OriginalHere | null | undefined): Pick<SaidOfFile, 'original'> => {
    if (given === undefined || (given !== null && 'file' in given && given.file === index)) return {};
    return { original: given !== null && 'file' in given ? { file: moved(given.file) } : given };
  };
  const said = new Map([...review.said].filter(([place]) => place !== index)
    .map(([place, { original: given, ...rest }]) => [moved(place), { ...rest, ...original(given) }]));
  const files = review.files.filter((_, place) => place !== index);
  return { ...giveTable({ ...review, files }, table), said, planned: new Map(), selected: null };
}

export const mapColumn = (review: ImportReview, heading: string, column: TableColumn): ImportReview => (
  { ...review, tableColumns: { ...review.tableColumns, [heading]: column }, stale: all, fault: null }
);

/** Consent and originals make no difference to what is read. */
export function changeForAll(review: ImportReview, change: Partial<ForAll>): ImportReview {
  const matters = ('collection' in change || 'language' in change) && review.files.length > 0;
  return { ...review, forAll: { ...review.forAll, ...change }, ...(matters ? { stale: all, fault: null } : {}) };
}

/** The files whose plan says something of this one: its originals and translations, and those with the same bytes. */
function filesAround({ planned, said }: ImportReview, index: number): ReadonlySet<number> {
  const originalOf = (place: number): OriginalHere | null => said.get(place)?.original ?? planned.get(place)?.translates?.original ?? null;
  const around = new Set([index]);
  // An original of an original: no further than that are files paired.
  for (let round = 0; round < 2; round += 1) {
    for (const [place, { earlier }] of planned) {
      const original = originalOf(place);
      const other = original !== null && 'file' in original ? original.file : null;
      for (const near of [earlier, other]) {
        if (near === null) continue;
        if (around.has(place)) around.add(near);
        else if (around.has(near)) around.add(place);
      }
    }
  }
  return around;
}

function staleWith(review: ImportReview, index: number): Stale {
  if (review.stale?.files === 'all' || review.files.length <= fewFiles) return all;
  return { files: new Set([...review.stale?.files ?? [], ...filesAround(review, index)]) };
}

/** Changes what is said of one file, and has it planned anew. */
export function sayOfFile(review: ImportReview, index: number, change: (said: SaidOfFile) => SaidOfFile): ImportReview {
  const said = new Map(review.said).set(index, change(review.said.get(index) ?? {}));
  const next = { ...review, said };
  return { ...next, stale: staleWith(next, index), fault: null };
}

export const isLeft = (review: Pick<ImportReview, 'said'>, index: number): boolean => review.said.get(index)?.leave === true;

/** What a file comes to that is taken back, as far as it is known before it is planned anew. */
const outcomeAgain = ({ outcome, reading, fault }: ReviewedFile): FileOutcome => (reading !== null ? 'new' : fault !== null ? 'fault' : outcome);

/** Leaves a file out, or takes it back. It is seen at once, and the rest is planned anew. */
export function leaveOrTake(review: ImportReview, index: number): ImportReview {
  const next = sayOfFile(review, index, ({ leave, ...said }) => ({ ...said, leave: leave !== true }));
  const file = review.planned.get(index);
  if (file === undefined) return next;
  return { ...next, planned: new Map(review.planned).set(index, { ...file, outcome: isLeft(next, index) ? 'left' : outcomeAgain(file) }) };
}

/** A file that is read otherwise has other speakers and columns. */
export const readOtherwise = (review: ImportReview, index: number, change: Pick<SaidOfFile, 'charset' | 'format' | 'language'>): ImportReview => (
  sayOfFile(review, index, ({ speakers, columns, ...said }) => {
    const keeps = 'language' in change ? { ...(speakers === undefined ? {} : { speakers }), ...(columns === undefined ? {} : { columns }) } : {};
    return { ...said, ...keeps, ...change };
  })
);

const isHeadings = (field: WrittenField): field is 'subjects' | 'persons' | 'places' | 'events' => (
  ['subjects', 'persons', 'places', 'events'].includes(field)
);

/** What stands in a field, as it is written here. */
export function writtenOf(description: ReviewedFile['description'], field: WrittenField): string {
  const value = description?.[field] ?? null;
  return value === null || typeof value === 'string' ? value ?? '' : value.join('; ');
}

function changeOf(field: WrittenField, text: string): DescriptionChanges {
  const trimmed = text.trim();
  if (isHeadings(field)) return { [field]: trimmed.split(/[;；]/).map((heading) => heading.trim()).filter((heading) => heading !== '') };
  // Neither can be empty: what the file would have without a word is meant.
  if (trimmed === '' && (field === 'title' || field === 'collection')) return {};
  return { [field]: trimmed === '' ? null : trimmed };
}

function choicesOf({ written, ...choices }: SaidOfFile): ChoicesHere {
  if (written === undefined) return choices;
  const changes = Object.entries(written).map(([field, text]) => changeOf(field as WrittenField, text));
  return { ...choices, description: Object.assign({}, ...changes) as DescriptionChanges };
}

/** What is asked of the engine, in a plan as in the import. */
export function askedBy({ files, table, tableColumns, forAll, said }: ImportReview): ImportAsked {
  const { collection, language, consent, keepOriginals } = forAll;
  return {
    files, table,
    forAll: {
      consent, keepOriginals, ...(collection.trim() === '' ? {} : { collection: collection.trim() }),
      ...(language === 'infer' ? {} : { language }), ...(Object.keys(tableColumns).length === 0 ? {} : { tableColumns }),
    },
    choices: new Map([...said].map(([index, one]) => [index, choicesOf(one)])),
  };
}

export const placesToPlan = ({ files, stale }: ImportReview): number[] => (
  stale === null ? [] : stale.files === 'all' ? [...files.keys()] : [...stale.files]
);

/** Puts in what was planned for `stale`; nothing where something else is to be planned by now. */
export function takePlan(review: ImportReview, asked: Stale, plan: PlanHere): ImportReview {
  if (review.stale !== asked) return review;
  const planned = new Map(asked.files === 'all' ? [] : review.planned);
  for (const [index, file] of [...plan.files].sort(([one], [other]) => one - other)) {
    const speakers = file.reading?.notes.speakers ?? [];
    const isRenamed = Object.keys(review.said.get(index)?.speakers ?? {}).length > 0;
    planned.set(index, { ...file, index, labels: isRenamed ? review.planned.get(index)?.labels ?? speakers : speakers });
  }
  const tableReport = asked.files === 'all' ? plan.table : review.tableReport;
  const selected = review.selected ?? planned.keys().next().value ?? null;
  return { ...review, planned, tableReport, stale: null, fault: null, selected };
}

export const refusePlan = (review: ImportReview, asked: Stale, fault: Fault): ImportReview => (
  review.stale === asked ? { ...review, stale: null, fault } : review
);

export const planAgain = (review: ImportReview): ImportReview => ({ ...review, stale: all, fault: null });

/** How many things of a file a person should look at: problems of its description, and doubts of its reading. */
export const toLookAt = ({ problems, reading }: ReviewedFile): number => (
  problems.length + Object.values(reading?.notes.doubts ?? {}).reduce((sum, times) => sum + times, 0)
);

export interface ReviewSums {
  readonly outcomes: Readonly<Record<FileOutcome, number>>;
  readonly look: number;
  readonly turns: number;
  readonly words: number;
  readonly passages: number;
  readonly translations: number;
}

export function sumUp(files: Iterable<ReviewedFile>): ReviewSums {
  const outcomes = { new: 0, known: 0, twice: 0, left: 0, fault: 0 };
  let [look, turns, words, passages, translations] = [0, 0, 0, 0, 0];
  for (const file of files) {
    outcomes[file.outcome] += 1;
    if (file.outcome !== 'new') continue;
    look += toLookAt(file) > 0 ? 1 : 0;
    turns += file.reading?.turns ?? 0;
    words += file.reading?.words ?? 0;
    passages += file.reading?.passages ?? 0;
    translations += (file.translates === null ? 0 : 1) + ((file.reading?.translation ?? null) === null ? 0 : 1);
  }
  return { outcomes, look, turns, words, passages, translations };
}

export const passes = (file: ReviewedFile, filter: FileFilter): boolean => {
  if (filter === 'all') return true;
  return filter === 'look' ? file.outcome === 'new' && toLookAt(file) > 0 : file.outcome === filter;
};

/** Shows only such files, and beside them the first of these unless one of them is there already. */
export function showOnly(review: ImportReview, filter: FileFilter): ImportReview {
  const shown = [...review.planned.values()].filter((file) => passes(file, filter)).map(({ index }) => index);
  const { selected } = review;
  return { ...review, filter, selected: selected !== null && shown.includes(selected) ? selected : shown[0] ?? selected };
}

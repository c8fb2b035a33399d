// What a file that was read is described as: a person's word, else the table's, else the file's own, else its name.
import type { Description, DescriptionChanges } from '../api/description.ts';
import { ArchiveError } from '../api/errors.ts';
import type { DescriptionProblem, DescriptionSource, TableColumn } from '../api/import-calls.ts';
import type { ReadResult } from '../api/transcript.ts';
import { checkDescription } from '../catalogue/check-description.ts';
import { changeDescription, firstDescription } from '../catalogue/describe.ts';
import type { ImportInput, ImportSource, ImportSources } from './import-sources.ts';
import type { TableRow } from './table-rows.ts';

export interface ImportDescription {
  readonly description: Description;
  readonly sources: Partial<Record<keyof Description, DescriptionSource>>;
  readonly problems: readonly DescriptionProblem[];
  readonly row: { readonly said: TableRow; readonly by: 'file' | 'accession' } | null;
}

type Field = keyof Description;

/** Fields that no column is named after. */
const columnOfField: Readonly<Partial<Record<Field, TableColumn>>> = { people: 'contributor', parts: 'recording', summaries: 'summary', points: 'ignore' };

/** What may be said of a testimony, from one source. */
interface Saying {
  readonly from: DescriptionSource;
  readonly changes: DescriptionChanges;
  readonly row: number | null;
}

/** People whom the table names in a role stand for those whom the file names in it. */
function withOthers(people: Description['people'], others: Description['people'] | undefined): Description['people'] {
  const roles = new Set(people.map(({ role }) => role));
  return [...people, ...(others ?? []).filter(({ role }) => !roles.has(role))];
}

function reasonOf(field: Field, thrown: unknown): DescriptionProblem['reason'] {
  if (!(thrown instanceof ArchiveError)) throw thrown;
  if (thrown.code === 'conflict') return 'taken';
  return field === 'accession' ? 'not-the-pattern' : 'not-a-date';
}

/** Describes the files of one import, in their order: an accession belongs to the first that has it. */
export class ImportDescriber {
  readonly #sources: ImportSources;
  readonly #input: ImportInput;
  readonly #taken: Set<string>;

  constructor(sources: ImportSources, input: ImportInput) {
    this.#sources = sources;
    this.#input = input;
    this.#taken = new Set(sources.accessions.keys());
  }

  describe(source: ImportSource, { transcript, notes, described = {} }: ReadResult): ImportDescription {
    const row = source.row ?? this.#rowBySelf(described);
    const chosen = source.choices.description ?? {};
    const { collection } = this.#input;
    const sayings: Saying[] = [
      { from: 'chosen', changes: chosen, row: null },
      ...(row === null ? [] : [{ from: 'table' as const, changes: row.said.changes, row: row.said.row }]),
      ...(collection === undefined ? [] : [{ from: 'import' as const, changes: { collection }, row: null }]),
      { from: 'file', changes: described, row: null },
    ];
    const first = firstDescription(source.name, transcript.language, undefined);
    const settled = this.#settle(sayings);
    const people = row === null || chosen.people !== undefined || row.said.changes.people === undefined ? {} : {
      people: withOthers(row.said.changes.people, described.people),
    };
    const description = { ...changeDescription(first, { ...settled.changes, ...people }), language: transcript.language };
    if (description.accession !== null) this.#taken.add(description.accession);
    return {
      description, row, problems: [...row?.said.problems ?? [], ...source.problems, ...settled.problems],
      sources: { title: 'name', collection: 'inferred', ...settled.sources, language: this.#languageFrom(source, notes.language) },
    };
  }

  #rowBySelf({ accession }: DescriptionChanges): ImportDescription['row'] {
    const said = accession === undefined || accession === null ? null : this.#sources.rowOfAccession(accession);
    return said === null ? null : { said, by: 'accession' };
  }

  /** For each field the first saying that can stand. */
  #settle(sayings: readonly Saying[]): {
    readonly changes: DescriptionChanges; readonly sources: ImportDescription['sources']; readonly problems: DescriptionProblem[];
  } {
    let changes: DescriptionChanges = {};
    const sources: Partial<Record<Field, DescriptionSource>> = {};
    const problems: DescriptionProblem[] = [];
    for (const { from, changes: said, row } of sayings) {
      for (const field of Object.keys(said) as Field[]) {
        if (field === 'language' || sources[field] !== undefined || said[field] === undefined) continue;
        // That something is not known is only worth saying for a person.
        if (said[field] === null && from !== 'chosen') continue;
        try {
          const checked = checkDescription({ [field]: said[field] }, this.#sources.pattern, (accession) => this.#taken.has(accession));
          changes = { ...changes, ...checked };
          sources[field] = from;
        } catch (thrown) {
          problems.push({ row, column: columnOfField[field] ?? field as TableColumn, reason: reasonOf(field, thrown) });
        }
      }
    }
    return { changes, sources, problems };
  }

  #languageFrom({ choices, row }: ImportSource, noted: 'given' | 'inferred'): DescriptionSource {
    if (noted === 'inferred') return 'inferred';
    if (choices.language !== undefined || choices.description?.language !== undefined) return 'chosen';
    if (row?.said.changes.language !== undefined) return 'table';
    return this.#input.language === undefined ? 'file' : 'import';
  }
}

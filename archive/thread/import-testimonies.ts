// Importing: files by ticket are read ahead, and admitted in their order; what can't be read is in the report.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { ArchiveError, toFault } from '../api/errors.ts';
import type { TestimonyId, Ticket } from '../api/ids.ts';
import type { DescriptionProblem, ImportReport } from '../api/import-calls.ts';
import type { ReadResult } from '../api/transcript.ts';
import type { Running } from '../services.ts';
import { attachmentsOf } from '../vault/attachment-rows.ts';
import { admissionLine } from './admission-line.ts';
import { prepareTestimony, type Imported, type Prepared } from './admit-testimony.ts';
import { ImportAligner, inImportOrder } from './align-import.ts';
import { ImportDescriber } from './describe-import.ts';
import { importSources, reportOfTable, type ImportInput, type ImportSource, type ImportSources } from './import-sources.ts';
import { keepAttachment } from './keep-attachment.ts';
import { mediaTypeOf } from './media-type.ts';
import { readSources, type SourceOutcome } from './read-sources.ts';
import { permit, stacksOf, type Session } from './session.ts';
import type { TableRow } from './table-rows.ts';

/** Faults that end an import: the vault's, not the file's. What was admitted before them stays admitted. */
const endings = ['disk-full', 'cannot-write', 'vault-locked', 'vault-damaged', 'cancelled'];

/** What comes of an import, as it comes. */
class Outcomes {
  ended = false;
  readonly testimonies: Imported[] = [];
  readonly passed: ImportReport['passed'] = [];
  readonly faults: ImportReport['faults'] = [];

  admitted(imported: readonly Imported[]): void {
    this.testimonies.push(...imported);
  }

  /** A vault that can't be written to says so once. */
  refused(refused: readonly { readonly file: string }[], thrown: unknown): void {
    if (this.ended) return;
    const { code, detail: { file: _vaultFile, ...rest } } = toFault(thrown);
    this.ended = endings.includes(code);
    const files = new Set(refused.map(({ file }) => file));
    for (const file of this.ended ? [...files].slice(0, 1) : files) this.faults.push({ ...rest, code, file });
  }
}

/** One import under way. */
class Importing {
  readonly outcomes = new Outcomes();
  readonly #session: Session;
  readonly #input: ImportInput;
  readonly #running: Running;
  readonly #describer: ImportDescriber;
  readonly #aligner: ImportAligner;
  readonly #line: ReturnType<typeof admissionLine>;
  readonly #rows = new Map<Ticket, TableRow>();
  readonly #problems: DescriptionProblem[] = [];
  /** Of each testimony that is to have it, the file as it came. */
  readonly #originals = new Map<TestimonyId, ImportSource>();
  /** Testimonies of files, new and known. */
  readonly #testimonies = new Map<Ticket, TestimonyId>();
  #kept = 0;

  constructor(session: Session, sources: ImportSources, input: ImportInput, running: Running) {
    this.#session = session;
    this.#input = input;
    this.#running = running;
    this.#describer = new ImportDescriber(sources, input);
    this.#aligner = new ImportAligner(session, sources, this.#testimonies);
    this.#line = admissionLine(session, running.signal, this.outcomes);
  }

  async take(outcome: SourceOutcome): Promise<void> {
    const { source } = outcome;
    if (source.row !== null) this.#rows.set(source.ticket, source.row.said);
    if (outcome.outcome === 'fault') throw new ArchiveError(outcome.fault.code, outcome.fault.detail);
    if (outcome.outcome === 'read') {
      await this.#line.add(...this.#prepare(source, outcome.sha256, outcome.result));
    } else {
      this.outcomes.passed.push({ file: source.name, because: outcome.outcome, testimony: outcome.outcome === 'known' ? outcome.testimony : null });
      if (outcome.outcome === 'known') this.#noteTestimony(source, outcome.testimony);
      const same = outcome.outcome === 'twice' ? this.#testimonies.get(outcome.earlier) : undefined;
      if (same !== undefined) this.#testimonies.set(source.ticket, same);
    }
    await this.#keepOriginals();
  }

  #noteTestimony(source: ImportSource, testimony: TestimonyId): void {
    this.#testimonies.set(source.ticket, testimony);
    if (this.#input.keepOriginals === true) this.#originals.set(testimony, source);
  }

  /** The file's testimony; and where the file has the same recording in a second language, that as another, beside it. */
  #prepare(source: ImportSource, sha256: string, result: ReadResult): Prepared[] {
    const { description, problems, row } = this.#describer.describe(source, result);
    this.#problems.push(...problems);
    if (row !== null) this.#rows.set(source.ticket, row.said);
    const terms = { consent: this.#input.consent };
    const first = { ...prepareTestimony(source.name, sha256, result, terms), description };
    this.#noteTestimony(source, first.testimony);
    const own = { ...first, ...this.#aligner.place(source, first) };
    const { translation: transcript } = result;
    if (transcript === undefined) return [own];
    const speakers = [...new Set(transcript.sessions.flatMap(({ turns }) => turns.flatMap(({ speaker }) => speaker ?? [])))];
    // One file's bytes make two testimonies: the second goes by a hash of its own.
    const second = prepareTestimony(source.name, createHash('sha256').update(`${sha256} translation`).digest('hex'), {
      transcript, notes: { ...result.notes, speakers },
    }, terms);
    const beside = { ...second, description: { ...description, accession: null, language: transcript.language } };
    return [own, { ...beside, alignment: this.#aligner.beside(source, beside, own) }];
  }

  /** What was admitted so far gets its file, where that is wanted and it has none yet. */
  async #keepOriginals(): Promise<void> {
    if (this.#originals.size === 0) return;
    const there = new Set([...this.outcomes.testimonies.map(({ id }) => id), ...this.outcomes.passed.map(({ testimony }) => testimony)]);
    for (const [testimony, source] of [...this.#originals].filter(([id]) => there.has(id))) {
      this.#originals.delete(testimony);
      try {
        await this.#keepOriginal(testimony, source);
      } catch (thrown) {
        this.outcomes.refused([{ file: source.name }], thrown);
      }
    }
  }

  async #keepOriginal(testimony: TestimonyId, { ticket, name, size }: ImportSource): Promise<void> {
    if (attachmentsOf(stacksOf(this.#session), testimony).some(({ kind }) => kind === 'original')) return;
    const called = basename(name);
    const arriving = { testimony, kind: 'original' as const, name: called, mediaType: mediaTypeOf(called), size };
    const quietly = { signal: this.#running.signal, progress: () => undefined };
    await keepAttachment(this.#session, arriving, this.#session.services.files.pieces(ticket), quietly);
    this.#kept += 1;
  }

  async finish(): Promise<void> {
    await this.#line.finish();
    if (!this.outcomes.ended) await this.#keepOriginals();
    if (!this.outcomes.ended) this.#aligner.alignKnown();
  }

  report(sources: ImportSources): ImportReport {
    const { testimonies, passed, faults } = this.outcomes;
    const places = new Map(sources.files.map(({ name }, place) => [name, place]));
    const inOrder = <F extends { readonly file: string }>(found: readonly F[]): F[] => (
      found.toSorted((one, other) => (places.get(one.file) ?? 0) - (places.get(other.file) ?? 0))
    );
    return {
      imported: testimonies.length, skipped: passed.filter(({ because }) => because !== 'left').length,
      faults: inOrder(faults), testimonies: inOrder(testimonies), passed: inOrder(passed),
      ...this.#aligner.report(new Set(testimonies.map(({ id }) => id))),
      kept: this.#kept, table: reportOfTable(sources, this.#rows, this.#problems),
    };
  }
}

/**
 * Files by ticket into the vault; the next are read, and the last packed, while one is admitted, a translation after its
 * original. A file that can't be read is in the report and stops nothing; a vault that can't be written to stops the rest,
 * and the report says where. The same import again goes on where it stopped: what is known is passed over.
 */
export async function importTestimonies(session: Session, input: ImportInput, running: Running): Promise<ImportReport> {
  permit(session, 'archivist', 'cataloguer');
  const sources = await importSources(session, input, running);
  const importing = new Importing(session, sources, input, running);
  const { outcomes } = importing;
  let done = 0;
  for await (const outcome of readSources(session, inImportOrder(sources.files))) {
    try {
      await othersFirst();
      if (running.signal.aborted) throw new ArchiveError('cancelled');
      done += 1;
      running.progress({ stage: 'read', done, total: input.files.length });
      await importing.take(outcome);
    } catch (thrown) {
      outcomes.refused([{ file: outcome.source.name }], thrown);
    }
    if (outcomes.ended) break;
  }
  if (!outcomes.ended) await importing.finish();
  settle(session);
  session.upkeep.wake();
  return importing.report(sources);
}

/** Empties the write-ahead logs. What was admitted is durable without it, so that a full disk takes no report away. */
function settle({ vault }: Session): void {
  for (const compartment of [vault.stacks, vault.reading]) {
    try {
      compartment?.checkpoint();
    } catch (thrown) {
      if (!endings.includes(toFault(thrown).code)) throw thrown;
    }
  }
}

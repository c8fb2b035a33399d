// The dry run: what an import would make of each file, what it inferred, and what is wrong; nothing is written.
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId, Ticket, TurnKey } from '../api/ids.ts';
import type { Aligned, ImportPlan, PlannedFault, PlannedFile, PlannedReading } from '../api/import-calls.ts';
import { countWords, type ReadResult, type Transcript, type Turn } from '../api/transcript.ts';
import { pairTurns } from '../catalogue/pair-turns.ts';
import { splitPassages, type KeyedTurn } from '../catalogue/split-passages.ts';
import { sketchTurns } from '../catalogue/turn-sketch.ts';
import type { Running } from '../services.ts';
import { filesInPairs, heldText, inImportOrder, isTranslation, type AlignableText } from './align-import.ts';
import { ImportDescriber } from './describe-import.ts';
import { importSources, reportOfTable, type ImportSource, type ImportSources } from './import-sources.ts';
import { readSources, type SourceOutcome } from './read-sources.ts';
import { permit, type Session } from './session.ts';
import type { TableRow } from './table-rows.ts';

type PlanInput = Parsed<'import.plan'>;

const longestSample = 400;
/** Passages are cut alike whatever the testimony will be called. */
const nobody = 't000000000000' as TestimonyId;

/** Turns as admission keys them, by their places instead of at random. */
function numberTurns({ sessions }: Transcript): KeyedTurn[] {
  return sessions.flatMap(({ turns }, session) => turns.map((turn) => ({ ...turn, session: session + 1 })))
    .map((turn, at) => ({ ...turn, key: String(at).padStart(6, '0') as TurnKey }));
}

const wordsOf = (turns: readonly Turn[]): number => turns.reduce((sum, { text }) => sum + countWords(text), 0);

function sampleOf(turns: readonly KeyedTurn[], count: number): Turn[] {
  return turns.slice(0, count).map(({ speaker, start, end, text }) => (
    { speaker, start, end, text: text.slice(0, longestSample).replace(/[\uD800-\uDBFF]$/u, '') }
  ));
}

class ImportPlanner {
  readonly #session: Session;
  readonly #sources: ImportSources;
  readonly #describer: ImportDescriber;
  readonly #sample: number;
  readonly #files: PlannedFile[] = [];
  readonly #rows = new Map<Ticket, TableRow>();
  /** Of files that translate, or are translated. */
  readonly #sketches = new Map<Ticket, Pick<AlignableText, 'language' | 'turns'>>();
  readonly #inPairs: ReadonlySet<Ticket>;

  constructor(session: Session, sources: ImportSources, input: PlanInput) {
    this.#session = session;
    this.#sources = sources;
    this.#describer = new ImportDescriber(sources, input);
    this.#sample = input.sample;
    this.#inPairs = filesInPairs(sources.files);
  }

  async add(outcome: SourceOutcome): Promise<void> {
    const { source } = outcome;
    const bare: PlannedFile = {
      ticket: source.ticket, file: source.name, size: source.size, sha256: outcome.outcome === 'left' ? null : outcome.sha256,
      outcome: outcome.outcome === 'read' ? 'new' : outcome.outcome,
      testimony: null, earlier: null, fault: null, reading: null, description: null, sources: null, problems: [], row: null, translates: null,
    };
    if (source.row !== null) this.#rows.set(source.ticket, source.row.said);
    switch (outcome.outcome) {
      case 'known': this.#files.push({ ...bare, testimony: outcome.testimony }); break;
      case 'twice': this.#files.push({ ...bare, earlier: outcome.earlier }); break;
      case 'fault': this.#files.push({ ...bare, fault: await this.#faultOf(source, outcome) }); break;
      case 'read': this.#files.push({ ...bare, ...this.#planned(source, outcome.result) }); break;
      case 'left': this.#files.push(bare);
    }
  }

  #planned(source: ImportSource, result: ReadResult): Pick<PlannedFile, 'reading' | 'description' | 'sources' | 'problems' | 'row'> {
    const { description: { points, ...description }, sources, problems, row } = this.#describer.describe(source, result);
    if (row !== null) this.#rows.set(source.ticket, row.said);
    const turns = numberTurns(result.transcript);
    if (this.#inPairs.has(source.ticket)) {
      this.#sketches.set(source.ticket, { language: result.transcript.language, turns: sketchTurns(turns) });
    }
    const reading: PlannedReading = {
      format: result.transcript.format, language: result.transcript.language, notes: result.notes,
      sessions: result.transcript.sessions.length, turns: turns.length, timed: turns.filter(({ start }) => start !== null).length,
      words: wordsOf(turns), passages: splitPassages(nobody, turns).length, points: points.length,
      sample: sampleOf(turns, this.#sample), translation: secondText(turns, result.translation),
    };
    return {
      reading, description, sources, problems: [...problems],
      row: row === null ? null : { row: row.said.row, by: row.by },
    };
  }

  /** The lines around are asked for once the file is known to be no transcript; where it is no text there are none. */
  async #faultOf({ ticket, name, choices }: ImportSource, { fault: { code, detail } }: Extract<SourceOutcome, { outcome: 'fault' }>): Promise<PlannedFault> {
    const { files, readers } = this.#session.services;
    const fault = { ...detail, code, file: name, around: [] };
    if (detail.line === undefined) return fault;
    try {
      const around = await readers.lines({ name, bytes: await files.read(ticket) }, detail.line, choices.charset);
      return { ...fault, around };
    } catch {
      return fault;
    }
  }

  /** Once all is read: which files translate which, and how far they could be aligned. */
  finish(): ImportPlan {
    const problems = this.#files.flatMap((file) => file.problems);
    const byTicket = new Map(this.#files.map((file) => [file.ticket, file]));
    const files = this.#sources.files.flatMap(({ ticket, translates }) => {
      const file = byTicket.get(ticket);
      return file === undefined ? [] : [{ ...file, translates: file.outcome === 'new' ? this.#translates(ticket, translates, byTicket) : null }];
    });
    const made = files.filter(({ outcome }) => outcome === 'new');
    const sum = (of: (reading: PlannedReading) => number): number => made.reduce((total, { reading }) => total + (reading === null ? 0 : of(reading)), 0);
    const counted = (outcome: PlannedFile['outcome']): number => files.filter((file) => file.outcome === outcome).length;
    return {
      files, table: reportOfTable(this.#sources, this.#rows, problems),
      outcomes: { new: counted('new'), known: counted('known'), twice: counted('twice'), left: counted('left'), fault: counted('fault') },
      turns: sum(({ turns }) => turns), words: sum(({ words }) => words), passages: sum(({ passages }) => passages),
      translations: made.filter(({ translates }) => translates !== null).length + sum(({ translation }) => (translation === null ? 0 : 1)),
      aligned: made.filter(({ translates }) => (translates?.aligned?.by ?? null) !== null).length
        + sum(({ translation }) => ((translation?.aligned.by ?? null) === null ? 0 : 1)),
    };
  }

  #translates(
    ticket: Ticket, found: ImportSource['translates'], byTicket: ReadonlyMap<Ticket, PlannedFile>,
  ): PlannedFile['translates'] {
    const here = this.#sketches.get(ticket);
    if (found === null || here === undefined) return null;
    const { original } = found;
    // The original may be in the vault already, from an import that was broken off.
    const file = 'file' in original ? byTicket.get(original.file) : undefined;
    const known = 'testimony' in original ? original.testimony : file?.testimony ?? null;
    const coming = file === undefined ? null : this.#sketches.get(file.earlier ?? file.ticket) ?? null;
    const there = known === null ? coming : heldText(this.#session, known);
    if (there !== null && !isTranslation(found.by, here.language, there)) return null;
    return { ...found, original: known === null ? original : { testimony: known }, aligned: there === null ? null : pairTurns(here.turns, there.turns).aligned };
  }
}

function secondText(turns: readonly KeyedTurn[], translation: Transcript | undefined): PlannedReading['translation'] {
  if (translation === undefined) return null;
  const others = numberTurns(translation);
  const aligned: Aligned = pairTurns(sketchTurns(others), sketchTurns(turns)).aligned;
  return { language: translation.language, turns: others.length, words: wordsOf(others), aligned };
}

export async function planImport(session: Session, input: PlanInput, running: Running): Promise<Output<'import.plan'>> {
  permit(session, 'archivist', 'cataloguer');
  const sources = await importSources(session, input, running);
  const planner = new ImportPlanner(session, sources, input);
  let done = 0;
  for await (const outcome of readSources(session, inImportOrder(sources.files))) {
    if (running.signal.aborted) throw new ArchiveError('cancelled');
    await planner.add(outcome);
    done += 1;
    running.progress({ stage: 'read', done, total: input.files.length });
    await othersFirst();
  }
  return planner.finish();
}

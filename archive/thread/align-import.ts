// Aligns the translations of an import with their originals, as they are admitted.
import type { TestimonyId, Ticket } from '../api/ids.ts';
import type { ImportReport } from '../api/import-calls.ts';
import { pairTurns } from '../catalogue/pair-turns.ts';
import { joinPassages } from '../catalogue/split-passages.ts';
import { sketchTurns, type TurnSketch } from '../catalogue/turn-sketch.ts';
import { alignmentsOf } from '../vault/alignment-rows.ts';
import { testimonyRow } from '../vault/testimony-rows.ts';
import { readPassages } from '../vault/text-rows.ts';
import type { Prepared } from './admit-testimony.ts';
import { alignTestimony } from './align-testimonies.ts';
import type { ImportSource, ImportSources } from './import-sources.ts';
import { stacksOf, type Session } from './session.ts';

/** Files that translate another file, or are translated. */
export function filesInPairs(files: readonly ImportSource[]): Set<Ticket> {
  return new Set(files.flatMap(({ ticket, translates }) => (
    translates === null ? [] : [ticket, ...('file' in translates.original ? [translates.original.file] : [])]
  )));
}

/**
 * The order in which files are read. Of two with the same bytes the first is taken, so that those come first of which
 * something is said; and a translation comes behind its original. Of a circle the first stays first.
 */
export function inImportOrder(files: readonly ImportSource[]): ImportSource[] {
  const paired = filesInPairs(files);
  const rank = ({ ticket, row }: ImportSource): number => (paired.has(ticket) ? 0 : 2) + (row === null ? 1 : 0);
  return originalsFirst(files.toSorted((one, other) => rank(one) - rank(other)));
}

function originalsFirst(files: readonly ImportSource[]): ImportSource[] {
  const byTicket = new Map(files.map((file) => [file.ticket, file]));
  const ordered = new Set<ImportSource>();
  const visiting = new Set<ImportSource>();
  const visit = (file: ImportSource): void => {
    if (ordered.has(file) || visiting.has(file)) return;
    visiting.add(file);
    const original = file.translates?.original;
    const before = original !== undefined && 'file' in original ? byTicket.get(original.file) : undefined;
    if (before !== undefined) visit(before);
    ordered.add(file);
  };
  for (const file of files) visit(file);
  return [...ordered];
}

/** A text that something may be a translation of. */
export interface AlignableText {
  readonly testimony: TestimonyId;
  readonly language: string;
  readonly turns: readonly TurnSketch[];
}

/** As it stands in the vault; null where it is not there. */
export function heldText(session: Session, testimony: TestimonyId): AlignableText | null {
  const stacks = stacksOf(session);
  const row = testimonyRow(stacks.db, testimony);
  if (row === null) return null;
  return { testimony, language: row.description.language, turns: sketchTurns(joinPassages(readPassages(stacks, testimony))) };
}

/** What names alone call a translation is none where both are in one language. */
export function isTranslation(by: 'name' | 'table' | 'chosen', language: string, original: Pick<AlignableText, 'language'>): boolean {
  return by !== 'name' || language !== original.language;
}

export class ImportAligner {
  readonly #session: Session;
  readonly #sources: ImportSources;
  readonly #testimonies: ReadonlyMap<Ticket, TestimonyId>;
  readonly #isOriginal: ReadonlySet<Ticket>;
  /** Texts of this import that have translations. */
  readonly #texts = new Map<Ticket, AlignableText>();
  readonly #aligned: ImportReport['aligned'] = [];
  readonly #unaligned: ImportReport['unaligned'] = [];

  /** `testimonies`: what the files have become so far, or were known as. */
  constructor(session: Session, sources: ImportSources, testimonies: ReadonlyMap<Ticket, TestimonyId>) {
    this.#session = session;
    this.#sources = sources;
    this.#testimonies = testimonies;
    this.#isOriginal = new Set(sources.files.flatMap(({ translates }) => (
      translates !== null && 'file' in translates.original ? [translates.original.file] : []
    )));
  }

  /** How a text that is to be admitted is aligned with its original, where it has one that is there. */
  place(source: ImportSource, prepared: Prepared): Pick<Prepared, 'alignment'> {
    const { ticket, name: file, translates } = source;
    const { testimony, read: { transcript: { language } } } = prepared;
    const here = { testimony, language, turns: sketchTurns(prepared.turns) };
    if (this.#isOriginal.has(ticket)) this.#texts.set(ticket, here);
    if (translates === null) return {};
    const { original } = translates;
    const there = 'file' in original ? this.#texts.get(original.file) ?? this.#known(original.file) : heldText(this.#session, original.testimony);
    if (there === null) {
      this.#unaligned.push({ file, testimony });
      return {};
    }
    return isTranslation(translates.by, language, there) ? { alignment: this.#pair(file, here, there) } : {};
  }

  /** The second text of a file with the first. */
  beside({ name }: ImportSource, second: Prepared, first: Prepared): NonNullable<Prepared['alignment']> {
    const sketch = ({ testimony, turns, read: { transcript } }: Prepared): AlignableText => (
      { testimony, language: transcript.language, turns: sketchTurns(turns) }
    );
    return this.#pair(name, sketch(second), sketch(first));
  }

  /** An import that was broken off may have left both texts in the vault and nothing between them. */
  alignKnown(): void {
    const testimonies = this.#testimonies;
    const settled = new Set(this.#aligned.map(({ testimony }) => testimony));
    for (const { ticket, name: file, translates } of this.#sources.files) {
      const testimony = testimonies.get(ticket);
      if (translates === null || testimony === undefined || settled.has(testimony)) continue;
      const original = 'file' in translates.original ? testimonies.get(translates.original.file) : translates.original.testimony;
      if (original === undefined || original === testimony || this.#hasOriginal(testimony)) continue;
      const [here, there] = [heldText(this.#session, testimony), heldText(this.#session, original)];
      if (here === null || there === null || !isTranslation(translates.by, here.language, there)) continue;
      this.#aligned.push({ ...alignTestimony(this.#session, { testimony, original }), file, testimony, original });
    }
  }

  /** Of what was not admitted in the end nothing is said. */
  report(admitted: ReadonlySet<TestimonyId>): Pick<ImportReport, 'aligned' | 'unaligned'> {
    const { db } = stacksOf(this.#session);
    const isThere = (testimony: TestimonyId): boolean => admitted.has(testimony) || testimonyRow(db, testimony) !== null;
    return {
      aligned: this.#aligned.filter(({ testimony, original }) => isThere(testimony) && isThere(original)),
      unaligned: this.#unaligned.filter(({ testimony }) => isThere(testimony) && !this.#hasOriginal(testimony)),
    };
  }

  #hasOriginal(testimony: TestimonyId): boolean {
    return alignmentsOf(stacksOf(this.#session).db, testimony).some((alignment) => alignment.testimony === testimony);
  }

  /** An original whose bytes were known: its text is in the vault. */
  #known(ticket: Ticket): AlignableText | null {
    const testimony = this.#testimonies.get(ticket);
    return testimony === undefined ? null : heldText(this.#session, testimony);
  }

  #pair(file: string, here: AlignableText, there: AlignableText): NonNullable<Prepared['alignment']> {
    const { pairs, aligned } = pairTurns(here.turns, there.turns);
    this.#aligned.push({ ...aligned, file, testimony: here.testimony, original: there.testimony });
    return { original: there.testimony, pairs };
  }
}

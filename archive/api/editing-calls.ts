// The calls by which a transcript is edited: turns, speakers, times and words, with what it was before and the way back.
import { z } from 'zod';
import { PassageId, TestimonyId, TurnKey } from './ids.ts';
import { read, write } from './operation.ts';
import { Turn } from './transcript.ts';

const OneTestimony = z.object({ testimony: TestimonyId });

const Label = z.string().min(1).max(200).nullable();
const Moment = z.int().nonnegative().max(1_000_000_000).nullable();
const Said = z.string().min(1).max(200_000);
const OneTurn = z.object({ turn: TurnKey });

/**
 * One edit. Times are milliseconds from the beginning of the recording, offsets UTF-16 code units. A turn keeps its key: of
 * one that is split the first half does, of two that are merged the first. `as`: what the edits after it in the same list call
 * the turn that it makes, no turn of the testimony being called so; its key is another.
 */
export const TurnEdit = z.discriminatedUnion('do', [
  /** `start`: when the second half begins, where that is known. */
  OneTurn.extend({ do: z.literal('split'), at: z.int().positive(), start: Moment.default(null), as: TurnKey.optional() }),
  /** With the turn that follows it: of the same session and speaker. */
  OneTurn.extend({ do: z.literal('merge') }),
  OneTurn.extend({ do: z.literal('speaker'), speaker: Label }),
  /** Every turn that has the label; null is nobody's. */
  z.object({ do: z.literal('rename'), from: Label, to: Label }),
  OneTurn.extend({ do: z.literal('time'), start: Moment, end: Moment }),
  /** Every time, or every time from a turn on; none may come before the recording begins. */
  z.object({ do: z.literal('shift'), by: z.int().min(-1_000_000_000).max(1_000_000_000), from: TurnKey.nullable().default(null) }),
  OneTurn.extend({ do: z.literal('text'), text: Said }),
  /** A turn that was missed, after that one; null: before the first. */
  z.object({
    do: z.literal('insert'), after: TurnKey.nullable(), speaker: Label, text: Said, start: Moment.default(null), end: Moment.default(null),
    as: TurnKey.optional(),
  }),
  OneTurn.extend({ do: z.literal('remove') }),
]);
export type TurnEdit = z.output<typeof TurnEdit>;

/** A turn of the transcript, for whoever edits it. */
export const EditedTurn = Turn.extend({ turn: TurnKey, session: z.int().positive() });
export type EditedTurn = z.infer<typeof EditedTurn>;

/**
 * What an edit led to, or would lead to. Of the restrictions in the turns that it touched, `carried` stand where their words
 * stand now; `flagged` could not be carried for certain, so that their turn is closed until an archivist looks; `widened`
 * now cover a whole turn of which they covered a part, since it was merged.
 */
export const Edited = z.object({
  /** The version of the text that it made; the one that there was, where nothing changed. */
  version: z.int().positive(),
  turns: z.int().nonnegative(),
  carried: z.int().nonnegative(),
  flagged: z.int().nonnegative(),
  widened: z.int().nonnegative(),
  /** Keys of turns that are new. */
  added: z.array(TurnKey),
});
export type Edited = z.infer<typeof Edited>;

/** Nothing is written where `foresee` is set. `version`: which the editor had before them; another now is a `conflict`. */
const Editing = OneTestimony.extend({ version: z.int().positive().optional(), foresee: z.boolean().default(false) });

/** What is looked for, and where: in one testimony, a collection, or everything that the user keeps. */
const Search = z.object({
  testimony: TestimonyId.optional(),
  collection: z.string().max(200).optional(),
  find: z.string().min(1).max(1000),
  whole: z.boolean().default(false),
  /** Whether upper and lower case differ. */
  case: z.boolean().default(true),
});
export type TextSearch = z.output<typeof Search>;

/** One place, in a turn as it stands: `found` is what would be replaced, `before` and `after` what stands beside it. */
export const FoundPlace = OneTestimony.extend({
  title: z.string(), passage: PassageId.nullable(), turn: TurnKey, start: z.int().nonnegative(), end: z.int().positive(),
  before: z.string(), found: z.string(), after: z.string(),
  /** Whether readers do not get it. */
  withheld: z.boolean(),
});
export type FoundPlace = z.infer<typeof FoundPlace>;

const ChosenPlace = FoundPlace.pick({ testimony: true, turn: true, start: true, end: true });

export const mostPlaces = 2000;

/** How a version differs from the one before, by kind of step. */
export const editKinds = ['split', 'merge', 'speaker', 'time', 'text', 'insert', 'remove'] as const;
const EditKind = z.enum(editKinds);
export type EditKind = z.infer<typeof EditKind>;

/** The turns that a step took, and what it made of them. */
export const TurnChange = z.object({ did: EditKind, before: z.array(EditedTurn), after: z.array(EditedTurn) });
export type TurnChange = z.infer<typeof TurnChange>;

export const TranscriptVersion = z.object({
  version: z.int().positive(),
  at: z.iso.datetime(),
  by: z.string(),
  /** The version that it brought back. */
  restored: z.int().positive().nullable(),
  counts: z.partialRecord(EditKind, z.int().positive()),
  /** At most so many as were asked for. */
  changes: z.array(TurnChange),
});
export type TranscriptVersion = z.infer<typeof TranscriptVersion>;

export const editingCalls = {
  'transcript.turns': read(OneTestimony, z.object({ version: z.int().positive(), turns: z.array(EditedTurn) })),
  /** All of them one version, or none of them. */
  'transcript.edit': write(Editing.extend({ edits: z.array(TurnEdit).min(1).max(2000) }), Edited),
  /** Every place, in the order of the list of testimonies; `total` counts those beyond the first 2,000 too. */
  'transcript.find': read(Search, z.object({ total: z.int().nonnegative(), testimonies: z.int().nonnegative(), places: z.array(FoundPlace) })),
  /**
   * Testimony by testimony, each whole; cancelled between two, those before stay. `places`: only these, all of which must
   * stand as they were found (`conflict`, reason `places`). A turn of which nothing would be left is left as it is.
   */
  'transcript.replace': write(Search.extend({
    replace: z.string().max(1000), places: z.array(ChosenPlace).min(1).max(mostPlaces).optional(),
  }), z.object({
    testimonies: z.array(OneTestimony.extend({ places: z.int().positive() }).extend(Edited.pick({ version: true, carried: true, flagged: true }).shape)),
    places: z.int().nonnegative(), left: z.int().nonnegative(),
    /** How it ended before its end. */
    cancelled: z.boolean(),
  })),
  /** Latest first. The first version, as it was imported, is not among them. */
  'transcript.history': read(OneTestimony.extend({ changes: z.int().nonnegative().max(1000).default(50) }), z.object({
    version: z.int().positive(), versions: z.array(TranscriptVersion),
  })),
  /** The transcript becomes again what it was in that version: itself a version, which can be undone. */
  'transcript.restore': write(Editing.extend({ restore: z.int().positive() }), Edited),
  /** The pairs of turns as they stand, a translation's first, in the order of its text. */
  'transcript.pairs': read(OneTestimony.extend({ original: TestimonyId }), z.object({ pairs: z.array(z.tuple([TurnKey, TurnKey])) })),
  /** Pairs of turns, a translation's first, set or taken away by hand. */
  'transcript.align': write(OneTestimony.extend({
    original: TestimonyId,
    set: z.array(z.tuple([TurnKey, TurnKey])).max(2000).default([]),
    remove: z.array(z.tuple([TurnKey, TurnKey])).max(2000).default([]),
  }), z.object({ pairs: z.int().nonnegative(), unpaired: z.int().nonnegative(), unpairedThere: z.int().nonnegative() })),
} as const;

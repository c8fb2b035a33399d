// Editing a transcript: any number of edits make one version, to which everything that was set on the text is carried over.
import type { Reason, Restriction, Target } from '../api/consent.ts';
import type { Output, Parsed } from '../api/contract.ts';
import type { Edited, EditedTurn, TurnEdit } from '../api/editing-calls.ts';
import type { EventLink } from '../api/event-calls.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId, TurnKey } from '../api/ids.ts';
import type { TurnMove } from '../api/turn-moves.ts';
import { movePairs, stepsOfEdit, takeStep, withKeys, type Step } from '../catalogue/edit-turns.ts';
import { followSplit } from '../catalogue/follow-links.ts';
import { aliasesOf, type Aliases } from '../catalogue/shorten-steps.ts';
import { joinPassages, splitPassages, type KeyedTurn } from '../catalogue/split-passages.ts';
import { carryMove, settleVersions, type CarryingContext, type Withheld } from '../consent/carry-moves.ts';
import { alignmentsOf, type AlignmentRow } from '../vault/alignment-rows.ts';
import { linksOf } from '../vault/corroboration-rows.ts';
import { rulingsOf } from '../vault/person-rows.ts';
import { randomId } from '../vault/random-id.ts';
import { readPassages } from '../vault/text-rows.ts';
import type { TestimonyRow } from '../vault/testimony-rows.ts';
import { changeTestimony } from './change-testimony.ts';
import { sealedTestimony } from './sealed-testimony.ts';
import { heldRow } from './held-testimony.ts';
import { newRestriction } from './restrict-testimony.ts';
import { permit, stacksOf, type Session } from './session.ts';

/** What is kept of an edit, sealed like the text: who made it, and the steps that undo it, in their order. */
export interface TranscriptEdit {
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The version that it brought back. */
  readonly restored: number | null;
  readonly undo: readonly Step[];
  /** Of the turns before it: the steps back may know fewer. An older program kept none. */
  readonly aliases?: Aliases;
}

export const asEdited = ({ key: turn, session, speaker, start, end, text }: Omit<KeyedTurn, 'also'>): EditedTurn => (
  { turn, session, speaker, start, end, text }
);

/** The turns that a restriction is about, and on which versions of the text it was set. */
function placesOf(target: Target): readonly { readonly turn: TurnKey; readonly version?: number }[] {
  if (target.of === 'passage') return target.ranges;
  return target.of === 'range' || target.of === 'turn' ? [target] : [];
}

/** One testimony while it is edited. Nothing is written before `finish`. */
export class Editing {
  readonly row: TestimonyRow;
  turns: readonly KeyedTurn[];
  readonly #session: Session;
  readonly #testimony: TestimonyId;
  readonly #context: CarryingContext;
  readonly #before: readonly Restriction[];
  readonly #aliases: Aliases;
  readonly #touched = new Set<TurnKey>();
  readonly #undo: Step[] = [];
  readonly #added: TurnKey[] = [];
  /** What the edits call the turns that were made by those before them. */
  readonly #called = new Map<TurnKey, TurnKey>();
  #withheld: Withheld;
  #alignments: readonly AlignmentRow[];
  #links: readonly EventLink[];
  #flagged = 0;
  #widened = 0;

  constructor(session: Session, testimony: TestimonyId, version?: number) {
    permit(session, 'archivist', 'cataloguer');
    const { identity } = session.vault;
    this.#session = session;
    this.#testimony = testimony;
    this.row = heldRow(session, testimony);
    if (version !== undefined && version !== this.row.version) throw new ArchiveError('conflict', { reason: 'version' });
    const { turns, restrictions, people, description: { language } } = sealedTestimony(session, testimony);
    this.turns = turns;
    this.#aliases = aliasesOf(turns);
    this.#before = restrictions;
    this.#withheld = { restrictions, rulings: identity === null ? null : rulingsOf(identity.db, testimony) };
    this.#alignments = alignmentsOf(stacksOf(session).db, testimony);
    this.#links = linksOf(stacksOf(session), testimony);
    this.#context = {
      version: this.row.version, language, people: people.map(({ person }) => person),
      isBlind: identity === null && restrictions.some(({ target }) => target.of === 'person'),
      set: ({ kind, reason, until = null, event = null }, target) => newRestriction(session, testimony, { kind, reason, until, event, target }),
    };
  }

  #newKey = (): TurnKey => {
    const used = new Set([...this.turns.flatMap(({ key, also = [] }) => [key, ...also]), ...this.#called.keys()]);
    for (;;) {
      const key = randomId('', 6) as TurnKey;
      if (!used.has(key)) return key;
    }
  };

  edit(edit: TurnEdit): void {
    const as = 'as' in edit ? edit.as : undefined;
    if (as !== undefined && (this.#called.has(as) || this.turns.some(({ key }) => key === as))) {
      throw new ArchiveError('bad-request', { reason: 'as' });
    }
    for (const step of stepsOfEdit(this.turns, withKeys(edit, this.#called), this.#newKey)) {
      this.take(step);
      if (as === undefined) continue;
      if (step.do === 'split') this.#called.set(as, step.key);
      if (step.do === 'insert') this.#called.set(as, step.turn.key);
    }
  }

  take(step: Step): void {
    const returns: Reason | null = step.do === 'text' || step.do === 'insert' ? step.closed ?? null : null;
    const { turns, undo, move } = takeStep(this.turns, step);
    const { lost, flagged, widened, ...withheld } = carryMove(this.#withheld, move, this.#context, returns);
    this.#links = followSplit(this.#links, this.turns, step);
    this.turns = turns;
    this.#withheld = withheld;
    this.#flagged += flagged;
    this.#widened += widened;
    this.#undo.unshift(lost !== null && (undo.do === 'text' || undo.do === 'insert') ? { ...undo, closed: lost } : undo);
    this.#alignments = this.#alignments.map((alignment) => (
      { ...alignment, pairs: movePairs(alignment.pairs, alignment.testimony === this.#testimony ? 0 : 1, move) }
    ));
    this.#note(step, move);
  }

  #note(step: Step, { before, after, pieces }: TurnMove): void {
    if (pieces === null || before.length !== after.length) for (const { key } of before) this.#touched.add(key);
    if (step.do === 'split') this.#added.push(step.key);
    if (step.do === 'insert') this.#added.push(step.turn.key);
  }

  /** Of the restrictions that stood in turns whose text was touched: those whose words were found again, and those of which any were not. */
  #counts(): Pick<Edited, 'carried' | 'flagged' | 'widened'> {
    const { version } = this.row;
    const now = new Map(this.#withheld.restrictions.map((restriction) => [restriction.id, restriction]));
    const touched = this.#before.filter(({ target }) => (
      placesOf(target).some((place) => this.#touched.has(place.turn) && (place.version ?? version) === version)
    ));
    const lost = touched.filter(({ id, target }) => {
      const trusted = (of: Target): boolean => placesOf(of).every((place) => (place.version ?? version) === version);
      return trusted(target) && !trusted(now.get(id)?.target ?? target);
    });
    return { carried: touched.length - lost.length, flagged: lost.length + this.#flagged, widened: this.#widened };
  }

  /** One version; none where nothing was changed. */
  finish({ foresee = false, restored = null }: { readonly foresee?: boolean; readonly restored?: number | null } = {}): Edited {
    const { vault } = this.#session;
    const changed = this.#undo.length > 0;
    const version = this.row.version + Number(changed);
    const keys = new Set(this.turns.map(({ key }) => key));
    const edited: Edited = {
      version, turns: this.turns.length, ...this.#counts(), added: [...new Set(this.#added)].filter((key) => keys.has(key)),
    };
    if (foresee || !changed) return edited;
    const settled = settleVersions(this.#withheld, this.row.version);
    const stood = new Set(this.#before.map(({ id }) => id));
    const record: TranscriptEdit = { by: vault.user.name, at: vault.now().toISOString(), restored, undo: this.#undo, aliases: this.#aliases };
    changeTestimony(this.#session, this.#testimony, {
      kind: 'correct', version, passages: splitPassages(this.#testimony, this.turns),
      restrictions: settled.restrictions.filter(({ id }) => stood.has(id)),
      added: settled.restrictions.filter(({ id }) => !stood.has(id)),
      rulings: settled.rulings, alignments: this.#alignments, links: this.#links, before: JSON.stringify(record),
    });
    return edited;
  }
}

export function editTranscript(
  session: Session, { testimony, version, foresee, edits }: Parsed<'transcript.edit'>,
): Output<'transcript.edit'> {
  const editing = new Editing(session, testimony, version);
  for (const edit of edits) editing.edit(edit);
  return editing.finish({ foresee });
}

export function readTurns(session: Session, { testimony }: Parsed<'transcript.turns'>): Output<'transcript.turns'> {
  permit(session, 'archivist', 'cataloguer');
  const { version } = heldRow(session, testimony);
  return { version, turns: joinPassages(readPassages(stacksOf(session), testimony)).map(asEdited) };
}

// Changes to what is held: each narrows in the reading room first, and is cleared again when the stacks have taken it.
import { Agreement, type NameHit, type Person, type Restriction, type SealedParticulars } from '../api/consent.ts';
import type { FormerDescription } from '../api/catalogue-calls.ts';
import type { EventLink } from '../api/event-calls.ts';
import { ArchiveError } from '../api/errors.ts';
import type { RestrictionId, TestimonyId } from '../api/ids.ts';
import type { Description } from '../api/description.ts';
import type { PassageRecord } from '../api/testimony.ts';
import { joinPassages } from '../catalogue/split-passages.ts';
import { countWords } from '../api/transcript.ts';
import { isWithdrawn } from '../consent/agreement.ts';
import { deleteAlignment, putAlignment, type AlignmentRow } from '../vault/alignment-rows.ts';
import { beginOperation, hasApplied, insertClearDue, insertPending, pendingRows } from '../vault/cleared-rows.ts';
import {
  insertAgreement, insertRestriction, latestAgreement, liftRestriction, replaceRestriction,
} from '../vault/consent-rows.ts';
import { putLinks } from '../vault/corroboration-rows.ts';
import { putFormerDescription } from '../vault/description-rows.ts';
import { putParticulars } from '../vault/evidence-rows.ts';
import { appendJournal } from '../vault/journal.ts';
import { putPerson, putRulings, replaceRulings } from '../vault/person-rows.ts';
import { randomId } from '../vault/random-id.ts';
import type { Writable } from '../vault/sql.ts';
import { putEdit, readPassages, replacePassages } from '../vault/text-rows.ts';
import { testimonyRow, updateDescription, updateText } from '../vault/testimony-rows.ts';
import { clearTestimony, closeCleared, rollForward } from './clear-testimony.ts';
import { addToIndex, packTestimony, removeFromIndex } from './search-index.ts';
import { stacksOf, type Session } from './session.ts';
import { narrowAuthorities, type Foreseen } from './tell-authorities.ts';
import { narrowCollections, tellCollections, type ForeseenWords } from './tell-collections.ts';

type PlacedHit = NameHit & { readonly testimony: TestimonyId };

/** What is done to one testimony. `verb` is what the journal says of it. */
export type Change =
  | {
    readonly kind: 'describe';
    readonly description: Description;
    /** What was said before, to be kept; an older program kept none. */
    readonly former?: Omit<FormerDescription, 'number'>;
  }
  /** Null: a translation of nothing any more. */
  | { readonly kind: 'align'; readonly alignment: AlignmentRow | null }
  /** All of its links to events, as they are then. */
  | { readonly kind: 'corroborate'; readonly links: readonly EventLink[] }
  | {
    readonly kind: 'restrict';
    readonly restrictions: readonly Restriction[];
    /** Of a pseudonym: which places mean the person. */
    readonly rulings: readonly PlacedHit[];
  }
  | {
    readonly kind: 'lift'; readonly restrictions: readonly RestrictionId[];
    readonly by: string; readonly at: string; readonly why: string | null;
  }
  /** The next version of the agreement, whatever it says; with a withdrawal of parts come their restrictions. */
  | {
    readonly kind: 'agree';
    readonly verb: 'record' | 'amend' | 'review' | 'suspend' | 'withdraw' | 'conclude';
    readonly agreement: Agreement;
    readonly sealed: SealedParticulars | null;
    readonly restrictions: readonly Restriction[];
  }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'rule'; readonly rulings: readonly PlacedHit[] }
  | {
    readonly kind: 'correct';
    readonly version: number;
    readonly passages: readonly PassageRecord[];
    /** How the text is put back as it was: a `TranscriptEdit` as JSON. */
    readonly before: string;
    /** Those that stood already, as they stand on this version. */
    readonly restrictions: readonly Restriction[];
    /** Those that came with it, and the alignments whose turns it moved; an older program wrote neither. */
    readonly added?: readonly Restriction[];
    readonly alignments?: readonly AlignmentRow[];
    /** Its links to events, where turns were split that they lead to. */
    readonly links?: readonly EventLink[];
    /** Null where the user has no key to them: then they stay behind, and what they opened is withheld. */
    readonly rulings: readonly NameHit[] | null;
  };

/** Changes that hold names, or say where names stand, wait sealed under the key of the identity compartment. */
const compartmentOf = (change: Change): 'stacks' | 'identity' => {
  const named = change.kind === 'person' || change.kind === 'rule'
    || (change.kind === 'restrict' && change.rulings.length > 0)
    || (change.kind === 'agree' && change.sealed !== null)
    || (change.kind === 'correct' && change.rulings !== null);
  return named ? 'identity' : 'stacks';
};

const foreseenIn = ({ kind }: Change): Foreseen => (kind === 'describe' ? 'description' : kind === 'person' ? 'person' : 'other');

function wordsForeseenIn(changes: readonly Change[]): ForeseenWords {
  return {
    persons: changes.some(({ kind }) => kind === 'person'),
    labels: changes.flatMap((change) => ('restrictions' in change && change.kind !== 'lift' ? change.restrictions : []))
      .flatMap(({ target }) => (target.of === 'label' ? [target.text] : [])),
    descriptions: changes.flatMap((change) => (change.kind === 'describe' ? [change.description] : [])),
  };
}

/** Step 2: the part of a change that names people. Doing it twice does it once. */
function applyToIdentity({ vault }: Session, testimony: TestimonyId, change: Change): void {
  if (vault.identity === null || compartmentOf(change) === 'stacks') return;
  vault.identity.write((db) => {
    if (change.kind === 'person') putPerson(db, change.person);
    if (change.kind === 'rule' || change.kind === 'restrict') putRulings(db, change.rulings);
    if (change.kind === 'agree' && change.sealed !== null) putParticulars(db, testimony, change.agreement.version, change.sealed);
    if (change.kind === 'correct' && change.rulings !== null) replaceRulings(db, testimony, change.rulings);
  });
}

function agree(session: Session, db: Writable, testimony: TestimonyId, change: Extract<Change, { kind: 'agree' }>): void {
  const before = latestAgreement(db, testimony);
  insertAgreement(db, change.agreement);
  for (const restriction of change.restrictions) insertRestriction(db, restriction);
  const [was, is] = [isWithdrawn(before), isWithdrawn(change.agreement)];
  // What was withdrawn whole is found by nobody, archivists included, until there is a new agreement.
  if (is && !was) removeFromIndex(db, testimony);
  if (was && !is) indexAgain(db, testimony, readPassages(stacksOf(session), testimony));
}

function indexAgain(db: Writable, testimony: TestimonyId, passages: readonly PassageRecord[]): void {
  const row = testimonyRow(db, testimony);
  removeFromIndex(db, testimony);
  if (row !== null) addToIndex(db, packTestimony({ testimony, passages, description: row.description }));
}

function correct(session: Session, db: Writable, testimony: TestimonyId, change: Extract<Change, { kind: 'correct' }>): void {
  const stacks = stacksOf(session);
  const { version, passages, before, restrictions, added = [], alignments = [] } = change;
  putEdit(stacks, db, testimony, version, new TextEncoder().encode(before));
  replacePassages(stacks, db, testimony, version, passages);
  const turns = joinPassages(passages);
  const words = turns.reduce((sum, { text }) => sum + countWords(text), 0);
  updateText(db, testimony, { version, words, turns: turns.length, passages: passages.length });
  for (const restriction of restrictions) replaceRestriction(db, restriction);
  for (const restriction of added) insertRestriction(db, restriction);
  for (const alignment of alignments) putAlignment(db, alignment);
  if (change.links !== undefined) putLinks(stacks, db, testimony, change.links);
  if (!isWithdrawn(latestAgreement(db, testimony))) indexAgain(db, testimony, passages);
}

/** Step 3, in the stacks' own transaction. What was applied already, before a crash, is not applied again. */
function applyToStacks(session: Session, db: Writable, operation: string, testimony: TestimonyId, change: Change): void {
  if (!beginOperation(db, operation)) return;
  switch (change.kind) {
    case 'describe':
      if (change.former !== undefined) {
        putFormerDescription(stacksOf(session), db, testimony, new TextEncoder().encode(JSON.stringify(change.former)));
      }
      updateDescription(db, testimony, change.description);
      if (!isWithdrawn(latestAgreement(db, testimony))) {
        indexAgain(db, testimony, readPassages(stacksOf(session), testimony));
      }
      break;
    case 'restrict':
      for (const restriction of change.restrictions) insertRestriction(db, restriction);
      break;
    case 'lift':
      for (const id of change.restrictions) liftRestriction(db, id, change);
      break;
    case 'align':
      deleteAlignment(db, testimony);
      if (change.alignment !== null) putAlignment(db, change.alignment);
      break;
    case 'corroborate': putLinks(stacksOf(session), db, testimony, change.links); break;
    case 'agree': agree(session, db, testimony, change); break;
    case 'correct': correct(session, db, testimony, change); break;
    case 'person': case 'rule': break; // in the identity compartment, and nowhere else
  }
  insertClearDue(db, testimony);
  const verb = change.kind === 'agree' ? change.verb : change.kind;
  appendJournal(db, session.vault, { verb, target: testimony, detail: { operation } });
}

function apply(session: Session, operation: string, testimony: TestimonyId, change: Change): void {
  applyToIdentity(session, testimony, change);
  stacksOf(session).write((db) => applyToStacks(session, db, operation, testimony, change));
}

/** A change that an older program wrote and could not finish, as this one puts it. */
function fromOlder(stored: unknown): Change {
  const older = stored as { readonly kind: string; readonly agreement?: unknown; readonly rulings?: unknown };
  if (older.kind === 'withdraw') {
    return { kind: 'agree', verb: 'withdraw', agreement: Agreement.parse(older.agreement), sealed: null, restrictions: [] };
  }
  return older.kind === 'restrict' ? { rulings: [], ...older } as unknown as Change : stored as Change;
}

const labelOf = (operation: string, testimony: TestimonyId): string => `${operation} ${testimony}`;

/** An older program bound a change to its operation alone, and not to the testimony. */
function openChange(
  { vault }: Session, operation: string, testimony: TestimonyId, sealed: Uint8Array, under: 'stacks' | 'identity',
): Uint8Array {
  try {
    return vault.openFromStacks(sealed, labelOf(operation, testimony), under);
  } catch {
    return vault.openFromStacks(sealed, operation, under);
  }
}

/** Puts a change that a crash cut off into identity and stacks; given to `rollForward`. */
export function applyPending(session: Session) {
  return (operation: string, testimony: TestimonyId, sealed: Uint8Array, under: 'stacks' | 'identity'): void => {
    const bytes = openChange(session, operation, testimony, sealed, under);
    apply(session, operation, testimony, fromOlder(JSON.parse(new TextDecoder().decode(bytes))));
  };
}

/**
 * A change that was cut off comes before the next one to the same testimony. Only an archivist can finish it: for
 * others it is a `conflict`, reason `unfinished`.
 */
function finishFirst(session: Session, testimonies: ReadonlySet<TestimonyId>): void {
  const { vault } = session;
  const { db } = stacksOf(session);
  const unfinished = pendingRows(vault.reading.db)
    .filter(({ testimony, operation }) => testimonies.has(testimony) && !hasApplied(db, operation));
  if (unfinished.length === 0) return;
  if (vault.user.role !== 'archivist') throw new ArchiveError('conflict', { reason: 'unfinished' });
  rollForward(session, applyPending(session));
}

/** One change to each of several testimonies, which are all closed before the first is changed. */
export function changeTestimonies(
  session: Session, changes: readonly { readonly testimony: TestimonyId; readonly change: Change }[],
): void {
  const { vault } = session;
  const stacks = stacksOf(session);
  finishFirst(session, new Set(changes.map(({ testimony }) => testimony)));
  const begun = changes.map(({ testimony, change }) => {
    if (testimonyRow(stacks.db, testimony) === null) throw new ArchiveError('not-found');
    const operation = randomId('o', 12);
    const under = compartmentOf(change);
    const sealed = vault.sealForStacks(new TextEncoder().encode(JSON.stringify(change)), labelOf(operation, testimony), under);
    return { operation, testimony, change, sealed, under };
  });
  vault.reading.write((db) => {
    for (const { operation, testimony, sealed, under } of begun) {
      closeCleared(db, testimony);
      insertPending(db, { operation, testimony, change: sealed, under });
    }
    narrowAuthorities(session, db, begun.map(({ change }) => foreseenIn(change)));
    narrowCollections(session, db, wordsForeseenIn(begun.map(({ change }) => change)));
  });
  for (const { operation, testimony, change } of begun) apply(session, operation, testimony, change);
  if (vault.user.role === 'archivist') {
    for (const { operation, testimony } of begun) clearTestimony(session, testimony, operation);
  }
  tellCollections(session);
  vault.reading.checkpoint();
  stacks.checkpoint();
  vault.identity?.checkpoint();
  session.upkeep.wake();
}

/**
 * Makes a change in the order of writes that survives a crash between any two steps: first the reading room is
 * narrowed, with the change kept there sealed; then identity and stacks take it, which is what is acknowledged; then the
 * reading room gets what is still cleared. A cataloguer's change waits for an archivist to clear it: until then it is closed.
 */
export function changeTestimony(session: Session, testimony: TestimonyId, change: Change): void {
  changeTestimonies(session, [{ testimony, change }]);
}

// What a transcript was before: its versions with who made them, and the way back to any of them.
import type { Output, Parsed } from '../api/contract.ts';
import type { EditKind, TranscriptVersion, TurnChange } from '../api/editing-calls.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId, TurnKey } from '../api/ids.ts';
import { takeStep, type Step } from '../catalogue/edit-turns.ts';
import { shortenSteps, withAliases } from '../catalogue/shorten-steps.ts';
import { joinPassages, type KeyedTurn } from '../catalogue/split-passages.ts';
import { editsOf, readPassages } from '../vault/text-rows.ts';
import { asEdited, Editing, type TranscriptEdit } from './edit-transcript.ts';
import { heldRow } from './held-testimony.ts';
import { permit, stacksOf, type Session } from './session.ts';

interface KeptEdit extends TranscriptEdit {
  readonly version: number;
}

/** An older program kept the text of one turn. */
function readEdit(version: number, bytes: Uint8Array): KeptEdit {
  const stored = JSON.parse(new TextDecoder().decode(bytes)) as TranscriptEdit & { readonly turn?: TurnKey; readonly text?: string };
  const { by, at, turn, text } = stored;
  if (turn === undefined || text === undefined) return { ...stored, version };
  return { version, by, at, restored: null, undo: [{ do: 'text', turn, text }] };
}

/** Latest first. */
function keptEdits(session: Session, testimony: TestimonyId): KeptEdit[] {
  return editsOf(stacksOf(session), testimony).map(({ version, edit }) => readEdit(version, edit)).reverse();
}

/** The turns before an edit, and what it did to them, step by step in the order in which it was done. */
function undoOf(turns: readonly KeyedTurn[], undo: readonly Step[]): { readonly turns: readonly KeyedTurn[]; readonly changes: TurnChange[] } {
  const changes: TurnChange[] = [];
  let before = turns;
  for (const step of undo) {
    const taken = takeStep(before, step);
    before = taken.turns;
    changes.unshift({ did: taken.undo.do, before: taken.move.after.map(asEdited), after: taken.move.before.map(asEdited) });
  }
  return { turns: before, changes };
}

function countKinds(changes: readonly TurnChange[]): TranscriptVersion['counts'] {
  const counts: { [K in EditKind]?: number } = {};
  for (const { did } of changes) counts[did] = (counts[did] ?? 0) + 1;
  return counts;
}

export function transcriptHistory(
  session: Session, { testimony, changes: most }: Parsed<'transcript.history'>,
): Output<'transcript.history'> {
  permit(session, 'archivist', 'cataloguer');
  const { version: current } = heldRow(session, testimony);
  let turns: readonly KeyedTurn[] = joinPassages(readPassages(stacksOf(session), testimony));
  const versions = keptEdits(session, testimony).map(({ version, by, at, restored, undo }): TranscriptVersion => {
    const { turns: before, changes } = undoOf(turns, undo);
    turns = before;
    return { version, by, at, restored, counts: countKinds(changes), changes: changes.slice(0, most) };
  });
  return { version: current, versions };
}

export function restoreTranscript(
  session: Session, { testimony, version, foresee, restore }: Parsed<'transcript.restore'>,
): Output<'transcript.restore'> {
  const editing = new Editing(session, testimony, version);
  const undone = keptEdits(session, testimony).filter((kept) => kept.version > restore);
  // Every version since has to be known, or the way back ends elsewhere.
  if (restore > editing.row.version || undone.length !== editing.row.version - restore) {
    throw new ArchiveError('not-found', { reason: 'version' });
  }
  // Otherwise the way back of every restore would hold those of all before it, and the next one twice as much.
  const way = shortenSteps(editing.turns, undone.flatMap(({ undo }) => undo));
  for (const step of way.steps) editing.take(step);
  editing.turns = withAliases(way.turns, undone.at(-1)?.aliases ?? []);
  return editing.finish({ foresee, restored: restore });
}

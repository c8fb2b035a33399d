// Correcting the text of one turn: a new version, to which everything that was set on the old one is carried over.
import type { Output, Parsed } from '../api/contract.ts';
import type { NameHit, Restriction } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TurnKey } from '../api/ids.ts';
import { turnsOfPassage, type TurnStretch } from '../catalogue/locate-text.ts';
import { joinPassages, splitPassages } from '../catalogue/split-passages.ts';
import { carryRange } from '../consent/carry-ranges.ts';
import { restrictionsOf } from '../vault/consent-rows.ts';
import { rulingsOf } from '../vault/person-rows.ts';
import { readPassages } from '../vault/text-rows.ts';
import { changeTestimony } from './change-testimony.ts';
import { heldRow } from './held-testimony.ts';
import { permit, stacksOf, type Session } from './session.ts';

interface Edit {
  readonly turn: TurnKey;
  readonly before: string;
  readonly after: string;
  readonly from: number;
  readonly to: number;
}

type Ranged = TurnStretch & { readonly version: number };

/** The same words in the new version; null where they can't be found for certain, or were lost in a version before. */
function carry<R extends Ranged>(range: R, { turn, before, after, from, to }: Edit): R | null {
  if (range.version !== from) return null;
  if (range.turn !== turn) return { ...range, version: to };
  const carried = carryRange(before, after, range);
  return carried === null ? null : { ...range, ...carried, version: to };
}

/** A restriction as it is to stand on the new version; null where it stays behind, flagged. */
function carryRestriction(restriction: Restriction, edit: Edit): Restriction | null {
  const { target } = restriction;
  if (target.of === 'range') {
    const carried = carry(target, edit);
    return carried === null ? null : { ...restriction, target: carried };
  }
  if (target.of === 'passage') {
    // A turn that was covered whole is covered whole, however it reads now.
    const ranges = target.ranges.map((range) => (
      range.turn === edit.turn && range.version === edit.from && range.start === 0 && range.end === edit.before.length
        ? { ...range, end: edit.after.length, version: edit.to } : carry(range, edit)
    ));
    return ranges.includes(null) ? null : { ...restriction, target: { ...target, ranges: ranges.filter((range) => range !== null) } };
  }
  return restriction;
}

/**
 * The text that a passage shows is replaced by `text`, in NFC. A passage made of several turns is corrected one turn at
 * a time: `bad-request`, reason `turns`, where the number of its paragraphs is not the number of its turns.
 */
export function correctTestimony(
  session: Session, { testimony, passage, text }: Parsed<'testimony.correct'>,
): Output<'testimony.correct'> {
  permit(session, 'archivist', 'cataloguer');
  const { vault } = session;
  const stacks = stacksOf(session);
  const row = heldRow(session, testimony);
  const records = readPassages(stacks, testimony);
  const pieces = turnsOfPassage(records, passage);
  if (pieces.length === 0) throw new ArchiveError('not-found', { reason: 'passage' });
  const given = pieces.length === 1 ? [text] : text.split(/\r?\n/u);
  if (given.length !== pieces.length) throw new ArchiveError('bad-request', { reason: 'turns' });
  // Before the first turn is changed: a correction is taken whole or not at all.
  if (given.some((said) => said.trim() === '')) throw new ArchiveError('bad-request', { reason: 'text' });
  let turns = joinPassages(records);
  let restrictions = restrictionsOf(stacks.db, testimony).restrictions;
  let rulings: readonly NameHit[] | null = vault.identity === null ? null : rulingsOf(vault.identity.db, testimony);
  let [version, carried, flagged] = [row.version, 0, 0];
  for (const [at, piece] of pieces.entries()) {
    const before = turns.find(({ key }) => key === piece.turn)?.text ?? '';
    const was = before.slice(piece.start, piece.end);
    // The white space at a piece's ends is not shown, and stays.
    const said = (given[at] ?? '').normalize('NFC').trim();
    const now = was.slice(0, was.length - was.trimStart().length) + said + was.slice(was.trimEnd().length);
    if (now === was) continue;
    const after = before.slice(0, piece.start) + now + before.slice(piece.end);
    const edit: Edit = { turn: piece.turn, before, after, from: version, to: version + 1 };
    turns = turns.map((turn) => (turn.key === piece.turn ? { ...turn, text: after } : turn));
    const moved = restrictions.map((restriction) => carryRestriction(restriction, edit));
    const inTurn = (restriction: Restriction): boolean => {
      const { target } = restriction;
      if (target.of === 'range') return target.turn === edit.turn;
      return target.of === 'passage' && target.ranges.some(({ turn }) => turn === edit.turn);
    };
    carried += moved.filter((restriction) => restriction !== null && inTurn(restriction)).length;
    flagged += restrictions.filter((restriction, index) => moved[index] === null && inTurn(restriction)).length;
    restrictions = restrictions.map((restriction, index) => moved[index] ?? restriction);
    // A ruling that can't be carried is gone: the name, if it is one still, is withheld until somebody rules again.
    rulings = rulings === null ? null : rulings.flatMap((ruling) => carry(ruling, edit) ?? []);
    version += 1;
    changeTestimony(session, testimony, {
      kind: 'correct', version, passages: splitPassages(testimony, turns), restrictions, rulings,
      before: JSON.stringify({ turn: edit.turn, text: before, by: vault.user.name, at: vault.now().toISOString() }),
    });
  }
  return { version, carried, flagged };
}

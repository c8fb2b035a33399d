// Correcting the text of one passage, turn by turn: one new version, by the same editing as everything else.
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import { turnsOfPassage } from '../catalogue/locate-text.ts';
import { readPassages } from '../vault/text-rows.ts';
import { Editing } from './edit-transcript.ts';
import { stacksOf, type Session } from './session.ts';

/**
 * The text that a passage shows is replaced by `text`, in NFC. A passage made of several turns is corrected one turn at
 * a time: `bad-request`, reason `turns`, where the number of its paragraphs is not the number of its turns.
 */
export function correctTestimony(
  session: Session, { testimony, passage, text }: Parsed<'testimony.correct'>,
): Output<'testimony.correct'> {
  const editing = new Editing(session, testimony);
  const pieces = turnsOfPassage(readPassages(stacksOf(session), testimony), passage);
  if (pieces.length === 0) throw new ArchiveError('not-found', { reason: 'passage' });
  const given = pieces.length === 1 ? [text] : text.split(/\r?\n/u);
  if (given.length !== pieces.length) throw new ArchiveError('bad-request', { reason: 'turns' });
  if (given.some((said) => said.trim() === '')) throw new ArchiveError('bad-request', { reason: 'text' });
  for (const [at, piece] of pieces.entries()) {
    const before = editing.turns.find(({ key }) => key === piece.turn)?.text ?? '';
    const was = before.slice(piece.start, piece.end);
    // The white space at a piece's ends is not shown, and stays.
    const said = (given[at] ?? '').normalize('NFC').trim();
    const now = was.slice(0, was.length - was.trimStart().length) + said + was.slice(was.trimEnd().length);
    editing.edit({ do: 'text', turn: piece.turn, text: before.slice(0, piece.start) + now + before.slice(piece.end) });
  }
  const { version, carried, flagged } = editing.finish();
  return { version, carried, flagged };
}

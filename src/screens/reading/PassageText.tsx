// The words of one passage, with what was found in them, what is withheld from them and what readers do not get of them marked.
import { memo, type ReactNode } from 'react';
import type { Range } from '../../state/find-in-text.ts';
import type { Withheld } from '../../state/kept-stretches.ts';
import { useWords } from '../../state/language.ts';
import { markText, type MarkedPiece } from '../../state/mark-text.ts';

/** What is called when words that readers do not get are pressed: their places in the passage's list, and the words. */
export type OnKept = (passage: string, kept: readonly number[], at: Element) => void;

export interface PassageTextProps {
  readonly passage: string;
  readonly text: string;
  readonly found: readonly Range[];
  readonly current: Range | null;
  readonly kept: readonly Withheld[];
  readonly onKept: OnKept;
}

export const noRanges: readonly Range[] = [];

export const PassageText = memo(function PassageText({ passage, text, found, current, kept, onKept }: PassageTextProps) {
  return (
    <p className="passage-text testimony-text" data-passage={passage}>
      {markText(text, found, current, kept).map((piece, index) => (
        <Piece key={index} piece={piece} by={kept[piece.kept[0] ?? -1]} onPress={(at) => onKept(passage, piece.kept, at)} />
      ))}
    </p>
  );
});

interface PieceProps {
  readonly piece: MarkedPiece;
  /** What keeps it from readers, the first of them. */
  readonly by: Withheld | undefined;
  readonly onPress: (at: Element) => void;
}

/** Nothing but the words themselves may stand here as text: places in the passage are counted by it. */
function Piece({ piece, by, onPress }: PieceProps) {
  const words = piece.withheld ? <span className="withheld">{piece.text}</span> : piece.text;
  const shown = by === undefined ? words : <KeptPiece by={by} onPress={onPress}>{words}</KeptPiece>;
  if (!piece.found) return shown;
  return <mark className={piece.current ? 'found found-current' : 'found'}>{shown}</mark>;
}

interface KeptPieceProps extends Pick<PieceProps, 'onPress'> {
  readonly by: Withheld;
  readonly children: ReactNode;
}

/**
 * Pressed with a pointer; by keyboard its passage leads to the same. Its description is heard by those who ask for it: a
 * button for each name would drown the text.
 */
function KeptPiece({ by, onPress, children }: KeptPieceProps) {
  const words = useWords();
  return (
    <span
      role="mark" className={`kept kept-${by.by}`} aria-description={words.page.withhold.kept.stretch(words.reasons[by.reason])}
      onClick={(event) => {
        // The end of a selection is no press.
        if (document.getSelection()?.isCollapsed !== false) onPress(event.currentTarget);
      }}
    >
      {children}
    </span>
  );
}

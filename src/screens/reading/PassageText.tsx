// The words of one passage, with what was found in them and what is withheld from them marked.
import { memo } from 'react';
import type { Range } from '../../state/find-in-text.ts';
import { markText, type MarkedPiece } from '../../state/mark-text.ts';

export interface PassageTextProps {
  readonly passage: string;
  readonly text: string;
  readonly found: readonly Range[];
  readonly current: Range | null;
}

const none: readonly Range[] = [];
export const noRanges = none;

function Piece({ piece }: { readonly piece: MarkedPiece }) {
  const words = piece.withheld ? <span className="withheld">{piece.text}</span> : piece.text;
  if (!piece.found) return words;
  return <mark className={piece.current ? 'found found-current' : 'found'}>{words}</mark>;
}

export const PassageText = memo(function PassageText({ passage, text, found, current }: PassageTextProps) {
  return (
    <p className="passage-text testimony-text" data-passage={passage}>
      {markText(text, found, current).map((piece, index) => <Piece key={index} piece={piece} />)}
    </p>
  );
});

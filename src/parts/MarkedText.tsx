// A text with some pieces of it marked.
import { cutAtRanges } from '../state/cut-text.ts';

export interface MarkedTextProps {
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}

export function MarkedText({ text, ranges }: MarkedTextProps) {
  return cutAtRanges(text, ranges).map((piece, index) => (
    piece.marked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>
  ));
}

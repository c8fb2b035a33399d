// Cuts a text at offsets, for marking pieces of it without ever writing markup.

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The text in pieces, those within `ranges` marked. Ranges are UTF-16 offsets; what lies outside the text is left out. */
export function cutAtRanges(text: string, ranges: readonly (readonly [number, number])[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    const from = Math.max(at, Math.min(start, text.length));
    const to = Math.max(from, Math.min(end, text.length));
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    if (to > from) pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** Hours, minutes and seconds of a time in milliseconds: `0:04:31`. */
export function formatTimecode(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** The parts of a time in milliseconds, for saying it in words. */
export function timeParts(milliseconds: number): readonly [hours: number, minutes: number, seconds: number] {
  const seconds = Math.floor(milliseconds / 1_000);
  return [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
}

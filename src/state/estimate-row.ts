// How high a row will be, before the page has laid it out: near enough that the scroll bar does not jump.
import type { Language } from '../../archive/api/language.ts';
import type { NumberedPassage, TranscriptRow } from './passage-rows.ts';

/** In rem, as in reading.css. */
const measure = 40;
const gutter = 6;
const lineHeight = 1.0625 * 1.65;
const speakerLine = 1.6;
const padding = 0.8;
const heading = 5;
/** Mean width of a character of serif text at 1.0625 rem. */
const widthOfCharacter: Readonly<Record<Language, number>> = { en: 0.49, ko: 0.86 };

function textHeight(text: string, namesSpeaker: boolean, columnWidth: number, language: Language): number {
  const perLine = Math.max(12, columnWidth / widthOfCharacter[language]);
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += Math.max(1, Math.ceil(paragraph.length / perLine));
  return lines * lineHeight + padding + (namesSpeaker ? speakerLine : 0);
}

const passageHeight = ({ passage: { text }, namesSpeaker }: NumberedPassage, columnWidth: number, language: Language): number => (
  textHeight(text, namesSpeaker, columnWidth, language)
);

/** Pixels in a rem, as the reader has set the size of type. */
const pixelsInRem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** In pixels, for a scroller of this width in pixels. */
export function estimateRow(row: TranscriptRow | undefined, width: number, here: Language, there: Language): number {
  const unit = pixelsInRem();
  const whole = Math.max(20, width / unit - 4);
  if (row === undefined) return 5 * unit;
  if (row.kind === 'session') return heading * unit;
  const column = (share: number): number => Math.min(measure, whole / share - gutter);
  if (row.kind === 'passage') return passageHeight(row.here, column(1), here) * unit;
  const sum = (side: readonly NumberedPassage[], language: Language): number =>
    side.reduce((height, numbered) => height + passageHeight(numbered, column(2), language), 0);
  return Math.max(sum(row.here, here), sum(row.there, there)) * unit;
}

/** The same for one turn by itself, in the one column of the editor. */
export function estimateTurn(text: string, namesSpeaker: boolean, width: number, language: Language): number {
  const unit = pixelsInRem();
  return textHeight(text, namesSpeaker, Math.min(measure, Math.max(20, width / unit - 4) - gutter), language) * unit;
}

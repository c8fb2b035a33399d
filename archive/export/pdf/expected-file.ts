// What a file that was written must be: the document that was laid out, its fonts, its pages, its charts.
import type { PageDocument } from './document.ts';
import type { EmbeddedFont } from './embed-fonts.ts';
import type { Box } from './fill-pages.ts';

/** What may be in the file: all of it comes from cleared values, the program's words and the fonts. */
export interface Expected {
  readonly document: PageDocument;
  readonly fonts: readonly EmbeddedFont[];
  readonly pages: number;
  /** The bars of the charts, in reading order: a drawing says as much as a word. */
  readonly bars: readonly Box[];
}

// Writes one page's content stream: marks in reading order, each tagged; everything else an artifact.
import type { Element } from './document.ts';
import { fontKey } from './embed-fonts.ts';
import type { Box, Mark, Page, Rule } from './fill-pages.ts';
import type { Piece } from './shape-text.ts';
import { greys, hairline, type TextStyle, type Tone } from './styles.ts';

/** Gives the number (MCID) of a marked-content sequence for a leaf, or for a span within it in another language. */
export type Tag = (leaf: Element, foreignSpan: Element['spans'][number] | null) => { readonly role: string; readonly id: number };

/** What the graphics state holds, so that it is set only where it changes. */
interface State {
  font: string;
  grey: number;
  rise: number;
}

/** A content stream without the foot of its page, and how text stands at its end. */
export interface OpenContent {
  readonly written: Buffer;
  readonly state: State;
}

/** Rules, head and marks. The foot tells how many pages there are, which is known when the last is filled. */
export function beginContent(page: Omit<Page, 'foot'>, tag: Tag): OpenContent {
  const out: string[] = [];
  const state: State = { font: '', grey: -1, rise: 0 };
  for (const rule of page.rules) out.push(writeRule(rule));
  writeArtifacts(page.head, 'Header', out, state);
  for (const mark of page.marks) writeMark(mark, tag, out, state);
  return { written: Buffer.from(out.join('\n'), 'latin1'), state };
}

export function endContent({ written, state }: OpenContent, foot: readonly Mark[]): Buffer {
  const out: string[] = [];
  writeArtifacts(foot, 'Footer', out, { ...state });
  if (out.length === 0) return written;
  return Buffer.concat([written, Buffer.from(`${written.length === 0 ? '' : '\n'}${out.join('\n')}`, 'latin1')]);
}

function writeRule(rule: Rule): string {
  const y = figure(rule.y);
  return `/Artifact <</Type /Layout>> BDC\n${greys.quiet} G ${hairline} w ${figure(rule.x)} ${y} m ${figure(rule.x + rule.width)} ${y} l S\nEMC`;
}

function writeArtifacts(marks: readonly Mark[], subtype: string, out: string[], state: State): void {
  for (const mark of marks) {
    out.push(`/Artifact <</Type /Pagination /Subtype /${subtype}>> BDC`, 'BT');
    for (const { line, x, y } of mark.lines) {
      out.push(place(x, y));
      for (const { pieces } of line.fragments) writePieces(pieces, mark.style, mark.style.tone, out, state);
    }
    out.push('ET', 'EMC');
  }
}

/** A sequence ends where the language changes, because a structure element has one language. */
function writeMark(mark: Mark, tag: Tag, out: string[], state: State): void {
  const { leaf, style } = mark;
  let open: Element['spans'][number] | null | undefined;
  if (leaf.chart !== undefined) {
    writeChart(mark, tag, out, state);
    return;
  }
  out.push('BT');
  for (const { line, x, y } of mark.lines) {
    let isPlaced = false;
    for (const { span, pieces } of line.fragments) {
      const foreign = span.language === leaf.language ? null : span;
      if (open === undefined || foreign !== open) {
        if (open !== undefined) out.push('EMC');
        const { role, id } = tag(leaf, foreign);
        out.push(`/${role} <</MCID ${id}>> BDC`);
        open = foreign;
      }
      if (!isPlaced) out.push(place(x, y));
      isPlaced = true;
      writePieces(pieces, style, toneOf(span, style), out, state);
    }
  }
  if (open !== undefined) out.push('EMC');
  out.push('ET');
}

/** Labels and values of a chart belong to the figure, whatever their language: its alternative is what is read. */
function writeChart({ leaf, style, lines, bars }: Mark, tag: Tag, out: string[], state: State): void {
  const { role, id } = tag(leaf, null);
  out.push(`/${role} <</MCID ${id}>> BDC`);
  setGrey('bar', out, state);
  for (const bar of bars) out.push(`${boxText(bar)} re f`);
  out.push('BT');
  for (const { line, x, y } of lines) {
    out.push(place(x, y));
    for (const { span, pieces } of line.fragments) writePieces(pieces, style, toneOf(span, style), out, state);
  }
  out.push('ET', 'EMC');
}

/** A rectangle as it stands in the stream: the leak check looks for these very figures. */
export function boxText({ x, y, width, height }: Box): string {
  return [x, y, width, height].map(figure).join(' ');
}

function setGrey(tone: Tone, out: string[], state: State): void {
  const grey = greys[tone];
  if (grey === state.grey) return;
  out.push(`${grey} g`);
  state.grey = grey;
}

function toneOf(span: Element['spans'][number], style: TextStyle): Tone {
  if (span.manner === 'plain') return style.tone;
  return span.manner === 'aside' ? 'quiet' : 'ink';
}

function writePieces(pieces: readonly Piece[], style: TextStyle, tone: Tone, out: string[], state: State): void {
  setGrey(tone, out, state);
  for (let start = 0; start < pieces.length;) {
    const first = pieces[start];
    if (first === undefined) break;
    let end = start;
    let operand = '';
    for (let piece = pieces[end]; piece?.face === first.face && piece.rise === first.rise; piece = pieces[end]) {
      operand += piece.operand;
      end += 1;
    }
    const font = `/${fontKey(first.face)} ${style.size} Tf`;
    if (font !== state.font) out.push(font);
    state.font = font;
    if (first.rise !== state.rise) out.push(`${figure((first.rise * style.size) / 1000)} Ts`);
    state.rise = first.rise;
    out.push(`[${operand.replaceAll('><', '')}] TJ`);
    start = end;
  }
}

function place(x: number, y: number): string {
  return `1 0 0 1 ${figure(x)} ${figure(y)} Tm`;
}

/** Hundredths of a point, without a trailing zero or an exponent. */
function figure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

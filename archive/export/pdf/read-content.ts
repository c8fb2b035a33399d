// Reads a content stream back: which text each mark and each artifact shows. It knows the lines that our writer writes and no others.

/** One marked-content sequence as it stands in the stream. `id` is null for an artifact. */
export interface Sequence {
  readonly role: string;
  readonly id: number | null;
  text: string;
  /** Rectangles, as their figures stand in the stream. */
  readonly boxes: string[];
}

/** The codes that pages show, by the font's key: a code that is shown has a 1 in its place. */
export type ShownCodes = Map<string, Uint8Array>;

/** How many codes of two bytes there are. */
const codeSpace = 0x10000;

/** Code to text, for one font. */
export type CodeMap = ReadonlyMap<number, string>;

/** A font while pages are read: what its codes stand for, and which of them are shown. */
interface ReadingFont {
  readonly texts: CodeMap;
  readonly shown: Uint8Array;
}

/** Thrown for whatever our own writer would not have written. */
export class UnknownContent extends Error {}

const number = String.raw`-?\d+(?:\.\d+)?`;
const lines = {
  mark: /^\/([A-Z][A-Za-z0-9]*) <<\/MCID (0|[1-9]\d*)>> BDC$/,
  artifact: /^\/Artifact <<\/Type \/(?:Layout|Pagination \/Subtype \/(?:Header|Footer))>> BDC$/,
  place: new RegExp(`^1 0 0 1 ${number} ${number} Tm$`),
  font: new RegExp(`^/(F\\d+) ${number} Tf$`),
  state: new RegExp(`^${number} (?:g|Ts)$`),
  box: new RegExp(`^(${number} ${number} ${number} ${number}) re f$`),
  rule: new RegExp(`^${number} G ${number} w ${number} ${number} m ${number} ${number} l S$`),
} as const;

/**
 * Adds the codes that it meets to `codes`.
 *
 * @throws UnknownContent for a line that our writer does not write, or does not write there.
 */
export function readContent(content: string, fonts: ReadonlyMap<string, CodeMap>, codes: ShownCodes): Sequence[] {
  const sequences: Sequence[] = [];
  let open: Sequence | null = null;
  let font: ReadingFont | null = null;
  let isText = false;
  for (let start = 0, end = 0; start < content.length; start = end + 1) {
    end = content.indexOf('\n', start);
    if (end < 0) end = content.length;
    const line = content.slice(start, end);
    if (line.startsWith('[')) {
      if (open === null || font === null || !isText || !line.endsWith('] TJ')) throw new UnknownContent('unmarked');
      open.text += decodeShown(line, font);
    } else if (line === 'BT' || line === 'ET') {
      if (isText === (line === 'BT')) throw new UnknownContent('nesting');
      isText = !isText;
    } else if (line === 'EMC') {
      if (open === null) throw new UnknownContent('nesting');
      open = null;
    } else if (line.startsWith('/F')) {
      font = lines.font.test(line) ? fontNamed(line.slice(1, line.indexOf(' ')), fonts, codes) : null;
      if (font === null) open = beginSequence(line, open, sequences);
    } else if (line.startsWith('/')) {
      open = beginSequence(line, open, sequences);
    } else if (line.endsWith(' re f')) {
      // Only a figure is drawn: a name could be drawn too.
      const box = lines.box.exec(line)?.[1];
      if (open?.role !== 'Figure' || box === undefined) throw new UnknownContent('unmarked');
      open.boxes.push(box);
    } else if (line.endsWith(' S')) {
      if (open?.id !== null || !lines.rule.test(line)) throw new UnknownContent('unmarked');
    } else if (!lines.place.test(line) && !lines.state.test(line)) {
      throw new UnknownContent('line');
    }
  }
  if (open !== null || isText) throw new UnknownContent('nesting');
  return sequences;
}

function beginSequence(line: string, open: Sequence | null, sequences: Sequence[]): Sequence {
  const mark = lines.mark.exec(line);
  if (open !== null || (mark === null && !lines.artifact.test(line))) throw new UnknownContent('sequence');
  const [, role = 'Artifact', id] = mark ?? [];
  const sequence: Sequence = { role, id: id === undefined ? null : Number(id), text: '', boxes: [] };
  if (id !== undefined && role === 'Artifact') throw new UnknownContent('sequence');
  sequences.push(sequence);
  return sequence;
}

function fontNamed(key: string, fonts: ReadonlyMap<string, CodeMap>, codes: ShownCodes): ReadingFont {
  const texts = fonts.get(key);
  if (texts === undefined) throw new UnknownContent('font');
  let shown = codes.get(key);
  if (shown === undefined) codes.set(key, shown = new Uint8Array(codeSpace));
  return { texts, shown };
}

const opening = '<'.charCodeAt(0);
const shift = / -?\d+(?:\.\d+)?/y;
const arrayEnd = '] TJ';

/** The text that the strings of an array show: `[<0041…> 12<0042…>] TJ`; figures say how far the next one is moved. */
function decodeShown(line: string, font: ReadingFont): string {
  let text = '';
  for (let at = 1; at < line.length - arrayEnd.length;) {
    if (line.charCodeAt(at) === opening) {
      const end = line.indexOf('>', at);
      if (end < 0) throw new UnknownContent('string');
      text += decodeCodes(line, at + 1, end, font);
      at = end + 1;
    } else {
      shift.lastIndex = at;
      if (!shift.test(line)) throw new UnknownContent('string');
      at = shift.lastIndex;
    }
  }
  return text;
}

/** Put together at the end: a text that grows letter by letter takes thirty times its memory until somebody looks at it. */
function decodeCodes(line: string, from: number, until: number, { texts, shown }: ReadingFont): string {
  const units: number[] = [];
  if ((until - from) % 4 !== 0) throw new UnknownContent('string');
  for (let at = from; at < until; at += 4) {
    const code = (digitAt(line, at) << 12) | (digitAt(line, at + 1) << 8) | (digitAt(line, at + 2) << 4) | digitAt(line, at + 3);
    const decoded = texts.get(code);
    if (decoded === undefined) throw new UnknownContent('code');
    shown[code] = 1;
    for (let unit = 0; unit < decoded.length; unit += 1) units.push(decoded.charCodeAt(unit));
  }
  return String.fromCharCode(...units);
}

function digitAt(line: string, at: number): number {
  const written = line.charCodeAt(at);
  if (written >= 0x30 && written <= 0x39) return written - 0x30;
  if (written >= 0x61 && written <= 0x66) return written - 0x57;
  throw new UnknownContent('string');
}

/** The entries of a ToUnicode CMap. What stands around them is compared by the caller, who knows what to expect. */
export function readCodeMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  const entries = cmap.slice(cmap.indexOf('endcodespacerange'));
  for (const [, code = '', text = ''] of entries.matchAll(/^<([0-9a-f]{4})> <((?:[0-9a-f]{4})+)>$/gm)) {
    map.set(Number.parseInt(code, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'));
  }
  return map;
}

// Reads a content stream back: which text each mark and each artifact shows. It knows our own operators and no others.

/** One marked-content sequence as it stands in the stream. `id` is null for an artifact. */
export interface Sequence {
  readonly role: string;
  readonly id: number | null;
  text: string;
  /** Rectangles, as their figures stand in the stream. */
  readonly boxes: string[];
}

/** The codes that pages show, by the font's key. */
export type ShownCodes = Map<string, Set<number>>;

/** Code to text, for one font. */
export type CodeMap = ReadonlyMap<number, string>;

/** Thrown for whatever our own writer would not have written. */
export class UnknownContent extends Error {}

/** What may stand inside the pointed brackets of a BDC. */
const markProperties = /^<<\/MCID (0|[1-9]\d*)>>$/;
const artifactProperties = /^<<\/Type \/(?:Layout|Pagination \/Subtype \/(?:Header|Footer))>>$/;
const token = /\s*(?:(\/[A-Za-z0-9]+)|(-?\d+(?:\.\d+)?)|(<<[^<>]*>>)|\[([^\]]*)\]|([A-Za-z]+))/y;
const shownPart = /\s*(?:<([0-9a-f]*)>|-?\d+(?:\.\d+)?)/y;

/** How many operands each operator takes. */
const operators: Readonly<Record<string, number>> = {
  BT: 0, ET: 0, BDC: 2, EMC: 0, Tf: 2, Tm: 6, TJ: 1, Ts: 1, g: 1, G: 1, w: 1, m: 2, l: 2, S: 0, re: 4, f: 0,
};

/**
 * Adds the codes that it meets to `codes`.
 *
 * @throws UnknownContent for an operator, operand or code that our writer does not use.
 */
export function readContent(content: string, fonts: ReadonlyMap<string, CodeMap>, codes: ShownCodes): Sequence[] {
  const sequences: Sequence[] = [];
  const operands: string[] = [];
  let open: Sequence | null = null;
  let font: CodeMap | undefined;
  let shown = new Set<number>();
  const end = content.trimEnd().length;
  for (let at = 0; at < end;) {
    token.lastIndex = at;
    const match = token.exec(content);
    if (match === null) throw new UnknownContent('token');
    at = token.lastIndex;
    const [, name, number, properties, array, operator] = match;
    const operand = name ?? number ?? properties ?? array;
    if (operator === undefined) {
      if (operand !== undefined) operands.push(operand);
      continue;
    }
    if (operators[operator] !== operands.length) throw new UnknownContent('operator');
    if (operator === 'BDC') {
      if (open !== null) throw new UnknownContent('nesting');
      sequences.push(open = openSequence(operands[0] ?? '', operands[1] ?? ''));
    } else if (operator === 'EMC') {
      if (open === null) throw new UnknownContent('nesting');
      open = null;
    } else if (operator === 'Tf') {
      const key = (operands[0] ?? '').slice(1);
      font = fonts.get(key);
      shown = codesOf(codes, key);
    } else if (operator === 'TJ') {
      if (open === null || font === undefined) throw new UnknownContent('unmarked');
      open.text += decodeShown(operands[0] ?? '', font, shown);
    } else if (operator === 're') {
      // Only a figure is drawn: a name could be drawn too.
      if (open?.role !== 'Figure') throw new UnknownContent('unmarked');
      open.boxes.push(operands.join(' '));
    } else if (operator === 'f' && open?.role !== 'Figure') {
      throw new UnknownContent('unmarked');
    } else if (operator === 'S' && open?.id !== null) {
      throw new UnknownContent('unmarked');
    }
    operands.length = 0;
  }
  if (open !== null || operands.length > 0) throw new UnknownContent('nesting');
  return sequences;
}

function openSequence(name: string, properties: string): Sequence {
  const role = name.slice(1);
  const mark = markProperties.exec(properties);
  if (role === 'Artifact' && artifactProperties.test(properties)) return { role, id: null, text: '', boxes: [] };
  if (role !== 'Artifact' && mark !== null) return { role, id: Number(mark[1]), text: '', boxes: [] };
  throw new UnknownContent('properties');
}

function codesOf(all: ShownCodes, font: string): Set<number> {
  let codes = all.get(font);
  if (codes === undefined) all.set(font, codes = new Set<number>());
  return codes;
}

function decodeShown(array: string, font: CodeMap, seen: Set<number>): string {
  let text = '';
  for (let at = 0; at < array.length;) {
    shownPart.lastIndex = at;
    const match = shownPart.exec(array);
    if (match === null) throw new UnknownContent('string');
    at = shownPart.lastIndex;
    const codes = match[1] ?? '';
    if (codes.length % 4 !== 0) throw new UnknownContent('string');
    for (let start = 0; start < codes.length; start += 4) {
      const code = Number.parseInt(codes.slice(start, start + 4), 16);
      const decoded = font.get(code);
      seen.add(code);
      if (decoded === undefined) throw new UnknownContent('code');
      text += decoded;
    }
  }
  return text;
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

// Reads any content stream for the structural check: which text stands in which mark, and what stands in none.
import type { OpenedFont } from './font-faults.ts';

export interface FoundMark {
  readonly role: string;
  readonly id: number;
  text: string;
}

const token = /\s*(?:%[^\n]*|(<<(?:[^<>]|<[^<])*>>)|(\/[^\s/<>[\]()]+)|<([0-9A-Fa-f\s]*)>|\(((?:\\.|[^\\()])*)\)|([[\]])|([-+.\d]+)|([A-Za-z'"*]+))/y;
/** Operators that put something on the page. */
const painting = new Set(['Tj', 'TJ', '\'', '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'BI']);

export function readMarks(content: string, fonts: ReadonlyMap<string, OpenedFont>): { marks: FoundMark[]; faults: string[] } {
  const marks: FoundMark[] = [];
  const faults: string[] = [];
  const open: (FoundMark | 'artifact')[] = [];
  let names: string[] = [];
  let properties = '';
  let shown: string[] = [];
  let font: OpenedFont | undefined;
  const end = content.trimEnd().length;
  for (let at = 0; at < end;) {
    token.lastIndex = at;
    const match = token.exec(content);
    if (match === null) return { marks, faults: [...faults, 'content-syntax'] };
    at = token.lastIndex;
    const [, dictionary, name, hex, literal, , , operator] = match;
    if (dictionary !== undefined) properties = dictionary;
    if (name !== undefined) names.push(name.slice(1));
    if (hex !== undefined) shown.push(hex);
    if (literal !== undefined) faults.push('literal-string');
    if (operator === undefined) continue;
    const mark = open.at(-1);
    if (operator === 'BDC' || operator === 'BMC') {
      const id = /\/MCID\s+(\d+)/.exec(properties)?.[1];
      const role = names[0] ?? '';
      if (open.length > 0) faults.push('nested-mark');
      if (role !== 'Artifact' && id === undefined) faults.push('mark-without-number');
      const begun: FoundMark | 'artifact' = role === 'Artifact' ? 'artifact' : { role, id: Number(id), text: '' };
      if (begun !== 'artifact') marks.push(begun);
      open.push(begun);
    } else if (operator === 'EMC') {
      if (open.pop() === undefined) faults.push('unbalanced-mark');
    } else if (operator === 'Tf') {
      font = fonts.get(names[0] ?? '');
      if (font === undefined) faults.push('unknown-font');
    } else if (painting.has(operator)) {
      if (mark === undefined) faults.push('untagged');
      const text = shown.map((codes) => font?.textOf(codes, faults) ?? '').join('');
      if (mark !== undefined && mark !== 'artifact') mark.text += text;
    }
    names = [];
    shown = [];
    properties = '';
  }
  if (open.length > 0) faults.push('unbalanced-mark');
  return { marks, faults };
}

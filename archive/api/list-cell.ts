// Lists in one cell of a table: headings, people with their roles and labels, parts, summaries, a table of contents.
import { z } from 'zod';
import { Description, IndexPoint, Part, peopleRoles, PersonInRole, type PersonRole } from './description.ts';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function jsonOf(cell: string): unknown {
  if (!cell.trimStart().startsWith('[')) return null;
  try {
    return JSON.parse(cell);
  } catch {
    return null;
  }
}

/** Several values have `;` or `|` between them, or stand on lines of their own; or they are an array of JSON. */
export function valuesOfCell(cell: string): string[] {
  const listed = z.array(z.string()).safeParse(jsonOf(cell));
  if (listed.success) return listed.data;
  return cell.split(/[;|\n]/u).map((value) => value.replace(/\s+/gu, ' ').trim()).filter((value) => value !== '');
}

/** With `; ` between them; as JSON where they would not come back so. */
export function cellOfValues(values: readonly string[]): string {
  const plain = values.join('; ');
  return same(valuesOfCell(plain), values) ? plain : JSON.stringify(values);
}

const koreanRoles: Readonly<Record<PersonRole, string>> = {
  narrator: '구술자', interviewer: '면담자', interpreter: '통역자', transcriber: '녹취자', translator: '번역자', editor: '편집자',
  recordist: '촬영·녹음 담당', other: '기타',
};
const roleOf = (words: string): PersonRole | undefined => (
  peopleRoles.find((role) => role === words.toLowerCase() || koreanRoles[role] === words)
);

function personOf(value: string): PersonInRole | null {
  const [, said = '', name, labels] = /^([^:]+?)\s*:\s*(.+?)(?:\s*\[([^[\]]+)\])?$/u.exec(value) ?? [];
  const role = roleOf(said);
  if (role === undefined || name === undefined) return null;
  return { role, name, labels: labels === undefined ? [] : labels.split(',').map((label) => label.trim()).filter((label) => label !== '') };
}

/** `interviewer: Ada [A, Q]; narrator: Maren`: the labels of the transcript in brackets. Null where it is not written so. */
export function peopleOfCell(cell: string): PersonInRole[] | null {
  const listed = z.array(PersonInRole).safeParse(jsonOf(cell));
  if (listed.success) return listed.data;
  const people = valuesOfCell(cell).map(personOf);
  return people.every((person) => person !== null) ? people : null;
}

export function cellOfPeople(people: readonly PersonInRole[]): string {
  const plain = people.map(({ role, name, labels }) => `${role}: ${name}${labels.length === 0 ? '' : ` [${labels.join(', ')}]`}`).join('; ');
  const fields = people.map(({ role, name, labels }) => ({ role, name, labels }));
  return same(peopleOfCell(plain), fields) ? plain : JSON.stringify(fields);
}

/** Where a recording is kept is told nobody outside of the archive: a part that does not say it leaves it as it is. */
const PartSaid = Part.extend({ recording: Part.shape.recording.unwrap().optional() });
export type PartSaid = z.infer<typeof PartSaid>;

const jsonList = <Item>(schema: z.ZodType<Item[]>, cell: string): Item[] | null => schema.safeParse(jsonOf(cell)).data ?? null;
const jsonCell = (items: readonly unknown[]): string => (items.length === 0 ? '' : JSON.stringify(items));

/** As JSON, durations in milliseconds. */
export const partsOfCell = (cell: string): PartSaid[] | null => jsonList(z.array(PartSaid), cell);
export const cellOfParts = (parts: readonly Part[]): string => jsonCell(parts.map(({ date, place, duration }) => ({ date, place, duration })));

export const summariesOfCell = (cell: string): Description['summaries'] | null => jsonList(Description.shape.summaries, cell);
export const cellOfSummaries = (summaries: Description['summaries']): string => jsonCell(summaries.map(({ language, text }) => ({ language, text })));

/** As JSON; what is not said of a point is left out. */
export const pointsOfCell = (cell: string): Description['points'] | null => jsonList(z.array(IndexPoint), cell);

function pointSaid({ start, title, ...rest }: IndexPoint): Record<string, unknown> {
  const said = Object.entries(rest).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return { start, title, ...Object.fromEntries(said) };
}
export const cellOfPoints = (points: Description['points']): string => jsonCell(points.map(pointSaid));

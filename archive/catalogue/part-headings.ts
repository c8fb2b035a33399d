// Parts in a description again what was merged there: each place gets back the heading that it had, as far as that can be told.
import type { AuthorityType } from '../api/authority.ts';
import { Description, emptyDescription } from '../api/description.ts';
import { headingsIn, rewriteHeadings } from './authority-headings.ts';

const fields = Object.keys(Description.shape) as (keyof Description)[];

/** A description that says nothing but what is in this field. */
const alone = (description: Description, field: keyof Description): Description => (
  { ...emptyDescription, title: '', collection: '', language: description.language, [field]: description[field] }
);

const isListOfHeadings = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

export interface Merged {
  readonly type: AuthorityType;
  /** What all of them have been called since, today. */
  readonly whole: string;
  /** As the whole was called then; and those that were merged into it, as they are to be called again. */
  readonly wholeThen: string;
  readonly parts: readonly string[];
}

/** A list into which something was put since, or of which something was taken: what was merged in it is there again, the rest as it is. */
function partList(current: readonly string[], wanted: readonly string[], { whole, parts }: Merged): string[] {
  const were = wanted.filter((heading) => heading === whole || parts.includes(heading));
  return [...new Set(current.flatMap((heading) => (heading === whole && were.length > 0 ? were : [heading])))];
}

/**
 * The description with the headings that it had before a merge, field by field. `former` is how it stood then. A field that has
 * changed since in more than its headings, and in which several were merged, keeps the whole: which was which cannot be told.
 */
export function partHeadings(current: Description, former: Description, merged: Merged): Description {
  const { type, whole, wholeThen, parts } = merged;
  const wanted = rewriteHeadings(type, former, [wholeThen], whole);
  const united = rewriteHeadings(type, wanted, parts, whole);
  const parted = fields.map((field): [keyof Description, unknown] => {
    const [now, then] = [current[field], wanted[field]];
    if (JSON.stringify(now) === JSON.stringify(united[field])) return [field, then];
    if (!headingsIn(type, alone(current, field)).has(whole)) return [field, now];
    if (isListOfHeadings(now) && isListOfHeadings(then)) return [field, partList(now, then, merged)];
    const [only, ...others] = [...headingsIn(type, alone(wanted, field))].filter((heading) => heading === whole || parts.includes(heading));
    if (only === undefined || others.length > 0) return [field, now];
    return [field, rewriteHeadings(type, alone(current, field), [whole], only)[field]];
  });
  return Description.parse(Object.fromEntries(parted));
}

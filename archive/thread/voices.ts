// Who speaks in which passages: by the words of their labels, and by what they did in the interview.
import { peopleRoles, type PersonRole } from '../api/description.ts';
import { analyseText, normalise } from '../search/analyse.ts';
import type { DocumentSet } from '../search/document-set.ts';
import { indexFields, type IndexField } from '../search/fields.ts';
import type { Index } from '../search/open-index.ts';
import type { Clause } from '../search/query-plan.ts';

/** Passages by the segment that they are in. */
export type Voices = ReadonlyMap<number, DocumentSet>;

/** The words in a row, exactly as they are written but for case. */
function wordsClause(field: IndexField, said: string): Clause[] {
  const words = analyseText(normalise(said)).map(({ term, form }) => ({ kind: 'form' as const, term, form }));
  const written = { text: said, start: 0, end: said.length };
  const match = { kind: 'phrase' as const, words, distance: null };
  return words.length === 0 ? [] : [{ field: indexFields.indexOf(field), presence: 'optional', boost: 1, match, written }];
}

function voicesOf(index: Index, field: IndexField, said: readonly string[], signal?: AbortSignal): Voices {
  const spoken = new Map<number, DocumentSet>();
  index.find({ clauses: said.flatMap((words) => wordsClause(field, words)), expanded: [] }, {
    limit: 0, offset: 0, visit: (segment, matched) => spoken.set(segment, matched), ...(signal === undefined ? {} : { signal }),
  });
  return spoken;
}

/** Passages whose speaker's label has the words of one of these. */
export function spokenBy(index: Index, labels: readonly string[], signal: AbortSignal): Voices {
  return voicesOf(index, 'speaker', labels, signal);
}

/** Passages in which somebody speaks who did one of these things. */
export function spokenAs(index: Index, roles: readonly PersonRole[], signal: AbortSignal): Voices {
  return voicesOf(index, 'role', roles, signal);
}

const byIndex = new WeakMap<Index, ReadonlyMap<PersonRole, Voices>>();

/** For every role the passages in which somebody of that role speaks: asked for once as long as the index stands as it does. */
export function voicesByRole(index: Index): ReadonlyMap<PersonRole, Voices> {
  const known = byIndex.get(index) ?? new Map(peopleRoles.map((role) => [role, voicesOf(index, 'role', [role])]));
  byIndex.set(index, known);
  return known;
}

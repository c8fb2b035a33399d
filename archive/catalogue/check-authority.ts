// What is to be put into an authority, made sure of: names composed and once each, dates EDTF, relations that lead somewhere and not round.
import type { Authority, AuthorityId, RelationKind } from '../api/authority.ts';
import { ArchiveError } from '../api/errors.ts';
import { uniteVariants } from './authority-headings.ts';
import { readEdtf } from './read-edtf.ts';

const composed = (text: string): string => text.normalize('NFC').trim();

function checkDates(dates: string | null): string | null {
  if (dates === null || dates.trim() === '') return null;
  const written = readEdtf(dates);
  if (written === null) throw new ArchiveError('bad-request', { reason: 'dates' });
  return written;
}

/** A broader term of a broader term of itself would be its own; so with parts. */
function leadsRound(start: Authority, others: ReadonlyMap<AuthorityId, Authority>, kind: RelationKind): boolean {
  const above = ({ relations }: Authority): AuthorityId[] => relations.filter((one) => one.kind === kind).map(({ to }) => to);
  const seen = new Set<AuthorityId>();
  const ahead = above(start);
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (id === start.id) return true;
    const next = others.get(id);
    if (next === undefined || seen.has(id)) continue;
    seen.add(id);
    ahead.push(...above(next));
  }
  return false;
}

/** Relations by the ids that lead there now, each once. */
function checkRelations(authority: Authority, others: readonly Authority[]): Authority['relations'] {
  const found = new Map(others.flatMap((one) => [one.id, ...one.aliases].map((id) => [id, one.id] as const)));
  const seen = new Set<string>();
  return authority.relations.flatMap(({ kind, to }) => {
    const id = found.get(to);
    if (id === undefined) throw new ArchiveError('not-found', { reason: 'authority' });
    const key = `${kind} ${id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ kind, to: id }];
  });
}

/**
 * The authority as it will be kept among the others.
 *
 * @throws ArchiveError `bad-request` with the field as its reason (`dates`, `coordinates` of what is no place, `relations`
 * that lead round); `conflict`, reason `heading`, where another of its type is called so; `not-found`, reason `authority`.
 */
export function checkAuthority(given: Authority, others: readonly Authority[]): Authority {
  const heading = composed(given.heading);
  const variants = given.variants.map((one) => ({ ...one, text: composed(one.text) }));
  const note = composed(given.note ?? '');
  if (others.some((one) => one.type === given.type && one.heading === heading)) throw new ArchiveError('conflict', { reason: 'heading' });
  if (given.coordinates !== null && given.type !== 'place') throw new ArchiveError('bad-request', { reason: 'coordinates' });
  const checked: Authority = {
    ...given, heading, variants: uniteVariants({ heading, variants }, []), dates: checkDates(given.dates),
    note: note === '' ? null : note, relations: checkRelations(given, others),
  };
  const byId = new Map(others.map((one) => [one.id, one]));
  for (const kind of ['broader', 'part-of'] as const) {
    if (leadsRound(checked, byId, kind)) throw new ArchiveError('bad-request', { reason: 'relations' });
  }
  return checked;
}

// Two authorities that turn out to be one, and one that turns out to be two: descriptions follow, each with its history.
import type { Authority, AuthorityId } from '../api/authority.ts';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import { uniteVariants } from '../catalogue/authority-headings.ts';
import { checkAuthority } from '../catalogue/check-authority.ts';
import { allAuthorities } from '../vault/authority-rows.ts';
import { changeAuthorities, knownAuthority, newAuthorityId, rewriteDescriptions } from './authorities.ts';
import { followParted } from './corroborate.ts';
import { permit, stacksOf, type Session } from './session.ts';

/** Relations lead to the one that is left, each once; none to itself. */
function redirect(authority: Authority, gone: ReadonlySet<AuthorityId>, into: AuthorityId): Authority {
  const relations = authority.relations.map(({ kind, to }) => ({ kind, to: gone.has(to) ? into : to }));
  const once = new Map(relations.filter(({ to }) => to !== authority.id).map((one) => [`${one.kind} ${one.to}`, one]));
  return { ...authority, relations: [...once.values()] };
}

function unite(into: Authority, from: readonly Authority[]): Authority {
  const all = [into, ...from];
  const notes = all.flatMap(({ note }) => (note === null ? [] : [note]));
  const externalIds = new Map(all.flatMap((one) => one.externalIds).map((one) => [JSON.stringify(one), one]));
  return {
    ...into,
    variants: uniteVariants(into, from),
    dates: all.find(({ dates }) => dates !== null)?.dates ?? null,
    coordinates: all.find(({ coordinates }) => coordinates !== null)?.coordinates ?? null,
    relations: all.flatMap(({ relations }) => relations),
    externalIds: [...externalIds.values()],
    sensitive: all.some(({ sensitive }) => sensitive),
    note: notes.length === 0 ? null : notes.join('\n\n'),
    aliases: [...into.aliases, ...from.flatMap(({ id, aliases }) => [id, ...aliases])],
  };
}

/**
 * `bad-request`, reason `type`, where they are not all of one type, and reason `from` where one would be merged into itself.
 * Descriptions are rewritten first: cut off after that, the same merge finishes what is left.
 */
export function mergeAuthorities(session: Session, { into: intoId, from: fromIds }: Parsed<'authority.merge'>): Output<'authority.merge'> {
  permit(session, 'archivist', 'cataloguer');
  const into = knownAuthority(session, intoId);
  const from = [...new Map(fromIds.map((id) => knownAuthority(session, id)).map((one) => [one.id, one])).values()];
  if (from.some(({ type }) => type !== into.type)) throw new ArchiveError('bad-request', { reason: 'type' });
  const gone = new Set(from.map(({ id }) => id));
  if (gone.has(into.id)) throw new ArchiveError('bad-request', { reason: 'from' });
  const others = allAuthorities(stacksOf(session).db).filter(({ id }) => id !== into.id && !gone.has(id));
  const authority = checkAuthority(redirect(unite(into, from), gone, into.id), others.map((one) => redirect(one, gone, into.id)));
  const put = others.filter(({ relations }) => relations.some(({ to }) => gone.has(to))).map((one) => redirect(one, gone, into.id));
  const testimonies = rewriteDescriptions(session, into.type, from.map(({ heading }) => heading), into.heading);
  changeAuthorities(session, { deed: 'merge', target: into.id, whole: into.id, put: [authority, ...put], remove: [...gone] });
  return { authority, testimonies };
}

/** `not-found`, reason `variant`, where a name to be moved is none of its variants; reason `alias` likewise. */
export function splitAuthority(
  session: Session, { authority: id, heading, variants: names, testimonies: only, alias }: Parsed<'authority.split'>,
): Output<'authority.split'> {
  permit(session, 'archivist', 'cataloguer');
  const before = knownAuthority(session, id);
  const moved = new Set(names.map((name) => name.normalize('NFC').trim()));
  const own = new Set(before.variants.map(({ text }) => text));
  if (!moved.isSubsetOf(own)) throw new ArchiveError('not-found', { reason: 'variant' });
  if (alias !== undefined && !before.aliases.includes(alias)) throw new ArchiveError('not-found', { reason: 'alias' });
  const composed = heading.normalize('NFC').trim();
  const left = {
    ...before, variants: before.variants.filter(({ text }) => !moved.has(text) && text !== composed),
    aliases: before.aliases.filter((one) => one !== alias),
  };
  const others = allAuthorities(stacksOf(session).db).filter((one) => one.id !== before.id);
  const authority = checkAuthority({
    ...before, id: alias ?? newAuthorityId(), heading, variants: before.variants.filter(({ text }) => moved.has(text)),
    dates: null, coordinates: null, externalIds: [], aliases: [], relations: [],
  }, [...others, left]);
  const testimonies = rewriteDescriptions(session, before.type, [before.heading], authority.heading, only);
  changeAuthorities(session, { deed: 'split', target: before.id, whole: before.id, put: [left, authority] });
  followParted(session, left, authority, only);
  return { authority, left, testimonies };
}

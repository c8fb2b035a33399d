// The commands of authorities: listing, adding, changing, merging and splitting them, and names that they may have besides.
import {
  fieldsBetween, kindOfName, relationKinds, variantKinds, variantSchemes, type Authority, type AuthorityState, type Relation, type Variant,
} from '../../api/authority.ts';
import type { Output } from '../../api/contract.ts';
import { ask, number, row, usage, type Command, type Invocation, type Report } from './command.ts';

const among = <T extends string>(values: readonly T[], text: string): T | undefined => values.find((value) => value === text);

/**
 * `TEXT`, whose kind its letters tell; or with what it is before it: a kind, a scheme or a language (`mr=Ch'ŏngjin`,
 * `self-chosen=Lee`, `zh=图们`).
 */
function variantGiven(given: string): Variant {
  const [, what, rest] = /^([A-Za-z][A-Za-z-]{1,20})=(.+)$/u.exec(given) ?? [];
  if (what === undefined || rest === undefined) return { text: given, kind: kindOfName(given), scheme: null, language: null };
  const scheme = among(variantSchemes, what) ?? null;
  const kind = among(variantKinds, what) ?? (scheme === 'rr' || scheme === 'mr' ? 'romanised' : kindOfName(rest));
  const isLanguage = scheme === null && among(variantKinds, what) === undefined;
  return { text: rest, kind: isLanguage && kind !== 'romanised' ? 'other' : kind, scheme, language: isLanguage ? what : null };
}

function relationGiven(given: string): { readonly kind: Relation['kind']; readonly to: string } {
  const [kind = '', to = ''] = given.split('=');
  const known = among(relationKinds, kind);
  if (known === undefined || to === '') throw usage('--relation');
  return { kind: known, to };
}

function coordinatesGiven(given: string | undefined): [number, number] | null | undefined {
  if (given === undefined) return undefined;
  if (given === '') return null;
  const degrees = given.split(',').map((degree) => (degree.trim() === '' ? Number.NaN : Number(degree)));
  const [latitude, longitude] = degrees;
  if (degrees.length !== 2 || latitude === undefined || longitude === undefined || !degrees.every(Number.isFinite)) throw usage('--coordinates');
  return [latitude, longitude];
}

function externalGiven(given: string): { readonly source: string; readonly id: string } {
  const at = given.indexOf('=');
  if (at < 1) throw usage('--external');
  return { source: given.slice(0, at), id: given.slice(at + 1) };
}

function sensitiveGiven(given: string | undefined): boolean | undefined {
  if (given === undefined) return undefined;
  if (given !== 'yes' && given !== 'no') throw usage('--sensitive');
  return given === 'yes';
}

/** Fields that are given alike to add and to change; an empty value takes one away. */
function fieldsGiven({ options, lists }: Invocation) {
  const orNull = (value: string | undefined): string | null | undefined => (value === '' ? null : value);
  return {
    heading: options.heading, dates: orNull(options.date), note: orNull(options.note), coordinates: coordinatesGiven(options.coordinates),
    relations: lists.relation?.filter((each) => each !== '').map(relationGiven),
    externalIds: lists.external?.filter((each) => each !== '').map(externalGiven), sensitive: sensitiveGiven(options.sensitive),
  };
}

const namesIn = ({ variants }: Pick<Authority, 'variants'>): string => variants.map(({ text }) => text).join(' · ');

const rowOf = ({ id, type, heading, variants }: Authority): string => row(id, type, heading, namesIn({ variants }));

async function runAdd(invocation: Invocation): Promise<Report> {
  const { options, lists } = invocation;
  const added = await ask(invocation, 'authority.add', {
    ...fieldsGiven(invocation), type: options.type, variants: lists.variant?.map(variantGiven),
  });
  return { json: added, text: [rowOf(added)] };
}

/** Names are added to those that are there, and taken out one by one. */
async function changedVariants(invocation: Invocation): Promise<Variant[] | undefined> {
  const { positionals: [, authority], lists } = invocation;
  if (lists.variant === undefined && lists.without === undefined) return undefined;
  const { variants } = await ask(invocation, 'authority.show', { authority });
  const without = new Set(lists.without?.map((text) => text.normalize('NFC').trim()));
  if ([...without].some((text) => !variants.some((variant) => variant.text === text))) throw usage('--without');
  return [...variants.filter(({ text }) => !without.has(text)), ...(lists.variant ?? []).map(variantGiven)];
}

async function runChange(invocation: Invocation): Promise<Report> {
  const { positionals: [, authority] } = invocation;
  const changed = await ask(invocation, 'authority.change', {
    ...fieldsGiven(invocation), authority, variants: await changedVariants(invocation),
  });
  return { json: changed, text: [rowOf(changed)] };
}

async function runList(invocation: Invocation): Promise<Report> {
  const { positionals: [, words], options, words: { reports } } = invocation;
  const list = await ask(invocation, 'authority.list', {
    type: options.type, words, limit: number(options.limit, 'limit'), offset: number(options.offset, 'offset'),
  });
  const lines = list.authorities.map((one) => row(one.id, one.type, one.testimonies, one.heading, namesIn(one)));
  return { json: list, text: lines.length === 0 ? [reports.authorities.none] : lines };
}

function shownLines(shown: Output<'authority.show'>, { words: { reports: { authorities } } }: Invocation): string[] {
  const { id, type, heading, variants, dates, coordinates, externalIds, sensitive, note, related, describing } = shown;
  return [
    row(id, type, heading),
    ...variants.map(({ text, kind, scheme, language }) => row(authorities.kinds[kind], scheme ?? language, text)),
    ...(dates === null ? [] : [row(authorities.dates, dates)]),
    ...(coordinates === null ? [] : [row(authorities.coordinates, coordinates.join(', '))]),
    ...related.map((one) => row((one.inverse ? authorities.inverse : authorities.relations)[one.kind], one.authority, one.heading)),
    ...externalIds.map(({ source, id: number }) => row(source, number)),
    ...(sensitive ? [authorities.sensitive] : []),
    ...(note === null ? [] : [note]),
    authorities.describing(describing.length), ...describing,
  ];
}

async function runShow(invocation: Invocation): Promise<Report> {
  const { positionals: [, authority] } = invocation;
  const shown = await ask(invocation, 'authority.show', { authority });
  return { json: shown, text: shownLines(shown, invocation) };
}

async function runMerge(invocation: Invocation): Promise<Report> {
  const { positionals: [, into, ...from], words: { reports } } = invocation;
  const merged = await ask(invocation, 'authority.merge', { into, from });
  return { json: merged, text: [rowOf(merged.authority), reports.authorities.rewritten(merged.testimonies)] };
}

async function runSplit(invocation: Invocation): Promise<Report> {
  const { positionals: [, authority, ...testimonies], options, lists, words: { reports } } = invocation;
  const parted = await ask(invocation, 'authority.split', {
    authority, testimonies, heading: options.heading, variants: lists.variant, alias: options.alias,
  });
  return { json: parted, text: [rowOf(parted.authority), rowOf(parted.left), reports.authorities.rewritten(parted.testimonies)] };
}

async function runRemove(invocation: Invocation): Promise<Report> {
  const { positionals: [, authority], flags, words: { reports } } = invocation;
  await ask(invocation, 'authority.remove', { authority, forget: flags.has('forget') });
  return { json: {}, text: [reports.authorities.removed] };
}

async function runSuggest(invocation: Invocation): Promise<Report> {
  const { options: { heading, type }, words: { reports } } = invocation;
  const found = await ask(invocation, 'authority.suggest', { heading, type });
  const { authorities } = reports;
  const lines = found.suggestions.map(({ text, kind, scheme, by }) => row(text, authorities.kinds[kind], scheme, authorities.by[by]));
  return { json: found, text: lines.length === 0 ? [authorities.noSuggestions] : lines };
}

async function runStarter(invocation: Invocation): Promise<Report> {
  const { words: { reports } } = invocation;
  const { added, known } = await ask(invocation, 'authority.starter', {});
  return { json: { added, known }, text: [reports.authorities.started(added, known)] };
}

/** What it was called before, and after where that is another; then the fields that are others. */
function stateLine({ authority, before, after }: AuthorityState): string {
  const headings = [...new Set([before, after].flatMap((one) => (one === null ? [] : [one.heading])))].join(' → ');
  const changed = before === null || after === null ? null : fieldsBetween(before, after).join(', ');
  return `  ${row(authority, headings, changed)}`;
}

async function runHistory(invocation: Invocation): Promise<Report> {
  const { positionals: [, authority], options, words: { reports: { authorities } } } = invocation;
  const history = await ask(invocation, 'authority.history', {
    authority, limit: number(options.limit, 'limit'), offset: number(options.offset, 'offset'),
  });
  const lines = history.deeds.flatMap(({ number: at, at: when, by, deed, states }) => [
    row(at, when, by, authorities.deeds[deed]), ...states.map(stateLine),
  ]);
  return { json: history, text: lines.length === 0 ? [authorities.noDeeds] : lines };
}

async function runRestore(invocation: Invocation): Promise<Report> {
  const { positionals: [, deed], words: { reports } } = invocation;
  const restored = await ask(invocation, 'authority.restore', { number: Number(deed) });
  return { json: restored, text: [...restored.authorities.map(rowOf), reports.authorities.rewritten(restored.testimonies)] };
}

const fields = ['heading', 'variant', 'date', 'relation', 'coordinates', 'external', 'sensitive', 'note'] as const;

export const authorityCommands = {
  'authority add': { arguments: 'VAULT', count: [1, 1], options: ['type', ...fields], run: runAdd },
  'authority list': { arguments: 'VAULT [WORDS]', count: [1, 2], options: ['type', 'limit', 'offset'], run: runList },
  'authority show': { arguments: 'VAULT AUTHORITY', count: [2, 2], options: [], run: runShow },
  'authority change': { arguments: 'VAULT AUTHORITY', count: [2, 2], options: [...fields, 'without'], run: runChange },
  'authority merge': { arguments: 'VAULT INTO FROM…', count: [3, Infinity], options: [], run: runMerge },
  'authority split': { arguments: 'VAULT AUTHORITY [TESTIMONY…]', count: [2, Infinity], options: ['heading', 'variant', 'alias'], run: runSplit },
  'authority remove': { arguments: 'VAULT AUTHORITY', count: [2, 2], options: ['forget'], run: runRemove },
  'authority suggest': { arguments: 'VAULT', count: [1, 1], options: ['type', 'heading'], run: runSuggest },
  'authority history': { arguments: 'VAULT [AUTHORITY]', count: [1, 2], options: ['limit', 'offset'], run: runHistory },
  'authority restore': { arguments: 'VAULT NUMBER', count: [2, 2], options: [], run: runRestore },
  'authority starter': { arguments: 'VAULT', count: [1, 1], options: [], run: runStarter },
} as const satisfies Record<string, Command>;

// The commands of collections: what is said of them as a whole, their names, and what was said before.
import { CollectionChanges, type CollectionField } from '../../api/collection.ts';
import type { ShownCollection } from '../../api/collection-calls.ts';
import { ask, row, usage, type Command, type Invocation, type Report } from './command.ts';
import { readJson } from './read-given.ts';

/** An empty value takes a field's content away; what is not given stays. */
const given = (value: string | undefined): string | null | undefined => (value === '' ? null : value);

const each = (values: readonly string[] | undefined): string[] | undefined => values?.filter((value) => value !== '');

async function runList(invocation: Invocation): Promise<Report> {
  const { words: { reports } } = invocation;
  const list = await ask(invocation, 'collection.list', {});
  const lines = list.collections.map(({ collection, identifier, dates, testimonies }) => row(identifier, testimonies, dates, collection));
  return { json: list, text: lines.length === 0 ? [reports.collections.none] : lines };
}

function wordsIn(shown: ShownCollection, field: CollectionField): string {
  switch (field) {
    case 'titles': case 'summaries': return shown[field].map(({ language, text }) => `${text} (${language})`).join(' · ');
    case 'creators': case 'subjects': case 'places': return shown[field].join(' · ');
    case 'series': case 'status': return '';
    default: return shown[field] ?? '';
  }
}

function shownLines(shown: ShownCollection, { words: { reports }, sentences: { page, description, languages } }: Invocation): string[] {
  const { fields } = page.collections;
  const said = (Object.keys(fields) as CollectionField[]).map((field) => [fields[field], wordsIn(shown, field)] as const)
    .filter(([, words]) => words !== '').map(([label, words]) => row(label, words));
  return [
    shown.collection, ...said,
    reports.collections.counted(shown.testimonies, shown.words),
    ...shown.languages.map(({ language, testimonies }) => row(languages[language], testimonies)),
    ...shown.held.flatMap(({ name, dates, scope, testimonies }) => [
      row(name ?? reports.collections.noSeries, dates, testimonies.length), ...scope === null ? [] : [scope],
      ...testimonies.map(({ testimony, title }) => row(testimony, title)),
    ]),
    ...shown.gaps.map(({ field, gap }) => row(description.gaps[gap], fields[field])),
  ];
}

async function runShow(invocation: Invocation): Promise<Report> {
  const { positionals: [, collection] } = invocation;
  const shown = await ask(invocation, 'collection.show', { collection });
  return { json: shown, text: shownLines(shown, invocation) };
}

async function runDescribe(invocation: Invocation): Promise<Report> {
  const { positionals: [, collection], options, lists, words: { reports } } = invocation;
  const { identifier, date, extent, access, use, arrangement, note, status } = options;
  const shown = await ask(invocation, 'collection.describe', {
    ...(options.fields === undefined ? {} : await readJson(options.fields, CollectionChanges)),
    collection, identifier: given(identifier), dates: given(date), extent: given(extent), scope: given(lists.scope?.join('\n')),
    access: given(access), use: given(use), arrangement: given(arrangement), notes: given(note), status,
    creators: each(lists.creator), subjects: each(lists.subject),
  });
  return { json: shown, text: [reports.collections.described(shown.collection)] };
}

async function runRename(invocation: Invocation): Promise<Report> {
  const { positionals: [, collection, to], flags, words: { reports } } = invocation;
  const renamed = await ask(invocation, 'collection.rename', { collection, to, merge: flags.has('merge') });
  return { json: renamed, text: [reports.collections.moved(renamed.collection.collection, renamed.testimonies)] };
}

async function runHistory(invocation: Invocation): Promise<Report> {
  const { positionals: [, collection], words: { reports }, sentences: { page } } = invocation;
  const { fields } = page.collections;
  const history = await ask(invocation, 'collection.history', { collection });
  const lines = history.versions.map(({ number, at, by, deed, fields: changed, name, merged }) => row(
    number, at, by, reports.collections.deeds[deed], deed === 'rename' ? name : merged?.name ?? changed.map((field) => fields[field]).join(', '),
  ));
  return { json: history, text: lines.length === 0 ? [reports.collections.noHistory] : lines };
}

async function runRestore(invocation: Invocation): Promise<Report> {
  const { positionals: [, collection, version], words: { reports } } = invocation;
  if (!/^[1-9][0-9]{0,8}$/u.test(version ?? '')) throw usage('VERSION');
  const restored = await ask(invocation, 'collection.restore', { collection, number: Number(version) });
  return { json: restored, text: [reports.collections.moved(restored.collection.collection, restored.testimonies)] };
}

async function runRemove(invocation: Invocation): Promise<Report> {
  const { positionals: [, collection], words: { reports } } = invocation;
  await ask(invocation, 'collection.remove', { collection });
  return { json: {}, text: [reports.collections.removed] };
}

export const collectionCommands = {
  'collection list': { arguments: 'VAULT', count: [1, 1], options: [], run: runList },
  'collection show': { arguments: 'VAULT COLLECTION', count: [2, 2], options: [], run: runShow },
  'collection describe': {
    arguments: 'VAULT COLLECTION', count: [2, 2],
    options: ['identifier', 'creator', 'date', 'extent', 'scope', 'arrangement', 'access', 'use', 'subject', 'note', 'status', 'fields'],
    run: runDescribe,
  },
  'collection rename': { arguments: 'VAULT COLLECTION NAME', count: [3, 3], options: ['merge'], run: runRename },
  'collection history': { arguments: 'VAULT COLLECTION', count: [2, 2], options: [], run: runHistory },
  'collection restore': { arguments: 'VAULT COLLECTION VERSION', count: [3, 3], options: [], run: runRestore },
  'collection remove': { arguments: 'VAULT COLLECTION', count: [2, 2], options: [], run: runRemove },
} as const satisfies Record<string, Command>;

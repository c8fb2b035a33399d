// The commands of description: changing it, its history, the archive's lists and settings, and what descriptions lack.
import { DescriptionChanges } from '../../api/description.ts';
import { ask, row, usage, type Command, type Invocation, type Report } from './command.ts';
import { runDescribeTable } from './describe-table.ts';
import { readJson } from './read-given.ts';

/** An empty value takes a field's content away; what is not given stays. */
const given = (value: string | undefined): string | null | undefined => (value === '' ? null : value);

async function accessionGiven(invocation: Invocation): Promise<string | null | undefined> {
  const { accession } = invocation.options;
  if (accession !== 'next') return given(accession);
  const { nextAccession } = await ask(invocation, 'catalogue.lists', {});
  if (nextAccession === null) throw usage('--accession');
  return nextAccession;
}

async function runDescribe(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony], options, lists, words: { reports } } = invocation;
  if (options.table !== undefined) return runDescribeTable(invocation);
  if (testimony === undefined) throw usage('TESTIMONY');
  const { title, collection, language, series, date, place, narrator, summary, extent, status } = options;
  const summarised = await ask(invocation, 'testimony.describe', {
    ...(options.fields === undefined ? {} : await readJson(options.fields, DescriptionChanges)),
    testimony, title, collection, language, status, accession: await accessionGiven(invocation), series: given(series), date: given(date),
    place: given(place), narrator: given(narrator), summary: given(summary), extent: given(extent),
    subjects: lists.subject?.filter((subject) => subject !== ''),
  });
  return { json: summarised, text: [reports.catalogue.described(summarised.id)] };
}

async function runHistory(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony], words: { reports } } = invocation;
  const history = await ask(invocation, 'testimony.history', { testimony });
  const lines = history.versions.map(({ number, at, by, fields }) => row(number, at, by, fields.join(', ')));
  return { json: history, text: lines.length === 0 ? [reports.catalogue.noHistory] : lines };
}

async function runRestore(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony, version], words: { reports } } = invocation;
  if (!/^[1-9][0-9]{0,8}$/u.test(version ?? '')) throw usage('VERSION');
  const summarised = await ask(invocation, 'testimony.restore', { testimony, number: Number(version) });
  return { json: summarised, text: [reports.catalogue.described(summarised.id)] };
}

async function runLists(invocation: Invocation): Promise<Report> {
  const { words: { reports } } = invocation;
  const { nextAccession, ...lists } = await ask(invocation, 'catalogue.lists', {});
  const lines = Object.entries(lists).flatMap(([list, values]) => (
    values.map(({ value, testimonies }) => row(list, testimonies, value))
  ));
  const next = nextAccession === null ? [] : [reports.catalogue.nextAccession(nextAccession)];
  return { json: { ...lists, nextAccession }, text: [...(lines.length === 0 ? [reports.catalogue.nothingInLists] : lines), ...next] };
}

async function runQuality(invocation: Invocation): Promise<Report> {
  const { words: { reports }, sentences: { description } } = invocation;
  const report = await ask(invocation, 'catalogue.quality', {});
  const lines = report.testimonies.map(({ testimony, title, gaps }) => row(
    testimony, title, gaps.map(({ field, gap }) => `${description.fields[field]} (${description.gaps[gap]})`).join(', '),
  ));
  const { length } = report.testimonies;
  return { json: report, text: [...lines, length === 0 ? reports.catalogue.noGaps : reports.catalogue.withGaps(length)] };
}

async function runArchive(invocation: Invocation): Promise<Report> {
  const { options, words: { reports: { catalogue } } } = invocation;
  const { 'archive-name': name, 'accession-pattern': pattern } = options;
  const settings = name === undefined && pattern === undefined
    ? await ask(invocation, 'archive.settings', {})
    : await ask(invocation, 'archive.set', { name: given(name), accessionPattern: given(pattern) });
  return {
    json: settings,
    text: [
      catalogue.archiveName(settings.name ?? catalogue.notSet), catalogue.accessionPattern(settings.accessionPattern ?? catalogue.notSet),
    ],
  };
}

export const catalogueCommands = {
  describe: {
    arguments: 'VAULT [TESTIMONY]', count: [1, 2],
    options: [
      'table', 'map', 'dry-run', 'empty-clears', 'report', 'title', 'accession', 'collection', 'series', 'narrator', 'date', 'place', 'language', 'summary', 'extent', 'subject', 'status', 'fields',
    ],
    run: runDescribe,
  },
  history: { arguments: 'VAULT TESTIMONY', count: [2, 2], options: [], run: runHistory },
  restore: { arguments: 'VAULT TESTIMONY VERSION', count: [3, 3], options: [], run: runRestore },
  lists: { arguments: 'VAULT', count: [1, 1], options: [], run: runLists },
  quality: { arguments: 'VAULT', count: [1, 1], options: [], run: runQuality },
  archive: { arguments: 'VAULT', count: [1, 1], options: ['archive-name', 'accession-pattern'], run: runArchive },
} as const satisfies Record<string, Command>;

// The commands of events: listing them, showing what several testimonies say of one, linking passages and taking links away.
import type { Output } from '../../api/contract.ts';
import { ask, number, row, usage, type Command, type Invocation, type Report } from './command.ts';

async function runList(invocation: Invocation): Promise<Report> {
  const { positionals: [, words], options, words: { reports } } = invocation;
  const list = await ask(invocation, 'event.list', {
    words, limit: number(options.limit, 'limit'), offset: number(options.offset, 'offset'),
  });
  const lines = list.events.map(({ event, heading, dates, links, testimonies }) => row(event, links, testimonies, dates, heading));
  const lost = list.lost.map(({ testimony, link }) => row(testimony, link));
  return { json: list, text: [
    ...(lines.length === 0 ? [reports.events.none] : lines),
    ...(lost.length === 0 ? [] : [reports.events.lost(lost.length), ...lost]),
  ] };
}

function passageLines(passage: Output<'event.show'>['passages'][number], { words: { reports: { events } } }: Invocation): string[] {
  const { link, testimony, title, says, certainty, date, place, text, kept } = passage;
  const missing = kept === null || kept.missing === 0 ? null : events.missing(kept.missing);
  return [
    '', row(link, passage.passage ?? testimony, title), row(says, certainty, date, place?.heading ?? null, ...(missing === null ? [] : [missing])),
    text, ...(kept?.note === null || kept === null ? [] : [kept.note]),
  ];
}

async function runShow(invocation: Invocation): Promise<Report> {
  const { positionals: [, event], words: { reports: { events } } } = invocation;
  const shown = await ask(invocation, 'event.show', { event });
  const { heading, dates, passages, links, testimonies } = shown;
  return { json: shown, text: [
    row(shown.event, heading, dates), passages.length === 0 ? events.noPassages : events.counts(links, testimonies),
    ...passages.flatMap((passage) => passageLines(passage, invocation)),
  ] };
}

const orNull = (value: string | undefined): string | null | undefined => (value === '' ? null : value);

async function runLink(invocation: Invocation): Promise<Report> {
  const { positionals: [, event, ...passages], options, words: { reports: { events } } } = invocation;
  const [testimony] = (passages[0] ?? '').split('.');
  const linked = await ask(invocation, 'event.link', {
    event, testimony, passages, says: options.says, certainty: options.certainty, date: orNull(options.date), place: orNull(options.place),
    note: orNull(options.note),
  });
  return { json: linked, text: [row(linked.link, linked.testimony), events.linked, ...(linked.described ? [events.described] : [])] };
}

async function runUnlink(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony, link], flags, words: { reports: { events } } } = invocation;
  if (link?.startsWith('k') !== true) throw usage('link');
  const unlinked = await ask(invocation, 'event.unlink', { testimony, link, heading: flags.has('and-heading') ? 'remove' : 'keep' });
  return { json: unlinked, text: [events.unlinked, ...(unlinked.undescribed ? [events.undescribed] : [])] };
}

export const eventCommands = {
  'event list': { arguments: 'VAULT [WORDS]', count: [1, 2], options: ['limit', 'offset'], run: runList },
  'event show': { arguments: 'VAULT EVENT', count: [2, 2], options: [], run: runShow },
  'event link': {
    arguments: 'VAULT EVENT PASSAGE…', count: [3, Infinity], options: ['says', 'certainty', 'date', 'place', 'note'], run: runLink,
  },
  'event unlink': { arguments: 'VAULT TESTIMONY LINK', count: [3, 3], options: ['and-heading'], run: runUnlink },
} as const satisfies Record<string, Command>;

// The commands on restrictions: set, lifted, listed; and those that withhold a text wherever it stands.
import type { Restriction, Target } from '../../api/consent.ts';
import type { Output } from '../../api/contract.ts';
import { ask, number, row, usage, type Command, type Invocation, type Report } from './command.ts';
import { foresee, jigsawLines } from './foresee.ts';
import { textGiven } from './read-given.ts';
import { hitName, parseSpan, stretchName } from './spans.ts';

/** What a restriction covers, in the program's own words: never the text of it. */
function targetName(target: Target): string {
  switch (target.of) {
    case 'testimony': case 'label': return target.of;
    case 'session': return `session ${target.session}`;
    case 'passage': return target.passage;
    case 'turn': return `turn ${target.turn}`;
    case 'range': return `${target.turn}:${target.start}-${target.end}`;
    case 'field': return `field ${target.field}`;
    case 'attachment': return `attachment ${target.attachment}`;
    case 'person': return target.person;
  }
}

export const restrictionLine = ({ id, kind, target, reason, until, event, setBy, setAt }: Restriction): string => (
  row(id, kind, targetName(target), reason, until ?? event, setBy, setAt)
);

/** What the options point at: one thing, or the whole testimony. */
function pointed({ options, lists }: Invocation): { readonly of: string } {
  const session = number(options.session, 'session');
  const [passage, ...more] = lists.passage ?? [];
  if (more.length > 0) throw usage('--passage');
  const stretches = lists.stretch?.map((text) => {
    const { of, start, end } = parseSpan(text, '--stretch');
    return { passage: of, start, end };
  });
  const targets = [
    ...(session === undefined ? [] : [{ of: 'session', session }]),
    ...(passage === undefined ? [] : [{ of: 'passage', passage }]),
    ...(stretches === undefined ? [] : [{ of: 'text', stretches }]),
    ...(options.field === undefined ? [] : [{ of: 'field', field: options.field }]),
    ...(options.attachment === undefined ? [] : [{ of: 'attachment', attachment: options.attachment }]),
  ];
  if (targets.length > 1) throw usage('target');
  return targets[0] ?? { of: 'testimony' };
}

async function runAdd(invocation: Invocation): Promise<Report> {
  const { positionals, options: { kind, reason, until, event }, flags, words } = invocation;
  if (kind === undefined) throw usage('--kind');
  const given = { kind, target: pointed(invocation), reason, until, event };
  if (flags.has('foresee')) return foresee(invocation, { do: 'restrict', ...given });
  const done = await ask(invocation, 'restriction.add', { testimony: positionals[1], ...given });
  return { json: done, text: [words.reports.restricted(done.restrictions.length), ...done.restrictions.map(restrictionLine)] };
}

async function runLift(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony, ...restrictions], options, flags, words } = invocation;
  if (flags.has('foresee')) {
    const [restriction, ...more] = restrictions;
    if (more.length > 0) throw usage('--foresee');
    return foresee(invocation, { do: 'lift', restriction });
  }
  const done = await ask(invocation, 'restriction.lift', {
    testimony, restrictions, reason: options.reason, early: flags.has('early'),
  });
  return { json: done, text: [words.reports.restrictionsLifted(done.lifted)] };
}

async function runList(invocation: Invocation): Promise<Report> {
  const { restrictions, lifted } = await ask(invocation, 'restriction.list', { testimony: invocation.positionals[1] });
  const { reports } = invocation.words;
  const ended = lifted.map((restriction) => row(
    restrictionLine(restriction), reports.liftedOn(restriction.liftedAt, restriction.liftedBy),
  ));
  const text = [...restrictions.map(restrictionLine), ...ended];
  return { json: { restrictions, lifted }, text: text.length === 0 ? [reports.noRestrictions] : text };
}

async function runRedact(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony], options, words } = invocation;
  const text = await textGiven(invocation);
  const done = await ask(invocation, 'redaction.add', { testimony, text, reason: options.reason });
  return { json: done, text: [words.redacted(done.testimony, done.occurrences)] };
}

async function runRedactions(invocation: Invocation): Promise<Report> {
  const { restrictions } = await ask(invocation, 'restriction.list', { testimony: invocation.positionals[1] });
  const redactions = restrictions.filter(({ kind }) => kind === 'redact');
  const text = redactions.map(restrictionLine);
  return { json: { redactions }, text: text.length === 0 ? [invocation.words.reports.noRestrictions] : text };
}

/** Where somebody has to look: what lost its place, names that nobody ruled upon, words that may be names. */
function checkText(invocation: Invocation, check: Output<'redaction.check'>): string[] {
  const { reports } = invocation.words;
  const lines = [
    ...check.flagged.map((restriction) => row(reports.flagged, restrictionLine(restriction))),
    ...check.unruled.map((hit) => row(reports.unruled, hit.person, hitName(hit), hit.place?.passage ?? null)),
    ...check.suggestions.map(({ text, why, person, places }) => (
      row(reports.suggested[why], text, person, places.map(stretchName).join(' '))
    )),
    ...jigsawLines(invocation, check.jigsaw),
  ];
  return lines.length === 0 ? [reports.nothingToCheck] : lines;
}

const redactCommand: Command = {
  arguments: 'VAULT TESTIMONY', count: [2, 2], options: ['text', 'text-file', 'reason'], run: runRedact,
};

const one = { arguments: 'VAULT TESTIMONY', count: [2, 2] } as const;

export const restrictionCommands = {
  'restrict add': {
    ...one, run: runAdd,
    options: ['kind', 'session', 'passage', 'stretch', 'field', 'attachment', 'reason', 'until', 'event', 'foresee'],
  },
  'restrict lift': {
    arguments: 'VAULT TESTIMONY RESTRICTION…', count: [3, Infinity], options: ['reason', 'early', 'foresee'], run: runLift,
  },
  'restrict list': { ...one, options: [], run: runList },
  redact: redactCommand,
  'redact add': redactCommand,
  'redact list': { ...one, options: [], run: runRedactions },
  'redact check': {
    ...one, options: [],
    async run(invocation) {
      const check = await ask(invocation, 'redaction.check', { testimony: invocation.positionals[1] });
      return { json: check, text: checkText(invocation, check) };
    },
  },
} as const satisfies Record<string, Command>;

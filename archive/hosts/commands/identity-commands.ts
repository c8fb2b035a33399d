// The commands on the people of a testimony: their names, what readers are told instead, and where their names stand.
import type { NameHit, Person } from '../../api/consent.ts';
import { ArchiveError } from '../../api/errors.ts';
import { ask, row, usage, type Command, type Invocation, type Report } from './command.ts';
import { foresee } from './foresee.ts';
import { personGiven, personOptions } from './person-given.ts';
import { hitName, parseSpan } from './spans.ts';

const personLine = ({ id, role, risk, displayName, names }: Person): string => (
  row(id, role, risk, displayName.en, displayName.ko, names.map(({ text }) => text).join(', '))
);

const personReport = (person: Person): Report => ({ json: person, text: [personLine(person)] });

function hitsOf({ lists }: Invocation, option: 'hit' | 'except'): { turn: string; start: number; end: number }[] {
  return (lists[option] ?? []).map((text) => {
    const { of, start, end } = parseSpan(text, `--${option}`);
    return { turn: of, start, end };
  });
}

async function runChange(invocation: Invocation): Promise<Report> {
  const [, id] = invocation.positionals;
  const { people } = await ask(invocation, 'identity.list', {});
  const before = people.find((person) => person.id === id);
  if (before === undefined) throw new ArchiveError('not-found', { reason: 'person' });
  return personReport(await ask(invocation, 'identity.change', { person: id, ...await personGiven(invocation, before) }));
}

async function runNames(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony, person], words: { reports } } = invocation;
  const found = await ask(invocation, 'identity.names', { testimony, person });
  const ruled = (ruling: NameHit['ruling']): string => (ruling === null ? reports.notRuled : reports.rulings[ruling]);
  const lines = found.hits.map((hit) => row(hitName(hit), ruled(hit.ruling), hit.place?.passage ?? null, hit.text));
  return { json: found, text: [...lines, reports.namesFound(found.hits.length, found.labels)] };
}

async function runPseudonymise(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony, person], flags, words } = invocation;
  if (flags.has('foresee')) return foresee(invocation, { do: 'pseudonymise', person });
  const done = await ask(invocation, 'identity.pseudonymise', { testimony, person, not: hitsOf(invocation, 'except') });
  return { json: done, text: [words.reports.pseudonymised(done.replaced, done.left)] };
}

async function runRule(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony, person], options: { ruling }, words } = invocation;
  if (ruling === undefined) throw usage('--ruling');
  const hits = hitsOf(invocation, 'hit');
  if (hits.length === 0) throw usage('--hit');
  const done = await ask(invocation, 'identity.rule', { testimony, person, hits, ruling });
  return { json: done, text: [words.reports.ruled(done.ruled)] };
}

const named = { arguments: 'VAULT TESTIMONY PERSON', count: [3, 3] } as const;

export const identityCommands = {
  'identity add': {
    arguments: 'VAULT TESTIMONY', count: [2, 2], options: personOptions,
    async run(invocation) {
      const person = await personGiven(invocation, null);
      return personReport(await ask(invocation, 'identity.add', { testimony: invocation.positionals[1], ...person }));
    },
  },
  'identity change': { arguments: 'VAULT PERSON', count: [2, 2], options: personOptions, run: runChange },
  'identity list': {
    arguments: 'VAULT [TESTIMONY]', count: [1, 2], options: [],
    async run(invocation) {
      const { people } = await ask(invocation, 'identity.list', { testimony: invocation.positionals[1] });
      return { json: { people }, text: people.length === 0 ? [invocation.words.reports.nobody] : people.map(personLine) };
    },
  },
  'identity join': {
    ...named, options: [],
    async run(invocation) {
      const { positionals: [, testimony, person] } = invocation;
      return personReport(await ask(invocation, 'identity.join', { testimony, person }));
    },
  },
  'identity names': { ...named, options: [], run: runNames },
  'identity pseudonymise': { ...named, options: ['except', 'foresee'], run: runPseudonymise },
  'identity rule': { ...named, options: ['hit', 'ruling'], run: runRule },
} as const satisfies Record<string, Command>;

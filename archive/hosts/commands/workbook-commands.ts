// The commands on workbooks: passages collected, annotated, put in order, cited and issued.
import type { Output } from '../../api/contract.ts';
import { ArchiveError } from '../../api/errors.ts';
import { ask, row, writeOut, type Command, type Invocation, type Report } from './command.ts';
import { textGiven } from './read-given.ts';

type Shown = Output<'workbook.show'>;
type Item = Shown['items'][number];

/** A passage's id begins with that of its testimony. */
const named = (passage: string): { testimony: string; passage: string } => ({ testimony: passage.split('.')[0] ?? '', passage });

const show = (invocation: Invocation): Promise<Shown> => ask(invocation, 'workbook.show', { workbook: invocation.positionals[1] });

const kept = ({ testimony, passage, note }: Item): Omit<Item, 'shown'> => ({ testimony, passage, note });

async function arrange(invocation: Invocation, { id, changedAt }: Shown, items: readonly Item[]): Promise<Report> {
  const workbook = await ask(invocation, 'workbook.arrange', { workbook: id, items: items.map(kept), shownAt: changedAt });
  return { json: workbook, text: [invocation.words.reports.workbooks.holds(workbook.name, workbook.items)] };
}

/** Every passage that the line names has to be in the workbook. */
function requireIn({ items }: Shown, passages: readonly string[]): void {
  const known = new Set<string>(items.map(({ passage }) => passage));
  if (passages.some((passage) => !known.has(passage))) throw new ArchiveError('not-found', { reason: 'passage' });
}

async function runShow(invocation: Invocation): Promise<Report> {
  const { words } = invocation;
  const workbook = await show(invocation);
  const text = workbook.items.flatMap(({ passage, note, shown }) => [
    shown === null ? `[${passage}]` : `[${passage}] ${[shown.title, shown.speaker].filter((part) => part !== null).join(' · ')}`,
    shown === null ? words.reports.workbooks.gone : shown.text,
    ...(note === '' ? [] : [`${words.reports.workbooks.note}: ${note}`]),
    '',
  ]);
  return { json: workbook, text: [...text, words.reports.workbooks.holds(workbook.name, workbook.items.length)] };
}

async function runArrange(invocation: Invocation): Promise<Report> {
  const first = invocation.positionals.slice(2);
  const workbook = await show(invocation);
  requireIn(workbook, first);
  const place = (passage: string): number => (first.includes(passage) ? first.indexOf(passage) : first.length);
  return arrange(invocation, workbook, workbook.items.toSorted((one, other) => place(one.passage) - place(other.passage)));
}

async function runNote(invocation: Invocation): Promise<Report> {
  const passage = invocation.positionals[2] ?? '';
  const note = await textGiven(invocation);
  const workbook = await show(invocation);
  requireIn(workbook, [passage]);
  return arrange(invocation, workbook, workbook.items.map((item) => (item.passage === passage ? { ...item, note } : item)));
}

async function runRemove(invocation: Invocation): Promise<Report> {
  const { positionals: [, id, ...passages], words } = invocation;
  if (passages.length === 0) {
    await ask(invocation, 'workbook.remove', { workbook: id });
    return { json: { workbook: id }, text: [words.reports.workbooks.removed(id ?? '')] };
  }
  const workbook = await show(invocation);
  requireIn(workbook, passages);
  return arrange(invocation, workbook, workbook.items.filter(({ passage }) => !passages.includes(passage)));
}

async function runCite(invocation: Invocation): Promise<Report> {
  const { positionals: [, workbook], options, words } = invocation;
  const cite = () => ask(invocation, 'workbook.cite', { workbook, style: options.format ?? 'chicago' });
  if (options.out === undefined) {
    const { text, passages, left } = await cite();
    const gone = left === 0 ? [] : [words.reports.workbooks.leftOut(left)];
    return { json: { text, passages, left }, text: [text.trimEnd(), ...gone] };
  }
  const { file, size, passages, left } = await writeOut(invocation, cite);
  return { json: { file, bytes: size, passages, left }, text: [words.reports.workbooks.cited(file, passages, left)] };
}

async function runIssue(invocation: Invocation): Promise<Report> {
  const { positionals: [, workbook], options: { purpose, to, language, paper }, words } = invocation;
  const { file, pages, bytes, sha256, passages, left } = await writeOut(invocation, () => (
    ask(invocation, 'workbook.issue', { workbook, purpose, to, language, paper })
  ));
  const report = words.reports.workbooks.issued(file, pages, passages, left);
  return { json: { file, pages, bytes, sha256, passages, left }, text: [report] };
}

export const workbookCommands = {
  'workbook list': {
    arguments: 'VAULT', count: [1, 1], options: [],
    async run(invocation) {
      const { workbooks } = await ask(invocation, 'workbook.list', {});
      const text = workbooks.map(({ id, name, items, changedAt }) => row(id, items, changedAt, name));
      return { json: { workbooks }, text: text.length === 0 ? [invocation.words.reports.workbooks.none] : text };
    },
  },
  'workbook create': {
    arguments: 'VAULT NAME', count: [2, 2], options: [],
    async run(invocation) {
      const workbook = await ask(invocation, 'workbook.create', { name: invocation.positionals[1] });
      return { json: workbook, text: [row(workbook.id, workbook.name)] };
    },
  },
  'workbook rename': {
    arguments: 'VAULT WORKBOOK NAME', count: [3, 3], options: [],
    async run(invocation) {
      const { positionals: [, id, name] } = invocation;
      const workbook = await ask(invocation, 'workbook.rename', { workbook: id, name });
      return { json: workbook, text: [row(workbook.id, workbook.name)] };
    },
  },
  'workbook show': { arguments: 'VAULT WORKBOOK', count: [2, 2], options: [], run: runShow },
  'workbook add': {
    arguments: 'VAULT WORKBOOK PASSAGE…', count: [3, Infinity], options: [],
    async run(invocation) {
      const { positionals: [, id, ...passages], words } = invocation;
      const workbook = await ask(invocation, 'workbook.collect', { workbook: id, passages: passages.map(named) });
      return { json: workbook, text: [words.reports.workbooks.holds(workbook.name, workbook.items)] };
    },
  },
  'workbook arrange': { arguments: 'VAULT WORKBOOK PASSAGE…', count: [3, Infinity], options: [], run: runArrange },
  'workbook note': { arguments: 'VAULT WORKBOOK PASSAGE', count: [3, 3], options: ['text', 'text-file'], run: runNote },
  'workbook remove': { arguments: 'VAULT WORKBOOK [PASSAGE…]', count: [2, Infinity], options: [], run: runRemove },
  'workbook cite': { arguments: 'VAULT WORKBOOK', count: [2, 2], options: ['format', 'out'], run: runCite },
  'workbook issue': {
    arguments: 'VAULT WORKBOOK', count: [2, 2], options: ['out', 'purpose', 'to', 'language', 'paper'], run: runIssue,
  },
} as const satisfies Record<string, Command>;

// The commands that edit transcripts: turns, speakers, times, words, and the way back.
import { z } from 'zod';
import type { Output } from '../../api/contract.ts';
import { TurnEdit, type Edited } from '../../api/editing-calls.ts';
import { ask, row, usage, type Command, type Invocation, type Report } from './command.ts';
import { placeTold } from './place-told.ts';
import { readJson } from './read-given.ts';

function reportOf({ words: { reports: { editing } }, flags }: Invocation, edited: Edited, isChanged: boolean): Report {
  const { version, turns, carried, flagged, widened } = edited;
  const told = flags.has('foresee') ? editing.foreseen(version, turns) : editing.edited(version, turns);
  const restrictions = carried + flagged + widened === 0 ? [] : [editing.restrictions(carried, flagged, widened)];
  return { json: edited, text: isChanged ? [told, ...restrictions] : [editing.unchanged] };
}

const turnsOf = (invocation: Invocation): Promise<Output<'transcript.turns'>> => (
  ask(invocation, 'transcript.turns', { testimony: invocation.positionals[1] })
);

async function edit(invocation: Invocation, version: number, edits: readonly z.input<typeof TurnEdit>[]): Promise<Report> {
  const edited = await ask(invocation, 'transcript.edit', {
    testimony: invocation.positionals[1], version, edits, foresee: invocation.flags.has('foresee'),
  });
  return reportOf(invocation, edited, edited.version > version);
}

/** An edit of the turn that the line names. */
function ofTurn(make: (invocation: Invocation, turn: Output<'transcript.turns'>['turns'][number]) => z.input<typeof TurnEdit>) {
  return async (invocation: Invocation): Promise<Report> => {
    const { version, turns } = await turnsOf(invocation);
    const turn = turns.find((one) => one.turn === invocation.positionals[2]);
    if (turn === undefined) throw usage('TURN');
    return edit(invocation, version, [make(invocation, turn)]);
  };
}

/** Where `--text` begins, which has to stand there once, or the number of `--at`. */
function offsetGiven({ options }: Invocation, text: string): number {
  const { at, text: begins } = options;
  if (at !== undefined && begins === undefined && /^[1-9]\d{0,8}$/u.test(at)) return Number(at);
  const found = begins === undefined ? -1 : text.indexOf(begins.normalize('NFC'));
  if (begins === undefined || at !== undefined) throw usage('--at');
  if (begins === '' || found < 1 || text.includes(begins.normalize('NFC'), found + 1)) throw usage('--text');
  return found;
}

async function runShow(invocation: Invocation): Promise<Report> {
  const read = await turnsOf(invocation);
  return { json: read, text: read.turns.map(({ turn, session, speaker, start, text }) => row(turn, session, placeTold(start, speaker), text.trim())) };
}

async function runRename(invocation: Invocation): Promise<Report> {
  const { from, to } = invocation.options;
  if (from === undefined) throw usage('--from');
  if (to === undefined) throw usage('--to');
  const { version } = await turnsOf(invocation);
  return edit(invocation, version, [{ do: 'rename', from: from === '' ? null : from, to: to === '' ? null : to }]);
}

async function runShift(invocation: Invocation): Promise<Report> {
  const { by, turn } = invocation.options;
  if (by === undefined || !/^[+-]?\d{1,9}$/u.test(by)) throw usage('--by');
  const { version, turns } = await turnsOf(invocation);
  const from = turn === undefined ? null : turns.find((one) => one.turn === turn)?.turn;
  if (from === undefined) throw usage('--turn');
  return edit(invocation, version, [{ do: 'shift', by: Number(by), from }]);
}

async function runEdit(invocation: Invocation): Promise<Report> {
  const { edits } = invocation.options;
  if (edits === undefined) throw usage('--edits');
  const read = await readJson(edits, z.array(TurnEdit));
  const { version } = await turnsOf(invocation);
  return edit(invocation, version, read);
}

async function runReplace(invocation: Invocation): Promise<Report> {
  const { options, flags, words: { reports: { editing } } } = invocation;
  const { find, testimony, collection } = options;
  if (find === undefined) throw usage('--find');
  const search = { find, testimony, collection, whole: flags.has('whole-word'), case: !flags.has('any-case') };
  if (flags.has('foresee')) {
    const found = await ask(invocation, 'transcript.find', search);
    const places = found.places.map((place) => row(
      place.passage ?? place.testimony, place.withheld ? editing.withheld : null,
      `${place.before}[${place.found}]${place.after}`.replaceAll(/\s+/gu, ' '),
    ));
    return { json: found, text: [...places, editing.found(found.total, found.testimonies)] };
  }
  if (options.with === undefined) throw usage('--with');
  const done = await ask(invocation, 'transcript.replace', { ...search, replace: options.with });
  const lines = done.testimonies.map(({ testimony: id, places, version, flagged }) => row(id, version, places, flagged));
  return {
    json: done,
    text: [
      ...lines, editing.replaced(done.places, done.testimonies.length),
      ...(done.left === 0 ? [] : [editing.left(done.left)]), ...(done.cancelled ? [editing.cancelled] : []),
    ],
  };
}

async function runHistory(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony], words: { reports: { editing } } } = invocation;
  const history = await ask(invocation, 'transcript.history', { testimony });
  const lines = history.versions.map(({ version, at, by, restored, counts }) => {
    const kinds = Object.entries(counts).map(([kind, count]) => `${editing.kinds[kind as keyof typeof counts]}: ${count}`);
    return row(version, at, by, restored === null ? kinds.join(', ') : editing.restoredFrom(restored));
  });
  return { json: history, text: lines.length === 0 ? [editing.noVersions] : lines };
}

async function runRestore(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony, restore], flags } = invocation;
  if (!/^[1-9][0-9]{0,8}$/u.test(restore ?? '')) throw usage('VERSION');
  const { version } = await turnsOf(invocation);
  const edited = await ask(invocation, 'transcript.restore', {
    testimony, version, restore: Number(restore), foresee: flags.has('foresee'),
  });
  return reportOf(invocation, edited, edited.version > version);
}

const pairsGiven = (pairs: readonly string[] = []): string[][] => pairs.map((pair) => pair.split('='));

async function runAlign(invocation: Invocation): Promise<Report> {
  const { positionals: [, testimony, original], lists, words: { reports: { editing } } } = invocation;
  const done = await ask(invocation, 'transcript.align', {
    testimony, original, set: pairsGiven(lists.pair), remove: pairsGiven(lists.unpair),
  });
  return { json: done, text: [editing.paired(done.pairs, done.unpaired, done.unpairedThere)] };
}

export const editingCommands = {
  'transcript show': { arguments: 'VAULT TESTIMONY', count: [2, 2], options: [], run: runShow },
  'transcript split': {
    arguments: 'VAULT TESTIMONY TURN', count: [3, 3], options: ['at', 'text', 'foresee'],
    run: ofTurn((invocation, { turn, text }) => ({ do: 'split', turn, at: offsetGiven(invocation, text) })),
  },
  'transcript merge': {
    arguments: 'VAULT TESTIMONY TURN', count: [3, 3], options: ['foresee'], run: ofTurn((_, { turn }) => ({ do: 'merge', turn })),
  },
  'transcript rename-speaker': { arguments: 'VAULT TESTIMONY', count: [2, 2], options: ['from', 'to', 'foresee'], run: runRename },
  'transcript shift': { arguments: 'VAULT TESTIMONY', count: [2, 2], options: ['by', 'turn', 'foresee'], run: runShift },
  'transcript edit': { arguments: 'VAULT TESTIMONY', count: [2, 2], options: ['edits', 'foresee'], run: runEdit },
  'transcript replace': {
    arguments: 'VAULT', count: [1, 1], options: ['find', 'with', 'testimony', 'collection', 'whole-word', 'any-case', 'foresee'], run: runReplace,
  },
  'transcript history': { arguments: 'VAULT TESTIMONY', count: [2, 2], options: [], run: runHistory },
  'transcript restore': { arguments: 'VAULT TESTIMONY VERSION', count: [3, 3], options: ['foresee'], run: runRestore },
  'transcript align': { arguments: 'VAULT TESTIMONY ORIGINAL', count: [3, 3], options: ['pair', 'unpair'], run: runAlign },
} as const satisfies Record<string, Command>;

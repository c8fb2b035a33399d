// The commands on saved searches: kept under a name, and telling what is new since they were last looked at.
import type { Output } from '../../api/contract.ts';
import { ask, row, type Command } from './command.ts';
import { searchGiven } from './search-given.ts';

type Saved = Output<'saved.seen'>;

const line = ({ id, fresh, total, lastSeen, name, query }: Saved): string => row(id, fresh, total, lastSeen, name, query);

export const savedSearchCommands = {
  'search save': {
    arguments: 'VAULT NAME QUERY', count: [3, 3], options: ['filter', 'plain', 'as-typed'],
    async run(invocation) {
      const { positionals: [, name, query] } = invocation;
      const saved = await ask(invocation, 'saved.save', { name, ...searchGiven(invocation, query) });
      return { json: saved, text: [line(saved)] };
    },
  },
  'search saved': {
    arguments: 'VAULT', count: [1, 1], options: [],
    async run(invocation) {
      const { searches } = await ask(invocation, 'saved.list', {});
      return { json: { searches }, text: searches.length === 0 ? [invocation.words.reports.workbooks.noSearches] : searches.map(line) };
    },
  },
  'search seen': {
    arguments: 'VAULT SEARCH', count: [2, 2], options: [],
    async run(invocation) {
      const saved = await ask(invocation, 'saved.seen', { search: invocation.positionals[1] });
      return { json: saved, text: [line(saved)] };
    },
  },
  'search unsave': {
    arguments: 'VAULT SEARCH', count: [2, 2], options: [],
    async run(invocation) {
      const search = invocation.positionals[1] ?? '';
      await ask(invocation, 'saved.remove', { search });
      return { json: { search }, text: [invocation.words.reports.workbooks.removed(search)] };
    },
  },
} as const satisfies Record<string, Command>;

// A search as the command line is given it: the query, and what it is narrowed to.
import type { Input } from '../../api/contract.ts';
import { usage, type Invocation } from './command.ts';

type Given = Pick<Input<'passages.find'>, 'query' | 'mode' | 'filters' | 'expand'>;

const lists = {
  collection: 'collections', language: 'languages', place: 'places', narrator: 'narrators', speaker: 'speakers', subject: 'subjects', role: 'roles',
  standing: 'standings', testimony: 'testimonies',
} as const;

const isList = (name: string): name is keyof typeof lists => Object.hasOwn(lists, name);

/** `1994`, `1990..1999`, `1990..`, `..1999`. */
function yearsGiven(text: string): { readonly from?: number; readonly until?: number } {
  const [, from, dots, until] = /^(-?\d{1,4})?(\.\.)?(-?\d{1,4})?$/u.exec(text) ?? [];
  if ((from === undefined && until === undefined) || (dots === undefined && until !== undefined)) throw usage('--filter');
  const first = from === undefined ? {} : { from: Number(from) };
  const last = until ?? (dots === undefined ? from : undefined);
  return { ...first, ...(last === undefined ? {} : { until: Number(last) }) };
}

/** `NAME=VALUE` each; several values of one name are alternatives. */
function filtersGiven(given: readonly string[]): object {
  const filters: Record<string, unknown> = {};
  for (const filter of given) {
    const [, name = '', value = ''] = /^([a-z]+)=(.+)$/su.exec(filter) ?? [];
    if (name === 'year') Object.assign(filters, yearsGiven(value));
    else if (isList(name)) filters[lists[name]] = [...(filters[lists[name]] as string[] | undefined) ?? [], value];
    else throw usage('--filter');
  }
  return filters;
}

export function searchGiven({ lists: given, flags }: Pick<Invocation, 'lists' | 'flags'>, query: string | undefined): Given {
  return {
    query: query ?? '', filters: filtersGiven(given.filter ?? []),
    ...(flags.has('plain') ? { mode: 'plain' } : {}), ...(flags.has('as-typed') ? { expand: false } : {}),
  };
}

// The terms of an agreement from a command line: a file or a template, and what the options change of it.
import { z } from 'zod';
import { Terms, scopes, type Grant, type Scope } from '../../api/consent.ts';
import { ArchiveError } from '../../api/errors.ts';
import type { OptionName, ValuesOption } from '../../../src/words/command-names.ts';
import { ask, usage, type Invocation } from './command.ts';
import { fit, readJson } from './read-given.ts';

export const termsOptions = [
  'terms', 'template', 'grant', 'refuse', 'from', 'until', 'given-at', 'capacity', 'method', 'review-due',
] as const satisfies readonly OptionName[];

/** A field that nobody knows is a slip of the pen, and must not be passed over where consent is recorded. */
const StrictTerms = z.strictObject(Terms.shape);

const isScope = (text: string): text is Scope => (scopes as readonly string[]).includes(text);

/** Scopes of an option, which can be given more than once, and several at a time with commas between them. */
export function scopesOf({ lists }: Pick<Invocation, 'lists'>, option: ValuesOption): Scope[] {
  const given = (lists[option] ?? []).flatMap((text) => text.split(',')).map((text) => text.trim());
  if (!given.every(isScope)) throw usage(`--${option}`);
  return given;
}

async function startingTerms(invocation: Invocation, before: Terms | null): Promise<Terms | null> {
  const { terms, template } = invocation.options;
  if (terms !== undefined && template !== undefined) throw usage('--template');
  if (terms !== undefined) return readJson(terms, StrictTerms);
  if (template === undefined) return before;
  const { templates } = await ask(invocation, 'template.list', {});
  const found = templates.find(({ name }) => name === template);
  if (found === undefined) throw new ArchiveError('not-found', { reason: 'template' });
  return found.terms;
}

/** The answers that `--grant` and `--refuse` give; dates belong to what is granted beside them. */
function answersGiven(invocation: Invocation): Partial<Record<Scope, Grant>> {
  const { from, until } = invocation.options;
  const [granted, refused] = [scopesOf(invocation, 'grant'), scopesOf(invocation, 'refuse')];
  if (granted.some((scope) => refused.includes(scope))) throw usage('--refuse');
  if (granted.length === 0 && (from !== undefined || until !== undefined)) throw usage(from === undefined ? '--until' : '--from');
  const answers: readonly (readonly [Scope, Grant])[] = [
    ...granted.map((scope) => [scope, { answer: 'granted', from: from ?? null, until: until ?? null }] as const),
    ...refused.map((scope) => [scope, { answer: 'refused', from: null, until: null }] as const),
  ];
  return Object.fromEntries(answers);
}

/**
 * Starts from `--terms` or `--template`, else from `before`; then the options have their say. At least one of them must
 * be there, for an agreement to nothing is hardly ever what somebody means.
 */
export async function termsFrom(invocation: Invocation, before: Terms | null): Promise<Terms> {
  const { options, lists } = invocation;
  if (termsOptions.every((name) => !(name in options) && !(name in lists))) throw usage('--terms');
  const start = await startingTerms(invocation, before);
  const answers = answersGiven(invocation);
  if (start === null && Object.keys(answers).length === 0) throw usage('--grant');
  const changed = {
    capacity: options.capacity, method: options.method, givenAt: options['given-at'], reviewDue: options['review-due'],
  };
  return fit(Terms, {
    ...start,
    ...Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)),
    scopes: { ...start?.scopes, ...answers },
  });
}

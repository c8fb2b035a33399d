// A person from a command line: names from a file or from options, and what readers are told instead.
import { z } from 'zod';
import { Person, PersonName } from '../../api/consent.ts';
import type { Invocation } from './command.ts';
import { fit, readJson } from './read-given.ts';

export const personOptions = ['name', 'names-file', 'display-en', 'display-ko', 'role', 'risk'] as const;

const PersonInput = Person.omit({ id: true, testimonies: true });
type PersonInput = z.infer<typeof PersonInput>;

/** The kind of a name can be left out: its script tells. A nickname has to be said. */
const GivenName = z.strictObject(PersonName.partial({ kind: true }).shape);
type GivenName = z.infer<typeof GivenName>;

/** `--names-file`: names, and whatever else of the person should stay off the command line. */
const PersonFile = z.strictObject({
  ...PersonInput.omit({ names: true, displayName: true }).partial().shape,
  names: z.array(GivenName).optional(),
  displayName: z.strictObject(Person.shape.displayName.shape).partial().optional(),
});

const eastern = /[\p{Script=Hangul}\p{Script=Han}]/u;

/** Letters of the Latin script are a romanisation where the person has a name in Hangul or Hanja too. */
function kindOf(text: string, all: readonly GivenName[]): PersonName['kind'] {
  if (/\p{Script=Hangul}/u.test(text)) return 'hangul';
  if (eastern.test(text)) return 'hanja';
  return all.some((other) => eastern.test(other.text)) ? 'romanised' : 'latin';
}

/**
 * The person as given, on top of `before`. Names of a file replace those of before; names of options are added, because
 * a name that is dropped by oversight would stand open in the text again.
 */
export async function personGiven({ options, lists }: Invocation, before: Person | null): Promise<PersonInput> {
  const path = options['names-file'];
  const file = path === undefined ? {} : await readJson(path, PersonFile);
  const standing = file.names ?? before?.names ?? [];
  const added = (lists.name ?? []).filter((text) => standing.every((name) => name.text !== text)).map((text) => ({ text }));
  const all: readonly GivenName[] = [...standing, ...added];
  return fit(PersonInput, {
    ...before, ...file,
    names: all.map(({ text, kind }) => ({ text, kind: kind ?? kindOf(text, all) })),
    displayName: {
      en: options['display-en'] ?? file.displayName?.en ?? before?.displayName.en,
      ko: options['display-ko'] ?? file.displayName?.ko ?? before?.displayName.ko,
    },
    role: options.role ?? file.role ?? before?.role,
    risk: options.risk ?? file.risk ?? before?.risk,
  });
}

// A person as somebody writes them down: names as they are typed, and what of it can be sent.
import type { Person, PersonName } from '../../archive/api/consent.ts';
import type { Input } from '../../archive/api/contract.ts';

export type NameKind = PersonName['kind'];

export interface PersonDraft {
  readonly names: readonly PersonName[];
  readonly english: string;
  readonly korean: string;
  readonly role: Person['role'];
  readonly risk: Person['risk'];
  readonly occupation: string;
  readonly family: string;
  readonly note: string;
}

/** By the script in which it is written; a Latin name beside a Korean one is its romanisation. */
export function kindOfName(text: string, beside: readonly PersonName[]): NameKind {
  if (/\p{Script=Hangul}/u.test(text)) return 'hangul';
  if (/\p{Script=Han}/u.test(text)) return 'hanja';
  return beside.some(({ kind }) => kind === 'hangul' || kind === 'hanja') ? 'romanised' : 'latin';
}

const emptyName = { text: '', kind: 'hangul' } as const;

/** Nobody yet, but for the name that was found in a text. */
export function newPerson(text: string): PersonDraft {
  const name = text.normalize('NFC').trim();
  return {
    names: [name === '' ? emptyName : { text: name, kind: kindOfName(name, []) }], english: '', korean: '', role: 'other', risk: 'elevated',
    occupation: '', family: '', note: '',
  };
}

export function draftOf({ names, displayName, role, risk, occupation, family, note }: Person): PersonDraft {
  return {
    names, english: displayName.en, korean: displayName.ko, role, risk, occupation: occupation ?? '', family: family ?? '', note: note ?? '',
  };
}

/** The draft with one more name that somebody was found to be called by, unless it is there already. */
export function withName(draft: PersonDraft, text: string): PersonDraft {
  const name = text.normalize('NFC').trim();
  const names = draft.names.filter((known) => known.text.trim() !== '');
  if (name === '' || names.some((known) => known.text.normalize('NFC').trim() === name)) return draft;
  return { ...draft, names: [...names, { text: name, kind: kindOfName(name, names) }] };
}

const filled = ({ names }: PersonDraft): PersonName[] => names
  .map(({ text, kind }) => ({ text: text.normalize('NFC').trim(), kind })).filter(({ text }) => text !== '');

/** What still has to be filled in before the person can be kept. */
export function missingOf(draft: PersonDraft): readonly ('name' | 'english' | 'korean')[] {
  return [
    ...(filled(draft).length === 0 ? ['name'] as const : []), ...(draft.english.trim() === '' ? ['english'] as const : []),
    ...(draft.korean.trim() === '' ? ['korean'] as const : []),
  ];
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** As the contract takes it. */
export function personInput(draft: PersonDraft): Omit<Input<'identity.add'>, 'testimony'> {
  return {
    role: draft.role, risk: draft.risk, names: filled(draft),
    displayName: { en: draft.english.trim(), ko: draft.korean.trim() },
    occupation: orNull(draft.occupation), family: orNull(draft.family), note: orNull(draft.note),
  };
}

/** Whether one of the person's names stands in these words, or these words in one of them. */
export function isLikely({ names }: Person, words: string): boolean {
  const wanted = words.normalize('NFC').trim().toLowerCase();
  return wanted !== '' && names.some(({ text }) => {
    const name = text.normalize('NFC').toLowerCase();
    return wanted.includes(name) || name.includes(wanted);
  });
}

/** Those who may be meant come first. */
export const likeliestFirst = (people: readonly Person[], words: string): Person[] => (
  people.toSorted((one, other) => Number(isLikely(other, words)) - Number(isLikely(one, words)))
);

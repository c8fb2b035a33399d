// Other names that a heading may have: romanisations, spellings of family names, initials of the other side, known places.
import { kindOfName, type AuthorityType, type Variant } from '../api/authority.ts';
import type { Suggestion } from '../api/authority-calls.ts';
import { isHangul } from './hangul-syllables.ts';
import { initialPairs, splitKoreanName, type NameParts } from './korean-names.ts';
import { givenNameMccune, romaniseMccune, withoutSigns } from './romanise-mr.ts';
import { capitalised, givenNameRevised, romaniseRevised, soundRevised } from './romanise-rr.ts';
import { starterPlaces, variantsOfPlace, type StarterPlace } from './starter-places.ts';

type Name = Omit<Suggestion, 'by' | 'language'>;

const mccune = (text: string): Name[] => [text, withoutSigns(text)].map((one) => ({ text: one, kind: 'romanised', scheme: 'mr' }));
const revised = (text: string): Name => ({ text, kind: 'romanised', scheme: 'rr' });

const from = (by: Suggestion['by'], names: readonly Name[]): Suggestion[] => names.map((name) => ({ ...name, language: null, by }));

/** Units that are written apart by a hyphen, across which no sound changes: Musan-gun. */
const units: Readonly<Record<string, readonly [rr: string, mr: string]>> = {
  도: ['do', 'do'], 시: ['si', 'si'], 군: ['gun', 'gun'], 구: ['gu', 'gu'], 읍: ['eup', 'ŭp'], 면: ['myeon', 'myŏn'], 리: ['ri', 'ri'], 동: ['dong', 'dong'],
};

function withUnit(name: string): Name[] {
  const unit = units[name.at(-1) ?? ''];
  const base = name.slice(0, -1).trim();
  if (unit === undefined || [...base].length < 2) return [];
  return [revised(`${romaniseRevised(base)}-${unit[0]}`), ...mccune(`${romaniseMccune(base)}-${unit[1]}`)];
}

function ofPerson({ family, written, given }: NameParts): Suggestion[] {
  const others = family.hangul.filter((one) => one !== written);
  const [plain, hyphened] = [givenNameRevised(given), givenNameRevised(given, '-')];
  const spelled = family.spellings.flatMap((spelling) => [plain, hyphened].map((one): Name => (
    { text: `${spelling} ${one}`, kind: 'romanised', scheme: null }
  )));
  return [
    ...from('romanisation', [
      revised(`${capitalised(soundRevised(written))} ${plain}`), revised(`${capitalised(soundRevised(written))} ${hyphened}`),
      ...mccune(`${family.hangul[0] === written ? family.mr : romaniseMccune(written)} ${givenNameMccune(given)}`),
    ]),
    ...from('initial', others.map((one) => ({ text: one + given, kind: 'hangul', scheme: null }))),
    ...from('family-name', spelled),
  ];
}

function ofName(name: string): Suggestion[] {
  const pairs = initialPairs(name);
  return [
    ...from('romanisation', [revised(romaniseRevised(name)), ...mccune(romaniseMccune(name)), ...withUnit(name)]),
    ...from('initial', pairs.flatMap((pair): Name[] => (
      [{ text: pair, kind: 'hangul', scheme: null }, revised(romaniseRevised(pair)), ...mccune(romaniseMccune(pair))]
    ))),
  ];
}

const alike = (name: string): string => withoutSigns(name).toLowerCase();

function starterPlaceOf(heading: string): StarterPlace | undefined {
  return starterPlaces.find((place) => alike(place.heading) === alike(heading))
    ?? starterPlaces.find((place) => variantsOfPlace(place).some(({ text }) => alike(text) === alike(heading)));
}

export interface Suggestions {
  readonly suggestions: Suggestion[];
  readonly coordinates: [number, number] | null;
}

/** Each name once, in the order in which they are the likelier: known ones first. None of them is certain. */
export function suggestVariants(heading: string, type: AuthorityType): Suggestions {
  const name = heading.normalize('NFC').trim();
  const place = type === 'place' ? starterPlaceOf(name) : undefined;
  const parts = type === 'person' && isHangul(name) ? splitKoreanName(name) : null;
  const headed: Variant[] = place === undefined ? [] : [{ text: place.heading, kind: kindOfName(place.heading), scheme: null, language: null }, ...variantsOfPlace(place)];
  const all: Suggestion[] = [
    ...headed.map((variant) => ({ ...variant, by: 'starter' as const })),
    ...(parts === null ? [] : ofPerson(parts)),
    ...(parts === null && isHangul(name) ? ofName(name) : []),
  ];
  const seen = new Set([name]);
  const suggestions = all.filter(({ text }) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
  return { suggestions, coordinates: place?.coordinates ?? null };
}

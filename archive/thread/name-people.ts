// People: who is in a testimony, under which names, where these stand in it, and what readers are told instead.
import type { Output, Parsed } from '../api/contract.ts';
import type { NameHit, Person } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { PersonId, TestimonyId } from '../api/ids.ts';
import { passagesOfStretches } from '../catalogue/locate-text.ts';
import { joinPassages, type KeyedTurn } from '../catalogue/split-passages.ts';
import { findNames, labelHits } from '../consent/names.ts';
import type { Compartment } from '../vault/compartment.ts';
import { restrictionsOf } from '../vault/consent-rows.ts';
import { allPeople, peopleOf, personRow, rulingsOf } from '../vault/person-rows.ts';
import { randomId } from '../vault/random-id.ts';
import { readPassages } from '../vault/text-rows.ts';
import { changeTestimonies, changeTestimony } from './change-testimony.ts';
import { heldRow } from './held-testimony.ts';
import { newRestriction } from './restrict-testimony.ts';
import { permit, stacksOf, type Session } from './session.ts';

type Place = Pick<NameHit, 'turn' | 'start' | 'end'>;

/** The compartment of names: for archivists alone. */
function identityOf(session: Session): Compartment {
  permit(session, 'archivist');
  if (session.vault.identity === null) throw new ArchiveError('not-permitted');
  return session.vault.identity;
}

function knownPerson(session: Session, id: PersonId): Person {
  const person = personRow(identityOf(session).db, id);
  if (person === null) throw new ArchiveError('not-found', { reason: 'person' });
  return person;
}

/** What a person enters, in NFC. A display name that tells a name is none: `bad-request`, reason `display-name`. */
function entered<N extends Omit<Person, 'id' | 'testimonies'>>(input: N): N {
  const person = { ...input, names: input.names.map((name) => ({ ...name, text: name.text.normalize('NFC').trim() })) };
  const shown = Object.values(person.displayName);
  if (shown.some((label) => labelHits(label, { ...person, id: '' as PersonId, testimonies: [] }) > 0)) {
    throw new ArchiveError('bad-request', { reason: 'display-name' });
  }
  return person;
}

/** Every testimony that a person is in is cleared again: their names may be hidden in any of them. */
function putPersonEverywhere(session: Session, person: Person): Person {
  changeTestimonies(session, person.testimonies.map((testimony) => ({ testimony, change: { kind: 'person', person } })));
  return person;
}

export function addPerson(
  session: Session, { testimony, ...input }: Parsed<'identity.add'>,
): Output<'identity.add'> {
  identityOf(session);
  heldRow(session, testimony);
  return putPersonEverywhere(session, { ...entered(input), id: randomId('n', 12) as PersonId, testimonies: [testimony] });
}

export function changePerson(
  session: Session, { person: id, ...input }: Parsed<'identity.change'>,
): Output<'identity.change'> {
  const { testimonies } = knownPerson(session, id);
  return putPersonEverywhere(session, { ...entered(input), id, testimonies });
}

export function joinPerson(
  session: Session, { testimony, person: id }: Parsed<'identity.join'>,
): Output<'identity.join'> {
  const person = knownPerson(session, id);
  heldRow(session, testimony);
  if (person.testimonies.includes(testimony)) return person;
  const joined = { ...person, testimonies: [...person.testimonies, testimony] };
  changeTestimony(session, testimony, { kind: 'person', person: joined });
  return joined;
}

export function listPeople(session: Session, { testimony }: Parsed<'identity.list'>): Output<'identity.list'> {
  const { db } = identityOf(session);
  return { people: testimony === undefined ? allPeople(db) : peopleOf(db, testimony) };
}

const samePlace = (one: Place, other: Place): boolean => (
  one.turn === other.turn && one.start === other.start && one.end === other.end
);

/** Where a person's names stand in the text as it is now, each with its ruling if it was ruled upon in this version. */
export function nameHits(
  person: Person, turns: readonly KeyedTurn[], version: number, rulings: readonly NameHit[],
): NameHit[] {
  const own = rulings.filter((ruling) => ruling.person === person.id && ruling.version === version);
  return findNames(turns, person).map(({ turn, start, end }) => {
    const ruled = own.find((ruling) => samePlace(ruling, { turn, start, end }));
    return { person: person.id, turn, version, start, end, ruling: ruled?.ruling ?? null };
  });
}

interface Named {
  readonly person: Person;
  readonly version: number;
  readonly turns: readonly KeyedTurn[];
  readonly hits: readonly NameHit[];
}

function namedIn(session: Session, testimony: TestimonyId, id: PersonId): Named {
  const person = knownPerson(session, id);
  const { version } = heldRow(session, testimony);
  if (!person.testimonies.includes(testimony)) throw new ArchiveError('not-found', { reason: 'person' });
  const turns = joinPassages(readPassages(stacksOf(session), testimony));
  return { person, version, turns, hits: nameHits(person, turns, version, rulingsOf(identityOf(session).db, testimony)) };
}

export function showNames(
  session: Session, { testimony, person: id }: Parsed<'identity.names'>,
): Output<'identity.names'> {
  const { person, turns, hits } = namedIn(session, testimony, id);
  const passages = readPassages(stacksOf(session), testimony);
  const { title, collection, narrator, date, place, summary } = heldRow(session, testimony).description;
  const labels = [...new Set(turns.map(({ speaker }) => speaker)), title, collection, narrator, date, place, summary];
  const texts = new Map(turns.map(({ key, text }) => [key, text]));
  return {
    hits: hits.map((hit) => {
      const [shown] = passagesOfStretches(passages, [hit]);
      const place = shown === undefined ? null : { passage: shown.passage, start: shown.start, end: shown.end };
      return { ...hit, place, text: texts.get(hit.turn)?.slice(hit.start, hit.end) ?? '' };
    }),
    labels: labels.filter((label) => label !== null && labelHits(label, person) > 0).length,
  };
}

/** Rulings on hits that stand in the text; anything else is `not-found`. */
function rule(hits: readonly NameHit[], places: readonly Place[], ruling: 'this' | 'not-this'): NameHit[] {
  return places.map((place) => {
    const hit = hits.find((one) => samePlace(one, place));
    if (hit === undefined) throw new ArchiveError('not-found', { reason: 'name' });
    return { ...hit, ruling };
  });
}

export function pseudonymise(
  session: Session, { testimony, person: id, not }: Parsed<'identity.pseudonymise'>,
): Output<'identity.pseudonymise'> {
  const { person, hits } = namedIn(session, testimony, id);
  const denied = rule(hits, not, 'not-this');
  const meant = hits.filter((hit) => hit.ruling !== 'not-this' && !denied.some((other) => samePlace(hit, other)));
  const rulings = [...denied, ...meant.map((hit) => ({ ...hit, ruling: 'this' as const }))];
  const standing = restrictionsOf(stacksOf(session).db, testimony).restrictions.find(({ kind, target }) => (
    kind === 'pseudonymise' && target.of === 'person' && target.person === person.id
  ));
  const restriction = standing ?? newRestriction(session, testimony, {
    kind: 'pseudonymise', target: { of: 'person', person: person.id }, reason: 'name', until: null, event: null,
  });
  changeTestimony(session, testimony, {
    kind: 'restrict', restrictions: [restriction], rulings: rulings.map((hit) => ({ ...hit, testimony })),
  });
  return { restriction, replaced: meant.length, left: hits.length - meant.length };
}

export function ruleNames(
  session: Session, { testimony, person, hits: places, ruling }: Parsed<'identity.rule'>,
): Output<'identity.rule'> {
  const { hits } = namedIn(session, testimony, person);
  const rulings = rule(hits, places, ruling);
  changeTestimony(session, testimony, { kind: 'rule', rulings: rulings.map((hit) => ({ ...hit, testimony })) });
  return { ruled: rulings.length };
}

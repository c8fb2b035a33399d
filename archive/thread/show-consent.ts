// Where consent stands: what is allowed and why, what was agreed to, what restricts it, what left, and what waits for a person.
import type { DueItem } from '../api/consent-calls.ts';
import { purposes, type Restriction } from '../api/consent.ts';
import type { Output, Parsed } from '../api/contract.ts';
import type { TestimonyId } from '../api/ids.ts';
import { passagesOfStretches } from '../catalogue/locate-text.ts';
import { nextSteps } from '../consent/agreement.ts';
import { standingOf } from '../consent/clear.ts';
import { decide } from '../consent/decide.ts';
import { dueItems, isFlagged } from '../consent/due.ts';
import { findJigsaw, type JigsawRow } from '../consent/jigsaw.ts';
import { suggestNames } from '../consent/suggest-names.ts';
import { agreementsOf, allConsent, liftedOf } from '../vault/consent-rows.ts';
import { particularsOf } from '../vault/evidence-rows.ts';
import { allPeople } from '../vault/person-rows.ts';
import { readPassages } from '../vault/text-rows.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { disclosuresTold } from './account-disclosures.ts';
import { sealedTestimony } from './sealed-testimony.ts';
import { nameHits } from './name-people.ts';
import { heldRow } from './held-testimony.ts';
import { permit, stacksOf, type Session } from './session.ts';

type Sealed = ReturnType<typeof sealedTestimony>;

/** Names that stand in the text, are to be replaced, and that nobody has ruled upon. Only an archivist can know. */
function unruledHits({ people, turns, version, restrictions }: Sealed): ReturnType<typeof nameHits> {
  const hidden = new Set(restrictions.flatMap(({ target }) => (target.of === 'person' ? [target.person] : [])));
  return people.filter(({ person }) => hidden.has(person.id))
    .flatMap(({ person, rulings }) => nameHits(person, turns, version, rulings))
    .filter(({ ruling }) => ruling === null);
}

function dueOf(sealed: Sealed, now: Date, within: number): DueItem[] {
  const { id, agreement, unreadable, restrictions, version } = sealed;
  return dueItems({
    testimony: id as TestimonyId, agreement, unreadable, restrictions, version, unruled: unruledHits(sealed).length,
  }, now, within);
}

/** How far ahead `consent.show` looks, in days. */
const soon = 30;

export function showConsent(session: Session, { testimony }: Parsed<'consent.show'>): Output<'consent.show'> {
  permit(session, 'archivist', 'cataloguer');
  heldRow(session, testimony);
  const { vault } = session;
  const { db } = stacksOf(session);
  const now = vault.now();
  const sealed = sealedTestimony(session, testimony);
  const { agreement, restrictions, unreadable } = sealed;
  const { agreements: versions } = agreementsOf(db, testimony);
  const scholar = { role: 'scholar' } as const;
  const others = vault.otherArchivists(agreement?.recordedBy ?? vault.user.name);
  return {
    testimony,
    standing: standingOf(agreement, restrictions, now, unreadable),
    purposes: purposes.map((purpose) => {
      const decision = unreadable ? { allowed: false, why: 'conflicting' } as const : decide(agreement, restrictions, scholar, purpose, now);
      return { purpose, refused: decision.allowed ? null : decision.why };
    }),
    versions, unreadable,
    sealed: vault.identity === null ? null : particularsOf(vault.identity.db, testimony),
    restrictions: [...restrictions], lifted: liftedOf(db, testimony),
    next: vault.readOnly === null ? nextSteps(agreement, { role: vault.user.role, user: vault.user.name, others }) : [],
    due: dueOf(sealed, now, soon),
    disclosures: disclosuresTold(session, testimony),
  };
}

/** Whether clearing has anything to do with the text: only then is it opened to look for names and flags. */
const needsText = (restrictions: readonly Restriction[]): boolean => restrictions.some(({ target }) => target.of === 'person');

export function listDue(session: Session, { within }: Parsed<'consent.due'>): Output<'consent.due'> {
  permit(session, 'archivist', 'cataloguer');
  const { db } = stacksOf(session);
  const now = session.vault.now();
  const consent = allConsent(db);
  const due = testimonyRows(db).flatMap(({ id, version }) => {
    const { agreement = null, restrictions = [], unreadable = false } = consent.get(id) ?? {};
    if (needsText(restrictions)) return dueOf(sealedTestimony(session, id), now, within);
    return dueItems({ testimony: id, agreement, unreadable, restrictions, version, unruled: 0 }, now, within);
  });
  const day = (item: DueItem): string => item.on ?? '';
  return { due: due.sort((one, other) => (day(one) < day(other) ? -1 : Number(day(one) > day(other)))) };
}

/** One row for each testimony: what a reader who knows the region could recognise its narrator by. */
export function jigsawRows(session: Session): JigsawRow[] {
  const { identity } = session.vault;
  const narrators = identity === null ? [] : allPeople(identity.db).filter(({ role }) => role === 'narrator');
  const byTestimony = new Map(narrators.flatMap((person) => person.testimonies.map((id) => [id, person] as const)));
  return testimonyRows(stacksOf(session).db).map(({ id, description: { place, date } }) => {
    const narrator = byTestimony.get(id);
    return {
      testimony: id, narrator: narrator?.id ?? null, place, date,
      occupation: narrator?.occupation ?? null, family: narrator?.family ?? null,
    };
  });
}

export function checkRedaction(
  session: Session, { testimony }: Parsed<'redaction.check'>,
): Output<'redaction.check'> {
  permit(session, 'archivist', 'cataloguer');
  heldRow(session, testimony);
  const sealed = sealedTestimony(session, testimony);
  const passages = readPassages(stacksOf(session), testimony);
  const { identity } = session.vault;
  const placed = <S extends Parameters<typeof passagesOfStretches>[1][number]>(stretches: readonly S[]) => (
    passagesOfStretches(passages, stretches)
  );
  const unruled = unruledHits(sealed).map((hit) => {
    const [shown] = placed([hit]);
    return { ...hit, place: shown === undefined ? null : { passage: shown.passage, start: shown.start, end: shown.end } };
  });
  const everybody = identity === null ? [] : allPeople(identity.db);
  const suggestions = suggestNames(sealed.turns, { everybody, here: sealed.people.map(({ person }) => person) }, sealed.description.language);
  return {
    flagged: sealed.restrictions.filter((restriction) => isFlagged(restriction, sealed.version)),
    unruled,
    suggestions: suggestions.flatMap(({ places, ...suggestion }) => {
      const shown = placed(places).map(({ passage, start, end }) => ({ passage, start, end }));
      return shown.length === 0 ? [] : [{ ...suggestion, places: shown }];
    }),
    jigsaw: findJigsaw(jigsawRows(session), testimony),
  };
}

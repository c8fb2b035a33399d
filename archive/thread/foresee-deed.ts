// What a deed would do, looked at before it is done: the same clearing on changed plain data, and nothing written.
import type { Deed } from '../api/consent-calls.ts';
import type { Agreement } from '../api/consent.ts';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { PersonId, TestimonyId } from '../api/ids.ts';
import { countWords } from '../api/transcript.ts';
import { splitPassages, type KeyedTurn } from '../catalogue/split-passages.ts';
import {
  amendAgreement, isWithdrawn, recordAgreement, reviewAgreement, suspendAgreement, withdrawAgreement,
} from '../consent/agreement.ts';
import { clear, standingOf } from '../consent/clear.ts';
import type { Sealed } from '../consent/sealed.ts';
import { findJigsaw } from '../consent/jigsaw.ts';
import { countMarks } from '../consent/redact.ts';
import { disclosuresTold } from './account-disclosures.ts';
import { asFarAsKnown, sealedTestimony } from './sealed-testimony.ts';
import { heldRow } from './held-testimony.ts';
import { nameHits } from './name-people.ts';
import { closedPassages } from './record-consent.ts';
import { newRestriction, restrictionsFor } from './restrict-testimony.ts';
import { permit, type Session } from './session.ts';
import { jigsawRows } from './show-consent.ts';

type Reach = Output<'consent.foresee'>['before'];

function reachOf(sealed: Sealed<KeyedTurn>, now: Date): Reach {
  const clearing = clear(sealed, now);
  const standing = standingOf(sealed.agreement, sealed.restrictions, now, sealed.unreadable);
  if (clearing.kind !== 'open') return { standing, passages: 0, words: 0, withheld: 0 };
  const words = clearing.turns.reduce((sum, { text }) => sum + countWords(text), 0);
  const passages = splitPassages(sealed.id as TestimonyId, clearing.turns).length;
  return { standing, passages, words, withheld: countMarks(clearing.marks) };
}

/** As if it had been reviewed already: what is foreseen is where the deed leads, not the wait for a second person. */
function inForce(agreement: Agreement): Agreement {
  return { ...agreement, status: 'in-force' };
}

function withdrawn(session: Session, testimony: TestimonyId, sealed: Sealed<KeyedTurn>, deed: Extract<Deed, { do: 'withdraw' }>): Sealed<KeyedTurn> {
  const step = { testimony, by: session.vault.user.name, now: session.vault.now(), reason: null };
  const closed = closedPassages(session, testimony, deed.passages ?? []);
  const partly = deed.scopes !== undefined || deed.passages !== undefined;
  const agreement = isWithdrawn(sealed.agreement) ? sealed.agreement
    : withdrawAgreement(sealed.agreement, { ...step, partly, ...(deed.scopes === undefined ? {} : { scopes: deed.scopes }) });
  return { ...sealed, agreement, restrictions: [...sealed.restrictions, ...closed] };
}

/** With every place that is not ruled upon taken for the person, as the deed does. */
function pseudonymised(session: Session, testimony: TestimonyId, sealed: Sealed<KeyedTurn>, id: PersonId): Sealed<KeyedTurn> {
  const restriction = newRestriction(session, testimony, {
    kind: 'pseudonymise', target: { of: 'person', person: id }, reason: 'name', until: null, event: null,
  });
  const people = sealed.people.map(({ person, rulings }) => {
    if (person.id !== id) return { person, rulings };
    const hits = nameHits(person, sealed.turns, sealed.version, rulings);
    return { person, rulings: hits.map((hit) => ({ ...hit, ruling: hit.ruling ?? 'this' as const })) };
  });
  if (!people.some(({ person }) => person.id === id)) throw new ArchiveError('not-found', { reason: 'person' });
  return { ...sealed, people, restrictions: [...sealed.restrictions, restriction] };
}

/** The testimony as it would stand. Faults are those of the deed itself. */
function after(session: Session, testimony: TestimonyId, sealed: Sealed<KeyedTurn>, deed: Deed): Sealed<KeyedTurn> {
  const { agreement, restrictions } = sealed;
  const step = { by: session.vault.user.name, now: session.vault.now(), reason: null };
  const standing = (): Agreement => {
    if (agreement === null) throw new ArchiveError('conflict', { reason: 'no-agreement' });
    return agreement;
  };
  switch (deed.do) {
    case 'terms': {
      const isFirst = agreement === null || agreement.status === 'draft' || isWithdrawn(agreement);
      const next = isFirst
        ? recordAgreement({ testimony, terms: deed.terms, draft: false, current: agreement, ...step })
        : amendAgreement(agreement, { terms: deed.terms, ...step });
      return { ...sealed, agreement: inForce(next) };
    }
    case 'review': return { ...sealed, agreement: reviewAgreement(standing(), { ...step, reviewDue: null, others: false }) };
    case 'suspend': return { ...sealed, agreement: suspendAgreement(standing(), step) };
    case 'withdraw': return withdrawn(session, testimony, sealed, deed);
    case 'restrict': {
      const { do: _deed, ...input } = deed;
      return { ...sealed, restrictions: [...restrictions, ...restrictionsFor(session, { testimony, ...input })] };
    }
    case 'lift': return { ...sealed, restrictions: restrictions.filter(({ id }) => !deed.restrictions.includes(id)) };
    case 'pseudonymise': return pseudonymised(session, testimony, sealed, deed.person);
    case 'erase': return { ...sealed, agreement: { ...standing(), status: 'erased' } };
  }
}

export function foreseeDeed(
  session: Session, { testimony, deed }: Parsed<'consent.foresee'>,
): Output<'consent.foresee'> {
  permit(session, 'archivist', 'cataloguer');
  heldRow(session, testimony);
  const now = session.vault.now();
  const sealed = asFarAsKnown(session, sealedTestimony(session, testimony));
  const [before, foreseen] = [reachOf(sealed, now), reachOf(after(session, testimony, sealed, deed), now)];
  const disclosures = disclosuresTold(session, testimony);
  const widens = foreseen.words > before.words || (foreseen.words > 0 && foreseen.withheld < before.withheld);
  return {
    before, after: foreseen,
    disclosures: disclosures.length,
    readingCopies: disclosures.filter(({ form }) => form === 'reading-copy').length,
    jigsaw: widens ? findJigsaw(jigsawRows(session), testimony) : [],
  };
}

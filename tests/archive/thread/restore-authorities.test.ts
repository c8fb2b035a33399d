// Undoing what was done to authorities: back in the order in which it came all is as it was; out of order it is refused, or headings still agree.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Authority, AuthorityId, AuthorityState } from '../../../archive/api/authority.ts';
import { authorityCalls } from '../../../archive/api/authority-calls.ts';
import { consentCalls } from '../../../archive/api/consent-calls.ts';
import type { Input } from '../../../archive/api/contract.ts';
import type { Description } from '../../../archive/api/description.ts';
import { toFault } from '../../../archive/api/errors.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { headingsIn } from '../../../archive/catalogue/authority-headings.ts';
import { addAuthority, changeAuthority, knownAuthority, removeAuthority } from '../../../archive/thread/authorities.ts';
import { concludeWithdrawal } from '../../../archive/thread/conclude-withdrawal.ts';
import { describeTestimony } from '../../../archive/thread/describe-testimony.ts';
import { mergeAuthorities, splitAuthority } from '../../../archive/thread/merge-authorities.ts';
import { withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { readDeeds, restoreAuthorities } from '../../../archive/thread/restore-authorities.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { addStarterPlaces } from '../../../archive/thread/starter-places.ts';
import { isTooMuchTold } from '../../../archive/thread/tell-authorities.ts';
import { verifyArchive } from '../../../archive/thread/verify-archive.ts';
import { allAuthorities } from '../../../archive/vault/authority-rows.ts';
import { testimonyRows } from '../../../archive/vault/testimony-rows.ts';
import { importFile, tempArchive, unhurried } from '../../support/temp-archive.ts';

const files = {
  'ferry.txt': 'Q: Where was the ferry?\n\nA: By the mill it was.\n',
  'mill.txt': 'Q: Which mill?\n\nA: The upper one.\n',
  'tower.txt': 'Q: Which tower?\n\nA: The one by the bridge.\n',
};

async function opened() {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  const testimonies: TestimonyId[] = [];
  for (const name of Object.keys(files)) testimonies.push(await importFile(session, name, 'open'));
  return { archive, session, testimonies };
}

const add = (session: Session, input: Input<'authority.add'>): Authority => addAuthority(session, authorityCalls['authority.add'].input.parse(input));
const change = (session: Session, input: Input<'authority.change'>): Authority => changeAuthority(session, authorityCalls['authority.change'].input.parse(input));
const split = (session: Session, input: Input<'authority.split'>) => splitAuthority(session, authorityCalls['authority.split'].input.parse(input));
const remove = (session: Session, authority: AuthorityId, forget = false) => removeAuthority(session, { authority, forget });
const deeds = (session: Session, authority?: AuthorityId) => readDeeds(session, authorityCalls['authority.history'].input.parse({ authority })).deeds;
const latest = (session: Session): number => deeds(session)[0]?.number ?? 0;
const undo = (session: Session, number = latest(session)) => restoreAuthorities(session, { number });
const variants = (...texts: readonly string[]) => texts.map((text) => ({ text, kind: 'other' as const }));

const faultOf = (deed: () => unknown): unknown => {
  try {
    deed();
  } catch (thrown) {
    const { code, detail } = toFault(thrown);
    return [code, detail?.reason];
  }
  return null;
};

const descriptions = (session: Session): Description[] => testimonyRows(session.vault.stacks!.db).map(({ description }) => description);
const everything = (session: Session) => ({ authorities: allAuthorities(session.vault.stacks!.db), descriptions: descriptions(session) });

/** Every heading that a description has is the heading of an authority, no two are called alike, and no relation leads nowhere. */
function expectAgreeing(session: Session): void {
  const all = allAuthorities(session.vault.stacks!.db);
  const headings = all.map(({ heading }) => heading);
  const ids = new Set(all.map(({ id }) => id));
  expect(new Set(headings).size).toBe(headings.length);
  for (const description of descriptions(session)) expect(headings).toEqual(expect.arrayContaining([...headingsIn('place', description)]));
  expect(all.flatMap(({ relations }) => relations).every(({ to }) => ids.has(to))).toBe(true);
  expect(all.flatMap(({ aliases }) => aliases).some((alias) => ids.has(alias))).toBe(false);
  expect(isTooMuchTold(session)).toBe(false);
}

type Step =
  | { readonly do: 'rename' | 'note' | 'relate'; readonly one: number; readonly other: number }
  | { readonly do: 'merge'; readonly one: number; readonly other: number }
  | { readonly do: 'split'; readonly one: number; readonly testimonies: number }
  | { readonly do: 'describe'; readonly one: number; readonly other: number; readonly testimony: number }
  | { readonly do: 'undo'; readonly deed: number };

const place = fc.nat(11);
const steps = fc.array(fc.oneof(
  fc.record({ do: fc.constantFrom('rename' as const, 'note' as const, 'relate' as const), one: place, other: place }),
  fc.record({ do: fc.constant('merge' as const), one: place, other: place }),
  fc.record({ do: fc.constant('split' as const), one: place, testimonies: fc.nat(7) }),
), { minLength: 1, maxLength: 6 });
const unordered = fc.array(fc.oneof(
  fc.record({ do: fc.constantFrom('rename' as const, 'note' as const, 'relate' as const), one: place, other: place }),
  fc.record({ do: fc.constant('merge' as const), one: place, other: place }),
  fc.record({ do: fc.constant('split' as const), one: place, testimonies: fc.nat(7) }),
  fc.record({ do: fc.constant('describe' as const), one: place, other: place, testimony: fc.nat(2) }),
  fc.record({ do: fc.constant('undo' as const), deed: place }),
), { minLength: 2, maxLength: 8 });

const expected = [['bad-request', 'from'], ['bad-request', 'relations'], ['conflict', 'heading'], ['conflict', 'later'], ['not-found', 'authority']];
let names = 0;

function take(session: Session, testimonies: readonly TestimonyId[], step: Step): unknown {
  const all = allAuthorities(session.vault.stacks!.db).sort((one, other) => one.heading.localeCompare(other.heading));
  const at = (number: number): Authority => all[number % all.length]!;
  names += 1;
  return faultOf(() => {
    switch (step.do) {
      case 'rename': return change(session, { authority: at(step.one).id, heading: `Ondal ${names}` });
      case 'note': return change(session, { authority: at(step.one).id, note: `Seen ${names} times.`, variants: [...at(step.one).variants, ...variants(`온달 ${names}`)] });
      case 'relate': return change(session, { authority: at(step.one).id, relations: at(step.one).id === at(step.other).id ? [] : [{ kind: 'part-of', to: at(step.other).id }] });
      case 'merge': return mergeAuthorities(session, { into: at(step.one).id, from: [at(step.other).id] });
      case 'split': return split(session, {
        authority: at(step.one).id, heading: `Ondal ${names}`, variants: at(step.one).variants.slice(0, 1).map(({ text }) => text),
        testimonies: testimonies.filter((_, index) => (step.testimonies >> index) % 2 === 1),
      });
      case 'describe': return describeTestimony(session, {
        testimony: testimonies[step.testimony % testimonies.length]!, place: at(step.one).heading, places: [at(step.other).heading, at(step.one).heading],
      });
      case 'undo': {
        const numbers = deeds(session).filter(({ deed }) => deed !== 'add').map(({ number }) => number);
        return numbers.length === 0 ? null : undo(session, numbers[step.deed % numbers.length]);
      }
    }
  });
}

async function begun() {
  const { session, testimonies } = await opened();
  const headings = ['Ondal River', 'Ondal Stream', 'Ondal Ford', 'Ondal Mill'];
  for (const heading of headings) add(session, { type: 'place', heading, variants: variants(`${heading} 1`, `${heading} 2`) });
  testimonies.forEach((testimony, index) => describeTestimony(session, {
    testimony, place: headings[index]!, places: [headings[index + 1]!, headings[0]!, headings[index]!].filter((one, at, all) => all.indexOf(one) === at),
    parts: [{ date: null, place: headings[index + 1]!, duration: null, recording: null }],
    points: [{ start: 0, title: 'There', synopsis: null, keywords: [], subjects: [], place: headings[2]!, coordinates: null }],
  }));
  return { session, testimonies };
}

describe('what was done to authorities', () => {
  it('is undone in the order in which it came, to the letter, and done again by undoing that', async () => {
    const { session, testimonies } = await begun();
    fc.assert(fc.property(steps, (chosen) => {
      const before = everything(session);
      const first = latest(session);
      for (const step of chosen) expect([null, ...expected]).toContainEqual(take(session, testimonies, step));
      expectAgreeing(session);
      const after = everything(session);
      const done = deeds(session).map(({ number }) => number).filter((number) => number > first);
      for (const number of done) undo(session, number);
      expect(everything(session)).toEqual(before);
      const undone = deeds(session).map(({ number }) => number).filter((number) => number > (done[0] ?? first));
      for (const number of undone) undo(session, number);
      expect(everything(session)).toEqual(after);
      for (const { number } of deeds(session).filter((one) => one.number > (undone[0] ?? first))) undo(session, number);
      expect(everything(session)).toEqual(before);
    }), { numRuns: 5, endOnFailure: true });
    expect(await verifyArchive(session, unhurried)).toMatchObject({ ok: true });
    session.vault.close();
  }, 120_000);

  it('is undone out of order, or refused for what came later; headings agree with descriptions throughout', async () => {
    const { session, testimonies } = await begun();
    fc.assert(fc.property(unordered, (chosen) => {
      for (const step of chosen) {
        const before = everything(session);
        const fault = take(session, testimonies, step);
        expect([null, ...expected]).toContainEqual(fault);
        if (fault !== null) expect(everything(session)).toEqual(before);
        expectAgreeing(session);
      }
    }), { numRuns: 8, endOnFailure: true });
    session.vault.close();
  }, 120_000);

  it('tells what it was before, by whom and when, and what has gone', async () => {
    const { session } = await opened();
    const one = add(session, { type: 'place', heading: 'Ondal River' });
    change(session, { authority: one.id, heading: 'The Ondal', dates: '1910' });
    change(session, { authority: one.id, dates: '1910' });
    expect(deeds(session, one.id)).toMatchObject([
      { deed: 'change', by: session.vault.user.name, states: [{ before: { heading: 'Ondal River', dates: null }, after: { heading: 'The Ondal', dates: '1910' } }] },
      { deed: 'add', states: [{ before: null, after: { heading: 'Ondal River' } }] },
    ]);
    remove(session, one.id);
    expect(deeds(session)[0]).toMatchObject({ deed: 'remove', states: [{ authority: one.id, after: null } satisfies Partial<AuthorityState>] });
    undo(session);
    expect(knownAuthority(session, one.id)).toMatchObject({ heading: 'The Ondal', dates: '1910' });
    addStarterPlaces(session);
    undo(session);
    expect(allAuthorities(session.vault.stacks!.db).map(({ id }) => id)).toEqual([one.id]);
    expect(faultOf(() => undo(session, 9999))).toEqual(['not-found', 'deed']);
    session.vault.close();
  });

  it('goes with what is forgotten: nothing of its names is left', async () => {
    const { session } = await opened();
    const one = add(session, { type: 'person', heading: 'Ondal the Elder' });
    const other = add(session, { type: 'person', heading: 'Ondal the Younger', relations: [{ kind: 'related', to: one.id }] });
    change(session, { authority: one.id, note: 'The same?' });
    remove(session, one.id, true);
    expect(deeds(session).map(({ states }) => states.map(({ authority }) => authority))).toEqual([[other.id]]);
    remove(session, other.id);
    remove(session, other.id, true);
    expect(deeds(session)).toEqual([]);
    const { db } = session.vault.stacks!;
    expect(db.prepare('SELECT count(*) FROM authority_state').pluck().get()).toBe(0);
    session.vault.close();
  });
});

describe('a merge that is undone', () => {
  it('gives each description back what it had, and leaves what was written since', async () => {
    const { session, testimonies: [first, second, third] } = await opened();
    describeTestimony(session, { testimony: first!, places: ['Ondal Stream', 'Elsewhere', 'Ondal River'], place: 'Ondal Stream' });
    describeTestimony(session, { testimony: second!, places: ['Ondal River'] });
    const into = add(session, { type: 'place', heading: 'Ondal River' });
    const from = add(session, { type: 'place', heading: 'Ondal Stream', dates: '1950' });
    mergeAuthorities(session, { into: into.id, from: [from.id] });
    const merge = latest(session);
    change(session, { authority: into.id, heading: 'The Ondal', note: 'A river.' });
    describeTestimony(session, { testimony: first!, places: ['The Ondal', 'Elsewhere', 'Far away'] });
    describeTestimony(session, { testimony: third!, places: ['The Ondal'] });
    const { testimonies } = undo(session, merge);
    expect(testimonies).toBe(1);
    const said = new Map(testimonyRows(session.vault.stacks!.db).map(({ id, description }) => [id, description]));
    expect(said.get(first!)).toMatchObject({ places: ['Ondal Stream', 'The Ondal', 'Elsewhere', 'Far away'], place: 'Ondal Stream' });
    expect([said.get(second!)!.places, said.get(third!)!.places]).toEqual([['The Ondal'], ['The Ondal']]);
    expect(knownAuthority(session, from.id)).toEqual(from);
    expect(knownAuthority(session, into.id)).toMatchObject({ note: 'A river.', dates: null, aliases: [] });
    session.vault.close();
  });

  it('is refused where its heading was taken, or the whole has gone', async () => {
    const { session } = await opened();
    const [into, from] = ['Ondal River', 'Ondal Stream'].map((heading) => add(session, { type: 'place', heading }));
    mergeAuthorities(session, { into: into!.id, from: [from!.id] });
    const merge = latest(session);
    const taken = add(session, { type: 'place', heading: 'Ondal Stream' });
    expect(faultOf(() => undo(session, merge))).toEqual(['conflict', 'heading']);
    remove(session, taken.id);
    const parted = split(session, { authority: into!.id, heading: 'Ondal Stream 2', alias: from!.id });
    expect(parted.authority.id).toBe(from!.id);
    expect(faultOf(() => undo(session, merge))).toEqual(['conflict', 'later']);
    undo(session);
    remove(session, into!.id);
    expect(faultOf(() => undo(session, merge))).toEqual(['conflict', 'later']);
    undo(session);
    undo(session, merge);
    expect(knownAuthority(session, from!.id)).toEqual(from);
    session.vault.close();
  });

  it('remembers nothing of a testimony that was erased', async () => {
    const { session, testimonies: [first] } = await opened();
    describeTestimony(session, { testimony: first!, places: ['Ondal Stream'] });
    const [into, from] = ['Ondal River', 'Ondal Stream'].map((heading) => add(session, { type: 'place', heading }));
    mergeAuthorities(session, { into: into!.id, from: [from!.id] });
    withdrawConsent(session, consentCalls['consent.withdraw'].input.parse({ testimony: first! }));
    concludeWithdrawal(session, { testimony: first!, decision: 'erase', reason: 'asked for', authority: 'the board' });
    expect(JSON.stringify(deeds(session))).not.toContain(first);
    expect(undo(session).testimonies).toBe(0);
    session.vault.close();
  });
});

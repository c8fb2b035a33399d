// The table of consent cases as vaults: for each day one, in which each case is a testimony that speaks of one event.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Person, Terms } from '../../../archive/api/consent.ts';
import { emptyAuthority, type AuthorityId } from '../../../archive/api/authority.ts';
import { emptyDescription } from '../../../archive/api/description.ts';
import type { LinkId } from '../../../archive/api/event-calls.ts';
import { toFault } from '../../../archive/api/errors.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonyView } from '../../../archive/api/testimony.ts';
import { createArchive, openArchive } from '../../../archive/archive.ts';
import { decide } from '../../../archive/consent/decide.ts';
import { admitTestimony } from '../../../archive/thread/admit-testimony.ts';
import { clearTestimony } from '../../../archive/thread/clear-testimony.ts';
import type { Services } from '../../../archive/services.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { putAuthority } from '../../../archive/vault/authority-rows.ts';
import { insertAgreement, insertRestriction } from '../../../archive/vault/consent-rows.ts';
import { putLinks } from '../../../archive/vault/corroboration-rows.ts';
import { putPerson } from '../../../archive/vault/person-rows.ts';
import { readPassages } from '../../../archive/vault/text-rows.ts';
import { updateDescription } from '../../../archive/vault/testimony-rows.ts';
import { cheap, newPassphrase } from '../../support/cheap-engine.ts';
import { servicesWith } from '../../support/temp-archive.ts';
import { restrictionsIn, type ConsentCase } from '../consent/cases.ts';

/** A case in a vault: a testimony of two sessions of one turn each, every word of which is its own. */
export interface Held {
  readonly number: number;
  readonly tested: ConsentCase;
  readonly testimony: TestimonyId;
}

export interface World {
  readonly held: readonly Held[];
  readonly folder: string;
  readonly passphrases: Readonly<Record<'archivist' | 'scholar', string>>;
  readonly day: string;
}

export const wordOf = ({ number }: Held, turn: number): string => `${turn === 0 ? 'alpha' : 'beta'}${String(number).replace(/\d/gu, (digit) => 'abcdefghij'[Number(digit)] ?? '')}zq`;
/** Of which every turn of every case speaks. */
export const event = { ...emptyAuthority, id: 'h000000000000' as AuthorityId, type: 'event', heading: 'What happened' } as const;
export const clockAt = (day: string) => (): Date => new Date(`${day}T12:00:00Z`);
const bare = servicesWith({});
/** What was handed out last, as a text and as it is. */
export const handedOut = { text: '', bytes: new Uint8Array() };
export const services: Services = {
  ...bare,
  files: {
    ...bare.files,
    put: async (name, bytes) => {
      handedOut.text = new TextDecoder().decode(bytes);
      handedOut.bytes = bytes.slice();
      return bare.files.put(name, bytes);
    },
  },
};

function hold(session: Session, number: number, tested: ConsentCase): Held {
  const said = (turn: number): string => `Say ${wordOf({ number } as Held, turn)} once, and no more.`;
  const transcript = {
    format: 'text' as const, language: 'en' as const,
    sessions: [0, 1].map((turn) => ({ turns: [{ speaker: 'Narrator', start: null, end: null, text: said(turn) }] })),
  };
  const notes = { charset: 'utf-8', language: 'given', speakers: ['Narrator'], dropped: {} };
  const { id } = admitTestimony(
    session, `case-${number}.txt`, String(number).padStart(64, '0'),
    { transcript, notes } as unknown as Parameters<typeof admitTestimony>[3], { consent: 'closed' },
  );
  const stacks = session.vault.stacks!;
  const person = Person.parse({
    id: `n${String(number).padStart(12, '0')}`, role: 'other', names: [{ text: 'Orlanda Fenwick', kind: 'latin' }],
    displayName: { en: 'somebody', ko: '누군가' }, risk: 'low', testimonies: [id],
  });
  session.vault.identity!.write((db) => putPerson(db, person));
  const passages = readPassages(stacks, id);
  stacks.write((db) => {
    updateDescription(db, id, {
      ...emptyDescription, title: `Title ${number}`, collection: 'Cases', language: 'en', place: `Place ${number}`, events: [event.heading],
    });
    putLinks(stacks, db, id, passages.map(({ parts }, turn) => ({
      id: `k${String(number).padStart(11, '0')}${turn}` as LinkId, event: event.id, turns: parts.map((part) => part.turn), says: 'mentions',
      certainty: 'heard', date: null, place: `Place ${number}`, note: 'For keepers.', by: 'archivist', at: '2020-01-01T00:00:00.000Z',
    })));
    if (tested.status !== null) {
      insertAgreement(db, {
        ...Terms.parse({ scopes: {} }), scopes: tested.scopes, testimony: id, version: 1, supersedes: null, status: tested.status,
        evidence: 'held-elsewhere', evidenceSha256: null, recordedBy: 'archivist', recordedAt: '2020-01-01T00:00:00.000Z',
        reviewedBy: null, reviewedAt: null, reason: null, conclusion: null,
      });
    }
    const world = {
      testimony: id, passage: passages[0]!.id, person: person.id, version: 1, turn: (turn: number) => passages[turn]!.parts[0]!.turn,
    };
    // Ids of restrictions are of the vault, those of the table of a case.
    for (const [index, restriction] of restrictionsIn(world, tested).entries()) {
      const id12 = `r${String(number).padStart(6, '0')}${String(index).padStart(6, '0')}` as typeof restriction.id;
      insertRestriction(db, { ...restriction, id: id12 });
    }
  });
  clearTestimony(session, id, null);
  return { number, tested, testimony: id };
}

export async function makeWorld(day: string, cases: readonly (readonly [number, ConsentCase])[]): Promise<World> {
  const folder = join(mkdtempSync(join(tmpdir(), 'vouchsafe-cases-')), 'vault');
  const passphrases = { archivist: newPassphrase(), scholar: newPassphrase() };
  const options = { ...cheap, clock: clockAt(day) };
  const session = await createArchive({ folder, user: 'archivist', passphrase: passphrases.archivist }, services, options);
  await session.vault.addUser('scholar', 'scholar', passphrases.scholar);
  session.vault.stacks!.write((db) => putAuthority(db, event));
  const held = cases.map(([number, tested]) => hold(session, number, tested));
  session.vault.close();
  return { held, folder, passphrases, day };
}

export const enter = ({ folder, passphrases, day }: World, user: 'archivist' | 'scholar'): Promise<Session> => (
  openArchive({ folder, user, passphrase: passphrases[user] }, services, { ...cheap, clock: clockAt(day) })
);

export function attempt<T>(deed: () => T): T | null {
  try {
    return deed();
  } catch (thrown) {
    if (!['consent-refused', 'not-found'].includes(toFault(thrown).code)) throw thrown;
    return null;
  }
}

export const allowed = (held: Held, purpose: string, world: World): boolean => {
  const { tested } = held;
  const restrictions = tested.restrictions.length === 0 ? [] : restrictionsIn(
    { testimony: held.testimony, passage: '' as never, person: '' as never, version: 1, turn: () => '' as never }, tested,
  );
  const consent = tested.status === null ? null : { status: tested.status, scopes: tested.scopes };
  return decide(consent, restrictions, { role: 'scholar' }, purpose, clockAt(world.day)()).allowed;
};

/** Which of the two turns a view shows. */
export const turnsIn = (held: Held, view: Pick<TestimonyView, 'passages'> | null): boolean[] => (
  [0, 1].map((turn) => view?.passages.some(({ text }) => text.includes(wordOf(held, turn))) ?? false)
);

/** Whether the case, which is about one thing, says no to what is in this turn. */
export function refusesTurn({ subject, expected }: ConsentCase, turn: number): boolean {
  if (expected === 'yes') return false;
  if (subject.of === 'testimony') return true;
  if (subject.of === 'session') return subject.session === turn + 1;
  return subject.of === 'turn' && subject.turn === turn;
}

export const grantsTurn = ({ subject, expected }: ConsentCase, turn: number): boolean => (
  expected === 'yes' && subject.of === 'turn' && subject.turn === turn
);

export const scholars = ({ held }: World): readonly Held[] => held.filter(({ tested }) => tested.role === 'scholar');

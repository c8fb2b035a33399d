// Cut off between any two writes, a narrowing leaves nothing open that it was to close, and is finished by the next archivist.
import { describe, expect, it } from 'vitest';
import type { Parsed } from '../../../archive/api/contract.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { describeTestimony } from '../../../archive/thread/describe-testimony.ts';
import { editTranscript, readTurns } from '../../../archive/thread/edit-transcript.ts';
import { concludeWithdrawal } from '../../../archive/thread/conclude-withdrawal.ts';
import { listTestimonies, showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { addPerson, changePerson, listPeople, pseudonymise } from '../../../archive/thread/name-people.ts';
import { suspendConsent, withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { redactTestimony, restrictTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import type { Compartment } from '../../../archive/vault/compartment.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { find, importFile, tempArchive, type TempArchive } from '../../support/temp-archive.ts';

const files = {
  'ferry.txt': 'Q: Who kept the ferry?\n\nA: Mira Ro kept the ferry at Ondal.\n\nQ: And in winter?\n\nA: In winter we walked.\n',
  'mill.txt': 'Q: Who kept the mill?\n\nA: Nobody kept the mill after the flood.\n',
};

class Crash extends Error {}

/** The same session, whose process "dies" when it has made so many writes. */
function dyingAfter(session: Session, writes: number): { readonly session: Session; made(): number } {
  let made = 0;
  const dying = (compartment: Compartment | null): Compartment | null => compartment === null ? null : new Proxy(compartment, {
    get(target, name) {
      if (name === 'write') {
        return (deed: Parameters<Compartment['write']>[0]) => {
          if (made >= writes) throw new Crash();
          const result = target.write(deed);
          made += 1;
          return result;
        };
      }
      const value = Reflect.get(target, name, target) as unknown;
      return typeof value === 'function' ? value.bind(target) as unknown : value;
    },
  });
  const names = ['identity', 'stacks', 'reading', 'desk'] as const;
  const compartments = Object.fromEntries(names.map((name) => [name, dying(session.vault[name])]));
  const vault = new Proxy(session.vault, {
    get(target, name) {
      if (name in compartments) return compartments[name as string];
      const value = Reflect.get(target, name, target) as unknown;
      return typeof value === 'function' ? value.bind(target) as unknown : value;
    },
  });
  return { session: { ...session, vault }, made: () => made };
}

async function survives(deed: () => unknown): Promise<boolean> {
  try {
    await deed();
    return true;
  } catch (thrown) {
    if (thrown instanceof Crash) return false;
    throw thrown;
  }
}

interface Case {
  readonly name: string;
  /** What stands before, set by the same archivist. */
  readonly before?: (session: Session, ferry: TestimonyId) => unknown;
  readonly deed: (session: Session, ferry: TestimonyId) => unknown;
  /** A query whose hits the deed takes away from scholars. */
  readonly gone: string;
  /** How consent stands afterwards for an archivist; null where nothing but a tombstone is left. */
  readonly standing: string | null;
  readonly stillOpen: number;
  /** Into `reading`, the stacks, `reading`, the stacks; and into `identity` where names are concerned. */
  readonly writes: number;
}

const mira = {
  role: 'relative', names: [{ text: 'Mira Ro', kind: 'latin' }, { text: 'Mira', kind: 'latin' }], risk: 'high',
  displayName: { en: 'a ferrywoman', ko: '나룻배 사공' }, occupation: null, family: null, note: null,
} as const satisfies Omit<Parsed<'identity.add'>, 'testimony'>;

const whole = { target: { of: 'testimony' }, until: null, event: null } as const;

function addMira(session: Session, testimony: TestimonyId): void {
  addPerson(session, { testimony, ...mira, names: [...mira.names] });
}

function pseudonymiseMira(session: Session, testimony: TestimonyId): void {
  const [person] = listPeople(session, { testimony }).people;
  if (person === undefined) throw new Error('Nobody');
  pseudonymise(session, { testimony, person: person.id, not: [] });
}

const withdraw = (session: Session, testimony: TestimonyId): unknown => withdrawConsent(session, { testimony, reason: null });

const cases: readonly Case[] = [
  {
    name: 'a redaction', gone: 'mira', standing: 'redacted', stillOpen: 2, writes: 4,
    deed: (session, testimony) => redactTestimony(session, { testimony, text: 'Mira Ro', reason: 'name' }),
  },
  {
    name: 'an embargo', gone: 'ferry', standing: 'embargoed', stillOpen: 0, writes: 4,
    deed: (session, testimony) => restrictTestimony(session, { testimony, kind: 'embargo', reason: 'embargo', ...whole }),
  },
  {
    name: 'a passage withheld', gone: 'mira', standing: 'redacted', stillOpen: 1, writes: 4,
    deed: (session, testimony) => {
      const passage = showTestimony(session, testimony).passages[1]?.passage;
      if (passage === undefined) throw new Error('No passage');
      restrictTestimony(session, {
        testimony, kind: 'closed', target: { of: 'passage', passage }, reason: 'safety', until: null, event: null,
      });
    },
  },
  { name: 'a withdrawal', gone: 'ferry', standing: 'withdrawn', stillOpen: 0, writes: 4, deed: withdraw },
  {
    name: 'a suspension', gone: 'ferry', standing: 'closed', stillOpen: 0, writes: 4,
    deed: (session, testimony) => suspendConsent(session, { testimony, as: 'suspended', reason: null }),
  },
  {
    name: 'a new description', gone: 'title:ferry', standing: 'open', stillOpen: 2, writes: 4,
    deed: (session, testimony) => describeTestimony(session, { testimony, title: 'A crossing' }),
  },
  {
    name: 'a pseudonym', gone: 'mira', standing: 'redacted', stillOpen: 2, writes: 5, before: addMira, deed: pseudonymiseMira,
  },
  {
    name: 'another name of somebody under a pseudonym', gone: 'ondal', standing: 'redacted', stillOpen: 2, writes: 5,
    before: (session, testimony) => {
      addMira(session, testimony);
      pseudonymiseMira(session, testimony);
    },
    deed: (session, testimony) => {
      const [person] = listPeople(session, { testimony }).people;
      if (person === undefined) throw new Error('Nobody');
      changePerson(session, { ...mira, person: person.id, names: [...mira.names, { text: 'Ondal', kind: 'nickname' }] });
    },
  },
  {
    name: 'an edit of several turns', gone: 'ondal', standing: 'redacted', stillOpen: 1, writes: 5,
    before: (session, testimony) => redactTestimony(session, { testimony, text: 'Mira Ro', reason: 'name' }),
    deed: (session, testimony) => {
      const [question, answer] = readTurns(session, { testimony }).turns.map(({ turn }) => turn);
      if (question === undefined || answer === undefined) throw new Error('No turns');
      editTranscript(session, { testimony, foresee: false, edits: [
        { do: 'text', turn: answer, text: 'Mira Ro kept the boat at Karas.' }, { do: 'split', turn: answer, at: 8, start: null },
        { do: 'rename', from: 'Q', to: 'Interviewer' },
      ] });
    },
  },
  {
    name: 'an erasure', gone: 'ferry', standing: null, stillOpen: 0, writes: 10, before: withdraw,
    deed: (session, testimony) => concludeWithdrawal(session, {
      testimony, decision: 'erase', reason: 'as was asked', authority: 'the archive',
    }),
  },
];

async function settled(archive: TempArchive, testimony: TestimonyId, expected: Case): Promise<void> {
  const archivist = await archive.open('archivist');
  expect(listTestimonies(archivist).find(({ id }) => id === testimony)?.consent ?? null).toBe(expected.standing);
  expect(await verifyVault(archivist.vault)).toMatchObject({ ok: true });
  archivist.vault.close();
  const scholar = await archive.open('scholar');
  expect(find(scholar, expected.gone)).toEqual([]);
  expect(find(scholar, 'ferry')).toHaveLength(expected.stillOpen);
  expect(find(scholar, 'mill')).toHaveLength(2);
  scholar.vault.close();
}

describe('the order of writes', () => {
  it.each(cases)('closes first and finishes later, wherever $name is cut off', async (tested) => {
    const started = await tempArchive(files);
    const first = await started.open('archivist');
    const ferry = await importFile(first, 'ferry.txt');
    await importFile(first, 'mill.txt');
    tested.before?.(first, ferry);
    first.vault.close();
    let steps = 0;
    for (let writes = 0; ; writes += 1) {
      const archive = started.copy();
      const opened = await archive.open('archivist');
      const dying = dyingAfter(opened, writes);
      const done = await survives(() => tested.deed(dying.session, ferry));
      opened.vault.close();
      const scholar = await archive.open('scholar');
      if (writes > 0) expect([writes, find(scholar, tested.gone)]).toEqual([writes, []]);
      scholar.vault.close();
      // Before its first write nothing was promised, and nothing has changed.
      if (writes > 0) await settled(archive, ferry, tested);
      if (done) {
        steps = dying.made();
        break;
      }
    }
    expect(steps).toBe(tested.writes);
  }, 120_000);

  it('admits whole or not at all', async () => {
    const whole = await tempArchive(files);
    for (let writes = 0; ; writes += 1) {
      const archive = whole.copy();
      const opened = await archive.open('archivist');
      const done = await survives(async () => {
        try {
          await importFile(dyingAfter(opened, writes).session, 'ferry.txt');
        } catch (thrown) {
          // An import reports a crash of its own process as any unexpected fault of one file.
          if (thrown instanceof Error && thrown.message === 'Not imported: internal') throw new Crash();
          throw thrown;
        }
      });
      opened.vault.close();
      const archivist = await archive.open('archivist');
      const listed = listTestimonies(archivist);
      for (const { id } of listed) expect(showTestimony(archivist, id).passages).toHaveLength(4);
      archivist.vault.close();
      const scholar = await archive.open('scholar');
      expect(find(scholar, 'ferry')).toHaveLength(listed.length * 2);
      scholar.vault.close();
      if (done) break;
      expect(writes).toBeLessThan(10);
    }
  }, 120_000);
});

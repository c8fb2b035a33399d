// Cut off between any two writes, a narrowing leaves nothing open that it was to close, and is finished by the next archivist.
import { describe, expect, it } from 'vitest';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { describeTestimony, redactTestimony, restrictTestimony, withdrawTestimony } from '../../../archive/archive.ts';
import { listTestimonies, showTestimony } from '../../../archive/thread/list-testimonies.ts';
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
  readonly deed: (session: Session, ferry: TestimonyId) => unknown;
  /** A query whose hits the deed takes away from scholars. */
  readonly gone: string;
  /** How consent stands afterwards for an archivist. */
  readonly standing: string;
  readonly stillOpen: number;
}

const cases: readonly Case[] = [
  {
    name: 'a redaction', gone: 'mira', standing: 'redacted', stillOpen: 2,
    deed: (session, testimony) => redactTestimony(session, { testimony, text: 'Mira Ro', reason: 'name' }),
  },
  {
    name: 'an embargo', gone: 'ferry', standing: 'embargoed', stillOpen: 0,
    deed: (session, testimony) => restrictTestimony(session, { testimony, kind: 'embargo', reason: 'embargo', until: null }),
  },
  {
    name: 'a withdrawal', gone: 'ferry', standing: 'withdrawn', stillOpen: 0,
    deed: (session, testimony) => withdrawTestimony(session, { testimony }),
  },
  {
    name: 'a new description', gone: 'title:ferry', standing: 'open', stillOpen: 2,
    deed: (session, testimony) => describeTestimony(session, { testimony, title: 'A crossing' }),
  },
];

async function settled(archive: TempArchive, testimony: TestimonyId, expected: Case): Promise<void> {
  const archivist = await archive.open('archivist');
  expect(listTestimonies(archivist).find(({ id }) => id === testimony)?.consent).toBe(expected.standing);
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
    const whole = await tempArchive(files);
    const first = await whole.open('archivist');
    const ferry = await importFile(first, 'ferry.txt');
    await importFile(first, 'mill.txt');
    first.vault.close();
    let steps = 0;
    for (let writes = 0; ; writes += 1) {
      const archive = whole.copy();
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
    expect(steps).toBe(4);
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

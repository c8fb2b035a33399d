// The table of cases and the pages that are made of many testimonies: finding aids, and copies of two side by side.
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toFault } from '../../../archive/api/errors.ts';
import { alignTestimony } from '../../../archive/thread/align-testimonies.ts';
import { issueFindingAid } from '../../../archive/thread/issue-finding-aid.ts';
import { issueCopy } from '../../../archive/thread/issue-testimony.ts';
import { disclosuresOf } from '../../../archive/vault/consent-rows.ts';
import { textOf } from '../../support/poppler.ts';
import { unhurried } from '../../support/temp-archive.ts';
import { consentCases, everyScope, type ConsentCase } from '../consent/cases.ts';
import { allowed, enter, grantsTurn, handedOut, makeWorld, refusesTurn, scholars, wordOf, type Held, type World } from './case-worlds.ts';

type NumberedCase = readonly [number: number, tested: ConsentCase];

/** Open for every purpose, on every day. */
const openCase: NumberedCase = [999, {
  name: 'what is open', status: 'in-force', scopes: everyScope, restrictions: [], role: 'scholar', purpose: 'read', day: '',
  subject: { of: 'testimony' }, expected: 'yes',
}];
const byDay = Map.groupBy([...consentCases.entries()], ([, { day }]) => day);

async function worldOf(day: string, cases: readonly NumberedCase[]): Promise<World> {
  const world = await makeWorld(day, cases);
  onTestFinished(() => rmSync(dirname(world.folder), { recursive: true, force: true }));
  return world;
}

/** The fault of a deed, or null, and what it handed out as it reads. */
async function outcomeOf(deed: () => Promise<unknown>): Promise<{ fault: string | null; told: string }> {
  handedOut.bytes = new Uint8Array();
  const fault = await deed().then(() => null, (thrown: unknown) => toFault(thrown).code);
  return { fault, told: handedOut.bytes.length === 0 ? '' : textOf(handedOut.bytes).replace(/\s+/gu, ' ') };
}

/** An archivist's opening has finished the erasure that was pending. */
const isErased = ({ tested: { status } }: Held): boolean => status === 'erasure-pending';

describe('the table of cases holds', () => {
  it('for finding aids: in each purpose of the table, over the whole catalogue', async () => {
    for (const [day, cases] of byDay) {
      const world = await worldOf(day, cases);
      const archivist = await enter(world, 'archivist');
      const recorded = ({ testimony }: Held): number => disclosuresOf(archivist.vault.stacks!.db, testimony).length;
      for (const purpose of new Set(scholars(world).map(({ tested }) => tested.purpose))) {
        const before = new Map(world.held.map((held) => [held, recorded(held)]));
        const { fault, told } = await outcomeOf(() => issueFindingAid(archivist, { purpose, title: 'Everything' }, unhurried));
        expect([purpose, null, 'consent-refused']).toContain(fault);
        for (const held of scholars(world)) {
          const { tested, number } = held;
          const { name, subject, expected } = tested;
          const may = !isErased(held) && allowed(held, 'catalogue', world) && allowed(held, purpose, world);
          const says = (what: 'Title' | 'Place'): boolean => new RegExp(`${what} ${number}\\b`, 'u').test(told);
          const isTold = recorded(held) > (before.get(held) ?? 0);
          if (!may) expect([purpose, name, isTold]).toEqual([purpose, name, false]);
          if (!isTold) expect([purpose, name, says('Title'), says('Place')]).toEqual([purpose, name, false, false]);
          // What contradicts itself closes for every purpose: the others are told.
          if (may && tested.purpose === purpose && expected === 'yes' && tested.restrictions.length === 0) {
            expect([purpose, name, isTold, says('Title'), says('Place')]).toEqual([purpose, name, true, true, true]);
          }
          // What is told of a testimony nowhere is told for no purpose.
          const isAsked = tested.purpose === 'catalogue' || tested.purpose === purpose;
          if (isAsked && subject.of === 'field' && expected !== 'yes') expect([purpose, name, says('Place')]).toEqual([purpose, name, false]);
          expect([purpose, name, [0, 1].some((turn) => told.includes(wordOf(held, turn)))]).toEqual([purpose, name, false]);
        }
      }
      archivist.vault.close();
    }
  }, 240_000);

  it('for bilingual copies, of a case beside what is open and of what is open beside a case', async () => {
    for (const [day, cases] of byDay) {
      const leaving = cases.filter(([, { role, purpose }]) => role === 'scholar' && !['catalogue', 'read', 'quote'].includes(purpose));
      const world = await worldOf(day, [...leaving, openCase]);
      const archivist = await enter(world, 'archivist');
      const recorded = ({ testimony }: Held): number => disclosuresOf(archivist.vault.stacks!.db, testimony).length;
      const open = world.held.find(({ number }) => number === openCase[0])!;
      for (const held of world.held) {
        const { tested: { name, purpose }, testimony } = held;
        if (held === open || isErased(held)) continue;
        alignTestimony(archivist, { testimony, original: open.testimony });
        const may = allowed(held, 'read', world) && allowed(held, purpose, world);
        for (const [first, second] of [[held, open], [open, held]] as const) {
          const before = [recorded(held), recorded(open)];
          const { fault, told } = await outcomeOf(() => (
            issueCopy(archivist, { testimony: first.testimony, beside: second.testimony, purpose }, unhurried)));
          expect([name, fault]).toEqual([name, may ? null : 'consent-refused']);
          expect([name, recorded(held) - (before[0] ?? 0), recorded(open) - (before[1] ?? 0)]).toEqual([name, ...(may ? [1, 1] : [0, 0])]);
          for (const turn of [0, 1]) {
            const isTold = told.includes(wordOf(held, turn));
            if (!may || refusesTurn(held.tested, turn)) expect([name, turn, isTold]).toEqual([name, turn, false]);
            else if (grantsTurn(held.tested, turn)) expect([name, turn, isTold]).toEqual([name, turn, true]);
          }
        }
      }
      archivist.vault.close();
    }
  }, 240_000);
});

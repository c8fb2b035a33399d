// What a process that is to be killed says of its deeds: each before it is begun, and again once it has been acknowledged.
import { z } from 'zod';
import { TestimonyId } from '../../archive/api/ids.ts';

const testimony = TestimonyId;

export const ToldDeed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('import'), number: z.int(), testimony: testimony.optional() }),
  z.object({ do: z.literal('close'), testimony }),
  z.object({ do: z.literal('lift'), testimony }),
  z.object({ do: z.literal('redact'), testimony, text: z.string() }),
  z.object({ do: z.literal('correct'), testimony, text: z.string() }),
  z.object({ do: z.literal('withdraw'), testimony }),
  z.object({ do: z.literal('erase'), testimony }),
  z.object({ do: z.literal('attach'), testimony, sha256: z.string() }),
  z.object({ do: z.literal('add-user'), name: z.string(), passphrase: z.string() }),
  z.object({ do: z.literal('remove-user'), name: z.string() }),
  z.object({ do: z.literal('change-role'), name: z.string(), role: z.enum(['cataloguer', 'scholar']) }),
  z.object({ do: z.literal('back-up'), to: z.string(), datakeys: z.string() }),
  z.object({ do: z.literal('copy'), testimony }),
]);
export type ToldDeed = z.infer<typeof ToldDeed>;

export const Told = z.discriminatedUnion('told', [
  z.object({ told: z.literal('started') }),
  z.object({ told: z.literal('open') }),
  z.object({ told: z.literal('doing'), deed: ToldDeed }),
  z.object({ told: z.literal('did'), deed: ToldDeed }),
]);
export type Told = z.infer<typeof Told>;

/** Whole lines alone: what a kill cut off was not said. */
export function readTold(said: string): Told[] {
  return said.split('\n').slice(0, -1).map((line) => Told.parse(JSON.parse(line)));
}

export const deedKinds = ['importing', 'clearing', 'withdrawing', 'erasing', 'users', 'backing-up', 'merging', 'attaching'] as const;
export type DeedKind = (typeof deedKinds)[number];

/** What the process is told, as JSON in its one argument. */
export const Orders = z.object({
  folder: z.string(), root: z.string(), passphrase: z.string(),
  kinds: z.array(z.enum(deedKinds)).min(1), number: z.int(), seed: z.int(),
  /** It ends by itself after so many deeds; 0 for never. */
  deeds: z.int().nonnegative(),
});
export type Orders = z.infer<typeof Orders>;

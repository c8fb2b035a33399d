// The only way for a user interface to the engine: typed functions over any carrier.
import { calls, type Call, type Input, type Output } from './contract.ts';
import { ArchiveError } from './errors.ts';
import type { CallOptions, Carrier } from './operation.ts';

export type Client = { readonly [C in Call]: (input: Input<C>, options?: CallOptions) => Promise<Output<C>> };

/** Typed functions, one for each call of the contract. They throw an ArchiveError where the engine answers with a fault. */
export function makeClient(carrier: Carrier): Client {
  const client: Record<string, unknown> = {};
  for (const call of calls) {
    client[call] = async (input: unknown, options?: CallOptions) => {
      const reply = await carrier(call, input, options);
      if (reply.ok) return reply.value;
      throw new ArchiveError(reply.fault.code, reply.fault.detail);
    };
  }
  return client as Client;
}

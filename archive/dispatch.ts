// The engine's one door: a call's name and an unknown input in, a reply out. Validates here and trusts behind.
import { contract, type Call, type Output, type Parsed } from './api/contract.ts';
import { ArchiveError, toFault } from './api/errors.ts';
import type { Carrier, CallOptions, Reply } from './api/operation.ts';
import type { Running } from './services.ts';

export type Handlers = { readonly [C in Call]: (input: Parsed<C>, running: Running) => Promise<Output<C>> };

const isCall = (name: string): name is Call => Object.hasOwn(contract, name);

/**
 * A carrier straight to the handlers. Calls that write wait for one another; reads go at once. `vault.lock` waits for
 * nobody: it cancels what runs, and whatever was waiting finds the vault locked.
 */
export function dispatch(handlers: Handlers): Carrier {
  const running = new Set<AbortController>();
  let lastWrite: Promise<unknown> = Promise.resolve();

  async function run(call: Call, input: unknown, options: CallOptions): Promise<Reply<unknown>> {
    const controller = new AbortController();
    const cancel = (): void => controller.abort();
    options.signal?.addEventListener('abort', cancel, { once: true });
    if (options.signal?.aborted === true) cancel();
    running.add(controller);
    try {
      if (controller.signal.aborted) throw new ArchiveError('cancelled');
      const parsed = contract[call].input.safeParse(input);
      if (!parsed.success) throw new ArchiveError('bad-request', { reason: parsed.error.issues[0]?.path.join('.') ?? '' });
      const handler = handlers[call] as (input: unknown, running: Running) => Promise<unknown>;
      const progress = options.onProgress ?? (() => undefined);
      return { ok: true, value: await handler(parsed.data, { signal: controller.signal, progress }) };
    } catch (thrown) {
      return { ok: false, fault: toFault(thrown) };
    } finally {
      running.delete(controller);
      options.signal?.removeEventListener('abort', cancel);
    }
  }

  return async (call, input, options = {}) => {
    if (!isCall(call)) return { ok: false, fault: { code: 'bad-request', detail: { reason: 'call' } } };
    if (call === 'vault.lock') {
      for (const controller of running) controller.abort();
      return run(call, input, options);
    }
    if (contract[call].kind === 'read') return run(call, input, options);
    const turn = lastWrite.then(() => run(call, input, options));
    lastWrite = turn;
    return turn;
  };
}

// That something in the vault has changed, here or in another window: whoever shows a part of it asks for it again.
import { useEffect, useRef } from 'react';
import { contract, type Call } from '../../archive/api/contract.ts';
import type { Host } from './host.ts';
import { makeStore } from './store.ts';

/** Grows with every change. What it was is never told: whoever shows something asks the engine. */
export const changes = makeStore<{ readonly count: number; readonly from: 'here' | 'elsewhere' }>({ count: 0, from: 'here' });

export const noteChange = (from: 'here' | 'elsewhere'): void => changes.update(({ count }) => ({ count: count + 1, from }));

const isCall = (name: string): name is Call => Object.hasOwn(contract, name);

/** A draft, and pieces of what is there only once it has come whole. */
const unseen: ReadonlySet<Call> = new Set(['testimony.preview', 'collection.previewFindingAid', 'issue.font', 'attachment.begin', 'attachment.append', 'attachment.cancel']);

/** A write of which others who have the vault open see something: not one's own settings, not a draft, not the lock. */
export function isChange(name: string): boolean {
  if (!isCall(name) || contract[name].kind !== 'write') return false;
  return !/^(vault|desk|user)\./.test(name) && !unseen.has(name);
}

/** The same host, of which every change that was done is noted. */
export function notingChanges(host: Host): Host {
  return {
    ...host,
    async carrier(call, input, options) {
      const reply = await host.carrier(call, input, options);
      if (reply.ok && isChange(call)) noteChange('here');
      return reply;
    },
  };
}

/** Calls back after every change, wherever it was made. */
export function useChanges(listener: (from: 'here' | 'elsewhere') => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => changes.subscribe(() => latest.current(changes.get().from)), []);
}

// The page's session with an archive: whether it is open, who is there, what is shown. All of it in memory.
import { createContext, useContext } from 'react';
import { makeClient, type Client } from '../../archive/api/client.ts';
import type { Output } from '../../archive/api/contract.ts';
import type { PassageId, TestimonyId } from '../../archive/api/ids.ts';
import type { Carrier } from '../../archive/api/operation.ts';
import type { Host } from './host.ts';
import { makeStore, useStore, type Store } from './store.ts';

export type Place =
  | { readonly screen: 'catalogue' }
  | { readonly screen: 'search' }
  | { readonly screen: 'users' }
  | {
    readonly screen: 'reading';
    readonly testimony: TestimonyId;
    readonly passage: PassageId | null;
    /** Where "back" leads. */
    readonly from: 'catalogue' | 'search';
  };

type Status = Output<'vault.status'>;
export type Opened = Pick<Output<'vault.open'>, 'user' | 'role' | 'readOnly'>;

/** A search as it was last made: kept here so that it is still there on the way back from a passage. */
export interface SearchMade {
  readonly query: string;
  readonly offset: number;
  readonly result: Output<'passages.find'>;
}

export type SessionState =
  | { readonly phase: 'opening' }
  | { readonly phase: 'ended' }
  | { readonly phase: 'locked'; readonly folder: string | null; readonly exists: boolean }
  | { readonly phase: 'open'; readonly opened: Opened; readonly place: Place; readonly search: SearchMade | null };

export interface Session {
  readonly state: Store<SessionState>;
  readonly client: Client;
  readonly host: Host;
  /** True while a call is unanswered. */
  readonly busy: () => boolean;
  begin(): Promise<void>;
  entered(opened: Opened): void;
  go(place: Place): void;
  keepSearch(search: SearchMade | null): void;
  lock(): Promise<void>;
}

const first: Place = { screen: 'catalogue' };

/** A session over a host. It turns to locked whenever any call finds the vault locked, and forgets what it had shown. */
export function startSession(host: Host): Session {
  const state = makeStore<SessionState>({ phase: 'opening' });
  let running = 0;
  let folder: string | null = null;

  const carrier: Carrier = async (call, input, options) => {
    running += 1;
    try {
      const reply = await host.carrier(call, input, options);
      if (!reply.ok && reply.fault.code === 'vault-locked' && state.get().phase === 'open') showLocked();
      return reply;
    } finally {
      running -= 1;
    }
  };
  const client = makeClient(carrier);

  function showLocked(): void {
    if (state.get().phase !== 'ended') state.set({ phase: 'locked', folder, exists: true });
  }

  function show(status: Status): void {
    folder = status.folder;
    const { user, role, readOnly } = status;
    if (status.open && user !== null && role !== null) entered({ user, role, readOnly });
    else state.set({ phase: 'locked', folder, exists: status.exists });
  }

  function entered(opened: Opened): void {
    state.set({ phase: 'open', opened, place: first, search: null });
  }

  void host.ended.then(() => state.set({ phase: 'ended' }));
  return {
    state,
    client,
    host,
    busy: () => running > 0,
    async begin() {
      try {
        show(await client['vault.status']({}));
      } catch {
        state.set({ phase: 'locked', folder: null, exists: false });
      }
    },
    entered,
    go: (place) => state.update((now) => (now.phase === 'open' ? { ...now, place } : now)),
    keepSearch: (search) => state.update((now) => (now.phase === 'open' ? { ...now, search } : now)),
    async lock() {
      // Shown first: whatever the engine says, nothing of the archive stays on the screen.
      showLocked();
      await host.carrier('vault.lock', {});
    },
  };
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('No session above this component.');
  return session;
}

export const useSessionState = (): SessionState => useStore(useSession().state);

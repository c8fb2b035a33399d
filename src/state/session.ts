// The page's session with an archive: whether it is open, who is there, what is shown. All of it in memory.
import { createContext, useContext } from 'react';
import { makeClient, type Client } from '../../archive/api/client.ts';
import type { Output, VaultPlace } from '../../archive/api/contract.ts';
import { toFault } from '../../archive/api/errors.ts';
import type { Carrier } from '../../archive/api/operation.ts';
import { beginHistory, canStep, correct, placeOf, visit, type History } from './history.ts';
import type { Host } from './host.ts';
import { firstPlace, samePlace, screenKey, withoutContent, type Place } from './place.ts';
import { sayStatus } from './status.ts';
import { stepsInMemory, type Steps } from './steps.ts';
import { makeStore, useStore, type Store } from './store.ts';

export type { Place } from './place.ts';


export interface Opened extends Pick<Output<'vault.open'>, 'user' | 'role' | 'readOnly'> {
  /** The vault of the sample testimonies, which is gone when it is locked. */
  readonly sample: boolean;
}

/** Why the page is at the door: never opened, asked to lock, nobody there, or locked by the engine or another window. */
export type WhyLocked = 'begun' | 'asked' | 'idle' | 'elsewhere';

export type SessionState =
  | { readonly phase: 'opening' }
  | { readonly phase: 'ended' }
  | { readonly phase: 'locked'; readonly why: WhyLocked }
  | {
    readonly phase: 'open';
    readonly opened: Opened;
    readonly place: Place;
    readonly canGoBack: boolean;
    readonly canGoForward: boolean;
  };

/** What the door offers: the vault that it is about, or the place where one would be made, and those opened here before. */
export interface Door {
  readonly folder: string | null;
  readonly exists: boolean;
  readonly places: readonly VaultPlace[];
}

/** True where the screen asks first; `leave` goes on to where somebody wanted to go, once nobody asks any more. */
export type AskBeforeLeaving = (leave: () => void) => boolean;

export interface Session {
  readonly state: Store<SessionState>;
  readonly client: Client;
  readonly host: Host;
  /** What screens keep from one visit to the next (see useKept); empty once it is locked. */
  readonly kept: Map<string, unknown>;
  /** True while a call is unanswered. */
  readonly busy: () => boolean;
  begin(): Promise<void>;
  /** Asks what is behind the door, once whatever was open is locked. */
  door(): Promise<Door>;
  entered(opened: Opened): void;
  go(place: Place): void;
  /** Corrects where one is, without a step that could be taken back: what is selected in a list, for instance. */
  replace(place: Place): void;
  back(): void;
  forward(): void;
  /** Asked before another screen is shown than this one. The lock asks nobody. Null again when the screen goes. */
  beforeLeaving(ask: AskBeforeLeaving | null): void;
  /** Shows the door because the vault was locked by somebody else. */
  heardLocked(): void;
  lock(why?: WhyLocked): Promise<void>;
}

/** Where somebody was when it was locked; ids alone. */
interface Left {
  readonly user: string;
  readonly place: Place;
}

class PageSession implements Session {
  readonly state = makeStore<SessionState>({ phase: 'opening' });
  readonly kept = new Map<string, unknown>();
  readonly client: Client;
  readonly host: Host;
  readonly #steps: Steps;
  #running = 0;
  #locking: Promise<unknown> = Promise.resolve();
  #history: History<Place> = beginHistory(firstPlace);
  #left: Left | null = null;
  /** Asked for by a link while it was locked. */
  #wanted: Place | null = null;
  #ask: AskBeforeLeaving | null = null;

  constructor(host: Host, steps: Steps) {
    this.host = host;
    this.#steps = steps;
    this.client = makeClient(this.#carrier);
    steps.onStep((at) => this.#stepped(at));
    void host.ended.then(() => {
      this.#forget();
      this.state.set({ phase: 'ended' });
    });
  }

  readonly #carrier: Carrier = async (call, input, options) => {
    this.#running += 1;
    try {
      const reply = await this.host.carrier(call, input, options);
      if (!reply.ok && reply.fault.code === 'vault-locked') this.heardLocked();
      return reply;
    } finally {
      this.#running -= 1;
    }
  };

  readonly busy = (): boolean => this.#running > 0;

  #forget(): void {
    this.kept.clear();
    this.#ask = null;
    this.#history = beginHistory(firstPlace);
    sayStatus('');
  }

  #showLocked(why: WhyLocked): void {
    const now = this.state.get();
    if (now.phase === 'ended') return;
    if (now.phase === 'open') this.#left = { user: now.opened.user, place: withoutContent(now.place) };
    this.#forget();
    this.state.set({ phase: 'locked', why });
  }

  #showAt(history: History<Place>): void {
    const now = this.state.get();
    if (now.phase !== 'open' || history.places[history.at] === undefined) return;
    this.#history = history;
    this.state.set({
      ...now, place: placeOf(history), canGoBack: canStep(history, -1), canGoForward: canStep(history, 1),
    });
  }

  async begin(): Promise<void> {
    const status = await this.client['vault.status']({}).catch(() => null);
    if (status?.open === true && status.user !== null && status.role !== null) {
      const { user, role, readOnly, sample } = status;
      this.entered({ user, role, readOnly, sample });
    } else this.state.set({ phase: 'locked', why: 'begun' });
  }

  async #lookAtDoor(): Promise<Door> {
    const [{ folder, exists }, { places }] = await Promise.all([this.client['vault.status']({}), this.client['vault.places']({})]);
    return { folder, exists, places };
  }

  async door(): Promise<Door> {
    await this.#locking;
    try {
      return await this.#lookAtDoor().catch((thrown: unknown) => {
        // The engine that was asked has just ended, because another window has locked the vault; the next one answers.
        if (toFault(thrown).code === 'vault-locked') return this.#lookAtDoor();
        throw thrown;
      });
    } catch {
      return { folder: null, exists: false, places: [] };
    }
  }

  entered(opened: Opened): void {
    const left = this.#left?.user === opened.user && !opened.sample ? this.#left.place : null;
    const place = this.#wanted ?? left ?? firstPlace;
    this.#wanted = null;
    this.#left = null;
    this.#history = beginHistory(place);
    this.#steps.begin();
    this.state.set({ phase: 'open', opened, place, canGoBack: false, canGoForward: false });
  }

  go(place: Place): void {
    if (this.state.get().phase !== 'open') {
      this.#wanted = place;
      return;
    }
    if (samePlace(placeOf(this.#history), place)) return;
    if (this.#asks(place, () => this.go(place))) return;
    const next = visit(this.#history, place);
    this.#steps.push(next.at);
    this.#showAt(next);
  }

  #asks(place: Place, leave: () => void): boolean {
    return this.#ask !== null && screenKey(place) !== screenKey(placeOf(this.#history)) && this.#ask(leave);
  }

  #stepped(at: number): void {
    const place = this.#history.places[at];
    const by = at - this.#history.at;
    if (place !== undefined && this.#asks(place, () => this.#steps.go(by))) {
      // The browser is there already, and comes back to where the page still is.
      this.#steps.go(-by);
      return;
    }
    this.#showAt({ ...this.#history, at });
  }

  beforeLeaving(ask: AskBeforeLeaving | null): void {
    this.#ask = ask;
  }

  replace(place: Place): void {
    this.#showAt(correct(this.#history, place));
  }

  back(): void {
    if (canStep(this.#history, -1)) this.#steps.go(-1);
  }

  forward(): void {
    if (canStep(this.#history, 1)) this.#steps.go(1);
  }

  heardLocked(): void {
    if (this.state.get().phase === 'open') this.#showLocked('elsewhere');
  }

  async lock(why: WhyLocked = 'asked'): Promise<void> {
    // Shown first: whatever the engine says, nothing of the archive stays on the screen.
    this.#showLocked(why);
    this.#locking = this.host.carrier('vault.lock', {});
    await this.#locking;
  }
}

/** A session over a host. It turns to locked whenever any call finds the vault locked, and forgets what it had shown. */
export const startSession = (host: Host, steps: Steps = stepsInMemory()): Session => new PageSession(host, steps);

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('No session above this component.');
  return session;
}

export const useSessionState = (): SessionState => useStore(useSession().state);

/** Who is there; only below the frame of an open archive. */
export function useOpened(): Opened {
  const state = useSessionState();
  if (state.phase !== 'open') throw new Error('Nobody is there.');
  return state.opened;
}

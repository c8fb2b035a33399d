// Plays a recording from its encrypted stream through a media element of the page, and tells where it is.
import { makeStore, type Store } from './store.ts';

/**
 * `resting`: nothing was asked for yet. `gone`: the stream has ended because the recording is not open any more. `unplayable`:
 * this program has no way to play what it is.
 */
export type PlayerPhase = 'resting' | 'opening' | 'ready' | 'gone' | 'unplayable';

/** Times are in milliseconds of the recording. */
export interface Played {
  readonly phase: PlayerPhase;
  readonly isPlaying: boolean;
  readonly at: number;
  /** Null until it is known. */
  readonly length: number | null;
  /** 1 is as it was spoken. */
  readonly rate: number;
  /** From 0 to 1. */
  readonly volume: number;
}

export interface Player {
  readonly played: Store<Played>;
  /** Takes the element through which is played, null when it is gone. */
  attach(element: HTMLMediaElement | null): void;
  /** Takes another recording; `open` gives an address of its stream, or throws where it is not open. Null takes it away. */
  load(open: (() => Promise<string>) | null): void;
  toggle(): void;
  play(): void;
  pause(): void;
  /** To a time of the recording. Before the recording was opened it begins there. */
  seek(at: number): void;
  skip(by: number): void;
  slower(): void;
  faster(): void;
  setVolume(volume: number): void;
  /** Stops, and lets go of every byte. */
  stop(phase?: 'resting' | 'gone'): void;
}

export const rates = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

const resting: Played = { phase: 'resting', isPlaying: false, at: 0, length: null, rate: 1, volume: 1 };

/** Seconds that must have been played since a stream was opened anew before it may be once more: a loop would help nobody. */
const playedBetween = 2;

class ElementPlayer implements Player {
  readonly played = makeStore<Played>(resting);
  #element: HTMLMediaElement | null = null;
  #listening: AbortController | null = null;
  #open: (() => Promise<string>) | null = null;
  /** Grows with every recording: answers about one before are not heard. */
  #turn = 0;
  #wantsToPlay = false;
  #reopenedAt: number | null = null;

  attach(element: HTMLMediaElement | null): void {
    this.#listening?.abort();
    this.#listening = null;
    if (this.#element !== null && this.#element !== element) letGo(this.#element);
    this.#element = element;
    if (element === null) return;
    // Casting would send it to another machine.
    element.disableRemotePlayback = true;
    const listening = new AbortController();
    this.#listening = listening;
    const on = (events: readonly string[], listener: () => void): void => {
      for (const event of events) element.addEventListener(event, listener, { signal: listening.signal });
    };
    on(['timeupdate', 'seeking', 'seeked'], () => {
      // While it is being opened the element stands at its beginning, which is not where one wants to be.
      if (this.played.get().phase === 'ready') this.#tell({ at: element.currentTime * 1_000 });
    });
    on(['durationchange'], () => this.#tell({ length: Number.isFinite(element.duration) ? element.duration * 1_000 : null }));
    on(['loadedmetadata'], () => this.#loaded());
    on(['play', 'playing', 'pause', 'ended'], () => this.#tell({ isPlaying: !element.paused && !element.ended }));
    on(['error'], () => void this.#lost());
  }

  load(open: (() => Promise<string>) | null): void {
    this.stop();
    this.#open = open;
  }

  toggle(): void {
    if (this.played.get().isPlaying || this.#wantsToPlay && this.played.get().phase === 'opening') this.pause();
    else this.play();
  }

  play(): void {
    this.#wantsToPlay = true;
    const { phase } = this.played.get();
    if (phase === 'resting') void this.#begin();
    else if (phase === 'ready') this.#go();
  }

  pause(): void {
    this.#wantsToPlay = false;
    this.#element?.pause();
  }

  seek(at: number): void {
    const { phase, length } = this.played.get();
    const within = Math.max(0, Math.min(at, length ?? at));
    if (phase === 'ready' && this.#element !== null) this.#element.currentTime = within / 1_000;
    if (phase !== 'gone' && phase !== 'unplayable') this.#tell({ at: within });
  }

  skip(by: number): void {
    this.seek(this.played.get().at + by);
  }

  slower(): void {
    this.#setRate(rates.findLast((rate) => rate < this.played.get().rate) ?? rates[0]);
  }

  faster(): void {
    this.#setRate(rates.find((rate) => rate > this.played.get().rate) ?? rates[rates.length - 1] ?? 1);
  }

  setVolume(volume: number): void {
    this.#tell({ volume });
    if (this.#element !== null) this.#element.volume = volume;
  }

  stop(phase: 'resting' | 'gone' = 'resting'): void {
    this.#turn += 1;
    this.#open = null;
    this.#wantsToPlay = false;
    this.#reopenedAt = null;
    if (this.#element !== null) letGo(this.#element);
    const { rate, volume } = this.played.get();
    this.played.set({ ...resting, phase, rate, volume });
  }

  #tell(change: Partial<Played>): void {
    this.played.update((now) => ({ ...now, ...change }));
  }

  #setRate(rate: number): void {
    this.#tell({ rate });
    if (this.#element !== null) this.#element.playbackRate = rate;
  }

  /** The stream's address, unless it is not open, or something else is wanted by then. */
  async #address(): Promise<string | null> {
    const turn = this.#turn;
    const address = await this.#open?.().catch(() => null) ?? null;
    if (turn !== this.#turn) return null;
    if (address === null) this.stop('gone');
    return address;
  }

  async #begin(): Promise<void> {
    if (this.#open === null) return;
    this.#tell({ phase: 'opening' });
    const address = await this.#address();
    if (address !== null && this.#element !== null) this.#element.src = address;
  }

  #loaded(): void {
    const element = this.#element;
    if (element === null) return;
    const { at, rate, volume } = this.played.get();
    this.#tell({ phase: 'ready' });
    element.volume = volume;
    element.playbackRate = rate;
    if (at > 0) element.currentTime = at / 1_000;
    if (this.#wantsToPlay) this.#go();
  }

  #go(): void {
    // Refused where the browser wants somebody to have pressed something first; then the button is pressed once more.
    this.#element?.play().catch(() => this.#tell({ isPlaying: false }));
  }

  /** The stream gave nothing more: it is closed, or its ticket has run out, or it is none that can be played. */
  async #lost(): Promise<void> {
    const { phase, at } = this.played.get();
    if (this.#open === null) return;
    const address = await this.#address();
    if (address === null || this.#element === null) return;
    const isAgain = this.#reopenedAt !== null && at < this.#reopenedAt + playedBetween * 1_000;
    if (phase !== 'ready' || isAgain) {
      this.stop();
      this.#tell({ phase: 'unplayable' });
      return;
    }
    this.#reopenedAt = at;
    this.#tell({ phase: 'opening' });
    this.#element.src = address;
  }
}

/** Without its address the element forgets what it had buffered. */
function letGo(element: HTMLMediaElement): void {
  element.pause();
  if (!element.hasAttribute('src')) return;
  element.removeAttribute('src');
  element.load();
}

export const makePlayer = (): Player => new ElementPlayer();

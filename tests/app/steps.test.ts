// The browser's own Back and Forward: within a sitting they lead from place to place, and out of it, or of the page, nowhere.
import { describe, expect, it } from 'vitest';
import { stepsInBrowser } from '../../src/state/steps.ts';

/** A browser's history as the specification has it, with the page on its second entry: before it was another site. */
function playBrowser() {
  const entries: unknown[] = ['another site', null];
  let at = 1;
  const listeners: ((event: { state: unknown }) => void)[] = [];
  function go(by: number): void {
    if (entries[at + by] === undefined) return;
    at += by;
    for (const listener of listeners) listener({ state: entries[at] });
  }
  const history = {
    replaceState: (state: unknown) => void entries.splice(at, 1, state),
    pushState(state: unknown) {
      entries.splice(at + 1, Infinity, state);
      at += 1;
    },
    go,
    forward: () => go(1),
  };
  let waiting: (() => void) | null = null;
  /** Time goes by, after which the page takes the way back in. */
  function settle(): void {
    const due = waiting;
    waiting = null;
    due?.();
  }
  const page = {
    history, location: { pathname: '/' },
    setTimeout: (due: () => void) => {
      waiting = due;
      return 1;
    },
    clearTimeout: () => { waiting = null; },
    addEventListener: (_name: string, listener: (event: { state: unknown }) => void) => void listeners.push(listener),
  };
  const steps = stepsInBrowser(page as unknown as Window);
  const heard: number[] = [];
  steps.onStep((place) => heard.push(place));
  return { steps, heard, go, settle, isOnPage: () => entries[at] !== 'another site' };
}

describe('steps in the browser', () => {
  it('lead back and forward through the places of a sitting', () => {
    const { steps, heard, go } = playBrowser();
    steps.begin();
    steps.push(1);
    steps.push(2);
    go(-1);
    steps.go(-1);
    go(2);
    expect(heard).toEqual([1, 0, 2]);
  });

  it('do not leave the page from its first place', () => {
    const { steps, heard, go, settle, isOnPage } = playBrowser();
    steps.begin();
    for (let press = 0; press < 5; press += 1) go(-1);
    expect(isOnPage()).toBe(true);
    settle();
    expect(heard.every((at) => at === 0)).toBe(true);
    steps.push(1);
    go(-1);
    go(1);
    expect(heard.slice(-2)).toEqual([0, 1]);
  });

  it('do not lead into a sitting that is over, from either side', () => {
    const { steps, heard, go, settle } = playBrowser();
    steps.begin();
    steps.push(1);
    steps.push(2);
    go(-1);
    steps.begin();
    heard.length = 0;
    go(-1);
    go(-2);
    go(1);
    settle();
    expect(heard.every((at) => at === 0)).toBe(true);
    steps.push(1);
    go(-1);
    expect(heard.at(-1)).toBe(0);
  });
});

// The page's session over a host that is played: places, locking from here and from elsewhere, links while it is locked.
import { describe, expect, it } from 'vitest';
import { TestimonyId } from '../../archive/api/ids.ts';
import type { Host } from '../../src/state/host.ts';
import type { Place } from '../../src/state/place.ts';
import { followWindows, type OtherWindows, type WindowWord } from '../../src/state/other-windows.ts';
import { startSession, type Opened, type Session } from '../../src/state/session.ts';

const ada: Opened = { user: 'Ada', role: 'archivist', readOnly: null, sample: false };
const testimony = TestimonyId.parse('t0123456789ab');
const reading: Place = { screen: 'reading', testimony, passage: null, from: 'search' };

interface Played {
  readonly host: Host;
  readonly calls: string[];
  end(): void;
  /** What the engine answers from now on. */
  lockedElsewhere: boolean;
}

function playHost(): Played {
  const ended = Promise.withResolvers<void>();
  const played: Played = {
    calls: [],
    end: () => ended.resolve(),
    lockedElsewhere: false,
    host: {
      async carrier(call) {
        played.calls.push(call);
        if (played.lockedElsewhere && call !== 'vault.status') return { ok: false, fault: { code: 'vault-locked', detail: {} } };
        if (call === 'testimony.list') return { ok: true, value: { testimonies: [] } };
        return {
          ok: true,
          value: { open: false, user: null, role: null, readOnly: null, folder: '/a', exists: true, sample: false },
        };
      },
      putFile: () => Promise.reject(new Error('no files')),
      getFile: () => Promise.reject(new Error('no files')),
      saveFile: () => Promise.resolve(false), saveStream: () => Promise.resolve(false), largestSaved: null,
      chooseFiles: null,
      chooseFolder: null,
      onMenu: null,
      remembersPasswords: false,
      stir: () => undefined,
      ended: ended.promise,
    },
  };
  return played;
}

function openState(session: Session) {
  const state = session.state.get();
  if (state.phase !== 'open') throw new Error(`The page is ${state.phase}.`);
  return state;
}

describe('a session', () => {
  it('begins at the door and enters at the catalogue', async () => {
    const session = startSession(playHost().host);
    await session.begin();
    expect(session.state.get()).toEqual({ phase: 'locked', why: 'begun' });
    session.entered(ada);
    expect(openState(session)).toMatchObject({ place: { screen: 'catalogue' }, canGoBack: false, canGoForward: false });
  });

  it('goes, steps back and forward, and does not go where it is', () => {
    const session = startSession(playHost().host);
    session.entered(ada);
    session.go({ screen: 'search' });
    session.go({ screen: 'search' });
    session.go(reading);
    session.back();
    expect(openState(session)).toMatchObject({ place: { screen: 'search' }, canGoBack: true, canGoForward: true });
    session.back();
    session.back();
    expect(openState(session)).toMatchObject({ place: { screen: 'catalogue' }, canGoBack: false });
    session.forward();
    session.forward();
    expect(openState(session)).toMatchObject({ place: reading, canGoForward: false });
  });

  it('asks before it leaves a screen that wants to be asked, whichever way one goes, and locks without asking', async () => {
    const session = startSession(playHost().host);
    session.entered(ada);
    session.go(reading);
    let asked: (() => void) | null = null;
    session.beforeLeaving((leave) => {
      asked = leave;
      return true;
    });
    session.go({ ...reading, from: 'workbook' });
    expect(asked).toBeNull();
    for (const step of [() => session.go({ screen: 'search' }), () => session.back()]) {
      asked = null;
      step();
      expect(asked).not.toBeNull();
      expect(openState(session)).toMatchObject({ place: { screen: 'reading' }, canGoBack: true, canGoForward: false });
    }
    session.beforeLeaving(null);
    (asked as (() => void) | null)?.();
    expect(openState(session)).toMatchObject({ place: { screen: 'catalogue' }, canGoForward: true });
    session.beforeLeaving(() => true);
    await session.lock();
    expect(session.state.get().phase).toBe('locked');
    session.entered(ada);
    session.go({ screen: 'search' });
    expect(openState(session).place.screen).toBe('search');
  });

  it('corrects where it is without a step', () => {
    const session = startSession(playHost().host);
    session.entered(ada);
    session.replace({ screen: 'catalogue', selected: testimony });
    expect(openState(session)).toMatchObject({ place: { selected: testimony }, canGoBack: false });
  });

  it('locks at once, forgets what screens have kept, and comes back to the place for the same user alone', async () => {
    const played = playHost();
    const session = startSession(played.host);
    session.entered(ada);
    session.kept.set('catalogue.filter', 'lamps');
    session.go(reading);
    const locking = session.lock('idle');
    expect(session.state.get()).toMatchObject({ phase: 'locked', why: 'idle' });
    expect(session.kept.size).toBe(0);
    await locking;
    expect(played.calls).toEqual(['vault.lock']);
    session.entered(ada);
    expect(openState(session)).toMatchObject({ place: reading, canGoBack: false });
    await session.lock();
    session.entered({ ...ada, user: 'Ben' });
    expect(openState(session).place).toEqual({ screen: 'catalogue' });
  });

  it('looks behind the door once the lock is done, and again where the engine that was asked has ended meanwhile', async () => {
    const played = playHost();
    const locked = Promise.withResolvers<void>();
    let refusing = true;
    const session = startSession({
      ...played.host,
      async carrier(call, input) {
        const reply = await played.host.carrier(call, input);
        if (call === 'vault.lock') await locked.promise;
        if (call !== 'vault.places') return reply;
        if (!refusing) return { ok: true, value: { places: [] } };
        refusing = false;
        return { ok: false, fault: { code: 'vault-locked', detail: {} } };
      },
    });
    session.entered(ada);
    const locking = session.lock();
    const door = session.door();
    await Promise.resolve();
    expect(played.calls).toEqual(['vault.lock']);
    locked.resolve();
    await locking;
    expect(await door).toEqual({ folder: '/a', exists: true, places: [] });
    expect(played.calls.filter((call) => call === 'vault.places')).toHaveLength(2);
  });

  it('shows the door when any call finds the vault locked', async () => {
    const played = playHost();
    const session = startSession(played.host);
    session.entered(ada);
    played.lockedElsewhere = true;
    await expect(session.client['testimony.list']({})).rejects.toMatchObject({ code: 'vault-locked' });
    expect(session.state.get()).toMatchObject({ phase: 'locked', why: 'elsewhere' });
  });

  it('follows a link that was opened while it was locked', async () => {
    const session = startSession(playHost().host);
    await session.begin();
    session.go(reading);
    expect(session.state.get().phase).toBe('locked');
    session.entered(ada);
    expect(openState(session).place).toEqual(reading);
  });

  it('ends with its host, whatever was shown', async () => {
    const played = playHost();
    const session = startSession(played.host);
    session.entered(ada);
    played.end();
    await played.host.ended;
    expect(session.state.get()).toEqual({ phase: 'ended' });
    await session.lock();
    expect(session.state.get()).toEqual({ phase: 'ended' });
  });
});

describe('two windows', () => {
  /** Both ends of what windows tell one another. */
  function joined(): [OtherWindows, OtherWindows] {
    const listeners: ((word: WindowWord) => void)[][] = [[], []];
    const end = (own: number): OtherWindows => ({
      tell: (word) => listeners[1 - own]?.forEach((listener) => listener(word)),
      onHear: (listener) => void listeners[own]?.push(listener),
    });
    return [end(0), end(1)];
  }

  it('are locked together, each asking the engine no more than once', async () => {
    const [one, other] = [playHost(), playHost()];
    const [here, there] = [startSession(one.host), startSession(other.host)];
    const [oneEnd, otherEnd] = joined();
    followWindows(here, oneEnd);
    followWindows(there, otherEnd);
    here.entered(ada);
    there.entered(ada);
    await here.lock();
    expect(there.state.get()).toMatchObject({ phase: 'locked', why: 'elsewhere' });
    expect([...one.calls, ...other.calls]).toEqual(['vault.lock']);
  });

  it('look again when the other has opened the vault', () => {
    const [one, other] = [playHost(), playHost()];
    const [here, there] = [startSession(one.host), startSession(other.host)];
    const [oneEnd, otherEnd] = joined();
    followWindows(here, oneEnd);
    followWindows(there, otherEnd);
    there.entered(ada);
    there.heardLocked();
    here.entered(ada);
    expect(other.calls).toEqual(['vault.status']);
  });
});

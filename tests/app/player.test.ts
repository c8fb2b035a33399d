// The player over an element that does as it is told: it opens when it is asked to, seeks, opens anew what ran out, and says when it is over.
import { describe, expect, it } from 'vitest';
import { makePlayer, rates, type Player } from '../../src/state/player.ts';

/** What a media element has that the player uses; nothing is played. */
class Element extends EventTarget {
  src = '';
  currentTime = 0;
  duration = 60;
  paused = true;
  ended = false;
  volume = 1;
  playbackRate = 1;
  loads = 0;

  hasAttribute(): boolean {
    return this.src !== '';
  }
  removeAttribute(): void {
    this.src = '';
  }
  load(): void {
    this.loads += 1;
  }
  play(): Promise<void> {
    this.paused = false;
    this.tell('play');
    return Promise.resolve();
  }
  pause(): void {
    this.paused = true;
    this.tell('pause');
  }
  tell(...events: readonly string[]): void {
    for (const event of events) this.dispatchEvent(new Event(event));
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function started(open: () => Promise<string>): { readonly player: Player; readonly element: Element } {
  const element = new Element();
  const player = makePlayer();
  player.attach(element as unknown as HTMLMediaElement);
  player.load(open);
  return { player, element };
}

async function playing(open: () => Promise<string>): Promise<ReturnType<typeof started>> {
  const both = started(open);
  both.player.play();
  await settled();
  both.element.tell('durationchange', 'loadedmetadata');
  return both;
}

describe('a player', () => {
  it('asks for the recording when it is to be played, and not before', async () => {
    let opened = 0;
    const { player, element } = started(async () => {
      opened += 1;
      return '/stream/one';
    });
    player.seek(5_000);
    await settled();
    expect([opened, element.src, player.played.get().phase]).toEqual([0, '', 'resting']);
    player.toggle();
    await settled();
    element.tell('durationchange', 'loadedmetadata');
    expect(element).toMatchObject({ src: '/stream/one', currentTime: 5, paused: false });
    expect(player.played.get()).toMatchObject({ phase: 'ready', isPlaying: true, at: 5_000, length: 60_000 });
    player.toggle();
    expect([element.paused, player.played.get().isPlaying]).toEqual([true, false]);
  });

  it('stays within the recording, and within its speeds', async () => {
    const { player, element } = await playing(async () => '/stream/one');
    player.skip(-3_000);
    expect(element.currentTime).toBe(0);
    player.seek(90_000);
    expect(element.currentTime).toBe(60);
    for (const _ of rates) player.slower();
    expect(element.playbackRate).toBe(0.5);
    for (const _ of rates) player.faster();
    expect([element.playbackRate, player.played.get().rate]).toEqual([2, 2]);
  });

  it('goes on where it was when its ticket has run out', async () => {
    let opened = 0;
    const { player, element } = await playing(async () => {
      opened += 1;
      return `/stream/${opened}`;
    });
    player.seek(20_000);
    element.tell('error');
    await settled();
    expect(player.played.get()).toMatchObject({ phase: 'opening', at: 20_000 });
    element.currentTime = 0;
    element.tell('timeupdate', 'loadedmetadata');
    expect(element).toMatchObject({ src: '/stream/2', currentTime: 20, paused: false });
    // At once again: opening it for ever would play nothing.
    element.tell('error');
    await settled();
    expect([player.played.get().phase, opened]).toEqual(['unplayable', 3]);
  });

  it('says that the recording is closed, and holds nothing of it any more', async () => {
    let isOpen = true;
    const { player, element } = await playing(() => (isOpen ? Promise.resolve('/stream/one') : Promise.reject(new Error('closed'))));
    isOpen = false;
    element.tell('error');
    await settled();
    expect(player.played.get()).toMatchObject({ phase: 'gone', isPlaying: false });
    expect(element).toMatchObject({ src: '', paused: true, loads: 1 });
    player.play();
    player.seek(1_000);
    await settled();
    expect(element.src).toBe('');
  });

  it('says that what never began cannot be played', async () => {
    const { player, element } = started(async () => '/stream/one');
    player.play();
    await settled();
    element.tell('error');
    await settled();
    expect(player.played.get().phase).toBe('unplayable');
  });

  it('hears no answer about a recording that is not wanted any more', async () => {
    let answer: (address: string) => void = () => undefined;
    const { player, element } = started(() => new Promise((resolve) => { answer = resolve; }));
    player.play();
    player.stop();
    answer('/stream/late');
    await settled();
    expect([element.src, player.played.get().phase]).toEqual(['', 'resting']);
  });

  it('lets go of what it played when its element goes', async () => {
    const { player, element } = await playing(async () => '/stream/one');
    player.attach(null);
    expect(element).toMatchObject({ src: '', paused: true });
    element.tell('timeupdate', 'error');
    expect(player.played.get().phase).toBe('ready');
  });
});

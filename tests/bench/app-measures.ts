// What is measured inside the browser: frames while something scrolls, time from a keystroke to what it found, memory.
import type { Locator, Page } from 'playwright-core';

/**
 * Scrolls whatever holds the element, for so many frames, by a little more than a fast wheel does. Milliseconds from each
 * frame to the next.
 */
export function scrollFrames(inside: Locator, frames: number): Promise<number[]> {
  return inside.evaluate(async (element, count) => {
    let scroller: Element | null = element;
    const scrolls = (one: Element): boolean => one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY !== 'visible';
    while (scroller !== null && !scrolls(scroller)) scroller = scroller.parentElement;
    const target = scroller ?? document.documentElement;
    const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    let before = await nextFrame();
    for (let frame = 0; frame < count; frame += 1) {
      target.scrollTop += 240;
      // At the end, again from the beginning.
      if (target.scrollTop + target.clientHeight >= target.scrollHeight - 1) target.scrollTop = 0;
      const now = await nextFrame();
      times.push(now - before);
      before = now;
    }
    return times;
  }, frames);
}

/**
 * Resolves within a frame of when the element is there to be seen. A locator's own waiting looks again only now and then, by
 * which time half a second may have gone.
 */
export async function seen(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted)?.checkVisibility() === true, selector, { polling: 'raf' });
}

/**
 * Types each query as a person does, and gives for its last key the milliseconds until the page shows what was found: the
 * last change of the screen (the line at the foot of the page is none of it) that follows within a second, and the frame
 * that paints it.
 */
export async function keystrokes(page: Page, box: Locator, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    await box.fill('');
    await page.waitForTimeout(150);
    await box.pressSequentially(query.slice(0, -1), { delay: 60 });
    await page.waitForTimeout(600);
    const measured = page.evaluate(() => new Promise<number>((resolve) => {
      let pressed = 0;
      let changed = 0;
      const observer = new MutationObserver(() => requestAnimationFrame((at) => {
        changed = Math.max(at, performance.now());
      }));
      addEventListener('keydown', (event) => {
        pressed = event.timeStamp;
        observer.observe(document.querySelector('main') ?? document.body, { subtree: true, childList: true, characterData: true });
        setTimeout(() => {
          observer.disconnect();
          resolve(changed - pressed);
        }, 1_000);
      }, { once: true, capture: true });
    }));
    await box.press(query.at(-1) ?? 'a');
    times.push(await measured);
  }
  return times;
}

const mega = 1_000_000;

interface Measured {
  measureUserAgentSpecificMemory?(): Promise<{ bytes: number }>;
}

/** Megabytes: of everything that the page holds, as the browser counts it, and of JavaScript's heap alone. */
export async function memoryOf(page: Page): Promise<{ readonly page: number; readonly heap: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  // It waits for a collection of garbage, which may take half a minute.
  const whole = await page.evaluate(async () => (await (performance as Measured).measureUserAgentSpecificMemory?.())?.bytes ?? NaN);
  return { page: whole / mega, heap: usedSize / mega };
}

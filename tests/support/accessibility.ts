// What makes a screen accessible, as far as a program can tell: axe-core in both themes, and no sticking out at the side.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/**
 * What axe-core finds; it runs beside the page's own scripts, past the policy that keeps others out. That everything is in
 * a landmark is asked of all but a list of suggestions, which belongs to the box that has opened it and never leaves its focus.
 */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: { run(where: object, options: object): Promise<{ violations: Violation[] }> } };
    const every = await checker.run(document, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
    const landmarks = await checker.run({ exclude: [['.popover > [role=listbox]']] }, { resultTypes: ['violations'], runOnly: ['region'] });
    return [...every.violations, ...landmarks.violations]
      .map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }));
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).join(' | ')}`);
}

/** What sticks out at the side, in pixels: a screen must not have to be scrolled in two directions. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsOf(page), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  // 1024 pixels, and a window of 1440 by 900 at 200 %.
  for (const size of [{ width: 1024, height: 768 }, { width: 720, height: 450 }]) {
    await page.setViewportSize(size);
    await expect.poll(() => overflowOf(page), { message: `${size.width} pixels wide` }).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

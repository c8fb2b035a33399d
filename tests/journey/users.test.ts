// Users in the app, by mouse and with nothing but keys: another role, a removal, and the advice after it.
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../../src/words/en.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { arrowTo, driveApp, keyboardOf, mouse, tabTo, type App, type Hands } from '../support/app-driver.ts';
import { startApp, type AppWorld } from '../support/app-world.ts';
import { newPassphrase } from '../support/cheap-engine.ts';

const { page: { userDeeds, recovery }, roles } = en;
const archivist = 'Ida Quill';
const allHands: readonly (readonly [string, (page: Page) => Hands])[] = [['by mouse', () => mouse], ['with nothing but keys', keyboardOf]];

/** Within a table one goes with the arrows. */
async function pressInRow(app: App, user: string, name: string): Promise<void> {
  const target = app.button(name);
  if (app.hands === mouse) return target.click();
  await app.hands.selectRow(app.page.getByRole('row').filter({ hasText: user }));
  await arrowTo(app.page, target, 'ArrowRight', 8);
  await app.page.keyboard.press('Enter');
}

describe.each(allHands)('users %s', { timeout: 120_000 }, (_, handsOf) => {
  let world: AppWorld;
  afterEach(() => world.close());
  const passphrase = newPassphrase();

  async function come(): Promise<App> {
    world = await startApp();
    await world.client['vault.create']({ folder: world.vault, user: archivist, passphrase });
    return driveApp(await world.openWindow(), en, handsOf((world.context.pages().at(-1)) as Page));
  }

  it('gives another role, removes an archivist, and advises new words', async () => {
    const app = await come();
    const { client } = world;
    const leaving = newPassphrase();
    await client['user.add']({ name: 'Jonas Reed', role: 'archivist', passphrase: leaving });
    await client['user.add']({ name: 'Mirae Han', role: 'cataloguer', passphrase: newPassphrase() });
    const made = await client['recovery.create']({ passphrase });
    await client['recovery.confirm']({ words: made.ask.map((at) => ({ at, word: made.words[at - 1] ?? '' })) });
    await app.goSettings('users');
    await app.page.getByRole('row').filter({ hasText: 'Mirae Han' }).waitFor();
    // Nobody changes himself.
    expect(await app.button(userDeeds.removeOne(archivist)).count()).toBe(0);

    await pressInRow(app, 'Mirae Han', userDeeds.changeRoleOf('Mirae Han'));
    const scholar = app.dialog().getByRole('radio', { name: roles.scholar });
    if (app.hands === mouse) await app.hands.choose(scholar);
    else {
      await tabTo(app.page, app.dialog().getByRole('radiogroup'));
      await arrowTo(app.page, scholar, 'ArrowUp', 4);
    }
    await app.page.getByText(userDeeds.fewer).waitFor();
    await expectAccessible(app.page);
    await app.hands.press(app.button(userDeeds.roleSubmit));
    await app.page.getByText(userDeeds.roleDone('Mirae Han', roles.scholar)).waitFor();
    await app.page.getByText(userDeeds.rekeyed).waitFor();
    expect((await client['user.list']({})).users.find(({ user }) => user === 'Mirae Han')?.role).toBe('scholar');

    await pressInRow(app, 'Jonas Reed', userDeeds.removeOne('Jonas Reed'));
    await app.page.getByText(userDeeds.removeNot).waitFor();
    await expectAccessible(app.page);
    await app.hands.press(app.button(userDeeds.removeSubmit));
    await app.page.getByText(userDeeds.removed('Jonas Reed')).waitFor();
    await app.page.getByText(userDeeds.newWords).waitFor();
    await expectAccessible(app.page);
    await app.hands.press(app.button(userDeeds.goRecovery));
    await app.page.getByText(recovery.makeAnewAbout).waitFor();
    await app.lock();
    await app.unlock('Jonas Reed', leaving);
    await app.page.getByText(en.faults['wrong-passphrase'].what).waitFor();
    expect(world.complaints).toEqual([]);
  });
});

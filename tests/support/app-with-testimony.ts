// A world whose vault has one English testimony, open in a window.
import type { Page } from 'playwright-core';
import { en } from '../../src/words/en.ts';
import { driveApp, type App } from './app-driver.ts';
import { startApp, type AppWorld } from './app-world.ts';
import { newPassphrase } from './cheap-engine.ts';
import { fillVault } from './fill-vault.ts';
import { canaries, englishFile } from './invented-archive.ts';

export interface AppWithTestimony {
  readonly world: AppWorld;
  readonly page: Page;
  readonly app: App;
  /** Of the archivist `canaries.user`. */
  readonly passphrase: string;
}

export async function startAppWithTestimony(): Promise<AppWithTestimony> {
  const passphrase = newPassphrase();
  const world = await startApp();
  await world.client['vault.create']({ folder: world.vault, user: canaries.user, passphrase });
  await fillVault(world, world.client, [englishFile], 'open');
  const page = await world.openWindow();
  const app = driveApp(page, en);
  await app.row(canaries.title).waitFor();
  return { world, page, app, passphrase };
}

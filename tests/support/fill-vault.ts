// Imports invented files into the vault that a world's engine has open, past the page.
import type { Client } from '../../archive/api/client.ts';
import type { ImportReport } from '../../archive/api/import-calls.ts';
import type { GivenFile } from './app-driver.ts';
import type { AppWorld } from './app-world.ts';

/** Gives the files to the engine as a window would. What was imported, in the order of the files. */
export async function fillVault(
  world: Pick<AppWorld, 'files'>, client: Client, given: readonly GivenFile[], consent: 'open' | 'closed',
): Promise<ImportReport['testimonies']> {
  const owner = 'test';
  const tickets = given.map(({ name, text }) => world.files.upload(owner, name, Buffer.from(text)));
  const input = { files: tickets, consent };
  const report = await world.files.runCall(owner, input, () => client['testimony.import'](input));
  return report.testimonies;
}

// An engine over files on the disk, as the command line has it, with a new vault open in it: for measuring and comparing.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { makeClient, type Client } from '../../archive/api/client.ts';
import { makeEngine } from '../../archive/engine.ts';
import { diskFiles } from '../../archive/hosts/disk-files.ts';
import { sampleFolder } from '../../archive/hosts/sample-folder.ts';
import { spawnReader } from '../../archive/import/spawn-reader.ts';
import { spawnPacker } from '../../archive/search/spawn-packer.ts';
import { issueWords } from '../../src/words/issue-words.ts';

export interface OpenVault {
  readonly client: Client;
  /** Where it is, and what opens it. */
  readonly credentials: { readonly folder: string; readonly user: string; readonly passphrase: string };
  close(): Promise<void>;
}

export async function openNewVault(folder: string): Promise<OpenVault> {
  const engine = makeEngine({
    files: diskFiles(), readers: spawnReader(), packer: spawnPacker(), issueWords, folder: null, samples: sampleFolder, places: null,
  });
  const client = makeClient(engine.carrier);
  const credentials = { folder: join(folder, 'vault'), user: 'archivist', passphrase: randomBytes(18).toString('base64url') };
  await client['vault.create'](credentials);
  return { client, credentials, close: () => engine.close() };
}

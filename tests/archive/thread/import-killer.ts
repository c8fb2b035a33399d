// A process for the kill test of imports: imports invented files, and says after each how many have been read.
import { writeSync } from 'node:fs';
import { makeClient } from '../../../archive/api/client.ts';
import { makeEngine } from '../../../archive/engine.ts';
import { cheap } from '../../support/cheap-engine.ts';
import { inventedFiles } from '../../support/invented-files.ts';
import { servicesWith } from '../../support/temp-archive.ts';

const [folder = '', passphrase = '', count = '0'] = process.argv.slice(2);
const files = inventedFiles(Number(count));
const client = makeClient(makeEngine(servicesWith(files), cheap).carrier);
await client['vault.open']({ folder, user: 'archivist', passphrase });
await client['testimony.import']({ files: Object.keys(files), consent: 'open', keepOriginals: true }, {
  onProgress: ({ done }) => { writeSync(1, `${done}\n`); },
});
writeSync(1, 'whole\n');
for (;;) await new Promise((resolve) => { setTimeout(resolve, 1000); });

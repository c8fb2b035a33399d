// A process for the kill test of backups: makes and restores them without end, and says the number of each once it stands.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeClient } from '../../../archive/api/client.ts';
import { makeEngine } from '../../../archive/engine.ts';
import { cheap } from '../../support/cheap-engine.ts';
import { servicesWith } from '../../support/temp-archive.ts';

const [root = '', passphrase = '', begin = '1'] = process.argv.slice(2);
const user = 'archivist';
for (let number = Number(begin); ; number += 1) {
  const engine = makeEngine(servicesWith({}), cheap);
  const client = makeClient(engine.carrier);
  const [folder, datakeys] = [join(root, 'backups', `b${number}`), join(root, 'keys', `k${number}`)];
  await client['vault.open']({ folder: join(root, 'vault'), user, passphrase });
  await client['backup.create']({ to: folder, datakeys });
  await client['vault.lock']({});
  writeSync(1, `backed-up ${number}\n`);
  await client['backup.restore']({ folder, datakeys, to: join(root, 'restored', `v${number}`), user, passphrase });
  writeSync(1, `restored ${number}\n`);
  await engine.close();
}

// A host that reads three files one after another and then has nothing to do: it must come to its end without `close`.
import { fileURLToPath } from 'node:url';
import { spawnReader } from '../../archive/import/spawn-reader.ts';

const reader = spawnReader({ entry: fileURLToPath(new URL('./telling-reader.ts', import.meta.url)) });
const processes = new Set<string | undefined>();
let files = 0;
for (const name of ['a.txt', 'b.txt', 'c.txt']) {
  const result = await reader.read({ name, bytes: new TextEncoder().encode('Q: Where?\n\nA: There.') });
  processes.add(result.notes.charset);
  files += 1;
}
process.stdout.write(JSON.stringify({ files, processes: processes.size }));

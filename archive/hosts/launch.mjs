// Starts a script under Node 24 or later: the running Node if it is new enough, else the one that came as a package.
// Plain JavaScript, and no `node_modules/.bin/node`: npm 10 deletes that link and scripts would run on an old Node.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wanted = 24;

function packagedNode() {
  const require = createRequire(import.meta.url);
  const system = process.platform === 'win32' ? 'win' : process.platform;
  for (const name of [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]) {
    try {
      const folder = join(dirname(require.resolve(`${name}/package.json`)), 'bin');
      const file = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
      if (existsSync(file)) return file;
    } catch { /* not installed for this platform: try the next name */ }
  }
  return undefined;
}

const node = Number(process.versions.node.split('.')[0]) >= wanted ? process.execPath : packagedNode();
if (node === undefined) {
  process.stderr.write(
    `Vouchsafe needs Node ${wanted} or later, and no package brings it for ${process.platform}-${process.arch}.\n`
    + `This is Node ${process.versions.node}. Install Node ${wanted} from your system's packages, then try again.\n`,
  );
  process.exit(1);
}
// A core dump of a crashed process, or of the readers that it starts, would hold testimony in plain text: none is made.
const [command, args] = process.platform === 'win32'
  ? [node, process.argv.slice(2)]
  : ['/bin/sh', ['-c', 'ulimit -c 0; exec "$0" "$@"', node, ...process.argv.slice(2)]];
// Node keeps what it has compiled of the program's modules, and starts in half the time. Where it cannot write, it keeps nothing.
const compiled = fileURLToPath(new URL('../../node_modules/.cache/vouchsafe/compiled', import.meta.url));
const child = spawn(command, args, { stdio: 'inherit', env: { NODE_COMPILE_CACHE: compiled, ...process.env } });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  if (signal !== null) process.kill(process.pid, signal);
  else process.exit(code ?? 1);
});

// A host for tests that starts an engine's process, says which it is, and then does nothing until it is ended.
import { linkEngine } from '../../archive/hosts/engine-link.ts';
import { forkEngine, killHard } from '../../archive/hosts/fork-engine.ts';

const [folder = ''] = process.argv.slice(2);
const link = linkEngine({
  fork() {
    const engine = forkEngine({ folder, placeList: `${folder}/places.json`, environment: process.env });
    engine.on('message', () => process.send?.(engine.pid));
    return engine;
  },
  killHard,
});
// Ended in order, once it is asked to: its engine has to end before it can.
process.on('message', () => {
  link.close();
  process.disconnect();
});

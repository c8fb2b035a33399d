// The process in which the loopback host's engine runs: it has the vault, its keys and its files, and ends when it is locked.
import { makeEngine } from '../engine.ts';
import { spawnReader } from '../import/spawn-reader.ts';
import { spawnPacker } from '../search/spawn-packer.ts';
import { issueWords } from '../../src/words/issue-words.ts';
import { answerMessages } from './engine-answers.ts';
import { makeEngineFiles } from './engine-files.ts';
import { folderAtDoor } from './folder-at-door.ts';
import { makePlaceList } from './place-list.ts';
import { sampleFolder } from './sample-folder.ts';

const { files, door } = makeEngineFiles();
const placeList = process.env['VOUCHSAFE_PLACES'];
const places = placeList === undefined ? null : makePlaceList(placeList);
const engine = makeEngine({
  files,
  readers: spawnReader(),
  packer: spawnPacker(),
  issueWords,
  folder: await folderAtDoor(places),
  samples: sampleFolder,
  places,
});

/** Closes the vault's files in order. The host waits a moment and no longer, so that nothing here can put off the end. */
const end = (): void => void engine.close().finally(() => process.exit(0));
process.on('SIGTERM', end);
process.on('disconnect', end);
// Ctrl+C reaches every process of the terminal; the host ends this one in its own time.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);

answerMessages({
  on: (_event, listener) => process.on('message', (data) => listener({ data })),
  postMessage: (message) => process.send?.(message),
}, { carrier: engine.carrier, files: door });

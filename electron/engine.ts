// Where the engine's process begins: the engine, its files and its readers, behind messages to the main process.
import { makeEngine } from '../archive/engine.ts';
import { answerMessages } from '../archive/hosts/engine-answers.ts';
import { makeEngineFiles } from '../archive/hosts/engine-files.ts';
import { folderAtDoor } from '../archive/hosts/folder-at-door.ts';
import { makePlaceList } from '../archive/hosts/place-list.ts';
import { spawnReader } from '../archive/import/spawn-reader.ts';
import { spawnPacker } from '../archive/search/spawn-packer.ts';
import { issueWords } from '../src/words/issue-words.ts';
import { launchThrough } from './engine-readers.ts';

const { files, door } = makeEngineFiles();
const placeList = process.env['VOUCHSAFE_PLACES'];
const places = placeList === undefined ? null : makePlaceList(placeList);
const { carrier } = makeEngine({
  files,
  readers: spawnReader({ launch: launchThrough(process.parentPort) }),
  packer: spawnPacker({ entry: new URL('packer.mjs', import.meta.url) }),
  issueWords,
  folder: await folderAtDoor(places),
  // A bundle has the samples beside it.
  samples: new URL('samples/', import.meta.url),
  places,
});
answerMessages(process.parentPort, { carrier, files: door });

// Where the engine's process begins: the engine, its files and its readers, behind messages to the main process.
import { join } from 'node:path';
import { spawnReader } from '../archive/import/spawn-reader.ts';
import { makeEngine } from '../archive/engine.ts';
import { issueWords } from '../src/words/issue-words.ts';
import { answerMessages } from './engine-answers.ts';
import { makeEngineFiles } from './engine-files.ts';

const { files, door } = makeEngineFiles();
const { carrier } = makeEngine({
  files,
  // The bundle of the reader stands beside this one.
  readers: spawnReader({ entry: join(import.meta.dirname, 'reader.mjs') }),
  issueWords,
  folder: process.env['VOUCHSAFE_FOLDER'] ?? null,
});
answerMessages(process.parentPort, { carrier, files: door });

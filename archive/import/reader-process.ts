// The process in which files are read, apart from the vault and its keys: one request, one answer, until the host goes.
import { toFault } from '../api/errors.ts';
import { readTranscript } from './read.ts';
import { ReadRequest, type ReadAnswer } from './reader-protocol.ts';

function answer(message: unknown): ReadAnswer {
  try {
    const { name, bytes, language } = ReadRequest.parse(message);
    return { ok: true, result: readTranscript({ name, bytes }, language === undefined ? {} : { language }) };
  } catch (thrown) {
    return { ok: false, fault: toFault(thrown) };
  }
}

process.on('message', (message) => process.send?.(answer(message)));
process.on('disconnect', () => process.exit(0));

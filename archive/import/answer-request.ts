// What a reader's process answers to a request, whichever way the request came.
import { toFault } from '../api/errors.ts';
import { readTranscript } from './read.ts';
import { ReadRequest, type ReadAnswer } from './reader-protocol.ts';

/** Reads the file of a request; anything that goes wrong, a request that is none included, is a fault. Never throws. */
export function answerRequest(message: unknown): ReadAnswer {
  try {
    const { name, bytes, language } = ReadRequest.parse(message);
    return { ok: true, result: readTranscript({ name, bytes }, language === undefined ? {} : { language }) };
  } catch (thrown) {
    return { ok: false, fault: toFault(thrown) };
  }
}

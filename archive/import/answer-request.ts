// What a reader's process answers to a request, whichever way the request came.
import { toFault } from '../api/errors.ts';
import { linesAround } from './lines-around.ts';
import { readCollection } from './read-collection.ts';
import { readTable } from './read-table.ts';
import { readTranscript } from './read.ts';
import { ReadRequest, type ReadAnswer } from './reader-protocol.ts';

/** Reads the file of a request; anything that goes wrong, a request that is none included, is a fault. Never rejects. */
export async function answerRequest(message: unknown): Promise<ReadAnswer> {
  try {
    const { name, bytes, choices, wanted, line } = ReadRequest.parse(message);
    const file = { name, bytes };
    if (wanted === 'table') return { ok: true, wanted, result: await readTable(file) };
    if (wanted === 'lines') return { ok: true, wanted, result: linesAround(file, line ?? 1, choices?.charset) };
    if (wanted === 'collection') return { ok: true, wanted, result: readCollection(file) };
    return { ok: true, wanted, result: await readTranscript(file, choices) };
  } catch (thrown) {
    return { ok: false, fault: toFault(thrown) };
  }
}

// Stands in for the reader's process in tests: it tells which process read a file, where the charset would be.
import { readTranscript } from '../../archive/import/read.ts';
import { ReadRequest } from '../../archive/import/reader-protocol.ts';

process.on('message', (message) => {
  const result = readTranscript(ReadRequest.parse(message));
  process.send?.({ ok: true, result: { ...result, notes: { ...result.notes, charset: String(process.pid) } } });
});
process.on('disconnect', () => process.exit(0));

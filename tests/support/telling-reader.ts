// Stands in for the reader's process in tests: it tells which process read a file, where the charset would be.
import { readTranscript } from '../../archive/import/read.ts';
import { ReadRequest } from '../../archive/import/reader-protocol.ts';

process.on('message', (message) => {
  void readTranscript(ReadRequest.parse(message)).then((result) => {
    process.send?.({ ok: true, wanted: 'transcript', result: { ...result, notes: { ...result.notes, charset: String(process.pid) } } });
  });
});
process.on('disconnect', () => process.exit(0));

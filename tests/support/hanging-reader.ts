// Stands in for the reader's process in tests: what the file is called decides how it fails.
import { readTranscript } from '../../archive/import/read.ts';
import { ReadRequest } from '../../archive/import/reader-protocol.ts';

function failAs(name: string): void {
  if (name.startsWith('hang')) for (;;) { /* until it is killed */ }
  if (name.startsWith('crash')) process.exit(3);
  if (name.startsWith('memory')) {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 1_000_000 }, (_, index) => index + kept.length));
  }
}

process.on('message', (message) => {
  const { name, bytes } = ReadRequest.parse(message);
  failAs(name);
  if (name.startsWith('nonsense')) process.send?.({ ok: true, wanted: 'transcript', result: { transcript: 'none' } });
  else if (name.startsWith('internal')) process.send?.({ ok: false, fault: { code: 'internal', detail: {} } });
  else void readTranscript({ name, bytes }).then((result) => process.send?.({ ok: true, wanted: 'transcript', result }));
});
process.on('disconnect', () => process.exit(0));

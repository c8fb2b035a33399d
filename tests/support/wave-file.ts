// A recording that nobody would want to hear: a tone or nothing, one byte a sample. Source of the head: the RIFF WAVE format.

const rate = 8_000;

/** So many seconds of a tone; of silence without one. */
export function waveFile(seconds: number, hertz = 0): Buffer {
  const samples = Buffer.alloc(seconds * rate, 128);
  if (hertz > 0) samples.forEach((_, at) => samples.writeUInt8(128 + Math.round(40 * Math.sin((2 * Math.PI * hertz * at) / rate)), at));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

// The sRGB colour profile that PDF/A asks for: an ICC version 2.1 matrix profile, built from the standard's own figures.

/** XYZ of the primaries and of the white point, adapted to D50 (IEC 61966-2-1, ICC.1:2001-04). */
const xyzTags: readonly [string, readonly [number, number, number]][] = [
  ['wtpt', [0.9642, 1, 0.8249]],
  ['rXYZ', [0.436, 0.2225, 0.0139]],
  ['gXYZ', [0.3851, 0.7169, 0.0971]],
  ['bXYZ', [0.1431, 0.0606, 0.7139]],
];
const curveTags = ['rTRC', 'gTRC', 'bTRC'] as const;
const curvePoints = 256;
const headerLength = 128;

export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const blocks: [string, Buffer][] = [
    ['desc', description('sRGB')],
    ['cprt', Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from('CC0\0', 'latin1')])],
    ...xyzTags.map(([tag, values]): [string, Buffer] => [tag, xyz(values)]),
    ...curveTags.map((tag): [string, Buffer] => [tag, curve]),
  ];
  const table = Buffer.alloc(4 + 12 * blocks.length);
  table.writeUInt32BE(blocks.length, 0);
  const body: Buffer[] = [];
  const placed = new Map<Buffer, number>();
  let offset = headerLength + table.length;
  for (const [index, [tag, block]] of blocks.entries()) {
    let at = placed.get(block);
    if (at === undefined) {
      at = offset;
      placed.set(block, at);
      const padded = Buffer.concat([block, Buffer.alloc((4 - (block.length % 4)) % 4)]);
      body.push(padded);
      offset += padded.length;
    }
    table.write(tag, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(at, 8 + 12 * index);
    table.writeUInt32BE(block.length, 12 + 12 * index);
  }
  return new Uint8Array(Buffer.concat([header(offset), table, ...body]));
}

function header(length: number): Buffer {
  const bytes = Buffer.alloc(headerLength);
  bytes.writeUInt32BE(length, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // A profile has to bear a date; this one is constant, and says nothing of any issue.
  bytes.writeUInt16BE(2000, 24);
  bytes.writeUInt16BE(1, 26);
  bytes.writeUInt16BE(1, 28);
  bytes.write('acsp', 36, 'latin1');
  for (const [index, value] of [0.9642, 1, 0.8249].entries()) fixed(value).copy(bytes, 68 + 4 * index);
  return bytes;
}

function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}

function xyz(values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...values.map(fixed)]);
}

function description(text: string): Buffer {
  const ascii = Buffer.from(`${text}\0`, 'latin1');
  const head = Buffer.alloc(12);
  head.write('desc', 0, 'latin1');
  head.writeUInt32BE(ascii.length, 8);
  const emptyUnicodeAndScriptCode = Buffer.alloc(4 + 4 + 2 + 1 + 67);
  return Buffer.concat([head, ascii, emptyUnicodeAndScriptCode]);
}

function toneCurve(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * curvePoints);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(curvePoints, 8);
  for (let index = 0; index < curvePoints; index += 1) {
    const value = index / (curvePoints - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(linear * 65535), 12 + 2 * index);
  }
  return bytes;
}

// Opens a protected file of ours with its passphrase, by other means than it was written with: every byte is accounted for.
import { createDecipheriv, createHash, createCipheriv } from 'node:crypto';
import { require } from './require.ts';

/** What stands in the file for the contents of one stream. */
export interface Sealed {
  readonly ciphertext: Uint8Array;
  readonly contents: Uint8Array;
}

export interface OpenedFile {
  /** The file with the contents of its streams in the clear; its table of places does not hold any longer. */
  readonly bytes: Uint8Array;
  /** In the order of the file. */
  readonly sealed: readonly Sealed[];
}

const dictionaryEnd = Buffer.from('\nendobj\n');
const streamStart = Buffer.from('\nstream\n');
const objectHead = /^\d+ 0 obj\n$/;

/** @throws Error where the passphrase is another, or the file is not made as ours are. */
export function openProtected(bytes: Uint8Array, passphrase: string): OpenedFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const key = fileKey(encryptionIn(file), passphrase);
  const chunks: Buffer[] = [];
  const sealed: Sealed[] = [];
  let at = file.indexOf('\n\n') + 2;
  chunks.push(file.subarray(0, at));
  while (file.subarray(at, at + 9).toString('latin1') !== 'startxref') {
    const head = file.subarray(at, file.indexOf('\n', at) + 1);
    require(objectHead.test(head.toString('latin1')));
    const end = file.indexOf(dictionaryEnd, at);
    const start = file.indexOf(streamStart, at);
    require(end > 0);
    if (start < 0 || start > end) {
      chunks.push(file.subarray(at, end + dictionaryEnd.length));
      at = end + dictionaryEnd.length;
      continue;
    }
    const dictionary = file.subarray(at, start).toString('latin1');
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const from = start + streamStart.length;
    const ciphertext = file.subarray(from, from + length);
    const after = file.indexOf(dictionaryEnd, from + length) + dictionaryEnd.length;
    require(Number.isSafeInteger(length) && file.subarray(from + length, after).toString('latin1') === '\nendstream\nendobj\n');
    // The table of places is the one stream that is never encrypted (ISO 32000-2, 7.5.8.2).
    const contents = dictionary.includes('/Type /XRef') ? ciphertext : decrypt(key, ciphertext);
    if (contents !== ciphertext) sealed.push({ ciphertext, contents });
    chunks.push(
      Buffer.from(dictionary.replace(/\/Length \d+/, `/Length ${contents.length}`), 'latin1'), streamStart, contents,
      file.subarray(from + length, after),
    );
    at = after;
  }
  chunks.push(file.subarray(at));
  return { bytes: new Uint8Array(Buffer.concat(chunks)), sealed };
}

/** The entries that a key is made from, under the names that the standard gives them. */
interface Encryption {
  readonly validation: Buffer;
  readonly validationSalt: Buffer;
  readonly keySalt: Buffer;
  readonly wrappedKey: Buffer;
}

function encryptionIn(file: Buffer): Encryption {
  const at = file.lastIndexOf('/Filter /Standard');
  const dictionary = file.subarray(at, file.indexOf(dictionaryEnd, at)).toString('latin1');
  require(/\/V 5\n\/R 6\n/.test(dictionary) && dictionary.includes('/CFM /AESV3'));
  const entry = (name: string): Buffer => Buffer.from(new RegExp(`/${name} <([0-9a-f]+)>`).exec(dictionary)?.[1] ?? '', 'hex');
  const user = entry('U');
  require(user.length === 48);
  return {
    validation: user.subarray(0, 32), validationSalt: user.subarray(32, 40), keySalt: user.subarray(40, 48), wrappedKey: entry('UE'),
  };
}

/** ISO 32000-2, Algorithm 2.A, for the user's passphrase. */
function fileKey({ validation, validationSalt, keySalt, wrappedKey }: Encryption, passphrase: string): Buffer {
  const secret = Buffer.from(passphrase, 'utf8');
  require(hardenedHash(secret, validationSalt).equals(validation));
  const decipher = createDecipheriv('aes-256-cbc', hardenedHash(secret, keySalt), Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(wrappedKey), decipher.final()]);
}

/** ISO 32000-2, Algorithm 2.B. */
function hardenedHash(secret: Buffer, salt: Buffer): Buffer {
  const digest = (name: string, data: Buffer): Buffer => createHash(name).update(data).digest();
  let key = digest('sha256', Buffer.concat([secret, salt]));
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const block = Buffer.concat([secret, key]);
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => block));
    const mixed = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false).update(repeated);
    const remainder = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = digest(['sha256', 'sha384', 'sha512'][remainder] ?? '', mixed);
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

/** The first block is the initialisation vector (ISO 32000-2, 7.6.3.1). */
function decrypt(key: Buffer, ciphertext: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key, ciphertext.subarray(0, 16));
  return Buffer.concat([decipher.update(ciphertext.subarray(16)), decipher.final()]);
}

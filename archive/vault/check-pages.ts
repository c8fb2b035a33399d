// Checks the authentication code of every page of a file, used or free, apart from SQLite.
import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { pageSize } from './open-database.ts';

const saltLength = 16;
const macLength = 64;
const batch = 64;

/**
 * SQLCipher 4: HMAC-SHA512 over the page's ciphertext and nonce and its number (little-endian), under a key stretched
 * from the raw key and the file's salt, each byte of it xor 0x3a. Gives `[pages, damaged pages]` at each halt. A page of
 * zeros was set aside and never written; were it one in use, SQLite would refuse it.
 */
export function* checkPages(path: string, rawKey: Uint8Array): Generator<readonly [number, number]> {
  const handle = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(pageSize * batch);
    let macKey: Buffer | undefined;
    let number = 0;
    for (;;) {
      const pages = Math.floor(readSync(handle, buffer, 0, buffer.length, number * pageSize) / pageSize);
      if (pages === 0) return;
      macKey ??= deriveMacKey(rawKey, buffer.subarray(0, saltLength));
      let damaged = 0;
      for (let index = 0; index < pages; index += 1) {
        number += 1;
        if (!pageHolds(buffer.subarray(index * pageSize, (index + 1) * pageSize), number, macKey)) damaged += 1;
      }
      yield [pages, damaged];
    }
  } finally {
    closeSync(handle);
  }
}

function deriveMacKey(rawKey: Uint8Array, salt: Buffer): Buffer {
  return pbkdf2Sync(rawKey, salt.map((byte) => byte ^ 0x3a), 2, 32, 'sha512');
}

function pageHolds(page: Buffer, number: number, macKey: Buffer): boolean {
  const covered = page.subarray(number === 1 ? saltLength : 0, pageSize - macLength);
  const counter = Buffer.alloc(4);
  counter.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey).update(covered).update(counter).digest();
  return timingSafeEqual(mac, page.subarray(pageSize - macLength)) || page.every((byte) => byte === 0);
}

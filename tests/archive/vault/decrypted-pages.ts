// What somebody with a compartment's key finds in its file and its log, page by page, used or free, without SQLite's help.
import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Compartment } from '../../../archive/vault/compartment.ts';
import { pageSize } from '../../../archive/vault/open-database.ts';

const saltLength = 16;
const reserved = 80;
const ivLength = 16;
const walHeader = 32;
const frameHeader = 24;

/** SQLCipher 4: AES-256-CBC without padding; page 1 begins with the salt. Pages of zeros were never written. */
function decryptPage(page: Buffer, number: number, key: Uint8Array): Buffer {
  if (page.every((byte) => byte === 0)) return page;
  const body = page.subarray(number === 1 ? saltLength : 0, pageSize - reserved);
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(pageSize - reserved, pageSize - reserved + ivLength));
  decipher.setAutoPadding(false);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

/** Every page of the file, and of its write-ahead log where there is one. */
export function decryptedPages(path: string, key: Uint8Array): Buffer[] {
  const pages: Buffer[] = [];
  const file = readFileSync(path);
  for (let at = 0; at + pageSize <= file.length; at += pageSize) {
    pages.push(decryptPage(file.subarray(at, at + pageSize), at / pageSize + 1, key));
  }
  const log = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0);
  for (let at = walHeader; at + frameHeader + pageSize <= log.length; at += frameHeader + pageSize) {
    pages.push(decryptPage(log.subarray(at + frameHeader, at + frameHeader + pageSize), log.readUInt32BE(at), key));
  }
  return pages;
}

/** Those of the needles that stand in a page of the compartment. */
export function foundInPages(folder: string, { file, keys }: Pick<Compartment, 'file' | 'keys'>, needles: ReadonlyMap<string, Buffer>): string[] {
  const pages = decryptedPages(`${folder}/${file}`, keys.file);
  return [...needles].filter(([, needle]) => pages.some((page) => page.includes(needle))).map(([name]) => name);
}

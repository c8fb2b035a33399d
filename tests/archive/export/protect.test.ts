// Protected copies: they open with the passphrase and with nothing else, to other programs too, and are what was checked.
import { describe, expect, test } from 'vitest';
import { issueTestimony } from '../../../archive/export/pdf/issue-testimony.ts';
import { openProtected } from '../../../archive/export/pdf/open-protected.ts';
import { protect } from '../../../archive/export/pdf/protect.ts';
import { issueWords } from '../../../src/words/issue-words.ts';
import { describedCopy } from '../../support/described-copies.ts';
import { noPause, particulars } from '../../support/issued-files.ts';
import { decryptWithQpdf, infoWith, textWith } from '../../support/poppler.ts';

/** Of 32 bytes at most: poppler’s programs take no more. */
const passphrases = ['lamp, boat and frozen river', '강 위 얼음 밤 등불 배'];
const copy = describedCopy('en', 800);
const issue = (passphrase: string): ReturnType<typeof issueTestimony> => issueTestimony(copy, particulars, issueWords.en, { passphrase });

describe('a protected copy', () => {
  test.each(passphrases)('opens with its passphrase, as other programs see it: %s', async (passphrase) => {
    const file = await issue(passphrase);
    expect(file.isProtected).toBe(true);
    expect(infoWith(file.bytes, passphrase)).toMatch(/Encrypted: +yes \(print:yes copy:yes change:yes addNotes:yes algorithm:AES-256\)/);
    expect(textWith(file.bytes, passphrase)).toContain('The year the ferry stopped');
    expect(decryptWithQpdf(file.bytes, passphrase).length).toBeGreaterThan(10_000);
    for (const wrong of ['', 'lamp, boat and frozen', `${passphrase} `]) {
      expect(() => textWith(file.bytes, wrong)).toThrow();
      expect(() => openProtected(file.bytes, wrong)).toThrow();
    }
  });

  test('says for whom it is on every page, and that it is no PDF/A', async () => {
    const [passphrase = ''] = passphrases;
    const file = await issue(passphrase);
    const pages = textWith(file.bytes, passphrase).split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBe(file.pages);
    const line = 'Copy for A. Reader, University of Nowhere, 4 March 2026, Reading and research, agreement version 2';
    for (const page of pages) expect(page.replace(/\s+/g, ' ')).toContain(line);
    const decrypted = Buffer.from(decryptWithQpdf(file.bytes, passphrase)).toString('latin1');
    expect(decrypted).toContain('pdfuaid:part');
    expect(decrypted).not.toMatch(/pdfaid:part|GTS_PDFA1/);
  });

  test('shows nothing of what it holds, not even its title', async () => {
    const file = await issue(passphrases[0] ?? '');
    const raw = Buffer.from(file.bytes);
    for (const told of ['ferry', 'Riverside', 'NotoSerif', 'StructElem', 'rdf:']) {
      expect(raw.includes(told)).toBe(false);
      expect(raw.includes(Buffer.from(told, 'utf16le'))).toBe(false);
    }
  });

  test('is, opened, the same file each time', async () => {
    const [passphrase = ''] = passphrases;
    const [first, second] = [await issue(passphrase), await issue(passphrase)];
    expect(Buffer.compare(first.bytes, second.bytes)).not.toBe(0);
    const sealed = (bytes: Uint8Array): Buffer[] => openProtected(bytes, passphrase).sealed.map(({ contents }) => Buffer.from(contents));
    const [one, other] = [sealed(first.bytes), sealed(second.bytes)];
    // The packs alone differ in the entries of the key.
    expect(one.length).toBe(other.length);
    expect(one.filter((contents, index) => other[index]?.equals(contents)).length).toBe(one.length);
  });

  test('is not made with a passphrase that is guessed in a day, nor with one whose end would not count', async () => {
    for (const weak of ['', 'short', 'aaaaaaaaaaaaaaaa', '가'.repeat(60)]) {
      await expect(issue(weak)).rejects.toMatchObject({ code: 'weak-passphrase' });
    }
  });

  test('fails closed where what comes out is not what went in', async () => {
    const [passphrase = ''] = passphrases;
    const file = await issueTestimony(copy, particulars, issueWords.en);
    const bytes = await protect(file.bytes, passphrase, noPause);
    expect(openProtected(bytes, passphrase).sealed.length).toBeGreaterThan(5);
    const longer = new Uint8Array(Buffer.concat([file.bytes, Buffer.from('\n%Halvorsen')]));
    await expect(protect(longer, passphrase, noPause)).rejects.toMatchObject({
      code: 'leak-check-failed', detail: { reason: 'protection' },
    });
    const spoilt = Buffer.from(bytes);
    const place = spoilt.indexOf('stream\n') + 40;
    spoilt.writeUInt8(spoilt.readUInt8(place) ^ 1, place);
    const [honest, changed] = [bytes, new Uint8Array(spoilt)].map((each) => openProtected(each, passphrase).sealed[0]?.contents);
    expect(Buffer.compare(honest ?? Buffer.alloc(0), changed ?? Buffer.alloc(0))).not.toBe(0);
  });
});

// Attachments on disk: what was written is read from any place, whatever was done to a file is noticed, nothing stays of what is gone.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AttachmentId, TestimonyId } from '../../../archive/api/ids.ts';
import { AttachmentWriter, attachmentPath, chunkBytes, hashingAttachment, readAttachment, sealedLength } from '../../../archive/vault/attachment-file.ts';
import { attachmentRow, attachmentsOf, deleteAttachment, putAttachment } from '../../../archive/vault/attachment-rows.ts';
import type { Compartment } from '../../../archive/vault/compartment.ts';
import { eraseRows } from '../../../archive/vault/erase.ts';
import { sweepAttachments } from '../../../archive/vault/keep-attachments.ts';
import { randomId } from '../../../archive/vault/random-id.ts';
import type { Vault } from '../../../archive/vault/vault.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { faultOf, newTestimonyId, stacksOf, tempVault } from './temp-vault.ts';

const newAttachmentId = (): AttachmentId => randomId('a', 12) as AttachmentId;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes that differ from chunk to chunk, and cost nothing to make. */
function invented(size: number): Buffer {
  const bytes = Buffer.alloc(size, 'the ferry at Ondal ');
  for (let at = 0; at < size; at += 4096) bytes.writeUInt8((at / 4096) % 251, at);
  return bytes;
}

function keep(vault: Vault, compartment: Compartment, testimony: TestimonyId, bytes: Uint8Array, cuts: readonly number[] = []): AttachmentId {
  const id = newAttachmentId();
  const writer = new AttachmentWriter(vault.folder, vault.id, id, bytes.length);
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)).sort((one, other) => one - other), bytes.length];
  ends.reduce((start, end) => { writer.write(bytes.subarray(start, end)); return end; }, 0);
  const { sha256: hash, ...file } = writer.finish();
  compartment.write((db) => putAttachment(compartment, db, testimony, id, {
    kind: 'recording', name: 'boat song.mp3', mediaType: 'audio/mpeg', size: bytes.length, sha256: hash,
    addedAt: '2026-11-23T00:00:00.000Z', addedBy: 'Archivist',
  }, file));
  return id;
}

function rowOf(compartment: Compartment, id: AttachmentId) {
  const row = attachmentRow(compartment, id);
  if (row === null) throw new Error('No such attachment.');
  return row;
}

test('what was written in any pieces is read from any place', async () => {
  const temp = await tempVault();
  const vault = await temp.open();
  const stacks = stacksOf(vault);
  const testimony = newTestimonyId();
  const sizes = fc.oneof(
    fc.integer({ min: 1, max: 5000 }), fc.integer({ min: chunkBytes - 2, max: chunkBytes + 2 }),
    fc.integer({ min: 2 * chunkBytes - 1, max: 2 * chunkBytes + 5000 }),
  );
  fc.assert(fc.property(
    sizes, fc.array(fc.nat(), { maxLength: 4 }), fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 }),
    (size, cuts, seeks) => {
      const bytes = invented(size);
      const { chunkSeal, sha256: hash, fileBytes, fileSha256 } = rowOf(stacks, keep(vault, stacks, testimony, bytes, cuts));
      const file = readFileSync(attachmentPath(vault.folder, chunkSeal.id));
      expect([hash, fileBytes, fileSha256]).toEqual([sha256(bytes), file.length, sha256(file)]);
      expect(sealedLength(size)).toBe(file.length);
      expect(file.includes('Ondal')).toBe(false);
      for (const [from, length] of seeks) {
        const start = from % size;
        const end = start + (length % (size + 10));
        expect(readAttachment(vault.folder, chunkSeal, start, end).equals(bytes.subarray(start, end))).toBe(true);
      }
      expect([...hashingAttachment(vault.folder, chunkSeal)]).toHaveLength(Math.ceil(size / chunkBytes));
    },
  ), { numRuns: 25 });
  expect(attachmentsOf(stacks, testimony)).toHaveLength(25);
  expect((await verifyVault(vault)).faults).toEqual([]);
});

test('neither more nor less than was announced, and nothing stays of it', async () => {
  const temp = await tempVault();
  const vault = await temp.open();
  const more = new AttachmentWriter(vault.folder, vault.id, newAttachmentId(), 10);
  expect(await faultOf(() => more.write(Buffer.alloc(11)))).toEqual({ code: 'bad-request', detail: { reason: 'size' } });
  more.discard();
  const less = new AttachmentWriter(vault.folder, vault.id, newAttachmentId(), 10);
  less.write(Buffer.alloc(9));
  expect(await faultOf(() => less.finish())).toEqual({ code: 'bad-request', detail: { reason: 'size' } });
  less.discard();
  expect(readdirSync(temp.path('attachments'))).toEqual([]);
});

test('an attachment written anew under the old name is not the old one', async () => {
  const temp = await tempVault();
  const vault = await temp.open();
  const stacks = stacksOf(vault);
  const id = keep(vault, stacks, newTestimonyId(), invented(5000));
  const path = attachmentPath(vault.folder, id);
  rmSync(path);
  const writer = new AttachmentWriter(vault.folder, vault.id, id, 5000);
  writer.write(invented(5000));
  writer.finish();
  expect((await verifyVault(vault)).faults).toMatchObject([{ code: 'vault-damaged', file: `attachments/${id}` }]);
});

test('covers do not change places, and rows are counted', async () => {
  const temp = await tempVault();
  const vault = await temp.open();
  const stacks = stacksOf(vault);
  const testimony = newTestimonyId();
  const [id, other] = [keep(vault, stacks, testimony, invented(50)), keep(vault, stacks, testimony, invented(50))];
  stacks.write((db) => db.exec(`
    UPDATE attachment SET number = number + 10;
    UPDATE attachment SET number = CASE number WHEN 10 THEN 1 ELSE 0 END;
  `));
  for (const one of [id, other]) {
    expect(await faultOf(() => attachmentRow(stacks, one))).toEqual({ code: 'vault-damaged', detail: { file: `attachments/${one}`, reason: 'attachment' } });
  }
});

test('what no row names is swept away by whoever holds everything, and by nobody else', async () => {
  const temp = await tempVault('cataloguer');
  const kept = await temp.use('Archivist', (vault) => keep(vault, stacksOf(vault), newTestimonyId(), invented(500)));
  const form = await temp.use('Archivist', (vault) => {
    if (vault.identity === null) throw new Error('No names.');
    return keep(vault, vault.identity, newTestimonyId(), invented(500));
  });
  const [halfWritten, underWay] = [newAttachmentId(), newAttachmentId()];
  for (const name of [halfWritten, underWay]) writeFileSync(temp.path(`attachments/${name}`), randomBytes(100));
  await temp.use('cataloguer', (vault) => expect(sweepAttachments(vault)).toBe(true));
  expect(readdirSync(temp.path('attachments'))).toHaveLength(4);
  await temp.use('Archivist', (vault) => expect(sweepAttachments(vault, new Set([underWay]))).toBe(true));
  expect(readdirSync(temp.path('attachments')).sort()).toEqual([kept, form, underWay].sort());
});

test('erased with its testimony, removed by itself: rows and keys go, and the file after them', async () => {
  const temp = await tempVault();
  const vault = await temp.open();
  const stacks = stacksOf(vault);
  const [erased, standing] = [newTestimonyId(), newTestimonyId()];
  const gone = keep(vault, stacks, erased, invented(500));
  const [removed, left] = [keep(vault, stacks, standing, invented(500)), keep(vault, stacks, standing, invented(500))];
  stacks.write((db) => eraseRows(stacks, db, erased, '2026-11-23T00:00:00.000Z'));
  stacks.write((db) => deleteAttachment(db, removed));
  expect(sweepAttachments(vault)).toBe(true);
  expect([gone, removed, left].map((id) => existsSync(attachmentPath(vault.folder, id)))).toEqual([false, false, true]);
  expect([gone, removed].map((id) => attachmentRow(stacks, id))).toEqual([null, null]);
  expect(stacks.db.prepare("SELECT count(*) FROM block WHERE kind = 'attachment'").pluck().get()).toBe(1);
  expect((await verifyVault(vault)).faults).toEqual([]);
});

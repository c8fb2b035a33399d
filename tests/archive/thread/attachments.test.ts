// Attachments in the thread: brought in pieces, heard as long as consent lets them be, and nothing left of what was not finished.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import type { AttachmentId, TestimonyId, Ticket } from '../../../archive/api/ids.ts';
import { toFault } from '../../../archive/api/errors.ts';
import type { Stream } from '../../../archive/services.ts';
import { concludeWithdrawal } from '../../../archive/thread/conclude-withdrawal.ts';
import { addAttachment, appendUpload, beginUpload, cancelUpload, finishUpload, keepAttachment } from '../../../archive/thread/keep-attachment.ts';
import { amendConsent, reviewConsent, withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { redactTestimony, restrictTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { listAttachments, openAttachment, removeAttachment } from '../../../archive/thread/use-attachments.ts';
import { Terms, type Scope } from '../../../archive/api/consent.ts';
import { verifyVault } from '../../../archive/vault/verify.ts';
import { granted } from '../../support/consent-values.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { importFile, tempArchive, unhurried, type TempArchive } from '../../support/temp-archive.ts';

const files = {
  'ferry.txt': 'Q: Who rowed?\n\nA: Mira Ro rowed, the ferryman of Quill.\n',
  'mill.txt': 'Q: And the mill?\n\nA: It stood at Ondal.\n',
  'song.mp3': 'row and row '.repeat(5000),
  'piece': 'x'.repeat(1000),
};

const within = <T>(session: Session, deed: (session: Session) => T): T => {
  onTestFinished(() => session.vault.close());
  return deed(session);
};

const kept = (archive: TempArchive): string[] => readdirSync(join(archive.folder, 'attachments'));
const codeOf = async (deed: () => unknown): Promise<string> => {
  try {
    await deed();
    return 'done';
  } catch (thrown) {
    return toFault(thrown).code;
  }
};

function agree(session: Session, testimony: TestimonyId, ...scopes: Scope[]): void {
  const terms = Terms.parse({ scopes: Object.fromEntries(scopes.map((scope) => [scope, granted])) });
  amendConsent(session, { testimony, terms, reason: null });
  reviewConsent(session, { testimony, reviewDue: null, reason: null });
}

const forReaders = ['catalogue-metadata', 'on-site-research', 'publish-audio'] as const;

async function withRecording(): Promise<{ archive: TempArchive; session: Session; testimony: TestimonyId; recording: AttachmentId }> {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  onTestFinished(() => session.vault.close());
  const testimony = await importFile(session, 'ferry.txt');
  agree(session, testimony, ...forReaders);
  const { attachment } = await addAttachment(session, { testimony, kind: 'recording', file: 'song.mp3' as Ticket }, unhurried);
  expect(attachment).toMatchObject({ name: 'song.mp3', mediaType: 'audio/mpeg', cleared: true });
  return { archive, session, testimony, recording: attachment.id };
}

/** The same session with streams that the test can read. */
function listening(session: Session): { readonly session: Session; readonly streams: Stream[] } {
  const streams: Stream[] = [];
  const putStream = async (stream: Stream): Promise<Ticket> => { streams.push(stream); return stream.name as Ticket; };
  return { session: { ...session, services: { ...session.services, files: { ...session.services.files, putStream } } }, streams };
}

test('a scholar hears a recording until something of the testimony is withheld, then not a byte more', async () => {
  const { archive, session, testimony, recording } = await withRecording();
  session.vault.close();
  const scholar = listening(await archive.open('scholar'));
  await within(scholar.session, async () => {
    const { attachments: [heard] } = listAttachments(scholar.session, { testimony });
    expect(heard).toMatchObject({ id: recording, name: `${testimony}.mp3`, addedBy: '', cleared: null });
    expect(heard?.addedAt).toMatch(/T00:00:00\.000Z$/u);
    await openAttachment(scholar.session, { testimony, attachment: recording });
    expect(Buffer.from(scholar.streams[0]?.read(4, 11) ?? []).toString()).toBe('and row');
    expect((await verifyVault(scholar.session.vault)).faults).toEqual([]);
    scholar.session.vault.close();
    expect(await codeOf(() => scholar.streams[0]?.read(0, 1))).toBe('vault-locked');
  });
  const again = listening(await archive.open('archivist'));
  await within(again.session, async () => {
    redactTestimony(again.session, { testimony, text: 'Mira Ro', reason: 'name' });
    expect(listAttachments(again.session, { testimony }).attachments).toMatchObject([{ id: recording, cleared: false }]);
    // Who keeps the stacks hears it still.
    await openAttachment(again.session, { testimony, attachment: recording });
    expect(Buffer.from(again.streams[0]?.read(0, 3) ?? []).toString()).toBe('row');
    again.session.vault.close();
  });
  const closed = await archive.open('scholar');
  await within(closed, async () => {
    expect(listAttachments(closed, { testimony }).attachments).toEqual([]);
    expect(await codeOf(() => openAttachment(closed, { testimony, attachment: recording }))).toBe('not-found');
  });
});

test('a restriction on the recording itself closes it, and the words stay open', async () => {
  const { archive, session, testimony, recording } = await withRecording();
  const restrict = (attachment: string) => restrictTestimony(session, {
    testimony, kind: 'closed', target: { of: 'attachment', attachment }, reason: 'safety', until: null, event: null,
  });
  expect(await codeOf(() => restrict('a000000000000'))).toBe('not-found');
  restrict(recording);
  session.vault.close();
  const scholar = await archive.open('scholar');
  within(scholar, () => expect(listAttachments(scholar, { testimony }).attachments).toEqual([]));
});

test('what is removed is heard no more, though it was being listened to', async () => {
  const { archive, session, testimony, recording } = await withRecording();
  const heard = listening(session);
  await openAttachment(heard.session, { testimony, attachment: recording });
  expect(heard.streams[0]?.read(0, 3)).toHaveLength(3);
  removeAttachment(session, { testimony, attachment: recording });
  expect(await codeOf(() => heard.streams[0]?.read(3, 6))).toBe('not-found');
  expect(kept(archive)).toEqual([]);
  const closed = session.vault.reading.db.prepare('SELECT count(*) FROM attachment').pluck().get();
  expect(closed).toBe(0);
});

test('a page brings a large file in pieces, and nothing is left of one that it gives up', async () => {
  const { archive, session, testimony } = await withRecording();
  const begin = () => beginUpload(session, { testimony, kind: 'other', name: 'map.png', size: 2500 }).upload;
  const append = (upload: AttachmentId, at: number) => appendUpload(session, { upload, piece: 'piece' as Ticket, at });
  const upload = begin();
  expect(await append(upload, 0)).toEqual({ written: 1000 });
  expect(await append(upload, 1000)).toEqual({ written: 2000 });
  // Too much, out of order, not enough, given up: each ends it.
  expect(await codeOf(() => append(upload, 2000))).toBe('bad-request');
  expect(await codeOf(() => append(upload, 2000))).toBe('not-found');
  const skipped = begin();
  expect(await codeOf(() => append(skipped, 1000))).toBe('conflict');
  expect(await codeOf(() => finishUpload(session, { upload: skipped }))).toBe('not-found');
  const short = begin();
  expect(await codeOf(() => finishUpload(session, { upload: short }))).toBe('bad-request');
  cancelUpload(session, { upload: begin() });
  expect([kept(archive).length, session.uploads.size]).toEqual([1, 0]);
  const whole = beginUpload(session, { testimony, kind: 'other', name: 'map.png', size: 1000 }).upload;
  await append(whole, 0);
  expect(finishUpload(session, { upload: whole }).attachment).toMatchObject({ id: whole, size: 1000, mediaType: 'image/png', cleared: false });
  expect((await verifyVault(session.vault)).faults).toEqual([]);
});

test('an upload is not swept away by an erasure beside it, and a crash leaves it to the next archivist', async () => {
  const { archive, session, testimony, recording } = await withRecording();
  const other = await importFile(session, 'mill.txt');
  const { upload } = beginUpload(session, { testimony: other, kind: 'other', name: 'map.png', size: 2000 });
  withdrawConsent(session, { testimony, reason: null });
  expect(concludeWithdrawal(session, { testimony, decision: 'erase', reason: 'asked', authority: 'the narrator' }).status).toBe('erased');
  expect(kept(archive)).toEqual([upload]);
  expect(recording).not.toBe(upload);
  // The program ends here without a word to the upload.
  session.vault.close();
  (await archive.open('scholar')).vault.close();
  expect(kept(archive)).toEqual([upload]);
  (await archive.open('archivist')).vault.close();
  expect(kept(archive)).toEqual([]);
});

test('what fails half-way leaves nothing: a source that breaks off, a call that is cancelled', async () => {
  const { archive, session, testimony } = await withRecording();
  const arriving = { testimony, kind: 'other', name: 'map.png', mediaType: 'image/png', size: 3000 } as const;
  const piece = new Uint8Array(1000);
  async function* breaking() { yield piece; throw new Error('The disk went away.'); }
  expect(await codeOf(() => keepAttachment(session, arriving, breaking()))).toBe('internal');
  expect(await codeOf(() => keepAttachment(session, arriving, [piece, piece]))).toBe('bad-request');
  const controller = new AbortController();
  function* cancelling() { yield piece; controller.abort(); yield piece; }
  expect(await codeOf(() => keepAttachment(session, arriving, cancelling(), { ...unhurried, signal: controller.signal }))).toBe('cancelled');
  expect([kept(archive).length, session.uploads.size]).toEqual([1, 0]);
});

/** Where this machine lets the test have a disk of its own. */
function smallDisk(kibibytes: number): string | null {
  const folder = join(tempFolder(), 'disk');
  mkdirSync(folder);
  const mounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder]).status === 0;
  if (!mounted) return null;
  onTestFinished(() => { spawnSync('umount', [folder]); });
  return folder;
}

test('a full disk says so and leaves nothing, and there is room again', async ({ skip }) => {
  const disk = smallDisk(6 * 1024);
  if (disk === null) return skip('This machine lets the test mount nothing.');
  const archive = await tempArchive(files, join(disk, 'vault'));
  const session = await archive.open('archivist');
  const testimony = await importFile(session, 'ferry.txt');
  const megabyte = new Uint8Array(1024 * 1024);
  const keep = (size: number) => keepAttachment(
    session, { testimony, kind: 'recording', name: 'song.wav', mediaType: 'audio/wav', size: size * megabyte.length }, Array.from({ length: size }, () => megabyte),
  );
  expect(await codeOf(() => keep(8))).toBe('disk-full');
  expect(kept(archive)).toEqual([]);
  expect(await codeOf(() => keep(2))).toBe('done');
  expect((await verifyVault(session.vault)).faults).toEqual([]);
  session.vault.close();
});

/** Bytes of buffers that somebody holds, without what only waits to be collected. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().arrayBuffers;
}

test('a long recording is never whole in memory', async () => {
  const { session, testimony } = await withRecording();
  const piece = new Uint8Array(1024 * 1024);
  const pieces = 48;
  const before = heldBytes();
  let most = 0;
  const look = (number: number): void => { if (number % 8 === 7) most = Math.max(most, heldBytes() - before); };
  function* long() {
    for (let number = 0; number < pieces; number += 1) {
      piece.fill(number);
      look(number);
      yield piece;
    }
  }
  const arriving = { testimony, kind: 'recording', name: 'long.wav', mediaType: 'audio/wav', size: pieces * piece.length } as const;
  const { attachment } = await keepAttachment(session, arriving, long());
  const heard = listening(session);
  await openAttachment(heard.session, { testimony, attachment: attachment.id });
  for (let number = pieces - 1; number >= 0; number -= 2) {
    const border = (number + 1) * piece.length;
    expect([...heard.streams[0]?.read(border - 1, border + 1) ?? []]).toEqual([number, number + 1].slice(0, pieces - number));
    look(number);
  }
  // Of that libsodium's own memory takes the most, which never shrinks.
  expect(most).toBeLessThan(pieces * piece.length / 2);
}, 60_000);

// Keeping an attachment: its bytes go into a sealed file first, then a row says that it is there, and only then it is.
import { basename } from 'node:path';
import { largestAttachment, largestPiece } from '../api/attachment-calls.ts';
import type { Agreement } from '../api/consent.ts';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { AttachmentId, TestimonyId } from '../api/ids.ts';
import { attachEvidence } from '../consent/agreement.ts';
import type { Running } from '../services.ts';
import { AttachmentWriter, type WrittenAttachment } from '../vault/attachment-file.ts';
import { attachmentRow, putAttachment, type AttachmentParticulars } from '../vault/attachment-rows.ts';
import { insertClearDue } from '../vault/cleared-rows.ts';
import type { Compartment } from '../vault/compartment.ts';
import { appendJournal } from '../vault/journal.ts';
import { randomId } from '../vault/random-id.ts';
import { changeTestimony } from './change-testimony.ts';
import { clearTestimony } from './clear-testimony.ts';
import { heldRow } from './held-testimony.ts';
import { mediaTypeOf } from './media-type.ts';
import { standingAgreement } from './record-consent.ts';
import { permit, stacksOf, type Session } from './session.ts';
import type { Arriving, Upload } from './upload.ts';

/** A signed form names its narrator: it lies with the names, and an archivist brings it. Everything else is in the stacks. */
export function placeOf(session: Session, kind: Arriving['kind']): Compartment {
  if (kind !== 'evidence') {
    permit(session, 'archivist', 'cataloguer');
    return stacksOf(session);
  }
  const { identity } = session.vault;
  if (identity === null) throw new ArchiveError('not-permitted');
  return identity;
}

/** Everything that can be refused is refused before the first byte is taken. */
function begin(session: Session, arriving: Arriving): Upload {
  const { vault } = session;
  const { testimony, kind, name, size } = arriving;
  placeOf(session, kind);
  heldRow(session, testimony);
  if (vault.readOnly !== null) throw new ArchiveError(vault.readOnly, { reason: 'read-only' });
  if (kind === 'evidence') withEvidence(session, testimony, '');
  if (size === 0) throw new ArchiveError('empty-file', { file: name });
  if (size > largestAttachment) throw new ArchiveError('file-too-large', { file: name });
  return { arriving, writer: new AttachmentWriter(vault.folder, vault.id, randomId('a', 12) as AttachmentId, size) };
}

/** The next version of the agreement, which names the form; a `conflict` where there is none to be named in. */
function withEvidence(session: Session, testimony: TestimonyId, sha256: string): Agreement {
  const { vault } = session;
  return attachEvidence(standingAgreement(session, testimony), { sha256, by: vault.user.name, now: vault.now() });
}

/** What came short is no attachment. */
function finishWriting({ writer }: Upload): WrittenAttachment {
  try {
    return writer.finish();
  } catch (thrown) {
    writer.discard();
    throw thrown;
  }
}

/** The file is durable, then the row, then what follows from it: for a signed form the agreement, for a recording the reading room. */
function conclude(session: Session, upload: Upload): Output<'attachment.add'> {
  const { vault } = session;
  const { arriving, writer } = upload;
  const { testimony, kind, name, mediaType, size } = arriving;
  const compartment = placeOf(session, kind);
  const { sha256, ...file } = finishWriting(upload);
  const particulars: AttachmentParticulars = {
    kind, name, mediaType, size, sha256, addedAt: vault.now().toISOString(), addedBy: vault.user.name,
  };
  const isForReaders = kind === 'recording';
  try {
    compartment.write((db) => {
      putAttachment(compartment, db, testimony, writer.id, particulars, file);
      if (isForReaders) insertClearDue(db, testimony);
      if (compartment.name === 'stacks') appendJournal(db, vault, { verb: 'attach', target: testimony, detail: { attachment: writer.id, kind } });
    });
  } catch (thrown) {
    // A write may be refused after it was committed, when the head could not be published.
    if (attachmentRow(compartment, writer.id) === null) writer.discard();
    throw thrown;
  } finally {
    file.key.fill(0);
  }
  if (isForReaders && vault.user.role === 'archivist') clearTestimony(session, testimony, null);
  const agreement = kind === 'evidence' ? withEvidence(session, testimony, sha256) : null;
  if (agreement !== null) changeTestimony(session, testimony, { kind: 'agree', verb: 'amend', agreement, sealed: null, restrictions: [] });
  const cleared = attachmentRow(vault.reading, writer.id) !== null;
  return { attachment: { id: writer.id, testimony, ...particulars, cleared }, agreement };
}

/**
 * Keeps what `pieces` gives, `size` bytes of it, under the consent of its testimony. Nothing is left of what fails or is
 * cancelled. Faults: those of the call `attachment.add`.
 */
export async function keepAttachment(
  session: Session, arriving: Arriving, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, running?: Running,
): Promise<Output<'attachment.add'>> {
  const upload = begin(session, arriving);
  const { writer } = upload;
  session.uploads.set(writer.id, upload);
  try {
    for await (const piece of pieces) {
      if (running?.signal.aborted === true) throw new ArchiveError('cancelled');
      writer.write(piece);
      running?.progress({ stage: 'admit', done: writer.written, total: arriving.size });
    }
    if (running?.signal.aborted === true) throw new ArchiveError('cancelled');
  } catch (thrown) {
    writer.discard();
    throw thrown;
  } finally {
    session.uploads.delete(writer.id);
  }
  return conclude(session, upload);
}

export async function addAttachment(
  session: Session, { testimony, kind, name, mediaType, file }: Parsed<'attachment.add'>, running: Running,
): Promise<Output<'attachment.add'>> {
  const { files } = session.services;
  const found = await files.describe(file);
  const called = name ?? basename(found.name);
  const arriving: Arriving = { testimony, kind, name: called, mediaType: mediaType ?? mediaTypeOf(called), size: found.size };
  return keepAttachment(session, arriving, files.pieces(file), running);
}

/** Uploads that are under way at a time: each holds a piece of a chunk and an open file. */
const mostUploads = 8;

export function beginUpload(
  session: Session, { mediaType, ...arriving }: Parsed<'attachment.begin'>,
): Output<'attachment.begin'> {
  if (session.uploads.size >= mostUploads) throw new ArchiveError('conflict', { reason: 'uploads' });
  const upload = begin(session, { ...arriving, mediaType: mediaType ?? mediaTypeOf(arriving.name) });
  session.uploads.set(upload.writer.id, upload);
  return { upload: upload.writer.id };
}

function uploadOf(session: Session, id: AttachmentId): Upload {
  const upload = session.uploads.get(id);
  if (upload === undefined) throw new ArchiveError('not-found', { reason: 'upload' });
  return upload;
}

export async function appendUpload(
  session: Session, { upload: id, piece, at }: Parsed<'attachment.append'>,
): Promise<Output<'attachment.append'>> {
  const upload = uploadOf(session, id);
  const { writer } = upload;
  try {
    if (writer.written !== at) throw new ArchiveError('conflict', { reason: 'piece' });
    const { size, name } = await session.services.files.describe(piece);
    if (size > largestPiece) throw new ArchiveError('file-too-large', { file: name });
    writer.write(await session.services.files.read(piece));
  } catch (thrown) {
    cancelUpload(session, { upload: id });
    throw thrown;
  }
  return { written: writer.written };
}

export function finishUpload(session: Session, { upload: id }: Parsed<'attachment.finish'>): Output<'attachment.finish'> {
  const upload = uploadOf(session, id);
  session.uploads.delete(id);
  return conclude(session, upload);
}

export function cancelUpload(session: Session, { upload: id }: Parsed<'attachment.cancel'>): Output<'attachment.cancel'> {
  const upload = session.uploads.get(id);
  session.uploads.delete(id);
  upload?.writer.discard();
  return {};
}

/** The vault is locked: what has not come whole goes. */
export function abandonUploads(session: Session): void {
  for (const upload of session.uploads.keys()) cancelUpload(session, { upload });
}

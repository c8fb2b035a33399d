// Attachments in use: listed, opened as a stream, taken out as a disclosure, removed.
import { rmSync } from 'node:fs';
import type { Attachment } from '../api/attachment-calls.ts';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { AttachmentId, TestimonyId } from '../api/ids.ts';
import { decideAttachment, type AttachmentConsent, type AttachmentUse } from '../consent/decide-attachment.ts';
import type { Stream } from '../services.ts';
import { attachmentPath, readAttachment } from '../vault/attachment-file.ts';
import { attachmentRow, attachmentsOf, deleteAttachment, testimonyOfAttachment, type AttachmentRow } from '../vault/attachment-rows.ts';
import { clearedRow } from '../vault/cleared-rows.ts';
import type { Compartment } from '../vault/compartment.ts';
import { agreementsOf, latestAgreement, restrictionsOf } from '../vault/consent-rows.ts';
import { appendJournal } from '../vault/journal.ts';
import { unlessFull } from '../vault/map-error.ts';
import { readPassages } from '../vault/text-rows.ts';
import { recordDisclosure } from './account-disclosures.ts';
import { heldRow, notFound } from './held-testimony.ts';
import { permit, stacksOf, type Session } from './session.ts';

/** Where this user's attachments are: for those who keep the stacks there, and with the names; for others in the reading room. */
function placesOf({ vault }: Session): Compartment[] {
  if (vault.stacks === null) return [vault.reading];
  return vault.identity === null ? [vault.stacks] : [vault.stacks, vault.identity];
}

interface Consented extends AttachmentConsent {
  /** The version of the agreement. */
  readonly version: number;
}

/** All that is known of the consent of a testimony: in the reading room what was cleared, which nothing restricts any more. */
function consentOf(session: Session, testimony: TestimonyId): Consented {
  const { vault } = session;
  if (vault.stacks === null) {
    const cleared = clearedRow(vault.reading.db, testimony);
    if (cleared === null) throw notFound(session, testimony);
    return { agreement: cleared.consent, restrictions: [], unreadable: false, version: cleared.consent.version };
  }
  heldRow(session, testimony);
  const { db } = vault.stacks;
  const { restrictions, unreadable } = restrictionsOf(db, testimony);
  const agreement = latestAgreement(db, testimony);
  return { agreement, restrictions, unreadable: unreadable || agreementsOf(db, testimony).unreadable, version: agreement?.version ?? 1 };
}

const mayUse = ({ vault }: Session, consent: AttachmentConsent, row: AttachmentRow, use: AttachmentUse) => (
  decideAttachment(consent, row, vault.user, use, vault.now())
);

export function listAttachments(
  session: Session, { testimony }: Parsed<'attachment.list'>,
): Output<'attachment.list'> {
  const { reading, stacks } = session.vault;
  const consent = consentOf(session, testimony);
  const rows = placesOf(session).flatMap((place) => attachmentsOf(place, testimony))
    .filter((row) => mayUse(session, consent, row, { do: 'open' }).allowed);
  const told = rows.map(({ id, kind, name, mediaType, size, sha256, addedAt, addedBy }): Attachment => ({
    id, testimony, kind, name, mediaType, size, sha256, addedAt, addedBy, cleared: stacks === null ? null : attachmentRow(reading, id) !== null,
  }));
  return { attachments: told.sort((one, other) => Number(one.addedAt > other.addedAt) - Number(one.addedAt < other.addedAt)) };
}

interface Found {
  readonly place: Compartment;
  readonly row: AttachmentRow;
}

function findAttachment(session: Session, testimony: TestimonyId, id: AttachmentId): Found {
  for (const place of placesOf(session)) {
    const row = attachmentRow(place, id);
    if (row?.testimony === testimony) return { place, row };
  }
  throw new ArchiveError('not-found', { reason: 'attachment' });
}

/** Refused as soon as it is removed, withdrawn, narrowed or locked: each piece is asked for anew. */
function streamOf(session: Session, { place, row }: Found, name: string, use: AttachmentUse): Stream {
  const { id, testimony, mediaType, size } = row;
  return {
    name, mediaType, size,
    read(start, end) {
      if (!place.db.open) throw new ArchiveError('vault-locked');
      const { row: current } = findAttachment(session, testimony, id);
      requireAllowed(session, consentOf(session, testimony), current, use);
      try {
        return readAttachment(session.vault.folder, current.chunkSeal, start, end);
      } finally {
        current.chunkSeal.key.fill(0);
      }
    },
  };
}

function requireAllowed(session: Session, consent: AttachmentConsent, row: AttachmentRow, use: AttachmentUse): void {
  const decision = mayUse(session, consent, row, use);
  if (!decision.allowed) throw new ArchiveError('consent-refused', { reason: decision.why });
}

async function asStream(session: Session, found: Found, name: string, use: AttachmentUse): Promise<Output<'attachment.open'>> {
  const stream = streamOf(session, found, name, use);
  const ticket = await session.services.files.putStream(stream);
  return { ticket, name, mediaType: stream.mediaType, size: stream.size };
}

export async function openAttachment(
  session: Session, { testimony, attachment }: Parsed<'attachment.open'>,
): Promise<Output<'attachment.open'>> {
  const consent = consentOf(session, testimony);
  const found = findAttachment(session, testimony, attachment);
  requireAllowed(session, consent, found.row, { do: 'open' });
  return asStream(session, found, found.row.name, { do: 'open' });
}

/** Recorded before it leaves. A recording and a source file speak every passage; a map or a form none. */
export async function exportAttachment(
  session: Session, { testimony, attachment, purpose = 'publish', to }: Parsed<'attachment.export'>,
): Promise<Output<'attachment.export'>> {
  const { vault } = session;
  const use = { do: 'export', purpose } as const;
  const consent = consentOf(session, testimony);
  const found = findAttachment(session, testimony, attachment);
  const { kind, name, sha256 } = found.row;
  requireAllowed(session, consent, found.row, use);
  const speaks = kind === 'recording' || kind === 'original';
  const passages = speaks ? readPassages(vault.stacks ?? vault.reading, testimony).map(({ id }) => id) : [];
  recordDisclosure(session, { testimony, form: 'export', to: to ?? null, purpose, agreement: consent.version, passages, sha256 });
  return { ...await asStream(session, found, name, use), sha256 };
}

/** Where it is, without its cover: one that cannot be read any more can still be removed. `not-found` where there is none. */
export function placeOfAttachment(session: Session, testimony: TestimonyId, id: string): Compartment {
  const place = placesOf(session).find(({ db }) => testimonyOfAttachment(db, id) === testimony);
  if (place === undefined) throw new ArchiveError('not-found', { reason: 'attachment' });
  return place;
}

/** Whether it is the signed form that the agreement names. */
function isNamedForm(session: Session, identity: Compartment, testimony: TestimonyId, id: AttachmentId): boolean {
  const named = latestAgreement(stacksOf(session).db, testimony)?.evidenceSha256 ?? null;
  return named !== null && attachmentRow(identity, id)?.sha256 === named;
}

/** Out of the reading room first; its key goes with its rows, and the file after them. */
export function removeAttachment(
  session: Session, { testimony, attachment: id }: Parsed<'attachment.remove'>,
): Output<'attachment.remove'> {
  permit(session, 'archivist');
  const { vault } = session;
  const { reading } = vault;
  const stacks = stacksOf(session);
  const place = placeOfAttachment(session, testimony, id);
  const isForm = place.name === 'identity' && isNamedForm(session, place, testimony, id);
  if (isForm) throw new ArchiveError('conflict', { reason: 'named-form' });
  if (testimonyOfAttachment(reading.db, id) !== null) reading.write((db) => deleteAttachment(db, id));
  if (place !== stacks) place.write((db) => deleteAttachment(db, id));
  stacks.write((db) => {
    if (place === stacks) deleteAttachment(db, id);
    appendJournal(db, vault, { verb: 'detach', target: testimony, detail: { attachment: id } });
  });
  // What fails here a later opening makes good: no row names the file any more, and nothing opens it.
  unlessFull(() => {
    rmSync(attachmentPath(vault.folder, id), { force: true });
    for (const compartment of new Set([reading, place])) compartment.checkpoint();
  });
  return {};
}

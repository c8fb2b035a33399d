// What the reading room has of a testimony's attachments: a cover under its own key for each recording that may be heard there.
import { toFault } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { decideAttachment, type AttachmentConsent } from '../consent/decide-attachment.ts';
import { attachmentsOf, putAttachment, type AttachmentRow } from '../vault/attachment-rows.ts';
import type { Writable } from '../vault/sql.ts';
import { endingOf } from './media-type.ts';
import { stacksOf, type Session } from './session.ts';

/** None where one cannot be read: that is for `verify` to tell, and must keep no narrowing from being finished. */
function readableAttachments(session: Session, testimony: TestimonyId): AttachmentRow[] {
  try {
    return attachmentsOf(stacksOf(session), testimony);
  } catch (thrown) {
    if (toFault(thrown).code !== 'vault-damaged') throw thrown;
    return [];
  }
}

/**
 * For use inside the write of the reading room that clears the testimony, where its data key stands. The file stays where
 * it is; its key goes along under the reading room's, and leaves with it. Names of files may name people, and stay behind.
 */
export function clearAttachments(session: Session, db: Writable, testimony: TestimonyId, consent: AttachmentConsent): void {
  const { vault } = session;
  for (const row of readableAttachments(session, testimony)) {
    const { id, kind, mediaType, size, sha256, addedAt, fileBytes, fileSha256, chunkSeal } = row;
    if (!decideAttachment(consent, row, { role: 'scholar' }, { do: 'open' }, vault.now()).allowed) continue;
    const name = `${testimony}${endingOf(mediaType)}`;
    // Who added it and at what moment is the archive's affair.
    const told = { kind, name, mediaType, size, sha256, addedAt: `${addedAt.slice(0, 10)}T00:00:00.000Z`, addedBy: '' };
    putAttachment(vault.reading, db, testimony, id, told, { key: chunkSeal.key, fileBytes, fileSha256 });
    chunkSeal.key.fill(0);
  }
}

// The calls about what is kept with a testimony besides its text: recordings, source files, signed forms; a part of the contract.
import { z } from 'zod';
import { Agreement } from './consent.ts';
import { AttachmentId, TestimonyId, Ticket } from './ids.ts';
import { read, write } from './operation.ts';

/**
 * `recording`: sound or picture of the interview. `original`: the bytes of the file that was imported. `evidence`: a signed
 * form, for archivists alone. `other`: a photograph, a map, a letter.
 */
export const attachmentKinds = ['recording', 'original', 'evidence', 'other'] as const;
export const AttachmentKind = z.enum(attachmentKinds);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

/** The largest attachment, in bytes. */
export const largestAttachment = 2 * 1024 ** 3;

/** The most that one `attachment.append` may bring, in bytes. */
export const largestPiece = 16 * 1024 * 1024;

/** A media type without parameters (RFC 6838), in lower case. */
export const MediaType = z.string().max(127).regex(/^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/);

export const Attachment = z.object({
  id: AttachmentId,
  testimony: TestimonyId,
  kind: AttachmentKind,
  /** The file's name as it came. Scholars are told a name made of the testimony's id. */
  name: z.string(),
  mediaType: MediaType,
  /** Bytes. */
  size: z.int().positive(),
  /** Hexadecimal SHA-256 of the bytes as they came. */
  sha256: z.string(),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
  /** Whether the reading room has it today; null for scholars, who see nothing else. */
  cleared: z.boolean().nullable(),
});
export type Attachment = z.infer<typeof Attachment>;

const OneAttachment = z.object({ testimony: TestimonyId, attachment: AttachmentId });

/** `mediaType` is told from the name where nothing is said. */
const Added = z.object({
  testimony: TestimonyId, kind: AttachmentKind, name: z.string().min(1).max(255).optional(), mediaType: MediaType.optional(),
});

/** `agreement` is the new version that names a signed form; null for everything else. */
const AddedAnswer = z.object({ attachment: Attachment, agreement: Agreement.nullable() });

/** A place to read bytes from, again and again, until the window or the vault closes. */
const Stream = z.object({ ticket: Ticket, name: z.string(), mediaType: MediaType, size: z.int().positive() });

const Upload = z.object({ upload: AttachmentId });

export const attachmentCalls = {
  /** From a file that the host can read in pieces: a path, a file chosen in a dialog, or a small one that a page brought. */
  'attachment.add': write(Added.extend({ file: Ticket }), AddedAnswer),
  /** A large file that a page brings piece by piece. `size` is what will come, in bytes. */
  'attachment.begin': write(Added.extend({ name: z.string().min(1).max(255), size: z.int().positive().max(largestAttachment) }), Upload),
  /** The next piece; `at` is how many bytes came before it (`conflict` where that is not so). Any fault ends the upload. */
  'attachment.append': write(Upload.extend({ piece: Ticket, at: z.int().nonnegative() }), z.object({ written: z.int().nonnegative() })),
  'attachment.finish': write(Upload, AddedAnswer),
  'attachment.cancel': write(Upload, z.object({})),
  /** What the user may know of: for scholars, what the reading room has and they may have today. */
  'attachment.list': read(z.object({ testimony: TestimonyId }), z.object({ attachments: z.array(Attachment) })),
  /** For archivists: it is gone for ever, from here; copies in backups lose it with the testimony's data key. */
  'attachment.remove': write(OneAttachment, z.object({})),
  /** To be heard or looked at in the program, seeking as one likes. Nothing leaves, nothing is recorded. */
  'attachment.open': read(OneAttachment, Stream),
  /** To be taken out: recorded as a disclosure, if consent allows it for this purpose. */
  'attachment.export': write(OneAttachment.extend({
    purpose: z.string().min(1).max(200).optional(), to: z.string().min(1).max(200).optional(),
  }), Stream.extend({ sha256: z.string() })),
} as const;

// An attachment on its way into the vault: what it will be called, and the file that its bytes go to.
import type { AttachmentKind } from '../api/attachment-calls.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { AttachmentWriter } from '../vault/attachment-file.ts';

/** What is said of an attachment before its bytes come. */
export interface Arriving {
  readonly testimony: TestimonyId;
  readonly kind: AttachmentKind;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

export interface Upload {
  readonly arriving: Arriving;
  readonly writer: AttachmentWriter;
}

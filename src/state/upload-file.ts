// Brings a large file of the page into the vault in pieces, so that it is never whole in memory on either side.
import type { AttachmentKind } from '../../archive/api/attachment-calls.ts';
import type { Client } from '../../archive/api/client.ts';
import type { Output } from '../../archive/api/contract.ts';
import { ArchiveError } from '../../archive/api/errors.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import type { Host } from './host.ts';

/** Bytes of the file that are on their way at a time. */
export const uploadPiece = 8 * 1024 * 1024;

export interface Uploaded {
  readonly testimony: TestimonyId;
  readonly kind: AttachmentKind;
  readonly file: File;
}

export interface UploadOptions {
  readonly signal: AbortSignal;
  readonly onWritten: (bytes: number) => void;
}

/** Nothing is left in the vault of a file that fails or is cancelled. */
export async function uploadFile(
  client: Client, host: Pick<Host, 'putFile'>, { testimony, kind, file }: Uploaded, { signal, onWritten }: UploadOptions,
): Promise<Output<'attachment.finish'>> {
  const { name, size } = file;
  if (size === 0) throw new ArchiveError('empty-file', { file: name });
  const { upload } = await client['attachment.begin']({ testimony, kind, name, size });
  try {
    for (let at = 0; at < size; at += uploadPiece) {
      if (signal.aborted) throw new ArchiveError('cancelled');
      const piece = await host.putFile(new File([file.slice(at, at + uploadPiece)], name), signal);
      const { written } = await client['attachment.append']({ upload, piece, at }, { signal });
      onWritten(written);
    }
    if (signal.aborted) throw new ArchiveError('cancelled');
    return await client['attachment.finish']({ upload });
  } catch (thrown) {
    // Where the vault was locked it is gone already.
    await client['attachment.cancel']({ upload }).catch(() => undefined);
    throw thrown;
  }
}

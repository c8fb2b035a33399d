// Protects a written file with a recipient's passphrase (AES-256), and makes sure that it opens as what it was.
import { PDFDict, PDFName, PDFRef, PDFSecurity, type PDFContext } from 'pdf-lib';
import { ArchiveError } from '../../api/errors.ts';
import { openProtected } from './open-protected.ts';
import { reopen } from './reopen.ts';
import { require } from './require.ts';
import { serialise } from './serialise.ts';

/** ISO 32000-2, 7.6.4.3.3 takes no more of a passphrase than this, in bytes of UTF-8. */
const mostBytes = 127;
const fewestCharacters = 12;

/**
 * Too short to withstand guessing, or so long that its end would not count.
 *
 * @throws ArchiveError `weak-passphrase`.
 */
export function checkPassphrase(passphrase: string): void {
  const tidied = passphrase.normalize('NFKC');
  if ([...tidied].length < fewestCharacters || new Set(tidied).size < 5 || Buffer.byteLength(tidied) > mostBytes) {
    throw new ArchiveError('weak-passphrase');
  }
}

/**
 * Encrypts with the standard handler, revision 6 (ISO 32000-2, 7.6.4). Nothing is forbidden to whoever has the passphrase:
 * such prohibitions protect nobody, and readers for the blind founder on them.
 *
 * @throws ArchiveError `leak-check-failed`, `protection` in `reason`, where the file, opened with the passphrase, is not
 * byte for byte what was to be protected, or where its own bytes hold more than its objects.
 */
export async function protect(plain: Uint8Array, passphrase: string, pause: () => Promise<unknown>): Promise<Uint8Array> {
  const context = await reopen(plain);
  // pdf-lib takes the passphrase as it is, where the standard prepares it first (RFC 4013), for which NFKC comes nearest.
  const secret = passphrase.normalize('NFKC');
  const security = PDFSecurity.create(context, {
    userPassword: secret,
    permissions: {
      printing: 'highResolution', modifying: true, copying: true, annotating: true, fillingForms: true, contentAccessibility: true,
      documentAssembly: true,
    },
  }).encrypt();
  const bytes = await serialise(context, pause, (contents) => security.getEncryptFn(0, 0)(contents));
  try {
    await checkProtected(bytes, plain, secret, pause);
  } catch (thrown) {
    if (thrown instanceof ArchiveError && thrown.code === 'cancelled') throw thrown;
    throw new ArchiveError('leak-check-failed', { reason: 'protection' });
  }
  return bytes;
}

/**
 * The file in the clear has to be what was to be protected; and writing it again, each stream's contents encrypted as they
 * are in the file, has to give the file.
 */
async function checkProtected(bytes: Uint8Array, plain: Uint8Array, secret: string, pause: () => Promise<unknown>): Promise<void> {
  const opened = openProtected(bytes, secret);
  const context = await reopen(opened.bytes);
  const sealed = opened.sealed.values();
  const written = await serialise(context, pause, (contents) => {
    const { value } = sealed.next();
    require(value !== undefined && Buffer.compare(value.contents, contents) === 0);
    return value.ciphertext;
  });
  require(Buffer.compare(written, bytes) === 0);
  withoutSecurity(context);
  const identity = (await reopen(plain)).trailerInfo.ID;
  require(identity !== undefined);
  context.trailerInfo.ID = identity;
  require(Buffer.compare(await serialise(context, pause), plain) === 0);
}

/** What encryption adds to a file: its dictionary, and the level of the extension in the catalogue. */
function withoutSecurity(context: PDFContext): void {
  const { Encrypt } = context.trailerInfo;
  require(Encrypt instanceof PDFRef && Encrypt.objectNumber === context.largestObjectNumber);
  context.delete(Encrypt);
  context.largestObjectNumber -= 1;
  delete context.trailerInfo.Encrypt;
  context.lookup(context.trailerInfo.Root, PDFDict).delete(PDFName.of('Extensions'));
}

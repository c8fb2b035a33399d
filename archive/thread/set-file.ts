// From what consent has let go to a file that leaves: laid out, shown as a draft, protected, recorded, and only then handed out.
import { createHash } from 'node:crypto';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { FontId } from '../api/ids.ts';
import type { WrittenFile } from '../api/issue.ts';
import type { Paper } from '../api/issue-calls.ts';
import { readAddedFont, type AddedFont } from '../export/pdf/added-font.ts';
import { protectFile, type SettingOptions } from '../export/pdf/set-document.ts';
import type { Running } from '../services.ts';
import { randomId } from '../vault/random-id.ts';
import { recordDisclosures, type Disclosed } from './account-disclosures.ts';
import type { Draft } from './draft.ts';
import type { Session } from './session.ts';

/** What leaves with a file, of which the register wants to know all but the bytes. */
export type Leaving = Omit<Disclosed, 'sha256' | 'isProtected'>;

/** What consent has let go, and how it is set. */
export interface Prepared {
  readonly leaving: readonly Leaving[];
  /** Of everything that will stand on its pages but their date. */
  readonly fingerprint: string;
  readonly set: (options: SettingOptions) => Promise<WrittenFile>;
}

export const fingerprintOf = (...what: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(what)).digest('hex');

/** So many fonts are kept at a time; the oldest goes first. */
const mostFonts = 4;

export async function takeFont(session: Session, { file }: Parsed<'issue.font'>): Promise<Output<'issue.font'>> {
  const { files } = session.services;
  const bytes = (await files.read(file)).slice();
  const font = randomId('f', 12) as FontId;
  const told = { font, ...readNamedFont(bytes, (await files.describe(file)).name) };
  session.fonts.set(font, bytes);
  for (const oldest of [...session.fonts.keys()].slice(0, -mostFonts)) session.fonts.delete(oldest);
  return told;
}

function readNamedFont(bytes: Uint8Array, name: string): AddedFont {
  try {
    return readAddedFont(bytes);
  } catch (thrown) {
    throw thrown instanceof ArchiveError ? new ArchiveError(thrown.code, { ...thrown.detail, file: name }) : thrown;
  }
}

function fontNamed({ fonts }: Session, id: FontId): Uint8Array {
  const bytes = fonts.get(id);
  if (bytes === undefined) throw new ArchiveError('not-found', { reason: 'font' });
  return bytes;
}

interface Setting {
  readonly paper?: Paper | undefined;
  readonly fonts?: readonly FontId[] | undefined;
  readonly protect?: boolean | undefined;
}

/** In the clear, as it is shown; with `protect`, as a file that a passphrase will protect. */
export async function setFile(
  session: Session, { set }: Prepared, { paper = 'a4', fonts = [], protect = false }: Setting, running: Running,
): Promise<WrittenFile> {
  const file = await set({
    paper, addedFonts: fonts.map((id) => fontNamed(session, id)), isToBeProtected: protect,
    signal: running.signal, onProgress: (progress) => running.progress(progress),
  });
  stillOpen(running);
  return file;
}

/** The vault may have been locked while pages were laid out: then nothing can be recorded, so nothing leaves. */
export function stillOpen({ signal }: Running): void {
  if (signal.aborted) throw new ArchiveError('cancelled');
}

export const protectIf = async (file: WrittenFile, passphrase: string | undefined, running: Running): Promise<WrittenFile> => {
  if (passphrase === undefined) return file;
  const protectedFile = await protectFile(file, passphrase, { signal: running.signal });
  stillOpen(running);
  return protectedFile;
};

/** What the register keeps of a file. */
export const disclosedIn = (leaving: readonly Leaving[], { sha256, isProtected }: WrittenFile): Disclosed[] => (
  leaving.map((one) => ({ ...one, sha256, ...(isProtected ? { isProtected } : {}) }))
);

interface Made extends Omit<WrittenFile, 'bytes'> {
  readonly ticket: Output<'testimony.issue'>['ticket'];
  readonly bytes: number;
}

/** A copy of the bytes behind a ticket: a host wipes what it has handed out, and a draft is handed out twice. */
export async function handOut({ services }: Session, { bytes, name, pages, sha256, isProtected }: WrittenFile): Promise<Made> {
  return { ticket: await services.files.put(name, bytes.slice()), name, pages, bytes: bytes.length, sha256, isProtected };
}

/** On record first, for each testimony in it. */
export async function letOut(session: Session, { leaving }: Prepared, file: WrittenFile): Promise<Made> {
  recordDisclosures(session, disclosedIn(leaving, file));
  return handOut(session, file);
}

/** So many drafts are kept at a time; the oldest goes first. */
const mostDrafts = 4;

export function keepDraft({ drafts }: Session, draft: Draft): string {
  const id = randomId('p', 12);
  drafts.set(id, draft);
  for (const oldest of [...drafts.keys()].slice(0, -mostDrafts)) drafts.delete(oldest);
  return id;
}

/** The draft as it was shown; `conflict` where what it was made of is no longer so. */
export function sameAsShown({ fingerprint, file }: Draft, prepared: Prepared): WrittenFile {
  if (prepared.fingerprint !== fingerprint) throw new ArchiveError('conflict', { reason: 'draft' });
  return file;
}

// Recovery words of an open archive: made, confirmed by typing some of them back, checked, and set on a sheet.
import { randomBytes, randomInt } from 'node:crypto';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { WordsMade } from '../api/recovery-calls.ts';
import { writeRecoverySheet } from '../export/recovery-sheet.ts';
import { nextNumber } from '../vault/recovery.ts';
import { entropyOf, readWords, wordCount, wordsOf } from '../vault/recovery-words.ts';
import { permit, type Session } from './session.ts';

/** Words that were shown and are not in force yet: in memory alone, and gone with the session. */
interface Waiting {
  readonly entropy: Uint8Array;
  readonly ask: readonly number[];
  readonly made: WordsMade;
}

const waiting = new WeakMap<Session, Waiting>();
const asked = 3;

function inForce({ vault }: Session): WordsMade | null {
  const { recovery } = vault.keyFile;
  return recovery === undefined ? null : { vault: vault.id, number: recovery.number, made: recovery.made };
}

export function recoveryState(session: Session): Output<'recovery.state'> {
  permit(session, 'archivist');
  const { vault } = session;
  const reached = new Set(vault.keyFile.recovery?.deposits.map(({ user }) => user));
  const archivists = vault.users().filter(({ role }) => role === 'archivist');
  return { words: inForce(session), archivists: archivists.map(({ id, user }) => ({ id, user, reached: reached.has(id) })) };
}

export function createWords(session: Session, { passphrase }: Parsed<'recovery.create'>): Output<'recovery.create'> {
  permit(session, 'archivist');
  const { vault } = session;
  if (vault.readOnly !== null) throw new ArchiveError(vault.readOnly, { reason: 'read-only' });
  vault.requirePassphrase(passphrase);
  const made = { vault: vault.id, number: nextNumber(vault.keyFile), made: vault.now().toISOString() };
  const drawn: Waiting = { entropy: randomBytes(32), ask: drawPlaces(), made };
  waiting.get(session)?.entropy.fill(0);
  waiting.set(session, drawn);
  return { ...made, words: wordsOf(drawn.entropy), ask: [...drawn.ask] };
}

/** One place in each third of the sheet, so that whoever types them back has looked at all of it. */
function drawPlaces(): number[] {
  const third = wordCount / asked;
  return Array.from({ length: asked }, (_, index) => index * third + randomInt(third) + 1);
}

export function confirmWords(session: Session, { words }: Parsed<'recovery.confirm'>): Output<'recovery.confirm'> {
  permit(session, 'archivist');
  const drawn = waiting.get(session);
  if (drawn === undefined) throw new ArchiveError('conflict', { reason: 'no-new-words' });
  const right = wordsOf(drawn.entropy);
  const amiss = drawn.ask.find((place) => {
    const typed = words.find(({ at }) => at === place);
    return typed === undefined || readWords(typed.word).join(' ') !== right[place - 1];
  });
  if (amiss !== undefined) throw new ArchiveError('wrong-words', { reason: 'not-the-same', word: amiss });
  session.vault.putRecovery(drawn.entropy, drawn.made.made);
  drawn.entropy.fill(0);
  waiting.delete(session);
  return drawn.made;
}

export function checkWords(session: Session, { words }: Parsed<'recovery.check'>): WordsMade {
  permit(session, 'archivist');
  session.vault.requireRecovery(entropyOf(words));
  const made = inForce(session);
  if (made === null) throw new ArchiveError('not-found', { reason: 'recovery' });
  return made;
}

export async function writeSheet(
  session: Session, { words, language, paper = 'a4' }: Parsed<'recovery.sheet'>,
): Promise<Output<'recovery.sheet'>> {
  permit(session, 'archivist');
  const { services } = session;
  const { made, listed } = words === undefined ? shown(session) : { made: checkWords(session, { words }), listed: readWords(words) };
  const { bytes, pages } = await writeRecoverySheet({ ...made, words: listed }, services.issueWords[language].recovery, { paper });
  const name = `recovery-words-${made.number}.pdf`;
  return { ticket: await services.files.put(name, bytes), name, pages };
}

function shown(session: Session): { readonly made: WordsMade; readonly listed: readonly string[] } {
  const drawn = waiting.get(session);
  if (drawn === undefined) throw new ArchiveError('conflict', { reason: 'no-new-words' });
  return { made: drawn.made, listed: wordsOf(drawn.entropy) };
}

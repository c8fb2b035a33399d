// What left the archive: recorded before it leaves, told to archivists, listed as a register, and asked back by letter.
import type { Disclosure } from '../api/consent-calls.ts';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { DisclosureId, TestimonyId } from '../api/ids.ts';
import type { LetterContent } from '../api/issue.ts';
import { isWithdrawn } from '../consent/agreement.ts';
import { writeLetter } from '../export/letter.ts';
import { registerCsv, writeRegister } from '../export/register.ts';
import { agreementsOf, allDisclosures, disclosureRow, disclosuresOf, insertDisclosure, type DisclosureRow } from '../vault/consent-rows.ts';
import { appendJournal } from '../vault/journal.ts';
import { appendOutbox } from '../vault/outbox.ts';
import { randomId } from '../vault/random-id.ts';
import { archiveName } from './archive-name.ts';
import { permit, stacksOf, type Session } from './session.ts';

/** What a disclosure says besides when and by whom, which the vault knows. */
export type Disclosed = Omit<DisclosureRow, 'id' | 'at' | 'by'>;

/**
 * Into the register, all or none; a scholar's go into the desk's outbox, sealed to the archivists, who take them in when they
 * open.
 */
export function recordDisclosures(session: Session, disclosed: readonly Disclosed[]): void {
  const { vault } = session;
  const disclosures: DisclosureRow[] = disclosed.map((one) => (
    { id: randomId('d', 12) as DisclosureId, at: vault.now().toISOString(), by: vault.user.name, ...one }
  ));
  if (vault.stacks === null) {
    vault.desk.write((db) => {
      for (const disclosure of disclosures) appendOutbox(db, vault, { verb: 'disclose', body: JSON.stringify(disclosure) });
    });
    return;
  }
  vault.stacks.write((db) => {
    for (const disclosure of disclosures) {
      insertDisclosure(db, disclosure);
      appendJournal(db, vault, { verb: 'disclose', target: disclosure.testimony, detail: { disclosure: disclosure.id } });
    }
  });
}

export function recordDisclosure(session: Session, disclosed: Disclosed): void {
  recordDisclosures(session, [disclosed]);
}

const told = ({ passages, ...row }: DisclosureRow): Disclosure => ({ ...row, passages: passages.length });

/** Of one testimony, oldest first. */
export function disclosuresTold(session: Session, testimony: TestimonyId): Disclosure[] {
  return disclosuresOf(stacksOf(session).db, testimony).map(told);
}

/** Of the whole vault, newest first. */
export function listDisclosures(
  session: Session, { testimony, from, until }: Parsed<'disclosure.list'>,
): Output<'disclosure.list'> {
  permit(session, 'archivist', 'cataloguer');
  const days = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  const all = allDisclosures(stacksOf(session).db, days).map(told);
  return { disclosures: testimony === undefined ? all : all.filter((disclosure) => disclosure.testimony === testimony) };
}

export async function writeDisclosureRegister(
  session: Session, { format, language, paper = 'a4', ...asked }: Parsed<'disclosure.register'>,
): Promise<Output<'disclosure.register'>> {
  const { services, vault } = session;
  const { disclosures } = listDisclosures(session, asked);
  const particulars = { archive: archiveName(session), at: vault.now().toISOString(), testimony: asked.testimony ?? null };
  const bytes = format === 'csv'
    ? new TextEncoder().encode(registerCsv(disclosures))
    : (await writeRegister(disclosures, particulars, services.issueWords[language].register, { paper })).bytes;
  const name = `disclosures-${particulars.at.slice(0, 10)}.${format}`;
  return { ticket: await services.files.put(name, bytes), name, disclosures: disclosures.length };
}

/** To whoever has a copy of a testimony whose consent was withdrawn, whole or in part; `conflict` while it stands. */
export async function writeWithdrawalLetter(
  session: Session, { testimony, disclosure: id, language, paper = 'a4' }: Parsed<'consent.letter'>,
): Promise<Output<'consent.letter'>> {
  permit(session, 'archivist', 'cataloguer');
  const { services, vault } = session;
  const { db } = stacksOf(session);
  const row = disclosureRow(db, id);
  if (row === null || row.testimony !== testimony) throw new ArchiveError('not-found', { reason: 'disclosure' });
  const [current] = agreementsOf(db, testimony).agreements;
  // An erased testimony has no agreement left, and was withdrawn before it was erased.
  const whole = current === undefined || isWithdrawn(current);
  if (!whole && current.status !== 'partly-withdrawn') throw new ArchiveError('conflict', { reason: 'not-withdrawn' });
  const words = services.issueWords[language ?? 'en'].letter;
  const letter: LetterContent = {
    archive: archiveName(session), at: vault.now().toISOString(), withdrawn: whole ? 'whole' : 'part', disclosure: told(row),
  };
  const { bytes, pages } = await writeLetter(letter, words, { paper });
  const name = `letter-${id}.pdf`;
  return { ticket: await services.files.put(name, bytes), name, pages };
}

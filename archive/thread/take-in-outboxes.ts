// Takes the disclosures that scholars caused into the register and the journal, when an archivist opens the vault.
import { insertDisclosure, type DisclosureRow } from '../vault/consent-rows.ts';
import { appendJournal } from '../vault/journal.ts';
import { readOutbox, sweepOutbox, takeOutbox, type OutboxEntry, type OutboxPlace } from '../vault/outbox.ts';
import type { Writable } from '../vault/sql.ts';
import type { Vault } from '../vault/vault.ts';
import { stacksOf, type Session } from './session.ts';

export function takeInOutboxes(session: Session): void {
  const { vault } = session;
  if (vault.user.role !== 'archivist' || vault.readOnly !== null) return;
  takeInOutbox(session, vault);
}

/** From the vault's own desk, or from that of a reading copy. Gives how many disclosures there were. */
export function takeInOutbox(session: Session, place: OutboxPlace): number {
  const { vault } = session;
  const waiting = readOutbox(vault, place);
  if (waiting.length === 0) return 0;
  stacksOf(session).write((db) => {
    for (const entry of waiting) {
      if (entry.verb === passphraseChanged) appendJournal(db, vault, { verb: entry.verb, target: entry.user });
      else takeDisclosure(db, vault, entry);
      takeOutbox(db, entry);
    }
  });
  sweepOutbox(vault, place);
  return waiting.filter(({ verb }) => verb !== passphraseChanged).length;
}

/** What an outbox has besides disclosures. */
const passphraseChanged = 'change-passphrase';

function takeDisclosure(db: Writable, vault: Vault, { verb, body, user }: OutboxEntry): void {
  const disclosure = JSON.parse(body) as DisclosureRow;
  insertDisclosure(db, disclosure);
  appendJournal(db, vault, { verb, target: disclosure.testimony, detail: { disclosure: disclosure.id, user } });
}

// The journal of an open archive: read page by page, checked entry by entry, and written out; ids, never content.
import type { Output, Parsed } from '../api/contract.ts';
import type { JournalEntry } from '../api/vault-calls.ts';
import { writeCsv } from '../export/csv.ts';
import { headFileName } from '../vault/head.ts';
import { journalPage, journalVerbs, readJournal, verifyJournal } from '../vault/journal.ts';
import { verifyOutbox } from '../vault/outbox.ts';
import { peopleEver } from '../vault/roster-rows.ts';
import { permit, stacksOf, type Session } from './session.ts';

export function listJournal(
  session: Session, { before, limit, ...filter }: Parsed<'journal.list'>,
): Output<'journal.list'> {
  permit(session, 'archivist', 'cataloguer');
  const { db } = stacksOf(session);
  const { entries, total } = journalPage(db, filter, before ?? Number.MAX_SAFE_INTEGER, limit);
  return { entries, total, verbs: journalVerbs(db), people: peopleEver(session.vault) };
}

export function checkJournal(session: Session): Output<'journal.verify'> {
  permit(session, 'archivist', 'cataloguer');
  const { vault } = session;
  const { checked, whole } = verifyJournal(stacksOf(session).db, vault.keyFile);
  const outboxes = [...verifyOutbox(vault).broken];
  const ends = vault.mismatches.every(({ file }) => file !== vault.stacks?.file && file !== headFileName);
  return { ok: whole && ends && outboxes.length === 0, checked, broken: whole ? null : checked + 1, ends, outboxes };
}

/** The columns, by the names that they have in the contract; the detail is JSON in one cell. */
const columns = ['number', 'at', 'user', 'verb', 'target', 'detail'] as const satisfies readonly (keyof JournalEntry)[];

function asCsv(entries: readonly JournalEntry[]): string {
  return writeCsv([columns, ...entries.map(({ number, at, user, verb, target, detail }) => (
    [String(number), at, user, verb, target, JSON.stringify(detail)]
  ))]);
}

export async function exportJournal(
  session: Session, { format }: Parsed<'journal.export'>,
): Promise<Output<'journal.export'>> {
  permit(session, 'archivist', 'cataloguer');
  const { vault, services } = session;
  const entries = readJournal(stacksOf(session).db);
  const text = format === 'csv' ? asCsv(entries) : `${JSON.stringify({ vault: vault.id, entries }, null, 2)}\n`;
  const name = `journal-${vault.now().toISOString().slice(0, 10)}.${format}`;
  return { ticket: await services.files.put(name, new TextEncoder().encode(text)), name, entries: entries.length };
}

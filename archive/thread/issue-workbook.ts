// Issues a workbook as a dossier: cleared passages with the user's notes, recorded as a disclosure of each testimony in it.
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import { writeDossier } from '../export/dossier.ts';
import type { Running } from '../services.ts';
import { recordDisclosure } from './account-disclosures.ts';
import { archiveName } from './archive-name.ts';
import { releaseWorkbook } from './release-workbook.ts';
import type { Session } from './session.ts';
import { workbookOf } from './workbook.ts';

/** `consent-refused` where nothing of it is cleared for the purpose. */
export async function issueWorkbook(
  session: Session, { workbook: id, ...asked }: Parsed<'workbook.issue'>, running: Running,
): Promise<Output<'workbook.issue'>> {
  const { services, vault } = session;
  const { purpose = 'publish', language, paper } = asked;
  const to = asked.to ?? null;
  const workbook = workbookOf(session, id);
  const { passages, left } = releaseWorkbook(session, workbook, purpose);
  const [first] = passages;
  if (first === undefined) throw new ArchiveError('consent-refused', { reason: 'not-cleared' });
  const particulars = { name: workbook.name, purpose, to, at: vault.now().toISOString(), archive: archiveName(session) };
  const words = services.issueWords[language ?? first.copy.description.language];
  const { bytes, pages, sha256 } = await writeDossier(passages, particulars, words, {
    signal: running.signal, onProgress: (progress) => running.progress(progress), ...(paper === undefined ? {} : { paper }),
  });
  // The vault may have been locked while pages were laid out: then nothing can be recorded, so nothing leaves.
  if (running.signal.aborted) throw new ArchiveError('cancelled');
  for (const [{ testimony, agreement }, held] of Map.groupBy(passages, ({ copy }) => copy)) {
    const ids = [...new Set(held.map(({ passage }) => passage))];
    recordDisclosure(session, { testimony, form: 'pdf', to, purpose, agreement: agreement.version, passages: ids, sha256 });
  }
  const name = `${id}.pdf`;
  return { ticket: await services.files.put(name, bytes), name, pages, bytes: bytes.length, sha256, passages: passages.length, left };
}

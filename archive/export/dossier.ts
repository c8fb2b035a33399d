// The entrance for dossiers: what a user has collected of cleared testimonies in, a checked file out.
import type { DossierParticulars, IssueWords, ReleasedPassage, WrittenFile } from '../api/issue.ts';
import { composeDossier } from './pdf/compose-dossier.ts';
import { markedIf, setDocument, type SettingOptions } from './pdf/set-document.ts';

/**
 * Sets passages as a PDF on A4, in the order given: a cover, then the passages with their speakers, timecodes and ids, and
 * the compiler's notes; above each run of passages of one testimony its title, citation and rights. The same arguments
 * give the same bytes.
 *
 * @throws ArchiveError as `setDocument` does; `not-found` where a passage is not in its copy.
 */
export async function writeDossier(
  passages: readonly ReleasedPassage[], particulars: DossierParticulars, words: IssueWords, options: SettingOptions = {},
): Promise<WrittenFile> {
  return setDocument(() => composeDossier(passages, markedIf(options, particulars), words), options);
}

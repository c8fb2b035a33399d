// The entrance for finding aids: the cleared descriptions of a collection's testimonies in, a checked file out.
import type { Cleared } from '../api/consent.ts';
import type { DescribedTestimony, FindingAidParticulars, IssueWords, WrittenFile } from '../api/issue.ts';
import { composeFindingAid } from './pdf/compose-finding-aid.ts';
import { setDocument, type SettingOptions } from './pdf/set-document.ts';

/**
 * Sets a finding aid as a PDF, in the order given: a cover, charts, a table of the testimonies, and an entry for each. It
 * quotes no testimony. The same arguments give the same bytes.
 *
 * @throws ArchiveError as `setDocument` does.
 */
export async function writeFindingAid(
  testimonies: readonly Cleared<DescribedTestimony>[], particulars: FindingAidParticulars, words: IssueWords,
  options: SettingOptions = {},
): Promise<WrittenFile> {
  return setDocument(() => composeFindingAid(testimonies, particulars, words), options);
}

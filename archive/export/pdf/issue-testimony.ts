// The entrance of PDF issuing: a cleared testimony in, a checked file out.
import type { Cleared } from '../../api/consent.ts';
import type { IssuedFile, IssueParticulars, IssueWords, TestimonyCopy } from '../../api/issue.ts';
import { composeTestimony } from './compose-testimony.ts';
import { markedIf, setDocument, type SettingOptions } from './set-document.ts';

/**
 * Sets a testimony as a PDF on A4: a cover with description, terms and citation, then the transcript with speakers,
 * timecodes and passage numbers. Nothing is in the file but what was laid out from the cleared copy, the particulars and
 * the words; the same arguments give the same bytes.
 *
 * @throws ArchiveError as `setDocument` does.
 */
export async function issueTestimony(
  copy: Cleared<TestimonyCopy>, particulars: IssueParticulars, words: IssueWords, options: SettingOptions = {},
): Promise<IssuedFile> {
  const file = await setDocument(() => composeTestimony(copy, markedIf(options, particulars), words), options);
  return { ...file, passages: copy.passages.map((passage) => passage.id) };
}

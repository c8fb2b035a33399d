// A file made ready and not yet handed out: in this process's memory, for this sitting.
import type { Parsed } from '../api/contract.ts';
import type { TestimonyId } from '../api/ids.ts';
import type { IssuedFile } from '../api/issue.ts';
import type { ReadingCopy } from '../consent/release.ts';

export type IssueInput = Parsed<'testimony.preview'>;

export interface Draft {
  readonly testimony: TestimonyId;
  readonly purpose: string;
  readonly to: string | null;
  readonly agreement: number;
  readonly withheld: number;
  readonly marks: ReadingCopy['marks'];
  readonly issued: IssuedFile;
  /** Of the copy that was laid out: a draft of a copy that has changed since is not issued. */
  readonly fingerprint: string;
}

// A file made ready and not yet handed out: in this process's memory, for this sitting.
import type { Parsed } from '../api/contract.ts';
import type { WrittenFile } from '../api/issue.ts';

export type IssueInput = Parsed<'testimony.preview'>;
export type FindingAidInput = Parsed<'collection.previewFindingAid'>;

/** What was asked for, of which kind: consent is asked again for the same before it leaves. */
export type Asked =
  | { readonly of: 'testimony'; readonly input: IssueInput }
  | { readonly of: 'finding-aid'; readonly input: FindingAidInput };

export type Draft = Asked & {
  /** As it was shown: in the clear, whether or not a passphrase will protect it. */
  readonly file: WrittenFile;
  /** Of what was laid out: a draft of something that has changed since is not issued. */
  readonly fingerprint: string;
};

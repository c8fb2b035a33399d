// What a PDF is made of: the cleared copy of a testimony, and the words that the page says around it.
import type { Scope } from './consent.ts';
import type { Description, PassageRecord } from './testimony.ts';
import type { PassageId, TestimonyId } from './ids.ts';

/** A cleared copy, ready to be laid out. `withheld` counts the redaction marks in its text. */
export interface TestimonyCopy {
  readonly testimony: TestimonyId;
  readonly description: Description;
  readonly words: number;
  readonly passages: readonly PassageRecord[];
  readonly withheld: number;
  readonly agreement: { readonly version: number; readonly granted: readonly Scope[] };
}

/** The particulars of one issue: for whom, for what, when. `at` is ISO 8601 UTC, and the only date in the file. */
export interface IssueParticulars {
  readonly purpose: string;
  readonly to: string | null;
  readonly at: string;
  readonly archive: string;
}

/** Every sentence that a page carries besides the testimony itself: one object a language, from `src/words`. */
export interface IssueWords {
  readonly language: 'en' | 'ko';
  readonly testimony: string;
  readonly narrator: string;
  readonly collection: string;
  readonly languageLabel: string;
  readonly languageName: Readonly<Record<'en' | 'ko', string>>;
  readonly date: string;
  readonly place: string;
  readonly extent: string;
  /** `{passages}` and `{words}` are replaced. */
  readonly extentValue: string;
  readonly identifier: string;
  readonly summary: string;
  readonly rights: string;
  /** `{version}` and `{scopes}` are replaced. */
  readonly rightsStatement: string;
  readonly scopeName: Readonly<Record<Scope, string>>;
  readonly withheldNote: string;
  readonly citation: string;
  readonly citationNote: string;
  readonly issuedTo: string;
  readonly issuedFor: string;
  readonly issuedOn: string;
  readonly purposeName: Readonly<Record<string, string>>;
  readonly transcript: string;
  /** `{number}` is replaced. */
  readonly session: string;
  readonly unnamedSpeaker: string;
  /** `{page}` and `{pages}` are replaced. */
  readonly pageOf: string;
  /**
   * The suggested citation: `{narrator}`, `{title}`, `{collection}`, `{archive}`, `{date}`, `{identifier}` are replaced.
   * A part in square brackets is left out where a value inside it is missing.
   */
  readonly citationForm: string;
}

/** What `issue` gives back besides the bytes. */
export interface IssuedFile {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Hexadecimal SHA-256 of `bytes`. */
  readonly sha256: string;
  readonly passages: readonly PassageId[];
}

// What a PDF is made of: the cleared copy of a testimony, a letter, the register or a recovery sheet, and the words around it.
import type { Disclosure } from './consent-calls.ts';
import type { Cleared, Scope } from './consent.ts';
import type { Description, PassageRecord } from './testimony.ts';
import type { PassageId, TestimonyId, VaultId } from './ids.ts';

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
  readonly dossier: DossierWords;
  readonly letter: LetterWords;
  readonly register: RegisterWords;
  readonly recovery: RecoverySheetWords;
}

/** A PDF that has passed the leak check. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Hexadecimal SHA-256 of `bytes`. */
  readonly sha256: string;
}

/** What `issue` gives back besides the bytes. */
export interface IssuedFile extends WrittenFile {
  readonly passages: readonly PassageId[];
}

/**
 * All that a letter to the holder of a copy may say. It goes out of the house, so it has no place for a title, a narrator
 * or a reason: the testimony is its id alone. `at` is ISO 8601 UTC, the date of the letter and the only one of the file.
 */
export interface LetterContent {
  readonly archive: string;
  readonly at: string;
  /** Whether consent was withdrawn for the whole testimony, or for part of it or some uses of it. */
  readonly withdrawn: 'whole' | 'part';
  readonly disclosure: Pick<Disclosure, 'id' | 'testimony' | 'form' | 'at' | 'to' | 'purpose' | 'agreement' | 'sha256'>;
}

/** Every sentence of a letter. */
export interface LetterWords {
  readonly language: 'en' | 'ko';
  readonly title: string;
  readonly to: string;
  /** To whom it is addressed where no recipient is on record. */
  readonly unnamed: string;
  readonly date: string;
  readonly reference: string;
  /** What has happened, for a whole and for a partial withdrawal. */
  readonly opening: Readonly<Record<LetterContent['withdrawn'], string>>;
  readonly testimony: string;
  readonly form: string;
  readonly formName: Readonly<Record<Disclosure['form'], string>>;
  readonly given: string;
  /** `{date}` and `{version}`, that of the agreement, are replaced. */
  readonly givenValue: string;
  readonly purpose: string;
  readonly purposeName: Readonly<Record<string, string>>;
  readonly sha256: string;
  readonly asked: string;
  /** In this order, numbered. */
  readonly requests: readonly string[];
  readonly closing: string;
  /** Lines that the archive fills in by hand before it sends the letter. */
  readonly forTheArchive: string;
  readonly replyTo: string;
  readonly confirmation: string;
  /** `{testimony}` and `{reference}` are replaced. */
  readonly confirmationText: string;
  /** Lines that the recipient fills in by hand. */
  readonly name: string;
  readonly placeAndDate: string;
  readonly signature: string;
  /** `{page}` and `{pages}` are replaced. */
  readonly pageOf: string;
}

/** The particulars of a register. `at` is ISO 8601 UTC: when it was drawn up. */
export interface RegisterParticulars {
  readonly archive: string;
  readonly at: string;
  /** The testimony whose copies it lists; null for those of the whole vault. */
  readonly testimony: TestimonyId | null;
}

/** Every sentence of the register of disclosures. */
export interface RegisterWords {
  readonly language: 'en' | 'ko';
  readonly title: string;
  readonly drawnUp: string;
  readonly testimony: string;
  readonly period: string;
  /** `{from}` and `{until}` are replaced. */
  readonly periodValue: string;
  readonly disclosures: string;
  readonly testimonies: string;
  readonly passages: string;
  readonly byForm: string;
  /** One form and how often; `{form}` and `{count}` are replaced. */
  readonly byFormValue: string;
  readonly formName: Readonly<Record<Disclosure['form'], string>>;
  readonly purposeName: Readonly<Record<string, string>>;
  /** The headings of the columns. */
  readonly columns: Readonly<Record<
    'at' | 'testimony' | 'form' | 'by' | 'to' | 'purpose' | 'agreement' | 'passages' | 'sha256', string
  >>;
  /** Stands in a cell for a recipient who is not on record. */
  readonly unnamed: string;
  readonly empty: string;
  /** How to read the times and the fingerprints of the table. */
  readonly note: string;
  /** `{page}` and `{pages}` are replaced. */
  readonly pageOf: string;
}

/** One passage of a cleared copy that a user has collected, by its id, with his note: his own words, or none. */
export interface ReleasedPassage {
  readonly copy: Cleared<TestimonyCopy>;
  readonly passage: PassageId;
  readonly note: string;
}

/** The particulars of a dossier: those of an issue, and what its compiler calls it. */
export interface DossierParticulars extends IssueParticulars {
  readonly name: string;
}

/** Every sentence of a dossier that an issued testimony does not have. */
export interface DossierWords {
  readonly dossier: string;
  readonly contents: string;
  /** `{passages}` and `{testimonies}` are replaced. */
  readonly contentsValue: string;
  /** What is said once for all testimonies in it; of each, `{version}` and `{scopes}` are replaced. */
  readonly rightsStatement: string;
  readonly rightsOfEach: string;
  /** Says whose words the notes are. */
  readonly notes: string;
  readonly notesNote: string;
  readonly note: string;
  readonly citationNote: string;
}

/** All that a recovery sheet says besides its own sentences. `made` is ISO 8601 UTC, and the only date of the file. */
export interface RecoverySheetContent {
  readonly vault: VaultId;
  readonly number: number;
  readonly made: string;
  readonly words: readonly string[];
}

/** Every sentence of a recovery sheet. */
export interface RecoverySheetWords {
  readonly language: 'en' | 'ko';
  readonly title: string;
  readonly opening: string;
  readonly vault: string;
  readonly number: string;
  readonly made: string;
  readonly use: string;
  readonly uses: readonly string[];
  readonly keep: string;
  readonly keeps: readonly string[];
  /** `{page}` and `{pages}` are replaced. */
  readonly pageOf: string;
}

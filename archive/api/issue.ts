// What a PDF is made of: cleared copies and descriptions of testimonies, a letter, the register, a recovery sheet; and the words around them.
import type { ToldCollection } from './collection.ts';
import type { Disclosure } from './consent-calls.ts';
import type { Cleared, Scope } from './consent.ts';
import type { Description, PersonRole } from './description.ts';
import type { PassageRecord } from './testimony.ts';
import type { PassageId, TestimonyId, VaultId } from './ids.ts';

/** A cleared copy, ready to be laid out. `withheld` counts the redaction marks in its text. */
export interface TestimonyCopy {
  readonly testimony: TestimonyId;
  readonly description: Description;
  readonly words: number;
  readonly passages: readonly PassageRecord[];
  readonly withheld: number;
  /** Of the transcript's text, from 1: it counts corrections. */
  readonly version: number;
  readonly agreement: { readonly version: number; readonly granted: readonly Scope[] };
}

/** The particulars of one issue: for whom, for what, when. `at` is ISO 8601 UTC, and the only date in the file. */
export interface IssueParticulars {
  readonly purpose: string;
  readonly to: string | null;
  readonly at: string;
  readonly archive: string;
  /** Whether every page says for whom, when and for what the copy is. One with a passphrase always does. */
  readonly marked?: boolean;
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
  /** At the foot of pages with marks such as “[name withheld]”: how they are to be read. */
  readonly markNote: string;
  /** At the foot of every page of a marked copy; `{to}`, `{date}`, `{purpose}` and `{version}` are replaced. */
  readonly copyLine: string;
  /** Stands in it for a recipient who is not named. */
  readonly unnamedRecipient: string;
  readonly description: DescriptionWords;
  readonly bilingual: BilingualWords;
  readonly findingAid: FindingAidWords;
  readonly dossier: DossierWords;
  readonly letter: LetterWords;
  readonly register: RegisterWords;
  readonly recovery: RecoverySheetWords;
}

/** Every sentence about a testimony's description that its cover does not have. */
export interface DescriptionWords {
  readonly heading: string;
  readonly roleName: Readonly<Record<PersonRole, string>>;
  readonly series: string;
  readonly duration: string;
  readonly physicalExtent: string;
  readonly accession: string;
  /** `{language}` is replaced. */
  readonly summaryIn: string;
  readonly scope: string;
  readonly terms: string;
  /** `{recording}`, where it is kept, is replaced. */
  readonly recordingKept: string;
  readonly subjects: string;
  readonly persons: string;
  readonly places: string;
  readonly events: string;
  readonly contents: string;
  readonly contentsNote: string;
}

/** Which passages stand beside which: as `testimony.beside` pairs them, by their numbers from 0. */
export interface BesideRow {
  readonly here: readonly [from: number, until: number];
  readonly there: readonly [from: number, until: number];
}

/** A testimony and its translation, or its original, to be set side by side. */
export interface BilingualCopy {
  readonly here: Cleared<TestimonyCopy>;
  readonly there: Cleared<TestimonyCopy>;
  readonly rows: readonly BesideRow[];
}

/** Every sentence of a bilingual copy that one in one language does not have. */
export interface BilingualWords {
  readonly kind: string;
  readonly beside: string;
  /** `{testimony}` is replaced. */
  readonly rightsOf: string;
  readonly citationNote: string;
}

/** What a finding aid says of one testimony. */
export interface DescribedTestimony {
  readonly testimony: TestimonyId;
  readonly description: Description;
  readonly words: number;
  readonly passages: number;
}

/** The particulars of a finding aid. `summary` is the archivist's account of the whole. */
export interface FindingAidParticulars {
  readonly archive: string;
  readonly at: string;
  readonly title: string;
  readonly summary: string | null;
  /** What is said of the collection that all its testimonies are in. */
  readonly collection?: ToldCollection;
}

/** Every sentence of a finding aid that an issued testimony does not have. */
export interface FindingAidWords {
  readonly kind: string;
  readonly testimonies: string;
  readonly words: string;
  readonly period: string;
  /** `{from}` and `{until}` are replaced. */
  readonly periodValue: string;
  readonly drawnUp: string;
  readonly about: string;
  readonly scopeNote: string;
  readonly overview: string;
  readonly byYear: string;
  readonly byPlace: string;
  readonly byLanguage: string;
  /** `{decade}`, its first year, is replaced. */
  readonly decade: string;
  readonly undated: string;
  readonly unplaced: string;
  readonly otherPlaces: string;
  /** What is read instead of a chart: `{title}` and `{values}` are replaced, and for each bar `{label}` and `{value}`. */
  readonly alternative: string;
  readonly alternativeValue: string;
  readonly list: string;
  readonly listNote: string;
  readonly entries: string;
  readonly columns: Readonly<Record<'narrator' | 'title' | 'date' | 'place' | 'words' | 'page', string>>;
  readonly unnamed: string;
  /** Of the collection as a whole; `{language}` is replaced. */
  readonly collection: Readonly<Record<'titleIn' | 'identifier' | 'creators' | 'dates' | 'arrangement' | 'access' | 'use' | 'related' | 'series', string>>;
}

/** A PDF that has passed the leak check. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** A file name that tells nothing: ids, a day, the program's own words. */
  readonly name: string;
  /** Whether it opens with a passphrase alone. */
  readonly isProtected: boolean;
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
  /** The form of a copy that opens with a passphrase alone; `{form}` is replaced. */
  readonly protectedForm: string;
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

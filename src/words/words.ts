// Every sentence that the program says to people who use it: one object a language, exhaustive over the closed lists.
import type {
  AgreementStatus, Purpose, Reason, Refusal, RestrictionKind, Role, Scope, Standing,
} from '../../archive/api/consent.ts';
import type { FaultCode } from '../../archive/api/errors.ts';
import type { Progress } from '../../archive/api/operation.ts';
import type { Language } from '../../archive/api/transcript.ts';

/** What happened, and what a person can do about it. Both are whole sentences. */
export interface FaultWords {
  readonly what: string;
  readonly wayOut: string;
}

/** A word or a sentence for every member of a closed list. */
type OneEach<Member extends string> = Readonly<Record<Member, string>>;

export interface Words {
  readonly language: Language;
  readonly faults: Readonly<Record<FaultCode, FaultWords>>;
  /** Why `decide` refused, as a whole sentence. */
  readonly refusals: OneEach<Refusal>;
  /** Why words or a testimony are withheld, as a label. */
  readonly reasons: OneEach<Reason>;
  readonly scopes: OneEach<Scope>;
  readonly roles: OneEach<Role>;
  /** What each role may do, as a whole sentence. */
  readonly roleMeanings: OneEach<Role>;
  readonly standings: OneEach<Standing>;
  readonly restrictionKinds: OneEach<RestrictionKind>;
  readonly agreementStatuses: OneEach<AgreementStatus>;
  readonly purposes: OneEach<Purpose>;
  readonly languages: OneEach<Language>;
  /** What is being done, beside a progress bar. */
  readonly stages: OneEach<Progress['stage']>;
  readonly page: PageWords;
}

export interface PageWords {
  readonly common: CommonWords;
  readonly vault: VaultWords;
  readonly importing: ImportWords;
  readonly list: ListWords;
  readonly reading: ReadingWords;
  readonly describe: DescribeWords;
  readonly search: SearchWords;
  readonly issue: IssueFormWords;
  readonly redact: RedactWords;
  readonly embargo: EmbargoWords;
  readonly restrict: RestrictWords;
  readonly withdraw: WithdrawWords;
  readonly users: UserWords;
}

export interface CommonWords {
  readonly skipToContent: string;
  readonly sections: string;
  readonly close: string;
  readonly cancel: string;
  readonly back: string;
  readonly working: string;
  readonly chooseLanguage: string;
  /** The language of a testimony; `chooseLanguage` is that of the page. */
  readonly language: string;
  readonly notRecorded: string;
  readonly optional: string;
  readonly progress: (stage: string, done: number, total: number) => string;
  readonly faultInFile: (file: string) => string;
  readonly faultAtLine: (file: string, line: number) => string;
  readonly faultAtColumn: (file: string, line: number, column: number) => string;
  /** After a reload: the page has lost its way to the vault for good. */
  readonly openAgain: FaultWords;
  /** What `openAgain` says first where the program has ended while the page was there. */
  readonly programEnded: string;
}

export interface VaultWords {
  readonly createTitle: string;
  readonly unlockTitle: string;
  readonly intro: string;
  readonly name: string;
  readonly passphrase: string;
  readonly passphraseAgain: string;
  readonly passphraseHelp: string;
  readonly passphrasesDiffer: string;
  readonly folder: string;
  readonly folderHelp: string;
  readonly noRecovery: string;
  readonly create: string;
  readonly unlock: string;
  readonly unlocking: string;
  readonly insteadCreate: string;
  readonly insteadUnlock: string;
  readonly lock: string;
  readonly locked: string;
  readonly openAs: (user: string, role: string) => string;
  readonly readOnly: string;
  readonly verify: string;
  readonly verified: (checked: number) => string;
  readonly notVerified: (faults: number) => string;
}

export interface ImportWords {
  readonly title: string;
  readonly files: string;
  readonly choose: string;
  readonly dropHere: string;
  readonly filesHelp: string;
  readonly chosen: (files: number) => string;
  readonly collection: string;
  readonly collectionHelp: string;
  readonly inferLanguage: string;
  readonly consent: string;
  readonly consentClosed: string;
  readonly consentClosedHelp: string;
  readonly consentOpen: string;
  readonly consentOpenHelp: string;
  readonly submit: string;
  readonly imported: (testimonies: number) => string;
  readonly skipped: (files: number) => string;
  readonly notRead: (files: number) => string;
  readonly fileRead: (turns: number, words: number, passages: number, speakers: number) => string;
  readonly left: (lines: number) => string;
  readonly charset: (charset: string) => string;
  readonly inferred: (language: string) => string;
}

export interface ListWords {
  readonly title: string;
  readonly count: (testimonies: number) => string;
  readonly empty: string;
  readonly emptyForScholar: string;
  readonly columnTitle: string;
  readonly columnCollection: string;
  readonly columnWords: string;
  readonly columnConsent: string;
}

export interface ReadingWords {
  readonly title: string;
  readonly narrator: string;
  readonly date: string;
  readonly place: string;
  readonly summary: string;
  readonly extent: (passages: number, words: number) => string;
  readonly session: (number: number) => string;
  readonly unnamedSpeaker: string;
  readonly timecode: (time: string) => string;
  readonly consent: string;
  readonly agreementVersion: (version: number) => string;
  readonly noAgreement: string;
  readonly granted: string;
  readonly restrictions: string;
  readonly noRestrictions: string;
  readonly restriction: (kind: string, reason: string, until: string | null) => string;
  readonly passagesWithheld: (places: number) => string;
  readonly withheldWhy: string;
  readonly nothingOpen: string;
}

/** One line of the help on the query language: what to type, and what it finds. */
export interface QueryExample {
  readonly query: string;
  readonly finds: string;
}

export interface SearchWords {
  readonly title: string;
  readonly label: string;
  readonly submit: string;
  readonly help: string;
  readonly examples: readonly QueryExample[];
  readonly found: (passages: number, milliseconds: string) => string;
  readonly shown: (first: number, last: number, total: number) => string;
  readonly none: string;
  readonly before: string;
  readonly onlyOpen: string;
  readonly faultAt: (text: string) => string;
  readonly earlier: string;
  readonly later: string;
  readonly openHit: (title: string) => string;
  readonly back: string;
}

export interface IssueFormWords {
  readonly title: string;
  readonly explanation: string;
  readonly purpose: string;
  readonly otherPurpose: string;
  readonly recipient: string;
  readonly recipientHelp: string;
  readonly submit: string;
  readonly done: (pages: number, withheld: number) => string;
  readonly save: string;
  readonly recorded: string;
  readonly refused: string;
}

export interface DescribeWords {
  readonly title: string;
  readonly explanation: string;
  readonly submit: string;
  readonly done: string;
}

export interface RedactWords {
  readonly title: string;
  readonly explanation: string;
  readonly text: string;
  readonly selectHelp: string;
  readonly textHelp: string;
  readonly reason: string;
  readonly submit: string;
  readonly done: (places: number) => string;
  readonly notThere: string;
  readonly copiesRemain: string;
}

export interface EmbargoWords {
  readonly title: string;
  readonly explanation: string;
  readonly until: string;
  readonly untilHelp: string;
  readonly reason: string;
  readonly submit: string;
  readonly done: (until: string | null) => string;
}

/** The kinds of restriction that cover a whole testimony; `EmbargoWords` has what is an embargo’s own. */
export interface RestrictWords {
  readonly title: string;
  readonly kind: string;
  readonly closedExplanation: string;
  readonly hiddenExplanation: string;
  readonly submit: string;
  readonly done: string;
}

export interface WithdrawWords {
  readonly title: string;
  readonly explanation: string;
  readonly consequence: string;
  readonly confirm: string;
  readonly submit: string;
  readonly done: string;
  readonly copies: (copies: number) => string;
  readonly copy: (day: string, to: string | null, purpose: string) => string;
  readonly copiesHelp: string;
}

export interface UserWords {
  readonly title: string;
  readonly count: (users: number) => string;
  readonly name: string;
  readonly role: string;
  readonly firstPassphrase: string;
  readonly firstPassphraseHelp: string;
  readonly submit: string;
  readonly done: (user: string, role: string) => string;
  readonly alone: string;
}

// Every sentence that the program says to people who use it: one object a language, exhaustive over the closed lists.
import type {
  AgreementStatus, Purpose, Reason, Refusal, RestrictionKind, Role, Scope, Standing,
} from '../../archive/api/consent.ts';
import type { FaultCode } from '../../archive/api/errors.ts';
import type { Progress } from '../../archive/api/operation.ts';
import type { Language } from '../../archive/api/language.ts';
import type { AgreementFormWords } from './agreement-form-words.ts';
import type { AgreementWords } from './agreement-words.ts';
import type { AtlasWords } from './atlas-words.ts';
import type { AuthoritiesWords } from './authorities-words.ts';
import type { AttachmentWords } from './attachment-words.ts';
import type { BackupWords } from './backup-words.ts';
import type { CatalogueWords } from './catalogue-words.ts';
import type { ConsentWords } from './consent-words.ts';
import type { ImportWords } from './importing-words.ts';
import type { CollectionWords } from './collection-words.ts';
import type { CommonWords } from './common-words.ts';
import type { DeedWords } from './deed-words.ts';
import type { EditingWords } from './editing-page-words.ts';
import type { ExchangeWords } from './exchange-words.ts';
import type { DescribingWords } from './describing-words.ts';
import type { DescriptionWords } from './description-words.ts';
import type { DueWords } from './due-words.ts';
import type { FaultWords } from './fault-words.ts';
import type { FindingWords } from './finding-words.ts';
import type { FrameWords } from './frame-words.ts';
import type { IssueFormWords } from './issue-form-words.ts';
import type { IssueOptionsWords } from './issue-options-words.ts';
import type { JournalWords } from './journal-words.ts';
import type { NoticeWords } from './notice-words.ts';
import type { PeopleWords } from './people-words.ts';
import type { ReadingWords } from './reading-words.ts';
import type { ReadingCopyWords } from './reading-copy-words.ts';
import type { RecordingWords } from './recording-words.ts';
import type { RecoveryWords } from './recovery-words.ts';
import type { RegisterWords } from './register-words.ts';
import type { SearchWords } from './search-words.ts';
import type { SettingsWords } from './settings-words.ts';
import type { UserDeedWords } from './user-deed-words.ts';
import type { TableWords } from './table-words.ts';
import type { TranscriptHistoryWords } from './transcript-history-words.ts';
import type { VaultCheckWords } from './vault-check-words.ts';
import type { WelcomeWords } from './welcome-words.ts';
import type { WithholdWords } from './withhold-words.ts';
import type { EventWords } from './event-words.ts';
import type { WorkbookWords } from './workbook-words.ts';

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
  readonly description: DescriptionWords;
  /** What is being done, beside a progress bar. */
  readonly stages: OneEach<Progress['stage']>;
  readonly page: PageWords;
}

export interface PageWords {
  readonly atlas: AtlasWords;
  readonly authorities: AuthoritiesWords;
  readonly catalogue: CatalogueWords;
  readonly collections: CollectionWords;
  readonly consent: ConsentWords;
  readonly agreement: AgreementWords;
  readonly agreementForm: AgreementFormWords;
  readonly describing: DescribingWords;
  readonly table: TableWords;
  readonly deeds: DeedWords;
  readonly due: DueWords;
  readonly register: RegisterWords;
  readonly common: CommonWords;
  readonly frame: FrameWords;
  readonly welcome: WelcomeWords;
  readonly importing: ImportWords;
  readonly reading: ReadingWords;
  readonly transcriptHistory: TranscriptHistoryWords;
  readonly editing: EditingWords;
  readonly recording: RecordingWords;
  readonly attachments: AttachmentWords;
  readonly withhold: WithholdWords;
  readonly people: PeopleWords;
  readonly search: SearchWords;
  readonly finding: FindingWords;
  readonly workbook: WorkbookWords;
  readonly events: EventWords;
  readonly exchange: ExchangeWords;
  readonly issue: IssueFormWords;
  readonly issueOptions: IssueOptionsWords;
  readonly settings: SettingsWords;
  readonly recovery: RecoveryWords;
  readonly backup: BackupWords;
  readonly userDeeds: UserDeedWords;
  readonly copies: ReadingCopyWords;
  readonly journal: JournalWords;
  readonly vaultCheck: VaultCheckWords;
  readonly notices: NoticeWords;
}


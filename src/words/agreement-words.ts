// What the screen of one testimony's consent says: where it stands and why, what a form says, and how its versions differ.
import type { Grant, Terms } from '../../archive/api/consent.ts';
import type { Disclosure } from '../../archive/api/consent-calls.ts';
import { countEn, countKo } from './count-words.ts';

type OneEach<Member extends string> = Readonly<Record<Member, string>>;

export interface AgreementWords {
  readonly title: string;
  readonly open: string;
  readonly toCatalogue: string;
  readonly toTestimony: string;
  readonly unknownTitle: string;
  /** In place of a text that was on the screen. */
  readonly withdrawnMeanwhile: string;
  readonly withdrawnMeanwhileHelp: string;
  readonly standing: StandingWords;
  readonly deeds: OneEach<'record' | 'review' | 'amend' | 'suspend' | 'withdraw' | 'conclude' | 'restrict' | 'redact' | 'attach'>;
  readonly noDeeds: string;
  readonly whoReviews: string;
  readonly recorderReviews: string;
  readonly purposes: string;
  readonly purposesHelp: string;
  readonly purpose: string;
  readonly decision: string;
  readonly allowed: string;
  readonly answer: string;
  readonly terms: string;
  readonly termsOf: (version: number) => string;
  readonly noTerms: string;
  readonly sealed: string;
  readonly sealedHelp: string;
  readonly nothingSealed: string;
  readonly evidence: string;
  readonly evidenceSaved: string;
  readonly saveEvidence: string;
  readonly versions: string;
  readonly versionHead: (version: number, status: string) => string;
  readonly versionBy: (who: string, day: string) => string;
  readonly versionReviewed: (who: string, day: string) => string;
  readonly firstVersion: string;
  readonly sameAsBefore: string;
  readonly versionReason: (reason: string) => string;
  readonly concluded: (decision: string, authority: string, reason: string) => string;
  readonly people: string;
  readonly peopleHelp: string;
  readonly toPeople: string;
  readonly lifted: (count: number) => string;
  readonly liftedBy: (who: string, day: string) => string;
  readonly setBy: (who: string, day: string) => string;
  readonly lift: string;
  readonly liftNamed: (restriction: string) => string;
  readonly disclosures: string;
  readonly noDisclosures: string;
  readonly disclosure: (form: string, day: string, recipient: string | null) => string;
  readonly noRecipient: string;
  readonly disclosureFor: (purpose: string, who: string) => string;
  readonly letter: string;
  readonly letterTo: (recipient: string, day: string) => string;
  readonly allLetters: string;
  readonly lettersSaved: (letters: number) => string;
  readonly lettersHelp: string;
  readonly toRegister: string;
  readonly forms: OneEach<Disclosure['form']>;
  /** A form of which the copy opens with a passphrase alone. */
  readonly protectedForm: (form: string) => string;
  readonly answers: OneEach<Grant['answer']>;
  readonly fields: OneEach<
    'givenBy' | 'capacity' | 'givenAt' | 'language' | 'interpreted' | 'method' | 'information' | 'conditions' | 'contact' | 'legalBasis'
    | 'reviewDue' | 'signedBy' | 'interpreter' | 'contactDetails' | 'heldAt' | 'scopes'
  >;
  readonly givenBy: OneEach<Terms['givenBy']>;
  readonly capacity: OneEach<Terms['capacity']>;
  readonly method: OneEach<Terms['method']>;
  readonly contact: OneEach<Terms['contact']>;
  readonly evidences: OneEach<'attached' | 'held-elsewhere'>;
  readonly withInterpreter: string;
  readonly withoutInterpreter: string;
  readonly from: (day: string) => string;
  readonly until: (day: string) => string;
  readonly fromUntil: (from: string, until: string) => string;
  readonly changes: ChangeWords;
}

/** Where consent stands, one sentence after another. */
export interface StandingWords {
  readonly openSince: (day: string) => string;
  readonly partSince: (day: string) => string;
  readonly listed: string;
  readonly unlisted: string;
  readonly gone: string;
  readonly noAgreement: string;
  readonly recorded: (version: number, who: string, day: string) => string;
  readonly reviewed: (who: string, day: string) => string;
  readonly withdrawn: (who: string, day: string) => string;
  readonly notReviewed: string;
  readonly notAsked: (scopes: string) => string;
  readonly nothingAsked: string;
  readonly refused: (scopes: string) => string;
  readonly conditions: (scopes: string) => string;
  readonly begins: (scope: string, day: string) => string;
  readonly ends: (scope: string, day: string) => string;
  readonly ended: (scope: string, day: string) => string;
  readonly unreadable: string;
}

/** What one version changed of the one before. */
export interface ChangeWords {
  readonly status: (before: string, after: string) => string;
  readonly scope: (scope: string, before: string, after: string) => string;
  readonly field: (field: string, before: string, after: string) => string;
  readonly text: (field: string) => string;
  readonly evidence: (after: string) => string;
  readonly nothing: string;
}

const en: AgreementWords = {
  title: 'Consent',
  open: 'Consent',
  toCatalogue: 'Back to the catalogue',
  toTestimony: 'Read the testimony',
  unknownTitle: 'A testimony that is not in the list',
  withdrawnMeanwhile: 'This testimony has been withdrawn.',
  withdrawnMeanwhileHelp: 'It was closed while you were reading, and so it has left the screen.',
  standing: {
    openSince: (day) => `Readers have had this since ${day}.`,
    partSince: (day) => `Readers have had this since ${day}, without the words that are withheld.`,
    listed: 'Readers see its line in the catalogue and nothing of its text.',
    unlisted: 'Readers see nothing of it, not even that it is here.',
    gone: 'Nothing of it is left but its identifier.',
    noAgreement: 'No agreement is on record, so nothing is allowed.',
    recorded: (version, who, day) => `Version ${version} of the agreement was recorded by ${who} on ${day}.`,
    reviewed: (who, day) => `It was reviewed by ${who} on ${day}.`,
    withdrawn: (who, day) => `The withdrawal was recorded by ${who} on ${day}.`,
    notReviewed: 'It has not been reviewed, so it opens nothing yet.',
    notAsked: (scopes) => `Not asked, and therefore refused: ${scopes}.`,
    nothingAsked: 'No use was asked about, and so every use is refused.',
    refused: (scopes) => `Refused: ${scopes}.`,
    conditions: (scopes) => `Agreed under conditions, and closed until the agreement says that they are met: ${scopes}.`,
    begins: (scope, day) => `${scope}: agreed to from ${day}.`,
    ends: (scope, day) => `${scope}: agreed to until ${day}.`,
    ended: (scope, day) => `${scope}: the agreement to it ended on ${day}.`,
    unreadable: 'A record of consent cannot be read as it was written, so everything stays closed.',
  },
  deeds: {
    record: 'Record an agreement', review: 'Review…', amend: 'Amend', suspend: 'Suspend…', withdraw: 'Withdraw…', conclude: 'Conclude…',
    restrict: 'Restrict or embargo…', redact: 'Withhold text…', attach: 'Attach the signed form…',
  },
  noDeeds: 'There is nothing that you can do with the agreement as it stands.',
  whoReviews: 'It waits for a review. An archivist other than the one who recorded it puts it in force.',
  recorderReviews: 'You recorded this version, so another archivist of this vault reviews it.',
  purposes: 'What it may be used for today',
  purposesHelp: 'As the program decides it at each use, for a scholar.',
  purpose: 'Purpose',
  decision: 'Decision',
  allowed: 'Allowed',
  answer: 'Answer',
  terms: 'Terms',
  termsOf: (version) => `Terms of version ${version}`,
  noTerms: 'There are no terms yet. They are recorded with an agreement.',
  sealed: 'Sealed particulars',
  sealedHelp: 'For archivists alone. They are kept apart from everything else.',
  nothingSealed: 'Nothing is on record here.',
  evidence: 'Signed form',
  evidenceSaved: 'The signed form is saved. It names the narrator: keep it where nobody else finds it.',
  saveEvidence: 'Save the signed form…',
  versions: 'Versions',
  versionHead: (version, status) => `Version ${version}: ${status}`,
  versionBy: (who, day) => `Entered by ${who} on ${day}.`,
  versionReviewed: (who, day) => `Reviewed by ${who} on ${day}.`,
  firstVersion: 'The first version.',
  sameAsBefore: 'Its terms are those of the version before.',
  versionReason: (reason) => `Reason: ${reason}`,
  concluded: (decision, authority, reason) => `Decision: ${decision}. Authority: ${authority}. Reason: ${reason}`,
  people: 'People',
  peopleHelp: 'The narrator and others who are named: what readers are told in place of their names.',
  toPeople: 'People of this testimony',
  lifted: (count) => `${countEn(count, 'restriction was', 'restrictions were')} lifted before`,
  liftedBy: (who, day) => `Lifted by ${who} on ${day}.`,
  setBy: (who, day) => `Set by ${who} on ${day}.`,
  lift: 'Lift…',
  liftNamed: (restriction) => `Lift: ${restriction}`,
  disclosures: 'Copies that left',
  noDisclosures: 'No copy has left the archive.',
  disclosure: (form, day, recipient) => `${form}, ${day}, ${recipient === null ? 'no recipient named' : `to ${recipient}`}`,
  noRecipient: 'no recipient named',
  disclosureFor: (purpose, who) => `For: ${purpose}. Given out by ${who}.`,
  letter: 'Letter',
  letterTo: (recipient, day) => `Save the letter about the copy of ${day}: ${recipient}`,
  allLetters: 'Save all letters',
  lettersSaved: (letters) => `${countEn(letters, 'letter is', 'letters are')} saved.`,
  lettersHelp: 'A letter asks the recipient to destroy the copy. It is a PDF, to be sent by you.',
  toRegister: 'In the register',
  forms: { pdf: 'PDF', 'copied-text': 'Copied text', export: 'Exported file', 'reading-copy': 'Reading copy' },
  protectedForm: (form) => `${form} (encrypted)`,
  answers: { granted: 'Granted', 'granted-with-conditions': 'With conditions', refused: 'Refused', 'not-asked': 'Not asked' },
  fields: {
    givenBy: 'Given by', capacity: 'Capacity', givenAt: 'Given on', language: 'Language', interpreted: 'Interpreter',
    method: 'Form of consent', information: 'What the narrator was told', conditions: 'Conditions', contact: 'Contact afterwards',
    legalBasis: 'Legal basis', reviewDue: 'To be looked at again on', signedBy: 'Signed by', interpreter: 'Name of the interpreter',
    contactDetails: 'How to reach the narrator', heldAt: 'Where the signed form is', scopes: 'Uses',
  },
  givenBy: {
    narrator: 'The narrator', relative: 'A relative', guardian: 'A guardian', executor: 'An executor', representative: 'A representative',
  },
  capacity: { self: 'For themselves', guardian: 'As guardian', estate: 'For the estate', proxy: 'By proxy' },
  method: { written: 'In writing', audio: 'Recorded in sound', video: 'Recorded on video', 'witnessed-oral': 'Spoken before a witness' },
  contact: { 'may-contact': 'The archive may contact the narrator', 'via-intermediary': 'Only through somebody else', never: 'Never' },
  evidences: { attached: 'Kept in the vault', 'held-elsewhere': 'Held elsewhere' },
  withInterpreter: 'Through an interpreter',
  withoutInterpreter: 'Without an interpreter',
  from: (day) => `from ${day}`,
  until: (day) => `until ${day}`,
  fromUntil: (from, until) => `from ${from} until ${until}`,
  changes: {
    status: (before, after) => `Status: ${after} (before: ${before}).`,
    scope: (scope, before, after) => `${scope}: ${after} (before: ${before}).`,
    field: (field, before, after) => `${field}: ${after} (before: ${before}).`,
    text: (field) => `${field}: the wording changed.`,
    evidence: (after) => `Signed form: ${after}.`,
    nothing: 'not recorded',
  },
};

const ko: AgreementWords = {
  title: '동의',
  open: '동의',
  toCatalogue: '구술 목록으로',
  toTestimony: '본문 읽기',
  unknownTitle: '목록에 없는 구술',
  withdrawnMeanwhile: '동의가 철회된 구술입니다.',
  withdrawnMeanwhileHelp: '읽으시는 동안 비공개가 되어 화면에서 내렸습니다.',
  standing: {
    openSince: (day) => `${day}부터 열람할 수 있습니다.`,
    partSince: (day) => `${day}부터 비공개된 부분을 빼고 열람할 수 있습니다.`,
    listed: '열람자에게는 목록에만 보이고 본문은 보이지 않습니다.',
    unlisted: '열람자에게는 이 구술이 있다는 사실도 보이지 않습니다.',
    gone: '식별 기호 말고는 남아 있는 것이 없습니다.',
    noAgreement: '기록된 동의가 없어 어떤 이용도 허용되지 않습니다.',
    recorded: (version, who, day) => `동의서 제${version}판은 ${day}에 기록되었습니다(기록: ${who}).`,
    reviewed: (who, day) => `${day}에 검토를 마쳤습니다(검토: ${who}).`,
    withdrawn: (who, day) => `철회는 ${day}에 기록되었습니다(기록: ${who}).`,
    notReviewed: '아직 검토를 거치지 않아 공개되는 것이 없습니다.',
    notAsked: (scopes) => `묻지 않아 거부로 보는 이용: ${scopes}.`,
    nothingAsked: '어떤 이용도 묻지 않아 모든 이용을 거부로 봅니다.',
    refused: (scopes) => `거부한 이용: ${scopes}.`,
    conditions: (scopes) => `조건부로 동의했으며, 조건이 채워졌다고 동의서에 기록될 때까지 허용되지 않는 이용: ${scopes}.`,
    begins: (scope, day) => `${scope}: ${day}부터 동의했습니다.`,
    ends: (scope, day) => `${scope}: ${day}까지 동의했습니다.`,
    ended: (scope, day) => `${scope}: 동의 기간이 ${day}에 끝났습니다.`,
    unreadable: '동의 기록 하나를 적힌 대로 읽을 수 없어 모두 비공개로 둡니다.',
  },
  deeds: {
    record: '동의 기록', review: '검토…', amend: '변경', suspend: '효력 정지…', withdraw: '동의 철회…', conclude: '종결…',
    restrict: '제한 및 공개 유예…', redact: '부분 비공개…', attach: '서명한 동의서 첨부…',
  },
  noDeeds: '지금 상태의 동의서에 대해 할 수 있는 일이 없습니다.',
  whoReviews: '검토를 기다리고 있습니다. 기록한 사람이 아닌 다른 기록관리자가 검토해야 효력이 생깁니다.',
  recorderReviews: '이 판을 직접 기록하셨으므로 이 금고의 다른 기록관리자가 검토합니다.',
  purposes: '오늘 허용되는 이용',
  purposesHelp: '연구자가 이용할 때마다 프로그램이 판단하는 결과입니다.',
  purpose: '목적',
  decision: '판단',
  allowed: '허용',
  answer: '답',
  terms: '동의 내용',
  termsOf: (version) => `제${version}판의 동의 내용`,
  noTerms: '아직 동의 내용이 없습니다. 동의를 기록하면 여기에 나타납니다.',
  sealed: '봉인 정보',
  sealedHelp: '기록관리자만 볼 수 있으며 다른 기록과 따로 보관됩니다.',
  nothingSealed: '기록된 것이 없습니다.',
  evidence: '서명한 동의서',
  evidenceSaved: '서명한 동의서를 저장했습니다. 구술자의 이름이 있으니 다른 사람이 찾을 수 없는 곳에 두십시오.',
  saveEvidence: '서명한 동의서 저장…',
  versions: '판별 기록',
  versionHead: (version, status) => `제${version}판: ${status}`,
  versionBy: (who, day) => `${day}에 입력(입력: ${who}).`,
  versionReviewed: (who, day) => `${day}에 검토(검토: ${who}).`,
  firstVersion: '첫 판입니다.',
  sameAsBefore: '동의 내용은 앞 판과 같습니다.',
  versionReason: (reason) => `사유: ${reason}`,
  concluded: (decision, authority, reason) => `결정: ${decision}. 권한: ${authority}. 사유: ${reason}`,
  people: '관련 인물',
  peopleHelp: '구술자와 이름이 나오는 사람들, 그리고 이름 대신 열람자에게 보이는 말입니다.',
  toPeople: '이 구술의 관련 인물',
  lifted: (count) => `전에 해제한 제한 ${countKo(count, '건')}`,
  liftedBy: (who, day) => `${day}에 해제(해제: ${who}).`,
  setBy: (who, day) => `${day}에 설정(설정: ${who}).`,
  lift: '해제…',
  liftNamed: (restriction) => `해제: ${restriction}`,
  disclosures: '밖으로 나간 사본',
  noDisclosures: '기관 밖으로 나간 사본이 없습니다.',
  disclosure: (form, day, recipient) => `${form}, ${day}, ${recipient === null ? '받는 사람 기록 없음' : `받는 사람: ${recipient}`}`,
  noRecipient: '받는 사람 기록 없음',
  disclosureFor: (purpose, who) => `목적: ${purpose}. 발급: ${who}.`,
  letter: '요청 서한',
  letterTo: (recipient, day) => `${day}에 나간 사본에 관한 서한 저장: ${recipient}`,
  allLetters: '서한 모두 저장',
  lettersSaved: (letters) => `서한 ${countKo(letters, '통')}을 저장했습니다.`,
  lettersHelp: '받은 사람에게 사본의 폐기를 요청하는 PDF 서한입니다. 직접 보내셔야 합니다.',
  toRegister: '제공 대장에서 보기',
  forms: { pdf: 'PDF 사본', 'copied-text': '복사한 글', export: '내보낸 파일', 'reading-copy': '열람용 사본' },
  protectedForm: (form) => `${form}(암호화)`,
  answers: { granted: '동의', 'granted-with-conditions': '조건부 동의', refused: '거부', 'not-asked': '묻지 않음' },
  fields: {
    givenBy: '동의한 사람', capacity: '자격', givenAt: '동의한 날', language: '설명한 언어', interpreted: '통역',
    method: '동의 방식', information: '구술자에게 설명한 내용', conditions: '조건', contact: '이후의 연락',
    legalBasis: '법적 근거', reviewDue: '다시 살펴볼 날', signedBy: '서명한 사람', interpreter: '통역자 이름',
    contactDetails: '구술자의 연락처', heldAt: '서명한 동의서가 있는 곳', scopes: '이용 범위',
  },
  givenBy: { narrator: '구술자 본인', relative: '친족', guardian: '후견인', executor: '유언 집행자', representative: '대리인' },
  capacity: { self: '본인 자격', guardian: '후견인 자격', estate: '상속 재산 관리 자격', proxy: '위임에 따른 대리' },
  method: { written: '서면', audio: '녹음', video: '녹화', 'witnessed-oral': '증인 앞 구두 동의' },
  contact: { 'may-contact': '기관이 직접 연락할 수 있음', 'via-intermediary': '다른 사람을 통해서만', never: '연락하지 않음' },
  evidences: { attached: '금고에 보관', 'held-elsewhere': '다른 곳에 보관' },
  withInterpreter: '통역을 거침',
  withoutInterpreter: '통역 없음',
  from: (day) => `${day}부터`,
  until: (day) => `${day}까지`,
  fromUntil: (from, until) => `${from}부터 ${until}까지`,
  changes: {
    status: (before, after) => `상태: ${after} (이전: ${before}).`,
    scope: (scope, before, after) => `${scope}: ${after} (이전: ${before}).`,
    field: (field, before, after) => `${field}: ${after} (이전: ${before}).`,
    text: (field) => `${field}: 문구가 바뀌었습니다.`,
    evidence: (after) => `서명한 동의서: ${after}.`,
    nothing: '기록 없음',
  },
};

export const agreementWords: { readonly en: AgreementWords; readonly ko: AgreementWords } = { en, ko };

// What is said before and after a deed of consent: what it changes for readers, which copies stay, and what each deed means.
import type { Standing, Target } from '../../archive/api/consent.ts';
import { countEn, countKo } from './count-words.ts';

type OneEach<Member extends string> = Readonly<Record<Member, string>>;

export interface DeedWords {
  readonly foresight: ForesightWords;
  readonly review: ReviewWords;
  readonly suspend: SuspendWords;
  readonly withdraw: PartWords;
  readonly conclude: ConcludeWords;
  readonly attach: AttachWords;
  readonly restrict: TargetWords;
  readonly lift: LiftWords;
  readonly reason: string;
  readonly reasonHelp: string;
}

/** What a deed would change, told before it is done. */
export interface ForesightWords {
  readonly title: string;
  readonly onceReviewed: string;
  readonly looking: string;
  readonly unknown: string;
  readonly removes: (passages: number) => string;
  readonly opens: (passages: number) => string;
  readonly withholdsMore: (places: number) => string;
  readonly withholdsFewer: (places: number) => string;
  readonly standing: (before: string, after: string) => string;
  readonly standings: OneEach<Standing>;
  readonly same: string;
  readonly copies: (copies: number) => string;
  readonly noCopies: string;
  readonly readingCopies: (copies: number) => string;
  readonly jigsawTitle: string;
  readonly jigsaw: (pieces: string) => string;
  readonly instead: (pieces: string) => string;
  readonly insteadOf: (piece: string, value: string) => string;
  readonly onlyWithhold: (pieces: string) => string;
  readonly piece: (piece: string, value: string) => string;
  readonly pieces: OneEach<'place' | 'date' | 'occupation' | 'family'>;
}

export interface ReviewWords {
  readonly title: string;
  readonly about: string;
  readonly who: string;
  readonly samePerson: string;
  readonly due: string;
  readonly dueHelp: string;
  readonly submit: string;
  readonly done: string;
}

export interface SuspendWords {
  readonly title: string;
  readonly about: string;
  readonly as: string;
  readonly pauses: Readonly<Record<'suspended' | 'review-due' | 'expired', string>>;
  readonly submit: string;
  readonly done: string;
}

export interface PartWords {
  readonly what: string;
  readonly whole: string;
  readonly wholeHelp: string;
  readonly part: string;
  readonly partHelp: string;
  readonly scopes: string;
  readonly partDone: string;
  readonly chosenNone: string;
  readonly wordsHelp: string;
}

export interface ConcludeWords {
  readonly title: string;
  readonly about: string;
  readonly decision: string;
  readonly erase: string;
  readonly eraseHelp: string;
  readonly retain: string;
  readonly retainHelp: string;
  readonly authority: string;
  readonly authorityHelp: string;
  readonly reason: string;
  readonly confirmErase: string;
  readonly confirmRetain: string;
  readonly submitErase: string;
  readonly submitRetain: string;
  readonly erased: string;
  readonly erasing: string;
  /** Here it is erased; there are so many files of data keys that may still hold its key. */
  readonly erasedHere: (keyFiles: number) => string;
  readonly retained: string;
}

export interface AttachWords {
  readonly title: string;
  readonly about: string;
  readonly choose: string;
  readonly chosen: (name: string) => string;
  readonly submit: string;
  readonly done: string;
  readonly fingerprint: string;
}

export interface TargetWords {
  readonly target: string;
  readonly targets: OneEach<'testimony' | 'session' | 'field'>;
  readonly session: string;
  readonly sessionOf: (session: number) => string;
  readonly field: string;
  readonly partExplanations: OneEach<'closed' | 'embargo' | 'redact' | 'metadata-hidden'>;
  readonly end: string;
  readonly ends: OneEach<'indefinite' | 'date' | 'event'>;
  readonly event: string;
  readonly eventHelp: string;
  /** What a restriction covers, beside its kind. */
  readonly covers: OneEach<Exclude<Target['of'], 'session' | 'field'>>;
  readonly coversField: (field: string) => string;
  readonly untilEvent: (event: string) => string;
}

export interface LiftWords {
  readonly title: string;
  readonly about: string;
  readonly runsOn: (day: string) => string;
  readonly early: string;
  readonly reasonNeeded: string;
  readonly awaits: (event: string) => string;
  readonly submit: string;
  readonly done: (restrictions: number) => string;
}

const en: DeedWords = {
  reason: 'Reason',
  reasonHelp: 'It stays in the record.',
  foresight: {
    title: 'What this changes',
    onceReviewed: 'What this changes once it has been reviewed',
    looking: 'Looking at what would change.',
    unknown: 'What would change could not be worked out. The deed itself is still possible.',
    removes: (passages) => `This removes ${countEn(passages, 'passage', 'passages')} from what readers find.`,
    opens: (passages) => `This opens ${countEn(passages, 'passage', 'passages')} to readers.`,
    withholdsMore: (places) => `Words are withheld in ${countEn(places, 'more place', 'more places')}.`,
    withholdsFewer: (places) => `Words that were withheld in ${countEn(places, 'place', 'places')} can be read.`,
    standing: (before, after) => `For readers it goes from “${before}” to “${after}”.`,
    standings: { open: 'open', redacted: 'open in part', embargoed: 'under embargo', closed: 'closed', withdrawn: 'withdrawn' },
    same: 'Nothing changes in what readers find.',
    copies: (copies) => `${countEn(copies, 'copy has left the archive and stays where it is: the register names its recipient', 'copies have left the archive and stay where they are: the register names their recipients')}.`,
    noCopies: 'No copy has left the archive.',
    readingCopies: (copies) => `It is in ${countEn(copies, 'reading copy that was handed out', 'reading copies that were handed out')}.`,
    jigsawTitle: 'The narrator could be recognised',
    jigsaw: (pieces) => `No other narrator in this vault has the ${pieces}.`,
    instead: (pieces) => `Less exact, and shared with others: ${pieces}.`,
    insteadOf: (piece, value) => `“${value}” for the ${piece}`,
    onlyWithhold: (pieces) => `For the ${pieces}, nothing less exact is shared with anybody: only withholding helps.`,
    piece: (piece, value) => `${piece} “${value}”`,
    pieces: { place: 'place', date: 'date', occupation: 'occupation', family: 'family' },
  },
  review: {
    title: 'Review the agreement',
    about: 'Compare the terms with the form. With the review they are in force.',
    who: 'An archivist reviews, and not the one who recorded it. Where a vault has one archivist alone, that archivist may.',
    samePerson: 'You recorded this version, and this vault has another archivist: it is for them to review it.',
    due: 'To be looked at again on',
    dueHelp: 'It will be in the list of what is due.',
    submit: 'Put in force',
    done: 'The agreement is in force.',
  },
  suspend: {
    title: 'Suspend the agreement',
    about: 'The testimony closes until the agreement is reviewed again. The narrator has not withdrawn.',
    as: 'Why',
    pauses: { suspended: 'There is a doubt about it', 'review-due': 'It is due to be looked at again', expired: 'Its time is over' },
    submit: 'Suspend',
    done: 'The agreement does not hold for the time being, and the testimony is closed.',
  },
  withdraw: {
    what: 'What is withdrawn',
    whole: 'The whole testimony',
    wholeHelp: 'Every use ends. Only a new agreement can open it again.',
    part: 'Some of the uses',
    partHelp: 'The uses that are chosen are refused from now on. The others stay as they are.',
    scopes: 'Uses that are withdrawn',
    partDone: 'These uses are withdrawn.',
    chosenNone: 'No use is granted at present, so only the whole can be withdrawn.',
    wordsHelp: 'Single passages are withdrawn where the testimony is read.',
  },
  conclude: {
    title: 'Conclude the withdrawal',
    about: 'The testimony is withdrawn. What becomes of it is decided here, and the decision stays in the record.',
    decision: 'Decision',
    erase: 'Erase it',
    eraseHelp: 'Every trace of it in this vault is destroyed. Its identifier stays, so that it cannot come back from an old backup.',
    retain: 'Keep it sealed on a legal basis',
    retainHelp: 'It stays in the vault, closed to all readers.',
    authority: 'Authority',
    authorityHelp: 'Who decided it, or under which law.',
    reason: 'Reason',
    confirmErase: 'I understand that the testimony will be gone for ever.',
    confirmRetain: 'I understand that it is kept although the narrator has withdrawn.',
    submitErase: 'Erase the testimony',
    submitRetain: 'Keep it sealed',
    erased: 'The testimony is erased. Its identifier alone is left.',
    erasing: 'The erasure has begun. It is finished when the vault has been cleaned up.',
    erasedHere: (keyFiles) => `The testimony is erased in this vault. The erasure is finished when ${countEn(keyFiles, 'file of data keys', 'files of data keys')} of earlier backups ${keyFiles === 1 ? 'has' : 'have'} been replaced or destroyed: see “Backup” in the settings.`,
    retained: 'The testimony is kept sealed.',
  },
  attach: {
    title: 'Attach the signed form',
    about: 'A scan, a recording or a document of 32 MB at most. It is encrypted and kept where only archivists can open it.',
    choose: 'Choose a file…',
    chosen: (name) => `Chosen: ${name}`,
    submit: 'Attach',
    done: 'The signed form is in the vault.',
    fingerprint: 'SHA-256',
  },
  restrict: {
    target: 'What it covers',
    targets: { testimony: 'The whole testimony', session: 'One session', field: 'One field of the description' },
    session: 'Session',
    sessionOf: (session) => `Session ${session}`,
    field: 'Field',
    partExplanations: {
      closed: 'Readers do not get this part and see no trace of it.',
      embargo: 'Readers do not get this part until an archivist lifts the embargo.',
      redact: 'A mark with the reason stands in its place.',
      'metadata-hidden': 'The field is left out of everything that readers see.',
    },
    end: 'When it may be lifted',
    ends: { indefinite: 'No end is set', date: 'From a day on', event: 'After something has happened' },
    event: 'What has to happen',
    eventHelp: 'For example: after the death of the narrator. Write no names.',
    covers: {
      testimony: 'the whole testimony', passage: 'a passage', turn: 'a turn', range: 'words of the text', label: 'words of labels and the description',
      attachment: 'an attachment', person: 'a person’s names',
    },
    coversField: (field) => `the field “${field}”`,
    untilEvent: (event) => `May be lifted when this has happened: ${event}`,
  },
  lift: {
    title: 'Lift a restriction',
    about: 'It stays in the record as lifted.',
    runsOn: (day) => `This restriction was set to run until ${day}.`,
    early: 'Lift it before that day',
    reasonNeeded: 'Lifting it early needs a reason.',
    awaits: (event) => `It was set until this has happened: ${event}`,
    submit: 'Lift',
    done: (restrictions) => `${countEn(restrictions, 'restriction is', 'restrictions are')} lifted.`,
  },
};

const ko: DeedWords = {
  reason: '사유',
  reasonHelp: '기록에 남습니다.',
  foresight: {
    title: '이 일로 달라지는 것',
    onceReviewed: '검토를 마치면 달라지는 것',
    looking: '무엇이 달라지는지 살펴보고 있습니다.',
    unknown: '무엇이 달라지는지 알아내지 못했습니다. 그래도 처리할 수는 있습니다.',
    removes: (passages) => `열람자가 찾을 수 있는 글에서 단락 ${countKo(passages, '개')}가 빠집니다.`,
    opens: (passages) => `단락 ${countKo(passages, '개')}가 열람자에게 공개됩니다.`,
    withholdsMore: (places) => `${countKo(places, '곳')}이 더 비공개됩니다.`,
    withholdsFewer: (places) => `비공개였던 ${countKo(places, '곳')}을 읽을 수 있게 됩니다.`,
    standing: (before, after) => `열람자에게는 “${before}”에서 “${after}” 상태로 바뀝니다.`,
    standings: { open: '공개', redacted: '부분 공개', embargoed: '공개 유예', closed: '비공개', withdrawn: '철회' },
    same: '열람자가 찾을 수 있는 것은 달라지지 않습니다.',
    copies: (copies) => `이미 기관 밖으로 나간 사본 ${countKo(copies, '건')}은 그대로 남으며, 받은 사람은 제공 대장에 있습니다.`,
    noCopies: '기관 밖으로 나간 사본이 없습니다.',
    readingCopies: (copies) => `이미 나누어 준 열람용 사본 ${countKo(copies, '건')}에 들어 있습니다.`,
    jigsawTitle: '구술자가 누구인지 드러날 수 있습니다',
    jigsaw: (pieces) => `이 금고에서 ${pieces}에 해당하는 구술자는 한 사람뿐입니다.`,
    instead: (pieces) => `덜 자세하면서 다른 구술자에게도 해당하는 말: ${pieces}.`,
    insteadOf: (piece, value) => `${piece} 대신 “${value}”`,
    onlyWithhold: (pieces) => `덜 자세하게 적어도 드러나므로 비공개해야만 가려지는 것: ${pieces}.`,
    piece: (piece, value) => `${piece} 항목 “${value}”`,
    pieces: { place: '장소', date: '날짜', occupation: '직업', family: '가족 관계' },
  },
  review: {
    title: '동의 검토',
    about: '동의서와 내용을 견주어 보십시오. 검토를 마치면 효력이 생깁니다.',
    who: '기록한 사람이 아닌 다른 기록관리자가 검토합니다. 기록관리자가 한 사람뿐인 금고에서는 그 사람이 검토할 수 있습니다.',
    samePerson: '이 판을 직접 기록하셨고 이 금고에 다른 기록관리자가 있으므로, 그분이 검토해야 합니다.',
    due: '다시 살펴볼 날',
    dueHelp: '처리할 일 목록에 나타납니다.',
    submit: '효력 부여',
    done: '동의서에 효력이 생겼습니다.',
  },
  suspend: {
    title: '효력 정지',
    about: '다시 검토할 때까지 이 구술은 비공개가 됩니다. 구술자가 철회한 것은 아닙니다.',
    as: '까닭',
    pauses: { suspended: '동의에 의문이 있습니다', 'review-due': '다시 검토할 때가 되었습니다', expired: '기한이 지났습니다' },
    submit: '효력 정지하기',
    done: '효력을 정지했으며 이 구술은 비공개입니다.',
  },
  withdraw: {
    what: '철회하는 것',
    whole: '구술 전체',
    wholeHelp: '모든 이용이 끝납니다. 새로 동의서를 맺어야 다시 공개할 수 있습니다.',
    part: '일부 이용',
    partHelp: '선택한 이용은 이제부터 거부로 봅니다. 나머지는 그대로입니다.',
    scopes: '철회하는 이용',
    partDone: '선택한 이용의 동의를 철회했습니다.',
    chosenNone: '지금 동의한 이용이 없어 전체 철회만 할 수 있습니다.',
    wordsHelp: '단락 하나하나의 철회는 본문을 읽는 화면에서 합니다.',
  },
  conclude: {
    title: '철회 종결',
    about: '동의가 철회된 구술입니다. 이 구술을 어떻게 할지 여기에서 결정하며, 결정은 기록에 남습니다.',
    decision: '결정',
    erase: '삭제',
    eraseHelp: '이 금고에 있는 모든 흔적을 없앱니다. 옛 백업에서 되살아나지 않도록 식별 기호만 남습니다.',
    retain: '법적 근거에 따라 봉인하여 보존',
    retainHelp: '금고에 남으며 어떤 열람자에게도 공개되지 않습니다.',
    authority: '권한',
    authorityHelp: '결정한 사람이나 근거 법령입니다.',
    reason: '사유',
    confirmErase: '이 구술이 영영 사라진다는 것을 이해했습니다.',
    confirmRetain: '구술자가 철회했는데도 보존한다는 것을 이해했습니다.',
    submitErase: '구술 삭제하기',
    submitRetain: '봉인하여 보존하기',
    erased: '구술을 삭제했습니다. 식별 기호만 남아 있습니다.',
    erasing: '삭제를 시작했습니다. 금고 정리가 끝나면 완료됩니다.',
    erasedHere: (keyFiles) => `이 금고에서 구술을 삭제했습니다. 이전 백업의 데이터 키 파일 ${countKo(keyFiles, '개')}를 교체하거나 폐기해야 삭제가 끝납니다. 설정의 ‘백업’에서 하십시오.`,
    retained: '구술을 봉인하여 보존합니다.',
  },
  attach: {
    title: '서명한 동의서 첨부',
    about: '스캔본, 녹음, 문서 등 32MB 이하의 파일입니다. 암호화하여 기록관리자만 열 수 있는 곳에 보관합니다.',
    choose: '파일 선택…',
    chosen: (name) => `선택한 파일: ${name}`,
    submit: '첨부하기',
    done: '서명한 동의서를 금고에 넣었습니다.',
    fingerprint: 'SHA-256 값',
  },
  restrict: {
    target: '제한 대상',
    targets: { testimony: '구술 전체', session: '한 회차', field: '기술 항목 하나' },
    session: '회차',
    sessionOf: (session) => `${session}회차`,
    field: '항목',
    partExplanations: {
      closed: '열람자는 이 부분을 받지 못하며 흔적도 보이지 않습니다.',
      embargo: '기록관리자가 해제할 때까지 열람자는 이 부분을 받지 못합니다.',
      redact: '그 자리에 사유 표시가 보입니다.',
      'metadata-hidden': '열람자에게 보이는 모든 곳에서 이 항목을 뺍니다.',
    },
    end: '해제할 수 있는 때',
    ends: { indefinite: '기한 없음', date: '정한 날부터', event: '어떤 일이 있은 뒤' },
    event: '일어나야 할 일',
    eventHelp: '예: 구술자 사망 후. 이름은 적지 마십시오.',
    covers: {
      testimony: '구술 전체', passage: '단락', turn: '발화', range: '본문의 일부', label: '화자 이름과 기술의 일부',
      attachment: '첨부 파일', person: '한 사람의 이름',
    },
    coversField: (field) => `“${field}” 항목`,
    untilEvent: (event) => `다음 일이 있은 뒤 해제할 수 있습니다: ${event}`,
  },
  lift: {
    title: '제한 해제',
    about: '해제했다는 사실이 기록에 남습니다.',
    runsOn: (day) => `${day}까지로 정한 제한입니다.`,
    early: '그날 전에 해제합니다',
    reasonNeeded: '앞당겨 해제하려면 사유가 필요합니다.',
    awaits: (event) => `다음 일이 있을 때까지로 정한 제한입니다: ${event}`,
    submit: '해제하기',
    done: (restrictions) => `제한 ${countKo(restrictions, '건')}을 해제했습니다.`,
  },
};

export const deedWords: { readonly en: DeedWords; readonly ko: DeedWords } = { en, ko };

// What the page says of the journal: who did what, when, and to what; in English and Korean.
import { countEn, countKo, numberIn } from './count-words.ts';

/** The deeds that the journal knows; those of a later version of the program are shown by their own word. */
export const journalVerbs = [
  'add-user', 'admit', 'align', 'amend', 'attach', 'authority', 'back-up', 'change-passphrase', 'change-role', 'collection', 'conclude', 'correct', 'corroborate', 'describe', 'detach', 'disclose', 'erase', 'forget-keys',
  'lift', 'make-copy', 'make-recovery', 'person', 'record', 'recover', 'refresh-copy', 'remove-user', 'replace-keys', 'restore', 'restrict', 'review',
  'rule', 'settings', 'suspend', 'withdraw',
] as const;
export type JournalVerb = (typeof journalVerbs)[number];

export interface JournalWords {
  readonly about: string;
  readonly limits: string;
  readonly table: string;
  readonly columns: Readonly<Record<'number' | 'at' | 'user' | 'verb' | 'target' | 'detail', string>>;
  readonly verbs: Readonly<Record<JournalVerb, string>>;
  readonly count: (entries: number) => string;
  readonly empty: string;
  readonly noneMatch: string;
  readonly filterVerb: string;
  readonly allVerbs: string;
  readonly filterUser: string;
  readonly allUsers: string;
  readonly removedUser: (user: string) => string;
  readonly filterTestimony: string;
  readonly clear: string;
  readonly vault: string;
  readonly check: string;
  readonly whole: (entries: number) => string;
  readonly broken: (entry: number) => string;
  readonly endsElsewhere: string;
  readonly outboxes: (users: string) => string;
  readonly brokenHelp: string;
  readonly csv: string;
  readonly json: string;
  readonly saved: (entries: number) => string;
}

const en: JournalWords = {
  about: 'Who did what, when, and to which testimony: ids and numbers, never words of a testimony. Each entry is signed and chained to the one before, so that none can be changed or taken out unseen.',
  limits: 'It says what was done through this program. Whoever has a copy of the folder reads it without leaving an entry, and reading in the vault is not entered either.',
  table: 'Journal',
  columns: { number: 'No.', at: 'When', user: 'Who', verb: 'Did', target: 'To what', detail: 'Detail' },
  verbs: {
    'add-user': 'Added a user', admit: 'Brought in a testimony', align: 'Paired with a translation', amend: 'Amended the agreement', attach: 'Attached a file', authority: 'Changed authorities',
    'back-up': 'Made a backup', 'change-passphrase': 'Changed a passphrase', 'change-role': 'Changed a role', collection: 'Changed a collection', conclude: 'Concluded a withdrawal', correct: 'Corrected the transcript', corroborate: 'Linked passages to events',
    describe: 'Described', detach: 'Removed an attached file', disclose: 'Gave out a copy', erase: 'Erased', 'forget-keys': 'Noted destroyed data keys', 'replace-keys': 'Replaced data keys of a backup', lift: 'Lifted a restriction',
    'make-copy': 'Made a reading copy', 'make-recovery': 'Made recovery words', person: 'Recorded a person', record: 'Recorded an agreement',
    recover: 'Recovered a passphrase', 'refresh-copy': 'Refreshed a reading copy', 'remove-user': 'Removed a user', restore: 'Restored a backup',
    restrict: 'Set a restriction', review: 'Reviewed the agreement', rule: 'Ruled on names', settings: 'Changed settings of the archive',
    suspend: 'Suspended the agreement', withdraw: 'Recorded a withdrawal',
  },
  count: (entries) => countEn(entries, 'entry', 'entries'),
  empty: 'Nothing has been entered yet.',
  noneMatch: 'No entry matches this choice.',
  filterVerb: 'Deed',
  allVerbs: 'Every deed',
  filterUser: 'User',
  allUsers: 'Everybody',
  removedUser: (user) => `${user} (removed)`,
  filterTestimony: 'Testimony',
  clear: 'Show all',
  vault: 'The vault',
  check: 'Check the journal',
  whole: (entries) => `The journal is whole: ${countEn(entries, 'entry', 'entries')}, each signed and chained to the one before.`,
  broken: (entry) => `The journal is not whole. Entry ${numberIn('en', entry)} is not as it was written, or what came before it is not.`,
  endsElsewhere: 'The journal does not end where the vault’s own counters say. Entries may be missing at its end.',
  outboxes: (users) => `What was entered by these scholars has a gap, or was altered: ${users}.`,
  brokenHelp: 'Copy the whole folder of the vault to a safe place before you do anything else, and compare it with your latest backup.',
  csv: 'Save as CSV',
  json: 'Save as JSON',
  saved: (entries) => `The journal is saved: ${countEn(entries, 'entry', 'entries')}. The file lies outside of the vault and is not encrypted.`,
};

const ko: JournalWords = {
  about: '누가 언제 어느 구술에 무엇을 했는지 적은 기록입니다. 식별자와 숫자뿐이며 구술의 글은 없습니다. 항목마다 서명하여 앞 항목과 이어 두므로 몰래 고치거나 뺄 수 없습니다.',
  limits: '이 프로그램으로 한 일만 적습니다. 폴더를 복사한 사람이 읽는 것은 적히지 않으며, 금고 안에서 열람한 것도 적지 않습니다.',
  table: '업무 일지',
  columns: { number: '번호', at: '일시', user: '사용자', verb: '한 일', target: '대상', detail: '세부' },
  verbs: {
    'add-user': '사용자 추가', admit: '구술 들여옴', align: '번역과 짝지음', amend: '동의 변경', attach: '파일 첨부', authority: '전거 변경', 'back-up': '백업 만듦', 'change-passphrase': '암호 문구 변경', 'change-role': '역할 바꿈',
    collection: '컬렉션 변경', conclude: '철회 마무리', correct: '전사본 정정', corroborate: '단락을 사건에 이음', describe: '기술', detach: '첨부 파일 제거', disclose: '사본 제공', erase: '삭제', 'forget-keys': '폐기된 데이터 키 기록', 'replace-keys': '백업의 데이터 키 교체', lift: '제한 해제',
    'make-copy': '열람용 사본 만듦', 'make-recovery': '복구 단어 만듦', person: '인물 기록', record: '동의 기록', recover: '암호 문구 복구',
    'refresh-copy': '열람용 사본 새로 고침', 'remove-user': '사용자 제외', restore: '백업 복원', restrict: '제한 설정', review: '동의 검토',
    rule: '이름 판정', settings: '기록관 설정 변경', suspend: '동의 정지', withdraw: '철회 기록',
  },
  count: (entries) => `항목 ${countKo(entries, '개')}`,
  empty: '아직 기록된 것이 없습니다.',
  noneMatch: '조건에 맞는 항목이 없습니다.',
  filterVerb: '한 일',
  allVerbs: '모든 일',
  filterUser: '사용자',
  allUsers: '모든 사용자',
  removedUser: (user) => `${user} (제외됨)`,
  filterTestimony: '구술',
  clear: '모두 보기',
  vault: '금고',
  check: '업무 일지 점검',
  whole: (entries) => `업무 일지가 온전합니다. 항목 ${countKo(entries, '개')}가 모두 서명되어 앞 항목과 이어져 있습니다.`,
  broken: (entry) => `업무 일지가 온전하지 않습니다. ${numberIn('ko', entry)}번 항목이나 그 앞의 항목이 기록한 그대로가 아닙니다.`,
  endsElsewhere: '업무 일지의 끝이 금고가 적어 둔 순서와 맞지 않습니다. 끝부분의 항목이 빠졌을 수 있습니다.',
  outboxes: (users) => `다음 연구자가 남긴 기록에 빠진 것이 있거나 고쳐진 것이 있습니다: ${users}.`,
  brokenHelp: '다른 일을 하기 전에 금고 폴더 전체를 안전한 곳에 복사하고, 가장 최근의 백업과 비교하십시오.',
  csv: 'CSV로 저장',
  json: 'JSON으로 저장',
  saved: (entries) => `업무 일지를 저장했습니다. 항목 ${countKo(entries, '개')}. 이 파일은 금고 밖에 있으며 암호화되어 있지 않습니다.`,
};

export const journalWords: { readonly en: JournalWords; readonly ko: JournalWords } = { en, ko };

// The program's sentences in Korean, in the archivist's register; particles never depend on a name that is filled in.
import { agreementFormWords } from './agreement-form-words.ts';
import { agreementWords } from './agreement-words.ts';
import { atlasWords } from './atlas-words.ts';
import { authoritiesWords } from './authorities-words.ts';
import { attachmentWords } from './attachment-words.ts';
import { backupWords } from './backup-words.ts';
import { catalogueWords } from './catalogue-words.ts';
import { consentWords } from './consent-words.ts';
import { importingWords } from './importing-words.ts';
import { collectionWords } from './collection-words.ts';
import { commonWords } from './common-words.ts';
import { deedWords } from './deed-words.ts';
import { editingWords } from './editing-page-words.ts';
import { exchangeWords } from './exchange-words.ts';
import { describingWords } from './describing-words.ts';
import { tableWords } from './table-words.ts';
import { transcriptHistoryWords } from './transcript-history-words.ts';
import { descriptionWords } from './description-words.ts';
import { dueWords } from './due-words.ts';
import { findingWords } from './finding-words.ts';
import { frameWords } from './frame-words.ts';
import { journalWords } from './journal-words.ts';
import { noticeWords } from './notice-words.ts';
import { readingCopyWords } from './reading-copy-words.ts';
import { userDeedWords } from './user-deed-words.ts';
import { vaultCheckWords } from './vault-check-words.ts';
import { issueFormWords } from './issue-form-words.ts';
import { issueOptionsWords } from './issue-options-words.ts';
import { peopleWords } from './people-words.ts';
import { readingWords } from './reading-words.ts';
import { recordingWords } from './recording-words.ts';
import { recoveryWords } from './recovery-words.ts';
import { registerWords } from './register-words.ts';
import { searchWords } from './search-words.ts';
import { settingsWords } from './settings-words.ts';
import { welcomeWords } from './welcome-words.ts';
import { withholdWords } from './withhold-words.ts';
import { eventWords } from './event-words.ts';
import { workbookWords } from './workbook-words.ts';
import type { Words } from './words.ts';

export const ko: Words = {
  language: 'ko',
  faults: {
    'bad-request': { what: '요청을 이해하지 못했습니다.', wayOut: '입력한 내용을 살펴보고 다시 시도하십시오. 같은 일이 되풀이되면 금고를 잠그고 프로그램을 다시 여십시오.' },
    'not-found': { what: '찾는 것이 없거나 열람할 수 없는 상태입니다.', wayOut: '목록으로 돌아가십시오. 지금 열람할 수 있는 구술이 모두 목록에 있습니다.' },
    conflict: { what: '이미 기록된 내용과 맞지 않습니다.', wayOut: '지금의 기록을 확인한 뒤 변경이 여전히 필요한지 판단하십시오.' },
    cancelled: { what: '작업이 끝나기 전에 중단되었습니다.', wayOut: '그때까지 마친 것은 목록에서 확인할 수 있습니다. 언제든지 다시 시작할 수 있습니다.' },
    'not-permitted': { what: '이 금고에서 맡은 역할로는 할 수 없는 일입니다.', wayOut: '이 금고의 기록관리자에게 문의하십시오.' },
    'consent-refused': { what: '구술자의 동의 범위를 벗어납니다.', wayOut: '기록관리자에게 문의하십시오. 구술자의 동의나 제한에 관한 결정이 있어야 바뀝니다.' },
    'bad-query': { what: '검색식을 읽지 못했습니다.', wayOut: '표시된 자리를 살펴보십시오. 기호 없이 낱말만 입력하면 언제나 검색할 수 있습니다.' },
    'not-a-vault': { what: '이 폴더에는 금고가 없습니다.', wayOut: '금고를 만든 폴더를 지정하십시오. 그 안에 “keys”라는 파일이 있습니다.' },
    'vault-exists': { what: '이 폴더에는 이미 금고가 있습니다.', wayOut: '그 금고를 열거나, 새 금고를 만들 빈 폴더를 지정하십시오.' },
    'vault-locked': { what: '금고가 잠겨 있습니다.', wayOut: '이름과 암호 문구를 입력하여 여십시오.' },
    'vault-in-use': { what: '이 금고는 다른 곳에서 열려 있습니다.', wayOut: '다른 창이나 프로그램에서 금고를 잠근 뒤 다시 시도하십시오.' },
    'wrong-passphrase': { what: '이 이름과 암호 문구로는 금고가 열리지 않습니다.', wayOut: '대소문자와 한영 전환을 확인하고 둘 다 다시 입력하십시오. 암호 문구를 잃어버린 경우 기록관리자가 새 사용자로 등록할 수 있습니다.' },
    'wrong-words': { what: '이 복구 단어로는 금고를 열 수 없습니다.', wayOut: '종이와 한 단어씩, 번호 순서대로 견주어 보십시오. 종이를 인쇄한 뒤에 단어를 새로 만들었을 수 있습니다.' },
    'weak-passphrase': { what: '암호 문구가 짧아서 금고를 보호하기 어렵습니다.', wayOut: '8자 이상으로 정하십시오. 본인만 떠올릴 수 있는 낱말 여러 개를 이어 쓰면 더 안전합니다.' },
    'weak-parameters': { what: '금고의 키 파일에 지정된 보호 수준이 안전한 기준보다 낮습니다. 누군가 파일을 고쳤을 수 있습니다.', wayOut: '암호 문구를 다시 입력하지 마십시오. 먼저 폴더를 백업과 비교하십시오.' },
    'foreign-file': { what: '이 폴더에 다른 금고의 파일이 섞여 있습니다.', wayOut: '백업에서 원래 파일을 찾아 되돌려 놓으십시오. 섞여 있던 파일은 출처를 알 때까지 보관하십시오.' },
    'truncated-file': { what: '금고 파일의 끝부분이 없습니다.', wayOut: '폴더를 복사해 온 것이라면 다시 복사하고, 아니면 백업을 복원하십시오. 복원이 끝날 때까지 이 폴더를 보관하십시오.' },
    'missing-compartment': { what: '금고를 이루는 파일 하나가 없습니다.', wayOut: '폴더를 가져온 곳에서 찾아보거나 백업을 복원하십시오. 바뀐 것은 없습니다.' },
    'newer-format': { what: '이 금고는 더 새로운 판의 프로그램으로 기록되었습니다.', wayOut: '그 판이나 이후 판의 프로그램으로 여십시오. 바뀐 것은 없습니다.' },
    'vault-damaged': { what: '금고의 일부를 기록된 대로 읽을 수 없습니다.', wayOut: '더는 기록하지 마십시오. 폴더 전체를 복사해 두고 가장 최근의 백업을 복원하십시오.' },
    'vault-rolled-back': { what: '금고가 스스로 적어 둔 기록 순서와 맞지 않습니다. 예전 사본일 수 있습니다.', wayOut: '열람은 할 수 있으나 변경할 수 없습니다. 계속하기 전에 가장 최근의 백업과 비교하십시오.' },
    'unreadable-file': { what: '파일을 열지 못했습니다.', wayOut: '파일이 그 자리에 있는지, 읽기 권한이 있는지 확인한 뒤 다시 선택하십시오.' },
    'empty-file': { what: '파일에 글이 없습니다.', wayOut: '다른 파일을 선택하거나, 전사본을 작성한 프로그램에서 다시 저장하십시오.' },
    'binary-file': { what: '텍스트 파일이 아닙니다.', wayOut: '전사본을 일반 텍스트, Markdown, WebVTT, SubRip 가운데 하나로 저장하여 선택하십시오.' },
    'file-too-large': { what: '전사본으로 들여올 수 있는 크기를 넘었습니다.', wayOut: '면담 회차별로 나누는 등 파일을 나누어 들여오십시오.' },
    'wrong-charset': { what: '파일의 문자 인코딩을 알아내지 못했습니다.', wayOut: 'UTF-8로 다시 저장한 뒤 선택하십시오.' },
    'unknown-format': { what: '이 프로그램이 모르는 형식의 파일입니다.', wayOut: '일반 텍스트, Markdown, WebVTT, SubRip을 들여올 수 있습니다. 전사본을 이 가운데 하나로 저장하십시오.' },
    'unreadable-transcript': { what: '전사본의 표시된 자리가 파일 형식에 맞지 않습니다.', wayOut: '파일의 사본에서 그 자리를 고친 뒤 사본을 들여오십시오.' },
    'reader-stopped': { what: '이 파일을 읽는 데 시간이나 메모리가 지나치게 들어 중단했습니다.', wayOut: '다른 파일에는 영향이 없습니다. 이 파일을 나누거나 더 단순한 형식으로 저장하십시오.' },
    'missing-glyph': { what: 'PDF를 만들지 않았습니다. 구술에 쓰인 글자 하나가 어느 글꼴에도 없습니다.', wayOut: '여기에 표시된 글자를 프로그램 담당자에게 알리십시오. 기관 밖으로 나간 것은 없습니다.' },
    'leak-check-failed': { what: 'PDF를 만들지 않았습니다. 마지막 점검에서 공개가 승인되지 않은 글이 발견되었습니다.', wayOut: '기관 밖으로 나간 것은 없습니다. 프로그램 담당자에게 알리십시오.' },
    'cannot-write': { what: '파일을 쓰지 못했습니다.', wayOut: '폴더가 있는지, 쓰기 권한이 있는지 확인하거나 다른 폴더를 지정하십시오.' },
    'disk-full': { what: '디스크에 남은 공간이 없습니다.', wayOut: '공간을 마련한 뒤 다시 시도하십시오. 이미 보관된 것은 안전합니다.' },
    internal: { what: '프로그램 안에서 문제가 생겼습니다. 구술 내용이 섞여 있을 수 있어 자세한 내용은 표시하지 않습니다.', wayOut: '금고를 잠갔다가 다시 열고 점검하십시오. 되풀이되면 무엇을 하던 중이었는지 프로그램 담당자에게 알리십시오.' },
  },
  refusals: {
    'no-agreement': '구술자의 동의가 기록되어 있지 않아 비공개 상태입니다.',
    'not-in-force': '구술자의 동의가 아직 효력이 없습니다.',
    'review-due': '동의를 다시 검토할 때가 되어, 검토를 마칠 때까지 비공개로 둡니다.',
    suspended: '구술자의 동의가 효력 정지 상태입니다.',
    expired: '구술자의 동의가 기간 만료로 효력을 잃었습니다.',
    withdrawn: '동의가 철회된 구술입니다.',
    'not-granted': '구술자가 이 이용을 요청받지 않았거나 이 이용에 동의하지 않았습니다.',
    conditions: '구술자가 이 이용에 조건을 두고 동의했으며, 조건이 충족되었다는 기록이 없습니다.',
    'out-of-dates': '구술자가 이 이용에 동의한 기간이 아닙니다.',
    closed: '비공개로 지정된 구술입니다.',
    embargo: '공개 유예 중이며, 기록관리자가 해제해야 열람할 수 있습니다.',
    'metadata-hidden': '이 구술에 관한 정보는 표시할 수 없습니다.',
    role: '맡은 역할로는 이 이용이 허용되지 않습니다.',
    conflicting: '동의에 관한 기록이 서로 어긋나 비공개로 둡니다.',
    'not-cleared': '열람용으로 승인된 사본이 아직 없습니다.',
  },
  reasons: {
    name: '사람 이름',
    place: '장소',
    'third-party': '제삼자',
    safety: '신변 안전',
    'narrator-request': '구술자의 요청',
    legal: '법적 사유',
    embargo: '공개 유예',
    other: '그 밖의 사유',
  },
  scopes: {
    preserve: '보존',
    'catalogue-metadata': '목록 기술',
    'on-site-research': '기관 내 열람',
    'remote-research': '기관 밖 열람',
    'quote-pseudonymous': '가명 인용',
    'quote-named': '실명 인용',
    'publish-text': '전사본 출판',
    'publish-audio': '음성 공개',
    teach: '교육 이용',
    'share-with-accountability-body': '책임 규명 기구와의 공유',
    translate: '번역',
    'machine-processing': '기계 처리',
    'send-to-third-party': '제삼자 제공',
  },
  roles: { archivist: '기록관리자', cataloguer: '목록 담당자', scholar: '연구자' },
  roleMeanings: {
    archivist: '모든 기록을 보고, 비공개 여부를 결정하며, 사용자를 등록합니다.',
    cataloguer: '구술을 들여와 기술하고 비공개로 할 수 있으나, 다른 사람에게 공개할 수는 없습니다.',
    scholar: '동의에 따라 공개된 구술만 검색하고 열람합니다.',
  },
  standings: {
    open: '공개', redacted: '부분 공개', embargoed: '공개 유예', closed: '비공개', withdrawn: '철회',
  },
  restrictionKinds: {
    closed: '비공개', embargo: '공개 유예', redact: '부분 비공개', pseudonymise: '가명 처리', 'metadata-hidden': '목록 비공개',
  },
  agreementStatuses: {
    draft: '초안', recorded: '기록됨', 'in-force': '유효', 'review-due': '재검토 대상', amended: '변경됨',
    suspended: '효력 정지', 'partly-withdrawn': '일부 철회', withdrawn: '철회', expired: '기간 만료',
    'erasure-pending': '삭제 예정', erased: '삭제됨', 'retained-on-legal-basis': '법적 근거에 따라 보존',
  },
  purposes: {
    catalogue: '목록 작성', read: '기관 내 열람', quote: '가명 인용', 'quote-named': '실명 인용',
    publish: '출판', teach: '교육', accountability: '책임 규명', 'remote-study': '기관 밖 연구', translate: '번역',
    'machine-processing': '기계 처리', 'third-party': '제삼자 제공',
  },
  languages: { en: '영어', ko: '한국어' },
  description: descriptionWords.ko,
  stages: {
    read: '파일 읽기', admit: '봉인', clear: '열람용 사본 승인', index: '색인', 'lay-out': '지면 구성',
    check: 'PDF 점검', verify: '금고 점검',
  },
  page: {
    atlas: atlasWords.ko,
    authorities: authoritiesWords.ko,
    common: commonWords.ko,
    frame: frameWords.ko,
    welcome: welcomeWords.ko,
    catalogue: catalogueWords.ko,
    collections: collectionWords.ko,
    consent: consentWords.ko,
    agreement: agreementWords.ko,
    agreementForm: agreementFormWords.ko,
    table: tableWords.ko,
    describing: describingWords.ko, deeds: deedWords.ko,
    transcriptHistory: transcriptHistoryWords.ko,
    due: dueWords.ko,
    register: registerWords.ko,
    workbook: workbookWords.ko,
    events: eventWords.ko,
    exchange: exchangeWords.ko,
    importing: importingWords.ko,
    reading: readingWords.ko,
    editing: editingWords.ko,
    recording: recordingWords.ko,
    attachments: attachmentWords.ko,
    withhold: withholdWords.ko,
    people: peopleWords.ko,
    search: searchWords.ko,
    finding: findingWords.ko,
    issue: issueFormWords.ko,
    issueOptions: issueOptionsWords.ko,
    settings: settingsWords.ko,
    recovery: recoveryWords.ko,
    backup: backupWords.ko,
    userDeeds: userDeedWords.ko,
    copies: readingCopyWords.ko,
    journal: journalWords.ko,
    vaultCheck: vaultCheckWords.ko,
    notices: noticeWords.ko,
  },
};

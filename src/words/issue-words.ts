// Every sentence that an issued page carries besides the testimony itself, in English and Korean.
import type { IssueWords } from '../../archive/api/issue.ts';
import { bilingualPageWords, descriptionPageWords } from './description-page-words.ts';
import { findingAidPageWords } from './finding-aid-page-words.ts';
import { dossierPageWords } from './dossier-page-words.ts';
import { letterPageWords } from './letter-page-words.ts';
import { purposeNames } from './page-names.ts';
import { recoverySheetWords } from './recovery-sheet-words.ts';
import { registerPageWords } from './register-page-words.ts';

const en: IssueWords = {
  language: 'en',
  testimony: 'Oral history testimony',
  narrator: 'Narrator',
  collection: 'Collection',
  languageLabel: 'Language',
  languageName: { en: 'English', ko: 'Korean' },
  date: 'Date recorded',
  place: 'Place',
  extent: 'Extent',
  extentValue: '{passages} passages, {words} words',
  identifier: 'Identifier',
  summary: 'Summary',
  rights: 'Rights',
  rightsStatement:
    'This copy is issued under version {version} of the narrator’s agreement with the archive. The agreement permits: '
    + '{scopes}. Whatever it does not name, it does not permit. The narrator may withdraw consent at any time; the '
    + 'archive then asks holders of copies to destroy them.',
  scopeName: {
    'preserve': 'preservation',
    'catalogue-metadata': 'description in the catalogue',
    'on-site-research': 'research at the archive',
    'remote-research': 'research elsewhere',
    'quote-pseudonymous': 'quotation without the narrator’s name',
    'quote-named': 'quotation with the narrator’s name',
    'publish-text': 'publication of the text',
    'publish-audio': 'publication of the recording',
    'teach': 'teaching',
    'share-with-accountability-body': 'sharing with accountability bodies',
    'translate': 'translation',
    'machine-processing': 'processing by machine',
    'send-to-third-party': 'transfer to third parties',
  },
  withheldNote:
    'Some words are withheld from this copy. A note in square brackets stands in their place and gives the reason; it '
    + 'does not show how much was withheld.',
  citation: 'Suggested citation',
  citationNote: 'To cite a passage, add the number that stands beside it in the left margin.',
  issuedTo: 'Issued to',
  issuedFor: 'Purpose',
  issuedOn: 'Issued on',
  purposeName: purposeNames.en,
  transcript: 'Transcript',
  session: 'Session {number}',
  unnamedSpeaker: 'Speaker not named',
  pageOf: 'Page {page} of {pages}',
  citationForm: '[{narrator}, ]“{title}”[ (recorded {date})], {collection}, {archive}, {identifier}.',
  markNote: 'Words in square brackets stand for what is withheld; they give the reason, and do not show how much.',
  copyLine: 'Copy for {to}, {date}, {purpose}[, agreement version {version}]',
  unnamedRecipient: 'an unnamed recipient',
  description: descriptionPageWords.en,
  bilingual: bilingualPageWords.en,
  findingAid: findingAidPageWords.en,
  dossier: dossierPageWords.en,
  letter: letterPageWords.en,
  register: registerPageWords.en,
  recovery: recoverySheetWords.en,
};

const ko: IssueWords = {
  language: 'ko',
  testimony: '구술 증언',
  narrator: '구술자',
  collection: '컬렉션',
  languageLabel: '언어',
  languageName: { en: '영어', ko: '한국어' },
  date: '구술일',
  place: '장소',
  extent: '분량',
  extentValue: '단락 {passages}개, {words}어절',
  identifier: '식별 기호',
  summary: '개요',
  rights: '이용 조건',
  rightsStatement:
    '이 사본은 구술자와 기관이 맺은 동의서 제{version}판에 따라 발급되었습니다. 동의서가 허용하는 범위는 다음과 같습니다: '
    + '{scopes}. 여기에 적히지 않은 이용은 허용되지 않습니다. 구술자는 언제든지 동의를 철회할 수 있으며, 그 경우 기관은 사본을 '
    + '가진 분들께 폐기를 요청합니다.',
  scopeName: {
    'preserve': '보존',
    'catalogue-metadata': '목록 기술',
    'on-site-research': '기관 내 연구',
    'remote-research': '기관 밖 연구',
    'quote-pseudonymous': '가명 인용',
    'quote-named': '실명 인용',
    'publish-text': '전사본 출판',
    'publish-audio': '음성 공개',
    'teach': '교육',
    'share-with-accountability-body': '책임 규명 기구와의 공유',
    'translate': '번역',
    'machine-processing': '기계 처리',
    'send-to-third-party': '제삼자 제공',
  },
  withheldNote:
    '이 사본에서는 일부 내용이 비공개 처리되었습니다. 해당 자리에는 대괄호 안에 그 사유만 적혀 있으며, 비공개된 분량은 드러나지 않습니다.',
  citation: '인용 방법',
  citationNote: '특정 단락을 인용할 때에는 왼쪽 여백의 단락 번호를 덧붙여 주십시오.',
  issuedTo: '발급 대상',
  issuedFor: '이용 목적',
  issuedOn: '발급일',
  purposeName: purposeNames.ko,
  transcript: '전사본',
  session: '제{number}회 구술',
  unnamedSpeaker: '화자 미상',
  pageOf: '{page} / {pages}쪽',
  citationForm: '[{narrator}, ]「{title}」[ ({date} 구술)], {collection}, {archive}, {identifier}.',
  markNote: '대괄호 안의 말은 비공개된 내용을 대신하며, 그 사유만 나타내고 분량은 나타내지 않습니다.',
  copyLine: '{to} 발급용 사본, {date}, {purpose}[, 동의서 제{version}판]',
  unnamedRecipient: '성명 미상',
  description: descriptionPageWords.ko,
  bilingual: bilingualPageWords.ko,
  findingAid: findingAidPageWords.ko,
  dossier: dossierPageWords.ko,
  letter: letterPageWords.ko,
  register: registerPageWords.ko,
  recovery: recoverySheetWords.ko,
};

export const issueWords: { readonly en: IssueWords; readonly ko: IssueWords } = { en, ko };

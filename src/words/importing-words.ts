// What importing says: the files, what they have in common, and the report on each.
import { countEn, countKo, numberIn } from './count-words.ts';
import { importReviewWords, type ImportReviewWords } from './import-review-words.ts';

export interface ImportWords {
  readonly review: ImportReviewWords;
  readonly title: string;
  readonly files: string;
  readonly choose: string;
  readonly chooseFolder: string;
  readonly dropHere: string;
  readonly filesHelp: string;
  readonly passedOver: (files: number) => string;
  readonly nothingToImport: string;
  readonly collection: string;
  readonly language: string;
  readonly inferLanguage: string;
  readonly consent: string;
  readonly consentClosed: string;
  readonly consentClosedHelp: string;
  readonly consentOpen: string;
  readonly consentOpenHelp: string;
  readonly submit: string;
  readonly running: string;
  readonly stop: string;
  readonly stopHelp: string;
  readonly reportTitle: string;
  readonly imported: (testimonies: number) => string;
  readonly skipped: (files: number) => string;
  readonly notRead: (files: number) => string;
  readonly faultsTitle: string;
  readonly atLine: (line: number) => string;
  readonly atColumn: (line: number, column: number) => string;
  readonly passedTitle: string;
  readonly leftOut: (files: number) => string;
  readonly aligned: (translations: number) => string;
  readonly unaligned: (translations: number) => string;
  readonly kept: (files: number) => string;
  readonly testimoniesTitle: string;
  readonly fileRead: (turns: number, words: number, passages: number, speakers: number) => string;
  readonly speakers: (speakers: string) => string;
  readonly left: (lines: number) => string;
  readonly charset: (charset: string) => string;
  readonly inferred: string;
  readonly more: string;
  readonly reportSaved: string;
}

const en: ImportWords = {
  review: importReviewWords.en,
  title: 'Import transcripts',
  files: 'Transcripts',
  choose: 'Choose files',
  chooseFolder: 'Choose a folder',
  dropHere: 'or drop files and folders here',
  filesHelp: 'Plain text, Markdown, Word, WebVTT, SubRip, OHMS, TEI, ELAN, oTranscribe, WhisperX, or a table of turns as CSV. The files themselves stay where they are, unencrypted.',
  passedOver: (files) => `${countEn(files, 'file', 'files')} in the folders will be passed over, being of other kinds.`,
  nothingToImport: 'There are no transcripts among these files.',
  collection: 'Collection',
  language: 'Language',
  inferLanguage: 'From the text',
  consent: 'Consent',
  consentClosed: 'Closed',
  consentClosedHelp: 'No agreement is recorded. Only archivists and cataloguers can find and read these.',
  consentOpen: 'Open',
  consentOpenHelp: 'Records an agreement whose signed form is held elsewhere. It allows listing, reading in the archive, quoting under a pseudonym and publishing the text, and nothing else. Choose it only if every narrator here has agreed to these four.',
  submit: 'Import',
  running: 'Importing',
  stop: 'Stop',
  stopHelp: 'Stopping keeps what is in the vault by then.',
  reportTitle: 'What was imported',
  imported: (testimonies) => (testimonies === 0 ? 'No testimony was imported.' : `${countEn(testimonies, 'testimony was', 'testimonies were')} imported.`),
  skipped: (files) => `${countEn(files, 'file was', 'files were')} passed over, being in the vault already.`,
  notRead: (files) => `${countEn(files, 'file', 'files')} could not be read.`,
  faultsTitle: 'Not imported',
  atLine: (line) => `Line ${numberIn('en', line)}`,
  atColumn: (line, column) => `Line ${numberIn('en', line)}, column ${numberIn('en', column)}`,
  passedTitle: 'Passed over',
  leftOut: (files) => `${countEn(files, 'file was', 'files were')} left out.`,
  aligned: (translations) => `${countEn(translations, 'translation was', 'translations were')} aligned with the original.`,
  unaligned: (translations) => `${countEn(translations, 'translation has', 'translations have')} no original in the vault to be aligned with.`,
  kept: (files) => `${countEn(files, 'file was', 'files were')} kept as an attachment.`,
  testimoniesTitle: 'Imported',
  fileRead: (turns, words, passages, speakers) => [
    countEn(turns, 'turn', 'turns'), countEn(words, 'word', 'words'),
    countEn(passages, 'passage', 'passages'), countEn(speakers, 'speaker', 'speakers'),
  ].join(', '),
  speakers: (speakers) => `Speakers: ${speakers}.`,
  left: (lines) => `${countEn(lines, 'line was', 'lines were')} left out as not spoken.`,
  charset: (charset) => `Characters read as ${charset}.`,
  inferred: 'The language was found from the text.',
  more: 'Import more',
  reportSaved: 'The report is saved. It is not encrypted, and holds nothing of what is said in the testimonies.',
};

const ko: ImportWords = {
  review: importReviewWords.ko,
  title: '전사본 들여오기',
  files: '전사본',
  choose: '파일 선택',
  chooseFolder: '폴더 선택',
  dropHere: '또는 파일이나 폴더를 여기로 끌어다 놓기',
  filesHelp: '일반 텍스트, Markdown, Word, WebVTT, SubRip, OHMS, TEI, ELAN, oTranscribe, WhisperX 파일과 CSV 발화 표를 들여올 수 있습니다. 원본 파일은 암호화되지 않은 채 제자리에 남습니다.',
  passedOver: (files) => `폴더 안의 다른 형식 파일 ${countKo(files, '개')}는 건너뜁니다.`,
  nothingToImport: '이 파일들 가운데 전사본이 없습니다.',
  collection: '컬렉션',
  language: '언어',
  inferLanguage: '본문을 보고 판단',
  consent: '동의',
  consentClosed: '비공개',
  consentClosedHelp: '동의를 기록하지 않습니다. 기록관리자와 목록 담당자만 찾고 읽을 수 있습니다.',
  consentOpen: '공개',
  consentOpenHelp: '서명한 동의서를 다른 곳에 보관하는 것으로 동의를 기록합니다. 목록 기술, 기관 내 열람, 가명 인용, 전사본 출판만 허용하며 그 밖의 이용은 허용하지 않습니다. 구술자 모두가 이 네 가지에 동의했을 때만 선택하십시오.',
  submit: '들여오기',
  running: '들여오는 중',
  stop: '중단',
  stopHelp: '중단해도 그때까지 금고에 들어온 것은 남습니다.',
  reportTitle: '들여오기 결과',
  imported: (testimonies) => (testimonies === 0 ? '들여온 구술이 없습니다.' : `구술 ${countKo(testimonies, '건')}을 들여왔습니다.`),
  skipped: (files) => `파일 ${countKo(files, '개')}는 이미 금고에 있어 건너뛰었습니다.`,
  notRead: (files) => `파일 ${countKo(files, '개')}를 읽지 못했습니다.`,
  faultsTitle: '들여오지 못한 파일',
  atLine: (line) => `${numberIn('ko', line)}행`,
  atColumn: (line, column) => `${numberIn('ko', line)}행 ${numberIn('ko', column)}열`,
  passedTitle: '건너뛴 파일',
  leftOut: (files) => `파일 ${countKo(files, '개')}를 제외했습니다.`,
  aligned: (translations) => `번역 ${countKo(translations, '건')}을 원문과 맞췄습니다.`,
  unaligned: (translations) => `번역 ${countKo(translations, '건')}은 맞출 원문이 금고에 없습니다.`,
  kept: (files) => `파일 ${countKo(files, '개')}를 첨부로 보관했습니다.`,
  testimoniesTitle: '들여온 구술',
  fileRead: (turns, words, passages, speakers) => [
    `발화 ${countKo(turns, '개')}`, countKo(words, '어절'), `단락 ${countKo(passages, '개')}`, `화자 ${countKo(speakers, '명')}`,
  ].join(', '),
  speakers: (speakers) => `화자: ${speakers}`,
  left: (lines) => `발화가 아닌 ${countKo(lines, '행')}을 제외했습니다.`,
  charset: (charset) => `문자 인코딩: ${charset}`,
  inferred: '언어는 본문을 보고 판단했습니다.',
  more: '더 들여오기',
  reportSaved: '보고서를 저장했습니다. 암호화되지 않은 파일이며 구술의 내용은 없습니다.',
};

export const importingWords: { readonly en: ImportWords; readonly ko: ImportWords } = { en, ko };

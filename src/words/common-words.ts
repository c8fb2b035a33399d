// What every screen says: fields, buttons, progress, places of faults, and the loss of the host; in English and Korean.
import { numberIn } from './count-words.ts';
import type { FaultWords } from './fault-words.ts';

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
  /** Under a field that has to be filled in. */
  readonly fieldMissing: string;
  readonly fieldAmiss: string;
  readonly show: string;
  readonly hide: string;
  readonly showPassphrase: (field: string) => string;
  readonly hidePassphrase: (field: string) => string;
  readonly progress: (stage: string, done: number, total: number) => string;
  readonly faultInFile: (file: string) => string;
  readonly faultAtLine: (file: string, line: number) => string;
  readonly faultAtColumn: (file: string, line: number, column: number) => string;
  /** After a reload: the page has lost its way to the vault for good. */
  readonly openAgain: FaultWords;
  /** What `openAgain` says first where the program has ended while the page was there. */
  readonly programEnded: string;
}

const en: CommonWords = {
  skipToContent: 'Go to the content',
  sections: 'Sections',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back to the list',
  working: 'Working. This can take a while.',
  chooseLanguage: 'Language of this page',
  language: 'Language',
  notRecorded: 'Not recorded',
  optional: 'optional',
  fieldMissing: 'This is needed to go on.',
  fieldAmiss: 'This cannot be used as it stands.',
  show: 'Show',
  hide: 'Hide',
  showPassphrase: (field) => `Show what is typed: ${field}`,
  hidePassphrase: (field) => `Hide what is typed: ${field}`,
  progress: (stage, done, total) => `${stage}: ${numberIn('en', done)} of ${numberIn('en', total)}`,
  faultInFile: (file) => `In “${file}”.`,
  faultAtLine: (file, line) => `In “${file}”, line ${numberIn('en', line)}.`,
  faultAtColumn: (file, line, column) => `In “${file}”, line ${numberIn('en', line)}, column ${numberIn('en', column)}.`,
  openAgain: {
    what: 'This page was loaded again, and so it no longer has a way to the vault. This is on purpose: the way in is kept nowhere.',
    wayOut: 'Open Vouchsafe again from the program. Nothing that was saved is lost.',
  },
  programEnded: 'Vouchsafe has ended, and with it this page’s way to the vault.',
};

const ko: CommonWords = {
  skipToContent: '본문으로 바로 가기',
  sections: '메뉴',
  close: '닫기',
  cancel: '취소',
  back: '목록으로',
  working: '처리하고 있습니다. 시간이 걸릴 수 있습니다.',
  chooseLanguage: '화면 언어',
  language: '언어',
  notRecorded: '기록 없음',
  optional: '선택 사항',
  fieldMissing: '입력해야 계속할 수 있습니다.',
  fieldAmiss: '이대로는 사용할 수 없습니다.',
  show: '표시',
  hide: '숨김',
  showPassphrase: (field) => `입력한 내용 표시: ${field}`,
  hidePassphrase: (field) => `입력한 내용 숨김: ${field}`,
  progress: (stage, done, total) => `${stage}: ${numberIn('ko', total)} 가운데 ${numberIn('ko', done)} 완료`,
  faultInFile: (file) => `파일 “${file}”`,
  faultAtLine: (file, line) => `파일 “${file}”, ${numberIn('ko', line)}행`,
  faultAtColumn: (file, line, column) => `파일 “${file}”, ${numberIn('ko', line)}행 ${numberIn('ko', column)}열`,
  openAgain: {
    what: '화면을 새로 고쳐 금고와의 연결이 끊어졌습니다. 연결 정보를 어디에도 남기지 않기 때문입니다.',
    wayOut: '프로그램에서 Vouchsafe를 다시 여십시오. 저장된 내용은 그대로 있습니다.',
  },
  programEnded: 'Vouchsafe가 종료되어 금고와의 연결이 끊어졌습니다.',
};

export const commonWords: { readonly en: CommonWords; readonly ko: CommonWords } = { en, ko };

// What the screen says on which a PDF is looked at and issued, in English and Korean.
import type { Refusal } from '../../archive/api/consent.ts';

export interface IssueFormWords {
  readonly title: string;
  readonly back: string;
  readonly explanation: string;
  readonly particulars: string;
  readonly purpose: string;
  readonly purposeHelp: string;
  readonly otherPurpose: string;
  readonly otherPurposeHelp: string;
  readonly recipient: string;
  readonly recipientHelp: string;
  /** The language of what the PDF says around the testimony. */
  readonly language: string;
  readonly asTestimony: (language: string) => string;
  readonly agreedTo: string;
  readonly preview: string;
  readonly previewHelp: string;
  readonly choosePurpose: string;
  readonly writePurpose: string;
  readonly layOut: string;
  readonly stopped: string;
  readonly earlier: string;
  readonly pages: (pages: number) => string;
  readonly page: (page: number, pages: number) => string;
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fitWidth: string;
  readonly cannotCopy: string;
  readonly withheld: string;
  readonly withheldNothing: string;
  readonly withheldIn: (places: number) => string;
  readonly withheldWhy: string;
  readonly inPlaces: (places: number) => string;
  readonly beforeSaving: string;
  readonly save: string;
  readonly saved: (name: string) => string;
  readonly notSaved: string;
  readonly saveAgain: string;
  readonly recorded: string;
  readonly recordedFor: (purpose: string, recipient: string | null) => string;
  readonly outside: string;
  readonly sameAsShown: string;
  readonly another: string;
  readonly refused: string;
  readonly toTestimony: string;
  /** What can be done about a refusal, on this screen. */
  readonly afterRefusal: Readonly<Record<Refusal, string>>;
}

const numbers = { en: new Intl.NumberFormat('en'), ko: new Intl.NumberFormat('ko') };

function counted(number: number, one: string, many: string): string {
  return `${numbers.en.format(number)} ${number === 1 ? one : many}`;
}

const askArchivist = 'An archivist can lift this once the reason for it has passed. Until then nothing of the testimony can leave.';

const en: IssueFormWords = {
  title: 'Issue a PDF',
  back: 'Back to the testimony',
  explanation: 'The PDF holds what consent has cleared and nothing else. The pages shown are the very file that will be written.',
  particulars: 'Particulars',
  purpose: 'Purpose',
  purposeHelp: 'Consent is asked for this purpose. It stands on the first page and in the record.',
  otherPurpose: 'Another purpose, in your own words',
  otherPurposeHelp: 'Consent is asked as for publication.',
  recipient: 'Recipient',
  recipientHelp: 'The person or body that receives the copy. If the testimony is withdrawn, this is where to ask for it back.',
  language: 'Language of the words around the testimony',
  asTestimony: (language) => `That of the testimony (${language})`,
  agreedTo: 'The narrator agreed to',
  preview: 'Pages of the PDF',
  previewHelp: 'What consent allows depends on the purpose.',
  choosePurpose: 'Choose a purpose, and the pages appear here as they will be written.',
  writePurpose: 'Write down the purpose, and the pages appear here as they will be written.',
  layOut: 'Lay out the pages',
  stopped: 'The pages were not laid out. Nothing has left the archive.',
  earlier: 'The pages below are those from before your last change.',
  pages: (pages) => counted(pages, 'page', 'pages'),
  page: (page, pages) => `Page ${numbers.en.format(page)} of ${numbers.en.format(pages)}`,
  zoom: 'Size of the pages',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  fitWidth: 'Fit the width',
  cannotCopy: 'Text cannot be copied out of the preview. In the testimony it can be, and that is recorded.',
  withheld: 'What is withheld',
  withheldNothing: 'Nothing is withheld in this copy.',
  withheldIn: (places) => `Words are withheld in ${counted(places, 'place', 'places')}.`,
  withheldWhy: 'A mark in brackets stands there. It says why, and not how many words they were.',
  inPlaces: (places) => counted(places, 'place', 'places'),
  beforeSaving: 'When you save, the disclosure is put on record: by whom, for whom and for what. That cannot be taken back.',
  save: 'Save the PDF',
  saved: (name) => `The PDF is saved as ${name}.`,
  notSaved: 'The PDF is not saved yet.',
  saveAgain: 'Save it now',
  recorded: 'The disclosure is on record.',
  recordedFor: (purpose, recipient) => (recipient === null ? `Purpose: ${purpose}. No recipient is named.` : `Purpose: ${purpose}. Recipient: ${recipient}.`),
  outside: 'A saved PDF is outside the vault and is not encrypted.',
  sameAsShown: 'The file is the one whose pages are shown. Its fingerprint:',
  another: 'Issue another copy',
  refused: 'No PDF was made, and nothing has left the archive.',
  toTestimony: 'See the testimony and its consent',
  afterRefusal: {
    'no-agreement': 'Record the narrator’s agreement first, or ask an archivist to.',
    'not-in-force': 'An archivist has to review the agreement first.',
    'review-due': 'Ask an archivist to review the agreement.',
    suspended: 'Ask an archivist whether the agreement can be taken up again.',
    expired: 'Ask an archivist whether the narrator can be asked again.',
    withdrawn: 'Only a new agreement with the narrator can open it again.',
    'not-granted': 'Choose another purpose to which the narrator agreed. Only a new agreement can add this one.',
    conditions: 'Choose another purpose, or ask an archivist to record that the conditions are met.',
    'out-of-dates': 'Choose another purpose, or come back within the dates of the agreement.',
    closed: askArchivist,
    embargo: 'An archivist can lift the embargo once its day has come. It does not end by itself.',
    'metadata-hidden': askArchivist,
    role: 'Ask an archivist to issue the copy.',
    conflicting: 'An archivist has to put the records in order first.',
    'not-cleared': 'An archivist who opens the vault clears it. Try again after that.',
  },
};

const askArchivistKo = '기록관리자가 사유가 없어졌다고 판단하면 해제할 수 있습니다. 그때까지는 이 구술의 어떤 내용도 밖으로 나갈 수 없습니다.';

const ko: IssueFormWords = {
  title: 'PDF 발급',
  back: '구술로 돌아가기',
  explanation: 'PDF에는 동의에 따라 공개된 내용만 담깁니다. 여기에 보이는 쪽이 곧 저장될 파일 그대로입니다.',
  particulars: '발급 사항',
  purpose: '이용 목적',
  purposeHelp: '이 목적에 동의가 있는지 확인합니다. 첫 쪽과 기록에 적힙니다.',
  otherPurpose: '다른 목적을 직접 적기',
  otherPurposeHelp: '출판과 같은 동의가 필요합니다.',
  recipient: '받는 사람',
  recipientHelp: '사본을 받는 사람이나 기관입니다. 구술이 철회되면 이곳에 사본의 반환을 요청합니다.',
  language: '구술 바깥 문구의 언어',
  asTestimony: (language) => `구술의 언어(${language})`,
  agreedTo: '구술자가 동의한 이용',
  preview: 'PDF 미리 보기',
  previewHelp: '동의가 허용하는 범위는 목적에 따라 다릅니다.',
  choosePurpose: '이용 목적을 고르시면 저장될 쪽이 이곳에 그대로 나타납니다.',
  writePurpose: '이용 목적을 적으시면 저장될 쪽이 이곳에 그대로 나타납니다.',
  layOut: '쪽 배치하기',
  stopped: '쪽을 배치하지 않았습니다. 기관 밖으로 나간 것은 없습니다.',
  earlier: '아래는 마지막으로 바꾸시기 전의 쪽입니다.',
  pages: (pages) => `${numbers.ko.format(pages)}쪽`,
  page: (page, pages) => `${numbers.ko.format(pages)}쪽 중 ${numbers.ko.format(page)}쪽`,
  zoom: '쪽 크기',
  zoomIn: '크게',
  zoomOut: '작게',
  fitWidth: '너비에 맞추기',
  cannotCopy: '미리 보기에서는 글을 복사할 수 없습니다. 구술 화면에서 복사하실 수 있으며 그 사실은 기록됩니다.',
  withheld: '비공개 내용',
  withheldNothing: '이 사본에는 비공개 처리된 곳이 없습니다.',
  withheldIn: (places) => `${numbers.ko.format(places)}곳이 비공개 처리되었습니다.`,
  withheldWhy: '그 자리에는 대괄호로 묶은 표시가 있습니다. 사유만 알려 주며 분량은 드러내지 않습니다.',
  inPlaces: (places) => `${numbers.ko.format(places)}곳`,
  beforeSaving: '저장하시면 누가, 누구에게, 무엇을 위해 발급했는지 기록됩니다. 이 기록은 되돌릴 수 없습니다.',
  save: 'PDF 저장',
  saved: (name) => `PDF를 저장했습니다. 파일 이름: ${name}`,
  notSaved: 'PDF를 아직 저장하지 않았습니다.',
  saveAgain: '지금 저장',
  recorded: '발급 사실을 기록했습니다.',
  recordedFor: (purpose, recipient) => (recipient === null ? `이용 목적: ${purpose}. 받는 사람은 적지 않았습니다.` : `이용 목적: ${purpose}. 받는 사람: ${recipient}.`),
  outside: '저장된 PDF는 금고 밖에 있으며 암호화되어 있지 않습니다.',
  sameAsShown: '여기에 보이는 쪽과 같은 파일입니다. 파일의 지문:',
  another: '사본 한 부 더 발급',
  refused: 'PDF를 만들지 않았으며, 기관 밖으로 나간 것은 없습니다.',
  toTestimony: '구술과 동의 내용 보기',
  afterRefusal: {
    'no-agreement': '먼저 구술자의 동의를 기록하시거나 기록관리자에게 요청하십시오.',
    'not-in-force': '기록관리자가 먼저 동의를 검토해야 합니다.',
    'review-due': '기록관리자에게 동의의 재검토를 요청하십시오.',
    suspended: '효력을 되살릴 수 있는지 기록관리자에게 문의하십시오.',
    expired: '구술자에게 다시 동의를 구할 수 있는지 기록관리자에게 문의하십시오.',
    withdrawn: '구술자와 새로 동의서를 맺어야만 다시 열 수 있습니다.',
    'not-granted': '구술자가 동의한 다른 목적을 고르십시오. 이 목적은 새 동의서로만 더할 수 있습니다.',
    conditions: '다른 목적을 고르시거나, 조건이 충족되었음을 기록해 달라고 기록관리자에게 요청하십시오.',
    'out-of-dates': '다른 목적을 고르시거나 동의서에 적힌 기간 안에 다시 시도하십시오.',
    closed: askArchivistKo,
    embargo: '정해진 날이 되면 기록관리자가 공개 유예를 해제할 수 있습니다. 저절로 끝나지 않습니다.',
    'metadata-hidden': askArchivistKo,
    role: '기록관리자에게 발급을 요청하십시오.',
    conflicting: '기록관리자가 먼저 동의 기록을 바로잡아야 합니다.',
    'not-cleared': '기록관리자가 금고를 열면 열람본이 준비됩니다. 그 뒤에 다시 시도하십시오.',
  },
};

export const issueFormWords: { readonly en: IssueFormWords; readonly ko: IssueFormWords } = { en, ko };

// What the screen of the register says: the copies that left the archive, in English and Korean.
import { countEn, countKo } from './count-words.ts';

export interface RegisterWords {
  readonly title: string;
  readonly about: string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly noneMatch: string;
  readonly count: (copies: number) => string;
  readonly table: string;
  readonly columns: Readonly<Record<'at' | 'testimony' | 'form' | 'to' | 'purpose' | 'by' | 'agreement' | 'passages' | 'sha256', string>>;
  readonly testimony: string;
  readonly from: string;
  readonly until: string;
  readonly clear: string;
  readonly csv: string;
  readonly pdf: string;
  readonly saved: (copies: number) => string;
  readonly outside: string;
  readonly inspector: string;
  readonly noneSelected: string;
  readonly selectHelp: string;
  readonly version: (version: number) => string;
}

const en: RegisterWords = {
  title: 'Register of copies',
  about: 'Every copy that left: issued, copied, exported, or handed out to be read.',
  empty: 'No copy has left the archive.',
  emptyHelp: 'What is issued, copied or exported is entered here by itself.',
  noneMatch: 'No copy left in this choice of testimony and days.',
  count: (copies) => countEn(copies, 'copy', 'copies'),
  table: 'Copies that left',
  columns: {
    at: 'Date', testimony: 'Testimony', form: 'Form', to: 'Recipient', purpose: 'Purpose', by: 'Given out by', agreement: 'Agreement',
    passages: 'Passages', sha256: 'SHA-256',
  },
  testimony: 'Testimony',
  from: 'From',
  until: 'Until',
  clear: 'Show all',
  csv: 'Save as CSV',
  pdf: 'Save as PDF',
  saved: (copies) => `The register is saved: ${countEn(copies, 'copy', 'copies')}.`,
  outside: 'The file names recipients and lies outside of the vault.',
  inspector: 'Selected copy',
  noneSelected: 'Nothing is selected.',
  selectHelp: 'Choose a line to see all of it, and to save a letter to the recipient.',
  version: (version) => `Version ${version}`,
};

const ko: RegisterWords = {
  title: '제공 대장',
  about: '발급, 복사, 내보내기, 열람용 제공으로 기관 밖에 나간 모든 사본입니다.',
  empty: '기관 밖으로 나간 사본이 없습니다.',
  emptyHelp: '발급하거나 복사하거나 내보내면 저절로 기록됩니다.',
  noneMatch: '선택한 구술과 기간에 나간 사본이 없습니다.',
  count: (copies) => `사본 ${countKo(copies, '건')}`,
  table: '밖으로 나간 사본',
  columns: {
    at: '날짜', testimony: '구술', form: '형태', to: '받는 사람', purpose: '목적', by: '제공한 사람', agreement: '동의서',
    passages: '단락', sha256: 'SHA-256 값',
  },
  testimony: '구술',
  from: '첫날',
  until: '마지막 날',
  clear: '모두 보기',
  csv: 'CSV 파일로 저장',
  pdf: 'PDF 파일로 저장',
  saved: (copies) => `제공 대장을 저장했습니다. 사본 ${countKo(copies, '건')}입니다.`,
  outside: '파일에는 받는 사람의 이름이 있으며 금고 밖에 놓입니다.',
  inspector: '선택한 사본',
  noneSelected: '선택한 사본이 없습니다.',
  selectHelp: '한 줄을 선택하면 자세한 내용이 보이고, 받은 사람에게 보낼 서한을 저장할 수 있습니다.',
  version: (version) => `제${version}판`,
};

export const registerWords: { readonly en: RegisterWords; readonly ko: RegisterWords } = { en, ko };

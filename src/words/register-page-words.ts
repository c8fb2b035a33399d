// Every sentence of the register of disclosures as pages, in English and Korean.
import type { RegisterWords } from '../../archive/api/issue.ts';
import { formNames, purposeNames } from './page-names.ts';

const en: RegisterWords = {
  language: 'en',
  title: 'Register of disclosures',
  drawnUp: 'Drawn up on',
  testimony: 'Testimony',
  period: 'Period',
  periodValue: '{from} to {until}',
  disclosures: 'Disclosures',
  testimonies: 'Testimonies',
  passages: 'Passages',
  byForm: 'By form',
  byFormValue: '{form}: {count}',
  formName: formNames.en,
  protectedForm: '{form} (encrypted)',
  purposeName: purposeNames.en,
  columns: {
    at: 'Date, time (UTC)',
    testimony: 'Testimony',
    form: 'Form',
    by: 'Given by',
    to: 'Given to',
    purpose: 'Purpose',
    agreement: 'Agreement version',
    passages: 'Passages',
    sha256: 'SHA-256',
  },
  unnamed: 'not named',
  empty: 'No disclosure is on record.',
  note:
    'The SHA-256 is that of the file, or of the text that was copied; a copy with the same SHA-256 is the one that was '
    + 'given. It is written in groups of eight digits.',
  pageOf: 'Page {page} of {pages}',
};

const ko: RegisterWords = {
  language: 'ko',
  title: '제공 대장',
  drawnUp: '작성일',
  testimony: '구술',
  period: '기간',
  periodValue: '{from}부터 {until}까지',
  disclosures: '제공 건수',
  testimonies: '구술 수',
  passages: '단락 수',
  byForm: '형태별 건수',
  byFormValue: '{form} {count}건',
  formName: formNames.ko,
  protectedForm: '{form}(암호화)',
  purposeName: purposeNames.ko,
  columns: {
    at: '일시 (UTC)',
    testimony: '구술',
    form: '형태',
    by: '제공한 사람',
    to: '받은 사람',
    purpose: '이용 목적',
    agreement: '동의서 판',
    passages: '단락 수',
    sha256: 'SHA-256 지문',
  },
  unnamed: '적히지 않음',
  empty: '기록된 제공 내역이 없습니다.',
  note:
    'SHA-256 지문은 파일 또는 복사된 글의 것이며 여덟 자리씩 띄어 적었습니다. 지문이 같은 사본이 곧 그때 제공된 사본입니다.',
  pageOf: '{page} / {pages}쪽',
};

export const registerPageWords: { readonly en: RegisterWords; readonly ko: RegisterWords } = { en, ko };

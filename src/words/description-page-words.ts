// Every sentence of a testimony's description and of bilingual copies, as pages have them, in English and Korean.
import type { BilingualWords, DescriptionWords } from '../../archive/api/issue.ts';

export const descriptionPageWords: { readonly en: DescriptionWords; readonly ko: DescriptionWords } = {
  en: {
    heading: 'Description',
    roleName: {
      narrator: 'Narrator', interviewer: 'Interviewer', interpreter: 'Interpreter', transcriber: 'Transcriber',
      translator: 'Translator', editor: 'Editor', recordist: 'Recordist', other: 'Also present',
    },
    series: 'Series',
    duration: 'Duration',
    physicalExtent: 'Physical extent',
    accession: 'Accession number',
    summaryIn: 'Summary ({language})',
    scope: 'Scope and content',
    terms: 'Terms of use',
    recordingKept: 'recording: {recording}',
    subjects: 'Subjects',
    persons: 'Persons',
    places: 'Places',
    events: 'Events',
    contents: 'Contents',
    contentsNote: 'On the left the time in the recording, on the right the page.',
  },
  ko: {
    heading: '기술',
    roleName: {
      narrator: '구술자', interviewer: '면담자', interpreter: '통역자', transcriber: '전사자', translator: '번역자', editor: '편집자',
      recordist: '녹음자', other: '동석자',
    },
    series: '시리즈',
    duration: '길이',
    physicalExtent: '물리적 분량',
    accession: '등록 번호',
    summaryIn: '개요({language})',
    scope: '범위와 내용',
    terms: '이용 안내',
    recordingKept: '녹음 자료: {recording}',
    subjects: '주제',
    persons: '인물',
    places: '지명',
    events: '사건',
    contents: '차례',
    contentsNote: '왼쪽은 녹음 시각, 오른쪽은 쪽수입니다.',
  },
};

export const bilingualPageWords: { readonly en: BilingualWords; readonly ko: BilingualWords } = {
  en: {
    kind: 'Oral history testimony, in two languages',
    beside: 'Side by side with',
    rightsOf: '{testimony}:',
    citationNote:
      'To cite a passage, name the testimony and add the number that stands to the left of the passage in that language.',
  },
  ko: {
    kind: '구술 증언, 두 언어 대조본',
    beside: '대조 언어',
    rightsOf: '식별 기호 {testimony}:',
    citationNote: '특정 단락을 인용할 때에는 해당 언어의 증언을 밝히고, 단락 왼쪽의 번호를 덧붙여 주십시오.',
  },
};

// What the fields of a description are called, who took part in an interview, and how far a description has come; in English and Korean.
import type { Gap } from '../../archive/api/catalogue-calls.ts';
import type { Description, DescriptionStatus, PersonRole } from '../../archive/api/description.ts';

type OneEach<K extends string> = Readonly<Record<K, string>>;

export interface DescriptionWords {
  readonly fields: OneEach<keyof Description>;
  readonly roles: OneEach<PersonRole>;
  readonly statuses: OneEach<DescriptionStatus>;
  readonly gaps: OneEach<Gap['gap']>;
}

export const descriptionWords: { readonly en: DescriptionWords; readonly ko: DescriptionWords } = {
  en: {
    fields: {
      title: 'Title', collection: 'Collection', language: 'Language', narrator: 'Narrator', date: 'Date', place: 'Place', summary: 'Summary',
      accession: 'Accession number', series: 'Series', people: 'People', parts: 'Parts and sessions', duration: 'Duration', extent: 'Extent',
      summaries: 'Summaries in other languages', subjects: 'Subjects', persons: 'People spoken of', places: 'Places spoken of',
      events: 'Events', scope: 'Scope and content', rights: 'Rights', provenance: 'Provenance', custody: 'Custodial history',
      notes: 'Notes of the archive', points: 'Contents', status: 'Status of the description',
    },
    roles: {
      narrator: 'Narrator', interviewer: 'Interviewer', interpreter: 'Interpreter', transcriber: 'Transcriber', translator: 'Translator',
      editor: 'Editor', recordist: 'Recordist', other: 'Other',
    },
    statuses: { 'in-process': 'In process', described: 'Described', reviewed: 'Reviewed' },
    gaps: { required: 'Required', doubtful: 'Doubtful', recommended: 'Recommended' },
  },
  ko: {
    fields: {
      title: '제목', collection: '컬렉션', language: '언어', narrator: '구술자', date: '구술일', place: '장소', summary: '개요',
      accession: '수집 번호', series: '시리즈', people: '참여자', parts: '회차', duration: '길이', extent: '분량',
      summaries: '다른 언어로 쓴 개요', subjects: '주제', persons: '언급된 사람', places: '언급된 장소', events: '사건',
      scope: '범위와 내용', rights: '이용 권리', provenance: '출처', custody: '소장 내력', notes: '기록관 내부 메모', points: '차례',
      status: '기술 상태',
    },
    roles: {
      narrator: '구술자', interviewer: '면담자', interpreter: '통역자', transcriber: '녹취자', translator: '번역자', editor: '편집자',
      recordist: '촬영·녹음 담당', other: '기타',
    },
    statuses: { 'in-process': '작업 중', described: '기술 완료', reviewed: '검토 완료' },
    gaps: { required: '필수', doubtful: '확인 필요', recommended: '권장' },
  },
};

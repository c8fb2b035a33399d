// What the headings of a table of descriptions mean: in English, in Korean, and as terms of Dublin Core.
import { tableColumns, type TableColumn } from '../api/import-calls.ts';

/** Besides the columns' own names. Dublin Core's terms stand with its prefix where the bare word means something else here. */
const synonyms: Readonly<Partial<Record<TableColumn, readonly string[]>>> = {
  file: [
    'file name', 'files', 'transcript', 'transcript file', 'document', 'dc:relation.haspart', '파일', '파일명', '파일 이름', '녹취록 파일', '전사 파일',
  ],
  accession: [
    'accession number', 'accession no', 'identifier', 'id', 'unit id', 'call number', 'call no', 'reference code', 'ref', 'shelfmark',
    '등록번호', '관리번호', '식별자', '수집번호', '참조코드', '자료번호', '접수번호',
  ],
  original: ['translation of', 'original file', 'is version of', '원본', '원문', '원문 파일', '번역 원본'],
  title: ['name', 'heading', 'alternative', '제목', '표제', '자료명', '서명'],
  collection: ['collection name', 'is part of', 'fonds', 'project', '컬렉션', '소장품', '모음', '기록물군', '프로젝트'],
  series: ['sub-fonds', 'subseries', '시리즈', '계열'],
  language: ['lang', 'language of transcript', 'languages', '언어', '사용 언어'],
  narrator: ['creator', 'interviewee', 'interviewees', 'narrators', 'speaker', 'witness', 'informant', '구술자', '증언자', '면담 대상자', '제보자', '화자'],
  interviewer: ['interviewers', 'interviewed by', '면담자', '채록자', '질문자', '조사자'],
  interpreter: ['interpreters', '통역', '통역자', '통역사'],
  transcriber: ['transcribers', 'transcribed by', 'transcriptionist', '녹취자', '전사자', '녹취록 작성자'],
  translator: ['translators', 'translated by', '번역자', '옮긴이'],
  editor: ['editors', 'edited by', '편집자', '검수자'],
  recordist: ['recordists', 'recorded by', 'camera', 'sound', '촬영자', '녹음자'],
  contributor: ['contributors', 'other people', '기여자', '참여자', '기타 참여자'],
  date: ['dates', 'interview date', 'date of interview', 'created', 'date created', '일자', '날짜', '면담일', '구술일자', '채록일', '일시', '생산일자', '면담 일자'],
  place: ['location', 'interview location', 'place of interview', 'interview place', '장소', '면담 장소', '구술 장소', '채록 장소'],
  summary: ['description', 'abstract', 'synopsis', '요약', '개요', '내용', '설명', '줄거리', '초록'],
  duration: ['length', 'running time', 'time', '길이', '재생 시간', '면담 시간', '분량', '시간'],
  extent: ['format', 'medium', 'physical description', '수량', '형태', '매체'],
  recording: ['source', 'audio', 'video', 'media', 'media url', 'recording url', 'recordings', '녹음', '녹음 파일', '영상', '음원', '출처'],
  subjects: ['subject', 'keywords', 'keyword', 'topics', 'tags', '주제', '주제어', '키워드', '색인어'],
  persons: ['person', 'people', 'people mentioned', 'names', '인물', '언급 인물', '관련 인물'],
  places: ['coverage', 'spatial', 'places mentioned', 'geographic names', '지명', '언급 지명', '관련 장소', '공간'],
  events: ['event', 'events mentioned', '사건', '관련 사건'],
  scope: ['scope and content', 'scope content', 'table of contents', '범위와 내용', '내용과 범위', '범위'],
  rights: ['access rights', 'rights statement', 'license', 'conditions governing access', '권리', '이용 조건', '저작권', '접근 조건'],
  provenance: ['source of acquisition', 'acquisition', '출처 이력', '입수 경위', '수집 경위', '입수처'],
  custody: ['custodial history', 'custodhist', '보존 이력', '관리 이력', '소장 이력'],
  notes: ['note', 'remarks', 'comments', '비고', '참고', '메모', '주기'],
  status: ['state', 'processing status', '상태', '정리 상태'],
  testimony: ['testimony id', '구술 id', '구술 식별자'],
  participants: ['people and roles', '참여자와 역할'],
  parts: ['sessions', 'parts and sessions', '회차'],
  summaries: ['summaries in other languages', '다른 언어로 쓴 개요'],
  points: ['index points', 'contents', '차례'],
};

/** Letters and digits alone, in lower case; `dc:` and `dcterms:` are not part of a word. */
function bare(heading: string): string {
  return heading.normalize('NFKC').toLowerCase().replace(/^\s*(?:dc|dcterms|dcmitype)\s*[:.]\s*/u, '').replace(/[^\p{L}\p{N}]/gu, '');
}

const known = new Map(tableColumns.flatMap((column) => (
  column === 'ignore' ? [] : [column, ...synonyms[column] ?? []].map((heading) => [bare(heading), column] as const)
)));

/** Null where nobody could say what it means. */
export function recogniseHeading(heading: string): TableColumn | null {
  return known.get(bare(heading)) ?? known.get(bare(heading.replace(/[([（].*$/u, ''))) ?? null;
}

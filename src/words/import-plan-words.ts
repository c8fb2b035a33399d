// What the words of an import plan are called: outcomes, sources, problems, columns, what was left out or is in doubt; in English and Korean.
import type {
  AlignmentMeans, DescriptionProblem, DescriptionSource, FileOutcome, TableColumn,
} from '../../archive/api/import-calls.ts';

type OneEach<K extends string> = Readonly<Record<K, string>>;

export interface ImportPlanWords {
  readonly outcomes: OneEach<FileOutcome>;
  readonly sources: OneEach<DescriptionSource>;
  readonly problems: OneEach<DescriptionProblem['reason']>;
  readonly means: OneEach<AlignmentMeans>;
  readonly columns: OneEach<TableColumn>;
  /** How a row and a file, or a translation and its original, were brought together. */
  readonly foundBy: OneEach<'file' | 'accession' | 'name' | 'table' | 'chosen'>;
  /** Kinds of lines that were left out; a kind that is not here is told as it is called. */
  readonly dropped: Readonly<Record<string, string>>;
  readonly doubts: Readonly<Record<string, string>>;
}

export const importPlanWords: { readonly en: ImportPlanWords; readonly ko: ImportPlanWords } = {
  en: {
    outcomes: { new: 'new', known: 'in the vault already', twice: 'the same as an earlier file', left: 'left out', fault: 'not readable' },
    sources: {
      chosen: 'chosen', table: 'from the table', file: 'from the file', name: 'from its name', import: 'for all files', inferred: 'inferred',
    },
    problems: {
      'not-a-date': 'is no date', 'not-a-language': 'is no language that is known here', 'not-a-duration': 'is no duration',
      'not-a-status': 'is no status', 'not-the-pattern': 'is not like the accession numbers of this archive', 'too-long': 'is too long',
      'too-many': 'has too many values', taken: 'is taken already', 'no-original': 'names nothing that is here',
      'not-such-a-list': 'is not written as such a list is', rewritten: 'looks as if a spreadsheet had rewritten it',
      cut: 'was cut off by a spreadsheet',
    },
    means: { timecode: 'by timecodes', turn: 'by turns', paragraph: 'by paragraphs' },
    columns: {
      file: 'File', accession: 'Accession number', original: 'Translation of', title: 'Title', collection: 'Collection', series: 'Series',
      language: 'Language', narrator: 'Narrator', interviewer: 'Interviewer', interpreter: 'Interpreter', transcriber: 'Transcriber',
      translator: 'Translator', editor: 'Editor', recordist: 'Recordist', contributor: 'Other people', date: 'Date', place: 'Place',
      summary: 'Summary', duration: 'Duration', extent: 'Extent', recording: 'Recording', subjects: 'Subjects', persons: 'People spoken of',
      places: 'Places spoken of', events: 'Events', scope: 'Scope and content', rights: 'Rights', provenance: 'Provenance',
      custody: 'Custodial history', notes: 'Notes of the archive', status: 'Status of the description', testimony: 'Id of the testimony',
      participants: 'People with their roles', parts: 'Parts and sessions', summaries: 'Summaries in other languages', points: 'Contents',
      ignore: 'Not used',
    },
    foundBy: { file: 'by file name', accession: 'by accession number', name: 'by file name', table: 'by the table', chosen: 'as chosen' },
    dropped: {
      'page-furniture': 'headers, footers and page numbers', preface: 'before the first turn', note: 'notes', heading: 'headings',
      'empty-turn': 'turns without words', markup: 'links and emphasis', comment: 'comments', deletion: 'deleted text', event: 'pauses and events',
    },
    doubts: {
      'time-order': 'times that go back', 'time-missing': 'times that are missing', overlap: 'turns that overlap',
      'sync-out-of-range': 'times beyond the text', 'speaker-in-line': 'turns that begin inside a line', 'speaker-missing': 'turns of nobody among those of speakers',
    },
  },
  ko: {
    outcomes: { new: '새 파일', known: '이미 금고에 있음', twice: '앞의 파일과 같음', left: '제외함', fault: '읽지 못함' },
    sources: { chosen: '선택', table: '표', file: '파일 안', name: '파일 이름', import: '전체 설정', inferred: '추정' },
    problems: {
      'not-a-date': '날짜가 아닙니다', 'not-a-language': '이곳에서 쓰는 언어가 아닙니다', 'not-a-duration': '길이가 아닙니다',
      'not-a-status': '기술 상태가 아닙니다', 'not-the-pattern': '이 기록관의 수집 번호 형식이 아닙니다', 'too-long': '너무 깁니다',
      'too-many': '값이 너무 많습니다', taken: '이미 쓰인 번호입니다', 'no-original': '가리키는 원문이 없습니다',
      'not-such-a-list': '목록의 형식에 맞지 않습니다', rewritten: '표 계산 프로그램이 바꾸어 쓴 것으로 보입니다',
      cut: '표 계산 프로그램이 뒤를 잘라 냈습니다',
    },
    means: { timecode: '시각 기준', turn: '발화 기준', paragraph: '문단 기준' },
    columns: {
      file: '파일', accession: '수집 번호', original: '번역의 원문', title: '제목', collection: '컬렉션', series: '시리즈', language: '언어',
      narrator: '구술자', interviewer: '면담자', interpreter: '통역자', transcriber: '녹취자', translator: '번역자', editor: '편집자',
      recordist: '촬영·녹음 담당', contributor: '그 밖의 참여자', date: '구술일', place: '장소', summary: '개요', duration: '길이', extent: '분량',
      recording: '녹음·녹화', subjects: '주제', persons: '언급된 사람', places: '언급된 장소', events: '사건', scope: '범위와 내용',
      rights: '이용 권리', provenance: '출처', custody: '소장 내력', notes: '기록관 내부 메모', status: '기술 상태', testimony: '구술 식별자',
      participants: '참여자와 역할', parts: '회차', summaries: '다른 언어로 쓴 개요', points: '차례', ignore: '쓰지 않음',
    },
    foundBy: { file: '파일 이름으로', accession: '수집 번호로', name: '파일 이름으로', table: '표에 따라', chosen: '선택한 대로' },
    dropped: {
      'page-furniture': '머리말·꼬리말·쪽 번호', preface: '첫 발화 앞', note: '주석', heading: '제목', 'empty-turn': '말이 없는 발화',
      markup: '링크와 강조', comment: '메모', deletion: '삭제한 글', event: '침묵과 사건',
    },
    doubts: {
      'time-order': '앞뒤가 바뀐 시각', 'time-missing': '빠진 시각', overlap: '겹치는 발화', 'sync-out-of-range': '글의 범위를 벗어난 시각',
      'speaker-in-line': '행 가운데에서 시작한 발화', 'speaker-missing': '화자가 적히지 않은 발화',
    },
  },
};

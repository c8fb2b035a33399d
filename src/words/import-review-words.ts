// What the review of an import says: the files and what would come of them, one file in particular, and the table of descriptions.
import type { FileOutcome } from '../../archive/api/import-calls.ts';
import type { TurnColumn } from '../../archive/api/transcript.ts';
import { countEn, countKo, numberIn } from './count-words.ts';

type OneEach<K extends string> = Readonly<Record<K, string>>;

export interface ImportReviewWords {
  /** How many would be imported, and of how much. */
  readonly would: (testimonies: number) => string;
  readonly amount: (turns: number, words: number, passages: number) => string;
  readonly translations: (testimonies: number) => string;
  readonly looking: string;
  readonly nothingYet: string;
  readonly addFiles: string;
  readonly addFolder: string;
  readonly startOver: string;
  readonly again: string;
  readonly forAll: string;
  readonly keepOriginals: string;
  readonly filter: string;
  readonly filters: OneEach<'all' | 'look' | FileOutcome>;
  readonly filterCount: (name: string, files: number) => string;
  readonly filesLabel: string;
  readonly noneMatch: string;
  readonly keys: string;
  readonly columns: OneEach<'file' | 'outcome' | 'language' | 'format' | 'turns' | 'words' | 'times' | 'row' | 'translates'>;
  readonly lookAt: (things: number) => string;
  readonly timed: (turns: number, of: number) => string;
  readonly allTimed: string;
  readonly noTimes: string;

  readonly oneFile: string;
  readonly leave: string;
  readonly take: string;
  readonly sameAs: (file: string) => string;
  readonly openKnown: string;
  readonly inText: string;
  readonly useAsTable: string;
  readonly leftHelp: string;
  readonly problems: string;
  readonly problem: (column: string, problem: string) => string;
  readonly rowProblem: (row: number, column: string, problem: string) => string;
  readonly description: string;
  readonly allFields: string;
  readonly fewerFields: string;
  readonly headingsHelp: string;
  readonly sourceRow: (source: string, row: number) => string;
  readonly people: string;
  readonly speakers: string;
  readonly speakersHelp: string;
  readonly speaker: (label: string) => string;
  readonly dropSpeaker: (label: string) => string;
  readonly speakerDropped: string;
  readonly noSpeakers: string;
  readonly turnColumns: string;
  readonly turnColumn: OneEach<TurnColumn>;
  readonly unnamedColumn: string;
  readonly reading: string;
  readonly format: string;
  readonly charset: string;
  readonly found: (what: string) => string;
  readonly findOut: string;
  readonly dropped: string;
  readonly doubts: string;
  readonly kind: (kind: string, times: number) => string;
  readonly points: (points: number) => string;
  readonly secondText: (language: string, turns: number) => string;
  readonly translation: string;
  readonly translates: (name: string, foundBy: string) => string;
  readonly aligned: (means: string, paired: number) => string;
  readonly alone: (here: number, there: number) => string;
  readonly notAligned: string;
  readonly originalNotRead: string;
  readonly noTranslation: string;
  readonly asFound: string;
  readonly sample: string;
  readonly nobody: string;

  readonly table: string;
  readonly chooseTable: string;
  readonly anotherTable: string;
  readonly removeTable: string;
  readonly tableHelp: string;
  readonly rowsMatched: (rows: number, matched: number) => string;
  readonly tableProblems: (problems: number) => string;
  readonly lookAtTable: string;
  readonly tableColumns: string;
  readonly columnBy: OneEach<'heading' | 'chosen' | 'unknown'>;
  readonly withoutFile: (rows: number) => string;
  readonly withoutRow: (files: number) => string;
  readonly rowNamed: (row: number, named: string) => string;
  readonly repeated: string;
  readonly repeatedIn: (column: string, value: string, rows: string) => string;
  readonly tableAmiss: string;
  readonly andMore: (more: number) => string;
}

const en: ImportReviewWords = {
  would: (testimonies) => (testimonies === 0 ? 'Nothing here is to be imported.' : `${countEn(testimonies, 'testimony', 'testimonies')} to be imported.`),
  amount: (turns, words, passages) => `${countEn(turns, 'turn', 'turns')}, ${countEn(words, 'word', 'words')}, ${countEn(passages, 'passage', 'passages')}.`,
  translations: (testimonies) => `${countEn(testimonies, 'translation', 'translations')} among them.`,
  looking: 'Reading the files. Nothing is written until you import.',
  nothingYet: 'Every file is read first and shown here as it would be imported. Nothing is written until you import.',
  addFiles: 'Add files',
  addFolder: 'Add a folder',
  startOver: 'Start over',
  again: 'Try again',
  forAll: 'For all files',
  keepOriginals: 'Keep the files as attachments',
  filter: 'Files shown',
  filters: { all: 'All', look: 'To look at', new: 'New', known: 'In the vault already', twice: 'Twice', left: 'Left out', fault: 'Not readable' },
  filterCount: (name, files) => `${name} ${numberIn('en', files)}`,
  filesLabel: 'Files to be imported',
  noneMatch: 'No file is of this kind now.',
  keys: 'Enter: correct the file. Delete: leave it out, or take it back.',
  columns: { file: 'File', outcome: 'Outcome', language: 'Language', format: 'Format', turns: 'Turns', words: 'Words', times: 'Times', row: 'Row', translates: 'Translation of' },
  lookAt: (things) => `${numberIn('en', things)} to look at`,
  timed: (turns, of) => `${numberIn('en', turns)} of ${numberIn('en', of)}`,
  allTimed: 'all',
  noTimes: 'none',

  oneFile: 'The selected file',
  leave: 'Leave out',
  take: 'Take back',
  sameAs: (file) => `The same bytes as ${file}, which comes before it.`,
  openKnown: 'Show it in the catalogue',
  inText: 'In the file:',
  useAsTable: 'It is the table of descriptions',
  leftHelp: 'It is not imported this time.',
  problems: 'Left out of the description',
  problem: (column, problem) => `${column} ${problem}.`,
  rowProblem: (row, column, problem) => `Row ${numberIn('en', row)}: ${column} ${problem}.`,
  description: 'Description',
  allFields: 'All fields',
  fewerFields: 'Fewer fields',
  headingsHelp: 'Separated by semicolons.',
  sourceRow: (source, row) => `${source}, row ${numberIn('en', row)}`,
  people: 'People',
  speakers: 'Speakers',
  speakersHelp: 'As the file labels them. Write another name where it should be shown otherwise.',
  speaker: (label) => `Name for ${label}`,
  dropSpeaker: (label) => `${label} is no speaker`,
  speakerDropped: 'no speaker',
  noSpeakers: 'No speakers were found: the turns have nobody’s name.',
  turnColumns: 'Columns of the table',
  turnColumn: { speaker: 'Speaker', text: 'What is said', start: 'Begins at', end: 'Ends at', tags: 'Tags', ignore: 'Not used' },
  unnamedColumn: 'A column without a heading',
  reading: 'How it was read',
  format: 'Format',
  charset: 'Characters',
  found: (what) => `Found: ${what}`,
  findOut: 'Find out from the file',
  dropped: 'Left out as not spoken',
  doubts: 'To look at in the text',
  kind: (kind, times) => `${kind}: ${numberIn('en', times)}`,
  points: (points) => `${countEn(points, 'entry', 'entries')} of a table of contents.`,
  secondText: (language, turns) => `The file has a second text, ${language}, ${countEn(turns, 'turn', 'turns')}: it becomes a testimony of its own.`,
  translation: 'Translation',
  translates: (name, foundBy) => `A translation of ${name}, found ${foundBy}.`,
  aligned: (means, paired) => `${countEn(paired, 'turn is', 'turns are')} aligned ${means}.`,
  alone: (here, there) => `Without a counterpart: ${numberIn('en', here)} here, ${numberIn('en', there)} in the original.`,
  notAligned: 'The two texts could not be aligned.',
  originalNotRead: 'The original is not read now, so that nothing is aligned.',
  noTranslation: 'It is no translation',
  asFound: 'It is a translation, as found',
  sample: 'How it begins',
  nobody: 'Nobody named',

  table: 'Table of descriptions',
  chooseTable: 'Add a table of descriptions',
  anotherTable: 'Choose another table',
  removeTable: 'Do without the table',
  tableHelp: 'A row for each file, found by the file’s name or by its accession number. The first row is that of the headings.',
  rowsMatched: (rows, matched) => `${numberIn('en', matched)} of ${countEn(rows, 'row has', 'rows have')} a file.`,
  tableProblems: (problems) => `${countEn(problems, 'thing', 'things')} in it cannot be used.`,
  lookAtTable: 'Look at the table',
  tableColumns: 'Columns',
  columnBy: { heading: 'by its heading', chosen: 'as chosen', unknown: 'not recognised' },
  withoutFile: (rows) => `${countEn(rows, 'row', 'rows')} without a file`,
  withoutRow: (files) => `${countEn(files, 'file', 'files')} without a row`,
  rowNamed: (row, named) => (named === '' ? `Row ${numberIn('en', row)}` : `Row ${numberIn('en', row)}: ${named}`),
  repeated: 'In several rows, of which the first counts',
  repeatedIn: (column, value, rows) => `${column} ${value}: rows ${rows}`,
  tableAmiss: 'What cannot be used',
  andMore: (more) => `and ${numberIn('en', more)} more`,
};

const ko: ImportReviewWords = {
  would: (testimonies) => (testimonies === 0 ? '들여올 것이 없습니다.' : `구술 ${countKo(testimonies, '건')}을 들여옵니다.`),
  amount: (turns, words, passages) => `발화 ${countKo(turns, '개')}, ${countKo(words, '어절')}, 단락 ${countKo(passages, '개')}입니다.`,
  translations: (testimonies) => `그 가운데 번역이 ${countKo(testimonies, '건')}입니다.`,
  looking: '파일을 읽고 있습니다. 들여오기 전에는 아무것도 쓰지 않습니다.',
  nothingYet: '먼저 모든 파일을 읽어 들여올 모습을 이곳에 보여 줍니다. 들여오기 전에는 아무것도 쓰지 않습니다.',
  addFiles: '파일 추가',
  addFolder: '폴더 추가',
  startOver: '처음부터 다시',
  again: '다시 시도',
  forAll: '모든 파일에 대해',
  keepOriginals: '원본 파일을 첨부로 보관',
  filter: '보이는 파일',
  filters: { all: '전체', look: '확인할 것', new: '새 파일', known: '이미 금고에 있음', twice: '중복', left: '제외', fault: '읽지 못함' },
  filterCount: (name, files) => `${name} ${countKo(files, '개')}`,
  filesLabel: '들여올 파일',
  noneMatch: '지금은 이런 파일이 없습니다.',
  keys: 'Enter: 파일 고치기. Delete: 제외하거나 되돌리기.',
  columns: { file: '파일', outcome: '결과', language: '언어', format: '형식', turns: '발화', words: '어절', times: '시각', row: '행', translates: '번역의 원문' },
  lookAt: (things) => `확인할 것 ${countKo(things, '개')}`,
  timed: (turns, of) => `${numberIn('ko', of)} 중 ${numberIn('ko', turns)}`,
  allTimed: '모두',
  noTimes: '없음',

  oneFile: '선택한 파일',
  leave: '제외',
  take: '되돌리기',
  sameAs: (file) => `앞에 있는 ${file} 파일과 내용이 똑같습니다.`,
  openKnown: '목록에서 보기',
  inText: '파일 안의 위치:',
  useAsTable: '기술 내용을 적은 표입니다',
  leftHelp: '이번에는 들여오지 않습니다.',
  problems: '기술 내용에 넣지 못한 것',
  problem: (column, problem) => `항목 ${column}: ${problem}.`,
  rowProblem: (row, column, problem) => `${numberIn('ko', row)}행 ${column}: ${problem}.`,
  description: '기술 내용',
  allFields: '모든 항목',
  fewerFields: '항목 줄이기',
  headingsHelp: '세미콜론으로 구분합니다.',
  sourceRow: (source, row) => `${source} ${numberIn('ko', row)}행`,
  people: '참여자',
  speakers: '화자',
  speakersHelp: '파일에 적힌 이름표입니다. 다르게 보여야 하면 다른 이름을 적습니다.',
  speaker: (label) => `${label}의 이름`,
  dropSpeaker: (label) => `${label}: 화자 아님`,
  speakerDropped: '화자 아님',
  noSpeakers: '화자를 찾지 못했습니다. 발화에 이름이 없습니다.',
  turnColumns: '표의 열',
  turnColumn: { speaker: '화자', text: '말한 내용', start: '시작 시각', end: '끝 시각', tags: '태그', ignore: '쓰지 않음' },
  unnamedColumn: '머리글이 없는 열',
  reading: '읽은 방식',
  format: '형식',
  charset: '문자 인코딩',
  found: (what) => `판단: ${what}`,
  findOut: '파일을 보고 판단',
  dropped: '말이 아니어서 뺀 것',
  doubts: '글에서 확인할 것',
  kind: (kind, times) => `${kind}: ${countKo(times, '개')}`,
  points: (points) => `차례 항목이 ${countKo(points, '개')} 있습니다.`,
  secondText: (language, turns) => `파일에 두 번째 글(${language}, 발화 ${countKo(turns, '개')})이 있습니다. 별도의 구술이 됩니다.`,
  translation: '번역',
  translates: (name, foundBy) => `${name}의 번역입니다. ${foundBy} 찾았습니다.`,
  aligned: (means, paired) => `${means}으로 발화 ${countKo(paired, '개')}의 짝을 맞췄습니다.`,
  alone: (here, there) => `짝이 없는 발화: 이 글에 ${countKo(here, '개')}, 원문에 ${countKo(there, '개')}.`,
  notAligned: '두 글의 짝을 맞추지 못했습니다.',
  originalNotRead: '지금은 원문을 읽지 않아 짝을 맞추지 못합니다.',
  noTranslation: '번역이 아닙니다',
  asFound: '찾은 대로 번역입니다',
  sample: '첫 부분',
  nobody: '이름 없음',

  table: '기술 내용을 적은 표',
  chooseTable: '기술 내용을 적은 표 추가',
  anotherTable: '다른 표 선택',
  removeTable: '표 없이 하기',
  tableHelp: '파일마다 한 행이며, 파일 이름이나 수집 번호로 찾습니다. 첫 행은 머리글입니다.',
  rowsMatched: (rows, matched) => `${countKo(rows, '행')} 가운데 ${countKo(matched, '행')}에 파일이 있습니다.`,
  tableProblems: (problems) => `쓸 수 없는 것이 ${countKo(problems, '개')} 있습니다.`,
  lookAtTable: '표 보기',
  tableColumns: '열',
  columnBy: { heading: '머리글에 따라', chosen: '선택한 대로', unknown: '알아보지 못함' },
  withoutFile: (rows) => `파일이 없는 행 ${countKo(rows, '개')}`,
  withoutRow: (files) => `행이 없는 파일 ${countKo(files, '개')}`,
  rowNamed: (row, named) => (named === '' ? `${numberIn('ko', row)}행` : `${numberIn('ko', row)}행: ${named}`),
  repeated: '여러 행에 있음(첫 행만 씁니다)',
  repeatedIn: (column, value, rows) => `${column} ${value}: ${rows}행`,
  tableAmiss: '쓸 수 없는 것',
  andMore: (more) => `그 밖에 ${countKo(more, '개')}`,
};

export const importReviewWords: { readonly en: ImportReviewWords; readonly ko: ImportReviewWords } = { en, ko };

// What is said where a table is laid over descriptions that exist, on its screen and on the command line, in English and Korean.
import type { AppliedRow, PlannedRow, RowProblem } from '../../archive/api/table-calls.ts';
import type { DescriptionProblem } from '../../archive/api/import-calls.ts';
import { countEn, countKo, numberIn } from './count-words.ts';

type OneEach<Member extends string> = Readonly<Record<Member, string>>;

export interface TableWords {
  readonly open: string;
  readonly title: string;
  readonly about: string;
  readonly columnsAbout: string;
  readonly choose: string;
  readonly another: string;
  readonly startOver: string;
  readonly emptyClears: string;
  readonly emptyClearsHelp: string;
  readonly looking: string;
  readonly sum: (rows: number, testimonies: number, fields: number) => string;
  readonly nothing: string;
  readonly amiss: (things: number) => string;
  readonly columns: string;
  readonly notUsed: (headings: string) => string;
  readonly amissTitle: string;
  readonly changesTitle: string;
  readonly heads: OneEach<'apply' | 'testimony' | 'field' | 'before' | 'after'>;
  readonly row: (row: number) => string;
  readonly rowOf: (row: number, title: string) => string;
  readonly inRow: (row: number, what: string) => string;
  readonly foundBy: OneEach<NonNullable<PlannedRow['by']>>;
  readonly takeAll: string;
  readonly takeNone: string;
  readonly more: (testimonies: number) => string;
  readonly apply: (testimonies: number) => string;
  readonly applying: string;
  readonly stop: string;
  readonly stopHelp: string;
  readonly reportTitle: string;
  readonly changed: (testimonies: number) => string;
  readonly conflicts: (rows: number) => string;
  readonly failed: (rows: number) => string;
  readonly left: (rows: number) => string;
  readonly outcomes: OneEach<AppliedRow['outcome']>;
  readonly conflictHelp: string;
  readonly undoAll: string;
  readonly undoing: string;
  readonly undone: (testimonies: number) => string;
  readonly notUndone: (testimonies: number) => string;
  readonly lookAgain: string;
  /** Besides those that a table has in an import. */
  readonly problems: OneEach<Exclude<RowProblem['reason'], DescriptionProblem['reason']>>;
  readonly faults: OneEach<NonNullable<PlannedRow['fault']>>;
  /** By which command a change is undone. */
  readonly undoLine: (testimony: string, number: number) => string;
}

const held = (count: number): string => countEn(count, 'testimony', 'testimonies');

const en: TableWords = {
  open: 'Describe from a table…',
  title: 'Describe from a table',
  about: 'Export descriptions as a table, edit them in a spreadsheet, and choose the file here. Each row is about the testimony whose id it has, else whose accession number, else whose title. You see every change first; nothing is written until you apply them.',
  columnsAbout: 'What the columns are taken for. Columns that are not there leave their fields as they are.',
  choose: 'Choose the table',
  another: 'Choose another table',
  startOver: 'Start over',
  emptyClears: 'Empty cells clear their fields',
  emptyClearsHelp: 'Otherwise an empty cell says nothing, and its field stays as it is.',
  looking: 'Reading the table. Nothing is written.',
  sum: (rows, testimonies, fields) => `${countEn(rows, 'row', 'rows')}. ${held(testimonies)} would be changed, in ${countEn(fields, 'field', 'fields')}.`,
  nothing: 'The table says nothing that is not said already.',
  amiss: (things) => `${countEn(things, 'thing', 'things')} in it cannot be used.`,
  columns: 'Columns',
  notUsed: (headings) => `Not used: ${headings}`,
  amissTitle: 'What cannot be used',
  changesTitle: 'What would change',
  heads: { apply: 'Apply', testimony: 'Testimony', field: 'Field', before: 'Before', after: 'After' },
  row: (row) => `row ${numberIn('en', row)}`,
  rowOf: (row, title) => `Row ${numberIn('en', row)}, ${title}`,
  inRow: (row, what) => `Row ${numberIn('en', row)}: ${what}`,
  foundBy: { testimony: 'by its id', accession: 'by its accession number', title: 'by its title' },
  takeAll: 'Apply all',
  takeNone: 'Apply none',
  more: (testimonies) => `Show ${numberIn('en', testimonies)} more`,
  apply: (testimonies) => `Apply to ${held(testimonies)}`,
  applying: 'Applying the table',
  stop: 'Stop',
  stopHelp: 'What is done by then stays done, and can be undone.',
  reportTitle: 'What came of the table',
  changed: (testimonies) => (testimonies === 0 ? 'No description was changed.' : `${countEn(testimonies, 'description was', 'descriptions were')} changed.`),
  conflicts: (rows) => `${countEn(rows, 'row is', 'rows are')} not as you saw it: nothing was done for it.`,
  failed: (rows) => `${countEn(rows, 'row was', 'rows were')} refused.`,
  left: (rows) => `${countEn(rows, 'row was', 'rows were')} not come to.`,
  outcomes: { changed: 'changed', conflict: 'not as it was seen', fault: 'refused' },
  conflictHelp: 'Somebody has changed the description, or the file is another one by now. Look at the table again.',
  undoAll: 'Undo all of it',
  undoing: 'Undoing the table',
  undone: (testimonies) => `${countEn(testimonies, 'description is', 'descriptions are')} as before.`,
  notUndone: (testimonies) => `${countEn(testimonies, 'description', 'descriptions')} could not be put back.`,
  lookAgain: 'Look at it again',
  problems: {
    withheld: 'is told readers in part: change it in the form', needed: 'cannot be empty',
    'said-twice': 'is told in the column of all people too, which counts', recordings: 'does not tell which part has which recording',
  },
  faults: {
    unknown: 'No testimony has this id or number, or is called so.',
    ambiguous: 'Several testimonies are called so. Give the id or the accession number.',
    repeated: 'Another row is about the same testimony. Neither is applied.',
  },
  undoLine: (testimony, number) => `to undo it: restore ${testimony} ${number}`,
};

const ko: TableWords = {
  open: '표로 기술하기…',
  title: '표로 기술하기',
  about: '기술을 표로 내보내 표 계산 프로그램에서 고친 뒤 그 파일을 여기에서 선택하십시오. 행마다 식별자, 없으면 수집 번호, 그것도 없으면 제목으로 구술을 찾습니다. 바뀌는 것을 먼저 모두 보여 주며, 적용하기 전에는 아무것도 쓰지 않습니다.',
  columnsAbout: '각 열을 무엇으로 읽을지 정합니다. 표에 없는 열의 항목은 그대로 둡니다.',
  choose: '표 선택',
  another: '다른 표 선택',
  startOver: '처음부터 다시',
  emptyClears: '빈칸이면 항목의 내용을 지움',
  emptyClearsHelp: '선택하지 않으면 빈칸은 아무 뜻이 없으며 항목은 그대로 남습니다.',
  looking: '표를 읽고 있습니다. 아무것도 쓰지 않습니다.',
  sum: (rows, testimonies, fields) => `모두 ${countKo(rows, '행')}입니다. 구술 ${countKo(testimonies, '건')}의 항목 ${countKo(fields, '개')}가 바뀝니다.`,
  nothing: '표에 지금의 기술과 다른 내용이 없습니다.',
  amiss: (things) => `쓸 수 없는 것이 ${countKo(things, '건')} 있습니다.`,
  columns: '열',
  notUsed: (headings) => `쓰지 않는 열: ${headings}`,
  amissTitle: '쓸 수 없는 것',
  changesTitle: '바뀌는 것',
  heads: { apply: '적용', testimony: '구술', field: '항목', before: '지금', after: '바꾼 뒤' },
  row: (row) => `${numberIn('ko', row)}행`,
  rowOf: (row, title) => `${numberIn('ko', row)}행, ${title}`,
  inRow: (row, what) => `${numberIn('ko', row)}행: ${what}`,
  foundBy: { testimony: '식별자로 찾음', accession: '수집 번호로 찾음', title: '제목으로 찾음' },
  takeAll: '모두 적용',
  takeNone: '모두 적용하지 않음',
  more: (testimonies) => `${countKo(testimonies, '건')} 더 보기`,
  apply: (testimonies) => `구술 ${countKo(testimonies, '건')}에 적용`,
  applying: '표를 적용하는 중',
  stop: '중단',
  stopHelp: '중단해도 그때까지 바꾼 것은 남으며, 되돌릴 수 있습니다.',
  reportTitle: '표를 적용한 결과',
  changed: (testimonies) => (testimonies === 0 ? '바뀐 기술이 없습니다.' : `기술 ${countKo(testimonies, '건')}을 고쳤습니다.`),
  conflicts: (rows) => `${countKo(rows, '행')}은 보신 것과 달라져서 적용하지 않았습니다.`,
  failed: (rows) => `${countKo(rows, '행')}은 받아들이지 않았습니다.`,
  left: (rows) => `${countKo(rows, '행')}은 처리하지 않았습니다.`,
  outcomes: { changed: '고침', conflict: '보신 것과 다름', fault: '받아들이지 않음' },
  conflictHelp: '그 사이에 누군가 기술을 고쳤거나 파일이 바뀌었습니다. 표를 다시 살펴보십시오.',
  undoAll: '모두 되돌리기',
  undoing: '표를 되돌리는 중',
  undone: (testimonies) => `기술 ${countKo(testimonies, '건')}을 이전으로 되돌렸습니다.`,
  notUndone: (testimonies) => `기술 ${countKo(testimonies, '건')}은 되돌리지 못했습니다.`,
  lookAgain: '다시 살펴보기',
  problems: {
    withheld: '열람용 사본에서 일부가 비공개입니다. 기술 화면에서 고치십시오', needed: '비워 둘 수 없습니다',
    'said-twice': '참여자 전체를 적은 열도 바뀌었으므로 그 열을 따릅니다', recordings: '어느 회차의 녹음인지 알 수 없습니다',
  },
  faults: {
    unknown: '이 식별자나 번호, 제목을 가진 구술이 없습니다.',
    ambiguous: '제목이 같은 구술이 여럿입니다. 식별자나 수집 번호를 적으십시오.',
    repeated: '같은 구술에 대한 행이 또 있습니다. 두 행 모두 적용하지 않습니다.',
  },
  undoLine: (testimony, number) => `되돌리는 명령: restore ${testimony} ${number}`,
};

export const tableWords: { readonly en: TableWords; readonly ko: TableWords } = { en, ko };

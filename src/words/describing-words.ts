// What is said where testimonies are described: the form, its history, several at once, what descriptions lack.
import type { Gap } from '../../archive/api/catalogue-calls.ts';
import { countEn, countKo } from './count-words.ts';

type OneEach<Member extends string> = Readonly<Record<Member, string>>;

export const describeGroups = ['identity', 'people', 'dates', 'content', 'contents', 'access', 'archive', 'history'] as const;
export type DescribeGroup = (typeof describeGroups)[number];

export interface DescribingWords {
  readonly title: string;
  readonly groupsLabel: string;
  readonly groups: OneEach<DescribeGroup>;
  readonly submit: string;
  readonly done: string;
  readonly unchanged: string;
  readonly changedFields: (fields: number) => string;
  readonly undo: string;
  readonly undone: string;
  readonly notUndone: string;
  readonly unsaved: string;
  readonly discard: string;
  readonly goOn: string;
  readonly toMend: (faults: number) => string;
  readonly faults: OneEach<'missing' | 'time' | 'coordinates' | 'language'>;
  readonly refused: OneEach<'date' | 'accession' | 'taken'>;
  readonly dateHelp: string;
  readonly dateFault: string;
  readonly dateMeans: (date: string) => string;
  readonly timeHelp: string;
  readonly narratorHelp: string;
  readonly nextNumber: (accession: string) => string;
  readonly statusHelp: string;
  readonly neverShown: string;
  readonly tagHelp: string;
  readonly tagAdd: (field: string) => string;
  readonly tagRemove: string;
  readonly showAll: (field: string) => string;
  readonly people: {
    readonly about: string;
    readonly role: string;
    readonly name: string;
    readonly labels: string;
    readonly noLabels: string;
    readonly unnamed: (labels: string) => string;
    readonly add: string;
    readonly remove: (name: string) => string;
    readonly nameless: string;
  };
  readonly parts: { readonly about: string; readonly part: (number: number) => string; readonly recording: string; readonly recordingHelp: string; readonly add: string; readonly remove: (number: number) => string };
  readonly summaries: { readonly language: string; readonly languageHelp: string; readonly text: string; readonly add: string; readonly remove: (language: string) => string };
  readonly points: {
    readonly about: string;
    readonly none: string;
    readonly start: string;
    readonly title: string;
    readonly synopsis: string;
    readonly keywords: string;
    readonly coordinates: string;
    readonly coordinatesHelp: string;
    readonly add: string;
    readonly more: (title: string) => string;
    readonly less: (title: string) => string;
    readonly remove: (title: string) => string;
    readonly untitled: string;
    readonly order: string;
    readonly goTo: (title: string) => string;
  };
  readonly history: {
    readonly about: string;
    readonly none: string;
    readonly by: (who: string) => string;
    readonly before: string;
    readonly after: string;
    readonly nothing: string;
    readonly undo: string;
    readonly undoChange: (when: string) => string;
    readonly first: string;
  };
  readonly inPlace: { readonly edit: (field: string) => string; readonly empty: string; readonly keys: string };
  readonly several: {
    readonly open: string;
    readonly title: (testimonies: number) => string;
    readonly field: string;
    readonly value: string;
    readonly first: string;
    readonly firstHelp: string;
    readonly add: string;
    readonly remove: string;
    readonly emptyHelp: string;
    readonly reading: (done: number, total: number) => string;
    readonly preview: string;
    readonly changes: (changed: number, all: number) => string;
    readonly nothing: string;
    readonly submit: (changed: number) => string;
    readonly undoAll: string;
    readonly undone: (testimonies: number) => string;
    readonly to: string;
  };
  readonly quality: {
    readonly open: string;
    readonly title: string;
    readonly about: string;
    readonly whole: string;
    readonly kind: string;
    readonly every: string;
    readonly field: string;
    readonly everyField: string;
    readonly count: (testimonies: number) => string;
    readonly list: string;
    readonly gapMeanings: OneEach<Gap['gap']>;
    readonly none: string;
    readonly more: (left: number) => string;
  };
  readonly archive: {
    readonly about: string;
    readonly name: string;
    readonly nameHelp: string;
    readonly pattern: string;
    readonly patternHelp: string;
    readonly patternFault: string;
    readonly next: (accession: string) => string;
    readonly submit: string;
    readonly done: string;
  };
}

const en: DescribingWords = {
  title: 'Describe',
  groupsLabel: 'Parts of the description',
  groups: {
    identity: 'Identification', people: 'Who took part', dates: 'Dates and parts', content: 'What it tells', contents: 'Contents',
    access: 'Access and rights', archive: 'For the archive alone', history: 'History',
  },
  submit: 'Save the description',
  done: 'The description is saved.',
  unchanged: 'Nothing was changed.',
  changedFields: (fields) => (fields === 0 ? 'No changes yet' : `${countEn(fields, 'field', 'fields')} changed`),
  undo: 'Undo',
  undone: 'The change is undone.',
  notUndone: 'The change could not be undone. Its history shows what it was.',
  unsaved: 'What you have changed is not saved yet.',
  discard: 'Discard the changes',
  goOn: 'Go on describing',
  toMend: (faults) => `${countEn(faults, 'field has', 'fields have')} to be put right before it can be saved.`,
  faults: {
    missing: 'This is needed to go on.', time: 'Write hours, minutes and seconds, as in 1:02:30.',
    coordinates: 'Write latitude and longitude in degrees, as in 42.97, 129.72.', language: 'Write a code of a language, as in en, ko or zh-Hant.',
  },
  refused: {
    date: 'A date cannot be read. Write it as in 2011, 2011-09, 2011-09~ (about then) or 2011/2013 (from, to).',
    accession: 'The accession number does not follow the archive’s pattern, which is in the settings.',
    taken: 'Another testimony has this accession number.',
  },
  dateHelp: 'As exactly as it is known: 2023-08-14, 2023-08, 2023, 2023~ (about then), 2023? (perhaps), 2011/2013 (from, to), 198X (some year of ten).',
  dateFault: 'This is no date that can be read. Year first: 2023-08-14, 2023-08 or 2023; with ~ for about, ? for perhaps, / from one to another.',
  dateMeans: (date) => `Will be kept as ${date}.`,
  timeHelp: 'Hours, minutes, seconds: 1:02:30.',
  narratorHelp: 'The name that readers see, never one that is to stay secret.',
  nextNumber: (accession) => `Next number: ${accession}`,
  statusHelp: 'Readers are never told how far the description has come.',
  neverShown: 'Readers are never shown what stands here, whatever the agreement allows. It stays with those who keep the stacks.',
  tagHelp: 'Type, then press Enter. Headings that the archive uses already are offered.',
  tagAdd: (field) => `Add: ${field}`,
  tagRemove: 'Remove',
  showAll: (field) => `Show what there is: ${field}`,
  people: {
    about: 'Everybody who took part, by the names that readers see. Labels are what the transcript calls its speakers.',
    role: 'Role', name: 'Name', labels: 'Speakers in the transcript',
    noLabels: 'The transcript names no speakers.',
    unnamed: (labels) => `In the transcript also speak: ${labels}.`,
    add: 'Add a person', remove: (name) => `Remove ${name}`, nameless: 'the person without a name',
  },
  parts: {
    about: 'Sessions of the interview, or parts of its recording.', part: (number) => `Part ${number}`,
    recording: 'Recording', recordingHelp: 'Where it is kept. Readers are not told.',
    add: 'Add a part', remove: (number) => `Remove part ${number}`,
  },
  summaries: {
    language: 'Language', languageHelp: 'Its code: en, ko, ja, zh-Hant.', text: 'Summary', add: 'Add a summary in another language',
    remove: (language) => `Remove the summary (${language})`,
  },
  points: {
    about: 'What is told when: a table of contents that readers can go by. Lines are kept in the order of their times.',
    none: 'No contents yet.', start: 'Begins at', title: 'Title', synopsis: 'Synopsis', keywords: 'Keywords',
    coordinates: 'Coordinates', coordinatesHelp: 'Latitude, longitude: 42.97, 129.72.',
    add: 'Add a line', more: (title) => `More of ${title}`, less: (title) => `Less of ${title}`, remove: (title) => `Remove ${title}`,
    untitled: 'the line without a title', order: 'Put in the order of time', goTo: (title) => `Go to the passage: ${title}`,
  },
  history: {
    about: 'Every change that was saved, the latest first. Undoing one is itself a change, and can be undone. Ctrl+Z undoes the latest.',
    none: 'Nothing has been changed since it came in.', by: (who) => `by ${who}`, before: 'Before', after: 'Then', nothing: 'nothing',
    undo: 'Undo', undoChange: (when) => `Undo the change of ${when}`,
    first: 'Save or discard what you have changed in the other parts first.',
  },
  inPlace: { edit: (field) => `Change: ${field}`, empty: 'Not said', keys: 'Enter keeps it, Escape leaves it as it was.' },
  several: {
    open: 'Describe all…', title: (testimonies) => `Describe ${countEn(testimonies, 'testimony', 'testimonies')}`,
    field: 'Field', value: 'Set to', first: 'First number', firstHelp: 'The others count on from it, in the order of the list. Those that have a number keep it.',
    add: 'Subjects to add', remove: 'Subjects to remove', emptyHelp: 'Leave it empty to take away what is said.',
    reading: (done, total) => `Descriptions read: ${done} of ${total}`, preview: 'What changes',
    changes: (changed, all) => `${changed} of ${countEn(all, 'testimony', 'testimonies')} will change.`,
    nothing: 'Nothing would change.', submit: (changed) => `Change ${countEn(changed, 'testimony', 'testimonies')}`,
    undoAll: 'Undo all of it', undone: (testimonies) => `Undone for ${countEn(testimonies, 'testimony', 'testimonies')}.`, to: 'becomes',
  },
  quality: {
    open: 'What descriptions lack', title: 'What descriptions lack',
    about: 'Those first that lack most of what is required. Choose a field to fill it in.',
    whole: 'Every description says all that is required and recommended.',
    kind: 'Show', every: 'Everything', field: 'Field', everyField: 'Every field',
    count: (testimonies) => countEn(testimonies, 'testimony', 'testimonies'), list: 'Testimonies whose descriptions lack something',
    gapMeanings: { required: 'required', doubtful: 'doubtful', recommended: 'recommended' },
    none: 'No description lacks this.', more: (left) => `Show more (${left} left)`,
  },
  archive: {
    about: 'What the archive is called, and how it numbers what it holds.',
    name: 'Name of the archive', nameHelp: 'As it is to stand in lists and letters.',
    pattern: 'Pattern of accession numbers',
    patternHelp: 'As in OH-{year}-{number:4}: {year} is the year, {number} counts, {number:4} with four digits at least. Without a pattern, any number goes.',
    patternFault: 'A pattern has {number} exactly once, and no other braces but {year}.',
    next: (accession) => `The next number is ${accession}.`, submit: 'Save', done: 'The archive’s settings are saved.',
  },
};

const ko: DescribingWords = {
  title: '기술',
  groupsLabel: '기술 항목',
  groups: {
    identity: '식별', people: '참여자', dates: '날짜와 회차', content: '내용', contents: '차례', access: '이용과 권리',
    archive: '기록관 내부용', history: '변경 내력',
  },
  submit: '기술 저장',
  done: '기술을 저장했습니다.',
  unchanged: '바뀐 것이 없습니다.',
  changedFields: (fields) => (fields === 0 ? '아직 바뀐 것이 없습니다' : `항목 ${countKo(fields, '개')} 변경`),
  undo: '되돌리기',
  undone: '변경을 되돌렸습니다.',
  notUndone: '변경을 되돌리지 못했습니다. 변경 내력에서 이전 내용을 볼 수 있습니다.',
  unsaved: '바꾼 내용을 아직 저장하지 않았습니다.',
  discard: '바꾼 내용 버리기',
  goOn: '계속 기술하기',
  toMend: (faults) => `저장하려면 항목 ${countKo(faults, '개')}를 바로잡아야 합니다.`,
  faults: {
    missing: '꼭 필요한 항목입니다.', time: '1:02:30처럼 시, 분, 초로 적으십시오.',
    coordinates: '42.97, 129.72처럼 위도와 경도를 도 단위로 적으십시오.', language: 'en, ko, zh-Hant 같은 언어 부호를 적으십시오.',
  },
  refused: {
    date: '읽을 수 없는 날짜가 있습니다. 2011, 2011-09, 2011-09~(그 무렵), 2011/2013(부터 까지)처럼 적으십시오.',
    accession: '수집 번호가 설정에 정해 둔 형식과 맞지 않습니다.',
    taken: '다른 구술이 이미 이 수집 번호를 쓰고 있습니다.',
  },
  dateHelp: '아는 만큼만 적으십시오. 2023-08-14, 2023-08, 2023, 2023~(그 무렵), 2023?(불확실), 2011/2013(부터 까지), 198X(1980년대의 어느 해).',
  dateFault: '읽을 수 없는 날짜입니다. 2023-08-14, 2023-08, 2023처럼 연도부터 적고, 그 무렵이면 ~, 불확실하면 ?, 기간이면 /를 쓰십시오.',
  dateMeans: (date) => `${date} 형식으로 저장합니다.`,
  timeHelp: '시:분:초로 적습니다. 예: 1:02:30.',
  narratorHelp: '열람자에게 보이는 이름입니다. 숨겨야 할 이름은 적지 마십시오.',
  nextNumber: (accession) => `다음 번호: ${accession}`,
  statusHelp: '기술이 어디까지 되었는지는 열람자에게 알리지 않습니다.',
  neverShown: '여기에 적은 내용은 동의 범위와 관계없이 열람자에게 보이지 않습니다. 기록관리자와 정리 담당자만 봅니다.',
  tagHelp: '적고 Enter 키를 누르십시오. 기록관에서 이미 쓰는 표제어가 제시됩니다.',
  tagAdd: (field) => `추가: ${field}`,
  tagRemove: '빼기',
  showAll: (field) => `목록 보기: ${field}`,
  people: {
    about: '면담에 참여한 사람을 열람자에게 보이는 이름으로 적습니다. 화자 표시는 전사본에서 말하는 사람을 부르는 이름입니다.',
    role: '역할', name: '이름', labels: '전사본의 화자 표시',
    noLabels: '전사본에 화자 표시가 없습니다.',
    unnamed: (labels) => `전사본에 나오는 다른 화자: ${labels}.`,
    add: '참여자 추가', remove: (name) => `참여자 빼기: ${name}`, nameless: '이름 없음',
  },
  parts: {
    about: '면담의 회차나 녹음 자료의 부분입니다.', part: (number) => `${number}회차`,
    recording: '녹음 자료', recordingHelp: '보관 위치입니다. 열람자에게 알리지 않습니다.',
    add: '회차 추가', remove: (number) => `${number}회차 빼기`,
  },
  summaries: {
    language: '언어', languageHelp: '언어 부호: en, ko, ja, zh-Hant.', text: '개요', add: '다른 언어로 쓴 개요 추가',
    remove: (language) => `개요 빼기(${language})`,
  },
  points: {
    about: '언제 무슨 이야기를 하는지 적은 차례입니다. 열람자가 이것을 보고 찾아갈 수 있습니다. 시각 순서로 보관합니다.',
    none: '아직 차례가 없습니다.', start: '시작 시각', title: '제목', synopsis: '줄거리', keywords: '핵심어',
    coordinates: '좌표', coordinatesHelp: '위도, 경도: 42.97, 129.72.',
    add: '줄 추가', more: (title) => `더 적기: ${title}`, less: (title) => `접기: ${title}`, remove: (title) => `빼기: ${title}`,
    untitled: '제목 없음', order: '시각 순서로 놓기', goTo: (title) => `단락으로 가기: ${title}`,
  },
  history: {
    about: '저장한 모든 변경이며 최근 것이 먼저 나옵니다. 되돌리는 것도 하나의 변경이므로 다시 되돌릴 수 있습니다. Ctrl+Z 키로 가장 최근 변경을 되돌립니다.',
    none: '들여온 뒤로 바뀐 것이 없습니다.', by: (who) => `변경한 사람: ${who}`, before: '이전', after: '이후', nothing: '없음',
    undo: '되돌리기', undoChange: (when) => `${when}의 변경 되돌리기`,
    first: '다른 항목에서 바꾼 내용을 먼저 저장하거나 버리십시오.',
  },
  inPlace: { edit: (field) => `변경: ${field}`, empty: '적지 않음', keys: 'Enter 키로 저장하고 Esc 키로 그만둡니다.' },
  several: {
    open: '일괄 기술…', title: (testimonies) => `구술 ${countKo(testimonies, '건')} 기술`,
    field: '항목', value: '새 값', first: '첫 번호', firstHelp: '나머지는 목록 순서대로 이어서 매깁니다. 번호가 있는 구술은 그대로 둡니다.',
    add: '추가할 주제', remove: '뺄 주제', emptyHelp: '비워 두면 적혀 있던 내용을 지웁니다.',
    reading: (done, total) => `기술 읽는 중: ${total}건 가운데 ${done}건`, preview: '바뀌는 내용',
    changes: (changed, all) => `구술 ${countKo(all, '건')} 가운데 ${countKo(changed, '건')}이 바뀝니다.`,
    nothing: '바뀌는 것이 없습니다.', submit: (changed) => `구술 ${countKo(changed, '건')} 변경`,
    undoAll: '모두 되돌리기', undone: (testimonies) => `구술 ${countKo(testimonies, '건')}을 되돌렸습니다.`, to: '다음으로 바뀜',
  },
  quality: {
    open: '기술에 빠진 것', title: '기술에 빠진 것',
    about: '필수 항목이 많이 빠진 구술부터 나옵니다. 항목을 누르면 바로 채울 수 있습니다.',
    whole: '모든 기술에 필수 항목과 권장 항목이 갖추어져 있습니다.',
    kind: '표시', every: '모두', field: '항목', everyField: '모든 항목',
    count: (testimonies) => `구술 ${countKo(testimonies, '건')}`, list: '기술에 빠진 것이 있는 구술',
    gapMeanings: { required: '필수', doubtful: '확인 필요', recommended: '권장' },
    none: '이 항목이 빠진 기술은 없습니다.', more: (left) => `더 보기(${left}건 남음)`,
  },
  archive: {
    about: '기록관의 이름과 번호를 매기는 방식입니다.',
    name: '기록관 이름', nameHelp: '목록과 서신에 적히는 이름입니다.',
    pattern: '수집 번호 형식',
    patternHelp: '예: OH-{year}-{number:4}. {year}는 연도, {number}는 차례로 매기는 번호이고 {number:4}는 네 자리 이상으로 적습니다. 형식을 정하지 않으면 어떤 번호든 쓸 수 있습니다.',
    patternFault: '형식에는 {number}가 꼭 한 번 있어야 하고, 그 밖의 중괄호는 {year}만 쓸 수 있습니다.',
    next: (accession) => `다음 번호는 ${accession}입니다.`, submit: '저장', done: '기록관 설정을 저장했습니다.',
  },
};

export const describingWords: { readonly en: DescribingWords; readonly ko: DescribingWords } = { en, ko };

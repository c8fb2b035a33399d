// What the page says of collections as a whole: their fields, series, names and history; in English and Korean.
import type { CollectionGap } from '../../archive/api/collection-calls.ts';
import type { CollectionField } from '../../archive/api/collection.ts';
import { countEn, countKo } from './count-words.ts';

export interface CollectionWords {
  /** In the catalogue: the way to what is said of the collection that is chosen there. */
  readonly open: string;
  readonly back: string;
  /** What there is besides, those in which there is nothing among them. */
  readonly other: string;
  readonly fields: Readonly<Record<CollectionField, string>>;
  readonly groups: Readonly<Record<'identity' | 'content' | 'access' | 'keepers', string>>;
  readonly keepersOnly: string;
  readonly toldOnly: string;
  readonly undescribed: string;
  readonly nothingTold: string;
  readonly counts: Readonly<Record<'title' | 'testimonies' | 'words' | 'duration' | 'years' | 'languages', string>>;
  readonly years: (from: number, until: number) => string;
  readonly lacks: string;
  /** Among what descriptions lack: collections of which something is required. */
  readonly lacking: string;
  readonly gaps: Readonly<Record<CollectionGap['gap'], (field: string) => string>>;
  readonly empty: string;
  readonly edit: (field: string) => string;
  readonly save: string;
  readonly keys: string;
  readonly areaKeys: string;
  readonly done: string;
  readonly unchanged: string;
  readonly undo: string;
  readonly undone: string;
  readonly notUndone: string;
  readonly refused: Readonly<Record<'dates' | 'identifier' | 'series', string>>;
  readonly lines: {
    readonly language: string;
    readonly languageHelp: string;
    readonly text: string;
    readonly add: string;
    readonly remove: (language: string) => string;
  };
  readonly series: {
    readonly title: string;
    readonly none: string;
    readonly inNone: string;
    readonly noTestimonies: string;
    readonly count: (testimonies: number) => string;
    readonly edit: string;
    readonly about: string;
    readonly name: string;
    readonly nameless: string;
    readonly dates: string;
    readonly scope: string;
    readonly add: string;
    readonly up: (series: string) => string;
    readonly down: (series: string) => string;
    readonly remove: (series: string) => string;
  };
  readonly rename: {
    readonly open: string;
    readonly title: string;
    readonly name: string;
    readonly changes: (testimonies: number) => string;
    readonly merges: (name: string, there: number, here: number) => string;
    readonly mergesDescription: string;
    readonly submit: string;
    readonly submitMerge: string;
    readonly renamed: (testimonies: number) => string;
    readonly merged: (testimonies: number) => string;
  };
  readonly history: {
    readonly open: string;
    readonly title: string;
    readonly none: string;
    readonly described: string;
    readonly renamed: (name: string) => string;
    readonly merged: (name: string, testimonies: number) => string;
    readonly undoChange: (when: string) => string;
  };
  readonly remove: { readonly open: string; readonly title: string; readonly about: string; readonly submit: string; readonly done: string };
}

const en: CollectionWords = {
  open: 'About this collection',
  back: 'Catalogue',
  other: 'Collections',
  fields: {
    identifier: 'Reference code', titles: 'Titles in other languages', creators: 'Creators', dates: 'Dates', extent: 'Extent',
    scope: 'Scope and content', arrangement: 'Arrangement', series: 'Series', access: 'Conditions of access', use: 'Conditions of use',
    related: 'Related materials', subjects: 'Subjects', places: 'Places', summaries: 'Summary', provenance: 'Provenance',
    custody: 'Custodial history', appraisal: 'Appraisal', notes: 'Notes of the archive', status: 'Status of the description',
  },
  groups: { identity: 'Identity', content: 'Content', access: 'Access and use', keepers: 'For the archive alone' },
  keepersOnly: 'Readers are never told these.',
  toldOnly: 'Readers of its testimonies are told this too, but for what is the archive’s alone and for any field with a name that is hidden, or that no reader knows.',
  undescribed: 'Nothing has been said of this collection as a whole yet.',
  nothingTold: 'The archive tells nothing of this collection as a whole.',
  counts: { title: 'Holdings', testimonies: 'Testimonies', words: 'Words', duration: 'Duration', years: 'Interviews', languages: 'Languages' },
  years: (from, until) => (from === until ? String(from) : `${from} to ${until}`),
  lacks: 'What the description lacks',
  lacking: 'Collections',
  gaps: { required: (field) => `${field}: required`, recommended: (field) => `${field}: recommended` },
  empty: 'Nothing yet',
  edit: (field) => `change ${field}`,
  save: 'Save',
  keys: 'Enter saves, Escape leaves it as it was.',
  areaKeys: 'Control or Command with Enter saves, Escape leaves it as it was.',
  done: 'The collection is described.',
  unchanged: 'Nothing was changed.',
  undo: 'Undo',
  undone: 'The change is undone.',
  notUndone: 'The change could not be undone.',
  refused: {
    dates: 'This is no date as EDTF writes it.', identifier: 'Another collection has that reference code.', series: 'Two series have one name.',
  },
  lines: {
    language: 'Language', languageHelp: 'By its code: ko, en, zh', text: 'Text', add: 'Add another language', remove: (language) => `Remove ${language}`,
  },
  series: {
    title: 'Series and testimonies', none: 'There are no testimonies in it.', inNone: 'In no series', noTestimonies: 'No testimony is in this series.',
    count: (testimonies) => countEn(testimonies, 'testimony', 'testimonies'),
    edit: 'Describe series', about: 'In the order in which finding aids have them. A testimony comes into a series by its own description.',
    name: 'Name', nameless: 'Series without a name', dates: 'Dates', scope: 'Scope and content', add: 'Add a series', up: (series) => `Move ${series} up`,
    down: (series) => `Move ${series} down`, remove: (series) => `Remove ${series}`,
  },
  rename: {
    open: 'Rename or merge', title: 'Rename the collection', name: 'New name',
    changes: (testimonies) => `${countEn(testimonies, 'testimony gets', 'testimonies get')} the new name. Each keeps the old one in its history.`,
    merges: (name, there, here) => `There is a collection “${name}” already, with ${countEn(there, 'testimony', 'testimonies')}. ${countEn(here, 'testimony comes', 'testimonies come')} to it from this one.`,
    mergesDescription: 'What its description lacks is taken from this one’s. It can be undone: then they part again.',
    submit: 'Rename', submitMerge: 'Merge',
    renamed: (testimonies) => `Renamed, with ${countEn(testimonies, 'testimony', 'testimonies')}.`,
    merged: (testimonies) => `Merged: ${countEn(testimonies, 'testimony', 'testimonies')} moved.`,
  },
  history: {
    open: 'History', title: 'History of the description', none: 'It has not been changed yet.',
    described: 'Described', renamed: (name) => `Renamed; before: ${name}`,
    merged: (name, testimonies) => `Merged in: ${name}, ${countEn(testimonies, 'testimony', 'testimonies')}`,
    undoChange: (when) => `Undo the change of ${when}`,
  },
  remove: {
    open: 'Remove', title: 'Remove the collection', about: 'No testimony is in it. Its description and its history go; this cannot be undone.',
    submit: 'Remove', done: 'The collection is removed.',
  },
};

const ko: CollectionWords = {
  open: '이 컬렉션에 대하여',
  back: '목록',
  other: '컬렉션',
  fields: {
    identifier: '참조 코드', titles: '다른 언어로 쓴 제목', creators: '생산자', dates: '연대', extent: '분량', scope: '범위와 내용',
    arrangement: '정리 체계', series: '시리즈', access: '열람 조건', use: '이용 조건', related: '관련 자료', subjects: '주제', places: '장소',
    summaries: '개요', provenance: '출처', custody: '소장 내력', appraisal: '평가', notes: '기록관 내부 메모', status: '기술 상태',
  },
  groups: { identity: '식별', content: '내용', access: '열람과 이용', keepers: '기록관 내부용' },
  keepersOnly: '이용자에게는 어느 때도 알리지 않습니다.',
  toldOnly: '구술을 볼 수 있는 이용자에게도 알립니다. 다만 기록관 내부용 항목과, 숨긴 이름이나 이용자가 알 수 없는 이름이 든 항목은 알리지 않습니다.',
  undescribed: '이 컬렉션 전체에 대한 기술이 아직 없습니다.',
  nothingTold: '이 컬렉션 전체에 대하여 알려 드리는 것이 없습니다.',
  counts: { title: '소장 현황', testimonies: '구술', words: '어절', duration: '길이', years: '구술 시기', languages: '언어' },
  years: (from, until) => (from === until ? `${from}년` : `${from}년부터 ${until}년까지`),
  lacks: '기술에 빠진 것',
  lacking: '컬렉션',
  gaps: { required: (field) => `${field}: 필수`, recommended: (field) => `${field}: 권장` },
  empty: '아직 없음',
  edit: (field) => `${field} 고치기`,
  save: '저장',
  keys: 'Enter는 저장, Esc는 그대로 두기입니다.',
  areaKeys: 'Control 또는 Command와 Enter는 저장, Esc는 그대로 두기입니다.',
  done: '컬렉션을 기술했습니다.',
  unchanged: '바뀐 것이 없습니다.',
  undo: '되돌리기',
  undone: '변경을 되돌렸습니다.',
  notUndone: '변경을 되돌리지 못했습니다.',
  refused: { dates: 'EDTF로 쓴 날짜가 아닙니다.', identifier: '다른 컬렉션이 이 참조 코드를 쓰고 있습니다.', series: '이름이 같은 시리즈가 둘 있습니다.' },
  lines: { language: '언어', languageHelp: '언어 부호로: ko, en, zh', text: '내용', add: '다른 언어 더하기', remove: (language) => `${language} 빼기` },
  series: {
    title: '시리즈와 구술', none: '이 컬렉션에는 구술이 없습니다.', inNone: '시리즈 없음', noTestimonies: '이 시리즈에는 구술이 없습니다.',
    count: (testimonies) => `구술 ${countKo(testimonies, '건')}`,
    edit: '시리즈 기술', about: '검색 도구에 나오는 차례대로입니다. 구술은 그 구술의 기술에 따라 시리즈에 들어갑니다.',
    name: '이름', nameless: '이름 없는 시리즈', dates: '연대', scope: '범위와 내용', add: '시리즈 더하기', up: (series) => `${series} 위로`,
    down: (series) => `${series} 아래로`, remove: (series) => `${series} 빼기`,
  },
  rename: {
    open: '이름 바꾸기·합치기', title: '컬렉션 이름 바꾸기', name: '새 이름',
    changes: (testimonies) => `구술 ${countKo(testimonies, '건')}의 컬렉션이 새 이름으로 바뀝니다. 구술마다 옛 이름이 이력에 남습니다.`,
    merges: (name, there, here) => `“${name}” 컬렉션이 이미 있으며 구술은 ${countKo(there, '건')}입니다. 이 컬렉션의 구술 ${countKo(here, '건')}이 그리로 옮겨 갑니다.`,
    mergesDescription: '그 기술에 빠진 것은 이 컬렉션의 기술에서 가져옵니다. 되돌리면 다시 나뉩니다.',
    submit: '이름 바꾸기', submitMerge: '합치기',
    renamed: (testimonies) => `이름을 바꾸었습니다. 구술 ${countKo(testimonies, '건')}.`,
    merged: (testimonies) => `합쳤습니다. 구술 ${countKo(testimonies, '건')}을 옮겼습니다.`,
  },
  history: {
    open: '이력', title: '기술 이력', none: '아직 고친 적이 없습니다.',
    described: '기술', renamed: (name) => `이름 변경. 이전 이름: ${name}`, merged: (name, testimonies) => `합친 것: ${name}, 구술 ${countKo(testimonies, '건')}`,
    undoChange: (when) => `${when}의 변경 되돌리기`,
  },
  remove: {
    open: '지우기', title: '컬렉션 지우기', about: '이 컬렉션에는 구술이 없습니다. 기술과 이력을 지우며, 되돌릴 수 없습니다.', submit: '지우기',
    done: '컬렉션을 지웠습니다.',
  },
};

export const collectionWords: { readonly en: CollectionWords; readonly ko: CollectionWords } = { en, ko };

// What is said where authorities are kept: headings with their other names, relations, merging and splitting, history.
import type { AuthorityDeed, AuthorityType, RelationKind, VariantKind, VariantScheme } from '../../archive/api/authority.ts';
import type { Suggestion } from '../../archive/api/authority-calls.ts';
import { countEn, countKo } from './count-words.ts';

type OneEach<Member extends string> = Readonly<Record<Member, string>>;

export type AuthorityFieldName = 'heading' | 'variants' | 'dates' | 'relations' | 'coordinates' | 'externalIds' | 'sensitive' | 'note' | 'aliases';

export interface AuthoritiesWords {
  readonly title: string;
  readonly types: OneEach<AuthorityType>;
  readonly oneOf: OneEach<AuthorityType>;
  readonly typesLabel: string;
  readonly allTypes: string;
  readonly list: string;
  readonly filter: string;
  readonly filterHelp: string;
  readonly clearFilter: string;
  readonly count: (shown: number) => string;
  readonly inDescriptions: (testimonies: number) => string;
  readonly chosen: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly noneForReaders: string;
  readonly noneMatch: string;
  readonly nothingChosen: string;
  readonly severalHint: string;
  readonly readersAbout: string;
  readonly add: string;
  readonly recent: string;
  readonly starter: { readonly title: string; readonly about: string; readonly submit: string; readonly done: (added: number) => string };
  readonly fields: OneEach<AuthorityFieldName>;
  readonly nothing: string;
  readonly edit: (field: string) => string;
  readonly keys: string;
  readonly save: string;
  readonly headingHelp: (testimonies: number) => string;
  readonly refused: OneEach<'dates' | 'coordinates' | 'heading' | 'headingMissing'>;
  readonly done: string;
  readonly undo: string;
  readonly undone: string;
  readonly notUndone: string;
  readonly variants: {
    readonly about: string;
    readonly none: string;
    readonly text: string;
    readonly kind: string;
    readonly scheme: string;
    readonly language: string;
    readonly languageHelp: string;
    readonly kinds: OneEach<VariantKind>;
    readonly schemes: OneEach<VariantScheme>;
    readonly noScheme: string;
    readonly add: string;
    readonly remove: (name: string) => string;
    readonly deeds: string;
    readonly known: string;
  };
  readonly suggestions: {
    readonly title: string;
    readonly about: string;
    readonly none: string;
    readonly by: OneEach<Suggestion['by']>;
    readonly take: (name: string) => string;
    readonly takeAll: (names: number) => string;
    readonly coordinates: (coordinates: string) => string;
  };
  readonly relations: {
    readonly kinds: OneEach<RelationKind>;
    readonly inverse: OneEach<RelationKind>;
    readonly none: string;
    readonly kind: string;
    readonly to: string;
    readonly add: string;
    readonly remove: (kind: string, heading: string) => string;
  };
  readonly coordinatesHelp: string;
  readonly external: { readonly source: string; readonly sourceHelp: string; readonly id: string; readonly add: string; readonly none: string; readonly remove: (source: string) => string };
  readonly sensitive: { readonly label: string; readonly meaning: string; readonly yes: string };
  readonly noteHelp: string;
  readonly testimonies: { readonly title: string; readonly none: string };
  readonly eventPage: string;
  /** A link from a description. */
  readonly open: (heading: string) => string;
  readonly adding: {
    readonly title: string;
    readonly type: string;
    readonly takes: string;
    readonly takesHelp: string;
    readonly takeCoordinates: (coordinates: string) => string;
    readonly submit: string;
    readonly done: (heading: string) => string;
  };
  readonly removing: {
    readonly open: string;
    readonly title: (heading: string) => string;
    readonly foresight: (testimonies: number, relations: number) => string;
    readonly names: string;
    readonly forget: string;
    readonly forgetHelp: string;
    readonly submit: string;
    readonly done: (heading: string) => string;
    readonly forgotten: string;
  };
  readonly merging: {
    readonly chosen: (count: number) => string;
    readonly open: string;
    readonly otherTypes: string;
    readonly clear: string;
    readonly title: string;
    readonly stays: string;
    readonly staysHelp: string;
    readonly will: string;
    readonly names: (count: number) => string;
    readonly descriptions: (testimonies: number) => string;
    readonly sensitive: string;
    readonly ids: string;
    readonly submit: string;
    readonly done: (heading: string, testimonies: number) => string;
  };
  readonly splitting: {
    readonly open: string;
    readonly title: (heading: string) => string;
    readonly about: string;
    readonly heading: string;
    readonly names: string;
    readonly noNames: string;
    readonly testimonies: string;
    readonly testimoniesHelp: string;
    readonly noTestimonies: string;
    readonly alias: string;
    readonly aliasHelp: string;
    readonly noAlias: string;
    readonly aliasOf: (place: number) => string;
    readonly submit: string;
    readonly done: (heading: string, testimonies: number) => string;
  };
  readonly history: {
    readonly title: string;
    readonly allTitle: string;
    readonly allAbout: string;
    readonly about: string;
    readonly none: string;
    readonly more: string;
    readonly deeds: OneEach<AuthorityDeed['deed']>;
    readonly by: (who: string) => string;
    readonly before: string;
    readonly after: string;
    readonly nothing: string;
    readonly came: string;
    readonly went: string;
    readonly others: (count: number) => string;
    readonly undo: string;
    readonly undoDeed: (deed: string, when: string) => string;
  };
}

const en: AuthoritiesWords = {
  title: 'Authorities',
  types: { person: 'People', place: 'Places', organisation: 'Organisations', event: 'Events', subject: 'Subjects' },
  oneOf: { person: 'Person', place: 'Place', organisation: 'Organisation', event: 'Event', subject: 'Subject' },
  typesLabel: 'Types',
  allTypes: 'All authorities',
  list: 'Authorities by heading',
  filter: 'Find',
  filterHelp: 'any name',
  clearFilter: 'Show all again',
  count: (shown) => countEn(shown, 'authority', 'authorities'),
  inDescriptions: (testimonies) => countEn(testimonies, 'testimony', 'testimonies'),
  chosen: 'The chosen authority',
  none: 'No authorities yet',
  noneHelp: 'An authority keeps one heading for a person, a place, an organisation, an event or a subject, and every other name for it. A search for any of the names finds the others.',
  noneForReaders: 'Nothing that you may read has an authority yet.',
  noneMatch: 'No name has that in it.',
  nothingChosen: 'Choose an authority to see its names, its relations and the testimonies that have it.',
  severalHint: 'Choose several with Ctrl or Shift to merge them.',
  readersAbout: 'You are shown an authority where a description that you may read has its heading.',
  add: 'Add an authority',
  recent: 'What was done',
  starter: {
    title: 'Places along the Tumen and the Yalu',
    about: 'Begin with provinces, cities and counties on both banks, in Hangul, Hanja and both romanisations. They are facts of geography only, and can be changed or removed like any other.',
    submit: 'Add these places', done: (added) => `${countEn(added, 'place', 'places')} added.`,
  },
  fields: {
    heading: 'Heading', variants: 'Other names', dates: 'Dates', relations: 'Relations', coordinates: 'Coordinates', externalIds: 'Numbers elsewhere',
    sensitive: 'Sensitive', note: 'Note', aliases: 'Merged into it',
  },
  nothing: 'Nothing yet',
  edit: (field) => `change: ${field}`,
  keys: 'Enter saves, Escape leaves it as it was.',
  save: 'Save',
  headingHelp: (testimonies) => (testimonies === 0
    ? 'No description has it yet. The old heading stays as another name.'
    : `It is rewritten in ${countEn(testimonies, 'description', 'descriptions')}. The old heading stays as another name.`),
  refused: {
    dates: 'This is not a date that EDTF knows.', coordinates: 'Give latitude and longitude in degrees: 42.2, 129.2.',
    heading: 'Another authority of this type has that heading. Merge the two, or choose another.', headingMissing: 'An authority needs a heading.',
  },
  done: 'The authority is saved.',
  undo: 'Undo',
  undone: 'It is undone.',
  notUndone: 'It could not be undone: something done later stands on it. The history says what.',
  variants: {
    about: 'A search for any of these finds the others.',
    none: 'No other names yet.',
    text: 'Name', kind: 'Script', scheme: 'Scheme', language: 'Language', languageHelp: 'A code, as zh or ru.',
    kinds: { hangul: 'Hangul', hanja: 'Hanja', romanised: 'Romanised', other: 'Other' },
    schemes: { rr: 'Revised', mr: 'McCune-Reischauer', 'self-chosen': 'Own spelling', press: 'Press' },
    noScheme: 'None',
    add: 'Add the name', remove: (name) => `Remove ${name}`, deeds: 'Remove',
    known: 'It has this name already.',
  },
  suggestions: {
    title: 'Suggestions', about: 'Worked out by rule. None is certain: take those that are in use.', none: 'No other name suggests itself.',
    by: { romanisation: 'romanisation', 'family-name': 'family name', initial: 'initial of the other side', starter: 'list of places' },
    take: (name) => `Take ${name}`, takeAll: (names) => (names === 1 ? 'Take it' : `Take all ${names}`), coordinates: (coordinates) => `Take the coordinates ${coordinates}`,
  },
  relations: {
    kinds: { broader: 'Broader', 'part-of': 'Part of', related: 'Related', earlier: 'Earlier name', later: 'Later name' },
    inverse: { broader: 'Narrower', 'part-of': 'Has part', related: 'Related', earlier: 'Later name', later: 'Earlier name' },
    none: 'No relations yet.', kind: 'Relation', to: 'To', add: 'Add the relation', remove: (kind, heading) => `Remove: ${kind}, ${heading}`,
  },
  coordinatesHelp: 'Latitude and longitude in degrees: 42.2, 129.2.',
  external: { source: 'List', sourceHelp: 'viaf, wikidata, geonames or another.', id: 'Number', add: 'Add the number', none: 'None yet.', remove: (source) => `Remove the number of ${source}` },
  sensitive: {
    label: 'Readers are never told this authority',
    meaning: 'None of its names reaches the reading room or a reading copy, and searches there do not go by them. The heading itself stays in descriptions: take it out there if it must not be read.',
    yes: 'Sensitive: readers are never told it.',
  },
  noteHelp: 'For those who keep the archive, never for readers.',
  testimonies: { title: 'Testimonies that have it', none: 'No description has it.' },
  eventPage: 'What is told of it',
  open: (heading) => `${heading}: show the authority`,
  adding: {
    title: 'Add an authority', type: 'Type', takes: 'Other names to be kept', takesHelp: 'Worked out by rule. Untick what is not in use.',
    takeCoordinates: (coordinates) => `The coordinates ${coordinates}`, submit: 'Add', done: (heading) => `${heading} is added.`,
  },
  removing: {
    open: 'Remove', title: (heading) => `Remove ${heading}`,
    foresight: (testimonies, relations) => `${testimonies === 0 ? 'No description has the heading.' : `${countEn(testimonies, 'description keeps', 'descriptions keep')} the heading as plain words.`} `
      + (relations === 0 ? 'No relation is lost.' : `${countEn(relations, 'relation is', 'relations are')} lost.`),
    names: 'Searches go by its other names no more.',
    forget: 'Take it out of the history too', forgetHelp: 'For a name that should never have been here. It cannot come back.',
    submit: 'Remove', done: (heading) => `${heading} is removed.`, forgotten: 'It is removed, and nothing of it is kept.',
  },
  merging: {
    chosen: (count) => `${countEn(count, 'authority', 'authorities')} chosen`,
    open: 'Merge', otherTypes: 'Only authorities of one type can be merged.', clear: 'Choose none', title: 'Merge authorities',
    stays: 'The heading that stays', staysHelp: 'The headings of the others become its other names.', will: 'What will change',
    names: (count) => `It will have ${countEn(count, 'other name', 'other names')}.`,
    descriptions: (testimonies) => (testimonies === 0 ? 'No description is rewritten.' : `${countEn(testimonies, 'description is', 'descriptions are')} rewritten, each with its history.`),
    sensitive: 'One of them is sensitive, so the whole will be: readers are told nothing of it.',
    ids: 'Relations and links to the others lead to it. It can be undone.',
    submit: 'Merge', done: (heading, testimonies) => `Merged into ${heading}. ${countEn(testimonies, 'description', 'descriptions')} rewritten.`,
  },
  splitting: {
    open: 'Split', title: (heading) => `Split ${heading}`, about: 'A second authority takes some of the names, and its heading goes into the descriptions that you choose.',
    heading: 'Heading of the new one', names: 'Names that go with it', noNames: 'It has no other names.',
    testimonies: 'Testimonies that mean the new one', testimoniesHelp: 'Their descriptions are rewritten.', noTestimonies: 'No description has it.',
    alias: 'Identity', aliasHelp: 'What was merged before can have its own number back, so that old links lead to it.', noAlias: 'A new number',
    aliasOf: (place) => `The number of merged authority ${place}`,
    submit: 'Split', done: (heading, testimonies) => `${heading} stands by itself. ${countEn(testimonies, 'description', 'descriptions')} rewritten.`,
  },
  history: {
    title: 'History', allTitle: 'What was done to authorities', allAbout: 'The latest first, what was removed included. Undoing is itself a change, which can be undone.',
    about: 'The latest first. What has changed elsewhere since stays as it is.', none: 'Nothing is on record.', more: 'Show earlier ones',
    deeds: { add: 'Added', change: 'Changed', merge: 'Merged', split: 'Split', remove: 'Removed', starter: 'Added from the list of places', restore: 'Undone' },
    by: (who) => `by ${who}`, before: 'Before', after: 'After', nothing: 'Nothing', came: 'Came in', went: 'Went', others: (count) => `and ${count} more`,
    undo: 'Undo', undoDeed: (deed, when) => `Undo: ${deed}, ${when}`,
  },
};

const ko: AuthoritiesWords = {
  title: '전거',
  types: { person: '인물', place: '장소', organisation: '단체', event: '사건', subject: '주제' },
  oneOf: { person: '인물', place: '장소', organisation: '단체', event: '사건', subject: '주제' },
  typesLabel: '종류',
  allTypes: '모든 전거',
  list: '표목 순 전거',
  filter: '찾기',
  filterHelp: '표목이나 이형',
  clearFilter: '모두 다시 보기',
  count: (shown) => `전거 ${countKo(shown, '건')}`,
  inDescriptions: (testimonies) => `구술 ${countKo(testimonies, '건')}`,
  chosen: '선택한 전거',
  none: '아직 전거가 없습니다',
  noneHelp: '전거는 인물, 장소, 단체, 사건, 주제마다 표목 하나와 그 밖의 모든 이형을 함께 둡니다. 어느 이름으로 검색해도 다른 이름이 함께 찾아집니다.',
  noneForReaders: '열람할 수 있는 기술에 아직 전거가 없습니다.',
  noneMatch: '찾는 말이 든 이름이 없습니다.',
  nothingChosen: '전거를 선택하면 이형과 관계, 그 표목을 쓴 구술이 보입니다.',
  severalHint: 'Ctrl이나 Shift로 여러 개를 선택하면 합칠 수 있습니다.',
  readersAbout: '열람할 수 있는 기술에 표목이 있는 전거만 보입니다.',
  add: '전거 더하기',
  recent: '변경 이력',
  starter: {
    title: '두만강과 압록강 언저리의 장소',
    about: '두 강 양쪽의 도, 시, 군을 한글, 한자, 두 가지 로마자 표기로 갖추고 시작할 수 있습니다. 지리적 사실만 들어 있으며 다른 전거처럼 고치거나 지울 수 있습니다.',
    submit: '이 장소들 더하기', done: (added) => `장소 ${countKo(added, '곳')}을 더했습니다.`,
  },
  fields: {
    heading: '표목', variants: '이형', dates: '연대', relations: '관계', coordinates: '좌표', externalIds: '다른 목록의 번호',
    sensitive: '민감함', note: '메모', aliases: '합쳐진 전거',
  },
  nothing: '아직 없음',
  edit: (field) => `고치기: ${field}`,
  keys: 'Enter를 누르면 저장하고 Escape를 누르면 그대로 둡니다.',
  save: '저장',
  headingHelp: (testimonies) => (testimonies === 0
    ? '이 표목을 쓴 기술은 아직 없습니다. 이전 표목은 이형으로 남습니다.'
    : `기술 ${countKo(testimonies, '건')}에서 함께 바뀝니다. 이전 표목은 이형으로 남습니다.`),
  refused: {
    dates: 'EDTF로 읽을 수 있는 날짜가 아닙니다.', coordinates: '위도와 경도를 도 단위로 쓰십시오: 42.2, 129.2.',
    heading: '같은 종류의 다른 전거가 이 표목을 쓰고 있습니다. 둘을 합치거나 다른 표목을 쓰십시오.', headingMissing: '표목이 있어야 합니다.',
  },
  done: '전거를 저장했습니다.',
  undo: '되돌리기',
  undone: '되돌렸습니다.',
  notUndone: '그 뒤에 한 일이 딸려 있어 되돌리지 못했습니다. 이력에서 확인하십시오.',
  variants: {
    about: '어느 이름으로 검색해도 다른 이름이 함께 찾아집니다.',
    none: '아직 이형이 없습니다.',
    text: '이름', kind: '문자', scheme: '표기법', language: '언어', languageHelp: 'zh, ru와 같은 부호입니다.',
    kinds: { hangul: '한글', hanja: '한자', romanised: '로마자', other: '그 밖' },
    schemes: { rr: '국어의 로마자 표기법', mr: '매큔·라이샤워', 'self-chosen': '본인 표기', press: '언론 표기' },
    noScheme: '없음',
    add: '이형 더하기', remove: (name) => `${name} 빼기`, deeds: '빼기',
    known: '이미 있는 이름입니다.',
  },
  suggestions: {
    title: '제안', about: '규칙에 따라 만든 것이어서 확실하지 않습니다. 실제로 쓰는 것만 받으십시오.', none: '제안할 다른 이름이 없습니다.',
    by: { romanisation: '로마자 표기법', 'family-name': '성씨의 관용 표기', initial: '남북의 두음 차이', starter: '장소 목록' },
    take: (name) => `${name} 받기`, takeAll: (names) => `${countKo(names, '개')} 모두 받기`, coordinates: (coordinates) => `좌표 ${coordinates} 받기`,
  },
  relations: {
    kinds: { broader: '상위어', 'part-of': '상위 전체', related: '관련', earlier: '이전 이름', later: '이후 이름' },
    inverse: { broader: '하위어', 'part-of': '하위 부분', related: '관련', earlier: '이후 이름', later: '이전 이름' },
    none: '아직 관계가 없습니다.', kind: '관계', to: '대상', add: '관계 더하기', remove: (kind, heading) => `빼기: ${kind}, ${heading}`,
  },
  coordinatesHelp: '위도와 경도(도): 42.2, 129.2.',
  external: { source: '목록', sourceHelp: 'viaf, wikidata, geonames 등.', id: '번호', add: '번호 더하기', none: '아직 없습니다.', remove: (source) => `${source} 번호 빼기` },
  sensitive: {
    label: '이용자에게 이 전거를 알리지 않음',
    meaning: '어느 이름도 열람실과 열람용 사본에 나가지 않으며, 그곳의 검색도 이 이름들로 넓혀지지 않습니다. 표목은 기술에 그대로 있으므로, 읽혀서는 안 되는 표목이면 기술에서도 빼십시오.',
    yes: '민감함: 이용자에게는 알리지 않습니다.',
  },
  noteHelp: '기록을 맡은 사람만 보며 이용자에게는 보이지 않습니다.',
  testimonies: { title: '이 표목을 쓴 구술', none: '이 표목을 쓴 기술이 없습니다.' },
  eventPage: '이 사건에 관한 구술',
  open: (heading) => `${heading}: 전거 보기`,
  adding: {
    title: '전거 더하기', type: '종류', takes: '함께 둘 이형', takesHelp: '규칙에 따라 만든 것입니다. 쓰지 않는 것은 선택을 푸십시오.',
    takeCoordinates: (coordinates) => `좌표 ${coordinates}`, submit: '더하기', done: (heading) => `전거를 더했습니다: ${heading}`,
  },
  removing: {
    open: '지우기', title: (heading) => `전거 지우기: ${heading}`,
    foresight: (testimonies, relations) => `${testimonies === 0 ? '이 표목을 쓴 기술은 없습니다.' : `기술 ${countKo(testimonies, '건')}에는 표목이 보통 글로 남습니다.`} `
      + (relations === 0 ? '없어지는 관계는 없습니다.' : `관계 ${countKo(relations, '개')}가 없어집니다.`),
    names: '검색이 더는 이형으로 넓혀지지 않습니다.',
    forget: '이력에서도 지우기', forgetHelp: '처음부터 여기 있어서는 안 될 이름에 씁니다. 되돌릴 수 없습니다.',
    submit: '지우기', done: (heading) => `전거를 지웠습니다: ${heading}`, forgotten: '지웠습니다. 이력에도 남지 않습니다.',
  },
  merging: {
    chosen: (count) => `전거 ${countKo(count, '건')} 선택`,
    open: '합치기', otherTypes: '종류가 같은 전거만 합칠 수 있습니다.', clear: '선택 풀기', title: '전거 합치기',
    stays: '남을 표목', staysHelp: '나머지 표목은 이형이 됩니다.', will: '바뀌는 것',
    names: (count) => `이형이 ${countKo(count, '개')} 있게 됩니다.`,
    descriptions: (testimonies) => (testimonies === 0 ? '고칠 기술은 없습니다.' : `기술 ${countKo(testimonies, '건')}을 고치며, 각각 이력에 남습니다.`),
    sensitive: '민감한 전거가 있어 합친 전거도 민감하게 됩니다. 이용자에게는 알리지 않습니다.',
    ids: '나머지로 이어지던 관계와 링크는 남은 전거로 이어집니다. 되돌릴 수 있습니다.',
    submit: '합치기', done: (heading, testimonies) => `합쳤습니다: ${heading}. 기술 ${countKo(testimonies, '건')}을 고쳤습니다.`,
  },
  splitting: {
    open: '가르기', title: (heading) => `전거 가르기: ${heading}`, about: '새 전거가 이형의 일부를 가져가고, 선택한 기술에는 새 표목이 들어갑니다.',
    heading: '새 전거의 표목', names: '함께 옮길 이형', noNames: '이형이 없습니다.',
    testimonies: '새 전거를 뜻하는 구술', testimoniesHelp: '이 구술들의 기술을 고칩니다.', noTestimonies: '이 표목을 쓴 기술이 없습니다.',
    alias: '식별자', aliasHelp: '전에 합쳐진 전거에는 원래 식별자를 돌려줄 수 있습니다. 그러면 옛 링크가 새 전거로 이어집니다.', noAlias: '새 식별자',
    aliasOf: (place) => `합쳐졌던 전거 ${place}의 식별자`,
    submit: '가르기', done: (heading, testimonies) => `따로 두었습니다: ${heading}. 기술 ${countKo(testimonies, '건')}을 고쳤습니다.`,
  },
  history: {
    title: '이력', allTitle: '전거 변경 이력', allAbout: '최근 것부터 보이며 지운 전거도 나옵니다. 되돌린 것도 변경으로 남아 다시 되돌릴 수 있습니다.',
    about: '최근 것부터 보입니다. 그 뒤에 달리 바뀐 것은 그대로 둡니다.', none: '기록된 변경이 없습니다.', more: '이전 것 더 보기',
    deeds: { add: '더함', change: '고침', merge: '합침', split: '가름', remove: '지움', starter: '장소 목록에서 더함', restore: '되돌림' },
    by: (who) => `사용자 ${who}`, before: '이전', after: '이후', nothing: '없음', came: '생김', went: '없어짐', others: (count) => `외 ${countKo(count, '건')}`,
    undo: '되돌리기', undoDeed: (deed, when) => `되돌리기: ${deed}, ${when}`,
  },
};

export const authoritiesWords = { en, ko } as const;

// What the command line says of authorities, and its help on them, in English and Korean.
import type { AuthorityDeed, RelationKind, VariantKind } from '../../archive/api/authority.ts';
import type { Suggestion } from '../../archive/api/authority-calls.ts';
import { countEn, countKo } from './count-words.ts';

export interface CommandAuthorityWords {
  readonly none: string;
  readonly noSuggestions: string;
  readonly removed: string;
  readonly sensitive: string;
  readonly dates: string;
  readonly coordinates: string;
  readonly kinds: Readonly<Record<VariantKind, string>>;
  readonly relations: Readonly<Record<RelationKind, string>>;
  /** What this one is to one that names it in a relation. */
  readonly inverse: Readonly<Record<RelationKind, string>>;
  readonly by: Readonly<Record<Suggestion['by'], string>>;
  /** What was done, by a short name each. */
  readonly deeds: Readonly<Record<AuthorityDeed['deed'], string>>;
  readonly noDeeds: string;
  readonly describing: (testimonies: number) => string;
  readonly rewritten: (testimonies: number) => string;
  readonly started: (added: number, known: number) => string;
}

export const commandAuthorityWords: { readonly en: CommandAuthorityWords; readonly ko: CommandAuthorityWords } = {
  en: {
    none: 'There are no authorities.',
    noSuggestions: 'No other name suggests itself.',
    removed: 'The authority is removed. Descriptions keep its heading.',
    sensitive: 'Sensitive: readers are never told it.',
    dates: 'dates',
    coordinates: 'coordinates',
    kinds: { hangul: 'Hangul', hanja: 'Hanja', romanised: 'romanised', other: 'other' },
    relations: { broader: 'broader', 'part-of': 'part of', related: 'related', earlier: 'earlier name', later: 'later name' },
    inverse: { broader: 'narrower', 'part-of': 'has part', related: 'related', earlier: 'later name', later: 'earlier name' },
    by: { romanisation: 'by the rules of romanisation', 'family-name': 'a spelling of the family name', initial: 'initial of the other side', starter: 'from the starter list' },
    deeds: { add: 'added', change: 'changed', merge: 'merged', split: 'split', remove: 'removed', starter: 'added from the starter list', restore: 'undone' },
    noDeeds: 'Nothing was done to it that is on record.',
    describing: (testimonies) => `${countEn(testimonies, 'description has', 'descriptions have')} this heading.`,
    rewritten: (testimonies) => `${countEn(testimonies, 'description', 'descriptions')} rewritten.`,
    started: (added, known) => `${countEn(added, 'place', 'places')} added, ${known} there already.`,
  },
  ko: {
    none: '전거가 없습니다.',
    noSuggestions: '제안할 다른 이름이 없습니다.',
    removed: '전거를 지웠습니다. 기술에 쓰인 표목은 그대로 있습니다.',
    sensitive: '민감함: 이용자에게는 알리지 않습니다.',
    dates: '연대',
    coordinates: '좌표',
    kinds: { hangul: '한글', hanja: '한자', romanised: '로마자', other: '그 밖' },
    relations: { broader: '상위어', 'part-of': '상위 전체', related: '관련', earlier: '이전 이름', later: '이후 이름' },
    inverse: { broader: '하위어', 'part-of': '하위 부분', related: '관련', earlier: '이후 이름', later: '이전 이름' },
    by: { romanisation: '로마자 표기법', 'family-name': '성씨의 관용 표기', initial: '남북의 두음 차이', starter: '시작 목록' },
    deeds: { add: '더함', change: '고침', merge: '합침', split: '가름', remove: '지움', starter: '시작 목록에서 더함', restore: '되돌림' },
    noDeeds: '기록된 일이 없습니다.',
    describing: (testimonies) => `이 표목을 쓴 기술이 ${countKo(testimonies, '건')} 있습니다.`,
    rewritten: (testimonies) => `기술 ${countKo(testimonies, '건')}을 고쳤습니다.`,
    started: (added, known) => `장소 ${countKo(added, '곳')}을 더했습니다. 이미 있던 것은 ${countKo(known, '곳')}입니다.`,
  },
};

/** What the help says: spread into the words for all commands. */
export const authorityHelpWords = {
  en: {
    summaries: {
      'authority add': 'add a heading for a person, place, organisation, event or subject, with its other names',
      'authority list': 'list authorities, or those with a name that has these words in it',
      'authority show': 'show an authority: its names, relations and the descriptions that have it',
      'authority change': 'change an authority; another heading is rewritten in every description',
      'authority merge': 'merge authorities into one, in every description',
      'authority split': 'part a second authority from one, in the testimonies that are named',
      'authority remove': 'remove an authority; descriptions keep its heading',
      'authority suggest': 'suggest romanisations and other spellings of a Korean name',
      'authority history': 'show what was done to an authority, or to all: merges, splits and removals too',
      'authority restore': 'undo one of them by its number, in every description too',
      'authority starter': 'add the provinces, cities and counties along the Tumen and the Yalu',
    },
    groupSummaries: { authority: 'headings of people, places, organisations, events and subjects, with their other names' },
    notes: {
      'authority add': 'A search for any of the names finds the others. People who are to be hidden belong to “identity”, never here. Readers are told an authority only where '
        + 'its heading stands in a description that they have and none of its names is of somebody in “identity”.',
      'authority change': '--variant adds a name, --without takes one out. The old heading stays as a variant. An empty value takes a field’s content away.',
      'authority remove': 'It stays in the history, from which it can come back, unless --forget takes it out of there too: for a name that should never have been here. That cannot be undone.',
      'authority restore': 'The number is the first of each entry of “authority history”. What was changed elsewhere since stays. Where something later stands on it, that is to be undone first.',
      'authority merge': 'The names and the id of what is merged lead to what is left. Each description keeps what it said before in its history.',
    },
    optionMeanings: {
      type: 'person, place, organisation, event or subject', heading: 'the authorised heading',
      variant: 'another name; if need be with what it is: mr=Ch’ŏngjin, rr=…, hanja=…, self-chosen=…, press=…, or a language, zh=…; can be repeated',
      without: 'a variant that is to go; can be repeated', relation: 'a relation, as part-of=ID: broader, part-of, related, earlier, later; can be repeated',
      coordinates: 'latitude and longitude in degrees: 42.2,129.2', external: 'its number elsewhere: wikidata=Q…; can be repeated',
      sensitive: 'yes: readers are never told it; or no', note: 'a note for keepers', forget: 'take it out of the history too; it cannot come back', alias: 'an id that was merged, given to the new one',
    },
    meaningsIn: {
      authority: { date: 'the dates (EDTF): birth and death, founding and end, when it happened' },
    },
  },
  ko: {
    summaries: {
      'authority add': '인물, 장소, 단체, 사건, 주제의 표목을 다른 이름과 함께 더합니다',
      'authority list': '전거를 보이거나, 이름에 이 말이 든 것을 보입니다',
      'authority show': '전거 하나를 보입니다: 이름, 관계, 그 표목을 쓴 기술',
      'authority change': '전거를 고칩니다. 표목을 바꾸면 모든 기술에서 바뀝니다',
      'authority merge': '여러 전거를 모든 기술에서 하나로 합칩니다',
      'authority split': '전거에서 다른 전거를 갈라내고, 이름을 댄 구술에서 바꿉니다',
      'authority remove': '전거를 지웁니다. 기술에 쓰인 표목은 그대로 둡니다',
      'authority suggest': '한국어 이름의 로마자 표기와 다른 철자를 제안합니다',
      'authority history': '전거 하나 또는 모든 전거의 변경 이력을 보입니다. 합치기, 가르기, 지우기도 나옵니다',
      'authority restore': '이력의 번호로 그 변경을 되돌립니다. 기술에서도 되돌립니다',
      'authority starter': '두만강과 압록강 언저리의 도, 시, 군을 더합니다',
    },
    groupSummaries: { authority: '인물, 장소, 단체, 사건, 주제의 표목과 다른 이름' },
    notes: {
      'authority add': '어느 이름으로 검색해도 다른 이름이 함께 찾아집니다. 감추어야 할 사람은 여기가 아니라 “identity”에 기록합니다. 이용자에게는, 이용자가 볼 수 있는 기술에 '
        + '그 표목이 있고 어느 이름도 “identity”에 있는 사람의 것이 아닐 때에만 전거를 알립니다.',
      'authority change': '--variant는 이름을 더하고 --without은 뺍니다. 이전 표목은 다른 이름으로 남습니다. 빈 값을 주면 그 항목의 내용을 지웁니다.',
      'authority remove': '이력에 남아 되돌릴 수 있습니다. --forget을 쓰면 이력에서도 지웁니다. 처음부터 여기 있어서는 안 될 이름에 씁니다. 그러면 되돌릴 수 없습니다.',
      'authority restore': '번호는 “authority history”에 나오는 각 항목의 첫 숫자입니다. 그 뒤에 달리 바뀐 것은 그대로 둡니다. 뒤에 한 일이 딸려 있으면 그것을 먼저 되돌려야 합니다.',
      'authority merge': '합쳐진 전거의 이름과 식별자는 남은 전거로 이어집니다. 기술마다 이전 내용은 이력에 남습니다.',
    },
    optionMeanings: {
      type: 'person, place, organisation, event 또는 subject', heading: '표목',
      variant: '다른 이름. 필요하면 종류를 앞에 씁니다: mr=Ch’ŏngjin, rr=…, hanja=…, self-chosen=…, press=…, 또는 언어 zh=…. 여러 번 쓸 수 있습니다',
      without: '뺄 이름. 여러 번 쓸 수 있습니다', relation: '관계. part-of=ID처럼 씁니다: broader, part-of, related, earlier, later. 여러 번 쓸 수 있습니다',
      coordinates: '위도와 경도(도): 42.2,129.2', external: '다른 목록의 번호: wikidata=Q…. 여러 번 쓸 수 있습니다',
      sensitive: 'yes이면 이용자에게 알리지 않습니다. 또는 no', note: '기록관리자를 위한 메모', forget: '이력에서도 지웁니다. 되돌릴 수 없습니다', alias: '합쳐졌던 식별자를 새 전거에 돌려줍니다',
    },
    meaningsIn: {
      authority: { date: '연대(EDTF): 태어나고 죽은 때, 생기고 없어진 때, 일어난 때' },
    },
  },
} as const;

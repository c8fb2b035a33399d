// What the command line says of collections as a whole, and its help on them, in English and Korean.
import type { FormerCollection } from '../../archive/api/collection-calls.ts';
import { countEn, countKo } from './count-words.ts';

export interface CommandCollectionWords {
  readonly none: string;
  readonly noHistory: string;
  readonly noSeries: string;
  readonly removed: string;
  readonly deeds: Readonly<Record<FormerCollection['deed'], string>>;
  readonly described: (collection: string) => string;
  readonly counted: (testimonies: number, words: number) => string;
  readonly moved: (collection: string, testimonies: number) => string;
}

export const commandCollectionWords: { readonly en: CommandCollectionWords; readonly ko: CommandCollectionWords } = {
  en: {
    none: 'There are no collections.',
    noHistory: 'The description of this collection has not been changed yet.',
    noSeries: 'in no series',
    removed: 'The description of the collection and its history are removed.',
    deeds: { describe: 'described', rename: 'renamed from', merge: 'merged in' },
    described: (collection) => `Described: ${collection}`,
    counted: (testimonies, words) => `${countEn(testimonies, 'testimony', 'testimonies')}, ${countEn(words, 'word', 'words')}.`,
    moved: (collection, testimonies) => `${collection}: ${countEn(testimonies, 'testimony', 'testimonies')} moved.`,
  },
  ko: {
    none: '컬렉션이 없습니다.',
    noHistory: '이 컬렉션의 기술은 아직 고친 적이 없습니다.',
    noSeries: '시리즈 없음',
    removed: '컬렉션의 기술과 그 이력을 지웠습니다.',
    deeds: { describe: '기술', rename: '이전 이름', merge: '합침' },
    described: (collection) => `기술했습니다: ${collection}`,
    counted: (testimonies, words) => `구술 ${countKo(testimonies, '건')}, 어절 ${countKo(words, '개')}.`,
    moved: (collection, testimonies) => `${collection}: 구술 ${countKo(testimonies, '건')}을 옮겼습니다.`,
  },
};

/** What the help says: spread into the words for all commands. */
export const collectionHelpWords = {
  en: {
    summaries: {
      'collection list': 'list the collections, with how many testimonies each has',
      'collection show': 'show what is said of a collection as a whole, its series and its testimonies',
      'collection describe': 'describe a collection; a name that nothing has yet is a new one',
      'collection rename': 'rename a collection in every testimony, or merge it into another',
      'collection history': 'show the changes to the description of a collection',
      'collection restore': 'undo one of the changes to a collection',
      'collection remove': 'remove the description of a collection that has no testimonies',
    },
    groupSummaries: { collection: 'collections: what is said of each as a whole, and collections from other archives' },
    notes: {
      'collection describe': 'An empty value takes a field’s content away. --fields is a JSON file with any of the fields, series among them. Readers are told a field only where no '
        + 'name in it is to be hidden; provenance, custodial history, appraisal, notes and status never.',
      'collection rename': 'Each testimony keeps the old name in its history. --merge is needed where another collection has that name: what its description lacks is '
        + 'taken from the one that is merged.',
      'collection restore': 'Fields become what they were, a name becomes the old one, and what was merged is parted again with the testimonies that came with it.',
    },
    optionMeanings: {
      identifier: 'the reference code, unique in the vault', creator: 'who formed the collection; can be repeated', arrangement: 'how it is arranged',
      access: 'the conditions governing access', use: 'the conditions governing use and reproduction',
      merge: 'merge it into the collection that has that name',
    },
    meaningsIn: {
      'collection describe': {
        date: 'the dates (EDTF) of what the collection holds', extent: 'the extent in words', scope: 'scope and content; each further one is a paragraph',
        note: 'a note for keepers', subject: 'a subject; can be repeated, and all of them replace those that are there', fields: 'a JSON file with fields',
      },
    },
  },
  ko: {
    summaries: {
      'collection list': '컬렉션과 각각의 구술 건수를 보입니다',
      'collection show': '컬렉션 전체에 대한 기술, 시리즈, 구술을 보입니다',
      'collection describe': '컬렉션을 기술합니다. 아직 없는 이름이면 새로 만듭니다',
      'collection rename': '모든 구술에서 컬렉션의 이름을 바꾸거나 다른 컬렉션에 합칩니다',
      'collection history': '컬렉션 기술의 변경 이력을 보입니다',
      'collection restore': '컬렉션의 변경 하나를 되돌립니다',
      'collection remove': '구술이 없는 컬렉션의 기술을 지웁니다',
    },
    groupSummaries: { collection: '컬렉션 전체의 기술, 그리고 다른 기록관에서 오는 컬렉션' },
    notes: {
      'collection describe': '빈 값을 주면 그 항목의 내용을 지웁니다. --fields는 항목을 담은 JSON 파일이며 시리즈도 여기에 적습니다. 숨겨야 할 이름이 든 항목은 이용자에게 알리지 않으며, '
        + '출처, 소장 내력, 평가, 메모, 기술 상태는 어느 때도 알리지 않습니다.',
      'collection rename': '구술마다 옛 이름이 이력에 남습니다. 다른 컬렉션이 그 이름을 쓰고 있으면 --merge가 있어야 합니다. 그 기술에 빠진 것은 합쳐지는 컬렉션의 기술에서 가져옵니다.',
      'collection restore': '항목은 그전의 내용으로, 이름은 옛 이름으로 돌아가고, 합친 것은 함께 온 구술과 더불어 다시 나뉩니다.',
    },
    optionMeanings: {
      identifier: '참조 코드. 금고 안에서 하나뿐이어야 합니다', creator: '컬렉션을 만든 사람이나 단체. 여러 번 쓸 수 있습니다', arrangement: '정리 체계',
      access: '열람 조건', use: '이용과 복제 조건', merge: '그 이름을 쓰는 컬렉션에 합칩니다',
    },
    meaningsIn: {
      'collection describe': {
        date: '컬렉션이 담은 것의 연대(EDTF)', extent: '말로 적은 분량', scope: '범위와 내용. 더 주면 단락이 됩니다', note: '기록관 내부 메모',
        subject: '주제. 여러 번 쓸 수 있으며, 있던 것을 모두 갈음합니다', fields: '항목을 담은 JSON 파일',
      },
    },
  },
} as const;

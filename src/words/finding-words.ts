// What is said beside what was found: filters and facets, what was meant, concordance, frequency, collocates.
import { countEn, countKo, numberIn } from './count-words.ts';

export type ViewName = 'passages' | 'concordance' | 'frequency' | 'collocates';
export type FacetName = 'collections' | 'languages' | 'places' | 'subjects' | 'narrators' | 'roles' | 'standings';

export interface FindingWords {
  readonly views: string;
  readonly viewNames: Readonly<Record<ViewName, string>>;
  readonly testimonies: (testimonies: number) => string;
  readonly narrow: string;
  readonly facetNames: Readonly<Record<FacetName, string>>;
  /** After the value of a facet. */
  readonly passagesOf: (passages: number) => string;
  readonly showAll: (values: number) => string;
  readonly showFewer: string;
  readonly years: string;
  readonly from: string;
  readonly until: string;
  readonly yearAmiss: string;
  readonly speaker: string;
  readonly apply: string;
  readonly filters: string;
  readonly removeAll: string;
  readonly yearsBetween: (from: string, until: string) => string;
  readonly sinceYear: (year: string) => string;
  readonly untilYear: (year: string) => string;
  readonly spokenBy: (speaker: string) => string;
  readonly plainly: string;
  readonly searchPlainly: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<'relevance' | 'date' | 'title' | 'text', string>>;
  readonly group: string;
  readonly inTestimony: (passages: number) => string;
  readonly didYouMean: string;
  readonly alsoFound: (word: string, names: string) => string;
  readonly expandNames: string;
  readonly counterpart: (language: string) => string;
  readonly lines: (lines: number) => string;
  readonly sortedTo: (lines: number) => string;
  readonly left: string;
  readonly match: string;
  readonly right: string;
  readonly source: string;
  readonly inTextOrder: string;
  readonly sortBy: (column: string) => string;
  readonly by: string;
  readonly bySorts: Readonly<Record<'year' | 'collection', string>>;
  readonly undated: string;
  readonly perThousand: string;
  readonly occurrences: string;
  readonly passages: string;
  readonly wordsSearched: string;
  readonly value: Readonly<Record<'year' | 'collection', string>>;
  readonly plotOf: (by: string, values: number) => string;
  readonly onlyValue: (value: string) => string;
  readonly nothingCounted: string;
  readonly collocatesAbout: string;
  readonly word: string;
  readonly beside: string;
  readonly everywhere: string;
  readonly likelihood: string;
  readonly searchWith: (word: string) => string;
  readonly noCollocates: string;
  readonly needsText: string;
}

const passagesEn = (passages: number): string => countEn(passages, 'passage', 'passages');
const passagesKo = (passages: number): string => `단락 ${countKo(passages, '개')}`;

const en: FindingWords = {
  views: 'Views of what was found',
  viewNames: { passages: 'Passages', concordance: 'Concordance', frequency: 'Frequency', collocates: 'Collocates' },
  testimonies: (testimonies) => `from ${countEn(testimonies, 'testimony', 'testimonies')}`,
  narrow: 'Narrow the search',
  facetNames: { collections: 'Collection', languages: 'Language', places: 'Place', subjects: 'Subject', narrators: 'Narrator', roles: 'Who speaks', standings: 'Consent' },
  passagesOf: passagesEn,
  showAll: (values) => `Show all ${numberIn('en', values)}`,
  showFewer: 'Show fewer',
  years: 'Years',
  from: 'From',
  until: 'Until',
  yearAmiss: 'Write a year, such as 1994.',
  speaker: 'Speaker, as in the transcript',
  apply: 'Apply',
  filters: 'What the search is narrowed to',
  removeAll: 'Remove all',
  yearsBetween: (from, until) => (from === until ? `${from}` : `${from} to ${until}`),
  sinceYear: (year) => `${year} and later`,
  untilYear: (year) => `${year} and earlier`,
  spokenBy: (speaker) => `Speaker: ${speaker}`,
  plainly: 'Signs read as plain characters',
  searchPlainly: 'Search for the words, whatever the signs mean',
  sort: 'Order',
  sorts: { relevance: 'Best first', date: 'Oldest first', title: 'By title', text: 'As they came in' },
  group: 'Group by testimony',
  inTestimony: (passages) => `${passagesEn(passages)} of this testimony`,
  didYouMean: 'Did you mean:',
  alsoFound: (word, names) => `With “${word}”, other names of the same person are found: ${names}.`,
  expandNames: 'Find other names of the same person',
  counterpart: (language) => `Beside it in ${language}`,
  lines: (lines) => `${countEn(lines, 'line', 'lines')}, one for each time that the words stand in a text`,
  sortedTo: (lines) => `The first ${numberIn('en', lines)} are sorted; the rest follow in the order of the texts.`,
  left: 'Before',
  match: 'Words',
  right: 'After',
  source: 'Testimony',
  inTextOrder: 'Order of the texts',
  sortBy: (column) => `Sort by “${column}”`,
  by: 'By',
  bySorts: { year: 'year', collection: 'collection' },
  undated: 'No date',
  perThousand: 'Per 1,000 words',
  occurrences: 'Times',
  passages: 'Passages',
  wordsSearched: 'Words searched',
  value: { year: 'Year', collection: 'Collection' },
  plotOf: (by, values) => `Bars: times per 1,000 words, by ${by}, ${numberIn('en', values)} of them. The same figures are in the table below.`,
  onlyValue: (value) => `Only “${value}”`,
  nothingCounted: 'There is nothing to count here.',
  collocatesAbout: 'Words that stand within five words of those found, more often than elsewhere in what was searched. '
    + 'The log-likelihood (Dunning 1993) says how unlikely that is by chance.',
  word: 'Word',
  beside: 'Beside',
  everywhere: 'In all',
  likelihood: 'Log-likelihood',
  searchWith: (word) => `Search with “${word}”`,
  noCollocates: 'No word stands beside those found more often than elsewhere.',
  needsText: 'The words of this search do not stand in the texts themselves.',
};

const ko: FindingWords = {
  views: '찾은 것을 보는 방식',
  viewNames: { passages: '단락', concordance: '용례 색인', frequency: '빈도', collocates: '연어' },
  testimonies: (testimonies) => `구술 ${countKo(testimonies, '건')}에서`,
  narrow: '범위 좁히기',
  facetNames: { collections: '컬렉션', languages: '언어', places: '장소', subjects: '주제', narrators: '구술자', roles: '말하는 사람', standings: '동의' },
  passagesOf: passagesKo,
  showAll: (values) => `${countKo(values, '개')} 모두 보기`,
  showFewer: '줄여 보기',
  years: '연도',
  from: '부터',
  until: '까지',
  yearAmiss: '1994처럼 연도를 적으십시오.',
  speaker: '화자(전사본에 적힌 대로)',
  apply: '적용',
  filters: '적용된 조건',
  removeAll: '모두 지우기',
  yearsBetween: (from, until) => (from === until ? `${from}년` : `${from}년부터 ${until}년까지`),
  sinceYear: (year) => `${year}년부터`,
  untilYear: (year) => `${year}년까지`,
  spokenBy: (speaker) => `화자: ${speaker}`,
  plainly: '기호를 글자로 읽음',
  searchPlainly: '기호의 뜻을 버리고 낱말만 찾기',
  sort: '순서',
  sorts: { relevance: '관련도순', date: '오래된 순', title: '제목순', text: '들어온 순' },
  group: '구술별로 모으기',
  inTestimony: (passages) => `이 구술의 ${passagesKo(passages)}`,
  didYouMean: '혹시 이 낱말입니까?',
  alsoFound: (word, names) => `“${word}”와(과) 함께 같은 사람의 다른 이름도 찾습니다: ${names}`,
  expandNames: '같은 사람의 다른 이름도 찾기',
  counterpart: (language) => `나란한 ${language} 단락`,
  lines: (lines) => `${countKo(lines, '줄')}. 낱말이 쓰인 자리마다 한 줄입니다`,
  sortedTo: (lines) => `처음 ${countKo(lines, '줄')}까지 정렬했고, 나머지는 본문 순서로 이어집니다.`,
  left: '앞',
  match: '낱말',
  right: '뒤',
  source: '구술',
  inTextOrder: '본문 순서',
  sortBy: (column) => `“${column}” 기준으로 정렬`,
  by: '기준',
  bySorts: { year: '연도', collection: '컬렉션' },
  undated: '날짜 없음',
  perThousand: '낱말 1,000개당',
  occurrences: '횟수',
  passages: '단락',
  wordsSearched: '검색한 낱말',
  value: { year: '연도', collection: '컬렉션' },
  plotOf: (by, values) => `${by}별로 낱말 1,000개당 횟수를 나타낸 막대 ${countKo(values, '개')}. 같은 수치가 아래 표에 있습니다.`,
  onlyValue: (value) => `“${value}”만 보기`,
  nothingCounted: '셀 것이 없습니다.',
  collocatesAbout: '찾은 낱말의 앞뒤 다섯 낱말 안에, 검색한 범위의 다른 곳보다 자주 오는 낱말입니다. '
    + '로그 우도(Dunning 1993)는 그것이 우연일 가능성이 얼마나 낮은지를 나타냅니다.',
  word: '낱말',
  beside: '곁에',
  everywhere: '모두',
  likelihood: '로그 우도',
  searchWith: (word) => `“${word}”와(과) 함께 찾기`,
  noCollocates: '다른 곳보다 자주 곁에 오는 낱말이 없습니다.',
  needsText: '이 검색의 낱말은 본문 안에 있지 않습니다.',
};

export const findingWords: { readonly en: FindingWords; readonly ko: FindingWords } = { en, ko };

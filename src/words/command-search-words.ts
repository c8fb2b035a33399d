// What the command line reports of a search, in English and Korean.
import { numberIn } from './count-words.ts';

export interface CommandSearchWords {
  readonly facets: Readonly<Record<'collections' | 'languages' | 'years' | 'places' | 'subjects' | 'narrators' | 'roles' | 'standings', string>>;
  readonly undated: string;
  readonly didYouMean: (word: string, instead: string) => string;
  readonly alsoFound: (word: string, names: string) => string;
  readonly beside: (title: string) => string;
  readonly lines: (total: number, shown: number) => string;
  readonly frequencyColumns: string;
  readonly collocateColumns: string;
}

const en: CommandSearchWords = {
  facets: { collections: 'collection', languages: 'language', years: 'year', places: 'place', subjects: 'subject', narrators: 'narrator', roles: 'speaks', standings: 'consent' },
  undated: 'no date',
  didYouMean: (word, instead) => `“${word}” stands nowhere. Did you mean: ${instead}?`,
  alsoFound: (word, names) => `With “${word}”, other names of the same person were looked for: ${names}.`,
  beside: (title) => `Beside it in “${title}”:`,
  lines: (total, shown) => `${numberIn('en', total)} lines, ${numberIn('en', shown)} shown.`,
  frequencyColumns: '\tpassages\ttimes\twords\tper 1,000 words',
  collocateColumns: '\tbeside\tin all\tlog-likelihood',
};

const ko: CommandSearchWords = {
  facets: { collections: '컬렉션', languages: '언어', years: '연도', places: '장소', subjects: '주제', narrators: '구술자', roles: '말하는 사람', standings: '동의' },
  undated: '날짜 없음',
  didYouMean: (word, instead) => `“${word}”은(는) 어디에도 없습니다. 혹시 ${instead}을(를) 찾으십니까?`,
  alsoFound: (word, names) => `“${word}”와(과) 함께 같은 사람의 다른 이름도 찾았습니다: ${names}`,
  beside: (title) => `나란한 단락, “${title}”:`,
  lines: (total, shown) => `${numberIn('ko', total)}줄 가운데 ${numberIn('ko', shown)}줄.`,
  frequencyColumns: '\t단락\t횟수\t낱말\t낱말 1,000개당',
  collocateColumns: '\t곁에\t모두\t로그 우도',
};

export const commandSearchWords = { en, ko } as const;

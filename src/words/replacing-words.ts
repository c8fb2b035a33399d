// What is said where words are found and replaced in transcripts: the places, which of them, and what was done.
import { countEn, countKo, numberIn } from './count-words.ts';

export interface ReplacingWords {
  readonly open: string;
  readonly title: string;
  readonly about: string;
  readonly find: string;
  readonly by: string;
  readonly byHelp: string;
  readonly where: string;
  readonly collection: (name: string) => string;
  readonly everywhere: string;
  readonly whole: string;
  readonly exact: string;
  readonly look: string;
  readonly lookAgain: string;
  readonly places: string;
  readonly none: string;
  readonly found: (places: number, testimonies: number) => string;
  readonly onlyFirst: (places: number) => string;
  readonly tickAll: string;
  readonly tickNone: string;
  readonly tickOpen: string;
  readonly ticked: (places: number, all: number) => string;
  readonly withheld: string;
  readonly submit: (places: number, testimonies: number) => string;
  readonly report: string;
  readonly done: (places: number, testimonies: number) => string;
  readonly left: (places: number) => string;
  readonly cancelled: string;
  readonly testimony: string;
  readonly placesHead: string;
  readonly version: string;
  readonly restrictions: string;
  readonly carried: (places: number) => string;
  readonly flagged: (places: number) => string;
  readonly lookAtFlagged: string;
}

const en: ReplacingWords = {
  open: 'Find and replace',
  title: 'Find and replace in transcripts',
  about: 'Look at every place first. In each testimony it makes one version, from which there is a way back.',
  find: 'Find',
  by: 'Replace with',
  byHelp: 'Leave it empty to take the words out.',
  where: 'Where',
  collection: (name) => `Collection: ${name}`,
  everywhere: 'All testimonies',
  whole: 'Whole words only',
  exact: 'Capital letters as written',
  look: 'Find',
  lookAgain: 'Find again',
  places: 'Places',
  none: 'It stands nowhere.',
  found: (places, testimonies) => `${countEn(places, 'place', 'places')} in ${countEn(testimonies, 'testimony', 'testimonies')}`,
  onlyFirst: (places) => `The first ${numberIn('en', places)} places are shown. Replace these, then find again for the rest.`,
  tickAll: 'Tick all',
  tickNone: 'Tick none',
  tickOpen: 'Tick all but what is withheld',
  ticked: (places, all) => `${numberIn('en', places)} of ${numberIn('en', all)} ticked`,
  withheld: 'Withheld from readers',
  submit: (places, testimonies) => `Replace in ${countEn(places, 'place', 'places')}${testimonies < 2 ? '' : `, ${countEn(testimonies, 'testimony', 'testimonies')}`}`,
  report: 'What was replaced',
  done: (places, testimonies) => `Replaced in ${countEn(places, 'place', 'places')}, ${countEn(testimonies, 'testimony', 'testimonies')}.`,
  left: (places) => `${countEn(places, 'place was', 'places were')} left: nothing would remain of the turn.`,
  cancelled: 'It was stopped before its end. The testimonies that are listed are done; the others are as they were.',
  testimony: 'Testimony',
  placesHead: 'Places',
  version: 'Version',
  restrictions: 'What is withheld',
  carried: (places) => `${countEn(places, 'restriction', 'restrictions')} carried along`,
  flagged: (places) => `${countEn(places, 'restriction', 'restrictions')} to be looked at: the turn is closed until then.`,
  lookAtFlagged: 'Look at them',
};

const ko: ReplacingWords = {
  open: '찾아 바꾸기',
  title: '전사본에서 찾아 바꾸기',
  about: '먼저 모든 곳을 살펴보십시오. 구술마다 새 판이 하나 생기며 되돌릴 수 있습니다.',
  find: '찾을 말',
  by: '바꿀 말',
  byHelp: '비워 두면 찾은 말을 뺍니다.',
  where: '찾을 곳',
  collection: (name) => `컬렉션: ${name}`,
  everywhere: '모든 구술',
  whole: '온전한 낱말만',
  exact: '대문자와 소문자 구별',
  look: '찾기',
  lookAgain: '다시 찾기',
  places: '찾은 곳',
  none: '어디에도 없습니다.',
  found: (places, testimonies) => `구술 ${countKo(testimonies, '건')}에서 ${countKo(places, '곳')}`,
  onlyFirst: (places) => `처음 ${countKo(places, '곳')}을 보여 드립니다. 바꾼 뒤에 다시 찾으면 나머지가 나옵니다.`,
  tickAll: '모두 선택',
  tickNone: '선택 해제',
  tickOpen: '비공개한 곳만 빼고 선택',
  ticked: (places, all) => `${numberIn('ko', all)}곳 가운데 ${countKo(places, '곳')} 선택`,
  withheld: '열람자에게 비공개',
  submit: (places, testimonies) => (testimonies < 2 ? `${countKo(places, '곳')} 바꾸기` : `구술 ${countKo(testimonies, '건')}, ${countKo(places, '곳')} 바꾸기`),
  report: '바꾼 결과',
  done: (places, testimonies) => `구술 ${countKo(testimonies, '건')}에서 ${countKo(places, '곳')}을 바꾸었습니다.`,
  left: (places) => `${countKo(places, '곳')}은 발화에 남는 말이 없어 그대로 두었습니다.`,
  cancelled: '도중에 멈추었습니다. 아래의 구술은 바꾸었고 나머지는 그대로입니다.',
  testimony: '구술',
  placesHead: '바꾼 곳',
  version: '판',
  restrictions: '비공개한 말',
  carried: (places) => `제한 ${countKo(places, '건')}을 옮겼습니다.`,
  flagged: (places) => `살펴볼 제한이 ${countKo(places, '건')} 있습니다. 그때까지 발화를 공개하지 않습니다.`,
  lookAtFlagged: '살펴보기',
};

export const replacingWords: { readonly en: ReplacingWords; readonly ko: ReplacingWords } = { en, ko };

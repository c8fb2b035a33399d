// What is said where one searches: the box, help on the query language, why a query cannot be read, what was found.

/** One line of the help on the query language: what to type, and what it finds. */
export interface QueryExample {
  readonly query: string;
  readonly finds: string;
}

export interface SearchWords {
  readonly title: string;
  readonly label: string;
  readonly submit: string;
  readonly help: string;
  readonly examples: readonly QueryExample[];
  readonly found: (passages: number, milliseconds: string) => string;
  readonly none: string;
  readonly onlyOpen: string;
  readonly faultAt: (text: string) => string;
  /** Why a part of a query cannot be read, by the reason of the fault. */
  readonly queryFaults: Readonly<Record<string, string>>;
  readonly openHit: (title: string) => string;
  readonly back: string;
  readonly helpTitle: string;
  readonly beginning: string;
  readonly clear: string;
  readonly results: string;
  readonly resultsHelp: string;
  /** While a later query cannot be read: whose results are still there. */
  readonly stillShown: (query: string, passages: number) => string;
  readonly looking: string;
  readonly notYetHere: string;
  readonly showContext: string;
  readonly hideContext: string;
  readonly contextOf: (number: number) => string;
  readonly passageBefore: string;
  readonly passageAfter: string;
  readonly noneBefore: string;
  readonly noneAfter: string;
  readonly recent: string;
  readonly recentHelp: string;
  readonly searchAgain: (query: string, passages: number) => string;
  readonly recentFound: (passages: number) => string;
  readonly forget: string;
  readonly forgotten: string;
}

const numbersEn = new Intl.NumberFormat('en');
const numbersKo = new Intl.NumberFormat('ko');
const counted = (number: number): string => `${numbersEn.format(number)} ${number === 1 ? 'passage' : 'passages'}`;
const countedKo = (number: number): string => `단락 ${numbersKo.format(number)}개`;

const en: SearchWords = {
  title: 'Search',
  label: 'Search in the testimonies',
  submit: 'Search',
  help: 'Words find passages that hold any of them, in all their forms. Signs make a search stricter or wider:',
  examples: [
    { query: 'river ice', finds: 'passages with either word, mostly those with both first' },
    { query: '+river -ice', finds: 'passages with “river” and without “ice”' },
    { query: '"dry trousers"', finds: 'these words, side by side' },
    { query: 'walnut*', finds: 'every word that begins so' },
    { query: 'Musan~1', finds: 'the word, or one with a single letter different' },
    { query: '=raked', finds: 'this form of the word and no other' },
    { query: 'speaker:interviewer', finds: 'only what this speaker says' },
    { query: 'river^2 ice', finds: 'either word, the first counting for more' },
  ],
  found: (passages, milliseconds) => `${counted(passages)} found in ${milliseconds} ms`,
  none: 'No passage that is open to you holds this. Try fewer words, or the beginning of one with an asterisk.',
  onlyOpen: 'Only what is open to you is searched. What is withheld is neither found nor counted.',
  faultAt: (text) => `The search could not be read at “${text}”.`,
  queryFaults: {
    'nothing-follows': 'No word follows this sign. Write a word directly after it, without a blank.',
    'unknown-field': 'There is no field of this name. The fields are text, speaker, title, summary, subject, place, person and collection.',
    'unclosed-phrase': 'These quotation marks are not closed. Put a second one where the phrase ends.',
    'nothing-before': 'No word stands before this sign. It belongs directly after a word.',
    'number-missing': 'A number is missing after this sign, such as 1.',
    'number-too-large': 'This number is too large.',
    'distance-too-large': 'Words can differ in two letters at most. Write ~1 or ~2.',
    'too-far-apart': 'Words that stand near one another can have 99 others among them at most.',
    'distance-of-wildcard': 'An asterisk and differing letters cannot be combined in one word.',
    'distance-of-form': 'An exact form cannot have differing letters. Leave out one of the two signs.',
    'wildcard-in-form': 'An exact form cannot hold an asterisk. Leave out one of the two signs.',
    'no-word': 'There is no word here that can be searched for.',
    unseparated: 'A blank is missing here.',
  },
  openHit: (title) => `Read in “${title}”`,
  back: 'Back to the search',
  helpTitle: 'How to search',
  beginning: 'Type a word. What is found appears as you type.',
  clear: 'Empty the box',
  results: 'Passages found',
  resultsHelp: 'The up and down arrow keys go from passage to passage. Enter reads the passage in its transcript.',
  stillShown: (query, passages) => `Still shown: ${counted(passages)} for “${query}”`,
  looking: 'Searching',
  notYetHere: 'This passage is on its way.',
  showContext: 'Show what stands around it',
  hideContext: 'Hide what stands around it',
  contextOf: (number) => `Around passage ${number} of the results`,
  passageBefore: 'Before',
  passageAfter: 'After',
  noneBefore: 'The testimony begins here.',
  noneAfter: 'The testimony ends here.',
  recent: 'Searches made before',
  recentHelp: 'They are kept inside the vault, for you alone.',
  searchAgain: (query, passages) => `Search again for “${query}”, ${counted(passages)} then`,
  recentFound: (passages) => counted(passages),
  forget: 'Forget all of them',
  forgotten: 'The searches are forgotten.',
};

const ko: SearchWords = {
  title: '검색',
  label: '구술 본문 검색',
  submit: '검색',
  help: '낱말을 입력하면 그 가운데 하나라도 들어 있는 단락을 찾습니다. 두 글자 이상의 한글은 긴 낱말 속에서도 찾습니다. 기호를 쓰면 범위를 좁히거나 넓힐 수 있습니다.',
  examples: [
    { query: '두만강 얼음', finds: '어느 한 낱말이라도 있는 단락. 둘 다 있는 단락이 대체로 앞에 옵니다' },
    { query: '+강 -얼음', finds: '“강”이 있고 “얼음”이 없는 단락' },
    { query: '"마른 바지"', finds: '두 낱말이 나란히 이어지는 곳' },
    { query: '지뢰', finds: '“지뢰밭을”, “지뢰가”처럼 낱말 속에 든 것까지' },
    { query: '무산*', finds: '이렇게 시작하는 모든 낱말' },
    { query: 'Musan~1', finds: '이 낱말과 한 글자만 다른 낱말' },
    { query: '=무산에서', finds: '꼭 이 꼴로 쓰인 것만' },
    { query: 'speaker:면담자', finds: '이 화자의 말에서만' },
    { query: '강^2 얼음', finds: '어느 낱말이든 찾되 앞의 낱말에 무게를 둡니다' },
  ],
  found: (passages, milliseconds) => `${countedKo(passages)}를 찾았습니다(${milliseconds} ms).`,
  none: '열람할 수 있는 단락 가운데 해당하는 것이 없습니다. 낱말을 줄이거나, 낱말 앞부분에 별표를 붙여 보십시오.',
  onlyOpen: '열람할 수 있는 범위에서만 검색합니다. 비공개된 내용은 찾지도 세지도 않습니다.',
  faultAt: (text) => `검색식의 “${text}” 부분을 읽지 못했습니다.`,
  queryFaults: {
    'nothing-follows': '이 기호 뒤에 낱말이 없습니다. 띄어 쓰지 말고 바로 뒤에 낱말을 적으십시오.',
    'unknown-field': '이런 이름의 항목은 없습니다. 쓸 수 있는 항목은 text, speaker, title, summary, subject, place, person, collection입니다.',
    'unclosed-phrase': '따옴표가 닫히지 않았습니다. 구절이 끝나는 곳에 따옴표를 하나 더 적으십시오.',
    'nothing-before': '이 기호 앞에 낱말이 없습니다. 낱말 바로 뒤에 적는 기호입니다.',
    'number-missing': '이 기호 뒤에 1과 같은 숫자가 필요합니다.',
    'number-too-large': '숫자가 너무 큽니다.',
    'distance-too-large': '글자는 두 개까지만 다를 수 있습니다. ~1 또는 ~2로 적으십시오.',
    'too-far-apart': '가까이 있는 낱말 사이에는 다른 낱말이 99개까지만 올 수 있습니다.',
    'distance-of-wildcard': '한 낱말에 별표와 다른 글자를 허용하는 기호를 함께 쓸 수 없습니다.',
    'distance-of-form': '꼭 그 꼴만 찾을 때에는 다른 글자를 허용할 수 없습니다. 두 기호 가운데 하나를 빼십시오.',
    'wildcard-in-form': '꼭 그 꼴만 찾을 때에는 별표를 쓸 수 없습니다. 두 기호 가운데 하나를 빼십시오.',
    'no-word': '찾을 수 있는 낱말이 없습니다.',
    unseparated: '이 자리에 빈칸이 필요합니다.',
  },
  openHit: (title) => `구술 “${title}” 읽기`,
  back: '검색 결과로',
  helpTitle: '검색 방법',
  beginning: '낱말을 입력하십시오. 입력하는 동안 찾은 단락이 나타납니다.',
  clear: '검색어 지우기',
  results: '찾은 단락',
  resultsHelp: '위아래 화살표 키로 단락을 옮겨 다니고, Enter 키를 누르면 전사본에서 그 단락을 읽습니다.',
  stillShown: (query, passages) => `“${query}” 검색 결과를 계속 보여 드립니다. ${countedKo(passages)}입니다.`,
  looking: '찾고 있습니다',
  notYetHere: '단락을 불러오고 있습니다.',
  showContext: '앞뒤 단락 보기',
  hideContext: '앞뒤 단락 숨기기',
  contextOf: (number) => `검색 결과 ${number}번째의 앞뒤`,
  passageBefore: '앞 단락',
  passageAfter: '뒤 단락',
  noneBefore: '여기서 구술이 시작됩니다.',
  noneAfter: '여기서 구술이 끝납니다.',
  recent: '지난 검색',
  recentHelp: '금고 안에 보관하며 본인에게만 보입니다.',
  searchAgain: (query, passages) => `“${query}” 다시 검색. 당시 ${countedKo(passages)}`,
  recentFound: (passages) => countedKo(passages),
  forget: '모두 지우기',
  forgotten: '지난 검색을 지웠습니다.',
};

export const searchWords: { readonly en: SearchWords; readonly ko: SearchWords } = { en, ko };

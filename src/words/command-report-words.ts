// What the command line reports of consent, restrictions, people and disclosures, in English and Korean.
import { commandAuthorityWords, type CommandAuthorityWords } from './command-authority-words.ts';
import { commandEventWords, type CommandEventWords } from './event-words.ts';
import { commandCollectionWords, type CommandCollectionWords } from './command-collection-words.ts';
import { commandCatalogueWords, type CommandCatalogueWords } from './command-catalogue-words.ts';
import { commandEditingWords, type CommandEditingWords } from './command-editing-words.ts';
import { commandExchangeWords, type CommandExchangeWords } from './command-exchange-words.ts';
import { commandIssueWords, type CommandIssueWords } from './command-issue-words.ts';
import { commandSearchWords, type CommandSearchWords } from './command-search-words.ts';
import { commandWorkbookWords, type CommandWorkbookWords } from './command-workbook-words.ts';
import { countEn, countKo, numberIn } from './count-words.ts';

export interface CommandReportWords {
  readonly agreement: (testimony: string, version: number, status: string) => string;
  readonly awaitsReview: string;
  readonly noAgreement: string;
  readonly unreadable: string;
  readonly versions: string;
  readonly version: (version: number, status: string, at: string, by: string) => string;
  readonly reviewed: (at: string, by: string) => string;
  readonly concludedOn: (decision: string, authority: string) => string;
  readonly scopes: string;
  readonly readersToday: string;
  readonly allowed: string;
  readonly restrictions: string;
  readonly lifted: string;
  readonly due: string;
  readonly disclosures: string;
  readonly next: string;
  readonly concluded: (testimony: string, status: string) => string;
  readonly letter: (file: string, pages: number) => string;
  readonly evidence: (file: string, bytes: number) => string;
  readonly nothingDue: string;
  readonly foreseen: string;
  readonly now: (reach: string) => string;
  readonly afterwards: (reach: string) => string;
  readonly reach: (standing: string, passages: number, words: number, withheld: number) => string;
  readonly copiesLeft: (disclosures: number, readingCopies: number) => string;
  readonly pieceNames: Readonly<Record<'place' | 'date' | 'occupation' | 'family', string>>;
  readonly onlyHere: (pieces: string) => string;
  readonly sayInstead: (piece: string, value: string) => string;
  readonly withholdIt: (piece: string) => string;
  readonly noTemplates: string;
  readonly templateSaved: (name: string) => string;
  readonly templateRemoved: (name: string) => string;
  readonly restricted: (restrictions: number) => string;
  readonly restrictionsLifted: (restrictions: number) => string;
  readonly liftedOn: (at: string, by: string) => string;
  readonly noRestrictions: string;
  readonly corrected: (version: number, carried: number, flagged: number) => string;
  readonly flagged: string;
  readonly unruled: string;
  readonly suggested: Readonly<Record<'known-person' | 'title' | 'capitalised', string>>;
  readonly nothingToCheck: string;
  readonly nobody: string;
  readonly rulings: Readonly<Record<'this' | 'not-this', string>>;
  readonly notRuled: string;
  readonly namesFound: (places: number, labels: number) => string;
  readonly pseudonymised: (replaced: number, left: number) => string;
  readonly ruled: (places: number) => string;
  readonly noDisclosures: string;
  /** Of a copy that left: it opens with a passphrase alone. */
  readonly isProtected: string;
  readonly register: (file: string, disclosures: number) => string;
  readonly issuing: CommandIssueWords;
  readonly searching: CommandSearchWords;
  readonly workbooks: CommandWorkbookWords;
  readonly catalogue: CommandCatalogueWords;
  readonly authorities: CommandAuthorityWords;
  readonly events: CommandEventWords;
  readonly collections: CommandCollectionWords;
  readonly editing: CommandEditingWords;
  readonly exchange: CommandExchangeWords;
}

const placesEn = (places: number): string => countEn(places, 'place', 'places');

const en: CommandReportWords = {
  agreement: (testimony, version, status) => `${testimony}: version ${version} of the agreement. Status: ${status}.`,
  awaitsReview: 'It stays closed until an archivist reviews it.',
  noAgreement: 'No agreement is on record.',
  unreadable: 'Some of its records of consent cannot be read, so it stays closed.',
  versions: 'Versions of the agreement',
  version: (version, status, at, by) => `${version}: ${status}, recorded ${at} by ${by}`,
  reviewed: (at, by) => `reviewed ${at} by ${by}`,
  concludedOn: (decision, authority) => `decided: ${decision}, on the authority of ${authority}`,
  scopes: 'What was agreed to',
  readersToday: 'What readers may do today',
  allowed: 'allowed',
  restrictions: 'Restrictions',
  lifted: 'Restrictions that were lifted',
  due: 'Waits for a person',
  disclosures: 'Copies that left',
  next: 'You may',
  concluded: (testimony, status) => `${testimony}: the decision is on record. Status: ${status}.`,
  letter: (file, pages) => `${file}: ${countEn(pages, 'page', 'pages')}.`,
  evidence: (file, bytes) => `${file}: ${countEn(bytes, 'byte', 'bytes')}. It names the source and is no longer encrypted.`,
  nothingDue: 'Nothing waits for a person.',
  foreseen: 'Nothing was done. This is what would change for readers.',
  now: (reach) => `Now: ${reach}`,
  afterwards: (reach) => `Then: ${reach}`,
  reach: (standing, passages, words, withheld) => (
    `${standing}; ${countEn(passages, 'passage', 'passages')}, ${countEn(words, 'word', 'words')}; withheld in ${placesEn(withheld)}`
  ),
  copiesLeft: (disclosures, readingCopies) => (
    disclosures === 0 ? 'No copy has left the archive.' : `${countEn(disclosures, 'copy has', 'copies have')} left the archive, ${numberIn('en', readingCopies)} of them as reading copies.`
  ),
  pieceNames: { place: 'place', date: 'date', occupation: 'occupation', family: 'family' },
  onlyHere: (pieces) => `Only this narrator in the vault has: ${pieces}`,
  sayInstead: (piece, value) => `${piece}: say “${value}” instead`,
  withholdIt: (piece) => `${piece}: only withholding it helps`,
  noTemplates: 'There are no templates.',
  templateSaved: (name) => `The template “${name}” is saved.`,
  templateRemoved: (name) => `The template “${name}” is removed.`,
  restricted: (restrictions) => `${countEn(restrictions, 'restriction is', 'restrictions are')} set:`,
  restrictionsLifted: (restrictions) => `${countEn(restrictions, 'restriction is', 'restrictions are')} lifted.`,
  liftedOn: (at, by) => `lifted ${at} by ${by}`,
  noRestrictions: 'There are none.',
  corrected: (version, carried, flagged) => (
    `Corrected: version ${version} of the text. Withheld as before in ${placesEn(carried)}; ${placesEn(flagged)} to be looked at, closed until then.`
  ),
  flagged: 'lost its place, closed until somebody looks',
  unruled: 'a name nobody ruled upon, withheld',
  suggested: {
    'known-person': 'perhaps a name, known from another testimony',
    title: 'perhaps a name, beside a title',
    capitalised: 'perhaps a name, with a capital letter',
  },
  nothingToCheck: 'Nothing here waits for anybody.',
  nobody: 'Nobody is on record.',
  rulings: { this: 'this person', 'not-this': 'somebody else' },
  notRuled: 'not ruled upon',
  namesFound: (places, labels) => `${placesEn(places)} in the text, ${numberIn('en', labels)} in labels and the description.`,
  pseudonymised: (replaced, left) => `Replaced in ${placesEn(replaced)}; left as it stands in ${placesEn(left)}.`,
  ruled: (places) => `Ruled upon ${placesEn(places)}.`,
  noDisclosures: 'No copy has left the archive.',
  isProtected: 'encrypted',
  register: (file, disclosures) => `${file}: ${countEn(disclosures, 'disclosure', 'disclosures')}. It is no longer encrypted.`,
  issuing: commandIssueWords.en,
  searching: commandSearchWords.en,
  workbooks: commandWorkbookWords.en,
  catalogue: commandCatalogueWords.en,
  authorities: commandAuthorityWords.en,
  events: commandEventWords.en,
  collections: commandCollectionWords.en,
  editing: commandEditingWords.en,
  exchange: commandExchangeWords.en,
};

const placesKo = (places: number): string => countKo(places, '곳');

const ko: CommandReportWords = {
  agreement: (testimony, version, status) => `${testimony}: 동의 제${version}판. 상태: ${status}.`,
  awaitsReview: '기록관리자가 검토할 때까지 닫혀 있습니다.',
  noAgreement: '기록된 동의가 없습니다.',
  unreadable: '동의 기록의 일부를 읽을 수 없어 닫혀 있습니다.',
  versions: '동의의 판',
  version: (version, status, at, by) => `제${version}판: ${status}, 기록 ${at} ${by}`,
  reviewed: (at, by) => `검토 ${at} ${by}`,
  concludedOn: (decision, authority) => `결정: ${decision}, 근거: ${authority}`,
  scopes: '동의한 범위',
  readersToday: '오늘 열람자에게 허용되는 것',
  allowed: '허용',
  restrictions: '제한',
  lifted: '해제된 제한',
  due: '사람의 손을 기다리는 일',
  disclosures: '나간 사본',
  next: '지금 할 수 있는 일',
  concluded: (testimony, status) => `${testimony}: 결정을 기록했습니다. 상태: ${status}.`,
  letter: (file, pages) => `${file}: ${numberIn('ko', pages)}쪽.`,
  evidence: (file, bytes) => `${file}: ${numberIn('ko', bytes)}바이트. 구술자를 알 수 있는 내용이며, 이제 암호화되어 있지 않습니다.`,
  nothingDue: '기다리는 일이 없습니다.',
  foreseen: '아무것도 하지 않았습니다. 열람자에게 달라질 것은 다음과 같습니다.',
  now: (reach) => `지금: ${reach}`,
  afterwards: (reach) => `그 뒤: ${reach}`,
  reach: (standing, passages, words, withheld) => (
    `${standing}, 단락 ${numberIn('ko', passages)}개, 낱말 ${numberIn('ko', words)}개, 비공개 ${placesKo(withheld)}`
  ),
  copiesLeft: (disclosures, readingCopies) => (
    disclosures === 0 ? '기관 밖으로 나간 사본이 없습니다.' : `기관 밖으로 나간 사본 ${countKo(disclosures, '건')}, 그 가운데 열람용 사본 ${countKo(readingCopies, '건')}.`
  ),
  pieceNames: { place: '장소', date: '날짜', occupation: '직업', family: '가족' },
  onlyHere: (pieces) => `이 금고에서 이 구술자에게만 있습니다: ${pieces}`,
  sayInstead: (piece, value) => `${piece}: 대신 “${value}”로 적을 수 있습니다`,
  withholdIt: (piece) => `${piece}: 비공개하는 수밖에 없습니다`,
  noTemplates: '양식이 없습니다.',
  templateSaved: (name) => `양식을 저장했습니다: ${name}`,
  templateRemoved: (name) => `양식을 지웠습니다: ${name}`,
  restricted: (restrictions) => `제한 ${countKo(restrictions, '건')}을 설정했습니다:`,
  restrictionsLifted: (restrictions) => `제한 ${countKo(restrictions, '건')}을 해제했습니다.`,
  liftedOn: (at, by) => `해제 ${at} ${by}`,
  noRestrictions: '없습니다.',
  corrected: (version, carried, flagged) => (
    `바로잡았습니다: 본문 제${version}판. 그대로 비공개한 곳 ${placesKo(carried)}, 사람이 볼 때까지 닫아 둔 곳 ${placesKo(flagged)}.`
  ),
  flagged: '자리를 잃어, 사람이 볼 때까지 닫힘',
  unruled: '아무도 정하지 않은 이름, 비공개',
  suggested: {
    'known-person': '이름일 수 있음: 다른 구술에서 알려진 이름',
    title: '이름일 수 있음: 호칭 곁의 말',
    capitalised: '이름일 수 있음: 대문자로 시작하는 말',
  },
  nothingToCheck: '살펴볼 것이 없습니다.',
  nobody: '기록된 사람이 없습니다.',
  rulings: { this: '이 사람', 'not-this': '다른 사람' },
  notRuled: '정하지 않음',
  namesFound: (places, labels) => `본문 ${placesKo(places)}, 화자 이름과 기술 ${placesKo(labels)}.`,
  pseudonymised: (replaced, left) => `${placesKo(replaced)}을 바꾸고 ${placesKo(left)}은 그대로 두었습니다.`,
  ruled: (places) => `${placesKo(places)}을 정했습니다.`,
  noDisclosures: '기관 밖으로 나간 사본이 없습니다.',
  isProtected: '암호화',
  register: (file, disclosures) => `${file}: ${countKo(disclosures, '건')}. 이제 암호화되어 있지 않습니다.`,
  issuing: commandIssueWords.ko,
  searching: commandSearchWords.ko,
  workbooks: commandWorkbookWords.ko,
  catalogue: commandCatalogueWords.ko,
  authorities: commandAuthorityWords.ko,
  events: commandEventWords.ko,
  collections: commandCollectionWords.ko,
  editing: commandEditingWords.ko,
  exchange: commandExchangeWords.ko,
};

export const commandReportWords: { readonly en: CommandReportWords; readonly ko: CommandReportWords } = { en, ko };

// What is said of the people in testimonies: their names, what readers are told instead, and which words mean them.
import type { NameSuggestion } from '../../archive/api/consent-calls.ts';
import type { Person, PersonName } from '../../archive/api/consent.ts';
import { countEn, countKo, numberIn } from './count-words.ts';

type OneEach<Member extends string> = Readonly<Record<Member, string>>;

export interface PeopleWords {
  readonly title: string;
  readonly titleOf: string;
  readonly about: string;
  readonly archivistsOnly: string;
  readonly archivistsOnlyHelp: string;
  readonly toTestimony: string;
  readonly everybody: string;
  readonly list: string;
  readonly nobody: string;
  readonly nobodyHelp: string;
  readonly add: string;
  readonly change: string;
  readonly inTestimonies: (testimonies: number) => string;
  readonly riskOf: (risk: string) => string;
  readonly added: string;
  readonly changed: string;
  readonly names: string;
  readonly replace: string;
  readonly fields: PersonFieldWords;
  readonly join: JoinWords;
  readonly who: WhoWords;
  readonly hits: HitWords;
  readonly unruled: UnruledWords;
  readonly suggestions: SuggestionWords;
}

export interface PersonFieldWords {
  readonly addTitle: string;
  readonly changeTitle: string;
  readonly namesHelp: string;
  readonly name: (number: number) => string;
  readonly kind: (number: number) => string;
  readonly kinds: OneEach<PersonName['kind']>;
  readonly moreNames: string;
  readonly removeName: (number: number) => string;
  readonly english: string;
  readonly korean: string;
  readonly displayHelp: string;
  readonly role: string;
  readonly roles: OneEach<Person['role']>;
  readonly risk: string;
  readonly risks: OneEach<Person['risk']>;
  readonly occupation: string;
  readonly family: string;
  readonly more: string;
  readonly sealedHelp: string;
  readonly note: string;
  readonly save: string;
}

export interface JoinWords {
  readonly title: string;
  readonly help: string;
  readonly person: string;
  readonly noMatch: string;
  readonly submit: string;
  readonly done: string;
}

/** Whose name it is that was selected. */
export interface WhoWords {
  readonly title: string;
  readonly explanation: string;
  readonly label: string;
  readonly somebodyNew: string;
  readonly next: string;
  readonly addName: (text: string) => string;
}

export interface HitWords {
  readonly title: (name: string) => string;
  readonly explanation: string;
  readonly list: string;
  readonly none: string;
  readonly labels: (labels: number) => string;
  readonly passage: (number: number) => string;
  readonly notShown: string;
  readonly all: string;
  readonly nothing: string;
  readonly chosen: (chosen: number, all: number) => string;
  readonly submit: string;
  readonly done: (replaced: number, left: number) => string;
}

export interface UnruledWords {
  readonly title: string;
  readonly count: (places: number) => string;
  readonly about: string;
  readonly of: (name: string) => string;
  readonly chosenMean: string;
  readonly chosenDoNot: string;
  readonly done: (hits: number) => string;
}

export interface SuggestionWords {
  readonly title: string;
  readonly about: string;
  readonly why: OneEach<NameSuggestion['why']>;
  readonly places: (places: number) => string;
  readonly make: string;
  readonly isPerson: (name: string) => string;
  readonly passOver: string;
  readonly passedOver: string;
  readonly bringBack: (suggestions: number) => string;
  /** After as many as are shown at once. */
  readonly more: (suggestions: number) => string;
}

const en: PeopleWords = {
  title: 'People',
  titleOf: 'People in this testimony',
  about: 'Who is spoken of, what they are called, and what readers are told instead. Names are sealed: only archivists see this page.',
  archivistsOnly: 'People and their names are for archivists alone.',
  archivistsOnlyHelp: 'The link between a pseudonym and a person is sealed. You can withhold the words themselves while you read.',
  toTestimony: 'To the testimony',
  everybody: 'Everybody in the vault',
  list: 'People',
  nobody: 'Nobody is on record yet.',
  nobodyHelp: 'Select a name in the text and choose “Replace a name”, or add a person here.',
  add: 'Add a person',
  change: 'Change',
  inTestimonies: (testimonies) => `In ${countEn(testimonies, 'testimony', 'testimonies')}`,
  riskOf: (risk) => `Risk: ${risk}`,
  added: 'The person is on record.',
  changed: 'The change is on record.',
  names: 'Names',
  replace: 'Replace the names in this testimony',
  fields: {
    addTitle: 'Add a person',
    changeTitle: 'Change a person',
    namesHelp: 'Every way in which the person is called: in Hangul, in Hanja, romanised, by a nickname. Particles and plurals are found by themselves.',
    name: (number) => `Name ${numberIn('en', number)}`,
    kind: (number) => `Kind of name ${numberIn('en', number)}`,
    kinds: { hangul: 'Hangul', hanja: 'Hanja', romanised: 'Romanised', latin: 'Latin script', nickname: 'Nickname' },
    moreNames: 'Another name',
    removeName: (number) => `Remove name ${numberIn('en', number)}`,
    english: 'Display name in English',
    korean: 'Display name in Korean',
    displayHelp: 'What readers see: a pseudonym, or a role such as “a resident of Musan”.',
    role: 'Part in the testimony',
    roles: {
      narrator: 'Narrator', interviewer: 'Interviewer', interpreter: 'Interpreter', relative: 'Relative', acquaintance: 'Acquaintance',
      broker: 'Broker', official: 'Official', other: 'Somebody else',
    },
    risk: 'Risk if recognised',
    risks: { low: 'Low', elevated: 'Elevated', high: 'High' },
    occupation: 'Occupation',
    family: 'Family',
    more: 'Occupation, family, note',
    sealedHelp: 'Never shown. It serves the warning that somebody could be recognised.',
    note: 'Note',
    save: 'Keep the person',
  },
  join: {
    title: 'Somebody who is in the vault already',
    help: 'A person of another testimony who is spoken of here too keeps one display name in both.',
    person: 'Person',
    noMatch: 'Nobody of the vault has this in a name.',
    submit: 'They are in this testimony',
    done: 'The person is on record for this testimony.',
  },
  who: {
    title: 'Replace a name',
    explanation: 'Readers get the display name wherever the person’s names stand. First, whose name is it?',
    label: 'Whose name it is',
    somebodyNew: 'Somebody who is not on record',
    next: 'Show where the names stand',
    addName: (text) => `Keep “${text}” as one more name of this person`,
  },
  hits: {
    title: (name) => `Where the names of “${name}” stand`,
    explanation: 'What is ticked means this person and is replaced. What is not ticked means somebody or something else, and stays as it is.',
    list: 'Places where the names stand',
    none: 'The names stand nowhere in the text. Names that are said later, in a corrected text, will be closed until somebody has looked.',
    labels: (labels) => `The names also stand in ${countEn(labels, 'label or description', 'labels or descriptions')}, which get the display name too.`,
    passage: (number) => `Passage ${numberIn('en', number)}`,
    notShown: 'Not in a passage that is shown',
    all: 'Tick all',
    nothing: 'Tick none',
    chosen: (chosen, all) => `${numberIn('en', chosen)} of ${numberIn('en', all)} ticked`,
    submit: 'Replace the names',
    done: (replaced, left) => `Replaced in ${countEn(replaced, 'place', 'places')}; left as it is in ${numberIn('en', left)}.`,
  },
  unruled: {
    title: 'Names nobody has ruled upon',
    count: (places) => `A name may stand in ${countEn(places, 'place', 'places')} that nobody has ruled upon.`,
    about: 'Until somebody says whom they mean, readers do not get these words.',
    of: (name) => `May mean “${name}”`,
    chosenMean: 'The ticked ones mean this person',
    chosenDoNot: 'The ticked ones do not',
    done: (hits) => `${countEn(hits, 'place is', 'places are')} ruled upon.`,
  },
  suggestions: {
    title: 'Words that may be names',
    about: 'Suggestions. Nothing is replaced by itself, and readers get these words as they stand.',
    why: {
      'known-person': 'A person of another testimony is called so.', title: 'A title stands beside it.', capitalised: 'It is capitalised within a sentence.',
    },
    places: (places) => countEn(places, 'place', 'places'),
    make: 'Make a person of it',
    isPerson: (name) => `It is “${name}”`,
    passOver: 'Pass over',
    passedOver: 'Nothing is left that nobody has looked at.',
    bringBack: (suggestions) => `Bring back ${countEn(suggestions, 'suggestion', 'suggestions')} passed over`,
    more: (suggestions) => `${countEn(suggestions, 'more suggestion follows', 'more suggestions follow')} once these are dealt with.`,
  },
};

const ko: PeopleWords = {
  title: '인물',
  titleOf: '이 구술의 인물',
  about: '구술에 나오는 사람과 그 이름, 그리고 열람자에게 대신 보일 이름입니다. 이름은 봉인되어 있으며 이 화면은 기록관리자만 볼 수 있습니다.',
  archivistsOnly: '인물과 그 이름은 기록관리자만 볼 수 있습니다.',
  archivistsOnlyHelp: '가명과 실제 인물의 관계는 봉인되어 있습니다. 글 자체를 비공개하는 일은 열람 화면에서 할 수 있습니다.',
  toTestimony: '구술로 가기',
  everybody: '금고의 모든 인물',
  list: '인물',
  nobody: '아직 기록된 인물이 없습니다.',
  nobodyHelp: '본문에서 이름을 선택하고 “이름 바꾸기”를 누르거나, 여기에서 인물을 추가하십시오.',
  add: '인물 추가',
  change: '변경',
  inTestimonies: (testimonies) => `구술 ${countKo(testimonies, '건')}에 나옴`,
  riskOf: (risk) => `위험도: ${risk}`,
  added: '인물을 기록했습니다.',
  changed: '변경한 내용을 기록했습니다.',
  names: '이름',
  replace: '이 구술에서 이름 바꾸기',
  fields: {
    addTitle: '인물 추가',
    changeTitle: '인물 변경',
    namesHelp: '한글, 한자, 로마자, 별명 등 그 사람을 부르는 이름을 모두 적습니다. 조사나 복수형이 붙은 것은 저절로 찾습니다.',
    name: (number) => `이름 ${numberIn('ko', number)}`,
    kind: (number) => `이름 ${numberIn('ko', number)}의 종류`,
    kinds: { hangul: '한글', hanja: '한자', romanised: '로마자 표기', latin: '로마자 이름', nickname: '별명' },
    moreNames: '이름 더 적기',
    removeName: (number) => `이름 ${numberIn('ko', number)} 지우기`,
    english: '표시 이름 (영어)',
    korean: '표시 이름 (한국어)',
    displayHelp: '열람자에게 보이는 이름입니다. 가명이나 “무산 주민”과 같은 역할을 적습니다.',
    role: '구술에서의 역할',
    roles: {
      narrator: '구술자', interviewer: '면담자', interpreter: '통역', relative: '친족', acquaintance: '지인',
      broker: '중개인', official: '관리', other: '그 밖의 사람',
    },
    risk: '신원이 드러날 때의 위험',
    risks: { low: '낮음', elevated: '있음', high: '높음' },
    occupation: '직업',
    family: '가족 관계',
    more: '직업, 가족 관계, 메모',
    sealedHelp: '어디에도 보이지 않습니다. 누구인지 알아볼 수 있는지 살피는 데에만 씁니다.',
    note: '메모',
    save: '인물 기록',
  },
  join: {
    title: '금고에 이미 있는 인물',
    help: '다른 구술의 인물이 여기에도 나오면 두 구술에서 같은 표시 이름을 씁니다.',
    person: '인물',
    noMatch: '이 글이 이름에 들어 있는 인물이 없습니다.',
    submit: '이 구술에도 나옴',
    done: '이 구술의 인물로 기록했습니다.',
  },
  who: {
    title: '이름 바꾸기',
    explanation: '이 사람의 이름이 나오는 자리마다 열람자에게는 표시 이름이 보입니다. 먼저 누구의 이름인지 정하십시오.',
    label: '누구의 이름입니까',
    somebodyNew: '아직 기록되지 않은 사람',
    next: '이름이 나오는 자리 보기',
    addName: (text) => `“${text}”을(를) 이 사람의 이름에 더하기`,
  },
  hits: {
    title: (name) => `“${name}”의 이름이 나오는 자리`,
    explanation: '표시한 자리는 이 사람을 뜻하므로 바꿉니다. 표시하지 않은 자리는 다른 사람이나 다른 말이므로 그대로 둡니다.',
    list: '이름이 나오는 자리',
    none: '본문에 이 이름이 나오지 않습니다. 나중에 바로잡은 글에 나오면 사람이 확인할 때까지 비공개로 둡니다.',
    labels: (labels) => `화자 표시나 기술 항목 ${countKo(labels, '곳')}에도 이 이름이 있으며, 그곳에도 표시 이름을 씁니다.`,
    passage: (number) => `단락 ${numberIn('ko', number)}`,
    notShown: '보이는 단락에 없음',
    all: '모두 표시',
    nothing: '모두 해제',
    chosen: (chosen, all) => `${numberIn('ko', all)}곳 가운데 ${numberIn('ko', chosen)}곳 표시`,
    submit: '이름 바꾸기',
    done: (replaced, left) => `${countKo(replaced, '곳')}을 바꾸고 ${countKo(left, '곳')}은 그대로 두었습니다.`,
  },
  unruled: {
    title: '확인하지 않은 이름',
    count: (places) => `확인하지 않은 이름이 ${countKo(places, '곳')} 있습니다.`,
    about: '누구를 뜻하는지 정할 때까지 열람자에게 이 글이 보이지 않습니다.',
    of: (name) => `“${name}”일 수 있음`,
    chosenMean: '표시한 자리는 이 사람임',
    chosenDoNot: '표시한 자리는 이 사람이 아님',
    done: (hits) => `${countKo(hits, '곳')}을 확인했습니다.`,
  },
  suggestions: {
    title: '이름일 수 있는 말',
    about: '제안일 뿐이며 저절로 바꾸지 않습니다. 열람자에게는 그대로 보입니다.',
    why: {
      'known-person': '다른 구술에 이렇게 불리는 인물이 있습니다.', title: '호칭이나 직함이 붙어 있습니다.', capitalised: '문장 가운데에서 대문자로 시작합니다.',
    },
    places: (places) => countKo(places, '곳'),
    make: '인물로 기록',
    isPerson: (name) => `“${name}”임`,
    passOver: '넘어가기',
    passedOver: '살펴볼 것이 남아 있지 않습니다.',
    bringBack: (suggestions) => `넘어간 제안 ${countKo(suggestions, '건')} 다시 보기`,
    more: (suggestions) => `이것을 처리하면 제안 ${countKo(suggestions, '건')}이 더 나옵니다.`,
  },
};

export const peopleWords: { readonly en: PeopleWords; readonly ko: PeopleWords } = { en, ko };

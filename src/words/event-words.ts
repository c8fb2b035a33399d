// What is said of events and of the passages that speak of them, on the page and on the command line, in English and Korean.
import type { RelationKind } from '../../archive/api/authority.ts';
import type { Certainty, Saying } from '../../archive/api/event-calls.ts';
import { countEn, countKo } from './count-words.ts';

export interface EventWords {
  readonly kind: string;
  readonly about: string;
  readonly count: (passages: number, testimonies: number) => string;
  readonly sensitive: string;
  readonly authority: string;
  readonly happened: string;
  readonly relations: Readonly<Record<RelationKind, string>>;
  /** What another one is to this that names it in a relation. */
  readonly inverse: Readonly<Record<RelationKind, string>>;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly compare: string;
  readonly compareAbout: string;
  readonly columns: Readonly<Record<'witness' | 'says' | 'date' | 'place' | 'certainty', string>>;
  readonly sayings: Readonly<Record<Saying, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly notSaid: string;
  readonly goTo: (title: string) => string;
  readonly passages: string;
  readonly open: (title: string) => string;
  readonly read: string;
  readonly cut: string;
  readonly missing: (turns: number) => string;
  readonly told: string;
  readonly notTold: string;
  readonly noteOf: string;
  readonly linkedBy: (user: string, day: string) => string;
  readonly ofLink: (title: string) => string;
  readonly change: string;
  readonly unlink: string;
  readonly link: LinkWords;
  readonly remove: {
    readonly title: string;
    readonly about: (title: string) => string;
    readonly heading: string;
    readonly submit: string;
    readonly done: string;
  };
}

/** The dialog in which a passage is linked, or what is said of the link is changed. */
export interface LinkWords {
  readonly title: string;
  readonly changeTitle: string;
  readonly about: (passages: number) => string;
  readonly event: string;
  readonly eventHelp: string;
  readonly eventNew: (heading: string) => string;
  readonly says: string;
  readonly sayingsHelp: Readonly<Record<Saying, string>>;
  readonly certainty: string;
  readonly date: string;
  readonly place: string;
  readonly placeHelp: string;
  readonly note: string;
  readonly noteHelp: string;
  readonly submit: string;
  readonly keep: string;
  readonly done: (heading: string) => string;
  readonly described: string;
  readonly readers: string;
  readonly show: string;
  readonly changed: string;
}

export interface CommandEventWords {
  readonly none: string;
  readonly noPassages: string;
  readonly lost: (links: number) => string;
  readonly counts: (passages: number, testimonies: number) => string;
  readonly linked: string;
  readonly described: string;
  readonly unlinked: string;
  readonly undescribed: string;
  readonly missing: (turns: number) => string;
}

const countsEn = (passages: number, testimonies: number): string => (
  `${countEn(passages, 'passage', 'passages')} of ${countEn(testimonies, 'testimony', 'testimonies')}`
);
const countsKo = (passages: number, testimonies: number): string => `구술 ${countKo(testimonies, '건')}의 단락 ${countKo(passages, '개')}`;

const en: EventWords = {
  kind: 'Event',
  about: 'What the testimonies say of it, each in its own words. A passage is shown as far as its consent allows today.',
  count: countsEn,
  sensitive: 'Sensitive: readers are told neither the event nor which passages speak of it.',
  authority: 'Show among the authorities',
  happened: 'When it happened',
  relations: { broader: 'Broader', 'part-of': 'Part of', related: 'Related', earlier: 'Before it', later: 'After it' },
  inverse: { broader: 'Narrower', 'part-of': 'Has part', related: 'Related', earlier: 'After it', later: 'Before it' },
  empty: 'No passage is linked to this event yet.',
  emptyHelp: 'Select a passage while reading a testimony and choose “Speaks of an event”.',
  compare: 'The witnesses side by side',
  compareAbout: 'Dates and places are as each witness gives them.',
  columns: { witness: 'Testimony', says: 'What the passage does', date: 'Date given', place: 'Place given', certainty: 'How they know' },
  sayings: { corroborates: 'Corroborates', mentions: 'Mentions', contradicts: 'Contradicts' },
  certainties: { 'first-hand': 'First-hand', heard: 'Heard from others', unclear: 'Unclear' },
  notSaid: 'not given',
  goTo: (title) => `Go to the passage of “${title}” below`,
  passages: 'The passages',
  open: (title) => `Read in “${title}”`,
  read: 'Read in the testimony',
  cut: 'The passage goes on. Read all of it in the testimony.',
  missing: (turns) => `${countEn(turns, 'turn', 'turns')} of what was linked ${turns === 1 ? 'is' : 'are'} in the text no more. Look at this link again; readers are not told of it.`,
  told: 'Readers are told of it',
  notTold: 'Readers are not told of it',
  noteOf: 'Note for keepers',
  linkedBy: (user, day) => `Linked by ${user}, ${day}`,
  ofLink: (title) => `the passage of “${title}”`,
  change: 'Change',
  unlink: 'Unlink',
  link: {
    title: 'This passage speaks of an event',
    changeTitle: 'What this passage says of the event',
    about: (passages) => `${countEn(passages, 'passage is', 'passages are')} selected.`,
    event: 'Event',
    eventHelp: 'Choose an event, or write what a new one is to be called.',
    eventNew: (heading) => `“${heading}” is a new event. It is added to the authorities.`,
    says: 'What the passage does',
    sayingsHelp: {
      corroborates: 'It tells of the event and agrees with what is known of it.', mentions: 'It speaks of the event in passing.',
      contradicts: 'It tells of the event otherwise.',
    },
    certainty: 'How the witness knows',
    date: 'Date, as this witness gives it',
    place: 'Place, as this witness gives it',
    placeHelp: 'A place of the authorities, or the witness’s own words.',
    note: 'Note for keepers',
    noteHelp: 'Readers never see it.',
    submit: 'Link',
    keep: 'Keep',
    done: (heading) => `The passage is linked to “${heading}”.`,
    described: 'The event now stands in the description of the testimony.',
    readers: 'The event goes into the description, where the change can be undone. Readers are told of the link only where consent opens the whole passage to them.',
    show: 'Show the event',
    changed: 'The link is changed.',
  },
  remove: {
    title: 'Unlink the passage',
    about: (title) => `The passage of “${title}” is no longer linked to this event. The testimony stays as it is.`,
    heading: 'Take the event out of the testimony’s description too, if no other passage of it is linked',
    submit: 'Unlink',
    done: 'The passage is unlinked.',
  },
};

const ko: EventWords = {
  kind: '사건',
  about: '이 사건을 두고 여러 구술이 한 말을 그대로 나란히 보입니다. 단락은 오늘의 동의가 허락하는 만큼만 보입니다.',
  count: countsKo,
  sensitive: '민감함: 열람자에게는 이 사건도, 어느 단락이 이 사건을 말하는지도 알리지 않습니다.',
  authority: '전거에서 보기',
  happened: '일어난 때',
  relations: { broader: '상위어', 'part-of': '상위 전체', related: '관련', earlier: '이전', later: '이후' },
  inverse: { broader: '하위어', 'part-of': '하위 부분', related: '관련', earlier: '이후', later: '이전' },
  empty: '아직 이 사건에 이어진 단락이 없습니다.',
  emptyHelp: '구술을 열람하면서 단락을 선택하고 “사건을 말함”을 누르십시오.',
  compare: '증언 비교',
  compareAbout: '날짜와 장소는 각 증언이 말한 그대로입니다.',
  columns: { witness: '구술', says: '단락의 구실', date: '말한 날짜', place: '말한 장소', certainty: '알게 된 경위' },
  sayings: { corroborates: '뒷받침함', mentions: '언급함', contradicts: '어긋남' },
  certainties: { 'first-hand': '직접 겪음', heard: '전해 들음', unclear: '분명하지 않음' },
  notSaid: '말하지 않음',
  goTo: (title) => `아래 “${title}”의 단락으로 가기`,
  passages: '단락',
  open: (title) => `“${title}”에서 읽기`,
  read: '구술에서 읽기',
  cut: '단락이 더 이어집니다. 전체는 구술에서 읽으십시오.',
  missing: (turns) => `이어 둔 발화 가운데 ${countKo(turns, '개')}가 이제 본문에 없습니다. 이 연결을 다시 살펴보십시오. 열람자에게는 알리지 않습니다.`,
  told: '열람자에게 알림',
  notTold: '열람자에게 알리지 않음',
  noteOf: '기록관리자를 위한 메모',
  linkedBy: (user, day) => `이은 사람: ${user}, ${day}`,
  ofLink: (title) => `“${title}”의 단락`,
  change: '고치기',
  unlink: '연결 끊기',
  link: {
    title: '이 단락이 말하는 사건',
    changeTitle: '이 단락이 사건을 두고 하는 말',
    about: (passages) => `단락 ${countKo(passages, '개')}를 선택했습니다.`,
    event: '사건',
    eventHelp: '사건을 고르거나 새 사건의 이름을 쓰십시오.',
    eventNew: (heading) => `“${heading}” 사건을 새로 전거에 더합니다.`,
    says: '단락의 구실',
    sayingsHelp: {
      corroborates: '사건을 말하며, 알려진 내용과 맞습니다.', mentions: '지나가며 사건을 말합니다.', contradicts: '사건을 다르게 말합니다.',
    },
    certainty: '알게 된 경위',
    date: '이 증언이 말하는 날짜',
    place: '이 증언이 말하는 장소',
    placeHelp: '전거에 있는 장소나, 증언에 나온 말 그대로를 쓰십시오.',
    note: '기록관리자를 위한 메모',
    noteHelp: '열람자에게는 보이지 않습니다.',
    submit: '잇기',
    keep: '저장',
    done: (heading) => `단락을 “${heading}”에 이었습니다.`,
    described: '이 사건이 이제 구술의 기술에 들어 있습니다.',
    readers: '사건은 구술의 기술에 들어가며, 그 변경은 되돌릴 수 있습니다. 동의에 따라 단락 전체가 열려 있을 때에만 열람자에게 연결을 알립니다.',
    show: '사건 보기',
    changed: '연결을 고쳤습니다.',
  },
  remove: {
    title: '단락의 연결 끊기',
    about: (title) => `“${title}”의 단락을 이 사건에서 끊습니다. 구술은 그대로 있습니다.`,
    heading: '이 구술에서 달리 이어진 단락이 없으면, 구술의 기술에서도 이 사건을 뺍니다',
    submit: '연결 끊기',
    done: '단락의 연결을 끊었습니다.',
  },
};

export const eventWords: { readonly en: EventWords; readonly ko: EventWords } = { en, ko };

export const commandEventWords: { readonly en: CommandEventWords; readonly ko: CommandEventWords } = {
  en: {
    none: 'There are no events.',
    noPassages: 'No passage is linked to this event.',
    lost: (links) => `${countEn(links, 'link leads', 'links lead')} to an authority that is there no more:`,
    counts: countsEn,
    linked: 'The passage is linked.',
    described: 'The event was put into the description.',
    unlinked: 'The passage is unlinked.',
    undescribed: 'The event was taken out of the description.',
    missing: (turns) => `${countEn(turns, 'turn', 'turns')} no longer in the text`,
  },
  ko: {
    none: '사건이 없습니다.',
    noPassages: '이 사건에 이어진 단락이 없습니다.',
    lost: (links) => `이제 없는 전거로 이어진 연결이 ${countKo(links, '개')} 있습니다:`,
    counts: countsKo,
    linked: '단락을 이었습니다.',
    described: '사건을 기술에 넣었습니다.',
    unlinked: '단락의 연결을 끊었습니다.',
    undescribed: '사건을 기술에서 뺐습니다.',
    missing: (turns) => `본문에 없는 발화 ${countKo(turns, '개')}`,
  },
};

/** What the help says: spread into the words for all commands. */
export const eventHelpWords = {
  en: {
    summaries: {
      'event list': 'list events, with how many passages and testimonies speak of each',
      'event show': 'show what the testimonies say of an event, side by side',
      'event link': 'link passages to an event, and say what they say of it',
      'event unlink': 'take the link between a passage and an event away',
    },
    groupSummaries: { event: 'events, and the passages of several testimonies that speak of them' },
    notes: {
      'event link': 'The run from the first to the last of the passages is linked; they are of one testimony. The event’s heading goes into its description. '
        + 'An event is an authority: “authority add --type event”. Readers are told of a link only where all of its passage is open to them.',
      'event unlink': 'LINK is an id of “event show --json”.',
    },
    optionMeanings: {
      says: 'corroborates, mentions (where nothing is said) or contradicts', certainty: 'first-hand, heard or unclear (where nothing is said)',
      'and-heading': 'take the event out of the description too, if no other passage is linked to it',
    },
    meaningsIn: {
      event: { date: 'the date as the witness gives it (EDTF)', place: 'the place as the witness gives it', note: 'a note for keepers' },
    },
  },
  ko: {
    summaries: {
      'event list': '사건을, 말하는 단락과 구술의 수와 함께 보입니다',
      'event show': '한 사건을 두고 여러 구술이 한 말을 나란히 보입니다',
      'event link': '단락을 사건에 잇고 무엇을 말하는지 적습니다',
      'event unlink': '단락과 사건의 연결을 끊습니다',
    },
    groupSummaries: { event: '사건, 그리고 사건을 말하는 여러 구술의 단락' },
    notes: {
      'event link': '처음부터 마지막 단락까지를 잇습니다. 모두 한 구술의 것이어야 합니다. 사건의 표목은 그 구술의 기술에 들어갑니다. '
        + '사건은 전거입니다: “authority add --type event”. 단락 전체가 열려 있을 때에만 열람자에게 연결을 알립니다.',
      'event unlink': 'LINK는 “event show --json”에 나오는 식별자입니다.',
    },
    optionMeanings: {
      says: 'corroborates(뒷받침함), mentions(언급함, 기본값) 또는 contradicts(어긋남)', certainty: 'first-hand(직접 겪음), heard(전해 들음) 또는 unclear(분명하지 않음, 기본값)',
      'and-heading': '달리 이어진 단락이 없으면 기술에서도 사건을 뺍니다',
    },
    meaningsIn: {
      event: { date: '증언이 말하는 날짜(EDTF)', place: '증언이 말하는 장소', note: '기록관리자를 위한 메모' },
    },
  },
} as const;

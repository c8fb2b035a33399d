// What is said where words of a testimony are kept from readers while it is read: withheld, restricted, corrected, and as a scholar sees it.
import { countEn, countKo, numberIn } from './count-words.ts';

export interface WithholdWords {
  /** What can be done with a selection, short: they are buttons in a row. */
  readonly deeds: Readonly<Record<'withhold' | 'restrict' | 'name' | 'kept' | 'correct' | 'withdraw' | 'speaks', string>>;
  readonly more: string;
  /** What leads from the text to what is known about it. */
  readonly aboutTestimony: string;
  readonly selected: string;
  readonly selectedMore: (passages: number) => string;
  /** Said when words were selected with the arrow keys. */
  readonly selecting: (words: string) => string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly redact: RedactionWords;
  readonly restrict: RestrictionWords;
  readonly withdraw: WithdrawalWords;
  readonly correct: CorrectionWords;
  readonly flagged: FlaggedWords;
  readonly kept: KeptWords;
  readonly scholar: ScholarWords;
}

export interface RedactionWords {
  readonly title: string;
  readonly explanation: string;
  readonly where: string;
  readonly here: (places: number) => string;
  readonly everywhere: string;
  readonly everywhereHelp: string;
  readonly submit: string;
  readonly done: (places: number) => string;
}

export interface RestrictionWords {
  readonly title: string;
  readonly what: string;
  readonly passages: (passages: number) => string;
  readonly session: (number: number) => string;
  readonly submit: string;
  readonly done: (restrictions: number) => string;
}

export interface WithdrawalWords {
  readonly title: (passages: number) => string;
  readonly explanation: string;
  readonly why: string;
  readonly whyHelp: string;
  readonly confirm: string;
  readonly submit: string;
  readonly done: string;
}

export interface CorrectionWords {
  readonly title: (number: number) => string;
  readonly explanation: string;
  readonly text: string;
  readonly keptHere: (places: number) => string;
  /** Where a passage shows several turns, and the text has more or fewer paragraphs. */
  readonly turns: string;
  readonly submit: string;
  readonly done: string;
  readonly carried: (redactions: number) => string;
  readonly flagged: (redactions: number) => string;
}

export interface FlaggedWords {
  readonly note: (redactions: number) => string;
  readonly look: string;
  readonly title: string;
  readonly explanation: string;
  readonly none: string;
  readonly one: (kind: string, reason: string) => string;
  readonly setBy: (user: string, day: string) => string;
  readonly passage: (number: number) => string;
  readonly anew: string;
  readonly anewHelp: string;
  readonly found: (places: number) => string;
  readonly notFound: string;
  readonly set: string;
  readonly lift: string;
  /** Kept in the record, where the one that is set anew takes its place. */
  readonly whyReplaced: string;
}

export interface KeptWords {
  /** After the name of a passage, as it is heard. */
  readonly passage: (name: string, places: number) => string;
  /** What a stretch of the text is, for those who hear the page. */
  readonly stretch: (reason: string) => string;
  readonly title: string;
  readonly about: string;
  readonly by: Readonly<Record<'restriction' | 'pseudonym' | 'unruled-name', string>>;
  readonly lift: string;
  readonly rule: string;
  readonly archivistLifts: string;
}

export interface ScholarWords {
  readonly toggle: string;
  readonly label: string;
  readonly explanation: string;
  readonly passages: (shown: number, all: number) => string;
  readonly listed: string;
  readonly unlisted: string;
  readonly refusedUses: (uses: string, why: string) => string;
  readonly allowedUses: (uses: string) => string;
  readonly leave: string;
  readonly shown: string;
  readonly left: string;
}

const en: WithholdWords = {
  deeds: {
    withhold: 'Withhold', restrict: 'Restrict', name: 'Replace a name', kept: 'What readers do not get here',
    correct: 'Correct the passage', withdraw: 'Withdraw the passages', speaks: 'Speaks of an event',
  },
  more: 'More',
  aboutTestimony: 'Consent, people, versions',
  selected: 'Selected',
  selectedMore: (passages) => `and ${countEn(passages, 'more passage', 'more passages')}`,
  selecting: (words) => `Selected: ${words}`,
  reason: 'Reason',
  reasonHelp: 'It is what every reader sees in place of the words. It tells nothing of the content.',
  redact: {
    title: 'Withhold words',
    explanation: 'Readers get a mark that gives the reason. They cannot find the words, read them or receive them.',
    where: 'Where',
    here: (places) => `What is selected, in ${countEn(places, 'passage', 'passages')}`,
    everywhere: 'Wherever these words stand in the testimony',
    everywhereHelp: 'Exactly as they are written here, capital letters included.',
    submit: 'Withhold',
    done: (places) => `Withheld in ${countEn(places, 'place', 'places')}. Copies that were issued before still hold the words.`,
  },
  restrict: {
    title: 'Restrict',
    what: 'What',
    passages: (passages) => (passages === 1 ? '1 passage, the selected one' : `The ${numberIn('en', passages)} selected passages`),
    session: (number) => `Session ${numberIn('en', number)}, the whole of it`,
    submit: 'Restrict',
    done: (restrictions) => `${countEn(restrictions, 'restriction is', 'restrictions are')} set.`,
  },
  withdraw: {
    title: (passages) => `Withdraw ${countEn(passages, 'passage', 'passages')}`,
    explanation: 'The narrator takes back these passages. A reason may be recorded and is never required.',
    why: 'Reason, as it was given',
    whyHelp: 'It is kept in the record and shown to no reader.',
    confirm: 'I understand that only a new agreement can open them again.',
    submit: 'Withdraw them',
    done: 'The passages are withdrawn. Readers cannot find them, read them or receive them.',
  },
  correct: {
    title: (number) => `Correct passage ${numberIn('en', number)}`,
    explanation: 'The text that was imported stays on record. What is withheld is carried over to the corrected text; what cannot be carried is flagged, and closed until a person has looked.',
    text: 'Text',
    keptHere: (places) => `Words are withheld here in ${countEn(places, 'place', 'places')}.`,
    turns: 'This passage shows several turns, one paragraph each. Keep as many paragraphs as there were.',
    submit: 'Save the correction',
    done: 'The correction is saved.',
    carried: (redactions) => (redactions === 0 ? 'Nothing withheld had to be carried over.' : `${countEn(redactions, 'withheld place was', 'withheld places were')} carried over.`),
    flagged: (redactions) => `${countEn(redactions, 'withheld place could', 'withheld places could')} not be carried over. Until it is settled, readers get nothing of the passage.`,
  },
  flagged: {
    note: (redactions) => `${countEn(redactions, 'withheld place was', 'withheld places were')} set on an earlier version of the text and cannot be found again. The passage is closed until a person has looked.`,
    look: 'Look at it',
    title: 'Withheld places to look at',
    explanation: 'Each was set on an earlier version of the text. Withhold the right words anew, or lift it if nothing is left to withhold.',
    none: 'Nothing is left to look at.',
    one: (kind, reason) => `${kind}, reason: ${reason}`,
    setBy: (user, day) => `Set by ${user}, ${day}`,
    passage: (number) => `Passage ${numberIn('en', number)} as it is now`,
    anew: 'Words to withhold',
    anewHelp: 'Exactly as they stand in the passage.',
    found: (places) => `They stand here in ${countEn(places, 'place', 'places')}.`,
    notFound: 'These words do not stand here.',
    set: 'Withhold these words',
    lift: 'Lift it',
    whyReplaced: 'Set anew on the corrected text.',
  },
  kept: {
    passage: (name, places) => `${name}, withheld in ${countEn(places, 'place', 'places')}`,
    stretch: (reason) => `Not for readers: ${reason}`,
    title: 'What readers do not get here',
    about: 'What is underlined in the text is not for readers. Press it to see why, or select the passage and choose “More”.',
    by: {
      restriction: 'A restriction keeps it from readers.',
      pseudonym: 'Readers get the person’s display name.',
      'unruled-name': 'It may be a person’s name, and nobody has said yet whether it is. Until then readers do not get it.',
    },
    lift: 'Lift',
    rule: 'People and names',
    archivistLifts: 'An archivist can lift it.',
  },
  scholar: {
    toggle: 'As a scholar sees it',
    label: 'As a scholar sees it',
    explanation: 'Exactly what the reading room has of this testimony.',
    passages: (shown, all) => `${numberIn('en', shown)} of ${countEn(all, 'passage', 'passages')}.`,
    listed: 'A scholar sees that this testimony is here, and nothing of its text.',
    unlisted: 'A scholar does not see that this testimony is here.',
    refusedUses: (uses, why) => `Refused: ${uses}. ${why}`,
    allowedUses: (uses) => `Allowed: ${uses}.`,
    leave: 'Back to the whole text',
    shown: 'This is what a scholar sees.',
    left: 'This is the whole text again.',
  },
};

const ko: WithholdWords = {
  deeds: {
    withhold: '비공개하기', restrict: '제한', name: '이름 바꾸기', kept: '열람자에게 보이지 않는 곳',
    correct: '단락 바로잡기', withdraw: '단락 철회', speaks: '사건을 말함',
  },
  more: '더 보기',
  aboutTestimony: '동의·인물·이력',
  selected: '선택한 글',
  selectedMore: (passages) => `그 밖의 단락 ${countKo(passages, '개')}`,
  selecting: (words) => `선택: ${words}`,
  reason: '사유',
  reasonHelp: '비공개된 자리에 표시되어 모든 열람자에게 보입니다. 내용을 드러내지 않는 것으로 선택하십시오.',
  redact: {
    title: '글 비공개',
    explanation: '열람자에게는 사유를 알리는 표시만 보입니다. 그 글을 검색하거나 읽을 수 없고 사본으로 받을 수도 없습니다.',
    where: '범위',
    here: (places) => `선택한 자리만 (단락 ${countKo(places, '개')})`,
    everywhere: '이 구술에서 같은 글이 나오는 모든 곳',
    everywhereHelp: '여기에 적힌 그대로 찾습니다. 영문은 대소문자도 구분합니다.',
    submit: '비공개하기',
    done: (places) => `${countKo(places, '곳')}을 비공개했습니다. 이미 발급된 사본에는 그대로 남아 있습니다.`,
  },
  restrict: {
    title: '제한',
    what: '범위',
    passages: (passages) => `선택한 단락 ${countKo(passages, '개')}`,
    session: (number) => `제${numberIn('ko', number)}회 면담 전체`,
    submit: '제한하기',
    done: (restrictions) => `제한 ${countKo(restrictions, '건')}을 설정했습니다.`,
  },
  withdraw: {
    title: (passages) => `단락 ${countKo(passages, '개')} 철회`,
    explanation: '구술자가 이 단락들에 대한 동의를 거두어들입니다. 이유를 적을 수 있으나 반드시 적을 필요는 없습니다.',
    why: '구술자가 밝힌 이유',
    whyHelp: '기록에만 남으며 열람자에게는 보이지 않습니다.',
    confirm: '새로 동의를 받아야만 다시 공개할 수 있음을 이해했습니다.',
    submit: '철회 처리',
    done: '단락을 철회했습니다. 열람자가 검색하거나 읽을 수 없고 사본으로 받을 수도 없습니다.',
  },
  correct: {
    title: (number) => `단락 ${numberIn('ko', number)} 바로잡기`,
    explanation: '들여온 글은 기록에 그대로 남습니다. 비공개한 자리는 바로잡은 글로 옮기며, 옮길 수 없는 자리는 표시하고 사람이 확인할 때까지 비공개로 둡니다.',
    text: '글',
    keptHere: (places) => `이 단락에는 비공개된 곳이 ${countKo(places, '곳')} 있습니다.`,
    turns: '이 단락은 여러 발화로 이루어져 있으며 발화마다 한 문단입니다. 문단의 수를 그대로 두십시오.',
    submit: '저장',
    done: '바로잡은 글을 저장했습니다.',
    carried: (redactions) => (redactions === 0 ? '옮길 비공개 자리는 없었습니다.' : `비공개한 자리 ${countKo(redactions, '곳')}을 옮겼습니다.`),
    flagged: (redactions) => `비공개한 자리 ${countKo(redactions, '곳')}은 옮기지 못했습니다. 정리할 때까지 열람자에게 이 단락이 보이지 않습니다.`,
  },
  flagged: {
    note: (redactions) => `이전 글에서 비공개한 자리 ${countKo(redactions, '곳')}을 지금 글에서 찾을 수 없습니다. 사람이 확인할 때까지 단락을 비공개로 둡니다.`,
    look: '확인하기',
    title: '확인할 비공개 자리',
    explanation: '모두 이전 글에서 비공개한 자리입니다. 알맞은 글을 새로 비공개하거나, 비공개할 것이 남지 않았으면 해제하십시오.',
    none: '확인할 것이 남아 있지 않습니다.',
    one: (kind, reason) => `${kind}, 사유: ${reason}`,
    setBy: (user, day) => `설정: ${user}, ${day}`,
    passage: (number) => `지금의 단락 ${numberIn('ko', number)}`,
    anew: '비공개할 글',
    anewHelp: '단락에 적힌 그대로 입력하십시오.',
    found: (places) => `여기에 ${countKo(places, '곳')} 있습니다.`,
    notFound: '이 글은 여기에 없습니다.',
    set: '이 글 비공개하기',
    lift: '해제',
    whyReplaced: '바로잡은 글에 새로 설정함.',
  },
  kept: {
    passage: (name, places) => `${name}, 비공개 ${countKo(places, '곳')}`,
    stretch: (reason) => `열람자 비공개, 사유: ${reason}`,
    title: '열람자에게 보이지 않는 곳',
    about: '밑줄 친 글은 열람자에게 보이지 않습니다. 누르면 까닭을 볼 수 있습니다. 단락을 선택하고 “더 보기”를 눌러도 됩니다.',
    by: {
      restriction: '제한이 설정되어 열람자에게 보이지 않습니다.',
      pseudonym: '열람자에게는 이 사람의 표시 이름이 보입니다.',
      'unruled-name': '사람 이름일 수 있으나 아직 확인하지 않았습니다. 확인할 때까지 열람자에게 보이지 않습니다.',
    },
    lift: '해제',
    rule: '인물과 이름',
    archivistLifts: '기록관리자가 해제할 수 있습니다.',
  },
  scholar: {
    toggle: '연구자에게 보이는 대로',
    label: '연구자에게 보이는 대로',
    explanation: '열람실에 있는 이 구술의 내용 그대로입니다.',
    passages: (shown, all) => `단락 ${countKo(all, '개')} 가운데 ${countKo(shown, '개')}.`,
    listed: '연구자에게 목록에는 보이지만 본문은 보이지 않습니다.',
    unlisted: '연구자에게는 이 구술이 있다는 사실도 보이지 않습니다.',
    refusedUses: (uses, why) => `허용되지 않음: ${uses}. ${why}`,
    allowedUses: (uses) => `허용됨: ${uses}.`,
    leave: '전체 글로 돌아가기',
    shown: '연구자에게 보이는 모습입니다.',
    left: '다시 전체 글입니다.',
  },
};

export const withholdWords: { readonly en: WithholdWords; readonly ko: WithholdWords } = { en, ko };

// What is said where a testimony is withheld, restricted, withdrawn, or tied to its original.
import type { Input } from '../../archive/api/contract.ts';
import { countEn, countKo, numberIn } from './count-words.ts';

type Kind = Input<'restriction.add'>['kind'];

export interface ConsentWords {
  readonly redact: RedactWords;
  readonly restrict: RestrictWords;
  readonly withdraw: WithdrawWords;
  readonly align: AlignWords;
  readonly each: EachWords;
}

export interface RedactWords {
  readonly title: string;
  readonly explanation: string;
  readonly text: string;
  readonly textHelp: string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly submit: string;
  readonly done: (places: number) => string;
  readonly notThere: string;
  readonly copiesRemain: string;
}

export interface RestrictWords {
  readonly title: string;
  readonly kind: string;
  /** What follows from each kind, as whole sentences. */
  readonly explanations: Readonly<Record<Kind, string>>;
  readonly until: string;
  readonly untilHelp: string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly submit: string;
  readonly done: (kind: string) => string;
}

export interface WithdrawWords {
  readonly title: string;
  readonly explanation: string;
  readonly consequence: string;
  readonly confirm: string;
  readonly submit: string;
  readonly done: string;
  readonly copies: (copies: number) => string;
  readonly copy: (day: string, to: string | null, purpose: string) => string;
  readonly copiesHelp: string;
}

export interface AlignWords {
  readonly title: string;
  readonly explanation: string;
  readonly original: string;
  readonly originalHelp: string;
  readonly noMatch: string;
  readonly submit: string;
  readonly undo: string;
  readonly undone: string;
  readonly done: (paired: number, unpaired: number) => string;
}

/** One deed for several testimonies. */
export interface EachWords {
  readonly embargoTitle: (testimonies: number) => string;
  readonly embargoSubmit: string;
  readonly progress: (done: number, total: number) => string;
  readonly stop: string;
  readonly done: (testimonies: number) => string;
  readonly failed: (testimonies: number) => string;
  readonly left: (testimonies: number) => string;
}

const en: ConsentWords = {
  redact: {
    title: 'Withhold text',
    explanation: 'The text is replaced wherever it stands in this testimony, by a mark that gives the reason. Readers can no longer find it, read it or receive it.',
    text: 'Text to withhold',
    textHelp: 'Exactly as it is written in the testimony, capital letters included. Other spellings and nicknames have to be withheld on their own.',
    reason: 'Reason',
    reasonHelp: 'It is what every reader sees in place of the text.',
    submit: 'Withhold',
    done: (places) => `Withheld in ${countEn(places, 'place', 'places')}.`,
    notThere: 'This text does not stand in the testimony as it is written here.',
    copiesRemain: 'Copies that were issued before still hold it.',
  },
  restrict: {
    title: 'Restrict or embargo',
    kind: 'Kind of restriction',
    explanations: {
      embargo: 'Until an archivist lifts it, readers cannot find the testimony’s text, read it or receive it.',
      closed: 'The testimony closes at once: readers still see it in the list, and cannot search, read or receive its text.',
      redact: 'Readers get a mark that gives the reason, and none of the words.',
      'metadata-hidden': 'Readers no longer see that this testimony is here. Everything that its text is part of closes too.',
    },
    until: 'First day on which it may be lifted',
    untilHelp: 'The testimony does not open by itself on that day: a person decides. Without a day there is no end.',
    reason: 'Reason',
    reasonHelp: 'Choose one that tells nothing of the content.',
    submit: 'Set the restriction',
    done: (kind) => `The restriction is set: ${kind}.`,
  },
  withdraw: {
    title: 'Withdraw',
    explanation: 'A narrator may withdraw at any time and need not say why.',
    consequence: 'The testimony closes at once: readers cannot find it, read it or receive it. Only a new agreement with the narrator can open it again.',
    confirm: 'I understand that this cannot be undone here.',
    submit: 'Withdraw the testimony',
    done: 'The testimony is withdrawn.',
    copies: (copies) => (copies === 0 ? 'No copy had left the archive.' : `${countEn(copies, 'copy', 'copies')} had left the archive:`),
    copy: (day, to, purpose) => `${day}, ${to === null ? 'no recipient named' : `to ${to}`}, for: ${purpose}`,
    copiesHelp: 'The program cannot call these back. Write to those who have them.',
  },
  align: {
    title: 'Translation of another testimony',
    explanation: 'The two can then be read side by side. They are paired turn by turn, as far as their turns correspond. Consent stays apart: each is open only as its own agreement says.',
    original: 'Original',
    originalHelp: 'The testimony that this one translates. Type a part of its title.',
    noMatch: 'No testimony has this in its title.',
    submit: 'Pair the two',
    undo: 'No longer a translation',
    undone: 'The two are no longer tied to one another.',
    done: (paired, unpaired) => `${countEn(paired, 'turn is', 'turns are')} paired, ${unpaired === 0 ? 'none is left over' : `${numberIn('en', unpaired)} left over`}.`,
  },
  each: {
    embargoTitle: (testimonies) => `Embargo on ${countEn(testimonies, 'testimony', 'testimonies')}`,
    embargoSubmit: 'Embargo them all',
    progress: (done, total) => `${numberIn('en', done)} of ${numberIn('en', total)}`,
    stop: 'Stop',
    done: (testimonies) => `Done for ${countEn(testimonies, 'testimony', 'testimonies')}.`,
    failed: (testimonies) => `Not possible for ${countEn(testimonies, 'testimony', 'testimonies')}:`,
    left: (testimonies) => `${countEn(testimonies, 'testimony was', 'testimonies were')} not reached.`,
  },
};

const ko: ConsentWords = {
  redact: {
    title: '부분 비공개',
    explanation: '이 구술에서 해당하는 글을 모두 사유 표시로 바꿉니다. 열람자는 그 글을 검색하거나 읽을 수 없고 사본으로 받을 수도 없습니다.',
    text: '비공개할 글',
    textHelp: '구술에 적힌 그대로 입력합니다. 영문은 대소문자도 구분합니다. 다르게 적힌 이름이나 별명은 따로 비공개해야 합니다.',
    reason: '사유',
    reasonHelp: '비공개된 자리에 표시되어 모든 열람자에게 보입니다.',
    submit: '비공개하기',
    done: (places) => `${countKo(places, '곳')}을 비공개했습니다.`,
    notThere: '여기에 적은 글은 이 구술에 없습니다.',
    copiesRemain: '이미 발급된 사본에는 그대로 남아 있습니다.',
  },
  restrict: {
    title: '제한 및 공개 유예',
    kind: '제한 종류',
    explanations: {
      embargo: '기록관리자가 해제할 때까지 열람자는 본문을 검색하거나 읽을 수 없고 사본으로 받을 수도 없습니다.',
      closed: '곧바로 비공개가 됩니다. 열람자에게 목록에는 보이지만, 본문을 검색하거나 읽거나 받을 수는 없습니다.',
      redact: '열람자에게는 내용 대신 사유를 알리는 표시만 보입니다.',
      'metadata-hidden': '열람자에게는 이 구술이 있다는 사실도 보이지 않습니다. 본문에 관한 것도 모두 비공개가 됩니다.',
    },
    until: '해제할 수 있는 첫날',
    untilHelp: '그날이 되어도 저절로 공개되지 않으며 사람이 결정합니다. 날짜를 비워 두면 기한이 없습니다.',
    reason: '사유',
    reasonHelp: '내용을 드러내지 않는 것으로 선택하십시오.',
    submit: '제한 설정',
    done: (kind) => `제한을 설정했습니다. 종류: ${kind}.`,
  },
  withdraw: {
    title: '동의 철회',
    explanation: '구술자는 언제든지 동의를 철회할 수 있으며 이유를 밝히지 않아도 됩니다.',
    consequence: '철회하면 곧바로 비공개가 되어 열람자가 검색하거나 읽을 수 없고 사본으로 받을 수도 없습니다. 구술자와 새로 동의서를 맺어야 다시 공개할 수 있습니다.',
    confirm: '여기서 되돌릴 수 없음을 이해했습니다.',
    submit: '동의 철회 처리',
    done: '철회 처리를 마쳤습니다.',
    copies: (copies) => (copies === 0 ? '기관 밖으로 나간 사본은 없습니다.' : `기관 밖으로 나간 사본이 ${countKo(copies, '건')} 있습니다.`),
    copy: (day, to, purpose) => `${day}, ${to === null ? '받는 사람 기록 없음' : `받는 사람: ${to}`}, 목적: ${purpose}`,
    copiesHelp: '나간 사본은 프로그램이 회수할 수 없습니다. 받은 분들께 연락하십시오.',
  },
  align: {
    title: '번역 원본 지정',
    explanation: '원본과 번역본을 나란히 읽을 수 있게 됩니다. 발화가 서로 맞는 데까지 하나씩 짝을 짓습니다. 동의는 따로 적용되어, 각 구술은 그 동의서에 따라서만 공개됩니다.',
    original: '원본',
    originalHelp: '이 구술이 번역한 원본 구술입니다. 제목의 일부를 입력하십시오.',
    noMatch: '제목에 이 글이 들어 있는 구술이 없습니다.',
    submit: '짝 짓기',
    undo: '번역본 지정 해제',
    undone: '두 구술의 연결을 해제했습니다.',
    done: (paired, unpaired) => `발화 ${countKo(paired, '개')}를 짝지었습니다. ${unpaired === 0 ? '남은 발화는 없습니다' : `짝이 없는 발화는 ${countKo(unpaired, '개')}입니다`}.`,
  },
  each: {
    embargoTitle: (testimonies) => `구술 ${countKo(testimonies, '건')}의 공개 유예`,
    embargoSubmit: '모두 공개 유예',
    progress: (done, total) => `${numberIn('ko', total)}건 가운데 ${numberIn('ko', done)}건`,
    stop: '중단',
    done: (testimonies) => `구술 ${countKo(testimonies, '건')}을 처리했습니다.`,
    failed: (testimonies) => `구술 ${countKo(testimonies, '건')}은 처리하지 못했습니다.`,
    left: (testimonies) => `구술 ${countKo(testimonies, '건')}은 아직 처리하지 않았습니다.`,
  },
};

export const consentWords: { readonly en: ConsentWords; readonly ko: ConsentWords } = { en, ko };

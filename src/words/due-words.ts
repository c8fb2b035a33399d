// What the list of what waits for a person says, in English and Korean.
import type { DueItem } from '../../archive/api/consent-calls.ts';
import { countEn, countKo } from './count-words.ts';

export interface DueWords {
  readonly title: string;
  readonly about: string;
  readonly empty: string;
  readonly emptyHelp: (days: string) => string;
  readonly within: string;
  readonly withins: Readonly<Record<'30' | '90' | '365', string>>;
  readonly count: (lines: number) => string;
  /** Beside the section's name in the frame, for those who hear it. */
  readonly waiting: (lines: number) => string;
  readonly overdue: string;
  readonly today: string;
  readonly undated: string;
  readonly coming: string;
  /** What waits, as a whole sentence. */
  readonly kinds: Readonly<Record<DueItem['kind'], (count: number) => string>>;
  /** Where a line leads. */
  readonly go: Readonly<Record<'consent' | 'reading' | 'people', string>>;
  readonly goOf: (deed: string, title: string) => string;
}

const places = (count: number): string => countEn(count, 'place', 'places');

const en: DueWords = {
  title: 'What is due',
  about: 'What waits for a person. A date that has come notifies and changes nothing by itself, but for a use that ends.',
  empty: 'Nothing waits for anybody.',
  emptyHelp: (days) => `Reviews, ends of embargoes and of uses, names that nobody has ruled upon, and withdrawals to be concluded appear here. Looked ahead: ${days}.`,
  within: 'Look ahead',
  withins: { 30: '30 days', 90: '90 days', 365: 'a year' },
  count: (lines) => countEn(lines, 'line', 'lines'),
  waiting: (lines) => `${countEn(lines, 'thing waits', 'things wait')} for a person`,
  overdue: 'Overdue',
  today: 'Today',
  undated: 'Waiting, without a day',
  coming: 'Coming',
  kinds: {
    'review-recorded': (count) => (count === 1 ? 'An agreement was recorded and waits for its review.' : `${countEn(count, 'agreement', 'agreements')} wait for their review.`),
    'review-due': (count) => (count === 1 ? 'The agreement is to be looked at again.' : `The agreement is to be looked at again, for ${count} reasons.`),
    'grant-ends': (count) => `${countEn(count, 'use that was agreed to ends', 'uses that were agreed to end')}.`,
    'embargo-ended': (count) => `${countEn(count, 'embargo has', 'embargoes have')} come to the day from which it may be lifted.`,
    'restriction-ended': (count) => `${countEn(count, 'restriction has', 'restrictions have')} come to the day from which it may be lifted.`,
    'event-awaited': (count) => `${countEn(count, 'restriction waits', 'restrictions wait')} for something to happen.`,
    'redaction-flagged': (count) => `Words were withheld in ${places(count)} that could not be found again after a correction. What is around them is closed.`,
    'name-unruled': (count) => `A name stands in ${places(count)} where nobody has said whom it means. It is withheld.`,
    'withdrawal-undecided': (count) => (count === 1 ? 'The testimony is withdrawn, and nobody has decided yet whether to erase it.' : `${count} withdrawals wait for a decision.`),
    'erasure-pending': (count) => (count === 1 ? 'The erasure was decided and is not finished.' : `${count} erasures are not finished.`),
    unreadable: (count) => `${countEn(count, 'record of consent cannot', 'records of consent cannot')} be read, so the testimony stays closed.`,
  },
  go: { consent: 'Go to its consent', reading: 'Go to its text', people: 'Go to its people' },
  goOf: (deed, title) => `${deed}: ${title}`,
};

const ko: DueWords = {
  title: '처리할 일',
  about: '사람의 판단을 기다리는 일입니다. 날짜가 되면 알려 줄 뿐이며, 기간이 끝나는 이용 말고는 저절로 바뀌는 것이 없습니다.',
  empty: '기다리는 일이 없습니다.',
  emptyHelp: (days) => `검토, 공개 유예나 이용 기간의 끝, 누구인지 판단하지 않은 이름, 종결하지 않은 철회가 여기에 나타납니다. 살펴본 기간: ${days}.`,
  within: '앞으로 살펴볼 기간',
  withins: { 30: '30일', 90: '90일', 365: '1년' },
  count: (lines) => countKo(lines, '건'),
  waiting: (lines) => `처리할 일 ${countKo(lines, '건')}`,
  overdue: '기한이 지난 일',
  today: '오늘',
  undated: '날짜 없이 기다리는 일',
  coming: '다가오는 일',
  kinds: {
    'review-recorded': (count) => `기록된 동의 ${countKo(count, '건')}의 검토가 필요합니다.`,
    'review-due': (count) => `동의를 다시 살펴볼 때가 되었습니다(${countKo(count, '건')}).`,
    'grant-ends': (count) => `동의한 이용 ${countKo(count, '건')}의 기간이 끝납니다.`,
    'embargo-ended': (count) => `공개 유예 ${countKo(count, '건')}이 해제할 수 있는 날에 이르렀습니다.`,
    'restriction-ended': (count) => `제한 ${countKo(count, '건')}이 해제할 수 있는 날에 이르렀습니다.`,
    'event-awaited': (count) => `제한 ${countKo(count, '건')}이 어떤 일이 일어나기를 기다립니다.`,
    'redaction-flagged': (count) => `비공개한 ${countKo(count, '곳')}을 교정 뒤에 다시 찾지 못하여 그 둘레를 모두 비공개로 두었습니다.`,
    'name-unruled': (count) => `누구를 가리키는지 판단하지 않은 이름이 ${countKo(count, '곳')}에 있으며 비공개로 두었습니다.`,
    'withdrawal-undecided': (count) => `철회된 뒤 삭제 여부를 결정하지 않았습니다(${countKo(count, '건')}).`,
    'erasure-pending': (count) => `결정된 삭제가 아직 끝나지 않았습니다(${countKo(count, '건')}).`,
    unreadable: (count) => `동의 기록 ${countKo(count, '건')}을 읽을 수 없어 비공개로 둡니다.`,
  },
  go: { consent: '동의로 이동', reading: '본문으로 이동', people: '관련 인물로 이동' },
  goOf: (deed, title) => `${deed}(구술: ${title})`,
};

export const dueWords: { readonly en: DueWords; readonly ko: DueWords } = { en, ko };

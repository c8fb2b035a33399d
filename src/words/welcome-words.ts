// What the door says: making a vault, unlocking one, exploring the samples, what a passphrase is worth; in English and Korean.
import { countEn, countKo, numberIn } from './count-words.ts';
import type { FaultWords } from './fault-words.ts';

export interface WelcomeWords {
  readonly intro: string;
  readonly locked: Readonly<Record<'asked' | 'idle' | 'elsewhere', string>>;
  readonly createTitle: string;
  readonly createAbout: string;
  readonly unlockTitle: string;
  readonly name: string;
  readonly createNameHelp: string;
  readonly passphrase: string;
  readonly passphraseAgain: string;
  readonly passphraseHelp: string;
  readonly passphrasesDiffer: string;
  readonly folder: string;
  readonly createFolderHelp: string;
  readonly unlockFolderHelp: string;
  readonly chooseFolder: string;
  readonly noRecovery: string;
  readonly lostPassphrase: FaultWords;
  readonly understood: string;
  readonly create: string;
  readonly unlock: string;
  readonly unlocking: string;
  /** Once it has taken longer than that. */
  readonly waiting: string;
  readonly insteadCreate: string;
  readonly insteadUnlock: string;
  readonly places: string;
  readonly placesAbout: string;
  readonly place: (number: number) => string;
  readonly lastOpened: (when: string) => string;
  readonly anotherFolder: string;
  readonly forget: (number: number) => string;
  readonly forgotten: (number: number) => string;
  readonly explore: string;
  readonly exploreTitle: string;
  readonly exploreAbout: string;
  readonly exploring: string;
  readonly strength: StrengthWords;
}

export type SpanUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** What an estimate of a passphrase says. */
export interface StrengthWords {
  readonly title: string;
  readonly levels: Readonly<Record<'weak' | 'fair' | 'strong', string>>;
  readonly tooShort: (characters: number) => string;
  /** How long a search would take, `span` being one of the following. */
  readonly takes: (span: string) => string;
  readonly moment: string;
  readonly spans: Readonly<Record<SpanUnit, (count: number) => string>>;
  readonly ages: string;
  readonly assumes: (triesPerSecond: number) => string;
  readonly limits: string;
}

const en: WelcomeWords = {
  intro: 'Keeps testimony encrypted on this machine, and shows it only as the narrators have agreed.',
  locked: {
    asked: 'The vault is locked.',
    idle: 'The vault has locked itself, because nobody was here. What you had saved is kept; you come back to where you were.',
    elsewhere: 'The vault was locked from another window, or by the program.',
  },
  createTitle: 'Make a vault',
  createAbout: 'A vault is a folder of encrypted files. You are its first archivist, and can add others.',
  unlockTitle: 'Unlock a vault',
  name: 'Your name',
  createNameHelp: 'It stands beside what you do in the vault’s record.',
  passphrase: 'Passphrase',
  passphraseAgain: 'Passphrase once more',
  passphraseHelp: 'Five or six words that belong together only for you are easy to keep and hard to guess.',
  passphrasesDiffer: 'The two passphrases are not the same.',
  folder: 'Folder',
  createFolderHelp: 'On this machine; empty, or not there yet. Give it a name that tells nothing.',
  unlockFolderHelp: 'The folder on this machine that holds the vault.',
  chooseFolder: 'Choose',
  noRecovery: 'If every passphrase is lost, the vault is lost: nobody can open it, not even the people who made this program. Once it is made, make recovery words in the settings and keep them on paper, away from this machine. Add a second archivist soon.',
  lostPassphrase: {
    what: 'Passphrase lost?',
    wayOut: 'An archivist who has the vault’s recovery words can set a new one. Another archivist of the vault can add you as a new user. Without either the vault cannot be opened again.',
  },
  understood: 'I understand that a lost passphrase cannot be recovered without such words.',
  create: 'Make the vault',
  unlock: 'Unlock',
  unlocking: 'Unlocking. It takes about a second, on purpose, so that passphrases are hard to try out.',
  waiting: 'Still unlocking. After several wrong passphrases in a row the vault waits before it tries the next one: up to 30 seconds. The right one opens it then, and the waiting is over.',
  insteadCreate: 'Make a new vault',
  insteadUnlock: 'Unlock a vault instead',
  places: 'Vaults on this machine',
  placesAbout: 'Numbers instead of names, so that this list tells nothing to others.',
  place: (number) => `Vault ${numberIn('en', number)}`,
  lastOpened: (when) => `opened ${when}`,
  anotherFolder: 'A vault in another folder',
  forget: (number) => `Take vault ${numberIn('en', number)} off this list`,
  forgotten: (number) => `Vault ${numberIn('en', number)} is off the list. Its folder stays where it is.`,
  explore: 'Explore the sample archive',
  exploreTitle: 'Look around first',
  exploreAbout: 'Invented testimonies in English and Korean, to read, search and issue. They are deleted when you lock them; nothing of yours is touched.',
  exploring: 'The samples are being brought in.',
  strength: {
    title: 'Strength of the passphrase',
    levels: { weak: 'Weak', fair: 'Fair', strong: 'Strong' },
    tooShort: (characters) => `Use ${countEn(characters, 'character', 'characters')} at least.`,
    takes: (span) => `Somebody who has copied the vault would need ${span} to find it.`,
    moment: 'less than a minute',
    spans: {
      minute: (count) => `about ${countEn(count, 'minute', 'minutes')}`,
      hour: (count) => `about ${countEn(count, 'hour', 'hours')}`,
      day: (count) => `about ${countEn(count, 'day', 'days')}`,
      month: (count) => `about ${countEn(count, 'month', 'months')}`,
      year: (count) => `about ${countEn(count, 'year', 'years')}`,
    },
    ages: 'more than ten thousand years',
    assumes: (tries) => `Reckoned for ${numberIn('en', tries)} tries a second, which takes a hundred or more fast graphics cards.`,
    limits: 'The estimate knows common passwords and English words. It does not know what others know about you.',
  },
};

const ko: WelcomeWords = {
  intro: '구술을 이 컴퓨터에 암호화하여 보관하고, 구술자가 동의한 범위에서만 보여 줍니다.',
  locked: {
    asked: '금고를 잠갔습니다.',
    idle: '자리를 비운 동안 금고가 저절로 잠겼습니다. 저장한 내용은 그대로 있으며, 다시 열면 보던 곳으로 돌아갑니다.',
    elsewhere: '다른 창이나 프로그램에서 금고를 잠갔습니다.',
  },
  createTitle: '금고 만들기',
  createAbout: '금고는 암호화된 파일이 담긴 폴더입니다. 만든 사람이 첫 기록관리자가 되며, 다른 사용자를 등록할 수 있습니다.',
  unlockTitle: '금고 열기',
  name: '사용자 이름',
  createNameHelp: '금고의 기록에 작업한 사람으로 남는 이름입니다.',
  passphrase: '암호 문구',
  passphraseAgain: '암호 문구 확인',
  passphraseHelp: '본인만 떠올릴 수 있는 낱말 대여섯 개를 이어 쓰면 기억하기 쉽고 짐작하기 어렵습니다.',
  passphrasesDiffer: '두 암호 문구가 서로 다릅니다.',
  folder: '폴더',
  createFolderHelp: '이 컴퓨터의 비어 있거나 아직 없는 폴더입니다. 내용을 짐작할 수 없는 이름을 쓰십시오.',
  unlockFolderHelp: '금고가 있는 이 컴퓨터의 폴더입니다.',
  chooseFolder: '선택',
  noRecovery: '암호 문구를 모두 잃으면 금고도 잃습니다. 프로그램을 만든 사람도 열 수 없습니다. 금고를 만든 다음 설정에서 복구 단어를 만들어, 종이에 적어 이 컴퓨터와 떨어진 곳에 보관하십시오. 기록관리자도 곧 한 명 더 등록하십시오.',
  lostPassphrase: {
    what: '암호 문구를 잃으셨습니까?',
    wayOut: '금고의 복구 단어가 있으면 기록관리자가 암호 문구를 새로 정할 수 있습니다. 다른 기록관리자가 새 사용자로 등록해 드릴 수도 있습니다. 둘 다 없으면 금고를 다시 열 수 없습니다.',
  },
  understood: '암호 문구를 잃으면 복구 단어 없이는 되찾을 수 없음을 이해했습니다.',
  create: '금고 만들기',
  unlock: '열기',
  unlocking: '금고를 여는 중입니다. 암호 문구를 함부로 시험해 볼 수 없도록 일부러 1초쯤 걸리게 했습니다.',
  waiting: '아직 여는 중입니다. 틀린 암호 문구가 거듭되면 금고는 다음 시도까지 최대 30초를 기다립니다. 맞는 암호 문구이면 그 뒤에 열리고, 더는 기다리지 않습니다.',
  insteadCreate: '새 금고 만들기',
  insteadUnlock: '기존 금고 열기',
  places: '이 컴퓨터의 금고',
  placesAbout: '다른 사람이 보아도 알 수 있는 것이 없도록 이름 대신 번호로 표시합니다.',
  place: (number) => `금고 ${numberIn('ko', number)}`,
  lastOpened: (when) => `마지막으로 연 날: ${when}`,
  anotherFolder: '다른 폴더의 금고',
  forget: (number) => `금고 ${numberIn('ko', number)}, 이 목록에서 지우기`,
  forgotten: (number) => `금고 ${numberIn('ko', number)}번을 목록에서 지웠습니다. 폴더는 그대로 있습니다.`,
  explore: '예시 기록관 둘러보기',
  exploreTitle: '먼저 둘러보기',
  exploreAbout: '한국어와 영어로 지어낸 구술을 읽고 검색하고 발급해 볼 수 있습니다. 잠그면 삭제되며, 다른 자료는 건드리지 않습니다.',
  exploring: '예시 구술을 들여오고 있습니다.',
  strength: {
    title: '암호 문구의 강도',
    levels: { weak: '약함', fair: '보통', strong: '강함' },
    tooShort: (characters) => `${countKo(characters, '자')} 이상으로 정하십시오.`,
    takes: (span) => `금고를 복사해 간 사람이 이 문구를 알아내는 데 걸리는 시간: ${span}`,
    moment: '1분 미만',
    spans: {
      minute: (count) => `약 ${countKo(count, '분')}`,
      hour: (count) => `약 ${countKo(count, '시간')}`,
      day: (count) => `약 ${countKo(count, '일')}`,
      month: (count) => `약 ${countKo(count, '개월')}`,
      year: (count) => `약 ${countKo(count, '년')}`,
    },
    ages: '1만 년 이상',
    assumes: (tries) => `고성능 그래픽 카드 100장 이상으로 1초에 ${countKo(tries, '번')} 시도하는 경우로 셈했습니다.`,
    limits: '흔한 암호와 영어 낱말만 살펴 셈합니다. 다른 사람이 사용자에 관해 아는 것은 헤아리지 못합니다.',
  },
};

export const welcomeWords: { readonly en: WelcomeWords; readonly ko: WelcomeWords } = { en, ko };

// What the page says of recovery: making words, confirming them, and coming back in with them; in English and Korean.
import { countEn, numberIn } from './count-words.ts';

export interface RecoveryWords {
  readonly about: string;
  readonly none: string;
  readonly inForce: (number: number, made: string) => string;
  readonly vault: string;
  readonly reached: string;
  readonly archivist: string;
  readonly withinReach: string;
  readonly isReached: string;
  readonly notReached: string;
  readonly notReachedHelp: string;
  readonly makeTitle: string;
  readonly makeAnewTitle: string;
  readonly makeAbout: string;
  readonly makeAnewAbout: string;
  readonly passphrase: string;
  readonly make: string;
  readonly shownTitle: string;
  readonly shownAbout: string;
  readonly list: string;
  readonly saveSheet: string;
  readonly sheetSaved: string;
  readonly written: string;
  readonly confirmTitle: string;
  readonly confirmAbout: string;
  readonly wordAt: (place: number) => string;
  readonly confirm: string;
  readonly lookAgain: string;
  readonly discard: string;
  readonly done: string;
  readonly doneHelp: string;
  /** Why words were not taken, by the fault’s reason; the second where it says which word. */
  readonly amiss: Readonly<Partial<Record<string, string>>>;
  readonly amissAt: Readonly<Partial<Record<string, (word: number) => string>>>;
  readonly door: DoorRecoveryWords;
}

/** For whoever has lost a passphrase. */
export interface DoorRecoveryWords {
  readonly forgotten: string;
  readonly title: string;
  readonly about: string;
  readonly name: string;
  readonly nameHelp: string;
  readonly words: string;
  readonly wordsHelp: string;
  readonly typed: (words: number) => string;
  readonly next: string;
  readonly nextAgain: string;
  readonly submit: string;
  readonly instead: string;
  /** Where the vault has no words, or they do not reach this archivist. */
  readonly notFound: Readonly<Partial<Record<string, string>>>;
  readonly done: string;
}

const en: RecoveryWords = {
  about: 'If a passphrase is lost, 24 words on paper give an archivist of this vault a new one. Without them nobody can.',
  none: 'This vault has no recovery words. If every archivist’s passphrase is lost, everything in it is lost for ever.',
  inForce: (number, made) => `Words number ${numberIn('en', number)} are in force. They were made on ${made}.`,
  vault: 'Number of this vault, as it stands on the sheet',
  reached: 'Archivists whom the words can give a new passphrase',
  archivist: 'Archivist',
  withinReach: 'Within reach',
  isReached: 'Yes',
  notReached: 'Not yet',
  notReachedHelp: 'Those who have not opened the vault since the words were made are within reach once they do.',
  makeTitle: 'Make recovery words',
  makeAnewTitle: 'Make new words',
  makeAbout: 'They are shown once. Have paper and a pen ready, or a printer, and see that nobody and no camera looks on.',
  makeAnewAbout: 'Do it when the sheet is lost, was used, or may have been seen, and when an archivist has left. Once the new words are confirmed, the old ones no longer open this vault. Backups and copies made before still open with the old ones.',
  passphrase: 'Your passphrase',
  make: 'Make the words',
  shownTitle: 'The words',
  shownAbout: 'Write all of them down, with their numbers. They are not in force yet, and are not shown again.',
  list: 'Recovery words',
  saveSheet: 'Save as a sheet to print (PDF)',
  sheetSaved: 'The sheet was saved. Print it, then delete the file: it holds the words in plain text.',
  written: 'I have them on paper',
  confirmTitle: 'Confirm the words',
  confirmAbout: 'Type these three from the paper. That puts the words in force.',
  wordAt: (place) => `Word ${numberIn('en', place)}`,
  confirm: 'Put the words in force',
  lookAgain: 'Look at the words again',
  discard: 'Discard these words',
  done: 'The words are in force.',
  doneHelp: 'Put the paper where fire and water do not reach it, away from this machine.',
  amiss: {
    count: 'There have to be 24 words.',
    checksum: 'Each word is known, but together they do not agree: one is wrong, or two have changed places.',
    others: 'These are recovery words, but not the ones in force for this vault. Newer ones may have been made.',
  },
  amissAt: {
    'not-listed': (word) => `Word ${numberIn('en', word)} is not one of the words that are used for this.`,
    'not-the-same': (word) => `Word ${numberIn('en', word)} is not the one that was shown.`,
  },
  door: {
    forgotten: 'I have forgotten my passphrase',
    title: 'A new passphrase by recovery words',
    about: 'With the 24 words on the vault’s recovery sheet an archivist gets a new passphrase. It is recorded in the vault.',
    name: 'Your name',
    nameHelp: 'As an archivist of this vault.',
    words: 'Recovery words',
    wordsHelp: 'In the order of their numbers, with spaces between them.',
    typed: (words) => `${countEn(words, 'word', 'words')} of 24`,
    next: 'New passphrase',
    nextAgain: 'New passphrase once more',
    submit: 'Set the new passphrase and unlock',
    instead: 'Unlock with a passphrase instead',
    notFound: {
      recovery: 'No recovery words were made for this vault. Another archivist of it can add you as a new user; if there is none, it cannot be opened again.',
      archivist: 'The words are right, but they do not reach an archivist of this name. Try the name of whoever made them.',
    },
    done: 'Your new passphrase is in force. The words have been typed into a machine now: make new ones in the settings.',
  },
};

const ko: RecoveryWords = {
  about: '암호 문구를 잃었을 때 종이에 적어 둔 단어 24개로 이 금고의 기록관리자에게 새 암호 문구를 줄 수 있습니다. 단어가 없으면 아무도 할 수 없습니다.',
  none: '이 금고에는 복구 단어가 없습니다. 기록관리자가 모두 암호 문구를 잃으면 금고에 든 모든 것을 영영 잃습니다.',
  inForce: (number, made) => `${numberIn('ko', number)}번 복구 단어를 쓰고 있습니다. 만든 날: ${made}.`,
  vault: '이 금고의 번호 (종이에 적힌 것과 같습니다)',
  reached: '복구 단어로 새 암호 문구를 정할 수 있는 기록관리자',
  archivist: '기록관리자',
  withinReach: '복구 가능 여부',
  isReached: '가능',
  notReached: '아직 불가능',
  notReachedHelp: '복구 단어를 만든 뒤 금고를 연 적이 없는 기록관리자는 금고를 한 번 열면 가능해집니다.',
  makeTitle: '복구 단어 만들기',
  makeAnewTitle: '복구 단어 새로 만들기',
  makeAbout: '한 번만 보여 드립니다. 종이와 펜 또는 프린터를 준비하고, 다른 사람이나 카메라가 화면을 보고 있지 않은지 살피십시오.',
  makeAnewAbout: '종이를 잃었거나, 단어를 썼거나, 다른 사람이 보았을지 모를 때, 그리고 기록관리자가 떠났을 때 새로 만드십시오. 새 단어를 확인하면 이전 단어로는 이 금고를 열 수 없습니다. 그 전에 만든 백업과 사본은 여전히 이전 단어로 열립니다.',
  passphrase: '본인의 암호 문구',
  make: '단어 만들기',
  shownTitle: '복구 단어',
  shownAbout: '번호와 함께 모두 적으십시오. 아직 효력이 없으며, 다시 보여 드리지 않습니다.',
  list: '복구 단어',
  saveSheet: '인쇄용 PDF로 저장',
  sheetSaved: '저장했습니다. 인쇄한 다음 파일을 삭제하십시오. 파일에는 단어가 암호화되지 않은 채 들어 있습니다.',
  written: '종이에 모두 적었습니다',
  confirmTitle: '복구 단어 확인',
  confirmAbout: '종이를 보고 다음 세 단어를 입력하십시오. 확인하면 단어의 효력이 생깁니다.',
  wordAt: (place) => `${numberIn('ko', place)}번째 단어`,
  confirm: '확인하고 사용하기',
  lookAgain: '단어 다시 보기',
  discard: '이 단어 버리기',
  done: '복구 단어의 효력이 생겼습니다.',
  doneHelp: '종이는 불과 물이 닿지 않는 곳에, 이 컴퓨터와 떨어뜨려 보관하십시오.',
  amiss: {
    count: '단어는 24개여야 합니다.',
    checksum: '모두 복구에 쓰는 단어이지만 서로 맞지 않습니다. 하나가 틀렸거나 두 단어의 순서가 바뀌었습니다.',
    others: '복구 단어이기는 하지만 이 금고에서 지금 쓰는 것이 아닙니다. 그 뒤에 새로 만들었을 수 있습니다.',
  },
  amissAt: {
    'not-listed': (word) => `${numberIn('ko', word)}번째 단어는 복구에 쓰는 단어가 아닙니다.`,
    'not-the-same': (word) => `${numberIn('ko', word)}번째 단어가 보여 드린 것과 다릅니다.`,
  },
  door: {
    forgotten: '암호 문구를 잊었습니다',
    title: '복구 단어로 새 암호 문구 정하기',
    about: '금고의 복구 단어 24개가 있으면 기록관리자가 암호 문구를 새로 정할 수 있습니다. 이 일은 금고에 기록됩니다.',
    name: '사용자 이름',
    nameHelp: '이 금고의 기록관리자로 등록된 이름입니다.',
    words: '복구 단어',
    wordsHelp: '번호 순서대로, 사이를 띄어 입력하십시오.',
    typed: (words) => `24개 중 ${numberIn('ko', words)}개`,
    next: '새 암호 문구',
    nextAgain: '새 암호 문구 확인',
    submit: '새 암호 문구를 정하고 열기',
    instead: '암호 문구로 열기',
    notFound: {
      recovery: '이 금고에는 복구 단어가 없습니다. 다른 기록관리자가 새 사용자로 등록해 드릴 수 있습니다. 다른 기록관리자가 없으면 금고를 다시 열 수 없습니다.',
      archivist: '단어는 맞지만 이 이름의 기록관리자에게는 쓸 수 없습니다. 단어를 만든 사람의 이름으로 해 보십시오.',
    },
    done: '새 암호 문구를 정했습니다. 복구 단어를 컴퓨터에 입력하였으므로 설정에서 새로 만드십시오.',
  },
};

export const recoveryWords: { readonly en: RecoveryWords; readonly ko: RecoveryWords } = { en, ko };

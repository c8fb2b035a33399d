// What the frame around every screen says: where one can go, who is there, the lock, the keys; in English and Korean.
import { countEn, countKo } from './count-words.ts';

export interface FrameWords {
  readonly catalogue: string;
  readonly search: string;
  readonly workbook: string;
  readonly authorities: string;
  readonly due: string;
  readonly register: string;
  readonly settings: string;
  readonly stepBack: string;
  readonly stepForward: string;
  readonly steps: string;
  /** What has to be known on every screen. */
  readonly notes: string;
  readonly user: string;
  readonly lock: string;
  readonly lockHelp: (keys: string) => string;
  readonly openedAs: (user: string, role: string) => string;
  readonly locksAfter: (minutes: number) => string;
  readonly rolledBack: string;
  readonly damaged: string;
  readonly sample: string;
  readonly leaveSample: string;
  readonly soonLocked: string;
  readonly secondsLeft: (seconds: number) => string;
  readonly stay: string;
  readonly settingsNotKept: string;
  readonly keys: KeyWords;
}

/** The keyboard map. */
export interface KeyWords {
  readonly title: string;
  readonly about: string;
  /** Of keys without Control or Command: when they do nothing, and that they have been switched off. */
  readonly single: string;
  readonly singleOff: string;
  readonly then: string;
  readonly groups: Readonly<Record<'everywhere' | 'go' | 'catalogue' | 'reading' | 'editing' | 'recording', string>>;
  readonly deeds: Readonly<Record<
    'help' | 'search' | 'goCatalogue' | 'goSearch' | 'goWorkbook' | 'goAuthorities' | 'goDue' | 'goRegister' | 'goSettings' | 'back' | 'forward' | 'lock' | 'import' | 'describe' | 'nextPart' | 'previousPart'
    | 'findInText' | 'asScholar'
    | 'editText' | 'splitTurn' | 'mergeTurn' | 'insertTurn' | 'speakerOfTurn' | 'undoStep' | 'redoStep' | 'saveTranscript'
    | 'playOrPause' | 'playBack' | 'playSlower' | 'playFaster' | 'playFromHere' | 'insertTime', string
  >>;
}

const en: FrameWords = {
  catalogue: 'Catalogue',
  search: 'Search',
  workbook: 'Workbooks',
  authorities: 'Authorities',
  due: 'Due',
  register: 'Register',
  settings: 'Settings',
  stepBack: 'Back',
  stepForward: 'Forward',
  steps: 'Back and forward',
  notes: 'Notices',
  user: 'Who is here',
  lock: 'Lock',
  lockHelp: (keys) => `Lock the vault now (${keys})`,
  openedAs: (user, role) => `Open as ${user}, ${role}`,
  locksAfter: (minutes) => `Locks after ${countEn(minutes, 'minute', 'minutes')} without anybody here`,
  rolledBack: 'Open for reading only: the vault does not match its own counters, and may be an older copy of itself. Compare it with your latest backup.',
  damaged: 'Open for reading only: a part of the vault cannot be read as it was written. Copy the whole folder, then restore the latest backup.',
  sample: 'This is the sample archive: invented testimonies, to try everything on. It is deleted when you lock it.',
  leaveSample: 'Leave the sample archive',
  soonLocked: 'Nobody seems to be here. The vault is about to lock.',
  secondsLeft: (seconds) => `${countEn(seconds, 'second', 'seconds')} left`,
  stay: 'Keep it open',
  settingsNotKept: 'The change holds until the vault is locked. It could not be kept in the vault.',
  keys: {
    title: 'Keyboard',
    about: 'Tab and Shift+Tab move between parts of the screen, the arrow keys within one.',
    single: 'Single keys do nothing while you type in a field. They can be switched off in the settings.',
    singleOff: 'Shortcuts of single keys are switched off in the settings.',
    then: 'then',
    groups: { everywhere: 'Everywhere', go: 'Go to', catalogue: 'In the catalogue', reading: 'Reading a testimony', editing: 'Editing a transcript', recording: 'While a recording is open, also while you correct its text' },
    deeds: {
      help: 'Show this map',
      search: 'Search',
      goCatalogue: 'Catalogue',
      goSearch: 'Search',
      goWorkbook: 'Workbooks',
      goAuthorities: 'Authorities',
      goDue: 'What is due',
      goRegister: 'Register of copies',
      goSettings: 'Settings',
      back: 'Back',
      forward: 'Forward',
      lock: 'Lock the vault',
      import: 'Import',
      describe: 'Describe what is selected',
      nextPart: 'In a description: the next part of the form',
      previousPart: 'The part before',
      findInText: 'Find in this testimony',
      asScholar: 'See it as a scholar does, and back',
      editText: 'Edit the transcript',
      splitTurn: 'Split the turn at the caret',
      mergeTurn: 'At the beginning of a turn: merge it with the one before',
      insertTurn: 'Add a turn that was missed, after this one',
      speakerOfTurn: 'Speaker of the turn',
      undoStep: 'Undo the last step, or what the line at the foot tells of',
      redoStep: 'Redo it',
      saveTranscript: 'Save the steps as a version',
      playOrPause: 'Play or pause',
      playBack: 'Back 3 seconds',
      playSlower: 'Slower',
      playFaster: 'Faster',
      playFromHere: 'Play from the passage that has the focus',
      insertTime: 'Insert the time into the text that is corrected, or into the turn that is edited',
    },
  },
};

const ko: FrameWords = {
  catalogue: '구술 목록',
  search: '검색',
  workbook: '작업 노트',
  authorities: '전거',
  due: '처리할 일',
  register: '제공 대장',
  settings: '설정',
  stepBack: '뒤로',
  stepForward: '앞으로',
  steps: '뒤로와 앞으로',
  notes: '알림',
  user: '현재 사용자',
  lock: '잠그기',
  lockHelp: (keys) => `지금 금고 잠그기 (${keys})`,
  openedAs: (user, role) => `사용자 ${user}, ${role}`,
  locksAfter: (minutes) => `자리를 비우면 ${countKo(minutes, '분')} 뒤에 잠김`,
  rolledBack: '읽기 전용으로 열었습니다. 금고가 스스로 적어 둔 기록 순서와 맞지 않아 예전 사본일 수 있습니다. 가장 최근의 백업과 비교하십시오.',
  damaged: '읽기 전용으로 열었습니다. 금고의 일부를 기록된 대로 읽을 수 없습니다. 폴더 전체를 복사해 두고 가장 최근의 백업을 복원하십시오.',
  sample: '예시 기록관입니다. 지어낸 구술로 모든 기능을 시험해 볼 수 있으며, 잠그면 삭제됩니다.',
  leaveSample: '예시 기록관 나가기',
  soonLocked: '자리를 비우신 것 같습니다. 곧 금고를 잠급니다.',
  secondsLeft: (seconds) => `${countKo(seconds, '초')} 남음`,
  stay: '계속 열어 두기',
  settingsNotKept: '변경한 설정은 금고를 잠글 때까지만 유지됩니다. 금고에 저장하지 못했습니다.',
  keys: {
    title: '단축키',
    about: 'Tab과 Shift+Tab으로 화면의 부분 사이를, 화살표로 그 안을 이동합니다.',
    single: '입력란에 글을 쓰는 동안에는 글쇠 하나로 된 단축키가 작동하지 않습니다. 이런 단축키는 설정에서 끌 수 있습니다.',
    singleOff: '글쇠 하나로 된 단축키는 설정에서 꺼 두었습니다.',
    then: '다음',
    groups: { everywhere: '어디서나', go: '이동', catalogue: '구술 목록', reading: '구술 읽기', editing: '전사본 편집', recording: '녹음이 열려 있을 때(글을 고치는 동안에도)' },
    deeds: {
      help: '단축키 보기',
      search: '검색하기',
      goCatalogue: '구술 목록',
      goSearch: '검색',
      goWorkbook: '작업 노트',
      goAuthorities: '전거',
      goDue: '처리할 일',
      goRegister: '제공 대장',
      goSettings: '설정',
      back: '뒤로',
      forward: '앞으로',
      lock: '금고 잠그기',
      import: '들여오기',
      describe: '선택한 구술 기술하기',
      nextPart: '기술 양식에서: 다음 부분으로',
      previousPart: '앞 부분으로',
      findInText: '이 구술에서 찾기',
      asScholar: '연구자에게 보이는 대로 보기, 되돌리기',
      editText: '전사본 편집',
      splitTurn: '커서 자리에서 발화 나누기',
      mergeTurn: '발화 첫머리에서: 앞 발화와 합치기',
      insertTurn: '빠진 발화를 이 발화 뒤에 넣기',
      speakerOfTurn: '발화의 화자',
      undoStep: '마지막 편집, 또는 맨 아래 줄에 알린 일 되돌리기',
      redoStep: '다시 실행',
      saveTranscript: '편집한 내용을 새 판으로 저장',
      playOrPause: '재생, 일시 정지',
      playBack: '3초 뒤로',
      playSlower: '느리게',
      playFaster: '빠르게',
      playFromHere: '초점이 있는 단락부터 재생',
      insertTime: '고치는 글이나 편집하는 발화에 시각 넣기',
    },
  },
};

export const frameWords: { readonly en: FrameWords; readonly ko: FrameWords } = { en, ko };

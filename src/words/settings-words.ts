// What the settings say: appearance, locking, users, the vault's soundness, and what the program can't do; in English and Korean.
import type { Settings } from '../../archive/api/contract.ts';
import type { SettingsTab } from './settings-tabs.ts';
import { countEn, countKo } from './count-words.ts';

export interface SettingsWords {
  readonly title: string;
  readonly tabs: Readonly<Record<SettingsTab, string>>;
  readonly keptWhere: string;
  readonly keptInSample: string;
  readonly languageTitle: string;
  readonly languageHelp: string;
  readonly theme: string;
  readonly themes: Readonly<Record<Settings['theme'], string>>;
  readonly contrast: string;
  readonly contrasts: Readonly<Record<Settings['contrast'], string>>;
  readonly textSize: string;
  readonly textSizes: Readonly<Record<Settings['textSize'], string>>;
  readonly specimen: string;
  readonly specimenText: string;
  readonly locking: LockingWords;
  readonly keys: SingleKeyWords;
  readonly change: ChangePassphraseWords;
  readonly users: UserWords;
  readonly vault: VaultWords;
  readonly about: AboutWords;
}

export interface LockingWords {
  readonly about: string;
  readonly idle: string;
  readonly idleHelp: string;
  readonly minutes: (minutes: number) => string;
  readonly now: string;
  readonly others: string;
}

export interface SingleKeyWords {
  readonly single: string;
  readonly singleHelp: string;
}

export interface ChangePassphraseWords {
  readonly about: string;
  readonly current: string;
  readonly next: string;
  readonly nextAgain: string;
  readonly submit: string;
  readonly done: string;
  readonly oldCopies: string;
}

export interface UserWords {
  readonly about: string;
  readonly count: (users: number) => string;
  readonly list: string;
  readonly name: string;
  readonly role: string;
  readonly roleHelp: string;
  readonly you: string;
  readonly addTitle: string;
  readonly firstPassphrase: string;
  readonly firstPassphraseHelp: string;
  readonly submit: string;
  readonly done: (user: string, role: string) => string;
  readonly alone: string;
}

export interface VaultWords {
  readonly about: string;
  readonly verify: string;
  readonly verified: (checked: number) => string;
  readonly notVerified: (faults: number) => string;
  readonly notVerifiedHelp: string;
}

export interface AboutWords {
  readonly protects: string;
  readonly protectsList: readonly string[];
  readonly protectsNot: string;
  readonly protectsNotIntro: string;
  readonly protectsNotList: readonly string[];
  readonly files: string;
  readonly filesAbout: string;
}

const en: SettingsWords = {
  title: 'Settings',
  tabs: {
    appearance: 'Language and appearance', passphrase: 'Your passphrase', locking: 'Locking', archive: 'The archive', users: 'Users', copies: 'Reading copies', recovery: 'Recovery', backup: 'Backup',
    journal: 'Journal', vault: 'Check the vault',
    keys: 'Keyboard', about: 'About',
  },
  keptWhere: 'These are kept in the vault, sealed to you. Until it is unlocked, the page follows the system.',
  keptInSample: 'In the sample archive these hold until it is locked.',
  languageTitle: 'Language',
  languageHelp: 'Of the program. Testimonies stay in their own languages.',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  contrast: 'Contrast',
  contrasts: { normal: 'As the system', more: 'More' },
  textSize: 'Size of the text',
  textSizes: { small: 'Small', medium: 'Medium', large: 'Large', larger: 'Larger' },
  specimen: 'So that you can see it',
  specimenText: 'We counted the lamps on the far bank before we went to sleep. My aunt said that as long as one of them was lit, somebody over there was still awake.',
  locking: {
    about: 'A locked vault can be read by nobody: its keys are no longer in the machine’s memory.',
    idle: 'Lock when nobody is here for',
    idleHelp: 'A minute before, the page says so. It does not lock while an import or another long task runs.',
    minutes: (minutes) => countEn(minutes, 'minute', 'minutes'),
    now: 'Lock now',
    others: 'It also locks when the machine sleeps or its screen is locked (in the desktop program), and when the last window is closed.',
  },
  keys: {
    single: 'Shortcuts of single keys',
    singleHelp: 'Without them, only keys held with Control, Command or Alt do anything. Switch them off if you dictate, or often press keys without meaning to.',
  },
  change: {
    about: 'The new one holds at once. What the vault keeps does not have to be encrypted again.',
    current: 'Passphrase now',
    next: 'New passphrase',
    nextAgain: 'New passphrase once more',
    submit: 'Change the passphrase',
    done: 'Your passphrase is changed. The old one no longer opens this vault.',
    oldCopies: 'Backups and copies of the vault from before still open with the old one. If somebody has come to know it, replace or destroy them.',
  },
  users: {
    about: 'Everybody has a name, a role and a passphrase of their own. A scholar’s passphrase can decrypt what consent has opened, and nothing else.',
    count: (users) => countEn(users, 'user', 'users'),
    list: 'Users of this vault',
    name: 'Name',
    role: 'Role',
    roleHelp: 'What the role may do',
    you: 'you',
    addTitle: 'Add a user',
    firstPassphrase: 'First passphrase',
    firstPassphraseHelp: 'Tell the person face to face or by telephone, never together with the vault. They can change it here afterwards.',
    submit: 'Add the user',
    done: (user, role) => `${user} can now open this vault. Role: ${role}.`,
    alone: 'You are the only user. If your passphrase is lost, so is the vault: make recovery words, and add a second archivist.',
  },
  vault: {
    about: 'Reads every record of the vault, and checks that it is as it was written, that none is missing and none was put back from an older copy. Nothing is changed.',
    verify: 'Check the vault',
    verified: (checked) => `The vault is whole. ${countEn(checked, 'record was', 'records were')} checked.`,
    notVerified: (faults) => `The vault is not whole. ${countEn(faults, 'fault was', 'faults were')} found.`,
    notVerifiedHelp: 'Copy the whole folder to a safe place before you do anything else. Then compare it with your latest backup.',
  },
  about: {
    protects: 'What Vouchsafe protects against',
    protectsList: [
      'Somebody who takes the machine, the disk or a backup while the vault is locked. They see encrypted files, and how large they are.',
      'A scholar who looks for more than was opened. The keys for it are not in reach of their passphrase.',
      'A copy that holds more than it should. Every PDF is checked after it is written, and recorded before it leaves.',
      'Files that were altered, mixed up or put back from an older copy. The vault notices and says so.',
    ],
    protectsNot: 'What it does not protect against',
    protectsNotIntro: 'No program can. Decide with these in mind what is recorded, by whom, and on which machine.',
    protectsNotList: [
      'A machine that somebody else controls: spying software, a keylogger, a camera behind you. While the vault is open, it is open to them too.',
      'Somebody who is forced to give a passphrase away.',
      'A reader who passes on what he may read, or photographs the screen.',
      'A reader who recognises a narrator by the story itself, although every name is withheld.',
      'Copies outside of the vault: the transcripts that you imported, saved PDFs, what was copied to the clipboard.',
      'The whole folder of the vault put back as it once stood, or an old copy of it opened with a passphrase of that time: nothing inside it can tell. A single file put back is noticed.',
      'Whoever sees that this program and a vault are on the machine. Their presence is not hidden.',
    ],
    files: 'Your own copies',
    filesAbout: 'A vault is one folder. An archivist makes backups of it under “Backup”. To take it to another machine, lock it and copy the whole folder: the copy is as well encrypted as the vault.',
  },
};

const ko: SettingsWords = {
  title: '설정',
  tabs: {
    appearance: '언어와 화면', passphrase: '내 암호 문구', locking: '잠금', archive: '기록관', users: '사용자', copies: '열람용 사본', recovery: '복구', backup: '백업',
    journal: '업무 일지', vault: '금고 점검', keys: '단축키', about: '안내',
  },
  keptWhere: '설정은 본인만 볼 수 있도록 봉인하여 금고에 보관합니다. 금고를 열기 전에는 시스템 설정을 따릅니다.',
  keptInSample: '예시 기록관에서는 잠글 때까지만 설정이 유지됩니다.',
  languageTitle: '언어',
  languageHelp: '프로그램의 언어입니다. 구술은 본래의 언어 그대로 표시합니다.',
  theme: '화면 색',
  themes: { system: '시스템과 같게', light: '밝게', dark: '어둡게' },
  contrast: '대비',
  contrasts: { normal: '시스템과 같게', more: '높게' },
  textSize: '글자 크기',
  textSizes: { small: '작게', medium: '보통', large: '크게', larger: '더 크게' },
  specimen: '이렇게 보입니다',
  specimenText: '잠들기 전이면 건너편 강가의 등불을 세었습니다. 불빛이 하나라도 남아 있으면 그쪽에도 아직 깨어 있는 사람이 있는 것이라고 고모님이 말씀하셨습니다.',
  locking: {
    about: '잠긴 금고는 아무도 읽을 수 없습니다. 금고를 여는 키가 컴퓨터의 메모리에서 지워집니다.',
    idle: '자리를 비우면 잠그기까지',
    idleHelp: '잠그기 1분 전에 화면에 알립니다. 들여오기처럼 오래 걸리는 작업을 하는 동안에는 잠그지 않습니다.',
    minutes: (minutes) => countKo(minutes, '분'),
    now: '지금 잠그기',
    others: '컴퓨터가 절전 상태가 되거나 화면이 잠길 때(데스크톱 프로그램), 마지막 창을 닫을 때에도 잠급니다.',
  },
  keys: {
    single: '글쇠 하나로 된 단축키 사용',
    singleHelp: '끄면 Control, Command, Alt와 함께 누르는 단축키만 작동합니다. 음성으로 입력하거나 글쇠를 잘못 누를 때가 많으면 끄는 것이 좋습니다.',
  },
  change: {
    about: '새 암호 문구는 곧바로 적용됩니다. 금고의 내용을 다시 암호화하지 않아도 됩니다.',
    current: '현재 암호 문구',
    next: '새 암호 문구',
    nextAgain: '새 암호 문구 확인',
    submit: '암호 문구 바꾸기',
    done: '암호 문구를 바꾸었습니다. 이전 암호 문구로는 이 금고를 열 수 없습니다.',
    oldCopies: '이전에 만든 백업과 사본은 여전히 이전 암호 문구로 열립니다. 다른 사람이 그 문구를 알게 되었다면 백업과 사본을 교체하거나 폐기하십시오.',
  },
  users: {
    about: '사용자마다 이름, 역할, 암호 문구가 따로 있습니다. 연구자의 암호 문구로는 동의에 따라 공개된 내용만 해독할 수 있습니다.',
    count: (users) => `사용자 ${countKo(users, '명')}`,
    list: '이 금고의 사용자',
    name: '이름',
    role: '역할',
    roleHelp: '역할에 따라 할 수 있는 일',
    you: '본인',
    addTitle: '사용자 등록',
    firstPassphrase: '첫 암호 문구',
    firstPassphraseHelp: '직접 만나거나 전화로 알려 주십시오. 금고와 함께 보내지 마십시오. 받은 사람은 나중에 이 화면에서 바꿀 수 있습니다.',
    submit: '사용자 등록',
    done: (user, role) => `사용자를 등록했습니다. 이름: ${user}, 역할: ${role}.`,
    alone: '등록된 사용자가 한 명뿐입니다. 암호 문구를 잃으면 금고도 잃게 되므로 복구 단어를 만들고, 기록관리자를 한 명 더 등록하십시오.',
  },
  vault: {
    about: '금고의 모든 기록을 읽어, 기록된 그대로인지, 빠진 것이나 예전 사본에서 되돌려 놓은 것이 없는지 점검합니다. 아무것도 바꾸지 않습니다.',
    verify: '금고 점검',
    verified: (checked) => `금고가 온전합니다. 기록 ${countKo(checked, '건')}을 점검했습니다.`,
    notVerified: (faults) => `금고가 온전하지 않습니다. 문제 ${countKo(faults, '건')}이 발견되었습니다.`,
    notVerifiedHelp: '다른 일을 하기 전에 폴더 전체를 안전한 곳에 복사하십시오. 그런 다음 가장 최근의 백업과 비교하십시오.',
  },
  about: {
    protects: '이 프로그램이 막는 것',
    protectsList: [
      '금고가 잠겨 있을 때 컴퓨터나 디스크, 백업을 가져간 사람. 암호화된 파일과 그 크기만 볼 수 있습니다.',
      '공개된 범위를 넘어서 보려는 연구자. 연구자의 암호 문구로는 그 밖의 키에 닿을 수 없습니다.',
      '담겨서는 안 될 내용이 담긴 사본. 모든 PDF는 만든 뒤에 점검하고, 나가기 전에 기록합니다.',
      '고쳐지거나 뒤섞이거나 예전 사본으로 바뀐 파일. 금고가 알아차리고 알려 줍니다.',
    ],
    protectsNot: '이 프로그램이 막지 못하는 것',
    protectsNotIntro: '어떤 프로그램도 막을 수 없습니다. 무엇을, 누가, 어느 컴퓨터에 기록할지 정할 때 염두에 두십시오.',
    protectsNotList: [
      '다른 사람이 조종하는 컴퓨터. 감시 프로그램이나 키 입력 기록기, 등 뒤의 카메라가 있으면 열린 금고는 그들에게도 열려 있습니다.',
      '강요에 못 이겨 암호 문구를 내주는 일.',
      '열람한 내용을 옮기거나 화면을 사진으로 찍는 열람자.',
      '이름을 모두 감추어도 이야기만으로 구술자를 알아보는 열람자.',
      '금고 밖의 사본. 들여온 전사본 파일, 저장한 PDF, 복사하여 클립보드에 남은 글이 그렇습니다.',
      '이 컴퓨터에 프로그램과 금고가 있음을 보는 사람. 있다는 사실 자체는 숨기지 않습니다.',
      '금고 폴더 전체를 예전 상태로 되돌려 놓는 일, 그리고 예전 사본을 그때의 암호 문구로 여는 일. 금고 안에서는 알 수 없습니다. 파일 하나만 되돌려 놓으면 알아차립니다.',
    ],
    files: '백업과 사본',
    filesAbout: '금고는 폴더 하나입니다. 기록관리자가 “백업”에서 백업을 만듭니다. 다른 컴퓨터로 옮길 때에는 금고를 잠그고 폴더 전체를 복사하십시오. 사본은 금고와 똑같이 암호화되어 있습니다.',
  },
};

export const settingsWords: { readonly en: SettingsWords; readonly ko: SettingsWords } = { en, ko };

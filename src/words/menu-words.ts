// The words of the desktop’s menus and of its own dialogs, in English and Korean.

export interface MenuWords {
  readonly file: string;
  readonly import: string;
  readonly settings: string;
  readonly lock: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly actualSize: string;
  readonly fullScreen: string;
  readonly window: string;
  readonly newWindow: string;
  readonly minimize: string;
  readonly closeWindow: string;
  readonly hide: string;
  readonly hideOthers: string;
  readonly showAll: string;
  readonly help: string;
  readonly keys: string;
  readonly about: string;
  /** What the program says of itself. */
  readonly aboutText: (version: string) => string;
  readonly notPackaged: string;
  readonly close: string;
  /** Asked where a window with unsaved steps of editing is closed. */
  readonly closeUnsaved: string;
  readonly closeUnsavedText: string;
  readonly keepEditing: string;
  readonly discardAndClose: string;
  readonly cannotStart: string;
  readonly noPage: string;
  readonly startFailed: string;
}

const en: MenuWords = {
  file: 'File', import: 'Import transcripts…', settings: 'Settings…', lock: 'Lock the vault', quit: 'Quit Vouchsafe',
  edit: 'Edit', undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all',
  view: 'View', zoomIn: 'Larger', zoomOut: 'Smaller', actualSize: 'Actual size', fullScreen: 'Full screen',
  window: 'Window', newWindow: 'New window', minimize: 'Minimise', closeWindow: 'Close window',
  hide: 'Hide Vouchsafe', hideOthers: 'Hide others', showAll: 'Show all',
  help: 'Help', keys: 'Keyboard', about: 'About Vouchsafe',
  aboutText: (version) => [
    `Version ${version}. MIT licence.`,
    'An archive of consented oral-history testimony: encrypted, on this machine alone.',
    'The licences of the programs and fonts that it is built on lie in its folder “licences”.',
  ].join('\n\n'),
  notPackaged: 'of the sources',
  close: 'Close',
  closeUnsaved: 'Close with unsaved steps?',
  closeUnsavedText: 'Steps of editing in this window are not saved. They are kept nowhere else.',
  keepEditing: 'Keep editing', discardAndClose: 'Discard and close',
  cannotStart: 'Vouchsafe cannot start',
  noPage: 'The page of the program is missing or incomplete. Install Vouchsafe again; if you run it from its sources, run “npm run build”. '
    + 'Your vaults are not touched by that.',
  startFailed: 'Something went wrong and the window cannot be shown. Restart the computer and try again, or install Vouchsafe again. '
    + 'Your vaults are not touched by that.',
};

const ko: MenuWords = {
  file: '파일', import: '전사본 가져오기…', settings: '설정…', lock: '금고 잠그기', quit: 'Vouchsafe 끝내기',
  edit: '편집', undo: '실행 취소', redo: '다시 실행', cut: '잘라내기', copy: '복사', paste: '붙여넣기', selectAll: '모두 선택',
  view: '보기', zoomIn: '크게', zoomOut: '작게', actualSize: '실제 크기', fullScreen: '전체 화면',
  window: '창', newWindow: '새 창', minimize: '최소화', closeWindow: '창 닫기',
  hide: 'Vouchsafe 가리기', hideOthers: '다른 앱 가리기', showAll: '모두 보기',
  help: '도움말', keys: '단축키', about: 'Vouchsafe 정보',
  aboutText: (version) => [
    `버전 ${version}. MIT 라이선스.`,
    '동의를 받은 구술 자료를 암호화하여 이 컴퓨터에만 보관하는 프로그램입니다.',
    '사용한 프로그램과 글꼴의 라이선스는 프로그램 폴더의 “licences”에 있습니다.',
  ].join('\n\n'),
  notPackaged: '(소스에서 실행)',
  close: '닫기',
  closeUnsaved: '저장하지 않고 닫으시겠습니까?',
  closeUnsavedText: '이 창에 저장하지 않은 편집이 있습니다. 다른 곳에는 남아 있지 않습니다.',
  keepEditing: '계속 편집', discardAndClose: '버리고 닫기',
  cannotStart: 'Vouchsafe를 시작할 수 없습니다',
  noPage: '프로그램의 화면 파일이 없거나 불완전합니다. Vouchsafe를 다시 설치하십시오. 소스에서 실행한다면 “npm run build”를 실행하십시오. '
    + '금고에는 영향이 없습니다.',
  startFailed: '문제가 생겨 창을 표시할 수 없습니다. 컴퓨터를 다시 시작한 뒤 다시 해 보거나 Vouchsafe를 다시 설치하십시오. 금고에는 영향이 없습니다.',
};

/** The words for a system whose locale this is, such as `ko-KR`: English where it is neither. */
export const menuWordsFor = (locale: string): MenuWords => (/^ko\b/i.test(locale) ? ko : en);

// What `npm start` says on the terminal, in English and Korean.

export interface StartWords {
  readonly usage: string;
  readonly building: string;
  readonly noDesktop: (why: string) => string;
  readonly notInstalled: string;
  readonly notDownloaded: string;
  readonly desktopFailed: string;
  readonly opened: (address: string) => string;
  readonly openYourself: (address: string) => string;
  readonly another: string;
  readonly idle: string;
  readonly pageClosed: string;
}

const en: StartWords = {
  usage: [
    'Usage: npm start -- [--browser] [--no-open] [--vault FOLDER] [--idle MINUTES]', '',
    '  --browser         in the browser, even where the desktop window can be opened',
    '  --no-open         only print the address; it is good once, for a minute',
    '  --vault FOLDER    the vault’s folder',
    '  --idle MINUTES    end when nobody has done anything for so long (15)', '',
  ].join('\n'),
  building: 'Building the page…',
  noDesktop: (why) => `No desktop window: ${why} Vouchsafe runs in your browser instead, on this machine alone.`,
  notInstalled: 'Electron is not installed.',
  notDownloaded: 'Electron’s program has not been downloaded (npx install-electron does it).',
  desktopFailed: 'Electron could not be started.',
  opened: (address) => `If your browser shows nothing, open this address in it within a minute:\n${address}`,
  openYourself: (address) => `Open this address in a browser within a minute:\n${address}`,
  another: 'Press Enter for another window, Ctrl+C to end.',
  idle: 'Ended: nobody has done anything for a while.',
  pageClosed: 'Ended: the page was closed.',
};

const ko: StartWords = {
  usage: [
    '사용법: npm start -- [--browser] [--no-open] [--vault 폴더] [--idle 분]', '',
    '  --browser         데스크톱 창을 열 수 있어도 브라우저에서 엽니다',
    '  --no-open         주소만 표시합니다. 주소는 1분 안에 한 번만 쓸 수 있습니다',
    '  --vault 폴더      금고 폴더',
    '  --idle 분         이 시간 동안 쓰지 않으면 끝냅니다 (15)', '',
  ].join('\n'),
  building: '화면을 만드는 중입니다…',
  noDesktop: (why) => `데스크톱 창을 열 수 없습니다. ${why} 이 컴퓨터의 브라우저에서 Vouchsafe를 엽니다.`,
  notInstalled: 'Electron이 설치되어 있지 않습니다.',
  notDownloaded: 'Electron 프로그램을 내려받지 않았습니다(npx install-electron으로 받을 수 있습니다).',
  desktopFailed: 'Electron을 시작하지 못했습니다.',
  opened: (address) => `브라우저에 아무것도 보이지 않으면 1분 안에 다음 주소를 여십시오.\n${address}`,
  openYourself: (address) => `1분 안에 다음 주소를 브라우저에서 여십시오.\n${address}`,
  another: 'Enter를 누르면 새 창을 열고, Ctrl+C를 누르면 끝냅니다.',
  idle: '한동안 쓰지 않아 끝냈습니다.',
  pageClosed: '화면을 닫아 끝냈습니다.',
};

export function startWordsFor(environment: Readonly<Record<string, string | undefined>>): StartWords {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('ko') ? ko : en;
}

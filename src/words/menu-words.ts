// The words of the desktop’s menus, in English and Korean.

export interface MenuWords {
  readonly file: string;
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
}

const en: MenuWords = {
  file: 'File', lock: 'Lock the vault', quit: 'Quit Vouchsafe',
  edit: 'Edit', undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all',
  view: 'View', zoomIn: 'Larger', zoomOut: 'Smaller', actualSize: 'Actual size', fullScreen: 'Full screen',
};

const ko: MenuWords = {
  file: '파일', lock: '금고 잠그기', quit: 'Vouchsafe 끝내기',
  edit: '편집', undo: '실행 취소', redo: '다시 실행', cut: '잘라내기', copy: '복사', paste: '붙여넣기', selectAll: '모두 선택',
  view: '보기', zoomIn: '크게', zoomOut: '작게', actualSize: '실제 크기', fullScreen: '전체 화면',
};

/** The words for a system whose locale this is, such as `ko-KR`: English where it is neither. */
export const menuWordsFor = (locale: string): MenuWords => (/^ko\b/i.test(locale) ? ko : en);

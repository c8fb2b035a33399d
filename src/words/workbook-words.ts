// What is said where passages are collected, annotated, cited and issued, in English and Korean.
import type { CitationStyle } from '../../archive/api/exchange-calls.ts';
import { countEn, countKo, numberIn } from './count-words.ts';

export interface WorkbookWords {
  readonly title: string;
  readonly about: string;
  readonly list: string;
  readonly none: string;
  readonly noneHelp: string;
  readonly create: string;
  readonly createTitle: string;
  readonly name: string;
  readonly nameHelp: string;
  readonly createSubmit: string;
  readonly rename: string;
  readonly renameSubmit: string;
  readonly remove: string;
  readonly removeAbout: (name: string, passages: number) => string;
  readonly removed: (name: string) => string;
  readonly more: string;
  readonly passages: (passages: number) => string;
  readonly gone: (passages: number) => string;
  readonly items: string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly order: string;
  /** The handle by which a passage is dragged. */
  readonly drag: (number: number) => string;
  readonly open: (title: string) => string;
  readonly goneOne: string;
  readonly goneHelp: string;
  readonly note: (number: number) => string;
  readonly addNote: string;
  readonly changeNote: string;
  readonly keepNote: string;
  readonly takeOut: string;
  readonly ofPassage: (number: number) => string;
  readonly changedElsewhere: string;
  readonly cite: string;
  readonly citeTitle: string;
  readonly citeAbout: string;
  readonly style: string;
  readonly styles: Readonly<Record<CitationStyle, string>>;
  readonly citations: string;
  readonly copy: string;
  readonly copied: string;
  readonly clipboardClosed: string;
  readonly save: string;
  readonly saved: (name: string) => string;
  readonly notCited: (passages: number) => string;
  readonly issue: string;
  readonly issueTitle: string;
  readonly issueAbout: string;
  readonly issueLanguage: string;
  readonly issueSubmit: string;
  readonly issued: (pages: number, passages: number) => string;
  readonly left: (passages: number) => string;
  readonly collect: string;
  readonly collectInto: string;
  readonly collectNew: string;
  readonly collected: (name: string) => string;
  readonly searches: SavedSearchWords;
}

export interface SavedSearchWords {
  readonly title: string;
  readonly about: string;
  readonly save: string;
  readonly saveTitle: string;
  readonly name: string;
  readonly nameHelp: string;
  readonly saveSubmit: string;
  readonly saved: (name: string) => string;
  readonly found: (passages: number) => string;
  /** How many passages were not there when it was last looked at. */
  readonly fresh: (passages: number) => string;
  readonly lastSeen: (day: string) => string;
  readonly narrowed: string;
  readonly open: (name: string) => string;
  readonly remove: string;
  readonly removed: (name: string) => string;
}

const passagesEn = (passages: number): string => countEn(passages, 'passage', 'passages');

const en: WorkbookWords = {
  title: 'Workbooks',
  about: 'Passages that you collect, with your notes. Nobody else can open them. They keep no text: a passage is read anew each time, as far as consent lets you.',
  list: 'Your workbooks',
  none: 'You have no workbook yet.',
  noneHelp: 'Begin one here, or collect a passage from a search or while reading.',
  create: 'New workbook',
  createTitle: 'New workbook',
  name: 'Name',
  nameHelp: 'It stands on the first page of a dossier.',
  createSubmit: 'Begin',
  rename: 'Rename',
  renameSubmit: 'Rename',
  remove: 'Remove the workbook',
  removeAbout: (name, passages) => `“${name}” is removed with its notes on ${passagesEn(passages)}. The testimonies stay as they are.`,
  removed: (name) => `“${name}” is removed.`,
  more: 'More',
  passages: passagesEn,
  gone: (passages) => `${passages === 1 ? 'One of them' : `${numberIn('en', passages)} of them`} can no longer be read.`,
  items: 'Collected passages',
  empty: 'Nothing is collected here yet.',
  emptyHelp: 'Choose “Collect” beside a passage in a search, or while reading.',
  order: 'Drag a passage by its handle. With the keyboard: go to the handle, press Enter, choose a place with the arrow keys, press Enter.',
  drag: (number) => `Move passage ${number}`,
  open: (title) => `Read in “${title}”`,
  goneOne: 'This passage can no longer be read.',
  goneHelp: 'It was withdrawn, withheld or erased. Your note is kept.',
  note: (number) => `Note on passage ${number}`,
  addNote: 'Add a note',
  changeNote: 'Change the note',
  keepNote: 'Keep the note',
  takeOut: 'Take out',
  ofPassage: (number) => `passage ${number}`,
  changedElsewhere: 'This workbook was changed in another window meanwhile. It is shown as it is now; your last change was not kept.',
  cite: 'Cite',
  citeTitle: 'Citations',
  citeAbout: 'Display names only. Each passage is named by its identifier, which stays the same.',
  style: 'Style',
  styles: { 'chicago': 'Chicago (18th edition), notes and bibliography', 'csl-json': 'CSL JSON, for Zotero and others', ris: 'RIS, for EndNote and others', bibtex: 'BibTeX' },
  citations: 'Citations',
  copy: 'Copy',
  copied: 'The citations are copied.',
  clipboardClosed: 'The system keeps this page from the clipboard. Save the file instead.',
  save: 'Save as a file',
  saved: (name) => `${name} is saved.`,
  notCited: (passages) => `${passagesEn(passages)} not cited: what can no longer be read is not named.`,
  issue: 'Issue a dossier',
  issueTitle: 'Issue a dossier',
  issueAbout: 'One PDF of the passages that consent lets go for the purpose, in this order, with your notes. Your notes leave as you wrote them: name nobody in them whose name is withheld.',
  issueLanguage: 'That of the first testimony',
  issueSubmit: 'Issue and save',
  issued: (pages, passages) => `The dossier has ${countEn(pages, 'page', 'pages')} with ${passagesEn(passages)}. A disclosure of each testimony in it is on record.`,
  left: (passages) => `${passagesEn(passages)} left out: consent does not let ${passages === 1 ? 'it' : 'them'} go for this purpose.`,
  collect: 'Collect',
  collectInto: 'Collect in a workbook',
  collectNew: 'New workbook…',
  collected: (name) => `Collected in “${name}”.`,
  searches: {
    title: 'Saved searches',
    about: 'They tell what is new since you last looked. They are kept in the vault, for you alone.',
    save: 'Save this search',
    saveTitle: 'Save this search',
    name: 'Name',
    nameHelp: 'What is found later and was not there today counts as new.',
    saveSubmit: 'Save',
    saved: (name) => `The search “${name}” is saved.`,
    found: passagesEn,
    fresh: (passages) => `${numberIn('en', passages)} new`,
    lastSeen: (day) => `looked at on ${day}`,
    narrowed: 'with filters',
    open: (name) => `Search: ${name}`,
    remove: 'Remove',
    removed: (name) => `The search “${name}” is removed.`,
  },
};

const passagesKo = (passages: number): string => `단락 ${countKo(passages, '개')}`;

const ko: WorkbookWords = {
  title: '작업 노트',
  about: '직접 모은 단락과 메모입니다. 다른 사람은 열 수 없습니다. 본문은 담지 않으며, 단락은 동의가 허락하는 만큼 그때마다 새로 읽습니다.',
  list: '내 작업 노트',
  none: '작업 노트가 아직 없습니다.',
  noneHelp: '여기에서 만들거나, 검색하거나 읽으면서 단락을 모으십시오.',
  create: '새 작업 노트',
  createTitle: '새 작업 노트',
  name: '이름',
  nameHelp: '단락 모음의 첫 쪽에 적힙니다.',
  createSubmit: '만들기',
  rename: '이름 바꾸기',
  renameSubmit: '바꾸기',
  remove: '작업 노트 지우기',
  removeAbout: (name, passages) => `작업 노트 ‘${name}’, ${passagesKo(passages)}의 메모를 함께 지웁니다. 구술은 그대로 남습니다.`,
  removed: (name) => `지웠습니다: ‘${name}’`,
  more: '더 보기',
  passages: passagesKo,
  gone: (passages) => `이 가운데 ${countKo(passages, '개')}는 이제 읽을 수 없습니다.`,
  items: '모은 단락',
  empty: '아직 모은 단락이 없습니다.',
  emptyHelp: '검색 결과나 읽고 있는 단락 곁의 ‘모으기’를 누르십시오.',
  order: '손잡이를 끌어 순서를 바꿉니다. 키보드로는 손잡이에서 Enter를 누르고 화살표로 자리를 고른 뒤 다시 Enter를 누릅니다.',
  drag: (number) => `${number}번 단락 옮기기`,
  open: (title) => `‘${title}’에서 읽기`,
  goneOne: '이 단락은 이제 읽을 수 없습니다.',
  goneHelp: '철회되었거나 비공개되었거나 삭제되었습니다. 메모는 남아 있습니다.',
  note: (number) => `${number}번 단락의 메모`,
  addNote: '메모 적기',
  changeNote: '메모 고치기',
  keepNote: '메모 저장',
  takeOut: '빼기',
  ofPassage: (number) => `${number}번 단락`,
  changedElsewhere: '그사이 다른 창에서 이 작업 노트를 바꾸었습니다. 지금의 내용을 보이며, 방금 바꾼 것은 저장하지 않았습니다.',
  cite: '인용',
  citeTitle: '인용',
  citeAbout: '표시 이름만 씁니다. 단락은 바뀌지 않는 식별 기호로 적습니다.',
  style: '양식',
  styles: { 'chicago': '시카고 양식(제18판), 주석과 참고 문헌', 'csl-json': 'CSL JSON 형식 (Zotero 등)', ris: 'RIS 형식 (EndNote 등)', bibtex: 'BibTeX 형식' },
  citations: '인용문',
  copy: '복사',
  copied: '인용문을 복사했습니다.',
  clipboardClosed: '시스템이 클립보드 사용을 막고 있습니다. 파일로 저장하십시오.',
  save: '파일로 저장',
  saved: (name) => `${name} 파일을 저장했습니다.`,
  notCited: (passages) => `이제 읽을 수 없는 ${passagesKo(passages)}는 인용하지 않았습니다.`,
  issue: '단락 모음 발급',
  issueTitle: '단락 모음 발급',
  issueAbout: '동의가 이 목적에 허락하는 단락을 이 순서대로 메모와 함께 PDF 하나로 만듭니다. 메모는 적은 그대로 나가므로, 이름이 비공개된 사람의 이름을 적지 마십시오.',
  issueLanguage: '첫 구술의 언어',
  issueSubmit: '발급하여 저장',
  issued: (pages, passages) => `단락 모음은 ${countKo(pages, '쪽')}이며 ${passagesKo(passages)}가 있습니다. 구술마다 제공 사실을 기록했습니다.`,
  left: (passages) => `동의가 이 목적에 허락하지 않는 ${passagesKo(passages)}는 뺐습니다.`,
  collect: '모으기',
  collectInto: '작업 노트에 모으기',
  collectNew: '새 작업 노트…',
  collected: (name) => `‘${name}’에 모았습니다.`,
  searches: {
    title: '저장한 검색',
    about: '마지막으로 본 뒤에 새로 나온 것을 알려 줍니다. 금고 안에만 보관하며 본인만 볼 수 있습니다.',
    save: '이 검색 저장',
    saveTitle: '이 검색 저장',
    name: '이름',
    nameHelp: '오늘 없던 단락이 나중에 나오면 새것으로 셉니다.',
    saveSubmit: '저장',
    saved: (name) => `검색을 저장했습니다: ‘${name}’`,
    found: passagesKo,
    fresh: (passages) => `새것 ${countKo(passages, '개')}`,
    lastSeen: (day) => `${day}에 봄`,
    narrowed: '필터 있음',
    open: (name) => `검색: ${name}`,
    remove: '지우기',
    removed: (name) => `검색을 지웠습니다: ‘${name}’`,
  },
};

export const workbookWords: { readonly en: WorkbookWords; readonly ko: WorkbookWords } = { en, ko };

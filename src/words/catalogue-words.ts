// What the catalogue says: the list, its columns and collections, and what stands beside it of a testimony.
import type { Standing } from '../../archive/api/consent.ts';
import type { Settings } from '../../archive/api/contract.ts';
import { countEn, countKo, numberIn } from './count-words.ts';

type OneEach<Member extends string> = Readonly<Record<Member, string>>;

export interface CatalogueWords {
  readonly title: string;
  readonly count: (testimonies: number) => string;
  readonly shownOf: (shown: number, all: number) => string;
  readonly empty: string;
  readonly emptyHelp: string;
  readonly emptyForScholar: string;
  readonly emptyForScholarHelp: string;
  readonly noneMatch: string;
  readonly loadSamples: string;
  readonly samplesHelp: string;
  readonly collections: string;
  readonly allCollections: string;
  readonly filter: string;
  readonly filterHelp: string;
  readonly clearFilter: string;
  readonly chooseColumns: string;
  readonly columns: OneEach<Settings['columns'][number]>;
  readonly import: string;
  readonly dropToImport: string;
  readonly tableLabel: string;
  readonly inspector: string;
  readonly noneSelected: string;
  readonly selectHelp: string;
  readonly selected: (testimonies: number) => string;
  readonly clearSelection: string;
  readonly extent: (passages: number, words: number) => string;
  readonly id: string;
  readonly summary: string;
  readonly consent: string;
  /** How consent stands, as a whole sentence. */
  readonly standingMeanings: OneEach<Standing>;
  readonly scholarSees: string;
  readonly scholarSeesMeanings: OneEach<'whole' | 'in-part' | 'listed' | 'nothing'>;
  readonly agreement: string;
  readonly agreementVersion: (version: number) => string;
  readonly noAgreement: string;
  readonly granted: string;
  readonly restrictions: string;
  readonly noRestrictions: string;
  readonly restrictionReason: (reason: string) => string;
  readonly restrictionUntil: (until: string) => string;
  readonly noEnd: string;
  readonly places: (places: number) => string;
  readonly translationOf: string;
  readonly translatedAs: string;
  readonly read: string;
  readonly issue: string;
  readonly change: string;
  readonly describe: string;
  readonly redact: string;
  readonly restrict: string;
  readonly withdraw: string;
  readonly align: string;
  readonly embargoAll: string;
  readonly readOnly: string;
  readonly listedOnly: string;
}

const en: CatalogueWords = {
  title: 'Testimonies',
  count: (testimonies) => countEn(testimonies, 'testimony', 'testimonies'),
  shownOf: (shown, all) => `${numberIn('en', shown)} of ${countEn(all, 'testimony', 'testimonies')}`,
  empty: 'The vault is empty.',
  emptyHelp: 'Import transcripts to begin: choose the button, or drop files or folders anywhere on this page.',
  emptyForScholar: 'No testimony is open to you at present.',
  emptyForScholarHelp: 'What the narrators have agreed to appears here when an archivist has cleared it. Ask an archivist of this vault if you expect something.',
  noneMatch: 'No testimony here matches the filter.',
  loadSamples: 'Load sample testimonies',
  samplesHelp: 'Or load ten short testimonies, all invented, to try things out with.',
  collections: 'Collections',
  allCollections: 'All testimonies',
  filter: 'Filter the list',
  filterHelp: 'Title, narrator, collection or number',
  clearFilter: 'Clear the filter',
  chooseColumns: 'Columns',
  columns: {
    title: 'Title', narrator: 'Narrator', collection: 'Collection', language: 'Language', date: 'Date', place: 'Place',
    passages: 'Passages', words: 'Words', consent: 'Consent', accession: 'Accession no.', status: 'Status',
  },
  import: 'Import',
  dropToImport: 'Drop transcripts here to import them',
  tableLabel: 'Testimonies',
  inspector: 'Selected testimony',
  noneSelected: 'Nothing is selected.',
  selectHelp: 'Choose a testimony to see what is known of it. Enter or a double click opens it for reading. Shift or Ctrl selects several.',
  selected: (testimonies) => `${countEn(testimonies, 'testimony', 'testimonies')} selected`,
  clearSelection: 'Clear the selection',
  extent: (passages, words) => `${countEn(passages, 'passage', 'passages')}, ${countEn(words, 'word', 'words')}`,
  id: 'Identifier',
  summary: 'Summary',
  consent: 'Consent',
  standingMeanings: {
    open: 'The narrator has agreed to reading, and nothing is withheld.',
    redacted: 'The narrator has agreed to reading. Some words are withheld.',
    embargoed: 'Under embargo. It stays closed until an archivist lifts it.',
    closed: 'Closed. No agreement opens it today, or a restriction closes it.',
    withdrawn: 'The narrator has withdrawn. It is closed everywhere.',
  },
  scholarSees: 'What a scholar sees',
  scholarSeesMeanings: {
    whole: 'The whole text can be found and read.',
    'in-part': 'The text can be found and read, with a mark wherever words are withheld.',
    listed: 'The line in the list, and nothing of the text.',
    nothing: 'Nothing, not even that it is here.',
  },
  agreement: 'Agreement',
  agreementVersion: (version) => `Version ${version}`,
  noAgreement: 'No agreement is on record.',
  granted: 'The narrator agreed to',
  restrictions: 'Restrictions',
  noRestrictions: 'No restrictions are set.',
  restrictionReason: (reason) => `Reason: ${reason}`,
  restrictionUntil: (until) => `May be lifted from ${until}`,
  noEnd: 'No end is set',
  places: (places) => countEn(places, 'place', 'places'),
  translationOf: 'Translation of',
  translatedAs: 'Translated as',
  read: 'Read',
  issue: 'Issue a PDF',
  change: 'Change',
  describe: 'Describe…',
  redact: 'Withhold text…',
  restrict: 'Restrict or embargo…',
  withdraw: 'Withdraw…',
  align: 'Translation of…',
  embargoAll: 'Embargo all…',
  readOnly: 'The vault is open for reading only, so nothing can be changed.',
  listedOnly: 'Only this line is open to you, not the text.',
};

const ko: CatalogueWords = {
  title: '구술 목록',
  count: (testimonies) => `구술 ${countKo(testimonies, '건')}`,
  shownOf: (shown, all) => `구술 ${countKo(all, '건')} 가운데 ${countKo(shown, '건')}`,
  empty: '금고가 비어 있습니다.',
  emptyHelp: '전사본을 들여와 시작하십시오. 단추를 누르거나, 파일이나 폴더를 이 화면 어디에든 끌어다 놓으면 됩니다.',
  emptyForScholar: '지금 열람할 수 있는 구술이 없습니다.',
  emptyForScholarHelp: '구술자가 동의한 구술을 기록관리자가 승인하면 여기에 나타납니다. 있어야 할 구술이 보이지 않으면 이 금고의 기록관리자에게 문의하십시오.',
  noneMatch: '조건에 맞는 구술이 없습니다.',
  loadSamples: '견본 구술 불러오기',
  samplesHelp: '시험해 보려면 지어낸 짧은 구술 열 건을 불러올 수도 있습니다.',
  collections: '컬렉션',
  allCollections: '모든 구술',
  filter: '목록 좁히기',
  filterHelp: '제목, 구술자, 컬렉션, 수집 번호',
  clearFilter: '조건 지우기',
  chooseColumns: '표시 항목',
  columns: {
    title: '제목', narrator: '구술자', collection: '컬렉션', language: '언어', date: '구술일', place: '장소',
    passages: '단락', words: '어절', consent: '동의', accession: '수집 번호', status: '기술 상태',
  },
  import: '들여오기',
  dropToImport: '전사본을 여기에 놓으면 들여옵니다',
  tableLabel: '구술 목록',
  inspector: '선택한 구술',
  noneSelected: '선택한 구술이 없습니다.',
  selectHelp: '구술을 선택하면 자세한 내용이 여기에 나타납니다. Enter 키를 누르거나 두 번 누르면 본문이 열립니다. Shift 키나 Ctrl 키를 함께 쓰면 여러 건을 선택할 수 있습니다.',
  selected: (testimonies) => `구술 ${countKo(testimonies, '건')} 선택`,
  clearSelection: '선택 해제',
  extent: (passages, words) => `단락 ${countKo(passages, '개')}, ${countKo(words, '어절')}`,
  id: '식별 기호',
  summary: '개요',
  consent: '동의',
  standingMeanings: {
    open: '구술자가 열람에 동의했으며 비공개된 곳이 없습니다.',
    redacted: '구술자가 열람에 동의했으나 일부 내용은 비공개입니다.',
    embargoed: '공개 유예 중입니다. 기록관리자가 해제할 때까지 비공개입니다.',
    closed: '비공개입니다. 오늘 효력이 있는 동의가 없거나, 비공개로 제한되어 있습니다.',
    withdrawn: '구술자가 동의를 철회했습니다. 어디에서도 열람할 수 없습니다.',
  },
  scholarSees: '연구자에게 보이는 것',
  scholarSeesMeanings: {
    whole: '본문 전체를 검색하고 열람할 수 있습니다.',
    'in-part': '본문을 검색하고 열람할 수 있으며, 비공개된 자리에는 표시만 보입니다.',
    listed: '목록에만 보이고 본문은 전혀 보이지 않습니다.',
    nothing: '이 구술이 있다는 사실도 보이지 않습니다.',
  },
  agreement: '동의서',
  agreementVersion: (version) => `제${version}판`,
  noAgreement: '기록된 동의가 없습니다.',
  granted: '구술자가 동의한 범위',
  restrictions: '제한',
  noRestrictions: '설정된 제한이 없습니다.',
  restrictionReason: (reason) => `사유: ${reason}`,
  restrictionUntil: (until) => `${until}부터 해제할 수 있습니다`,
  noEnd: '기한 없음',
  places: (places) => countKo(places, '곳'),
  translationOf: '번역한 원본',
  translatedAs: '번역본',
  read: '본문 읽기',
  issue: 'PDF 발급',
  change: '변경',
  describe: '기술…',
  redact: '부분 비공개…',
  restrict: '제한 및 공개 유예…',
  withdraw: '동의 철회…',
  align: '번역 원본 지정…',
  embargoAll: '일괄 공개 유예…',
  readOnly: '금고가 읽기 전용으로 열려 있어 변경할 수 없습니다.',
  listedOnly: '이 구술은 목록에만 공개되어 본문은 열람할 수 없습니다.',
};

export const catalogueWords: { readonly en: CatalogueWords; readonly ko: CatalogueWords } = { en, ko };

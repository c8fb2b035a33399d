// What is said where descriptions, transcripts and collections leave for other systems, in English and Korean.
import type { ExportFormat } from '../../archive/api/exchange-calls.ts';
import { countEn, countKo, numberIn } from './count-words.ts';

type OneEach<K extends string> = Readonly<Record<K, string>>;

export interface ExchangeWords {
  readonly open: string;
  readonly ofList: string;
  readonly title: string;
  readonly about: string;
  readonly submit: string;
  readonly format: string;
  readonly formats: OneEach<ExportFormat>;
  readonly formatHelp: OneEach<ExportFormat>;
  readonly ownLanguage: string;
  readonly sayPurpose: string;
  readonly looking: string;
  readonly reach: (leaving: number, staying: number) => string;
  readonly nothingWithheld: string;
  readonly withheldIn: (testimonies: number, places: number) => string;
  readonly showWithheld: string;
  readonly showLeft: string;
  readonly more: (testimonies: number) => string;
  readonly unfit: OneEach<'no-times' | 'no-turns'>;
  readonly written: (testimonies: number, files: number) => string;
  readonly stayed: (testimonies: number) => string;
  readonly saved: (name: string) => string;
  readonly notSaved: string;
  readonly outside: string;
}

const held = (count: number): string => countEn(count, 'testimony', 'testimonies');

export const exchangeWords: { readonly en: ExchangeWords; readonly ko: ExchangeWords } = {
  en: {
    open: 'Export…',
    ofList: 'This list',
    title: 'Export for another system',
    about: 'Only what consent lets go leaves, as readers have it: withheld words are marks. It is recorded as disclosed before it is written.',
    submit: 'Record and save',
    format: 'Form',
    formats: {
      json: 'Collection (JSON)', bag: 'Preservation package (BagIt)', csv: 'Descriptions as a table (CSV)', ead3: 'Finding aid (EAD3)',
      'dublin-core': 'Descriptions (Dublin Core)', 'csl-json': 'Citations (CSL JSON)', ris: 'Citations (RIS)', bibtex: 'Citations (BibTeX)',
      text: 'Transcripts (plain text)', markdown: 'Transcripts (Markdown)', vtt: 'Captions (WebVTT)', srt: 'Captions (SubRip)',
      ohms: 'Transcripts and index (OHMS XML)', eaf: 'Transcripts (ELAN)', tei: 'Transcripts (TEI)', 'turns-csv': 'Transcripts as a table (CSV)',
    },
    formatHelp: {
      json: 'Descriptions and texts. Another Vouchsafe can read it back.', bag: 'Descriptions in three forms and every text, with checksums, as one ZIP.',
      csv: 'For a spreadsheet. Edited there, it can be laid over these descriptions again, or describe what is imported.', ead3: 'For archival catalogues.', 'dublin-core': 'For library catalogues and harvesters.',
      'csl-json': 'For Zotero and others.', ris: 'For EndNote and others.', bibtex: 'For LaTeX.', text: 'One file for each testimony.', markdown: 'One file for each testimony.',
      vtt: 'One file for each session. It needs times.', srt: 'One file for each session. It needs times.', ohms: 'One file for each session, with its table of contents.',
      eaf: 'One file for each session.', tei: 'One file for each testimony, as ISO 24624 has it.', 'turns-csv': 'One file for each testimony, a line for each turn.',
    },
    ownLanguage: 'Language of the first testimony',
    sayPurpose: 'Say for what, to see what may leave.',
    looking: 'Looking at what may leave…',
    reach: (leaving, staying) => `${held(leaving)} would leave${staying === 0 ? '.' : `, ${numberIn('en', staying)} would stay.`}`,
    nothingWithheld: 'No words are withheld in them.',
    withheldIn: (testimonies, places) => `Words are withheld in ${held(testimonies)}, in ${countEn(places, 'place', 'places')}.`,
    showWithheld: 'Where words are withheld',
    showLeft: 'What would stay, and why',
    more: (testimonies) => `And ${numberIn('en', testimonies)} more.`,
    unfit: { 'no-times': 'Its text has no times, which captions need.', 'no-turns': 'Nothing of its text may leave.' },
    written: (testimonies, files) => `${held(testimonies)} in ${countEn(files, 'file', 'files')}.`,
    stayed: (testimonies) => `${held(testimonies)} stayed.`,
    saved: (name) => `It is saved as ${name}.`,
    notSaved: 'It is not saved yet.',
    outside: 'What is saved is outside the vault and is not encrypted.',
  },
  ko: {
    open: '내보내기…',
    ofList: '이 목록',
    title: '다른 시스템으로 내보내기',
    about: '동의가 허락한 것만, 이용자가 보는 그대로 나갑니다. 비공개된 말은 표시로 남습니다. 쓰기 전에 제공 기록에 남깁니다.',
    submit: '기록하고 저장',
    format: '형식',
    formats: {
      json: '컬렉션(JSON)', bag: '보존 꾸러미(BagIt)', csv: '기술 표(CSV)', ead3: '검색 도구(EAD3)',
      'dublin-core': '기술(더블린 코어)', 'csl-json': '인용(CSL JSON)', ris: '인용(RIS)', bibtex: '인용(BibTeX)',
      text: '전사본(일반 텍스트)', markdown: '전사본(마크다운)', vtt: '자막(WebVTT)', srt: '자막(SubRip)',
      ohms: '전사본과 차례(OHMS XML)', eaf: '전사본(ELAN)', tei: '전사본(TEI)', 'turns-csv': '전사본 표(CSV)',
    },
    formatHelp: {
      json: '기술과 글을 함께 담습니다. 다른 Vouchsafe에서 다시 읽을 수 있습니다.', bag: '세 가지 형식의 기술과 모든 글을 검증값과 함께 ZIP 하나로 담습니다.',
      csv: '표 계산 프로그램용입니다. 고친 뒤 다시 이 기술에 적용하거나, 들여올 때 기술 표로 쓸 수 있습니다.', ead3: '기록물 목록 시스템용입니다.', 'dublin-core': '도서관 목록과 수집 시스템용입니다.',
      'csl-json': 'Zotero 등에서 씁니다.', ris: 'EndNote 등에서 씁니다.', bibtex: 'LaTeX에서 씁니다.', text: '구술마다 파일 하나입니다.', markdown: '구술마다 파일 하나입니다.',
      vtt: '회차마다 파일 하나입니다. 시각이 있어야 합니다.', srt: '회차마다 파일 하나입니다. 시각이 있어야 합니다.', ohms: '회차마다 파일 하나이며 차례를 담습니다.',
      eaf: '회차마다 파일 하나입니다.', tei: '구술마다 파일 하나이며 ISO 24624를 따릅니다.', 'turns-csv': '구술마다 파일 하나이며 발화마다 한 줄입니다.',
    },
    ownLanguage: '첫 구술의 언어',
    sayPurpose: '나갈 수 있는 것을 보려면 목적을 밝혀 주십시오.',
    looking: '나갈 수 있는 것을 살펴보고 있습니다…',
    reach: (leaving, staying) => `나가게 될 구술 ${countKo(leaving, '건')}${staying === 0 ? '.' : `, 남을 구술 ${countKo(staying, '건')}.`}`,
    nothingWithheld: '비공개된 말이 없습니다.',
    withheldIn: (testimonies, places) => `구술 ${countKo(testimonies, '건')}에서 ${countKo(places, '곳')}의 말이 비공개입니다.`,
    showWithheld: '비공개된 말이 있는 구술',
    showLeft: '남을 구술과 그 까닭',
    more: (testimonies) => `그 밖에 ${countKo(testimonies, '건')}이 더 있습니다.`,
    unfit: { 'no-times': '자막에 필요한 시각이 없습니다.', 'no-turns': '내보낼 수 있는 글이 없습니다.' },
    written: (testimonies, files) => `구술 ${countKo(testimonies, '건')}, 파일 ${countKo(files, '개')}.`,
    stayed: (testimonies) => `구술 ${countKo(testimonies, '건')}은 남았습니다.`,
    saved: (name) => `저장했습니다. 파일 이름: ${name}`,
    notSaved: '아직 저장하지 않았습니다.',
    outside: '저장된 파일은 금고 밖에 있으며 암호화되어 있지 않습니다.',
  },
};

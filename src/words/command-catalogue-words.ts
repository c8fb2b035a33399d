// What the command line says of descriptions, and its help on them, in English and Korean.
import { countEn, countKo } from './count-words.ts';

export interface CommandCatalogueWords {
  readonly described: (testimony: string) => string;
  readonly noHistory: string;
  readonly noGaps: string;
  readonly withGaps: (testimonies: number) => string;
  readonly nothingInLists: string;
  readonly archiveName: (name: string) => string;
  readonly accessionPattern: (pattern: string) => string;
  readonly nextAccession: (accession: string) => string;
  readonly notSet: string;
}

export const commandCatalogueWords: { readonly en: CommandCatalogueWords; readonly ko: CommandCatalogueWords } = {
  en: {
    described: (testimony) => `The description of ${testimony} is as you said.`,
    noHistory: 'The description has not been changed.',
    noGaps: 'No description lacks anything.',
    withGaps: (testimonies) => `${countEn(testimonies, 'description', 'descriptions')} to look at.`,
    nothingInLists: 'The lists are empty.',
    archiveName: (name) => `Name of the archive: ${name}`,
    accessionPattern: (pattern) => `Accession numbers: ${pattern}`,
    nextAccession: (accession) => `Next accession number: ${accession}`,
    notSet: '(not set)',
  },
  ko: {
    described: (testimony) => `${testimony}의 기술을 고쳤습니다.`,
    noHistory: '기술을 고친 적이 없습니다.',
    noGaps: '기술에 빠진 것이 없습니다.',
    withGaps: (testimonies) => `살펴볼 기술이 ${countKo(testimonies, '건')} 있습니다.`,
    nothingInLists: '목록이 비어 있습니다.',
    archiveName: (name) => `기록관 이름: ${name}`,
    accessionPattern: (pattern) => `수집 번호 양식: ${pattern}`,
    nextAccession: (accession) => `다음 수집 번호: ${accession}`,
    notSet: '(정하지 않음)',
  },
};

/** What the help says: spread into the words for all commands. */
export const catalogueHelpWords = {
  en: {
    summaries: {
      describe: 'change what the catalogue says of a testimony, or of many by a table',
      history: 'list how a description has changed',
      restore: 'undo a change of a description: its fields become what they were before',
      lists: 'list the archive’s own headings: collections, people, places, subjects, events',
      quality: 'list what descriptions lack',
      archive: 'show or set the archive’s name and its pattern of accession numbers',
    },
    groupSummaries: {},
    notes: {
      describe: 'An empty value takes a field’s content away. --fields reads any of the fields from a JSON file, as “show --json” writes them under “description”. With --table no testimony is named: each row is about the one whose id it has (column “testimony”), else whose accession number, else whose title.',
      archive: 'In a pattern {year} is the year, {number} counts, and {number:4} counts with four figures: OH-{year}-{number:4}.',
    },
    optionMeanings: {
      title: 'the title', accession: 'the accession number; “next” takes the next one of the pattern', series: 'the series', date: 'the date (EDTF)',
      place: 'the place of the interview', narrator: 'the narrator, as readers are told', summary: 'the summary', extent: 'the extent, in words',
      subject: 'a subject heading; can be repeated', status: 'in-process, described or reviewed',
      table: 'a table (CSV, XLSX, ODS) such as “export --format csv” writes, edited', 'empty-clears': 'an empty cell clears its field; otherwise it says nothing',
      fields: 'a JSON file with fields of the description', 'archive-name': 'the name of the archive', 'accession-pattern': 'the pattern of accession numbers',
    },
    meaningsIn: {
      describe: {
        collection: 'the collection', language: 'the language of the testimony: en or ko',
        map: 'a JSON file that says what columns of the table are: {"Heading": "title"}',
        'dry-run': 'tell what each row would change, from what to what, and what is wrong; nothing is written',
        report: 'a file for the report: JSON or CSV by its ending, else text. It holds nothing of what descriptions say',
      },
    },
  },
  ko: {
    summaries: {
      describe: '구술의 기술을 고칩니다. 표로 여러 구술을 한꺼번에 고칠 수도 있습니다',
      history: '기술이 어떻게 바뀌었는지 보입니다',
      restore: '기술을 고친 것을 되돌립니다',
      lists: '기록관의 표목 목록을 보입니다: 컬렉션, 사람, 장소, 주제, 사건',
      quality: '기술에 빠진 것을 보입니다',
      archive: '기록관의 이름과 수집 번호 양식을 보이거나 정합니다',
    },
    groupSummaries: {},
    notes: {
      describe: '빈 값을 주면 그 항목의 내용을 지웁니다. --fields는 “show --json”의 “description”과 같은 모양의 JSON 파일에서 항목을 읽습니다. --table을 쓸 때는 구술을 따로 적지 않으며, 행마다 식별자(“testimony” 열), 없으면 수집 번호, 그것도 없으면 제목으로 찾습니다.',
      archive: '양식에서 {year}는 연도, {number}는 차례 번호, {number:4}는 네 자리 차례 번호입니다: OH-{year}-{number:4}.',
    },
    optionMeanings: {
      title: '제목', accession: '수집 번호. “next”는 양식에 따른 다음 번호', series: '시리즈', date: '구술일(EDTF)',
      place: '구술 장소', narrator: '이용자에게 보이는 구술자 이름', summary: '개요', extent: '분량',
      subject: '주제 표목. 여러 번 쓸 수 있습니다', status: 'in-process, described 또는 reviewed',
      table: '“export --format csv”로 내보내 고친 것과 같은 표(CSV, XLSX, ODS)', 'empty-clears': '빈칸이면 항목의 내용을 지웁니다. 없으면 빈칸은 아무 뜻이 없습니다',
      fields: '기술 항목을 담은 JSON 파일', 'archive-name': '기록관 이름', 'accession-pattern': '수집 번호 양식',
    },
    meaningsIn: {
      describe: {
        collection: '컬렉션', language: '구술의 언어: en 또는 ko',
        map: '표의 열이 무엇인지 적은 JSON 파일: {"머리글": "title"}',
        'dry-run': '행마다 무엇이 어떻게 바뀌고 무엇이 잘못되었는지 알려 주고, 아무것도 쓰지 않습니다',
        report: '보고서 파일. 확장자가 json이나 csv이면 그 형식으로, 아니면 글로 씁니다. 기술의 내용은 담지 않습니다',
      },
    },
  },
} as const;

// What the command line says of exports, citations and collections, and its help on them, in English and Korean.
import type { Resolved } from '../../archive/api/exchange-calls.ts';
import { countEn, countKo, numberIn } from './count-words.ts';

export interface CommandExchangeWords {
  readonly wouldLeave: (testimonies: number, left: number) => string;
  readonly left: (file: string, bytes: number, testimonies: number, left: number) => string;
  readonly unfit: Readonly<Record<'no-times' | 'no-turns', string>>;
  readonly resolved: Readonly<Record<Resolved['state'], (version: number | null, erasedAt: string | null) => string>>;
  readonly passed: Readonly<Record<'known' | 'no-text', string>>;
  readonly taken: (testimonies: number, passed: number) => string;
}

const dayOf = (at: string | null): string => String(at ?? '–').slice(0, 10);
const held = (testimonies: number): string => countEn(testimonies, 'testimony', 'testimonies');

export const commandExchangeWords: { readonly en: CommandExchangeWords; readonly ko: CommandExchangeWords } = {
  en: {
    wouldLeave: (testimonies, left) => `${held(testimonies)} would leave, ${numberIn('en', left)} would stay. Nothing was written.`,
    left: (file, bytes, testimonies, left) => (
      `${file}: ${held(testimonies)}, ${numberIn('en', bytes)} bytes, on record as disclosed. ${numberIn('en', left)} stayed.`
    ),
    unfit: { 'no-times': 'Its text has no times, which captions need.', 'no-turns': 'Nothing of its text may leave.' },
    resolved: {
      held: (version) => `It can be read: version ${version ?? 1} of the text.`,
      closed: () => 'It is here and is closed.',
      gone: (version) => `The testimony is here, the passage is not: in version ${version ?? 1} it was joined with another, parted, or withheld.`,
      erased: (_version, at) => `It was erased on ${dayOf(at)}, as the person who spoke wished. Its id alone is left.`,
      unknown: () => 'There is no such testimony here that you may know of.',
    },
    passed: { known: 'known', 'no-text': 'no text' },
    taken: (testimonies, passed) => `${held(testimonies)} taken in, without an agreement: closed until one is on record. ${numberIn('en', passed)} passed over.`,
  },
  ko: {
    wouldLeave: (testimonies, left) => `나가게 될 구술 ${countKo(testimonies, '건')}, 남을 구술 ${countKo(left, '건')}. 아무것도 쓰지 않았습니다.`,
    left: (file, bytes, testimonies, left) => (
      `${file}: 구술 ${countKo(testimonies, '건')}, ${numberIn('ko', bytes)}바이트. 제공 기록에 남겼습니다. 남은 구술 ${countKo(left, '건')}.`
    ),
    unfit: { 'no-times': '자막에 필요한 시각이 없습니다.', 'no-turns': '내보낼 수 있는 글이 없습니다.' },
    resolved: {
      held: (version) => `읽을 수 있습니다: 전사본 ${version ?? 1}판.`,
      closed: () => '이곳에 있으나 비공개입니다.',
      gone: (version) => `구술은 있으나 단락이 없습니다: ${version ?? 1}판에서 다른 단락과 합쳐졌거나 나뉘었거나 비공개되었습니다.`,
      erased: (_version, at) => `구술한 사람의 뜻에 따라 ${dayOf(at)}에 삭제되었습니다. 번호만 남아 있습니다.`,
      unknown: () => '열람할 수 있는 그런 구술이 없습니다.',
    },
    passed: { known: '이미 있음', 'no-text': '글 없음' },
    taken: (testimonies, passed) => `구술 ${countKo(testimonies, '건')}을 들여왔습니다. 동의 기록이 없으므로 비공개입니다. 건너뛴 구술 ${countKo(passed, '건')}.`,
  },
};

/** What the help says: spread into the words for all commands. */
export const exchangeHelpWords = {
  en: {
    summaries: {
      export: 'write descriptions, transcripts or a whole collection for another system, as consent allows, and record that they left',
      'export schema': 'show the JSON Schema of “export --format json”',
      cite: 'cite a testimony, or passages of it',
      resolve: 'tell what a citation leads to today',
      'collection import': 'bring in what another archive has exported as JSON',
    },
    groupSummaries: {
      export: 'descriptions, transcripts and collections for other systems',
    },
    notes: {
      export: 'Descriptions: csv, ead3, dublin-core, csl-json, ris, bibtex. Texts: text, markdown, vtt, srt, ohms, eaf, tei, turns-csv. '
        + 'Both: json, which “collection import” reads back, and bag, a BagIt package. Several files come as one ZIP. Without a testimony or a --collection: everything.',
      'collection import': 'Consent is not carried from one archive to another: what comes in is closed until an agreement is on record.',
    },
    optionMeanings: { style: 'chicago, csl-json, ris or bibtex (chicago)' },
    meaningsIn: {
      export: {
        format: 'json, csv, ead3, dublin-core, csl-json, ris, bibtex, text, markdown, vtt, srt, ohms, eaf, tei, turns-csv or bag',
        collection: 'the testimonies of this collection', language: 'the language of the words around the testimonies: en or ko',
        purpose: 'why, as with “issue” (publish; catalogue where descriptions alone leave)', foresee: 'tell what would leave and what would stay, and write nothing',
      },
      'collection import': { foresee: 'tell what would come in, and write nothing' },
    },
  },
  ko: {
    summaries: {
      export: '기술, 전사본 또는 컬렉션을 동의 범위 안에서 다른 시스템의 형식으로 내보내고 기록에 남깁니다',
      'export schema': '“export --format json”의 JSON 스키마를 보입니다',
      cite: '구술이나 그 단락을 인용합니다',
      resolve: '인용한 것이 지금 어떻게 되었는지 알려 줍니다',
      'collection import': '다른 기록관이 JSON으로 내보낸 것을 들여옵니다',
    },
    groupSummaries: { export: '다른 시스템에 내보내는 기술, 전사본, 컬렉션' },
    notes: {
      export: '기술: csv, ead3, dublin-core, csl-json, ris, bibtex. 글: text, markdown, vtt, srt, ohms, eaf, tei, turns-csv. '
        + '둘 다: “collection import”로 다시 읽는 json, BagIt 꾸러미인 bag. 파일이 여럿이면 ZIP 하나로 씁니다. 구술이나 --collection을 주지 않으면 모두 내보냅니다.',
      'collection import': '동의는 기록관 사이에서 옮겨 가지 않습니다. 들여온 것은 동의가 기록될 때까지 비공개입니다.',
    },
    optionMeanings: { style: 'chicago, csl-json, ris 또는 bibtex (chicago)' },
    meaningsIn: {
      export: {
        format: 'json, csv, ead3, dublin-core, csl-json, ris, bibtex, text, markdown, vtt, srt, ohms, eaf, tei, turns-csv 또는 bag',
        collection: '이 컬렉션의 구술', language: '구술 둘레의 말의 언어: en 또는 ko',
        purpose: '“issue”와 같은 목적 (publish. 기술만 내보낼 때는 catalogue)', foresee: '나갈 것과 남을 것만 알려 주고 쓰지 않습니다',
      },
      'collection import': { foresee: '들어올 것만 알려 주고 쓰지 않습니다' },
    },
  },
} as const;

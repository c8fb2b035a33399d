// What the command line says of issuing several copies and finding aids, and its help on how copies are made, in English and Korean.
import { countEn, countKo, numberIn } from './count-words.ts';

export interface CommandIssueWords {
  readonly askCopyPassphrase: string;
  readonly noCopyPassphrase: string;
  readonly protectedCopy: string;
  readonly many: (file: string, copies: number, left: number) => string;
  readonly findingAid: (file: string, pages: number, testimonies: number, left: number) => string;
}

export const commandIssueWords: { readonly en: CommandIssueWords; readonly ko: CommandIssueWords } = {
  en: {
    askCopyPassphrase: 'Passphrase for the copy: ',
    noCopyPassphrase: 'There is no terminal to ask at: give the passphrase for the copy with --protect-with-file.',
    protectedCopy: 'It opens with its passphrase alone, which is kept nowhere.',
    many: (file, copies, left) => `${file}: ${countEn(copies, 'copy', 'copies')}, each on record as disclosed. ${countEn(left, 'testimony', 'testimonies')} stayed.`,
    findingAid: (file, pages, testimonies, left) => (
      `${file}: ${countEn(pages, 'page', 'pages')}, ${countEn(testimonies, 'testimony', 'testimonies')} described, on record as disclosed. ${numberIn('en', left)} left out.`
    ),
  },
  ko: {
    askCopyPassphrase: '사본의 암호 문구: ',
    noCopyPassphrase: '물어볼 터미널이 없습니다. --protect-with-file로 사본의 암호 문구를 주십시오.',
    protectedCopy: '암호 문구로만 열리며, 암호 문구는 어디에도 남지 않습니다.',
    many: (file, copies, left) => `${file}: 사본 ${countKo(copies, '부')}. 모두 제공 기록에 남겼습니다. 남은 구술 ${countKo(left, '건')}.`,
    findingAid: (file, pages, testimonies, left) => (
      `${file}: ${numberIn('ko', pages)}쪽, 구술 ${countKo(testimonies, '건')}. 제공 기록에 남겼습니다. 빠진 구술 ${countKo(left, '건')}.`
    ),
  },
};

/** What the help says: spread into the words for all commands. */
export const issueHelpWords = {
  en: {
    summaries: {
      'finding-aid': 'write the finding aid of a collection as PDF, as far as consent allows, and record that it left',
    },
    notes: {
      issue: 'Several testimonies, or several recipients, come as one ZIP with a folder for each recipient; what consent keeps stays, and is told. '
        + 'With a passphrase a copy is encrypted (AES-256), says on each page for whom it is, and is not PDF/A.',
      'finding-aid': 'Without a testimony or a --collection: everything. The title and the summary leave as you wrote them.',
    },
    optionMeanings: {
      paper: 'a4 or letter (a4)',
      beside: 'a translation of it, or its original, to be set beside it',
      mark: 'say on each page for whom, when and for what the copy is',
      protect: 'ask for a passphrase with which alone the copy opens',
      'protect-with-file': 'the file with the passphrase with which alone the copy opens',
      font: 'a TrueType font for characters that the program’s own lack; may be given several times',
      recipient: 'one of several for whom a copy each is made; may be given several times',
    },
    meaningsIn: {
      issue: { language: 'the language of the words around the testimony: en or ko' },
      'finding-aid': {
        title: 'what it is called (the collection’s name)', collection: 'the testimonies of this collection',
        summary: 'your account of the whole', language: 'the language of the words around the descriptions: en or ko',
        purpose: 'why, as with “issue” (catalogue)',
      },
    },
  },
  ko: {
    summaries: {
      'finding-aid': '동의가 허락하는 범위에서 컬렉션의 검색 도구를 PDF로 발급하고, 발급한 사실을 기록합니다',
    },
    notes: {
      issue: '구술이나 받는 사람이 여럿이면 받는 사람마다 폴더를 둔 ZIP 하나로 씁니다. 동의가 막는 것은 남기고 알려 줍니다. '
        + '암호 문구를 주면 사본은 암호화되고(AES-256), 쪽마다 받는 사람이 적히며, PDF/A가 아닙니다.',
      'finding-aid': '구술이나 --collection을 주지 않으면 모두 담습니다. 제목과 요약은 적은 그대로 나갑니다.',
    },
    optionMeanings: {
      paper: 'a4 또는 letter (a4)',
      beside: '나란히 놓을 번역이나 원문',
      mark: '누구에게, 언제, 무엇을 위해 준 사본인지 쪽마다 적습니다',
      protect: '사본을 여는 데 쓸 암호 문구를 묻습니다',
      'protect-with-file': '사본을 여는 데 쓸 암호 문구가 든 파일',
      font: '프로그램의 글꼴에 없는 글자를 위한 트루타입 글꼴. 여러 번 쓸 수 있습니다',
      recipient: '사본을 한 부씩 받을 사람 가운데 하나. 여러 번 쓸 수 있습니다',
    },
    meaningsIn: {
      issue: { language: '구술을 둘러싼 글의 언어: en 또는 ko' },
      'finding-aid': {
        title: '제목 (컬렉션의 이름)', collection: '이 컬렉션의 구술', summary: '전체를 소개하는 글',
        language: '기술을 둘러싼 글의 언어: en 또는 ko', purpose: '“issue”와 같은 목적 (catalogue)',
      },
    },
  },
} as const;

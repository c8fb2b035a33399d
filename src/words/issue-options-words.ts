// What is said of how copies are made, of issuing several at once, and of finding aids, in English and Korean.
import { countEn, countKo } from './count-words.ts';

export interface IssueOptionsWords {
  readonly making: string;
  readonly paper: string;
  readonly papers: Readonly<Record<'a4' | 'letter', string>>;
  readonly beside: string;
  readonly alone: string;
  readonly marked: string;
  readonly markedHelp: string;
  readonly markedAlways: string;
  readonly protect: string;
  readonly protectHelp: string;
  readonly passphrase: string;
  readonly passphraseHelp: string;
  readonly sayPassphrase: string;
  readonly takes: (time: string) => string;
  readonly assumes: string;
  readonly protectedNow: string;
  readonly protectedShown: string;
  readonly font: string;
  readonly fontHelp: string;
  readonly addFont: string;
  readonly fontAdded: (family: string, characters: number) => string;
  readonly removeFont: (family: string) => string;
  readonly many: {
    readonly open: string;
    readonly title: (testimonies: number) => string;
    readonly about: string;
    readonly recipients: string;
    readonly recipientsHelp: string;
    readonly language: string;
    readonly submit: (copies: number) => string;
    readonly tooMany: (most: number) => string;
    readonly made: (copies: number, testimonies: number) => string;
    readonly none: string;
    readonly stayed: (testimonies: number) => string;
    readonly progress: (done: number, total: number) => string;
  };
  readonly aid: {
    readonly open: string;
    readonly title: string;
    readonly back: string;
    readonly about: string;
    readonly name: string;
    readonly nameHelp: string;
    readonly summary: string;
    readonly summaryHelp: string;
    readonly language: string;
    readonly ownLanguage: string;
    readonly sayName: string;
    readonly describes: (testimonies: number) => string;
    readonly leftOut: (testimonies: number) => string;
    readonly showLeft: string;
  };
}

const held = (count: number): string => countEn(count, 'testimony', 'testimonies');
const copies = (count: number): string => countEn(count, 'copy', 'copies');

export const issueOptionsWords: { readonly en: IssueOptionsWords; readonly ko: IssueOptionsWords } = {
  en: {
    making: 'How the copy is made',
    paper: 'Paper',
    papers: { a4: 'A4', letter: 'US Letter' },
    beside: 'Beside it',
    alone: 'Nothing: the testimony alone',
    marked: 'Say on every page for whom the copy is',
    markedHelp: 'The recipient, the date, the purpose and the version of the agreement, at the foot.',
    markedAlways: 'A copy with a passphrase always says it.',
    protect: 'Protect the copy with a passphrase',
    protectHelp: 'The file is encrypted (AES-256). It is then no archival file (PDF/A).',
    passphrase: 'Passphrase of the copy',
    passphraseHelp: 'Tell it to the recipient in person or by telephone, not along with the file. It is kept nowhere: without it the copy cannot be opened.',
    takes: (time) => `Somebody who has the file would need ${time} to open it.`,
    assumes: 'Reckoned for ten million tries a second: a PDF can be tried much faster than the vault.',
    sayPassphrase: 'Give the copy a passphrase, then it can be saved.',
    protectedNow: 'The file opens with its passphrase alone.',
    protectedShown: 'What is saved holds the pages shown, encrypted. The fingerprint of the file:',
    font: 'Fonts of your own',
    fontHelp: 'For characters that the program’s own fonts lack. A TrueType font (.ttf) that may be embedded; it is kept until you lock.',
    addFont: 'Add a font…',
    fontAdded: (family, characters) => `${family}, ${countEn(characters, 'character', 'characters')}`,
    removeFont: (family) => `Leave out ${family}`,
    many: {
      open: 'Issue PDFs…',
      title: (testimonies) => `Issue ${held(testimonies)}`,
      about: 'Each is laid out, checked and recorded by itself, for each recipient. What consent does not let go stays, and you are told.',
      recipients: 'Recipients, one on each line',
      recipientsHelp: 'Each gets a copy of every testimony in a folder of its own. If a testimony is withdrawn, this is where to ask for it back.',
      language: 'Language of each testimony',
      submit: (count) => `Record and save ${copies(count)}`,
      tooMany: (most) => `At most ${copies(most)} can be made at once. Select fewer testimonies, or name fewer recipients.`,
      made: (count, testimonies) => `${copies(count)} of ${held(testimonies)}, each on record.`,
      none: 'No copy could be made, and nothing has left the archive.',
      stayed: (testimonies) => `${held(testimonies)} stayed:`,
      progress: (done, total) => `${held(done)} of ${total} laid out`,
    },
    aid: {
      open: 'Finding aid…',
      title: 'Finding aid',
      back: 'Back to the catalogue',
      about: 'It describes the testimonies as the catalogue may tell of them, and quotes none. The pages shown are the very file that will be written.',
      name: 'Title',
      nameHelp: 'As it will stand on the first page.',
      summary: 'About the whole',
      summaryHelp: 'Your own account. It leaves as you write it: nobody clears it.',
      language: 'Language of the words around the descriptions',
      ownLanguage: 'That of the first testimony',
      sayName: 'Write a title, and the pages appear here as they will be written.',
      describes: (testimonies) => `It describes ${held(testimonies)}.`,
      leftOut: (testimonies) => `${held(testimonies)} may not be described and ${testimonies === 1 ? 'is' : 'are'} left out.`,
      showLeft: 'What is left out, and why',
    },
  },
  ko: {
    making: '사본의 형태',
    paper: '용지',
    papers: { a4: 'A4 용지', letter: '미국 레터 용지' },
    beside: '나란히 놓을 것',
    alone: '없음: 구술만',
    marked: '쪽마다 받는 사람 적기',
    markedHelp: '받는 사람, 날짜, 이용 목적, 동의서의 판을 쪽 아래에 적습니다.',
    markedAlways: '암호 문구가 있는 사본에는 늘 적힙니다.',
    protect: '암호 문구로 사본 보호하기',
    protectHelp: '파일을 암호화합니다(AES-256). 이 경우 장기 보존용 파일(PDF/A)이 아닙니다.',
    passphrase: '사본의 암호 문구',
    passphraseHelp: '파일과 함께 보내지 마시고 만나거나 전화로 알려 주십시오. 어디에도 남지 않으므로 잊으면 사본을 열 수 없습니다.',
    takes: (time) => `파일을 손에 넣은 사람이 여는 데 드는 시간: ${time}`,
    assumes: '1초에 천만 번 시도한다고 보고 셈했습니다. PDF는 금고보다 훨씬 빠르게 시도할 수 있습니다.',
    sayPassphrase: '사본의 암호 문구를 적으시면 저장할 수 있습니다.',
    protectedNow: '파일은 암호 문구로만 열립니다.',
    protectedShown: '저장되는 파일에는 여기에 보이는 쪽이 암호화되어 담깁니다. 파일의 지문:',
    font: '직접 더하는 글꼴',
    fontHelp: '프로그램의 글꼴에 없는 글자를 위한 것입니다. 파일에 넣을 수 있는 트루타입 글꼴(.ttf)이어야 하며, 금고를 잠글 때까지만 둡니다.',
    addFont: '글꼴 더하기…',
    fontAdded: (family, characters) => `${family}, 글자 ${countKo(characters, '자')}`,
    removeFont: (family) => `${family} 빼기`,
    many: {
      open: 'PDF 여러 건 발급…',
      title: (testimonies) => `구술 ${countKo(testimonies, '건')} 발급`,
      about: '구술마다, 받는 사람마다 따로 배치하고 확인하여 기록합니다. 동의가 허락하지 않는 것은 남기고 알려 드립니다.',
      recipients: '받는 사람 (한 줄에 하나씩)',
      recipientsHelp: '받는 사람마다 모든 구술의 사본을 폴더 하나에 담습니다. 구술이 철회되면 이곳에 사본의 반환을 요청합니다.',
      language: '각 구술의 언어',
      submit: (count) => `사본 ${countKo(count, '부')} 기록하고 저장`,
      tooMany: (most) => `한 번에 사본 ${countKo(most, '부')}까지 만들 수 있습니다. 구술을 더 적게 고르거나 받는 사람을 줄여 주십시오.`,
      made: (count, testimonies) => `구술 ${countKo(testimonies, '건')}의 사본 ${countKo(count, '부')}를 모두 기록했습니다.`,
      none: '사본을 만들지 못했으며, 기관 밖으로 나간 것은 없습니다.',
      stayed: (testimonies) => `남은 구술 ${countKo(testimonies, '건')}:`,
      progress: (done, total) => `구술 ${countKo(total, '건')} 가운데 ${countKo(done, '건')} 배치`,
    },
    aid: {
      open: '검색 도구…',
      title: '검색 도구',
      back: '목록으로 돌아가기',
      about: '목록에서 알려 줄 수 있는 만큼 구술을 기술하며, 구술의 말은 옮기지 않습니다. 여기에 보이는 쪽이 곧 저장될 파일 그대로입니다.',
      name: '제목',
      nameHelp: '첫 쪽에 적힙니다.',
      summary: '전체 소개',
      summaryHelp: '직접 쓰시는 글입니다. 아무도 심사하지 않으며 적은 그대로 나갑니다.',
      language: '기술 바깥 문구의 언어',
      ownLanguage: '첫 구술의 언어',
      sayName: '제목을 적으시면 저장될 쪽이 이곳에 그대로 나타납니다.',
      describes: (testimonies) => `구술 ${countKo(testimonies, '건')}을 기술합니다.`,
      leftOut: (testimonies) => `기술할 수 없는 구술 ${countKo(testimonies, '건')}은 빠집니다.`,
      showLeft: '빠지는 구술과 그 까닭',
    },
  },
};

// What the page says of reading copies, in English and Korean.
import { countEn, countKo } from './count-words.ts';

export interface ReadingCopyWords {
  readonly about: string;
  readonly limits: string;
  readonly none: string;
  readonly list: string;
  readonly columns: Readonly<Record<'for' | 'made' | 'refreshed' | 'testimonies' | 'recalled', string>>;
  readonly testimonies: (testimonies: number) => string;
  readonly nothingRecalled: string;
  readonly recalled: (testimonies: number) => string;
  readonly recalledOf: (user: string, testimonies: number) => string;
  readonly makeTitle: string;
  readonly ready: (testimonies: number) => string;
  readonly readyHelp: string;
  readonly for: string;
  readonly forHelp: string;
  readonly to: string;
  readonly toHelp: string;
  readonly passphrase: string;
  readonly passphraseHelp: string;
  readonly make: string;
  readonly made: (user: string, testimonies: number) => string;
  readonly madeHelp: string;
  readonly refreshTitle: string;
  readonly refreshAbout: string;
  readonly folder: string;
  readonly folderHelp: string;
  readonly refresh: string;
  readonly refreshed: (user: string, added: number, removed: number) => string;
  readonly disclosures: (disclosures: number) => string;
}

const testimoniesEn = (count: number): string => countEn(count, 'testimony', 'testimonies');
const testimoniesKo = (count: number): string => `구술 ${countKo(count, '건')}`;

const en: ReadingCopyWords = {
  about: 'A reading copy is a vault of its own, for one scholar on another machine. It holds the cleared text of what may be studied away from the archive today, and nothing else: no withheld words, no real names, no agreements, no recordings and no other attached files.',
  limits: 'A copy is out of your hands. A withdrawal or a new restriction reaches it only when it is brought back and refreshed here. Whoever keeps an older copy of it keeps what was in it. Agree on how often it comes back before you give it away.',
  none: 'No reading copy was made of this vault.',
  list: 'Reading copies',
  columns: { for: 'For', made: 'Made', refreshed: 'Refreshed', testimonies: 'Holds', recalled: 'No longer allowed there' },
  testimonies: testimoniesEn,
  nothingRecalled: 'None',
  recalled: (testimonies) => `${testimoniesEn(testimonies)}: refresh it`,
  recalledOf: (user, testimonies) => `In the copy for ${user}, ${testimoniesEn(testimonies)} may not be studied elsewhere any more:`,
  makeTitle: 'Make a reading copy',
  ready: (testimonies) => `A copy that is made today holds ${testimoniesEn(testimonies)}.`,
  readyHelp: 'Those whose consent allows research in the archive and away from it. Each one is entered in the register as a copy that left.',
  for: 'For whom',
  forHelp: 'The scholar opens the copy by this name.',
  to: 'Folder of the copy',
  toHelp: 'Empty, or not there yet; on a disk that can be handed over, and not inside of this vault.',
  passphrase: 'Passphrase of the copy',
  passphraseHelp: 'Tell the scholar face to face or by telephone, never together with the copy.',
  make: 'Make the copy',
  made: (user, testimonies) => `The reading copy for ${user} was made: ${testimoniesEn(testimonies)}.`,
  madeHelp: 'Hand over the whole folder. It opens in this program on another machine, under “Unlock a vault”.',
  refreshTitle: 'Refresh a copy that has come back',
  refreshAbout: 'Brings it to the state of today: what was withdrawn leaves it without a trace, what was opened since comes in. What its scholar issued or copied is entered in the register.',
  folder: 'Folder of the copy that has come back',
  folderHelp: 'Within reach of this machine, and not open anywhere.',
  refresh: 'Refresh the copy',
  refreshed: (user, added, removed) => `The copy for ${user} is as the archive is today: ${testimoniesEn(added)} added, ${testimoniesEn(removed)} taken out.`,
  disclosures: (disclosures) => `${countEn(disclosures, 'copy that left', 'copies that left')} through it entered in the register.`,
};

const ko: ReadingCopyWords = {
  about: '열람용 사본은 다른 컴퓨터를 쓰는 연구자 한 사람을 위한 별도의 금고입니다. 오늘 기관 밖에서 연구해도 되는 공개본만 들어 있습니다. 비공개 처리한 말, 실명, 동의서, 녹음과 그 밖의 첨부 파일은 들어가지 않습니다.',
  limits: '내준 사본은 손을 떠난 것입니다. 철회나 새 제한은 사본을 가져와 이곳에서 새로 고칠 때 비로소 반영됩니다. 옛 사본을 따로 둔 사람에게는 그 내용이 남습니다. 내주기 전에 얼마나 자주 가져올지 정해 두십시오.',
  none: '이 금고로 만든 열람용 사본이 없습니다.',
  list: '열람용 사본',
  columns: { for: '받은 사람', made: '만든 날', refreshed: '새로 고친 날', testimonies: '담긴 구술', recalled: '더는 허용되지 않는 구술' },
  testimonies: (count) => countKo(count, '건'),
  nothingRecalled: '없음',
  recalled: (testimonies) => `${countKo(testimonies, '건')}, 새로 고쳐야 합니다`,
  recalledOf: (user, testimonies) => `${user} 님의 사본에 든 ${testimoniesKo(testimonies)}은 이제 다른 곳에서 연구할 수 없습니다.`,
  makeTitle: '열람용 사본 만들기',
  ready: (testimonies) => `오늘 사본을 만들면 ${testimoniesKo(testimonies)}이 들어갑니다.`,
  readyHelp: '기관 안 연구와 기관 밖 연구에 모두 동의한 구술입니다. 구술마다 제공 대장에 밖으로 나간 사본으로 기록합니다.',
  for: '받을 사람',
  forHelp: '연구자가 사본을 열 때 쓰는 이름입니다.',
  to: '사본 폴더',
  toHelp: '비어 있거나 아직 없는 폴더입니다. 건네줄 수 있는 디스크에, 이 금고 밖에 두십시오.',
  passphrase: '사본의 암호 문구',
  passphraseHelp: '연구자를 직접 만나거나 전화로 알려 주십시오. 사본과 함께 보내지 마십시오.',
  make: '사본 만들기',
  made: (user, testimonies) => `${user} 님을 위한 열람용 사본을 만들었습니다. ${testimoniesKo(testimonies)}.`,
  madeHelp: '폴더 전체를 건네주십시오. 다른 컴퓨터에서 이 프로그램의 “금고 열기”로 엽니다.',
  refreshTitle: '돌아온 사본 새로 고치기',
  refreshAbout: '사본을 오늘의 상태로 만듭니다. 철회된 구술은 흔적 없이 사라지고, 그 뒤에 공개된 구술이 들어갑니다. 연구자가 발급하거나 복사한 것은 제공 대장에 옮깁니다.',
  folder: '돌아온 사본의 폴더',
  folderHelp: '이 컴퓨터에서 접근할 수 있고, 어디에서도 열려 있지 않아야 합니다.',
  refresh: '사본 새로 고치기',
  refreshed: (user, added, removed) => `${user} 님의 사본이 오늘의 금고와 같아졌습니다. 더한 ${testimoniesKo(added)}, 뺀 ${testimoniesKo(removed)}.`,
  disclosures: (disclosures) => `이 사본에서 나간 사본 ${countKo(disclosures, '건')}을 제공 대장에 옮겼습니다.`,
};

export const readingCopyWords: { readonly en: ReadingCopyWords; readonly ko: ReadingCopyWords } = { en, ko };

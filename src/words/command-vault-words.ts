// What the command line says of users, the journal, reading copies and notices, and its help on them, in English and Korean.
import type { Role } from '../../archive/api/consent.ts';
import type { Mismatch } from '../../archive/api/vault-calls.ts';
import { countEn, countKo } from './count-words.ts';

export interface CommandVaultWords {
  readonly removed: (name: string) => string;
  readonly roleChanged: (name: string, role: Role) => string;
  readonly rekeyed: string;
  readonly newWordsDue: string;
  readonly passphraseChanged: string;
  readonly journalWhole: (entries: number) => string;
  readonly journalBroken: (entry: number) => string;
  readonly journalEnds: string;
  readonly outboxBroken: (user: string) => string;
  readonly journalWritten: (file: string, entries: number) => string;
  readonly copyMade: (folder: string, name: string, testimonies: number) => string;
  readonly copyRefreshed: (added: number, removed: number, disclosures: number) => string;
  readonly noCopies: string;
  readonly ready: (testimonies: number) => string;
  readonly recalled: (copy: string, testimonies: number) => string;
  readonly clock: (machine: string, seen: string) => string;
  readonly mismatches: Readonly<Record<Mismatch['what'], (file: string) => string>>;
}

const testimonies = (count: number): string => countEn(count, 'testimony', 'testimonies');

const en: CommandVaultWords = {
  removed: (name) => `${name} opens nothing of this vault any more. Every file has new keys.`,
  roleChanged: (name, role) => `${name} now opens this vault as ${role}.`,
  rekeyed: 'Every file has new keys.',
  newWordsDue: 'An archivist who is gone may know the recovery words. Make new ones: recovery create.',
  passphraseChanged: 'The new passphrase is in force. The old one still opens older copies of the vault.',
  journalWhole: (entries) => `Whole: ${countEn(entries, 'entry', 'entries')}, each signed and chained to the one before.`,
  journalBroken: (entry) => `Entry ${entry} is not as it was written, or what came before it is not.`,
  journalEnds: 'The journal does not end where the vault’s head says.',
  outboxBroken: (user) => `The outbox of ${user} has a gap, or an entry that is not as it was written.`,
  journalWritten: (file, entries) => `${file}: ${countEn(entries, 'entry', 'entries')}.`,
  copyMade: (folder, name, count) => `A reading copy for ${name} was made in ${folder}: ${testimonies(count)}. Each is recorded as a disclosure. Withdrawals reach it when it is refreshed, and not before.`,
  copyRefreshed: (added, removed, disclosures) => `The copy is as the archive is today: ${added} added, ${removed} taken out; ${countEn(disclosures, 'disclosure', 'disclosures')} by its scholar taken into the register.`,
  noCopies: 'No reading copy was made of this vault.',
  ready: (count) => `A copy that is made today would hold ${testimonies(count)}.`,
  recalled: (copy, count) => `${copy}: ${testimonies(count)} in it may not be studied elsewhere any more. Refresh it.`,
  clock: (machine, seen) => `This machine’s clock says ${machine}; the vault has seen ${seen} already and goes by that. Set the clock right.`,
  mismatches: {
    head: (file) => `${file}: what the vault’s head said of it is not there.`,
    line: (file) => `${file}: what the vault’s head says of it was altered.`,
    older: (file) => `${file} is older than the vault’s head: an earlier copy may have been put in its place.`,
    newer: (file) => `${file} is newer than the vault’s head: an earlier head may have been put in its place.`,
    rows: (file) => `${file}: its rows are not those that were written last.`,
    journal: (file) => `${file}: its journal does not end where it ended.`,
  },
};

const ko: CommandVaultWords = {
  removed: (name) => `${name} 님은 이제 이 금고의 어떤 것도 열 수 없습니다. 모든 파일의 키를 바꾸었습니다.`,
  roleChanged: (name, role) => `${name} 님은 이제 ${role} 역할로 이 금고를 엽니다.`,
  rekeyed: '모든 파일의 키를 바꾸었습니다.',
  newWordsDue: '떠난 기록관리자가 복구 단어를 알고 있을 수 있습니다. recovery create로 새로 만드십시오.',
  passphraseChanged: '새 암호 문구가 적용되었습니다. 예전 암호 문구로는 금고의 옛 사본을 여전히 열 수 있습니다.',
  journalWhole: (entries) => `온전합니다: 항목 ${countKo(entries, '개')}가 모두 서명되어 앞 항목과 이어져 있습니다.`,
  journalBroken: (entry) => `${entry}번 항목이나 그 앞의 항목이 기록한 그대로가 아닙니다.`,
  journalEnds: '업무 일지의 끝이 금고의 head 파일과 맞지 않습니다.',
  outboxBroken: (user) => `${user} 님의 발신함에 빠진 항목이 있거나, 기록한 그대로가 아닌 항목이 있습니다.`,
  journalWritten: (file, entries) => `${file}: 항목 ${countKo(entries, '개')}.`,
  copyMade: (folder, name, count) => `${name} 님을 위한 열람용 사본을 ${folder}에 만들었습니다. 구술 ${countKo(count, '건')}. 구술마다 제공 기록을 남겼습니다. 철회는 사본을 새로 고칠 때 비로소 반영됩니다.`,
  copyRefreshed: (added, removed, disclosures) => `사본이 오늘의 금고와 같아졌습니다. 더한 구술 ${countKo(added, '건')}, 뺀 구술 ${countKo(removed, '건')}. 연구자가 남긴 제공 기록 ${countKo(disclosures, '건')}을 옮겼습니다.`,
  noCopies: '이 금고로 만든 열람용 사본이 없습니다.',
  ready: (count) => `오늘 사본을 만들면 구술 ${countKo(count, '건')}이 들어갑니다.`,
  recalled: (copy, count) => `${copy}: 사본에 든 구술 ${countKo(count, '건')}은 이제 다른 곳에서 열람할 수 없습니다. 사본을 새로 고치십시오.`,
  clock: (machine, seen) => `이 컴퓨터의 시계는 ${machine}인데 금고는 이미 ${seen}까지 보았고 그 시각을 따릅니다. 시계를 맞추십시오.`,
  mismatches: {
    head: (file) => `${file}: 금고의 head 파일에 이 파일에 관한 내용이 없습니다.`,
    line: (file) => `${file}: 금고의 head 파일에서 이 파일에 관한 내용이 바뀌었습니다.`,
    older: (file) => `${file}: 금고의 head 파일보다 오래되었습니다. 예전 사본으로 바뀌었을 수 있습니다.`,
    newer: (file) => `${file}: 금고의 head 파일보다 새것입니다. head 파일이 예전 사본으로 바뀌었을 수 있습니다.`,
    rows: (file) => `${file}: 마지막으로 쓴 내용과 다릅니다.`,
    journal: (file) => `${file}: 업무 일지의 끝이 마지막으로 쓴 것과 다릅니다.`,
  },
};

export const commandVaultWords = { en, ko } as const;

/** What the help says: spread into the words for all commands. */
export const vaultHelpWords = {
  en: {
    summaries: {
      'user list': 'list who has a way in',
      'user remove': 'take somebody’s way in away; every file gets new keys',
      'user role': 'give somebody another role',
      'user passphrase': 'change your own passphrase',
      'journal show': 'list who did what, when, and to what: the newest first',
      'journal verify': 'check every entry of the journal, and every outbox',
      'journal export': 'write the journal to a file',
      'reading-copy list': 'list the reading copies of this vault, and what would go into a new one',
      'reading-copy create': 'make a vault for one scholar’s own machine, of what may be studied there',
      'reading-copy refresh': 'bring a reading copy to the state of today: what was withdrawn leaves it',
    },
    groupSummaries: {
      journal: 'who did what, when, and to what', 'reading-copy': 'vaults for scholars’ own machines',
    },
    notes: {
      'user remove': 'What was copied before stays with whoever copied it: an old copy of the vault opens with the old passphrase. When an archivist '
        + 'leaves, make new recovery words too.',
      'user passphrase': 'After three wrong passphrases in a row the next try waits, up to 30 seconds. That slows whoever sits at this program. '
        + 'Whoever has a copy of the folder can guess without it: only a long passphrase helps against that.',
      'journal show': 'Ids and numbers, never words of a testimony.',
      'reading-copy create': 'It holds the testimonies whose consent grants remote-research besides on-site-research; the others, names, agreements and '
        + 'recordings are not in it. The narrator’s withdrawal reaches it when it is refreshed: agree on how often it comes back.',
      'reading-copy refresh': 'The folder has to be within reach, and the copy closed. What its scholar issued or copied is taken into the register.',
    },
    optionMeanings: {
      for: 'the name of the scholar, who opens the copy by it',
      before: 'only entries before the one of this number',
    },
    meaningsIn: {
      journal: { limit: 'how many entries (100)', format: 'csv or json' },
      'user passphrase': { 'new-passphrase-file': 'a file with the new passphrase; otherwise VOUCHSAFE_NEW_PASSPHRASE, or you are asked' },
      'reading-copy create': {
        to: 'the folder to make; it must not exist, or be empty',
        'new-passphrase-file': 'a file with the scholar’s passphrase; otherwise VOUCHSAFE_NEW_PASSPHRASE, or you are asked',
      },
      'reading-copy refresh': { to: 'the folder of the copy' },
    },
  },
  ko: {
    summaries: {
      'user list': '금고를 열 수 있는 사람을 봅니다',
      'user remove': '사용자를 빼고 모든 파일의 키를 바꿉니다',
      'user role': '사용자의 역할을 바꿉니다',
      'user passphrase': '자신의 암호 문구를 바꿉니다',
      'journal show': '누가 언제 무엇을 했는지 새것부터 봅니다',
      'journal verify': '업무 일지의 모든 항목과 모든 발신함을 점검합니다',
      'journal export': '업무 일지를 파일로 저장합니다',
      'reading-copy list': '이 금고의 열람용 사본과 새 사본에 들어갈 구술의 수를 봅니다',
      'reading-copy create': '다른 컴퓨터에서 열람해도 되는 구술로 연구자 한 사람을 위한 금고를 만듭니다',
      'reading-copy refresh': '열람용 사본을 오늘 상태로 만듭니다. 철회된 구술은 사본에서 사라집니다',
    },
    groupSummaries: {
      journal: '누가 언제 무엇을 했는지', 'reading-copy': '연구자의 컴퓨터에 둘 금고',
    },
    notes: {
      'user remove': '그 전에 복사해 간 것은 되찾을 수 없습니다. 금고의 옛 사본은 옛 암호 문구로 열립니다. 기록관리자가 떠나면 복구 단어도 새로 만드십시오.',
      'user passphrase': '암호 문구가 세 번 거듭 틀리면 다음 시도는 길게는 30초까지 기다립니다. 이 프로그램 앞에 앉은 사람을 늦출 뿐입니다. '
        + '폴더를 복사한 사람은 기다리지 않고 맞혀 볼 수 있으므로, 긴 암호 문구만이 도움이 됩니다.',
      'journal show': '식별자와 숫자뿐이며 구술의 글은 없습니다.',
      'reading-copy create': 'on-site-research와 함께 remote-research에도 동의한 구술만 들어갑니다. 다른 구술과 이름, 동의서, 녹음은 들어가지 않습니다. '
        + '철회는 사본을 새로 고칠 때 반영되므로, 얼마나 자주 가져올지 정해 두십시오.',
      'reading-copy refresh': '사본의 폴더가 이 컴퓨터에 있고 사본이 닫혀 있어야 합니다. 연구자가 발급하거나 복사한 것은 제공 대장에 옮깁니다.',
    },
    optionMeanings: {
      for: '사본을 열 연구자의 이름',
      before: '이 번호보다 앞선 항목만',
    },
    meaningsIn: {
      journal: { limit: '항목의 수 (100)', format: 'csv 또는 json' },
      'user passphrase': { 'new-passphrase-file': '새 암호 문구가 든 파일. 없으면 VOUCHSAFE_NEW_PASSPHRASE를 쓰거나 물어봅니다' },
      'reading-copy create': {
        to: '만들 폴더. 아직 없거나 비어 있어야 합니다',
        'new-passphrase-file': '연구자의 암호 문구가 든 파일. 없으면 VOUCHSAFE_NEW_PASSPHRASE를 쓰거나 물어봅니다',
      },
      'reading-copy refresh': { to: '사본의 폴더' },
    },
  },
} as const;

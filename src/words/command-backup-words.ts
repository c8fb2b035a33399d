// What the command line says of backups, and its help on them, in English and Korean.
import { countEn, countKo } from './count-words.ts';

export interface CommandBackupWords {
  readonly made: (generation: number, folder: string, testimonies: number) => string;
  readonly dataKeys: (file: string, folder: string) => string;
  readonly whole: (generation: number, at: string, testimonies: number, rows: number) => string;
  readonly withoutDataKeys: string;
  readonly restored: (folder: string, generation: number, at: string, testimonies: number) => string;
  readonly erasedAgain: (testimonies: number) => string;
  readonly unread: (vaults: number) => string;
  readonly keyFile: (generation: number, path: string, at: string, stale: number) => string;
  readonly noKeyFiles: string;
  /** After so many days; null for never. */
  readonly remind: (days: number | null) => string;
}

const testimonies = (count: number): string => countEn(count, 'testimony', 'testimonies');

const en: CommandBackupWords = {
  made: (generation, folder, count) => `Backup ${generation}, ${testimonies(count)}: ${folder}`,
  dataKeys: (file, folder) => `Its data keys are in ${file}, in ${folder}. Keep them apart from the backup: without them no text in it can be read.`,
  whole: (generation, at, count, rows) => `Whole: backup ${generation} of ${at}, ${testimonies(count)}, ${countEn(rows, 'row', 'rows')}.`,
  withoutDataKeys: 'Its data keys were not looked at: --datakeys FOLDER.',
  restored: (folder, generation, at, count) => `A vault was made in ${folder} of backup ${generation} of ${at}: ${testimonies(count)}.`,
  erasedAgain: (count) => (count === 0 ? 'Nothing in it had been erased since.' : `Erased since, and now again: ${testimonies(count)}.`),
  unread: (vaults) => `${countEn(vaults, 'copy', 'copies')} of the vault beside it could not be read. What was erased there may be in the vault that was made.`,
  keyFile: (generation, path, at, stale) => `Backup ${generation}: ${path}, written ${at}. ${stale === 0 ? 'Nothing was erased since.' : `Erased since, and its key may still be in it: ${testimonies(stale)}. Replace it: --replace FOLDER.`}`,
  noKeyFiles: 'No file of data keys is on record.',
  remind: (days) => (days === null ? 'Nobody is told that a backup is due.' : `Archivists are told that a backup is due after ${countEn(days, 'day', 'days')}, if something has changed.`),
};

const ko: CommandBackupWords = {
  made: (generation, folder, count) => `${generation}번 백업, 구술 ${countKo(count, '건')}: ${folder}`,
  dataKeys: (file, folder) => `데이터 키는 ${folder}의 ${file}에 있습니다. 백업과 따로 보관하십시오. 데이터 키가 없으면 백업의 글을 읽을 수 없습니다.`,
  whole: (generation, at, count, rows) => `온전합니다: ${at}의 ${generation}번 백업, 구술 ${countKo(count, '건')}, 행 ${countKo(rows, '개')}.`,
  withoutDataKeys: '데이터 키는 점검하지 않았습니다: --datakeys 폴더.',
  restored: (folder, generation, at, count) => `${at}의 ${generation}번 백업으로 ${folder}에 금고를 만들었습니다. 구술 ${countKo(count, '건')}.`,
  erasedAgain: (count) => (count === 0 ? '그 뒤에 삭제된 구술은 없습니다.' : `그 뒤에 삭제된 구술 ${countKo(count, '건')}을 다시 삭제했습니다.`),
  unread: (vaults) => `곁에 있는 금고의 사본 ${countKo(vaults, '개')}를 읽지 못했습니다. 그곳에서 삭제된 구술이 새 금고에 있을 수 있습니다.`,
  keyFile: (generation, path, at, stale) => `${generation}번 백업: ${path}, ${at}에 씀. ${stale === 0 ? '그 뒤에 삭제된 구술이 없습니다.' : `그 뒤에 삭제된 구술 ${countKo(stale, '건')}의 키가 아직 들어 있을 수 있습니다. --replace 폴더로 교체하십시오.`}`,
  noKeyFiles: '기록된 데이터 키 파일이 없습니다.',
  remind: (days) => (days === null ? '백업할 때를 알리지 않습니다.' : `바뀐 것이 있으면 ${countKo(days, '일')} 뒤에 백업할 때가 되었다고 기록관리자에게 알립니다.`),
};

export const commandBackupWords = { en, ko } as const;

/** What the help says: spread into the words for all commands. */
export const backupHelpWords = {
  en: {
    summaries: {
      'backup create': 'back a vault up into a new folder, and its data keys into another place',
      'backup verify': 'check every file and every row of a backup',
      'backup restore': 'make a vault of a backup; what was erased since is erased again',
      'backup keys': 'where the data keys of backups lie, and which may still open what was erased',
      'backup remind': 'say after how many days without a backup archivists are told that one is due',
    },
    groupSummaries: { backup: 'copies of a vault, for the day when it is lost' },
    notes: {
      'backup create': 'The backup holds no data keys, so that an erased testimony can be made unreadable in it: by destroying the data keys of that time.',
      'backup keys': 'An erasure is finished only when each file has been replaced or destroyed. Copies that were made outside of this program are not on record: replace them too.',
      'backup remind': 'It is said when the vault is opened, if something has changed since the last backup. Nothing is backed up by itself.',
      'backup restore': 'Nothing is overwritten. Copies of the vault beside the new one are asked what they have erased; --tombstones names one that lies elsewhere.',
    },
    optionMeanings: {
      bag: 'as a BagIt package for preservation: the backup is its payload',
      datakeys: 'the folder with the data keys: not in the backup, nor in the vault',
      every: 'after how many days, 1 to 365, or never',
      replace: 'a folder whose files of data keys are written anew, without the keys of what was erased',
      destroyed: 'a folder whose files of data keys were destroyed',
      tombstones: 'a copy of the vault, to learn what has been erased since',
    },
    meaningsIn: {
      backup: { user: 'an archivist (archivist)' },
      'backup create': { to: 'the folder to make; it must not exist, or be empty' },
      'backup restore': {
        to: 'the folder of the vault to make; it must not exist, or be empty',
        'words-file': 'a file with the recovery words of the time of the backup, instead of a passphrase',
        'new-passphrase-file': 'with words: a file with the new passphrase; otherwise VOUCHSAFE_NEW_PASSPHRASE, or you are asked',
      },
    },
  },
  ko: {
    summaries: {
      'backup create': '금고를 새 폴더에, 데이터 키를 다른 곳에 백업합니다',
      'backup verify': '백업의 모든 파일과 행을 점검합니다',
      'backup restore': '백업으로 금고를 만듭니다. 그 뒤에 삭제된 구술은 다시 삭제합니다',
      'backup keys': '백업의 데이터 키가 있는 곳과, 삭제한 것을 아직 열 수 있는 키를 보여 줍니다',
      'backup remind': '백업 없이 며칠이 지나면 기록관리자에게 알릴지 정합니다',
    },
    groupSummaries: { backup: '금고를 잃을 때를 위한 사본' },
    notes: {
      'backup create': '백업에는 데이터 키가 없습니다. 그래서 그때의 데이터 키를 폐기하면 삭제한 구술을 백업에서도 읽을 수 없게 됩니다.',
      'backup keys': '파일마다 교체하거나 폐기해야 삭제가 끝납니다. 이 프로그램 밖에서 만든 사본은 기록에 없으므로 함께 교체하십시오.',
      'backup remind': '마지막 백업 뒤에 바뀐 것이 있으면 금고를 열 때 알립니다. 백업을 저절로 만들지는 않습니다.',
      'backup restore': '아무것도 덮어쓰지 않습니다. 새 금고 곁에 있는 금고의 사본에서 삭제된 것을 확인하며, 다른 곳에 있는 사본은 --tombstones로 알려 줍니다.',
    },
    optionMeanings: {
      bag: '보존용 BagIt 꾸러미로 만듭니다. 백업이 그 내용물입니다',
      datakeys: '데이터 키를 둘 폴더. 백업이나 금고 안이 아니어야 합니다',
      every: '며칠 뒤인지 (1~365), 또는 never',
      replace: '삭제한 구술의 키를 빼고 데이터 키 파일을 다시 쓸 폴더',
      destroyed: '데이터 키 파일을 폐기한 폴더',
      tombstones: '그 뒤에 삭제된 것을 알 수 있는 금고의 사본',
    },
    meaningsIn: {
      backup: { user: '기록관리자의 이름 (archivist)' },
      'backup create': { to: '만들 폴더. 아직 없거나 비어 있어야 합니다' },
      'backup restore': {
        to: '금고를 만들 폴더. 아직 없거나 비어 있어야 합니다',
        'words-file': '암호 문구 대신, 백업할 때 쓰던 복구 단어가 든 파일',
        'new-passphrase-file': '복구 단어를 쓸 때 새 암호 문구가 든 파일. 없으면 VOUCHSAFE_NEW_PASSPHRASE를 쓰거나 물어봅니다',
      },
    },
  },
} as const;

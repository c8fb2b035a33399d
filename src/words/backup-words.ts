// What the page says of backups, in English and Korean.
import { countEn, countKo, numberIn } from './count-words.ts';

export interface BackupWords {
  readonly about: string;
  readonly never: string;
  readonly last: (generation: number, day: string) => string;
  readonly changes: (changes: number) => string;
  readonly makeTitle: string;
  readonly to: string;
  readonly toHelp: string;
  readonly dataKeys: string;
  readonly dataKeysHelp: string;
  readonly bag: string;
  readonly bagHelp: string;
  readonly make: string;
  readonly made: (generation: number, testimonies: number) => string;
  readonly madeHelp: (dataKeys: string) => string;
  /** In place of what a fault says of fields that are not understood. */
  readonly samePlace: string;
  readonly remindTitle: string;
  readonly remind: string;
  readonly remindHelp: string;
  readonly remindNever: string;
  readonly remindAfter: (days: number) => string;
  readonly due: string;
  readonly keysTitle: string;
  readonly keysAbout: string;
  readonly keyFile: (generation: number, folder: string, day: string) => string;
  readonly keyFresh: string;
  readonly keyStale: (testimonies: number) => string;
  readonly keyReplace: string;
  readonly keyDestroyed: string;
  readonly keyReplaced: string;
  readonly keyForgotten: string;
  readonly keyStillThere: string;
  readonly keyNotThere: string;
  readonly verifyTitle: string;
  readonly verifyAbout: string;
  readonly from: string;
  readonly fromHelp: string;
  readonly user: string;
  readonly userHelp: string;
  readonly passphrase: string;
  readonly dataKeysToo: string;
  readonly dataKeysTooHelp: string;
  readonly verify: string;
  readonly whole: (generation: number, day: string, testimonies: number) => string;
  readonly rows: (rows: number) => string;
  readonly dataKeysFit: string;
  readonly dataKeysNotChecked: string;
  readonly restoreTitle: string;
  readonly restoreAbout: string;
  readonly limits: string;
  readonly door: RestoreWords;
}

/** For whoever has a backup and wants a vault of it. */
export interface RestoreWords {
  readonly begin: string;
  readonly title: string;
  readonly about: string;
  readonly by: string;
  readonly byPassphrase: string;
  readonly byWords: string;
  readonly dataKeys: string;
  readonly dataKeysHelp: string;
  readonly to: string;
  readonly toHelp: string;
  readonly tombstones: string;
  readonly tombstonesHelp: string;
  readonly submit: string;
  readonly done: (generation: number, day: string, testimonies: number) => string;
  readonly erased: (testimonies: number) => string;
  readonly unread: (vaults: number) => string;
  readonly open: string;
}

const en: BackupWords = {
  about: 'A backup is an encrypted copy of the vault as it is now. It opens with the passphrases of today, and with the recovery words of today.',
  never: 'No backup of this vault is on record. If this disk fails, everything in it is lost.',
  last: (generation, day) => `Backup number ${numberIn('en', generation)} was made on ${day}.`,
  changes: (changes) => (changes === 0 ? 'Nothing has changed since.' : `${countEn(changes, 'change', 'changes')} since.`),
  makeTitle: 'Make a backup',
  to: 'Folder of the backup',
  toHelp: 'On another disk than the vault. It must be empty, or not there yet.',
  dataKeys: 'Folder of its data keys',
  dataKeysHelp: 'On a third disk, or somewhere else again. Without these keys no text in the backup can be read, not even with the passphrase.',
  bag: 'As a BagIt package',
  bagHelp: 'With lists of sums around it, for a repository that preserves files. The backup in it is the same, and is checked and restored from the folder of the package.',
  make: 'Make the backup',
  made: (generation, testimonies) => `Backup number ${numberIn('en', generation)} was made: ${countEn(testimonies, 'testimony', 'testimonies')}.`,
  madeHelp: (dataKeys) => `Its data keys are in the file ${dataKeys}. Keep backup and data keys apart, both away from this machine.`,
  samePlace: 'The data keys must lie neither in the backup nor in the vault. Choose another folder for them.',
  remindTitle: 'Reminder',
  remind: 'Say that a backup is due after',
  remindHelp: 'Said to archivists when they open the vault, if something has changed since the last backup. Nothing is backed up by itself.',
  remindNever: 'Never',
  remindAfter: (days) => countEn(days, 'day', 'days'),
  due: 'A backup is due.',
  keysTitle: 'Where the data keys lie',
  keysAbout: 'A testimony that was erased can be read in an earlier backup as long as its key lies in a file of data keys. Its erasure is finished when each of these files was replaced or destroyed. Copies that you made yourself are not listed: replace or destroy them too.',
  keyFile: (generation, folder, day) => `Backup number ${numberIn('en', generation)}, in ${folder}, written on ${day}.`,
  keyFresh: 'Nothing was erased since.',
  keyStale: (testimonies) => `May still hold the keys of what was erased since: ${countEn(testimonies, 'testimony', 'testimonies')}.`,
  keyReplace: 'Replace',
  keyDestroyed: 'It is destroyed',
  keyReplaced: 'The file was written anew, without the keys of what was erased.',
  keyForgotten: 'It is on record that the file is destroyed.',
  keyStillThere: 'The file is still in its folder. Destroy it first.',
  keyNotThere: 'There is no such file in this folder. Connect the disk that it lies on.',
  verifyTitle: 'Check a backup',
  verifyAbout: 'Reads every file and every row of a backup, and checks that they are as they were written. A backup that was never checked may be none.',
  from: 'Folder of the backup to check',
  fromHelp: 'As it was made, with all the files in it.',
  user: 'Archivist',
  userHelp: 'Name and passphrase as they were when the backup was made.',
  passphrase: 'Passphrase at that time',
  dataKeysToo: 'Folder of its data keys',
  dataKeysTooHelp: 'Given, it is checked too that they belong to this backup.',
  verify: 'Check the backup',
  whole: (generation, day, testimonies) => `Backup number ${numberIn('en', generation)} of ${day} is whole: ${countEn(testimonies, 'testimony', 'testimonies')}.`,
  rows: (rows) => `${countEn(rows, 'row was', 'rows were')} checked.`,
  dataKeysFit: 'The data keys belong to it.',
  dataKeysNotChecked: 'Its data keys were not looked at. Without them no text in it can be read.',
  restoreTitle: 'To make a vault of a backup',
  restoreAbout: 'Lock the vault, and choose “Make a vault of a backup” at the door. Nothing is overwritten: the new vault goes into a folder of its own.',
  limits: 'Erasing a testimony does not reach backups by itself. When one is erased, make a new backup, and then destroy the earlier ones with their data keys.',
  door: {
    begin: 'Make a vault of a backup',
    title: 'Make a vault of a backup',
    about: 'The backup stays as it is, and no vault is overwritten. What was erased since the backup is erased again in the new vault, as far as a copy of the old vault can say what that was.',
    by: 'The backup is opened with',
    byPassphrase: 'An archivist’s passphrase at that time',
    byWords: 'The recovery words at that time',
    dataKeys: 'Folder of its data keys',
    dataKeysHelp: 'Where they were put when the backup was made. Without them no text can be read.',
    to: 'Folder of the new vault',
    toHelp: 'Empty, or not there yet. Copies of the same vault in folders beside it are asked what they have erased.',
    tombstones: 'A later copy of the old vault',
    tombstonesHelp: 'If there is one elsewhere, even damaged: to learn what was erased since.',
    submit: 'Make the vault',
    done: (generation, day, testimonies) => `A vault was made of backup number ${numberIn('en', generation)} of ${day}: ${countEn(testimonies, 'testimony', 'testimonies')}. It was checked and is whole.`,
    erased: (testimonies) => (testimonies === 0 ? 'Nothing in it is known to have been erased since.' : `Erased since, and now again: ${countEn(testimonies, 'testimony', 'testimonies')}.`),
    unread: (vaults) => `${countEn(vaults, 'copy', 'copies')} of the vault beside it could not be read. What was erased there may be in the new vault: look through your records of erasures.`,
    open: 'Open the vault',
  },
};

const ko: BackupWords = {
  about: '백업은 지금 이 금고를 암호화된 그대로 담은 사본입니다. 지금의 암호 문구와 복구 단어로 열립니다.',
  never: '이 금고를 백업한 기록이 없습니다. 디스크가 고장 나면 금고에 든 모든 것을 잃습니다.',
  last: (generation, day) => `${day}에 ${numberIn('ko', generation)}번 백업을 만들었습니다.`,
  changes: (changes) => (changes === 0 ? '그 뒤로 바뀐 것이 없습니다.' : `그 뒤로 ${countKo(changes, '번')} 바뀌었습니다.`),
  makeTitle: '백업 만들기',
  to: '백업 폴더',
  toHelp: '금고가 있는 디스크가 아닌 곳의, 비어 있거나 아직 없는 폴더입니다.',
  dataKeys: '데이터 키 폴더',
  dataKeysHelp: '백업과도 다른 디스크나 다른 장소에 두십시오. 이 키가 없으면 암호 문구가 있어도 백업의 글을 읽을 수 없습니다.',
  bag: 'BagIt 꾸러미로 만들기',
  bagHelp: '파일을 보존하는 저장소에 맡길 수 있도록 검증값 목록을 함께 둡니다. 안에 든 백업은 같으며, 꾸러미 폴더에서 점검하고 복원합니다.',
  make: '백업 만들기',
  made: (generation, testimonies) => `${numberIn('ko', generation)}번 백업을 만들었습니다. 구술 ${countKo(testimonies, '건')}.`,
  madeHelp: (dataKeys) => `데이터 키는 ${dataKeys} 파일에 있습니다. 백업과 데이터 키를 서로 다른 곳에, 이 컴퓨터와 떨어뜨려 보관하십시오.`,
  samePlace: '데이터 키는 백업이나 금고 안에 둘 수 없습니다. 다른 폴더를 고르십시오.',
  remindTitle: '알림',
  remind: '백업할 때가 되었다고 알리기까지',
  remindHelp: '마지막 백업 뒤에 바뀐 것이 있으면, 기록관리자가 금고를 열 때 알립니다. 백업을 저절로 만들지는 않습니다.',
  remindNever: '알리지 않음',
  remindAfter: (days) => countKo(days, '일'),
  due: '백업할 때가 되었습니다.',
  keysTitle: '데이터 키가 있는 곳',
  keysAbout: '삭제한 구술도 데이터 키 파일에 키가 남아 있는 동안은 이전 백업에서 읽을 수 있습니다. 이 파일들을 하나하나 교체하거나 폐기해야 삭제가 끝납니다. 직접 만든 사본은 목록에 없으므로 함께 교체하거나 폐기하십시오.',
  keyFile: (generation, folder, day) => `${numberIn('ko', generation)}번 백업, ${folder}, ${day}에 씀.`,
  keyFresh: '그 뒤에 삭제된 구술이 없습니다.',
  keyStale: (testimonies) => `그 뒤에 삭제된 구술 ${countKo(testimonies, '건')}의 키가 아직 들어 있을 수 있습니다.`,
  keyReplace: '교체',
  keyDestroyed: '폐기했음',
  keyReplaced: '삭제한 구술의 키를 빼고 파일을 다시 썼습니다.',
  keyForgotten: '파일을 폐기했다고 기록했습니다.',
  keyStillThere: '파일이 아직 폴더에 있습니다. 먼저 폐기하십시오.',
  keyNotThere: '이 폴더에 그 파일이 없습니다. 파일이 든 디스크를 연결하십시오.',
  verifyTitle: '백업 점검',
  verifyAbout: '백업의 모든 파일과 모든 행을 읽어 기록된 그대로인지 점검합니다. 점검해 보지 않은 백업은 쓸 수 없는 것일 수도 있습니다.',
  from: '점검할 백업 폴더',
  fromHelp: '만들었을 때 그대로, 파일이 모두 든 폴더입니다.',
  user: '기록관리자',
  userHelp: '백업을 만들 때 쓰던 이름과 암호 문구입니다.',
  passphrase: '그때의 암호 문구',
  dataKeysToo: '데이터 키 폴더',
  dataKeysTooHelp: '입력하면 데이터 키가 이 백업의 것인지도 점검합니다.',
  verify: '백업 점검',
  whole: (generation, day, testimonies) => `${day}에 만든 ${numberIn('ko', generation)}번 백업이 온전합니다. 구술 ${countKo(testimonies, '건')}.`,
  rows: (rows) => `행 ${countKo(rows, '개')}를 점검했습니다.`,
  dataKeysFit: '데이터 키는 이 백업의 것입니다.',
  dataKeysNotChecked: '데이터 키는 점검하지 않았습니다. 데이터 키가 없으면 백업의 글을 읽을 수 없습니다.',
  restoreTitle: '백업으로 금고 만들기',
  restoreAbout: '금고를 잠그고 첫 화면에서 “백업으로 금고 만들기”를 고르십시오. 아무것도 덮어쓰지 않고, 새 금고를 다른 폴더에 만듭니다.',
  limits: '구술을 삭제해도 백업에는 미치지 않습니다. 구술을 삭제했다면 백업을 새로 만든 다음 이전 백업과 데이터 키를 폐기하십시오.',
  door: {
    begin: '백업으로 금고 만들기',
    title: '백업으로 금고 만들기',
    about: '백업은 그대로 두고, 어떤 금고도 덮어쓰지 않습니다. 백업 뒤에 삭제된 구술은, 옛 금고의 사본으로 알 수 있는 만큼 새 금고에서도 다시 삭제합니다.',
    by: '백업을 여는 방법',
    byPassphrase: '그때 기록관리자의 암호 문구',
    byWords: '그때의 복구 단어',
    dataKeys: '데이터 키 폴더',
    dataKeysHelp: '백업을 만들 때 데이터 키를 둔 곳입니다. 데이터 키가 없으면 글을 읽을 수 없습니다.',
    to: '새 금고 폴더',
    toHelp: '비어 있거나 아직 없는 폴더입니다. 옆 폴더에 같은 금고의 사본이 있으면 무엇이 삭제되었는지 확인합니다.',
    tombstones: '옛 금고의 나중 사본',
    tombstonesHelp: '다른 곳에 있으면 손상된 것이라도 입력하십시오. 그 뒤에 무엇이 삭제되었는지 알 수 있습니다.',
    submit: '금고 만들기',
    done: (generation, day, testimonies) => `${day}에 만든 ${numberIn('ko', generation)}번 백업으로 금고를 만들었습니다. 구술 ${countKo(testimonies, '건')}. 점검한 결과 온전합니다.`,
    erased: (testimonies) => (testimonies === 0 ? '그 뒤에 삭제된 것으로 알려진 구술은 없습니다.' : `그 뒤에 삭제된 구술 ${countKo(testimonies, '건')}을 다시 삭제했습니다.`),
    unread: (vaults) => `옆에 있는 금고의 사본 ${countKo(vaults, '개')}를 읽지 못했습니다. 그곳에서 삭제된 구술이 새 금고에 있을 수 있으니 삭제 기록을 살펴보십시오.`,
    open: '금고 열기',
  },
};

export const backupWords: { readonly en: BackupWords; readonly ko: BackupWords } = { en, ko };

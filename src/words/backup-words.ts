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
  readonly make: string;
  readonly made: (generation: number, testimonies: number) => string;
  readonly madeHelp: (dataKeys: string) => string;
  /** In place of what a fault says of fields that are not understood. */
  readonly samePlace: string;
  readonly restoreTitle: string;
  readonly restoreAbout: string;
  readonly limits: string;
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
  make: 'Make the backup',
  made: (generation, testimonies) => `Backup number ${numberIn('en', generation)} was made: ${countEn(testimonies, 'testimony', 'testimonies')}.`,
  madeHelp: (dataKeys) => `Its data keys are in the file ${dataKeys}. Keep backup and data keys apart, both away from this machine.`,
  samePlace: 'The data keys must lie neither in the backup nor in the vault. Choose another folder for them.',
  restoreTitle: 'To check a backup, or make a vault of it',
  restoreAbout: 'On the command line, by “backup verify” and “backup restore”. Nothing is overwritten, and what has been erased since is erased again as long as a copy of the present vault is beside the new one.',
  limits: 'Erasing a testimony does not reach backups by itself. When one is erased, make a new backup, and then destroy the earlier ones with their data keys.',
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
  make: '백업 만들기',
  made: (generation, testimonies) => `${numberIn('ko', generation)}번 백업을 만들었습니다. 구술 ${countKo(testimonies, '건')}.`,
  madeHelp: (dataKeys) => `데이터 키는 ${dataKeys} 파일에 있습니다. 백업과 데이터 키를 서로 다른 곳에, 이 컴퓨터와 떨어뜨려 보관하십시오.`,
  samePlace: '데이터 키는 백업이나 금고 안에 둘 수 없습니다. 다른 폴더를 고르십시오.',
  restoreTitle: '백업 점검과 복원',
  restoreAbout: '명령줄에서 “backup verify”로 점검하고 “backup restore”로 금고를 다시 만듭니다. 아무것도 덮어쓰지 않으며, 새 금고 곁에 지금 금고의 사본이 있으면 그 뒤에 삭제된 구술은 다시 삭제합니다.',
  limits: '구술을 삭제해도 백업에는 미치지 않습니다. 구술을 삭제했다면 백업을 새로 만든 다음 이전 백업과 데이터 키를 폐기하십시오.',
};

export const backupWords: { readonly en: BackupWords; readonly ko: BackupWords } = { en, ko };

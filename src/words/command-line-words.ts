// What the command line says to people: help, prompts, reports; in English and Korean.
import { commandHelpWords, type CommandHelpWords } from './command-help-words.ts';
import { countEn } from './count-words.ts';
import { commandImportWords, type CommandImportWords } from './command-import-words.ts';
import { commandAttachmentWords, type CommandAttachmentWords } from './command-attachment-words.ts';
import { commandBackupWords, type CommandBackupWords } from './command-backup-words.ts';
import { commandRecoveryWords, type CommandRecoveryWords } from './command-recovery-words.ts';
import { commandVaultWords, type CommandVaultWords } from './command-vault-words.ts';
import { commandReportWords, type CommandReportWords } from './command-report-words.ts';

export interface CommandLineWords extends CommandHelpWords {
  readonly about: string;
  readonly usage: string;
  readonly commands: string;
  readonly options: string;
  readonly exitStatuses: string;
  readonly everyCommand: string;
  readonly moreHelp: string;
  readonly helpWith: (command: string) => string;
  readonly askPassphrase: (user: string) => string;
  readonly askNewPassphrase: (user: string) => string;
  readonly askAgain: string;
  readonly notTheSame: string;
  readonly noPassphrase: string;
  readonly askRecoveryWords: string;
  readonly noRecoveryWords: string;
  /** Which of the recovery words is not right. */
  readonly atWord: (word: number) => string;
  readonly recovery: CommandRecoveryWords;
  readonly backup: CommandBackupWords;
  readonly vault: CommandVaultWords;
  readonly attachments: CommandAttachmentWords;
  readonly importing: CommandImportWords;
  readonly unknownCommand: (name: string) => string;
  readonly badOption: (text: string) => string;
  readonly made: (folder: string, user: string) => string;
  readonly imported: (imported: number, skipped: number, faults: number) => string;
  readonly importedFile: (file: string, turns: number, words: number, passages: number, speakers: number) => string;
  readonly readAs: (charset: string, inferred: boolean) => string;
  readonly nothingHere: string;
  readonly found: (total: number, shown: number, took: string, unlocking: string) => string;
  readonly issued: (file: string, pages: number, bytes: number, withheld: number) => string;
  readonly verified: (checked: number) => string;
  readonly notVerified: (faults: number) => string;
  readonly withdrawn: (testimony: string, status: string, disclosures: number) => string;
  readonly disclosed: (id: string, at: string, to: string | null, purpose: string, sha256: string) => string;
  readonly redacted: (testimony: string, occurrences: number) => string;
  readonly added: (user: string, role: string) => string;
  readonly readOnly: string;
  readonly reports: CommandReportWords;
  readonly progress: Readonly<Record<'read' | 'admit' | 'clear' | 'index' | 'lay-out' | 'check' | 'verify', string>>;
}

const en: CommandLineWords = {
  about: 'Vouchsafe keeps consented testimony: encrypted on this machine, searched in full text, issued as PDF.',
  usage: 'Usage',
  commands: 'Commands',
  options: 'Options',
  exitStatuses: 'Exit statuses (0: done)',
  ...commandHelpWords.en,
  everyCommand: 'With every command',
  moreHelp: '“vouchsafe help COMMAND” tells more of a command, or of a group of them.',
  helpWith: (command) => `“${command}” tells more.`,
  askPassphrase: (user) => `Passphrase of ${user}: `,
  askNewPassphrase: (user) => `New passphrase for ${user}: `,
  askAgain: 'Once more: ',
  notTheSame: 'The two were not the same.',
  noPassphrase: 'No passphrase was given, and there is no terminal to ask at. Use --passphrase-file or VOUCHSAFE_PASSPHRASE.',
  askRecoveryWords: 'Recovery words: ',
  noRecoveryWords: 'No recovery words were given, and there is no terminal to ask at. Use --words-file.',
  atWord: (word) => `Look at word ${word}.`,
  recovery: commandRecoveryWords.en,
  backup: commandBackupWords.en,
  vault: commandVaultWords.en,
  attachments: commandAttachmentWords.en,
  importing: commandImportWords.en,
  unknownCommand: (name) => `There is no command “${name}”.`,
  badOption: (text) => `The command could not be understood: ${text}`,
  made: (folder, user) => `A vault was made in ${folder}. Its archivist is ${user}. Without the passphrase, or the words of “recovery create”, nobody can open it, not even its makers.`,
  imported: (imported, skipped, faults) => `${imported} imported, ${skipped} already there, ${faults} not readable.`,
  importedFile: (file, turns, words, passages, speakers) => `${file}: ${turns} turns, ${words} words, ${passages} passages, ${speakers} speakers`,
  readAs: (charset, inferred) => `read as ${charset}, language ${inferred ? 'inferred' : 'as given'}`,
  nothingHere: 'Nothing here that you may see.',
  found: (total, shown, took, unlocking) => `${total} passages, ${shown} shown; search ${took} ms, unlocking ${unlocking} ms.`,
  issued: (file, pages, bytes, withheld) => `${file}: ${countEn(pages, 'page', 'pages')}, ${countEn(bytes, 'byte', 'bytes')}; withheld in ${countEn(withheld, 'place', 'places')}. The disclosure is on record.`,
  verified: (checked) => `Whole: ${checked} records checked.`,
  notVerified: (faults) => `Not whole: ${faults} faults.`,
  withdrawn: (testimony, status, disclosures) => (
    `${testimony}: the withdrawal is on record. Status: ${status}. ${disclosures === 1 ? '1 copy' : `${disclosures} copies`} had left the archive.`
  ),
  disclosed: (id, at, to, purpose, sha256) => `${id}: ${at}, to ${to ?? 'nobody named'}, for ${purpose}, SHA-256 ${sha256}`,
  redacted: (testimony, occurrences) => `${testimony}: withheld in ${occurrences === 1 ? '1 place' : `${occurrences} places`}.`,
  added: (user, role) => `${user} may now open this vault as ${role}.`,
  readOnly: 'This vault does not match its own counters: it may be an old copy. It was opened for reading only.',
  reports: commandReportWords.en,
  progress: {
    read: 'reading', admit: 'sealing', clear: 'clearing', index: 'indexing', 'lay-out': 'laying out', check: 'checking', verify: 'verifying',
  },
};

const ko: CommandLineWords = {
  about: 'Vouchsafe는 동의를 받은 구술을 이 컴퓨터에 암호화하여 보관하고, 전문을 검색하며, PDF로 발급합니다.',
  usage: '사용법',
  commands: '명령',
  options: '옵션',
  exitStatuses: '종료 상태 (0: 완료)',
  ...commandHelpWords.ko,
  everyCommand: '모든 명령에서',
  moreHelp: '“vouchsafe help 명령”으로 명령이나 명령 묶음의 도움말을 볼 수 있습니다.',
  helpWith: (command) => `도움말: ${command}`,
  askPassphrase: (user) => `${user}의 암호 문구: `,
  askNewPassphrase: (user) => `${user}의 새 암호 문구: `,
  askAgain: '한 번 더: ',
  notTheSame: '두 암호 문구가 서로 다릅니다.',
  noPassphrase: '암호 문구가 주어지지 않았고 물어볼 터미널도 없습니다. --passphrase-file이나 VOUCHSAFE_PASSPHRASE를 쓰십시오.',
  askRecoveryWords: '복구 단어: ',
  noRecoveryWords: '복구 단어가 주어지지 않았고 물어볼 터미널도 없습니다. --words-file을 쓰십시오.',
  atWord: (word) => `${word}번째 단어를 살펴보십시오.`,
  recovery: commandRecoveryWords.ko,
  backup: commandBackupWords.ko,
  vault: commandVaultWords.ko,
  attachments: commandAttachmentWords.ko,
  importing: commandImportWords.ko,
  unknownCommand: (name) => `“${name}”이라는 명령은 없습니다.`,
  badOption: (text) => `명령을 이해하지 못했습니다: ${text}`,
  made: (folder, user) => `${folder}에 금고를 만들었습니다. 기록관리자는 ${user}입니다. 암호 문구도 “recovery create”로 만든 복구 단어도 없으면 만든 사람도 열 수 없습니다.`,
  imported: (imported, skipped, faults) => `${imported}건을 들여왔고, ${skipped}건은 이미 있으며, ${faults}건은 읽지 못했습니다.`,
  importedFile: (file, turns, words, passages, speakers) => `${file}: 발화 ${turns}, 낱말 ${words}, 단락 ${passages}, 화자 ${speakers}`,
  readAs: (charset, inferred) => `문자 부호화 ${charset}, 언어는 ${inferred ? '추정' : '주어진 대로'}`,
  nothingHere: '볼 수 있는 것이 없습니다.',
  found: (total, shown, took, unlocking) => `단락 ${total}건 중 ${shown}건. 검색 ${took} ms, 잠금 해제 ${unlocking} ms.`,
  issued: (file, pages, bytes, withheld) => `${file}: ${pages}쪽, ${bytes}바이트, 비공개 ${withheld}곳. 발급한 사실을 기록했습니다.`,
  verified: (checked) => `온전합니다: 기록 ${checked}건을 검사했습니다.`,
  notVerified: (faults) => `온전하지 않습니다: 문제 ${faults}건.`,
  withdrawn: (testimony, status, disclosures) => `${testimony}: 철회를 기록했습니다. 상태: ${status}. 이미 나간 사본은 ${disclosures}건입니다.`,
  disclosed: (id, at, to, purpose, sha256) => `${id}: ${at}, 받는 사람 ${to ?? '적히지 않음'}, 목적 ${purpose}, SHA-256 ${sha256}`,
  redacted: (testimony, occurrences) => `${testimony}: ${occurrences}곳을 비공개로 했습니다.`,
  added: (user, role) => `${user}이(가) 이제 ${role}(으)로 이 금고를 열 수 있습니다.`,
  readOnly: '금고가 자신의 기록과 맞지 않습니다. 오래된 사본일 수 있어 읽기 전용으로 열었습니다.',
  reports: commandReportWords.ko,
  progress: {
    read: '읽는 중', admit: '봉인하는 중', clear: '공개 심사 중', index: '색인하는 중', 'lay-out': '조판하는 중', check: '확인하는 중', verify: '검사하는 중',
  },
};

export const commandLineWords = { en, ko } as const;

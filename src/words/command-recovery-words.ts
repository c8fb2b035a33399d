// What the command line says of recovery words, and its help on them, in English and Korean.

export interface CommandRecoveryWords {
  readonly shown: string;
  readonly askBack: (place: number) => string;
  readonly inForce: (number: number, vault: string) => string;
  readonly writtenTo: (file: string) => string;
  readonly sheetWritten: (file: string) => string;
  readonly areInForce: (number: number, made: string) => string;
  readonly recovered: (user: string) => string;
}

const en: CommandRecoveryWords = {
  shown: 'Write these words down, with their numbers. They are shown this once.',
  askBack: (place) => `Word ${place}, from the paper: `,
  inForce: (number, vault) => `Words number ${number} of vault ${vault} are in force; earlier words open it no more.`,
  writtenTo: (file) => `${file} holds the words in plain text: put them on paper and delete it.`,
  sheetWritten: (file) => `${file}: a sheet to print. Delete it afterwards, it holds the words in plain text.`,
  areInForce: (number, made) => `These are the words in force: number ${number}, made on ${made}.`,
  recovered: (user) => `The new passphrase of ${user} is in force. Make new words now: “recovery create”.`,
};

const ko: CommandRecoveryWords = {
  shown: '번호와 함께 모두 적으십시오. 한 번만 보여 드립니다.',
  askBack: (place) => `종이에 적은 ${place}번째 단어: `,
  inForce: (number, vault) => `금고 ${vault}의 ${number}번 복구 단어에 효력이 생겼습니다. 이전 단어로는 열 수 없습니다.`,
  writtenTo: (file) => `${file}에는 단어가 암호화되지 않은 채 들어 있습니다. 종이에 옮긴 다음 삭제하십시오.`,
  sheetWritten: (file) => `${file}: 인쇄용 종이. 단어가 암호화되지 않은 채 들어 있으니 인쇄한 다음 삭제하십시오.`,
  areInForce: (number, made) => `지금 쓰는 복구 단어가 맞습니다. ${number}번, 만든 날 ${made}.`,
  recovered: (user) => `${user}의 새 암호 문구를 정했습니다. “recovery create”로 복구 단어를 새로 만드십시오.`,
};

export const commandRecoveryWords = { en, ko } as const;

const printsEn = 'A file with the words, or their sheet, opens the whole vault to whoever finds it. Print it, then delete it.';
const printsKo = '단어가 든 파일이나 인쇄용 종이를 손에 넣은 사람은 금고 전체를 열 수 있습니다. 인쇄한 다음 파일을 삭제하십시오.';

/** What the help says: spread into the words for all commands. */
export const recoveryHelpWords = {
  en: {
    summaries: {
      recover: 'set a new passphrase for an archivist, by the recovery words',
      'recovery create': 'make 24 recovery words; earlier ones open the vault no more',
      'recovery confirm': 'check that the words at hand are those in force',
      'recovery sheet': 'write the words as a sheet to print (PDF)',
    },
    groupSummaries: { recovery: 'words on paper, for the day when a passphrase is lost' },
    notes: {
      recover: 'No passphrase is asked, only the words and the new one. It is recorded in the vault.',
      'recovery create': `At a terminal the words are shown once, and three are asked back. Without one, --words-file is needed. ${printsEn}`,
      'recovery sheet': printsEn,
    },
    optionMeanings: { 'words-file': 'a file with the recovery words; otherwise you are asked' },
    meaningsIn: {
      recover: { user: 'the archivist (archivist)', 'new-passphrase-file': 'a file with the new passphrase; otherwise VOUCHSAFE_NEW_PASSPHRASE, or you are asked' },
      'recovery create': { 'words-file': 'a file to make, with the words in it, instead of showing them', out: 'write a sheet to print (PDF) too', language: 'the language of the sheet: en or ko' },
      'recovery sheet': { language: 'the language of the sheet: en or ko' },
    },
  },
  ko: {
    summaries: {
      recover: '복구 단어로 기록관리자의 암호 문구를 새로 정합니다',
      'recovery create': '복구 단어 24개를 만듭니다. 이전 단어로는 열 수 없게 됩니다',
      'recovery confirm': '가지고 있는 단어가 지금 쓰는 것인지 확인합니다',
      'recovery sheet': '복구 단어를 인쇄용 종이(PDF)로 씁니다',
    },
    groupSummaries: { recovery: '암호 문구를 잃을 때를 위해 종이에 적어 두는 단어' },
    notes: {
      recover: '지금의 암호 문구는 묻지 않고, 복구 단어와 새 암호 문구만 묻습니다. 이 일은 금고에 기록됩니다.',
      'recovery create': `터미널에서는 단어를 한 번 보여 준 다음 세 개를 되묻습니다. 터미널이 없으면 --words-file이 필요합니다. ${printsKo}`,
      'recovery sheet': printsKo,
    },
    optionMeanings: { 'words-file': '복구 단어가 든 파일. 없으면 물어봅니다' },
    meaningsIn: {
      recover: { user: '기록관리자의 이름 (archivist)', 'new-passphrase-file': '새 암호 문구가 든 파일. 없으면 VOUCHSAFE_NEW_PASSPHRASE를 쓰거나 물어봅니다' },
      'recovery create': { 'words-file': '단어를 보여 주는 대신 적어 넣을 새 파일', out: '인쇄용 종이(PDF)도 씁니다', language: '종이의 언어: en 또는 ko' },
      'recovery sheet': { language: '종이의 언어: en 또는 ko' },
    },
  },
} as const;

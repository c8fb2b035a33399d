// What a check of the vault finds, in plain words for each file and each reason, and its report; in English and Korean.
import { numberIn } from './count-words.ts';

/** The files that a vault is made of, by the beginnings of their names. */
export const vaultFiles = ['keys', 'head', 'identity', 'stacks', 'reading', 'desk', 'attachments'] as const;
export type VaultFile = (typeof vaultFiles)[number];

/** Checks by the reasons that `vault.verify` gives; those that are not here belong to `other`. */
export const checkReasons = [
  'keys', 'users', 'grant', 'voucher', 'compartments', 'head', 'pages', 'integrity', 'references', 'row-set', 'record', 'data-key',
  'evidence', 'attachment', 'consent', 'journal', 'outbox', 'index', 'cleared', 'unreadable', 'other',
  'alignment', 'setting', 'tombstone', 'roster', 'item',
] as const;
export type CheckReason = (typeof checkReasons)[number];

export interface VaultCheckWords {
  readonly holds: Readonly<Record<VaultFile, string>>;
  readonly reasons: Readonly<Record<CheckReason, string>>;
  readonly faults: string;
  readonly inFile: (file: string, holds: string | null) => string;
  readonly reason: (reason: string) => string;
  readonly times: (faults: number) => string;
  readonly limits: string;
  readonly saveText: string;
  readonly saveJson: string;
  readonly reportSaved: string;
  readonly reportTitle: string;
  readonly reportAt: (at: string) => string;
}

const en: VaultCheckWords = {
  holds: {
    keys: 'who may open the vault, and with which keys', head: 'the vault’s own counters', identity: 'real names and signed agreements',
    stacks: 'the whole testimonies, the journal and the register', reading: 'what scholars may read',
    desk: 'what users keep for themselves', attachments: 'attached files and recordings',
  },
  reasons: {
    keys: 'The keys are not as they were when the vault was opened, or they do not hold together.',
    users: 'A user is not as an archivist has entered them.',
    grant: 'A key that was given to a user is not signed by an archivist, or does not open.',
    voucher: 'An archivist is not vouched for by another.',
    compartments: 'The list of the vault’s files was altered.',
    head: 'The file does not stand where the vault’s counters say. It, or the counters, may be from an older copy.',
    pages: 'Parts of the file cannot be decrypted: the disk or a copy has damaged them, or somebody has changed them.',
    integrity: 'The file’s inner order is broken.',
    references: 'Some records name others that are not there.',
    alignment: 'Pairs of a text and its translation are not as they should be.',
    setting: 'A setting of the archive cannot be read.',
    tombstone: 'Something is there that was erased.',
    roster: 'A user’s name is not the one that the keys know.',
    item: 'A setting, a search or a workbook of yours cannot be opened.',
    'row-set': 'Records were added, removed or exchanged outside of this program.',
    record: 'Text cannot be opened with its key. It was damaged, or put there from elsewhere.',
    'data-key': 'The key of a text is missing or damaged, so the text cannot be read.',
    evidence: 'A signed agreement is not the one that was recorded.',
    attachment: 'An attached file is not as it was when it was brought in.',
    consent: 'An agreement or a restriction cannot be read as it was written.',
    journal: 'An entry of the journal was altered or is missing.',
    outbox: 'What a scholar has left to be entered has a gap, or was altered.',
    index: 'The search index does not fit the text, so a search may miss passages. No text is lost.',
    cleared: 'What scholars can read is not what consent allows today. Until it is cleared anew, withhold the testimony.',
    unreadable: 'It cannot be read at all.',
    other: 'A part of it cannot be read as it was written.',
  },
  faults: 'What was found',
  inFile: (file, holds) => (holds === null ? `File “${file}”` : `File “${file}”: ${holds}`),
  reason: (reason) => `Check: ${reason}`,
  times: (faults) => `${numberIn('en', faults)} times`,
  limits: 'It checks what your keys open. It cannot say whether somebody has read the vault, or has a copy of it.',
  saveText: 'Save the report as text',
  saveJson: 'Save the report as JSON',
  reportSaved: 'The report is saved. It names files of the vault and checks, and nothing of a testimony.',
  reportTitle: 'Check of a vault',
  reportAt: (at) => `Checked at ${at} (UTC).`,
};

const ko: VaultCheckWords = {
  holds: {
    keys: '금고를 열 수 있는 사람과 키', head: '금고가 적어 둔 기록 순서', identity: '실명과 서명된 동의서',
    stacks: '구술 전체와 업무 일지, 제공 대장', reading: '연구자가 읽을 수 있는 내용',
    desk: '사용자가 각자 보관하는 것', attachments: '첨부 파일과 녹음',
  },
  reasons: {
    keys: '키가 금고를 열 때와 다르거나 서로 맞지 않습니다.',
    users: '사용자가 기록관리자가 등록한 그대로가 아닙니다.',
    grant: '사용자에게 준 키에 기록관리자의 서명이 없거나 키가 열리지 않습니다.',
    voucher: '기록관리자를 보증하는 다른 기록관리자의 서명이 없습니다.',
    compartments: '금고 파일의 목록이 바뀌었습니다.',
    head: '파일이 금고가 적어 둔 순서와 맞지 않습니다. 파일이나 순서 기록이 예전 사본일 수 있습니다.',
    pages: '파일의 일부를 해독할 수 없습니다. 디스크나 복사 과정에서 손상되었거나 누군가 고쳤습니다.',
    integrity: '파일의 내부 구조가 깨졌습니다.',
    references: '기록이 가리키는 다른 기록이 없습니다.',
    alignment: '원문과 번역의 짝이 올바르지 않습니다.',
    setting: '기록관 설정을 읽을 수 없습니다.',
    tombstone: '삭제한 것이 남아 있습니다.',
    roster: '사용자의 이름이 열쇠 파일에 적힌 것과 다릅니다.',
    item: '자신의 설정, 검색, 자료 모음 가운데 열 수 없는 것이 있습니다.',
    'row-set': '이 프로그램 밖에서 기록이 더해지거나 빠지거나 바뀌었습니다.',
    record: '글이 그 키로 열리지 않습니다. 손상되었거나 다른 곳에서 옮겨 온 것입니다.',
    'data-key': '글의 키가 없거나 손상되어 읽을 수 없습니다.',
    evidence: '서명된 동의서가 기록된 것과 다릅니다.',
    attachment: '첨부 파일이 들여왔을 때와 다릅니다.',
    consent: '동의나 제한을 기록된 그대로 읽을 수 없습니다.',
    journal: '업무 일지의 항목이 고쳐졌거나 빠졌습니다.',
    outbox: '연구자가 남긴 기록에 빠진 것이 있거나 고쳐진 것이 있습니다.',
    index: '검색 색인이 글과 맞지 않아 검색에서 빠지는 단락이 있을 수 있습니다. 잃은 글은 없습니다.',
    cleared: '연구자가 읽을 수 있는 내용이 오늘의 동의와 다릅니다. 다시 정리할 때까지 그 구술을 비공개로 두십시오.',
    unreadable: '전혀 읽을 수 없습니다.',
    other: '일부를 기록된 그대로 읽을 수 없습니다.',
  },
  faults: '발견된 문제',
  inFile: (file, holds) => (holds === null ? `파일 “${file}”` : `파일 “${file}” (${holds})`),
  reason: (reason) => `점검 항목: ${reason}`,
  times: (faults) => `${numberIn('ko', faults)}회`,
  limits: '자신의 키로 열리는 범위를 점검합니다. 누군가 금고를 읽었는지, 사본을 가졌는지는 알 수 없습니다.',
  saveText: '보고서를 텍스트로 저장',
  saveJson: '보고서를 JSON으로 저장',
  reportSaved: '보고서를 저장했습니다. 금고의 파일 이름과 점검 항목만 있으며 구술의 내용은 없습니다.',
  reportTitle: '금고 점검 보고서',
  reportAt: (at) => `점검 일시: ${at} (UTC)`,
};

export const vaultCheckWords: { readonly en: VaultCheckWords; readonly ko: VaultCheckWords } = { en, ko };

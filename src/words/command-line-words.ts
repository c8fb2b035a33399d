// What the command line says to people: help, prompts, reports; in English and Korean.

export interface CommandLineWords {
  readonly about: string;
  readonly usage: string;
  readonly commands: string;
  readonly options: string;
  readonly exitStatuses: string;
  readonly summaries: Readonly<Record<CommandName, string>>;
  readonly optionMeanings: Readonly<Record<OptionName, string>>;
  readonly consentNote: string;
  readonly askPassphrase: (user: string) => string;
  readonly askNewPassphrase: (user: string) => string;
  readonly askAgain: string;
  readonly notTheSame: string;
  readonly noPassphrase: string;
  readonly unknownCommand: (name: string) => string;
  readonly badOption: (text: string) => string;
  readonly made: (folder: string, user: string) => string;
  readonly imported: (imported: number, skipped: number, faults: number) => string;
  readonly importedFile: (file: string, turns: number, words: number, passages: number, speakers: number) => string;
  readonly readAs: (charset: string, inferred: boolean) => string;
  readonly dropped: (kind: string, lines: number) => string;
  readonly nothingHere: string;
  readonly found: (total: number, shown: number, took: string, unlocking: string) => string;
  readonly issued: (file: string, pages: number, bytes: number, withheld: number) => string;
  readonly verified: (checked: number) => string;
  readonly notVerified: (faults: number) => string;
  readonly withdrawn: (testimony: string, disclosures: number) => string;
  readonly disclosed: (at: string, to: string | null, purpose: string, sha256: string) => string;
  readonly redacted: (testimony: string, occurrences: number) => string;
  readonly added: (user: string, role: string) => string;
  readonly readOnly: string;
  readonly progress: Readonly<Record<'read' | 'admit' | 'clear' | 'index' | 'lay-out' | 'check' | 'verify', string>>;
}

export const commandNames = [
  'init', 'import', 'list', 'show', 'search', 'issue', 'verify', 'withdraw', 'redact', 'user add',
] as const;
export type CommandName = (typeof commandNames)[number];

export const optionNames = [
  'user', 'passphrase-file', 'new-passphrase-file', 'json', 'help', 'collection', 'language', 'consent', 'limit',
  'offset', 'out', 'purpose', 'to', 'text', 'reason', 'role',
] as const;
export type OptionName = (typeof optionNames)[number];

const en: CommandLineWords = {
  about: 'Vouchsafe keeps consented testimony: encrypted on this machine, searched in full text, issued as PDF.',
  usage: 'Usage',
  commands: 'Commands',
  options: 'Options',
  exitStatuses: 'Exit statuses (0: done)',
  summaries: {
    init: 'make a vault in a new folder',
    import: 'bring transcripts in: files, or folders with all that is in them',
    list: 'list the testimonies that you may know of',
    show: 'read a testimony',
    search: 'search the passages that you may read',
    issue: 'write a testimony as PDF, if consent allows it, and record that it left',
    verify: 'check every record of the vault',
    withdraw: 'withdraw a testimony: closed at once, everywhere; tells which copies left',
    redact: 'withhold a text wherever it stands in a testimony',
    'user add': 'give somebody a way in',
  },
  optionMeanings: {
    user: 'who you are (archivist)',
    'passphrase-file': 'a file with your passphrase; otherwise VOUCHSAFE_PASSPHRASE, or you are asked',
    'new-passphrase-file': 'a file with the new user’s passphrase; otherwise VOUCHSAFE_NEW_PASSPHRASE, or you are asked',
    json: 'one JSON document on standard output',
    help: 'this help',
    collection: 'the collection that the testimonies belong to',
    language: 'the language of the transcripts: en or ko; otherwise inferred',
    consent: 'open or closed (closed)',
    limit: 'how many hits (20)',
    offset: 'how many hits to pass over (0)',
    out: 'the PDF to write',
    purpose: 'why: publish, quote, teach, remote-study, accountability, or in your own words (publish)',
    to: 'for whom',
    text: 'the text to withhold, compared character by character',
    reason: 'why: name, place, third-party, safety, narrator-request, legal, other (other)',
    role: 'archivist, cataloguer or scholar',
  },
  consentNote: 'Without --consent an import is closed: no agreement is on record, so nobody but the archive’s own staff '
    + 'can find or read it. “--consent open” records an agreement, its signed form held elsewhere, that grants '
    + 'catalogue-metadata, on-site-research, quote-pseudonymous and publish-text, and nothing else.',
  askPassphrase: (user) => `Passphrase of ${user}: `,
  askNewPassphrase: (user) => `New passphrase for ${user}: `,
  askAgain: 'Once more: ',
  notTheSame: 'The two were not the same.',
  noPassphrase: 'No passphrase was given, and there is no terminal to ask at. Use --passphrase-file or VOUCHSAFE_PASSPHRASE.',
  unknownCommand: (name) => `There is no command “${name}”.`,
  badOption: (text) => `The command could not be understood: ${text}`,
  made: (folder, user) => `A vault was made in ${folder}. Its archivist is ${user}. Without the passphrase nobody can open it, not even its makers.`,
  imported: (imported, skipped, faults) => `${imported} imported, ${skipped} already there, ${faults} not readable.`,
  importedFile: (file, turns, words, passages, speakers) => `${file}: ${turns} turns, ${words} words, ${passages} passages, ${speakers} speakers`,
  readAs: (charset, inferred) => `read as ${charset}, language ${inferred ? 'inferred' : 'as given'}`,
  dropped: (kind, lines) => `left out: ${lines} lines of ${kind}`,
  nothingHere: 'Nothing here that you may see.',
  found: (total, shown, took, unlocking) => `${total} passages, ${shown} shown; search ${took} ms, unlocking ${unlocking} ms.`,
  issued: (file, pages, bytes, withheld) => `${file}: ${pages} pages, ${bytes} bytes, ${withheld} places withheld. The disclosure is on record.`,
  verified: (checked) => `Whole: ${checked} records checked.`,
  notVerified: (faults) => `Not whole: ${faults} faults.`,
  withdrawn: (testimony, disclosures) => `${testimony} is withdrawn. ${disclosures === 1 ? '1 copy' : `${disclosures} copies`} had left the archive.`,
  disclosed: (at, to, purpose, sha256) => `${at}, to ${to ?? 'nobody named'}, for ${purpose}, SHA-256 ${sha256}`,
  redacted: (testimony, occurrences) => `${testimony}: withheld in ${occurrences === 1 ? '1 place' : `${occurrences} places`}.`,
  added: (user, role) => `${user} may now open this vault as ${role}.`,
  readOnly: 'This vault does not match its own counters: it may be an old copy. It was opened for reading only.',
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
  summaries: {
    init: '새 폴더에 금고를 만듭니다',
    import: '전사본을 들여옵니다: 파일 또는 폴더 전체',
    list: '열람할 수 있는 구술의 목록을 보입니다',
    show: '구술을 읽습니다',
    search: '열람할 수 있는 단락을 검색합니다',
    issue: '동의가 허락하면 구술을 PDF로 발급하고, 발급한 사실을 기록합니다',
    verify: '금고의 모든 기록을 검사합니다',
    withdraw: '구술을 철회합니다: 즉시 모든 곳에서 닫히고, 나간 사본을 알려 줍니다',
    redact: '구술에서 어떤 글이 나오는 곳을 모두 비공개로 합니다',
    'user add': '사용자를 더합니다',
  },
  optionMeanings: {
    user: '사용자 이름 (archivist)',
    'passphrase-file': '암호 문구가 든 파일. 없으면 VOUCHSAFE_PASSPHRASE를 쓰거나 물어봅니다',
    'new-passphrase-file': '새 사용자의 암호 문구가 든 파일. 없으면 VOUCHSAFE_NEW_PASSPHRASE를 쓰거나 물어봅니다',
    json: '표준 출력에 JSON 문서 하나',
    help: '이 도움말',
    collection: '구술이 속할 컬렉션',
    language: '전사본의 언어: en 또는 ko. 없으면 추정합니다',
    consent: 'open 또는 closed (closed)',
    limit: '결과의 수 (20)',
    offset: '건너뛸 결과의 수 (0)',
    out: '쓸 PDF 파일',
    purpose: '목적: publish, quote, teach, remote-study, accountability 또는 직접 적은 말 (publish)',
    to: '받는 사람',
    text: '비공개로 할 글. 글자 그대로 비교합니다',
    reason: '이유: name, place, third-party, safety, narrator-request, legal, other (other)',
    role: 'archivist, cataloguer 또는 scholar',
  },
  consentNote: '--consent가 없으면 닫힌 채로 들여옵니다. 기록된 동의가 없으므로 기록관 직원 말고는 아무도 찾거나 읽을 수 없습니다. '
    + '“--consent open”은 catalogue-metadata, on-site-research, quote-pseudonymous, publish-text만을 허락하는 동의를 기록하며, 서명된 원본은 다른 곳에 있는 것으로 적습니다.',
  askPassphrase: (user) => `${user}의 암호 문구: `,
  askNewPassphrase: (user) => `${user}의 새 암호 문구: `,
  askAgain: '한 번 더: ',
  notTheSame: '두 암호 문구가 서로 다릅니다.',
  noPassphrase: '암호 문구가 주어지지 않았고 물어볼 터미널도 없습니다. --passphrase-file이나 VOUCHSAFE_PASSPHRASE를 쓰십시오.',
  unknownCommand: (name) => `“${name}”이라는 명령은 없습니다.`,
  badOption: (text) => `명령을 이해하지 못했습니다: ${text}`,
  made: (folder, user) => `${folder}에 금고를 만들었습니다. 기록관리자는 ${user}입니다. 암호 문구가 없으면 만든 사람도 열 수 없습니다.`,
  imported: (imported, skipped, faults) => `${imported}건을 들여왔고, ${skipped}건은 이미 있으며, ${faults}건은 읽지 못했습니다.`,
  importedFile: (file, turns, words, passages, speakers) => `${file}: 발화 ${turns}, 낱말 ${words}, 단락 ${passages}, 화자 ${speakers}`,
  readAs: (charset, inferred) => `문자 부호화 ${charset}, 언어는 ${inferred ? '추정' : '주어진 대로'}`,
  dropped: (kind, lines) => `제외한 줄: ${kind} ${lines}줄`,
  nothingHere: '볼 수 있는 것이 없습니다.',
  found: (total, shown, took, unlocking) => `단락 ${total}건 중 ${shown}건. 검색 ${took} ms, 잠금 해제 ${unlocking} ms.`,
  issued: (file, pages, bytes, withheld) => `${file}: ${pages}쪽, ${bytes}바이트, 비공개 ${withheld}곳. 발급한 사실을 기록했습니다.`,
  verified: (checked) => `온전합니다: 기록 ${checked}건을 검사했습니다.`,
  notVerified: (faults) => `온전하지 않습니다: 문제 ${faults}건.`,
  withdrawn: (testimony, disclosures) => `${testimony}을(를) 철회했습니다. 이미 나간 사본은 ${disclosures}건입니다.`,
  disclosed: (at, to, purpose, sha256) => `${at}, 받는 사람 ${to ?? '적히지 않음'}, 목적 ${purpose}, SHA-256 ${sha256}`,
  redacted: (testimony, occurrences) => `${testimony}: ${occurrences}곳을 비공개로 했습니다.`,
  added: (user, role) => `${user}이(가) 이제 ${role}(으)로 이 금고를 열 수 있습니다.`,
  readOnly: '금고가 자신의 기록과 맞지 않습니다. 오래된 사본일 수 있어 읽기 전용으로 열었습니다.',
  progress: {
    read: '읽는 중', admit: '봉인하는 중', clear: '공개 심사 중', index: '색인하는 중', 'lay-out': '조판하는 중', check: '확인하는 중', verify: '검사하는 중',
  },
};

export const commandLineWords = { en, ko } as const;

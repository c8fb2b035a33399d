// What is said where a testimony is read: its header, its passages, finding, selecting, copying.

export interface ReadingWords {
  readonly title: string;
  readonly narrator: string;
  readonly date: string;
  readonly place: string;
  readonly collection: string;
  readonly language: string;
  readonly summary: string;
  readonly extent: (passages: number, words: number) => string;
  readonly session: (number: number) => string;
  readonly unnamedSpeaker: string;
  readonly timecode: (time: string) => string;
  readonly consent: string;
  readonly agreementVersion: (version: number) => string;
  readonly noAgreement: string;
  readonly granted: string;
  readonly restrictions: string;
  readonly noRestrictions: string;
  readonly restriction: (kind: string, reason: string, until: string | null) => string;
  readonly passagesWithheld: (places: number) => string;
  readonly withheldWhy: string;
  readonly nothingOpen: string;
  /** The whole text, for those who hear the page. */
  readonly transcript: string;
  readonly transcriptHelp: string;
  readonly tools: string;
  readonly backTo: Readonly<Record<'catalogue' | 'search' | 'workbook' | 'event', string>>;
  readonly position: (number: number, total: number) => string;
  /** What a passage is called: short, for it is heard at each one. */
  readonly passageName: (speaker: string, number: number) => string;
  readonly passageAt: (number: number, time: string) => string;
  readonly passageNumber: (number: number) => string;
  /** A time as it is spoken; what is 0 may be left out. */
  readonly spokenTime: (hours: number, minutes: number, seconds: number) => string;
  readonly targetGone: string;
  readonly issue: string;
  readonly inCatalogue: string;
  readonly find: FindWords;
  readonly beside: BesideWords;
  readonly selection: SelectionWords;
}

export interface FindWords {
  readonly open: string;
  readonly bar: string;
  readonly label: string;
  readonly count: (current: number, total: number) => string;
  readonly none: string;
  readonly next: string;
  readonly previous: string;
  readonly close: string;
}

export interface BesideWords {
  readonly label: string;
  readonly alone: string;
  readonly original: (language: string) => string;
  readonly translation: (language: string) => string;
  readonly unpaired: string;
}

export interface SelectionWords {
  readonly bar: string;
  readonly selected: (passages: number) => string;
  readonly copy: string;
  readonly cite: string;
  readonly link: string;
  readonly clear: string;
  readonly actions: (number: number) => string;
  readonly copied: (passages: number) => string;
  readonly cited: string;
  readonly linked: (number: number) => string;
  readonly notCopied: string;
  readonly tooMany: string;
  /** Of several passages that do not follow one another in one testimony. */
  readonly oneAtATime: string;
  readonly clipboardClosed: string;
  /** The text to be copied by hand, where the system kept the page from the clipboard. */
  readonly byHand: string;
}

const numbersEn = new Intl.NumberFormat('en');
const numbersKo = new Intl.NumberFormat('ko');
const counted = (number: number, one: string, many: string): string => `${numbersEn.format(number)} ${number === 1 ? one : many}`;
const countedKo = (number: number, unit: string): string => `${numbersKo.format(number)}${unit}`;

/** The parts of a time that are not 0, or the last of them. */
function spoken(parts: readonly { readonly value: number; readonly said: string }[]): string {
  const present = parts.filter(({ value }) => value > 0);
  return (present.length > 0 ? present : parts.slice(-1)).map(({ said }) => said).join(' ');
}

const en: ReadingWords = {
  title: 'Testimony',
  narrator: 'Narrator',
  date: 'Date',
  place: 'Place',
  collection: 'Collection',
  language: 'Language',
  summary: 'Summary',
  extent: (passages, words) => `${counted(passages, 'passage', 'passages')}, ${counted(words, 'word', 'words')}`,
  session: (number) => `Session ${number}`,
  unnamedSpeaker: 'Speaker not named',
  timecode: (time) => `At ${time} in the recording`,
  consent: 'Consent',
  agreementVersion: (version) => `Agreement, version ${version}`,
  noAgreement: 'No agreement is on record.',
  granted: 'The narrator agreed to',
  restrictions: 'Restrictions',
  noRestrictions: 'No restrictions are set.',
  restriction: (kind, reason, until) => `${kind}. Reason: ${reason}. ${until === null ? 'No end is set.' : `To be looked at again on ${until}.`}`,
  passagesWithheld: (places) => (places === 0 ? 'Nothing is withheld in this text.' : `Words are withheld in ${counted(places, 'place', 'places')}.`),
  withheldWhy: 'A mark in brackets stands where words are withheld. It says why, and not how many they were.',
  nothingOpen: 'No passage of this testimony is open to you.',
  transcript: 'Transcript',
  transcriptHelp: 'The up and down arrow keys go from passage to passage; with Shift they select. The left and right arrow keys select words, with Shift more or fewer letters of them. Enter selects the passage, if nothing in it is selected, and goes to what can be done with it.',
  tools: 'Reading',
  backTo: { catalogue: 'Testimonies', search: 'Search', workbook: 'Workbook', event: 'The event' },
  position: (number, total) => `Passage ${numbersEn.format(number)} of ${numbersEn.format(total)}`,
  passageName: (speaker, number) => `${speaker}, ${number}`,
  passageAt: (number, time) => `Passage ${number}, at ${time}. Copy its link`,
  passageNumber: (number) => `Passage ${number}. Copy its link`,
  spokenTime: (hours, minutes, seconds) => spoken([
    { value: hours, said: counted(hours, 'hour', 'hours') },
    { value: minutes, said: counted(minutes, 'minute', 'minutes') },
    { value: seconds, said: counted(seconds, 'second', 'seconds') },
  ]),
  targetGone: 'The passage that was linked is not open to you, or is no longer here. This is the testimony’s beginning.',
  issue: 'Issue a PDF',
  inCatalogue: 'Show in the catalogue',
  find: {
    open: 'Find in this text',
    bar: 'Find in this text',
    label: 'Words to find in this text',
    count: (current, total) => `${numbersEn.format(current)} of ${numbersEn.format(total)}`,
    none: 'Not in this text',
    next: 'Next place',
    previous: 'Previous place',
    close: 'Close finding',
  },
  beside: {
    label: 'Beside the text',
    alone: 'Nothing',
    original: (language) => `The original, ${language}`,
    translation: (language) => `The translation, ${language}`,
    unpaired: 'No counterpart',
  },
  selection: {
    bar: 'Selected passages',
    selected: (passages) => `${counted(passages, 'passage', 'passages')} selected`,
    copy: 'Copy with citation',
    cite: 'Copy the citation',
    link: 'Copy the link',
    clear: 'Select nothing',
    actions: (number) => `What can be done with passage ${number}`,
    copied: (passages) => `Copied with its citation: ${counted(passages, 'passage', 'passages')}. The copy is on record.`,
    cited: 'The citation is on the clipboard.',
    linked: (number) => `The link to passage ${number} is on the clipboard. It tells nothing to those who cannot open the vault.`,
    notCopied: 'Nothing was copied.',
    tooMany: 'More than 500 passages cannot be copied at once. Issue a PDF instead.',
    oneAtATime: 'Passages that were found are copied one at a time.',
    clipboardClosed: 'The system kept the page from the clipboard',
    byHand: 'Select the text here and copy it yourself.',
  },
};

const ko: ReadingWords = {
  title: '구술',
  narrator: '구술자',
  date: '구술일',
  place: '장소',
  collection: '컬렉션',
  language: '언어',
  summary: '개요',
  extent: (passages, words) => `단락 ${countedKo(passages, '개')}, ${countedKo(words, '어절')}`,
  session: (number) => `제${number}회 면담`,
  unnamedSpeaker: '화자 미상',
  timecode: (time) => `녹음 ${time} 지점`,
  consent: '동의',
  agreementVersion: (version) => `동의서 제${version}판`,
  noAgreement: '기록된 동의가 없습니다.',
  granted: '구술자가 동의한 범위',
  restrictions: '제한',
  noRestrictions: '설정된 제한이 없습니다.',
  restriction: (kind, reason, until) => `${kind}. 사유: ${reason}. ${until === null ? '기한 없음.' : `재검토일: ${until}.`}`,
  passagesWithheld: (places) => (places === 0 ? '이 글에는 비공개된 곳이 없습니다.' : `${countedKo(places, '곳')}이 비공개 처리되었습니다.`),
  withheldWhy: '비공개된 자리에는 대괄호 안에 사유만 표시하며, 분량은 드러내지 않습니다.',
  nothingOpen: '이 구술에는 열람할 수 있는 단락이 없습니다.',
  transcript: '전사본',
  transcriptHelp: '위아래 화살표 키로 단락을 옮겨 다니고, Shift 키와 함께 누르면 선택합니다. 좌우 화살표 키는 낱말을 선택하고, Shift 키와 함께 누르면 글자를 더하거나 뺍니다. Enter 키를 누르면 선택한 글이 없을 때 단락 전체를 선택하고, 할 수 있는 일로 옮겨 갑니다.',
  tools: '열람 도구',
  backTo: { catalogue: '구술 목록', search: '검색 결과', workbook: '작업 노트', event: '사건' },
  position: (number, total) => `${numbersKo.format(total)}개 단락 가운데 ${numbersKo.format(number)}번째`,
  passageName: (speaker, number) => `${speaker}, 단락 ${number}`,
  passageAt: (number, time) => `단락 ${number}, 녹음 ${time} 지점. 링크 복사`,
  passageNumber: (number) => `단락 ${number}. 링크 복사`,
  spokenTime: (hours, minutes, seconds) => spoken([
    { value: hours, said: countedKo(hours, '시간') },
    { value: minutes, said: countedKo(minutes, '분') },
    { value: seconds, said: countedKo(seconds, '초') },
  ]),
  targetGone: '링크가 가리키는 단락은 열람할 수 없거나 더 이상 없습니다. 구술의 처음을 보여 드립니다.',
  issue: 'PDF 발급',
  inCatalogue: '목록에서 보기',
  find: {
    open: '이 글에서 찾기',
    bar: '이 글에서 찾기',
    label: '이 글에서 찾을 말',
    count: (current, total) => `${numbersKo.format(total)}곳 가운데 ${numbersKo.format(current)}번째`,
    none: '이 글에 없음',
    next: '다음 곳',
    previous: '이전 곳',
    close: '찾기 닫기',
  },
  beside: {
    label: '나란히 보기',
    alone: '이 글만',
    original: (language) => `원문, ${language}`,
    translation: (language) => `번역문, ${language}`,
    unpaired: '대응하는 단락 없음',
  },
  selection: {
    bar: '선택한 단락',
    selected: (passages) => `단락 ${countedKo(passages, '개')} 선택`,
    copy: '출처와 함께 복사',
    cite: '출처 복사',
    link: '링크 복사',
    clear: '선택 해제',
    actions: (number) => `단락 ${number}에 대해 할 수 있는 일`,
    copied: (passages) => `단락 ${countedKo(passages, '개')}를 출처와 함께 복사했습니다. 복사한 사실을 기록했습니다.`,
    cited: '출처를 클립보드에 복사했습니다.',
    linked: (number) => `단락 ${number}의 링크를 복사했습니다. 금고를 열 수 없는 사람에게는 아무것도 알려 주지 않습니다.`,
    notCopied: '복사하지 않았습니다.',
    tooMany: '단락을 한 번에 500개 넘게 복사할 수 없습니다. PDF를 발급하십시오.',
    oneAtATime: '검색된 단락은 하나씩 복사하십시오.',
    clipboardClosed: '클립보드를 쓸 수 없습니다',
    byHand: '아래의 글을 직접 선택하여 복사하십시오.',
  },
};

export const readingWords: { readonly en: ReadingWords; readonly ko: ReadingWords } = { en, ko };

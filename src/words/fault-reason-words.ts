// What the reason of a fault means, for those of which a person can make something; in the app and on the command line.
export type FaultReasonWords = Readonly<Record<string, string>>;

export const faultReasonWords: Readonly<Record<'en' | 'ko', FaultReasonWords>> = {
  en: {
    'same-person': 'Whoever recorded an agreement does not review it where the vault has another archivist.',
    'runs-on': 'Its day has not come. It can be lifted early, with a reason.',
    status: 'From where the agreement stands now this step is not open.',
    'no-agreement': 'No agreement is on record.',
    'not-withdrawn': 'It has not been withdrawn.',
    'not-listed': 'It is not one of the words that are used for this.',
    count: 'There have to be 24 words.',
    checksum: 'Each is known, but together they do not agree: one is wrong, or two have changed places.',
    recovery: 'No recovery words were made for this vault.',
    archivist: 'The words are right, but they do not reach an archivist of this name.',
    unfinished: 'An earlier change to it was cut off. An archivist has to open the vault, which finishes it.',
    'display-name': 'The display name tells one of the names that it is to hide.',
    'workbook-changed': 'The workbook was changed meanwhile, in another window or by another command.',
    'workbook-full': 'A workbook holds 10,000 passages at most.',
    'too-many-searches': '200 searches can be saved at most.',
  },
  ko: {
    'same-person': '금고에 다른 기록관리자가 있으면, 동의를 기록한 사람은 검토할 수 없습니다.',
    'runs-on': '정한 날이 되지 않았습니다. 이유를 적으면 앞당겨 해제할 수 있습니다.',
    status: '지금의 동의 상태에서는 할 수 없는 일입니다.',
    'no-agreement': '기록된 동의가 없습니다.',
    'not-withdrawn': '철회되지 않았습니다.',
    'not-listed': '복구에 쓰는 단어가 아닙니다.',
    count: '단어는 24개여야 합니다.',
    checksum: '모두 복구에 쓰는 단어이지만 서로 맞지 않습니다. 하나가 틀렸거나 두 단어의 순서가 바뀌었습니다.',
    recovery: '이 금고에는 복구 단어가 없습니다.',
    archivist: '단어는 맞지만 이 이름의 기록관리자에게는 쓸 수 없습니다.',
    unfinished: '앞선 변경이 도중에 끊겼습니다. 기록관리자가 금고를 열면 마무리됩니다.',
    'display-name': '표시 이름에 감추려는 이름이 들어 있습니다.',
    'workbook-changed': '그사이 다른 창이나 명령에서 작업 노트가 바뀌었습니다.',
    'workbook-full': '작업 노트 하나에는 단락을 10,000개까지 담을 수 있습니다.',
    'too-many-searches': '검색은 200개까지 저장할 수 있습니다.',
  },
};

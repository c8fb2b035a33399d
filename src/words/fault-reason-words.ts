// What the reason of a fault means, for those of which a person can make something; in the app and on the command line.
export type FaultReasonWords = Readonly<Record<string, string>>;

export const faultReasonWords: Readonly<Record<'en' | 'ko', FaultReasonWords>> = {
  en: {
    self: 'Nobody removes himself, or takes a role from himself: another archivist does.',
    'last-archivist': 'The vault would be left without an archivist.',
    'unknown-user': 'Nobody of that name has a way in.',
    'not-our-copy': 'It is no reading copy that this vault made.',
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
    'named-form': 'The agreement names it as its signed form. Attach another form first.',
    size: 'The file changed while it was read.',
    identifier: 'Another collection has that identifier. Choose another.',
    'collection-name': 'Another collection has that name. Merge the two, or choose another.',
    'holds-testimonies': 'There are testimonies in it.',
    event: 'It is no event.',
    heading: 'Another authority of this type has that heading. Merge the two, or choose another.',
    later: 'Something done later stands on it. Undo that first.',
    deed: 'What was to be undone is not on record, or was forgotten.',
    relations: 'The relations would lead back to where they begin.',
    type: 'Only authorities of one type can be merged.',
    font: 'It is not a TrueType font, or it is damaged.',
    'font-outlines': 'Its outlines are PostScript’s, or it is variable. A TrueType font of one weight is needed.',
    'font-embedding': 'Its maker does not allow parts of it to be put into a file.',
    draft: 'What was shown has changed since. Lay out the pages again.',
  },
  ko: {
    self: '자신을 빼거나 자신의 역할을 바꿀 수는 없습니다. 다른 기록관리자가 해야 합니다.',
    'last-archivist': '금고에 기록관리자가 한 사람도 남지 않게 됩니다.',
    'unknown-user': '그 이름의 사용자가 없습니다.',
    'not-our-copy': '이 금고로 만든 열람용 사본이 아닙니다.',
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
    'named-form': '동의서에 서명한 동의서로 기록된 파일입니다. 다른 동의서를 먼저 첨부하십시오.',
    size: '읽는 동안 파일이 바뀌었습니다.',
    identifier: '다른 컬렉션이 이 식별자를 쓰고 있습니다. 다른 식별자를 쓰십시오.',
    'collection-name': '다른 컬렉션이 이 이름을 쓰고 있습니다. 둘을 합치거나 다른 이름을 쓰십시오.',
    'holds-testimonies': '그 안에 구술이 있습니다.',
    event: '사건이 아닙니다.',
    heading: '같은 종류의 다른 전거가 이 표목을 쓰고 있습니다. 둘을 합치거나 다른 표목을 쓰십시오.',
    later: '그 뒤에 한 일이 여기에 딸려 있습니다. 그것을 먼저 되돌리십시오.',
    deed: '되돌릴 일이 기록에 없거나 기록에서 지워졌습니다.',
    relations: '관계를 따라가면 처음으로 돌아옵니다.',
    type: '종류가 같은 전거만 합칠 수 있습니다.',
    font: '트루타입 글꼴이 아니거나 손상된 파일입니다.',
    'font-outlines': '포스트스크립트 윤곽선 글꼴이거나 가변 글꼴입니다. 굵기가 하나인 트루타입 글꼴이 필요합니다.',
    'font-embedding': '글꼴을 만든 곳에서 파일에 일부를 넣는 것을 허락하지 않습니다.',
    draft: '보여 드린 뒤에 내용이 바뀌었습니다. 쪽을 다시 배치하십시오.',
  },
};

/** Only what can be seen by itself stands in a sentence. */
const isVisible = /^[\p{L}\p{N}\p{P}\p{S}]$/u;

/** Which character no font has, and where it stands, out of the reason of `missing-glyph`; null for any other reason. */
export function glyphSaid(language: 'en' | 'ko', reason: string): string | null {
  const [, digits, place] = /^U\+([0-9A-F]{4,6})(?: in (\S+))?$/u.exec(reason) ?? [];
  if (digits === undefined) return null;
  const character = String.fromCodePoint(Number.parseInt(digits, 16));
  const code = `U+${digits}`;
  if (language === 'en') {
    const named = isVisible.test(character) ? `“${character}” (${code})` : code;
    return place === undefined ? `It is ${named}.` : `It is ${named}, in ${place}.`;
  }
  const named = isVisible.test(character) ? `‘${character}’(${code})` : code;
  return place === undefined ? `글자: ${named}.` : `글자: ${named}, 위치: ${place}.`;
}

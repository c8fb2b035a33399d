// What is said where a transcript is edited, or a translation is paired with its original by hand.
import type { TurnEdit } from '../../archive/api/editing-calls.ts';
import { countEn, countKo, numberIn } from './count-words.ts';
import { replacingWords, type ReplacingWords } from './replacing-words.ts';

export interface EditingWords {
  /** What leads there. */
  readonly edit: string;
  readonly editTurn: string;
  readonly tools: string;
  readonly back: string;
  readonly about: string;
  readonly turns: string;
  /** Of the field with the words of a turn, for those who hear the page. */
  readonly help: string;
  readonly position: (number: number, total: number, version: number) => string;
  readonly unsaved: (steps: number) => string;
  readonly undo: string;
  readonly redo: string;
  readonly more: string;
  readonly save: string;
  readonly discard: string;
  readonly turnOf: (number: number, speaker: string) => string;
  readonly open: (number: number) => string;
  readonly text: (number: number) => string;
  readonly speaker: string;
  readonly begins: string;
  readonly ends: string;
  readonly timeHelp: string;
  readonly timeOrder: string;
  readonly timeAmiss: string;
  readonly emptyTurn: string;
  readonly turnDeeds: string;
  readonly split: string;
  readonly merge: string;
  readonly insert: string;
  readonly remove: string;
  readonly timeHere: string;
  readonly play: string;
  readonly refused: Readonly<Record<'turn' | 'text' | 'at' | 'time' | 'last-turn' | 'speakers' | 'speaker' | 'full', string>>;
  readonly steps: Readonly<Record<TurnEdit['do'], string>>;
  readonly rename: string;
  readonly renameFrom: string;
  readonly renameTo: string;
  readonly renameSubmit: (turns: number) => string;
  readonly turnCount: (turns: number) => string;
  readonly shift: string;
  readonly shiftBy: string;
  readonly shiftHelp: string;
  readonly shiftSeen: (from: string, to: string) => string;
  readonly shiftAmiss: string;
  readonly shiftWhere: string;
  readonly shiftHere: string;
  readonly shiftAll: string;
  readonly shiftSubmit: string;
  readonly insertWhere: string;
  readonly insertAfter: string;
  readonly insertBefore: string;
  readonly insertText: string;
  readonly insertSubmit: string;
  readonly foreseenTitle: (version: number) => string;
  readonly foreseen: (steps: number) => string;
  readonly foreseenAbout: string;
  readonly saveNow: string;
  readonly carried: (places: number) => string;
  readonly widened: (places: number) => string;
  readonly flagged: (places: number) => string;
  readonly lookAtFlagged: string;
  readonly saved: (version: number) => string;
  readonly conflictTitle: string;
  readonly conflict: string;
  readonly catchUp: string;
  readonly caughtUp: (version: number, steps: number) => string;
  readonly leftOut: (steps: number) => string;
  readonly leaveTitle: string;
  readonly leave: (steps: number) => string;
  readonly stay: string;
  readonly discardAndLeave: string;
  readonly saveAndLeave: string;
  /** Where the vault is about to lock by itself. */
  readonly lockLoses: (steps: number) => string;
  readonly replace: ReplacingWords;
  readonly align: AligningWords;
}

export interface AligningWords {
  readonly open: string;
  readonly title: string;
  readonly about: string;
  readonly tools: string;
  readonly rows: string;
  readonly count: (pairs: number, unpaired: number, unpairedThere: number) => string;
  readonly pair: string;
  readonly unpair: string;
  readonly undo: string;
  readonly chosen: (here: string, there: string) => string;
  readonly chosenOne: (turn: string) => string;
  readonly chooseHint: string;
  readonly turn: (number: number, text: string) => string;
  readonly unpaired: string;
  readonly paired: string;
  readonly parted: string;
  readonly undone: string;
}

const en: EditingWords = {
  edit: 'Edit',
  editTurn: 'Edit the turn',
  tools: 'Editing',
  back: 'Back to reading',
  about: 'Every save is a version of its own, from which there is a way back. What is withheld stays withheld.',
  turns: 'Turns',
  help: 'Tab and the arrow keys go on to the next turn, Escape to the buttons above.',
  position: (number, total, version) => `Turn ${numberIn('en', number)} of ${numberIn('en', total)}, version ${version}`,
  unsaved: (steps) => `${countEn(steps, 'unsaved step', 'unsaved steps')}. Locking discards ${steps === 1 ? 'it' : 'them'}.`,
  undo: 'Undo',
  redo: 'Redo',
  more: 'More',
  save: 'Save',
  discard: 'Discard all unsaved steps',
  turnOf: (number, speaker) => `Turn ${numberIn('en', number)}, ${speaker}`,
  open: (number) => `Edit turn ${numberIn('en', number)}`,
  text: (number) => `Words of turn ${numberIn('en', number)}`,
  speaker: 'Speaker',
  begins: 'Begins',
  ends: 'Ends',
  timeHelp: 'Write it as 4:31 or 1:04:31.',
  timeOrder: 'It ends before it begins.',
  timeAmiss: 'The times were left as they were: write them as 4:31 or 1:04:31, the end after the beginning.',
  emptyTurn: 'A turn without words was left as it was. It can be removed as a whole.',
  turnDeeds: 'Turn',
  split: 'Split at the caret',
  merge: 'Merge with the one before',
  insert: 'Add a turn that was missed',
  remove: 'Remove the turn',
  timeHere: 'Time of the recording as its beginning',
  play: 'Play from here',
  refused: {
    turn: 'This turn is not there any more.',
    text: 'A turn needs words.',
    at: 'Put the caret between two words of the turn, then split it.',
    time: 'The times would not fit: none may lie before the recording, and no end before its beginning.',
    'last-turn': 'There is no turn of the same session before it to merge with, or it is the only one.',
    speakers: 'The two turns have different speakers. Give both the same one first.',
    speaker: 'No turn has this speaker.',
    full: 'A version takes 2,000 steps. Save these first.',
  },
  steps: {
    split: 'Turn split', merge: 'Turns merged', speaker: 'Speaker', rename: 'Speaker renamed', time: 'Time', shift: 'Times shifted', text: 'Text',
    insert: 'Turn added', remove: 'Turn removed',
  },
  rename: 'Rename a speaker everywhere',
  renameFrom: 'Speaker',
  renameTo: 'New name',
  renameSubmit: (turns) => `Rename in ${countEn(turns, 'turn', 'turns')}`,
  turnCount: (turns) => countEn(turns, 'turn', 'turns'),
  shift: 'Shift the times',
  shiftBy: 'By',
  shiftHelp: 'Seconds, or minutes and seconds, such as 1:30. With a minus sign for earlier.',
  shiftSeen: (from, to) => `${from} becomes ${to}, and all times that follow move with it.`,
  shiftAmiss: 'Write it as 90 or as 1:30.',
  shiftWhere: 'Which times',
  shiftHere: 'From this turn on',
  shiftAll: 'All of the transcript',
  shiftSubmit: 'Shift',
  insertWhere: 'Where',
  insertAfter: 'After this turn',
  insertBefore: 'Before this turn, as the first',
  insertText: 'What was said',
  insertSubmit: 'Add the turn',
  foreseenTitle: (version) => `Save as version ${version}`,
  foreseen: (steps) => `${countEn(steps, 'step becomes', 'steps become')} one version. In the turns that were changed, words are withheld from readers:`,
  foreseenAbout: 'Nothing that is withheld now comes open by saving.',
  saveNow: 'Save',
  carried: (places) => `${countEn(places, 'restriction stays', 'restrictions stay')} on ${places === 1 ? 'its' : 'their'} words, where they stand now.`,
  widened: (places) => `${countEn(places, 'restriction', 'restrictions')} on a whole turn ${places === 1 ? 'covers' : 'cover'} the turn merged with it as well.`,
  flagged: (places) => `${countEn(places, 'restriction', 'restrictions')} cannot be followed for certain: the whole turn stays closed until an archivist looks.`,
  lookAtFlagged: 'Look at them',
  saved: (version) => `Saved as version ${version}.`,
  conflictTitle: 'Somebody else has saved another version',
  conflict: 'These steps were made on an earlier version, and are not saved. They can be set on the new one: steps about turns that were changed there are left out, and shown to you.',
  catchUp: 'Set my steps on the new version',
  caughtUp: (version, steps) => `You see version ${version} now, with ${countEn(steps, 'unsaved step', 'unsaved steps')} of yours.`,
  leftOut: (steps) => `${countEn(steps, 'step is', 'steps are')} left out, because the same turns were changed. This is what was written:`,
  leaveTitle: 'Leave with unsaved steps?',
  leave: (steps) => `${countEn(steps, 'step is', 'steps are')} not saved. ${steps === 1 ? 'It is' : 'They are'} kept nowhere else.`,
  stay: 'Stay here',
  discardAndLeave: 'Discard and leave',
  saveAndLeave: 'Save and leave',
  lockLoses: (steps) => `${countEn(steps, 'unsaved step', 'unsaved steps')} in a transcript would be lost.`,
  replace: replacingWords.en,
  align: {
    open: 'Pair the turns by hand',
    title: 'Pair the turns by hand',
    about: 'Choose a turn on each side, then pair them or take the pair apart. A turn can have several. Every pair is saved at once.',
    tools: 'Pairing',
    rows: 'Turns beside one another',
    count: (pairs, unpaired, unpairedThere) => `${countEn(pairs, 'pair', 'pairs')}; without a pair: ${numberIn('en', unpaired)} and ${numberIn('en', unpairedThere)}`,
    pair: 'Pair',
    unpair: 'Take apart',
    undo: 'Undo',
    chosen: (here, there) => `Chosen: ${here} and ${there}`,
    chosenOne: (turn) => `Chosen: ${turn}`,
    chooseHint: 'Nothing is chosen.',
    turn: (number, text) => `Turn ${numberIn('en', number)}: ${text}`,
    unpaired: 'Without a pair',
    paired: 'The two turns are paired.',
    parted: 'The pair is taken apart.',
    undone: 'The last change of the pairs is undone.',
  },
};

const ko: EditingWords = {
  edit: '편집',
  editTurn: '발화 편집',
  tools: '편집',
  back: '읽기로',
  about: '저장할 때마다 새 판이 되며 언제든지 되돌릴 수 있습니다. 비공개한 말은 그대로 비공개로 남습니다.',
  turns: '발화',
  help: 'Tab과 화살표로 다음 발화로, Esc로 위의 단추로 이동합니다.',
  position: (number, total, version) => `발화 ${numberIn('ko', total)}개 가운데 ${numberIn('ko', number)}번째, 제${version}판`,
  unsaved: (steps) => `저장하지 않은 편집 ${countKo(steps, '건')}. 금고를 잠그면 사라집니다.`,
  undo: '실행 취소',
  redo: '다시 실행',
  more: '더 보기',
  save: '저장',
  discard: '저장하지 않은 편집 모두 버리기',
  turnOf: (number, speaker) => `발화 ${numberIn('ko', number)}, ${speaker}`,
  open: (number) => `발화 ${numberIn('ko', number)} 편집`,
  text: (number) => `발화 ${numberIn('ko', number)}의 본문`,
  speaker: '화자',
  begins: '시작',
  ends: '끝',
  timeHelp: '4:31이나 1:04:31처럼 쓰십시오.',
  timeOrder: '끝이 시작보다 앞섭니다.',
  timeAmiss: '시각을 그대로 두었습니다. 4:31이나 1:04:31처럼 쓰고, 끝은 시작보다 뒤여야 합니다.',
  emptyTurn: '본문이 없는 발화는 고치지 않고 그대로 두었습니다. 발화 전체를 뺄 수 있습니다.',
  turnDeeds: '발화',
  split: '커서 자리에서 나누기',
  merge: '앞 발화와 합치기',
  insert: '빠진 발화 넣기',
  remove: '발화 빼기',
  timeHere: '녹음의 현재 시각을 시작으로',
  play: '여기부터 재생',
  refused: {
    turn: '이 발화는 더 이상 없습니다.',
    text: '발화에는 본문이 있어야 합니다.',
    at: '발화의 두 낱말 사이에 커서를 놓고 나누십시오.',
    time: '시각이 맞지 않습니다. 녹음이 시작하기 전이거나 끝이 시작보다 앞서게 됩니다.',
    'last-turn': '같은 회차에 합칠 앞 발화가 없거나 하나뿐인 발화입니다.',
    speakers: '두 발화의 화자가 다릅니다. 먼저 같은 화자로 고치십시오.',
    speaker: '이 화자의 발화가 없습니다.',
    full: '한 판에는 편집을 2,000건까지 담을 수 있습니다. 먼저 저장하십시오.',
  },
  steps: {
    split: '발화 나눔', merge: '발화 합침', speaker: '화자', rename: '화자 이름 바꿈', time: '시각', shift: '시각 옮김', text: '본문', insert: '발화 더함',
    remove: '발화 뺌',
  },
  rename: '화자 이름 모두 바꾸기',
  renameFrom: '화자',
  renameTo: '새 이름',
  renameSubmit: (turns) => `발화 ${countKo(turns, '개')}에서 바꾸기`,
  turnCount: (turns) => `발화 ${countKo(turns, '개')}`,
  shift: '시각 옮기기',
  shiftBy: '얼마나',
  shiftHelp: '초 또는 분과 초(예: 1:30). 앞당기려면 빼기표를 붙입니다.',
  shiftSeen: (from, to) => `${from} 시각이 ${to} 시각으로 바뀌고, 그 뒤의 시각도 함께 옮겨집니다.`,
  shiftAmiss: '90이나 1:30처럼 쓰십시오.',
  shiftWhere: '옮길 시각',
  shiftHere: '이 발화부터',
  shiftAll: '전사본 전체',
  shiftSubmit: '옮기기',
  insertWhere: '넣을 자리',
  insertAfter: '이 발화 뒤',
  insertBefore: '이 발화 앞(맨 처음)',
  insertText: '말한 내용',
  insertSubmit: '발화 넣기',
  foreseenTitle: (version) => `제${version}판으로 저장`,
  foreseen: (steps) => `편집 ${countKo(steps, '건')}이 한 판이 됩니다. 고친 발화에 열람자에게 비공개한 말이 있습니다.`,
  foreseenAbout: '지금 비공개인 말은 저장해도 공개되지 않습니다.',
  saveNow: '저장',
  carried: (places) => `제한 ${countKo(places, '건')}은 지금 그 말이 있는 자리로 옮겨집니다.`,
  widened: (places) => `발화 전체에 대한 제한 ${countKo(places, '건')}은 합쳐진 발화까지 가립니다.`,
  flagged: (places) => `제한 ${countKo(places, '건')}은 자리를 확실히 알 수 없습니다. 기록관리자가 살펴볼 때까지 발화 전체를 공개하지 않습니다.`,
  lookAtFlagged: '살펴보기',
  saved: (version) => `제${version}판으로 저장했습니다.`,
  conflictTitle: '그사이 다른 판이 저장되었습니다',
  conflict: '이 편집은 이전 판에서 한 것이며 아직 저장하지 않았습니다. 새 판에 옮겨 넣을 수 있습니다. 그 판에서 바뀐 발화에 대한 편집은 빼고 따로 보여 드립니다.',
  catchUp: '새 판에 옮겨 넣기',
  caughtUp: (version, steps) => `이제 제${version}판이 보입니다. 저장하지 않은 편집은 ${countKo(steps, '건')}입니다.`,
  leftOut: (steps) => `같은 발화가 바뀌어 편집 ${countKo(steps, '건')}을 옮기지 못했습니다. 쓰신 내용은 다음과 같습니다.`,
  leaveTitle: '저장하지 않고 나가시겠습니까?',
  leave: (steps) => `편집 ${countKo(steps, '건')}을 저장하지 않았습니다. 다른 곳에는 남아 있지 않습니다.`,
  stay: '머무르기',
  discardAndLeave: '버리고 나가기',
  saveAndLeave: '저장하고 나가기',
  lockLoses: (steps) => `저장하지 않은 전사본 편집 ${countKo(steps, '건')}이 사라집니다.`,
  replace: replacingWords.ko,
  align: {
    open: '손으로 짝짓기',
    title: '발화를 손으로 짝짓기',
    about: '양쪽에서 발화를 하나씩 고르고 짝짓거나 짝을 푸십시오. 발화 하나에 짝이 여럿일 수 있습니다. 바꾼 것은 바로 저장됩니다.',
    tools: '짝짓기',
    rows: '나란히 놓인 발화',
    count: (pairs, unpaired, unpairedThere) => `짝 ${countKo(pairs, '개')}, 짝이 없는 발화 ${numberIn('ko', unpaired)}개와 ${numberIn('ko', unpairedThere)}개`,
    pair: '짝짓기',
    unpair: '짝 풀기',
    undo: '실행 취소',
    chosen: (here, there) => `고른 발화: ${here}, ${there}`,
    chosenOne: (turn) => `고른 발화: ${turn}`,
    chooseHint: '고른 발화가 없습니다.',
    turn: (number, text) => `발화 ${numberIn('ko', number)}: ${text}`,
    unpaired: '짝 없음',
    paired: '두 발화를 짝지었습니다.',
    parted: '짝을 풀었습니다.',
    undone: '마지막으로 바꾼 짝을 되돌렸습니다.',
  },
};

export const editingWords: { readonly en: EditingWords; readonly ko: EditingWords } = { en, ko };

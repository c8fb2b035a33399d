// What the command line says of editing transcripts, and its help on that, in English and Korean.
import { countEn, countKo, numberIn } from './count-words.ts';

type EditKind = 'split' | 'merge' | 'speaker' | 'time' | 'text' | 'insert' | 'remove';

export interface CommandEditingWords {
  readonly unchanged: string;
  readonly edited: (version: number, turns: number) => string;
  /** Nothing was written. */
  readonly foreseen: (version: number, turns: number) => string;
  readonly restrictions: (carried: number, flagged: number, widened: number) => string;
  readonly withheld: string;
  readonly found: (places: number, testimonies: number) => string;
  readonly replaced: (places: number, testimonies: number) => string;
  readonly left: (places: number) => string;
  readonly cancelled: string;
  readonly noVersions: string;
  readonly restoredFrom: (version: number) => string;
  readonly kinds: Readonly<Record<EditKind, string>>;
  readonly paired: (pairs: number, unpaired: number, unpairedThere: number) => string;
}

const placesEn = (places: number): string => countEn(places, 'place', 'places');
const inTestimoniesEn = (testimonies: number): string => `in ${countEn(testimonies, 'testimony', 'testimonies')}`;

export const commandEditingWords: { readonly en: CommandEditingWords; readonly ko: CommandEditingWords } = {
  en: {
    unchanged: 'Nothing is changed.',
    edited: (version, turns) => `Version ${version}: ${countEn(turns, 'turn', 'turns')}.`,
    foreseen: (version, turns) => `Nothing is written yet. It would be version ${version}, of ${countEn(turns, 'turn', 'turns')}.`,
    restrictions: (carried, flagged, widened) => (
      `Restrictions there: ${numberIn('en', carried)} carried over, ${numberIn('en', widened)} now on a whole turn, `
        + `${numberIn('en', flagged)} in doubt, whose turns stay closed until an archivist looks (“redact check”).`
    ),
    withheld: 'withheld',
    found: (places, testimonies) => `${placesEn(places)} ${inTestimoniesEn(testimonies)}.`,
    replaced: (places, testimonies) => `Replaced in ${placesEn(places)} ${inTestimoniesEn(testimonies)}.`,
    left: (places) => `Left as it was in ${placesEn(places)}: nothing would be left of the turn.`,
    cancelled: 'Stopped before the end: what is listed here was done.',
    noVersions: 'The transcript is as it was imported.',
    restoredFrom: (version) => `as in version ${version}`,
    kinds: {
      split: 'split', merge: 'merged', speaker: 'speaker', time: 'time', text: 'text', insert: 'added', remove: 'taken out',
    },
    paired: (pairs, unpaired, unpairedThere) => (
      `${countEn(pairs, 'pair', 'pairs')}. Turns in no pair: ${numberIn('en', unpaired)} here, ${numberIn('en', unpairedThere)} there.`
    ),
  },
  ko: {
    unchanged: '바뀐 것이 없습니다.',
    edited: (version, turns) => `${version}판: 발화 ${countKo(turns, '개')}.`,
    foreseen: (version, turns) => `아직 아무것도 고치지 않았습니다. 고치면 ${version}판, 발화 ${countKo(turns, '개')}가 됩니다.`,
    restrictions: (carried, flagged, widened) => (
      `그곳의 제한: ${countKo(carried, '건')}은 옮겨 갔고, ${countKo(widened, '건')}은 발화 전체로 넓어졌습니다. `
        + `확실하지 않은 ${countKo(flagged, '건')}의 발화는 기록관리자가 살펴볼 때까지 공개하지 않습니다(“redact check”).`
    ),
    withheld: '비공개',
    found: (places, testimonies) => `구술 ${countKo(testimonies, '건')}에 ${countKo(places, '곳')} 있습니다.`,
    replaced: (places, testimonies) => `구술 ${countKo(testimonies, '건')}에서 ${countKo(places, '곳')}을 바꾸었습니다.`,
    left: (places) => `${countKo(places, '곳')}은 바꾸면 발화에 남는 말이 없어 그대로 두었습니다.`,
    cancelled: '끝나기 전에 멈추었습니다. 여기에 적힌 것까지 마쳤습니다.',
    noVersions: '전사본이 가져온 그대로입니다.',
    restoredFrom: (version) => `${version}판으로 되돌림`,
    kinds: {
      split: '나눔', merge: '합침', speaker: '화자', time: '시각', text: '본문', insert: '더함', remove: '뺌',
    },
    paired: (pairs, unpaired, unpairedThere) => (
      `짝 ${countKo(pairs, '개')}. 짝이 없는 발화: 이쪽 ${countKo(unpaired, '개')}, 저쪽 ${countKo(unpairedThere, '개')}.`
    ),
  },
};

/** What the help says: spread into the words for all commands. */
export const editingHelpWords = {
  en: {
    summaries: {
      'transcript show': 'list the turns of a transcript with their keys, speakers and times',
      'transcript split': 'split a turn in two',
      'transcript merge': 'merge a turn with the one that follows it',
      'transcript rename-speaker': 'rename a speaker throughout a transcript',
      'transcript shift': 'move the times of a transcript',
      'transcript edit': 'make any number of edits as one version',
      'transcript replace': 'find words in transcripts and replace them',
      'transcript history': 'list how a transcript has changed, and by whom',
      'transcript restore': 'bring back an earlier version of a transcript, as a new one',
      'transcript align': 'pair turns of a translation with those of its original by hand',
    },
    groupSummaries: { transcript: 'edit transcripts: turns, speakers, times and words' },
    notes: {
      'transcript split': 'Say where: --at counts characters, --text is with what the second half begins.',
      'transcript rename-speaker': 'An empty --from is turns without a speaker; an empty --to takes the label away.',
      'transcript edit': '--edits is a JSON list such as [{"do": "split", "turn": "…", "at": 12}, {"do": "merge", "turn": "…"}]; '
        + 'also speaker, rename, time, shift, text, insert and remove.',
      'transcript replace': 'Look first with --foresee: it lists every place with what stands beside it, and writes nothing. '
        + 'Without --testimony and --collection it looks everywhere.',
      'transcript restore': 'VERSION is a number of “transcript history”; 1 is the transcript as it was imported.',
    },
    optionMeanings: {
      at: 'after how many characters of the turn', turn: 'the turn from which on',
      edits: 'a JSON file with a list of edits', find: 'the words that are looked for', with: 'the words in their place',
      testimony: 'in this testimony only', 'whole-word': 'whole words only', 'any-case': 'whether in capitals or not',
      pair: 'a pair of turns, TURN=TURN, the translation’s first; can be repeated',
      unpair: 'a pair of turns that is none, TURN=TURN; can be repeated',
    },
    meaningsIn: {
      'transcript split': { text: 'the words with which the second half begins', foresee: 'tell what would come of it, and write nothing' },
      'transcript merge': { foresee: 'tell what would come of it, and write nothing' },
      'transcript rename-speaker': {
        from: 'the label as it stands', to: 'the label that it is to be', foresee: 'tell what would come of it, and write nothing',
      },
      'transcript shift': { by: 'milliseconds; earlier with a minus', foresee: 'tell what would come of it, and write nothing' },
      'transcript edit': { foresee: 'tell what would come of it, and write nothing' },
      'transcript replace': { collection: 'in this collection only', foresee: 'list the places, and write nothing' },
      'transcript restore': { foresee: 'tell what would come of it, and write nothing' },
    },
  },
  ko: {
    summaries: {
      'transcript show': '전사본의 발화를 키, 화자, 시각과 함께 보입니다',
      'transcript split': '발화 하나를 둘로 나눕니다',
      'transcript merge': '발화를 다음 발화와 합칩니다',
      'transcript rename-speaker': '전사본 전체에서 화자 이름을 바꿉니다',
      'transcript shift': '전사본의 시각을 옮깁니다',
      'transcript edit': '여러 편집을 한 판으로 고칩니다',
      'transcript replace': '전사본에서 말을 찾아 바꿉니다',
      'transcript history': '전사본이 어떻게, 누구에 의해 바뀌었는지 보입니다',
      'transcript restore': '전사본의 이전 판을 새 판으로 되돌립니다',
      'transcript align': '번역과 원본의 발화를 손으로 짝짓습니다',
    },
    groupSummaries: { transcript: '전사본을 편집합니다: 발화, 화자, 시각, 본문' },
    notes: {
      'transcript split': '나눌 곳을 정하십시오. --at은 글자 수, --text는 뒤쪽 발화의 첫머리입니다.',
      'transcript rename-speaker': '--from이 비어 있으면 화자가 없는 발화입니다. --to가 비어 있으면 이름을 없앱니다.',
      'transcript edit': '--edits는 [{"do": "split", "turn": "…", "at": 12}, {"do": "merge", "turn": "…"}] 같은 JSON 목록입니다. '
        + 'speaker, rename, time, shift, text, insert, remove도 쓸 수 있습니다.',
      'transcript replace': '먼저 --foresee로 살펴보십시오. 찾은 곳을 앞뒤의 말과 함께 보이고, 아무것도 고치지 않습니다. '
        + '--testimony와 --collection이 없으면 모든 구술에서 찾습니다.',
      'transcript restore': 'VERSION은 “transcript history”의 번호입니다. 1은 가져온 그대로의 전사본입니다.',
    },
    optionMeanings: {
      at: '발화의 몇 글자 뒤에서', turn: '이 발화부터',
      edits: '편집 목록을 담은 JSON 파일', find: '찾을 말', with: '대신 넣을 말',
      testimony: '이 구술에서만', 'whole-word': '온전한 낱말만', 'any-case': '대문자와 소문자를 가리지 않고',
      pair: '짝지을 발화, TURN=TURN, 번역의 발화가 먼저. 여러 번 쓸 수 있습니다',
      unpair: '짝을 풀 발화, TURN=TURN. 여러 번 쓸 수 있습니다',
    },
    meaningsIn: {
      'transcript split': { text: '뒤쪽 발화의 첫머리', foresee: '결과만 미리 보이고 아무것도 고치지 않습니다' },
      'transcript merge': { foresee: '결과만 미리 보이고 아무것도 고치지 않습니다' },
      'transcript rename-speaker': {
        from: '지금의 화자 이름', to: '새 화자 이름', foresee: '결과만 미리 보이고 아무것도 고치지 않습니다',
      },
      'transcript shift': { by: '밀리초. 앞당기려면 빼기표를 붙입니다', foresee: '결과만 미리 보이고 아무것도 고치지 않습니다' },
      'transcript edit': { foresee: '결과만 미리 보이고 아무것도 고치지 않습니다' },
      'transcript replace': { collection: '이 컬렉션에서만', foresee: '찾은 곳만 보이고 아무것도 고치지 않습니다' },
      'transcript restore': { foresee: '결과만 미리 보이고 아무것도 고치지 않습니다' },
    },
  },
} as const;

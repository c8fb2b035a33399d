// What is said of the versions of a transcript: who made them, what they changed, and the way back.
import type { EditKind } from '../../archive/api/editing-calls.ts';
import { countEn, countKo } from './count-words.ts';

export interface TranscriptHistoryWords {
  /** What leads there. */
  readonly open: string;
  readonly title: string;
  readonly about: string;
  readonly none: string;
  readonly version: (version: number) => string;
  readonly by: (who: string) => string;
  readonly broughtBack: (version: number) => string;
  readonly kinds: Readonly<Record<EditKind, string>>;
  readonly before: string;
  readonly after: string;
  readonly nothing: string;
  readonly more: (changes: number) => string;
  readonly bringBack: string;
  readonly bringBackOf: (version: number) => string;
  readonly restored: (version: number) => string;
  readonly flagged: (places: number) => string;
}

export const transcriptHistoryWords: { readonly en: TranscriptHistoryWords; readonly ko: TranscriptHistoryWords } = {
  en: {
    open: 'Versions of the transcript', title: 'Versions of the transcript',
    about: 'Every change of the text, its turns, speakers and times, the latest first. Bringing back what was there before a change makes a new version, from which there is a way back too. What is withheld stays withheld.',
    none: 'The transcript is as it was imported.',
    version: (version) => `Version ${version}`, by: (who) => `by ${who}`,
    broughtBack: (version) => `Brought back version ${version}.`,
    kinds: {
      split: 'Turn split', merge: 'Turns merged', speaker: 'Speaker', time: 'Time', text: 'Text', insert: 'Turn added', remove: 'Turn taken out',
    },
    before: 'Before', after: 'Then', nothing: 'nothing',
    more: (changes) => `and ${countEn(changes, 'more change', 'more changes')}`,
    bringBack: 'Undo from here', bringBackOf: (version) => `Undo from here: version ${version} and all after it`,
    restored: (version) => `The transcript is again as in version ${version}.`,
    flagged: (places) => `${countEn(places, 'turn stays', 'turns stay')} closed until an archivist looks.`,
  },
  ko: {
    open: '전사본 이력', title: '전사본 이력',
    about: '본문과 발화, 화자, 시각을 고친 모든 내력이며 최근 것이 먼저 나옵니다. 고치기 전으로 되돌리면 새 판이 되므로 다시 되돌릴 수 있습니다. 비공개한 말은 그대로 비공개로 남습니다.',
    none: '전사본이 가져온 그대로입니다.',
    version: (version) => `제${version}판`, by: (who) => `고친 사람: ${who}`,
    broughtBack: (version) => `제${version}판으로 되돌렸습니다.`,
    kinds: {
      split: '발화 나눔', merge: '발화 합침', speaker: '화자', time: '시각', text: '본문', insert: '발화 더함', remove: '발화 뺌',
    },
    before: '이전', after: '이후', nothing: '없음',
    more: (changes) => `그 밖의 변경 ${countKo(changes, '건')}`,
    bringBack: '여기부터 되돌리기', bringBackOf: (version) => `여기부터 되돌리기: 제${version}판과 그 뒤의 판`,
    restored: (version) => `전사본을 제${version}판으로 되돌렸습니다.`,
    flagged: (places) => `발화 ${countKo(places, '개')}는 기록관리자가 살펴볼 때까지 공개하지 않습니다.`,
  },
};

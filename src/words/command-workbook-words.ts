// What the command line reports of workbooks and saved searches, in English and Korean.
import { countEn, countKo, numberIn } from './count-words.ts';

export interface CommandWorkbookWords {
  readonly none: string;
  readonly noSearches: string;
  readonly holds: (name: string, passages: number) => string;
  readonly gone: string;
  readonly note: string;
  readonly removed: (id: string) => string;
  readonly leftOut: (passages: number) => string;
  readonly cited: (file: string, passages: number, left: number) => string;
  readonly issued: (file: string, pages: number, passages: number, left: number) => string;
}

const passagesEn = (passages: number): string => countEn(passages, 'passage', 'passages');
const leftOutEn = (left: number): string => `${passagesEn(left)} left out: consent does not let ${left === 1 ? 'it' : 'them'} go.`;

const en: CommandWorkbookWords = {
  none: 'There are no workbooks.',
  noSearches: 'There are no saved searches.',
  holds: (name, passages) => `${name}: ${passagesEn(passages)}.`,
  gone: 'This passage can no longer be read.',
  note: 'Note',
  removed: (id) => `${id} is removed.`,
  leftOut: leftOutEn,
  cited: (file, passages, left) => `${file}: ${passagesEn(passages)} cited.${left === 0 ? '' : ` ${leftOutEn(left)}`}`,
  issued: (file, pages, passages, left) => (
    `${file}: ${countEn(pages, 'page', 'pages')}, ${passagesEn(passages)}. The issue is on record.${left === 0 ? '' : ` ${leftOutEn(left)}`}`
  ),
};

const passagesKo = (passages: number): string => `단락 ${countKo(passages, '개')}`;
const leftOutKo = (left: number): string => `동의가 허락하지 않는 ${passagesKo(left)}는 뺐습니다.`;

const ko: CommandWorkbookWords = {
  none: '작업 노트가 없습니다.',
  noSearches: '저장한 검색이 없습니다.',
  holds: (name, passages) => `${name}: ${passagesKo(passages)}.`,
  gone: '이 단락은 이제 읽을 수 없습니다.',
  note: '메모',
  removed: (id) => `지웠습니다: ${id}`,
  leftOut: leftOutKo,
  cited: (file, passages, left) => `${file}: ${passagesKo(passages)}를 인용했습니다.${left === 0 ? '' : ` ${leftOutKo(left)}`}`,
  issued: (file, pages, passages, left) => (
    `${file}: ${numberIn('ko', pages)}쪽, ${passagesKo(passages)}. 발급한 사실을 기록했습니다.${left === 0 ? '' : ` ${leftOutKo(left)}`}`
  ),
};

export const commandWorkbookWords: { readonly en: CommandWorkbookWords; readonly ko: CommandWorkbookWords } = { en, ko };

// Every sentence of a finding aid's pages, in English and Korean.
import type { FindingAidWords } from '../../archive/api/issue.ts';

const en: FindingAidWords = {
  kind: 'Finding aid',
  testimonies: 'Testimonies',
  words: 'Words',
  period: 'Recorded',
  periodValue: '{from} to {until}',
  drawnUp: 'Drawn up on',
  about: 'About this list',
  scopeNote:
    'It describes testimonies whose narrators allow their description in the catalogue, under the names that they allow. It '
    + 'quotes none of them. Copies are issued under each narrator’s agreement with the archive.',
  overview: 'Overview',
  byYear: 'Testimonies by year',
  byPlace: 'Testimonies by place',
  byLanguage: 'Words by language',
  decade: '{decade}s',
  undated: 'Undated',
  unplaced: 'No place given',
  otherPlaces: 'Other places',
  alternative: 'Bar chart. {title}: {values}.',
  alternativeValue: '{label}, {value}',
  list: 'List of testimonies',
  listNote: 'The last column has the page on which a testimony is described.',
  entries: 'Testimonies',
  columns: { narrator: 'Narrator', title: 'Title', date: 'Recorded', place: 'Place', words: 'Words', page: 'Page' },
  unnamed: 'Not named',
  collection: {
    titleIn: 'Title ({language})', identifier: 'Reference code', creators: 'Creators', dates: 'Dates', arrangement: 'Arrangement',
    access: 'Conditions of access', use: 'Conditions of use', related: 'Related materials', series: 'Series',
  },
};

const ko: FindingAidWords = {
  kind: '검색 도구',
  testimonies: '구술 건수',
  words: '어절 수',
  period: '구술 시기',
  periodValue: '{from}년부터 {until}년까지',
  drawnUp: '작성일',
  about: '이 목록에 대하여',
  scopeNote:
    '이 목록은 구술자가 목록 기술을 허락한 증언만을, 구술자가 허락한 이름으로 적었습니다. 증언의 내용은 인용하지 않았습니다. 사본은 '
    + '구술자와 기관이 맺은 동의서에 따라 발급됩니다.',
  overview: '개관',
  byYear: '연도별 구술 건수',
  byPlace: '장소별 구술 건수',
  byLanguage: '언어별 어절 수',
  decade: '{decade}년대',
  undated: '연도 미상',
  unplaced: '장소 미상',
  otherPlaces: '그 밖의 장소',
  alternative: '막대그래프. {title}: {values}.',
  alternativeValue: '{label} {value}',
  list: '증언 목록',
  listNote: '마지막 칸은 증언을 기술한 쪽입니다.',
  entries: '증언별 기술',
  columns: { narrator: '구술자', title: '제목', date: '구술일', place: '장소', words: '어절', page: '쪽' },
  unnamed: '이름 미상',
  collection: {
    titleIn: '제목({language})', identifier: '참조 코드', creators: '생산자', dates: '연대', arrangement: '정리 체계', access: '열람 조건',
    use: '이용 조건', related: '관련 자료', series: '시리즈',
  },
};

export const findingAidPageWords: { readonly en: FindingAidWords; readonly ko: FindingAidWords } = { en, ko };

// What is said around the map and the timeline, in English and Korean.
import type { DateSpan, PlaceTie } from '../../archive/api/atlas-calls.ts';
import { countEn, countKo, numberIn } from './count-words.ts';

/** Where the map can be moved to. */
export type Direction = 'left' | 'right' | 'up' | 'down';

export interface AtlasWords {
  /** In the menu of the catalogue. */
  readonly open: string;
  readonly title: string;
  readonly count: (testimonies: number) => string;
  readonly shownOf: (shown: number, all: number) => string;
  readonly nothing: string;
  readonly nothingAbout: string;
  readonly map: string;
  readonly mapKeys: string;
  readonly mapTools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly move: Readonly<Record<Direction, string>>;
  readonly legend: Readonly<Record<'recorded' | 'spoken', string>>;
  readonly source: string;
  readonly noOutline: string;
  /** A mark on the map: one place, or several that are near one another. */
  readonly mark: (name: string, others: number, testimonies: number) => string;
  readonly places: string;
  readonly placeColumns: Readonly<Record<'place' | 'recorded' | 'spoken', string>>;
  readonly choosePlace: (place: string) => string;
  readonly unlocated: string;
  readonly unlocatedAbout: string;
  readonly noPlaces: string;
  readonly near: (places: number) => string;
  readonly allPlaces: string;
  readonly ties: Readonly<Record<PlaceTie, string>>;
  readonly searchPassages: string;
  readonly inAuthorities: string;
  readonly openEvent: (event: string) => string;
  readonly inCatalogue: string;
  readonly inCatalogueOf: (title: string) => string;
  readonly timeline: string;
  readonly timelineAbout: string;
  readonly noDates: string;
  readonly interviews: string;
  readonly events: string;
  readonly bars: (interviews: number, events: number) => string;
  readonly range: string;
  readonly from: string;
  readonly until: string;
  readonly wholeTime: string;
  readonly between: (from: string, until: string) => string;
  readonly undated: (testimonies: number) => string;
  readonly undatedEvents: string;
  readonly dates: string;
  readonly dateColumns: Readonly<Record<'what' | 'date' | 'days' | 'testimonies', string>>;
  /** Days as a person says them: where one side is open, where it is approximate, and where it is some time in them. */
  readonly before: (until: string) => string;
  readonly after: (from: string) => string;
  readonly about: (days: string) => string;
  readonly within: (day: string) => string;
  readonly withinSeveral: (days: string) => string;
  readonly chooseTime: (what: string) => string;
  readonly senses: Readonly<Record<DateSpan['sense'], string>>;
}

const testimoniesEn = (testimonies: number): string => countEn(testimonies, 'testimony', 'testimonies');
const testimoniesKo = (testimonies: number): string => `구술 ${countKo(testimonies, '건')}`;

const en: AtlasWords = {
  open: 'Map and timeline',
  title: 'Map and timeline',
  count: testimoniesEn,
  shownOf: (shown, all) => `${numberIn('en', shown)} of ${testimoniesEn(all)}, those of the time chosen`,
  nothing: 'There is nothing to draw yet',
  nothingAbout: 'A map and a timeline are drawn from what descriptions say: places that the archive has given coordinates, dates of interviews, and events with dates.',
  map: 'Map of the places',
  mapKeys: 'The arrow keys move the map, plus and minus bring it nearer and farther, 0 shows all places. The table of places says the same.',
  mapTools: 'Move the map',
  zoomIn: 'Nearer',
  zoomOut: 'Farther',
  fit: 'Show all places',
  move: { left: 'To the west', right: 'To the east', up: 'To the north', down: 'To the south' },
  legend: { recorded: 'Recorded there', spoken: 'Spoken of' },
  source: 'Outline: Natural Earth, in the public domain. Borders are drawn as they are in its data, and state no view of ours.',
  noOutline: 'The outline of the world could not be read. The places are where they belong.',
  mark: (name, others, testimonies) => (others === 0 ? `${name}: ${testimoniesEn(testimonies)}` : `${name} and ${countEn(others, 'place', 'places')} near it: ${testimoniesEn(testimonies)}`),
  places: 'Places',
  placeColumns: { place: 'Place', recorded: 'Recorded there', spoken: 'Speak of it' },
  choosePlace: (place) => `Show the testimonies of “${place}”`,
  unlocated: 'Not on the map',
  unlocatedAbout: 'Nobody has given these places coordinates.',
  noPlaces: 'No place is named here.',
  near: (places) => `${countEn(places, 'place', 'places')} near one another`,
  allPlaces: 'All places',
  ties: { recorded: 'recorded there', part: 'a part recorded there', spoken: 'speaks of it' },
  searchPassages: 'Search the passages that name it',
  inAuthorities: 'In the authorities',
  openEvent: (event) => `What testimonies say of “${event}”`,
  inCatalogue: 'In the catalogue',
  inCatalogueOf: (title) => `In the catalogue: ${title}`,
  timeline: 'Timeline',
  timelineAbout: 'What is chosen here narrows the map and the places to testimonies recorded in that time, and to those that speak of an event of it.',
  noDates: 'No interview and no event has a date here.',
  interviews: 'Interviews',
  events: 'Events',
  bars: (interviews, events) => `Bars along a line of years: ${countEn(interviews, 'date', 'dates')} of interviews, ${countEn(events, 'event', 'events')}. The table of dates says the same.`,
  range: 'The time that is shown',
  from: 'From',
  until: 'Until',
  wholeTime: 'All of the time',
  between: (from, until) => `${from} to ${until}`,
  undated: (testimonies) => `${testimoniesEn(testimonies)} without a date of the interview`,
  undatedEvents: 'Events without a date',
  dates: 'Dates',
  dateColumns: { what: 'What', date: 'Date', days: 'That is', testimonies: 'Testimonies' },
  before: (until) => `until ${until}`,
  after: (from) => `from ${from} on`,
  about: (days) => `about ${days}`,
  within: (day) => `some time in ${day}`,
  withinSeveral: (days) => `some time from ${days}`,
  chooseTime: (what) => `Show the time of “${what}”`,
  senses: { lasting: 'All of that time', within: 'Some time in it', about: 'Approximate or uncertain' },
};

const ko: AtlasWords = {
  open: '지도와 연표',
  title: '지도와 연표',
  count: testimoniesKo,
  shownOf: (shown, all) => `${testimoniesKo(all)} 가운데 선택한 기간의 ${countKo(shown, '건')}`,
  nothing: '아직 그릴 것이 없습니다',
  nothingAbout: '지도와 연표는 기술에 적힌 것으로 그립니다. 아카이브가 좌표를 적은 장소, 면담 날짜, 날짜가 있는 사건이 나타납니다.',
  map: '장소 지도',
  mapKeys: '화살표 글쇠로 지도를 움직이고, 더하기와 빼기로 확대하거나 축소하며, 0으로 모든 장소를 봅니다. 같은 내용이 장소 표에 있습니다.',
  mapTools: '지도 움직이기',
  zoomIn: '확대',
  zoomOut: '축소',
  fit: '모든 장소 보기',
  move: { left: '서쪽으로', right: '동쪽으로', up: '북쪽으로', down: '남쪽으로' },
  legend: { recorded: '그곳에서 면담함', spoken: '그곳에 대해 말함' },
  source: '윤곽선: 내추럴 어스(퍼블릭 도메인). 국경은 그 자료에 있는 대로이며 우리의 견해가 아닙니다.',
  noOutline: '세계 윤곽선을 읽을 수 없었습니다. 장소의 위치는 맞습니다.',
  mark: (name, others, testimonies) => (others === 0 ? `${name}: ${testimoniesKo(testimonies)}` : `${name} 및 가까운 장소 ${countKo(others, '곳')}: ${testimoniesKo(testimonies)}`),
  places: '장소',
  placeColumns: { place: '장소', recorded: '면담한 곳', spoken: '말한 곳' },
  choosePlace: (place) => `“${place}”의 구술 보기`,
  unlocated: '지도에 없는 장소',
  unlocatedAbout: '좌표가 적히지 않은 장소입니다.',
  noPlaces: '여기에는 장소가 적혀 있지 않습니다.',
  near: (places) => `서로 가까운 장소 ${countKo(places, '곳')}`,
  allPlaces: '모든 장소',
  ties: { recorded: '그곳에서 면담함', part: '일부를 그곳에서 면담함', spoken: '그곳에 대해 말함' },
  searchPassages: '이 장소가 나오는 단락 검색',
  inAuthorities: '전거에서 보기',
  openEvent: (event) => `“${event}”에 대해 말하는 구술`,
  inCatalogue: '목록에서 보기',
  inCatalogueOf: (title) => `목록에서 보기: ${title}`,
  timeline: '연표',
  timelineAbout: '여기에서 기간을 선택하면 지도와 장소가 그 기간에 면담한 구술과 그 기간의 사건에 대해 말하는 구술로 좁혀집니다.',
  noDates: '여기에는 날짜가 적힌 면담이나 사건이 없습니다.',
  interviews: '면담',
  events: '사건',
  bars: (interviews, events) => `연도에 따라 놓인 막대: 면담 날짜 ${countKo(interviews, '개')}, 사건 ${countKo(events, '건')}. 같은 내용이 날짜 표에 있습니다.`,
  range: '보이는 기간',
  from: '부터',
  until: '까지',
  wholeTime: '전체 기간',
  between: (from, until) => `${from}부터 ${until}까지`,
  undated: (testimonies) => `면담 날짜가 없는 ${testimoniesKo(testimonies)}`,
  undatedEvents: '날짜가 없는 사건',
  dates: '날짜',
  dateColumns: { what: '내용', date: '날짜', days: '뜻', testimonies: '구술' },
  before: (until) => `${until}까지`,
  after: (from) => `${from}부터`,
  about: (days) => `${days} 무렵`,
  within: (day) => `${day} 중 어느 때`,
  withinSeveral: (days) => `${days} 사이의 어느 때`,
  chooseTime: (what) => `“${what}”의 기간 보기`,
  senses: { lasting: '그 기간 전체', within: '그 사이의 어느 때', about: '대략의 날짜 또는 불확실한 날짜' },
};

export const atlasWords: { readonly en: AtlasWords; readonly ko: AtlasWords } = { en, ko };

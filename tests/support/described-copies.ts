// Invented testimonies with all that a catalogue can say of them, and what can be made of several, for tests of issuing.
import { emptyDescription, type Description, type IndexPoint } from '../../archive/api/description.ts';
import type { Cleared } from '../../archive/api/consent.ts';
import { TestimonyId } from '../../archive/api/ids.ts';
import type { BesideRow, BilingualCopy, DescribedTestimony, FindingAidParticulars, TestimonyCopy } from '../../archive/api/issue.ts';
import type { Language } from '../../archive/api/language.ts';
import { asCleared, copyOf, generateSaid } from './testimony-copy.ts';

const untold: Omit<IndexPoint, 'start' | 'title'> = { synopsis: null, keywords: [], subjects: [], place: null, coordinates: null };

const english: Description = {
  ...emptyDescription,
  title: 'The year the ferry stopped', collection: 'River crossings', language: 'en', narrator: 'A ferrywoman of Oldmere',
  date: '2019-04-17', place: 'Oldmere', summary: 'She recalls the winter in which the river froze.\nShe speaks of lamps.',
  accession: 'OM 2019/17', series: 'Ferries and fords', duration: 9_720_000, extent: 'Two cassettes',
  people: [
    { role: 'interviewer', name: 'M. Quillfeather', labels: ['MQ'] }, { role: 'translator', name: '한나비', labels: [] },
  ],
  parts: [
    { date: '2019-04-17', place: 'Oldmere', duration: 5_400_000, recording: 'Cassette 1' },
    { date: '2019-05', place: null, duration: 4_320_000, recording: null },
  ],
  summaries: [
    { language: 'ko', text: '강이 얼어붙은 겨울을 회상한다.' }, { language: 'fr', text: 'Elle se souvient de l’hiver où le fleuve gela.' },
  ],
  subjects: ['Ferries', 'River ice'], persons: ['The harbour master'], places: ['Saltfleet Haven'], events: ['The long frost'],
  scope: 'It covers the years before the bridge was built.', rights: 'Quotation of more than 300 words needs consent.',
  provenance: 'Brought by a courier in a loaf of bread.', custody: 'Kept under the stairs.', notes: 'Never say whose stairs.',
  points: [
    { ...untold, start: 0, title: 'Childhood on the eastern bank', synopsis: 'The house and the landing stage.', keywords: ['bank'] },
    { ...untold, start: 60_000, title: 'The frozen winter', subjects: ['River ice'], place: 'Oldmere' },
    { ...untold, start: 300_000, title: 'Carrying boats across the ice, and what the neighbours thought of it at the time' },
    { ...untold, start: null, title: 'The lamp in the window' },
  ],
};

const korean: Description = {
  ...emptyDescription,
  title: '나루가 끊기던 해', collection: '강을 건너온 이야기', language: 'ko', narrator: '나루터 뱃사공', date: '2018', place: '새나루',
  summary: '밤마다 배를 메고 얼음 위를 건너던 일을 회상한다.', people: [{ role: 'interviewer', name: '한나비', labels: [] }],
  subjects: ['나룻배'], points: [{ ...untold, start: 0, title: '강가의 어린 시절' }],
};

export const described: Readonly<Record<Language, Description>> = { en: english, ko: korean };

/** About so many words, with a mark and a foreign name in them, and every field of a description. */
export function describedCopy(language: Language, words = 1200): Cleared<TestimonyCopy> {
  const marked = language === 'en'
    ? 'He was called 김씨 아저씨, or [name withheld], in the valley.' : '그 사람은 [이름 비공개] 또는 Mr. Kim이라 불렸습니다.';
  const said = [...generateSaid(words, language), { speaker: null, text: marked, session: 4, start: 3_661_000 }];
  return copyOf(said, described[language], {
    withheld: 1, ...(language === 'ko' ? { testimony: TestimonyId.parse('t5f4e3d2c1b0a') } : {}),
  });
}

/** Rows of one and of two passages, with what is left over on either side. */
export function besideCopies(words = 1200): BilingualCopy {
  const [here, there] = [describedCopy('ko', words), describedCopy('en', words)];
  const shared = Math.min(here.passages.length, there.passages.length);
  const rows: BesideRow[] = [];
  for (let at = 0; at < shared;) {
    const until = Math.min(shared, at + 1 + (rows.length % 3 === 2 ? 1 : 0));
    rows.push({ here: [at, until], there: [at, until] });
    at = until;
  }
  if (here.passages.length > shared) rows.push({ here: [shared, here.passages.length], there: [shared, shared] });
  if (there.passages.length > shared) rows.push({ here: [shared, shared], there: [shared, there.passages.length] });
  return { here, there, rows };
}

const places = ['Oldmere', 'Saltfleet Haven', 'Thornbury Staithe upon the Water', null];

export function describedTestimonies(count: number): Cleared<DescribedTestimony>[] {
  return Array.from({ length: count }, (_, index) => {
    const language: Language = index % 3 === 0 ? 'ko' : 'en';
    const date = index % 7 === 6 ? null : String(2001 + ((index * 5) % 17));
    return asCleared({
      testimony: TestimonyId.parse(`t${String(index).padStart(12, '0')}`), words: 1000 + index * 37, passages: 10 + index,
      description: { ...described[language], title: `${described[language].title} ${index + 1}`, date, place: places[index % 4] ?? null },
    });
  });
}

export const findingAidParticulars: FindingAidParticulars = {
  archive: 'Riverside Archive', at: '2026-03-04T05:06:07.000Z', title: 'River crossings',
  summary: 'Testimonies of people who lived by the river.\nRecorded by volunteers.',
};

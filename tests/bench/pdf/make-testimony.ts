// The document that every engine sets: an invented testimony of about five hundred pages, in English or in Korean.
import type { Cleared } from '../../../archive/api/consent.ts';
import type { TestimonyCopy } from '../../../archive/api/issue.ts';
import type { Language } from '../../../archive/api/language.ts';
import { copyOf, generateSaid } from '../../support/testimony-copy.ts';

/** So many words of ours fill a page of ours. */
const wordsOfPage: Readonly<Record<Language, number>> = { en: 405, ko: 338 };

export function makeTestimony(language: Language, pages: number): Cleared<TestimonyCopy> {
  return copyOf(generateSaid(Math.round(pages * wordsOfPage[language]), language), { language, title: 'Ferry' });
}

/** One passage as every engine is told it. */
export interface Said {
  readonly number: number;
  readonly speaker: string;
  readonly time: string;
  readonly text: string;
}

export function saidIn(copy: Cleared<TestimonyCopy>): Said[] {
  return copy.passages.map(({ speaker, parts }, index) => ({
    number: index + 1, speaker: speaker ?? '', time: String(Math.round((parts[0]?.start ?? 0) / 1000)),
    text: parts.map(({ text }) => text).join('\n'),
  }));
}

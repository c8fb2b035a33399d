// What the formats of transcripts and their charsets are called; most go by one name in every language.
import type { Charset, Format } from '../../archive/api/transcript.ts';

type Names<Kind extends string> = Readonly<Record<Kind, string>>;

const sameInBoth = {
  markdown: 'Markdown', vtt: 'WebVTT', srt: 'SubRip', docx: 'Word', ohms: 'OHMS', otr: 'oTranscribe', eaf: 'ELAN', tei: 'TEI', whisperx: 'WhisperX',
} as const;

export const formatNames: Readonly<Record<'en' | 'ko', Names<Format>>> = {
  en: { ...sameInBoth, text: 'Plain text', csv: 'Table of turns' },
  ko: { ...sameInBoth, text: '일반 텍스트', csv: '발화 표' },
};

export const charsetNames: Names<Charset> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE', cp949: 'CP949' };

/** As it is called here; one that is not known by its own name. */
export const charsetName = (charset: string): string => (
  Object.hasOwn(charsetNames, charset) ? charsetNames[charset as Charset] : charset
);

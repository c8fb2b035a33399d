// Writes transcripts in the formats that readers know, and generates invented ones to be written.
import fc from 'fast-check';
import type { Session, Turn } from '../../archive/api/transcript.ts';

const englishWords = [
  'lantern', 'river', 'we', 'walked', 'the', 'orchard', 'uncle’s', 'boat', 'half-built', 'mill', 'never', 'again', 'snow',
  'and', 'my', 'sister', 'carried', 'bread', 'over', 'hills', '1951', 'people', 'who', 'sang', 'naïve', 'café',
];
const koreanWords = [
  '등불을', '강가에서', '우리는', '걸었어요', '과수원', '삼촌의', '배가', '눈이', '내렸고', '언니가', '빵을', '날랐지요', '고개', '사람들이',
  '노래했습니다', '물레방아', '1951년에', '아무도', '다시는', '마을',
];

/** A word that no other sentence of a transcript has, so that no line comes back by chance as page furniture does. */
function uniqueWord(index: number, language: 'en' | 'ko'): string {
  const letters = language === 'en' ? 'bcdfghjklm' : '가나다라마바사아자차';
  const digits = [...String(index)].map((digit) => letters[Number(digit)] ?? '').join(language === 'en' ? 'o' : '');
  return language === 'en' ? `Zu${digits}` : `별${digits}`;
}

export interface Plan {
  readonly language: 'en' | 'ko';
  readonly speakers: readonly string[];
  readonly sessions: readonly Session[];
}

export const speakerSets: Readonly<Record<'en' | 'ko', readonly (readonly string[])[]>> = {
  en: [['Q', 'A'], ['Q1', 'Q2', 'A'], ['INTERVIEWER', 'MRS. OH'], ['Anna van Dorn', 'Ilse O’Brien'], ['Interviewer', 'Narrator']],
  ko: [['문', '답'], ['면담자', '구술자'], ['김하늘', '박 선생'], ['Q', 'A']],
};

/** Three to eight paragraphs' worth of indices into the word list, so that shrinking keeps sentences short. */
const sentence = fc.array(fc.nat(), { minLength: 3, maxLength: 25 });
const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
const turn = fc.record({ paragraphs, start: fc.option(fc.integer({ min: 0, max: 30_000 }), { nil: null }) });

/** Transcripts in which every speaker speaks at least twice and every paragraph ends with a full stop. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  language: fc.constantFrom('en', 'ko'),
  speakerSet: fc.nat(),
  sessions: fc.array(fc.array(turn, { minLength: 6, maxLength: 10 }), { minLength: 1, maxLength: 3 }),
}).map(({ language, speakerSet, sessions }) => {
  const sets = speakerSets[language];
  const speakers = sets[speakerSet % sets.length] ?? ['Q', 'A'];
  const words = language === 'en' ? englishWords : koreanWords;
  let sentences = 0;
  const say = (indices: readonly number[]): string => {
    sentences += 1;
    return `${uniqueWord(sentences, language)} ${indices.map((index) => words[index % words.length]).join(' ')}.`;
  };
  return {
    language,
    speakers,
    sessions: sessions.map((turns) => ({
      turns: turns.map((planned, at): Turn => ({
        speaker: speakers[at % speakers.length] ?? null,
        start: planned.start === null ? null : planned.start * 1000,
        end: null,
        text: planned.paragraphs.map((lines) => lines.map(say).join(' ')).join('\n').normalize('NFC'),
      })),
    })),
  };
});

export function formatStamp(milliseconds: number, point: string): string {
  const pad = (value: number, width: number): string => String(Math.floor(value)).padStart(width, '0');
  const seconds = milliseconds / 1000;
  const clock = `${pad(seconds / 3600, 2)}:${pad((seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`;
  return point === '' ? clock : `${clock}${point}${pad(milliseconds % 1000, 3)}`;
}

export function wrapAt(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

export function writeText(sessions: readonly Session[], width: number): string {
  const parts: string[] = [];
  for (const [index, session] of sessions.entries()) {
    if (index > 0) parts.push(`Session ${index + 1}`);
    for (const { speaker, start, text } of session.turns) {
      const body = `${speaker ?? ''}: ${text}`.split('\n').map((paragraph) => wrapAt(paragraph, width)).join('\n\n');
      parts.push(start === null ? body : `[${formatStamp(start, '')}]\n${body}`);
    }
  }
  return `${parts.join('\n\n')}\n`;
}

export function writeMarkdown(sessions: readonly Session[], colonInside: boolean): string {
  const parts: string[] = [];
  for (const [index, session] of sessions.entries()) {
    if (index > 0) parts.push(`## Part ${index + 1}`);
    for (const { speaker, start, text } of session.turns) {
      const name = colonInside ? `**${speaker ?? ''}:**` : `**${speaker ?? ''}**:`;
      const time = start === null ? '' : ` [\\[${formatStamp(start, '')}\\]](https://example.org/at(${start}))`;
      parts.push(`${name}${time} ${text.split('\n').map(escapeMarkdown).join('\n\n')}`);
    }
  }
  return `# A made-up interview\n\n${parts.join('\n\n')}\n`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\[\]*_~`<&]/g, (sign) => `\\${sign}`);
}

/** Cues need times: the n-th turn lasts from n to n + 1 minutes where it has none of its own. */
export function timeTurns(turns: readonly Turn[]): Turn[] {
  return turns.map((turn, at) => ({ ...turn, start: at * 60_000 + 7, end: at * 60_000 + 59_999 }));
}

export function writeVtt(turns: readonly Turn[]): string {
  const cues = turns.map(({ speaker, start, end, text }, at) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br><br>');
    return `cue ${at}\n${formatStamp(start ?? 0, '.')} --> ${formatStamp(end ?? 0, '.')} align:start\n`
      + `${speaker === null ? '' : `<v ${speaker}>`}${wrapAt(escaped, 42)}`;
  });
  return ['WEBVTT', 'NOTE made up', ...cues].join('\n\n');
}

export function writeSrt(turns: readonly Turn[]): string {
  return turns.map(({ speaker, start, end, text }, at) => (
    `${at + 1}\n${formatStamp(start ?? 0, ',')} --> ${formatStamp(end ?? 0, ',')}\n`
    + `${wrapAt(`${speaker === null ? '' : `${speaker}: `}${text.replaceAll('\n', ' ')}`, 42)}\n`
  )).join('\n');
}

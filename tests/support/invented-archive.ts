// Invented transcripts for journeys through the app: forty files in four formats and two languages, with words found nowhere else.
import type { GivenFile } from './app-driver.ts';

/** None of these may be anywhere on the disk but encrypted: neither in the browser's profile nor beside the vault. */
export const canaries = {
  english: 'quincelantern', korean: '모래등대지기', name: 'Orlanda Fenwickshire', user: 'Teodora Archivist',
  scholar: 'Ilmari Scholar', title: 'velvetharbour', koreanTitle: '등대지기 면담', recipient: 'Institute of Painted Boats',
} as const;

const sessionOf = (name: string, index: number): readonly (readonly [string, string])[] => [
  ['Q', `What did you carry across in year ${1950 + index}?`],
  ['A', `I carried a lantern of the kind ${index} and a loaf of rye, and my aunt carried the rope. The ferry of ${name} was late.`],
  ['Q', 'Did anybody wait for you there?'],
  ['A', 'Nobody waited. We slept under an upturned boat until the geese woke us, and then we walked along the dyke.'],
];

const clock = (seconds: number, comma = '.'): string => `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}${comma}000`;

function cues(turns: readonly (readonly [string, string])[], comma: string, numbered: boolean, voice: boolean): string {
  return turns.map(([speaker, text], index) => [
    ...(numbered ? [String(index + 1)] : []),
    `${clock(index * 20, comma)} --> ${clock(index * 20 + 18, comma)}`,
    voice ? `<v ${speaker}>${text}</v>` : `${speaker}: ${text}`,
  ].join('\n')).join('\n\n');
}

/** One invented transcript, its format by its number. */
function inventedFile(index: number): GivenFile {
  const name = `harbour${String(index).padStart(2, '0')}`;
  const turns = sessionOf(name, index);
  switch (index % 4) {
    case 0: return { name: `${name}.txt`, text: turns.map(([speaker, text]) => `${speaker}: ${text}\n`).join('\n') };
    case 1: return { name: `${name}.md`, text: `# ${name}\n\n${turns.map(([speaker, text]) => `**${speaker === 'Q' ? 'Interviewer' : 'Narrator'}:** ${text}\n`).join('\n')}` };
    case 2: return { name: `${name}.vtt`, text: `WEBVTT\n\n${cues(turns, '.', false, true)}\n` };
    default: return { name: `${name}.srt`, text: `${cues(turns, ',', true, false)}\n` };
  }
}

export const englishFile: GivenFile = {
  name: `${canaries.title}.txt`,
  text: [
    '[00:00:05]', 'Q: What did you carry across?', '',
    `A: I carried a ${canaries.english} and a loaf, and ${canaries.name} carried the rope.`, '',
    '[00:01:10]', 'Q: Did she say anything?', '',
    `A: ${canaries.name} said the river sleeps until the geese wake it.`, '',
  ].join('\n'),
};

export const koreanFile: GivenFile = {
  name: `${canaries.koreanTitle}.txt`,
  text: [
    '문: 그 등대에 대해 말씀해 주십시오.', '',
    `답: 저는 ${canaries.korean}였습니다. 겨울마다 청진시에서 온 배를 기다렸습니다.`, '',
  ].join('\n'),
};

/** Forty files, the two with canaries among them. */
export const inventedFiles: readonly GivenFile[] = [
  englishFile, koreanFile, ...Array.from({ length: 38 }, (_, index) => inventedFile(index)),
];

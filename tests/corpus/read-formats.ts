// What the readers make of the real files of every format, against what a person counted in them: figures, never text.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readTranscript } from '../../archive/import/read.ts';

interface Counted {
  readonly format: string;
  readonly sessions: number;
  readonly turns: number;
  readonly speakers: number;
  /** Turns that have a start. */
  readonly timed: number;
  readonly points: number;
}

/** Counted by hand, or by another program over the same file. */
const counted: Readonly<Record<string, Counted>> = {
  'ohms/duarte_OH0344.xml': { format: 'ohms', sessions: 1, turns: 85, speakers: 2, timed: 85, points: 7 },
  'ohms/hanford_OH0139.xml': { format: 'ohms', sessions: 1, turns: 97, speakers: 2, timed: 97, points: 9 },
  'ohms/small-sample-vtt-ohms.xml': { format: 'ohms', sessions: 1, turns: 6, speakers: 2, timed: 6, points: 0 },
  'docx/sample-oh-timecode-need-sequencing.docx': { format: 'docx', sessions: 3, turns: 26, speakers: 3, timed: 26, points: 0 },
  'text/isaacs_j2ntg1k_sample_with_timecodes.txt': { format: 'text', sessions: 1, turns: 4, speakers: 2, timed: 4, points: 0 },
};

/** Reads each file below `corpus/oral-histories` and checks every figure. */
export async function readEveryFormat(corpus: string, check: (held: boolean, what: string) => void): Promise<void> {
  for (const [file, expected] of Object.entries(counted)) {
    const path = join(corpus, 'oral-histories', file);
    if (!existsSync(path)) continue;
    const { transcript, notes, described } = await readTranscript({ name: basename(path), bytes: readFileSync(path) });
    const turns = transcript.sessions.flatMap((session) => session.turns);
    const found: Counted = {
      format: transcript.format, sessions: transcript.sessions.length, turns: turns.length, speakers: notes.speakers.length,
      timed: turns.filter(({ start }) => start !== null).length, points: described?.points?.length ?? 0,
    };
    for (const field of Object.keys(expected) as (keyof Counted)[]) {
      check(found[field] === expected[field], `${file}: ${field} ${found[field]}, counted ${expected[field]}`);
    }
  }
}

// Names of speakers as every transcript keeps them: tidy, and as a person has corrected them.
import type { Description } from '../api/description.ts';
import type { ReadingChoices, Session } from '../api/transcript.ts';
import { tidyText } from './decode-text.ts';
import type { Reading } from './reading.ts';

type Corrections = NonNullable<ReadingChoices['speakers']>;

export interface ChosenSpeakers {
  readonly sessions: Session[];
  /** In the order in which they first speak. */
  readonly speakers: string[];
  readonly described?: Partial<Description>;
}

/** Puts the corrected name for each label, in the turns and among the labels of the people described. */
export function chooseSpeakers(reading: Pick<Reading, 'sessions' | 'described'>, corrections: Corrections): ChosenSpeakers {
  const chosen = new Map<string | null, string | null>([[null, null]]);
  const choose = (label: string | null): string | null => {
    const known = chosen.get(label);
    if (known !== undefined || label === null) return known ?? null;
    const name = correct(tidyName(label), corrections);
    chosen.set(label, name);
    return name;
  };
  const sessions = reading.sessions.map(({ turns }) => ({ turns: turns.map((turn) => ({ ...turn, speaker: choose(turn.speaker) })) }));
  const speakers = new Set<string>();
  for (const { turns } of sessions) for (const { speaker } of turns) if (speaker !== null) speakers.add(speaker);
  const people = reading.described?.people?.map((person) => ({
    ...person, labels: [...new Set(person.labels.flatMap((label) => choose(label) ?? []))],
  }));
  return {
    sessions, speakers: [...speakers],
    ...(reading.described === undefined ? {} : { described: { ...reading.described, ...(people === undefined ? {} : { people }) } }),
  };
}

function tidyName(label: string): string | null {
  const name = tidyText(label).replace(/\s+/g, ' ').trim();
  return name === '' ? null : name;
}

/** Without `hasOwn` a speaker called `constructor` would have a correction. */
function correct(label: string | null, corrections: Corrections): string | null {
  if (label === null || !Object.hasOwn(corrections, label)) return label;
  return tidyName(corrections[label] ?? '');
}

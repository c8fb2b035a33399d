// Which recording is of which part of a transcript, and which passage is spoken at a time of it.
import type { Attachment } from '../../archive/api/attachment-calls.ts';

export type Recording = Pick<Attachment, 'id' | 'name' | 'mediaType' | 'size' | 'cleared'>;

/** What of a passage, or of a turn, says when it was spoken. */
export interface Spoken {
  readonly passage: string;
  readonly session: number;
  readonly start: number | null;
}

/** How a recording lies beside the transcript. */
export interface Fit {
  /** The session whose passages it holds; null is the whole transcript. */
  readonly session: number | null;
  /** Milliseconds of the recording that have gone by when the transcript's clock begins; negative where the recording begins later. */
  readonly offset: number;
}

/** When a passage begins, in milliseconds of the transcript's clock. */
export interface TimedPassage {
  readonly passage: string;
  readonly start: number;
}

export const isVideo = ({ mediaType }: Pick<Recording, 'mediaType'>): boolean => mediaType.startsWith('video/');

/** What a browser's player can be given at all, in the order in which a person would count the files. */
export function recordingsAmong(attachments: readonly Attachment[]): Recording[] {
  const byName = new Intl.Collator('en', { numeric: true }).compare;
  return attachments.filter(({ kind, mediaType }) => kind === 'recording' && /^(audio|video)\//.test(mediaType))
    .sort((one, other) => byName(one.name, other.name));
}

/** The number that a file's name gives to a session or a part; null where it says none. */
export function numberInName(name: string): number | null {
  const match = /(?:session|sitting|interview|part|tape|disc|side)[\s._-]*0*(\d{1,3})(?!\d)/i.exec(name) ?? /제?\s*0*(\d{1,3})\s*(?:회차|회|차|부)/.exec(name);
  return match?.[1] === undefined ? null : Number(match[1]);
}

const sessionsOf = (passages: readonly Spoken[]): number[] => [...new Set(passages.map(({ session }) => session))].sort((one, other) => one - other);

/** Whether each session has a clock of its own, so that one time stands in several of them. */
function clocksBeginAnew(passages: readonly Spoken[]): boolean {
  const timed = passages.filter(({ start }) => start !== null);
  return timed.some(({ start, session }, index) => {
    const before = timed[index - 1];
    return before !== undefined && before.session !== session && (start ?? 0) < (before.start ?? 0);
  });
}

/**
 * A session for each recording where the names say which, or where there are as many recordings as sessions: then in order.
 * One recording of a transcript whose clock runs through is of the whole of it. What cannot be told is the first session's,
 * until somebody chooses.
 */
export function fitRecordings(recordings: readonly Recording[], passages: readonly Spoken[]): Map<string, Fit> {
  const sessions = sessionsOf(passages);
  const [first = null] = sessions;
  const named = recordings.map(({ name }) => numberInName(name));
  const isNamed = new Set(named).size === recordings.length && named.every((number) => number !== null && sessions.includes(number));
  const isWhole = sessions.length < 2 || (recordings.length === 1 && !clocksBeginAnew(passages));
  const sessionAt = (index: number): number | null => {
    if (isWhole) return null;
    if (isNamed) return named[index] ?? first;
    return recordings.length === sessions.length ? sessions[index] ?? first : first;
  };
  return new Map(recordings.map(({ id }, index) => [id, { session: sessionAt(index), offset: 0 }]));
}

/** The passages that a recording holds and whose time is known, by time. */
export function timedPassages(passages: readonly Spoken[], session: number | null): TimedPassage[] {
  return passages
    .flatMap(({ passage, start, session: own }) => (start === null || (session !== null && own !== session) ? [] : [{ passage, start }]))
    .sort((one, other) => one.start - other.start);
}

/** The passage that is spoken at a time: the last that has begun, and of several that begin together the first; null before any. */
export function passageAt(timed: readonly TimedPassage[], at: number): string | null {
  let low = 0;
  let high = timed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((timed[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  const last = timed[low - 1];
  if (last === undefined) return null;
  let begin = low - 1;
  while (timed[begin - 1]?.start === last.start) begin -= 1;
  return timed[begin]?.passage ?? null;
}

/** The time from which a passage is heard: its own, or that of the nearest before it that has one. */
export function startOf(passages: readonly Spoken[], passage: string, session: number | null): number | null {
  const at = passages.findIndex((one) => one.passage === passage);
  const of = passages[at]?.session;
  if (of === undefined || (session !== null && of !== session)) return null;
  return passages.slice(0, at + 1).findLast((one) => one.start !== null && one.session === of)?.start ?? null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A time as transcribers write it into a text: `[00:04:31]`. */
export function writtenTimecode(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  return `[${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}]`;
}

/** Milliseconds of what somebody wrote as an offset: seconds, minutes and seconds, or hours too, with a sign; null for anything else. */
export function readOffset(written: string): number | null {
  const match = /^([+-]?)(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5}(?:\.\d{1,3})?)$/.exec(written.trim().replace('−', '-'));
  if (match === null) return null;
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match;
  return (sign === '-' ? -1 : 1) * Math.round((Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000);
}

// Where in the text a line of the table of contents begins: the passage in which its time falls.
import type { IndexPoint } from '../../archive/api/description.ts';
import type { PassageId } from '../../archive/api/ids.ts';
import type { Passage } from '../../archive/api/testimony.ts';

/**
 * The last passage that has begun by then, the first where none has. Null where the point has no time, no passage has one,
 * or there are several sessions, each of which has a clock of its own.
 */
export function passageAt(start: IndexPoint['start'], passages: readonly Pick<Passage, 'passage' | 'start' | 'session'>[]): PassageId | null {
  if (start === null || new Set(passages.map(({ session }) => session)).size > 1) return null;
  const timed = passages.flatMap(({ passage, start: begins }) => (begins === null ? [] : [{ passage, begins }]));
  const begun = timed.findLast(({ begins }) => begins <= start);
  return (begun ?? timed[0])?.passage ?? null;
}

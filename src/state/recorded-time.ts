// Times in a recording as people write them: hours, minutes and seconds, with parts of a second where there are any.
import { formatTimecode } from './cut-text.ts';

/** `h:mm:ss`, with milliseconds only where they are not nought, so that what is read again is what was written. */
export function writeTime(milliseconds: number): string {
  const rest = milliseconds % 1000;
  return formatTimecode(milliseconds) + (rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`);
}

/** Milliseconds of `1:02:03`, `62:03` (minutes and seconds), either with a fraction; null where it is none of these. */
export function readTime(written: string): number | null {
  const found = /^(?:(\d{1,4}):)?(\d{1,5}):(\d{2})(?:[.,](\d{1,3}))?$/u.exec(written.trim());
  if (found === null) return null;
  const [, hours, minutes = '', seconds = '', fraction = ''] = found;
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return null;
  return (Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
}

// Times of turns as a person writes them: minutes and seconds, with hours before and fractions behind where there are any.

const two = (value: number): string => String(value).padStart(2, '0');

/** `4:31`, `1:04:31`, `4:31.25`; nothing where the time is not known. */
export function writeTime(moment: number | null): string {
  if (moment === null) return '';
  const whole = Math.floor(moment / 1_000);
  const [hours, minutes, seconds] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const fraction = moment % 1_000 === 0 ? '' : `.${String(moment % 1_000).padStart(3, '0').replace(/0+$/, '')}`;
  return `${hours === 0 ? minutes : `${hours}:${two(minutes)}`}:${two(seconds)}${fraction}`;
}

/** Milliseconds; null for nothing written, undefined for what is no time. Digits alone are seconds. */
export function readTime(written: string): number | null | undefined {
  if (written.trim() === '') return null;
  const match = /^(?:(?:(\d{1,3}):)?(\d{1,5}):)?(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(written.trim());
  if (match === null) return undefined;
  const [, hours, minutes, seconds = '0', fraction = ''] = match;
  if ((minutes !== undefined && Number(seconds) > 59) || (hours !== undefined && Number(minutes) > 59)) return undefined;
  const moment = ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds)) * 1_000 + Number(fraction.padEnd(3, '0'));
  return moment > 1_000_000_000 ? undefined : moment;
}

// Times as transcripts write them.

/** `HH:MM:SS` and, after `point`, milliseconds; without one whole seconds. Hours have two digits or more. */
export function formatStamp(milliseconds: number, point: '.' | ',' | null): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(milliseconds / 1000);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return point === null ? clock : `${clock}${point}${String(milliseconds % 1000).padStart(3, '0')}`;
}

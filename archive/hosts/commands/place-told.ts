// Where in a recording a passage stands, and who speaks there, as the command line tells it.

const clock = (milliseconds: number): string => {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

export const placeTold = (start: number | null, speaker: string | null): string => [
  start === null ? null : clock(start), speaker,
].filter((part) => part !== null).join(' ');

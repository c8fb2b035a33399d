// What the engine's process and the main process say to each other of readers: which to start, which to end, which have ended.

/** From the engine. */
export interface ReaderWish {
  readonly reader: { readonly id: number; readonly wish: 'start' | 'end' };
}

/** To the engine. With `started` comes the port at whose other end the reader is; requests and answers cross there. */
export interface ReaderNews {
  readonly reader: { readonly id: number; readonly news: 'started' | 'ended' };
}

/** True for a message that has to do with a reader: an object with a `reader` in it that has a number. */
export function isAboutReader<T extends ReaderWish | ReaderNews>(message: unknown): message is T {
  if (typeof message !== 'object' || message === null || !('reader' in message)) return false;
  const { reader } = message;
  return typeof reader === 'object' && reader !== null && 'id' in reader && typeof reader.id === 'number';
}

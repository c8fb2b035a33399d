// Which bytes of a stream a request asks for, and what its answer's head says of them. Source: RFC 9110, section 14.

/** Bytes from `start` to `end`, the end not included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
  /** Whether they were asked for, or are simply all there are. */
  readonly partial: boolean;
}

/**
 * The one range that a `Range` header names; all bytes where there is none, or one in a form that may be passed over (several
 * ranges, other units). Null where no byte of it is there.
 */
export function rangeOf(header: string | null, size: number): ByteRange | null {
  const match = header === null ? null : /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  const [, first = '', last = ''] = match ?? [];
  if (first === '' && last === '') return { start: 0, end: size, partial: false };
  // Without a first byte the number counts from the end.
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(Number(last) + 1, size);
  return start < end ? { start, end, partial: true } : null;
}

/** Types that a browser may be told; anything else is bytes, which no page shows. A picture that can hold script is none of them. */
const told = /^(audio|video)\/[a-z0-9.+-]+$|^image\/(png|jpeg|webp|gif)$/;

export interface StreamHead {
  readonly status: 200 | 206;
  readonly headers: Readonly<Record<string, string>>;
}

export function headOf({ start, end, partial }: ByteRange, { mediaType, size }: { readonly mediaType: string; readonly size: number }): StreamHead {
  return {
    status: partial ? 206 : 200,
    headers: {
      'accept-ranges': 'bytes',
      'content-type': told.test(mediaType) ? mediaType : 'application/octet-stream',
      'content-length': String(end - start),
      ...(partial ? { 'content-range': `bytes ${start}-${end - 1}/${size}` } : {}),
    },
  };
}

/** What an answer says that has none of the bytes that were asked for. */
export const unsatisfiable = (size: number): Readonly<Record<string, string>> => ({ 'content-range': `bytes */${size}` });

/** Bytes that are read and sent at a time: a chunk of the vault's. */
export const pieceBytes = 1024 * 1024;

/** Cuts a range where chunks end, so that each is opened once. */
export function* piecesOf({ start, end }: ByteRange): Generator<readonly [start: number, end: number]> {
  for (let at = start; at < end;) {
    const stop = Math.min(end, (Math.floor(at / pieceBytes) + 1) * pieceBytes);
    yield [at, stop];
    at = stop;
  }
}

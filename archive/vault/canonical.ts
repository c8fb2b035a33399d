// The one way of writing values that are signed, authenticated or compared: canonical JSON, and base64url for bytes.
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** JSON without white space, keys in the order of their UTF-16 code units (RFC 8785, for the integers used here). */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** What is signed or authenticated: a line that names the use, then the canonical value. No use is a prefix of another. */
export function statement(use: string, value: Json): Buffer {
  return Buffer.from(`vouchsafe/1 ${use}\n${canonicalJson(value)}`, 'utf8');
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

export function fromBase64(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}

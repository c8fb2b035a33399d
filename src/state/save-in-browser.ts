// Hands bytes to the browser's own way of saving a file.

/** Milliseconds after which the browser has begun to write; the bytes are let go then. */
const keptFor = 30_000;

const kinds: Readonly<Record<string, string>> = { pdf: 'application/pdf', csv: 'text/csv' };

const kindOf = (name: string): string => kinds[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

export function saveInBrowser(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: kindOf(name) }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}

// Hands bytes to the browser's own way of saving a file.

/** Milliseconds after which the browser has begun to write; the bytes are let go then. */
const keptFor = 30_000;

export function saveInBrowser(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}

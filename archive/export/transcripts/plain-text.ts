// Text as a file may hold it: NFC, well-formed, no control characters.

/** What is neither text nor a line end: XML forbids it, and nothing else has a use for it. */
const control = /[^\P{Cc}\n\t]|[\ufffe\uffff]/gu;

export function plainText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\v\f\u0085\u2028\u2029]/g, ' ').replace(control, '').normalize('NFC');
}

/** Without those that are empty. */
export function paragraphsOf(text: string): string[] {
  return plainText(text).split('\n').map((line) => line.replaceAll('\t', ' ').trim()).filter((line) => line !== '');
}

/** On one line: a speaker, a title. */
export function onOneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}

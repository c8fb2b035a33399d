// The line of the user's own file in which a fault was found, with the place marked. It never leaves the page's memory.
import { useEffect, useState } from 'react';
import { decodeFile, lineAt, type FileLine } from '../../state/file-lines.ts';
import { useWords } from '../../state/language.ts';

export interface LineOfFileProps {
  readonly file: File;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** In bytes. A larger file was refused for its size and has no line at fault. */
const largest = 64 * 1024 * 1024;

async function readLine({ file, line, column }: LineOfFileProps): Promise<FileLine | null> {
  if (file.size > largest) return null;
  // Gone or changed since it was chosen: then there is nothing to show.
  const bytes = await file.arrayBuffer().catch(() => null);
  const text = bytes === null ? null : decodeFile(new Uint8Array(bytes));
  return text === null ? null : lineAt(text, line, column);
}

export function LineOfFile({ file, line, column }: LineOfFileProps) {
  const { importing } = useWords().page;
  const [found, setFound] = useState<FileLine | null>(null);
  useEffect(() => {
    let isThere = true;
    void readLine({ file, line, column }).then((next) => {
      if (isThere) setFound(next);
    });
    return () => {
      isThere = false;
    };
  }, [file, line, column]);
  if (found === null) return null;
  const { text, at, cutBefore, cutAfter } = found;
  const next = [...text.slice(at)][0] ?? '';
  return (
    <figure className="file-line">
      <figcaption className="field-help">{importing.lineOfFile}</figcaption>
      <code dir="auto">
        {cutBefore ? '… ' : ''}{text.slice(0, at)}
        <mark>{next === '' ? '\u00a0' : next}</mark>
        {text.slice(at + next.length)}{cutAfter ? ' …' : ''}
      </code>
    </figure>
  );
}

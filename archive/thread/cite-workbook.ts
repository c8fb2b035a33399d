// Cites what a workbook has collected: by display names alone, and only what may be read today.
import type { Output, Parsed } from '../api/contract.ts';
import type { ReleasedPassage } from '../api/issue.ts';
import { writeBibtex } from '../export/bibtex.ts';
import { writeChicago } from '../export/chicago.ts';
import { writeCslJson } from '../export/csl-json.ts';
import { archiveName } from './archive-name.ts';
import { releaseWorkbook } from './release-workbook.ts';
import type { Session } from './session.ts';
import { workbookOf } from './workbook.ts';

type Style = Parsed<'workbook.cite'>['style'];

interface Format {
  readonly ending: string;
  write(passages: readonly ReleasedPassage[], archive: string): string;
}

const formats: Readonly<Record<Style, Format>> = {
  chicago: { ending: 'txt', write: writeChicago },
  'csl-json': { ending: 'json', write: writeCslJson },
  bibtex: { ending: 'bib', write: writeBibtex },
};

export async function citeWorkbook(
  session: Session, { workbook: id, style }: Parsed<'workbook.cite'>,
): Promise<Output<'workbook.cite'>> {
  const { passages, left } = releaseWorkbook(session, workbookOf(session, id), 'read');
  const { ending, write } = formats[style];
  const text = write(passages, archiveName);
  const name = `${id}.${ending}`;
  const ticket = await session.services.files.put(name, new TextEncoder().encode(text));
  return { ticket, name, text, passages: passages.length, left };
}

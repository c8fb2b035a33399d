// Cites what a workbook has collected: by display names alone, and only what may be read today.
import type { Output, Parsed } from '../api/contract.ts';
import type { ReleasedPassage } from '../api/issue.ts';
import { writeBibtex } from '../export/bibtex.ts';
import { writeChicago } from '../export/chicago.ts';
import { citedWorks } from '../export/cited-works.ts';
import { writeCslJson } from '../export/csl-json.ts';
import { writeRis } from '../export/ris.ts';
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
  'csl-json': { ending: 'json', write: (passages, archive) => writeCslJson(citedWorks(passages), archive) },
  ris: { ending: 'ris', write: (passages, archive) => writeRis(citedWorks(passages), archive) },
  bibtex: { ending: 'bib', write: (passages, archive) => writeBibtex(citedWorks(passages), archive) },
};

export async function citeWorkbook(
  session: Session, { workbook: id, style }: Parsed<'workbook.cite'>,
): Promise<Output<'workbook.cite'>> {
  const { passages, left } = releaseWorkbook(session, workbookOf(session, id), 'read');
  const { ending, write } = formats[style];
  const text = write(passages, archiveName(session));
  const name = `${id}.${ending}`;
  const ticket = await session.services.files.put(name, new TextEncoder().encode(text));
  return { ticket, name, text, passages: passages.length, left };
}

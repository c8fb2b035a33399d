// Citing testimonies for reference managers, and finding what a citation leads to today.
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import { release } from '../consent/release.ts';
import { writeBibtex } from '../export/bibtex.ts';
import { chicagoEntry, writeChicago } from '../export/chicago.ts';
import { citedWork } from '../export/cited-works.ts';
import { writeCslJson } from '../export/csl-json.ts';
import { writeRis } from '../export/ris.ts';
import { erasedAt } from '../vault/erase.ts';
import { testimonyRow } from '../vault/testimony-rows.ts';
import { archiveName } from './archive-name.ts';
import { passageNamed } from './cite-passages.ts';
import { readingCopy } from './issue-testimony.ts';
import { releasedCopy } from './release-workbook.ts';
import type { Session } from './session.ts';

/** By display names alone. Passages are named as the reading room has them; one that is not there is `consent-refused`. */
export function citeTestimony(
  session: Session, { testimony, passages: asked, style }: Parsed<'testimony.cite'>,
): Output<'testimony.cite'> {
  const copy = release(readingCopy(session, testimony), 'read', session.vault.now());
  const passages = (asked ?? []).map((id) => {
    const passage = passageNamed(copy.passages, id);
    if (passage === undefined) throw new ArchiveError('consent-refused', { reason: 'not-cleared' });
    return passage.id;
  });
  const archive = archiveName(session);
  const work = citedWork(copy, passages);
  const write = {
    chicago: () => (passages.length === 0 ? `${chicagoEntry(work, archive)}\n`
      : writeChicago(passages.map((passage) => ({ copy, passage, note: '' })), archive)),
    'csl-json': () => writeCslJson([work], archive), ris: () => writeRis([work], archive), bibtex: () => writeBibtex([work], archive),
  };
  return { text: write[style](), version: copy.version };
}

/**
 * As whoever was given the citation would find it. An erased testimony says when it was erased, to everybody. To a scholar what is
 * closed is like what never was: that it exists is nobody's to know who may not.
 */
export function resolveCitation(session: Session, { testimony, passage }: Parsed<'citation.resolve'>): Output<'citation.resolve'> {
  const { stacks, reading } = session.vault;
  const nowhere = { testimony, passage: null, version: null, erasedAt: null };
  const erased = erasedAt(reading.db, testimony);
  if (erased !== null) return { ...nowhere, state: 'erased', erasedAt: erased };
  const copy = releasedCopy(session, testimony, 'read');
  if (copy === null) {
    const held = stacks === null ? null : testimonyRow(stacks.db, testimony);
    return held === null ? { ...nowhere, state: 'unknown' } : { ...nowhere, version: held.version, state: 'closed' };
  }
  if (passage === undefined) return { ...nowhere, version: copy.version, state: 'held' };
  const now = passageNamed(copy.passages, passage);
  return { ...nowhere, version: copy.version, state: now === undefined ? 'gone' : 'held', passage: now?.id ?? null };
}

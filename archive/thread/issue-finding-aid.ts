// Issues the finding aid of a collection: the descriptions that consent lets go, recorded as disclosed, and only then handed out.
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import { writeFindingAid } from '../export/finding-aid.ts';
import type { Running } from '../services.ts';
import { archiveName } from './archive-name.ts';
import type { Draft, FindingAidInput } from './draft.ts';
import { releaseDescriptions, type Refused } from './release-collection.ts';
import { fingerprintOf, handOut, keepDraft, letOut, sameAsShown, setFile, type Leaving, type Prepared } from './set-file.ts';
import type { Session } from './session.ts';
import { collectionsLeavingWith } from './tell-collections.ts';

interface PreparedAid extends Prepared {
  readonly told: { readonly testimonies: number; readonly left: Refused[] };
}

/** In the order of the catalogue. `consent-refused` where nothing may leave. */
function prepareFindingAid(session: Session, input: FindingAidInput): PreparedAid {
  const { vault, services } = session;
  const { purpose = 'catalogue', to = null, title, summary = null, language } = input;
  const { entries, left } = releaseDescriptions(session, input, purpose);
  const [first] = entries;
  if (first === undefined) throw new ArchiveError('consent-refused', { reason: left[0]?.why ?? 'not-cleared' });
  const descriptions = entries.map(({ description }) => description);
  const isOne = new Set(descriptions.map(({ collection }) => collection)).size === 1;
  const [collection] = isOne ? collectionsLeavingWith(session, descriptions) : [];
  const particulars = {
    archive: archiveName(session), at: vault.now().toISOString(), title, summary, ...(collection === undefined ? {} : { collection }),
  };
  const words = services.issueWords[language ?? first.description.language];
  return {
    fingerprint: fingerprintOf(entries, collection ?? null), told: { testimonies: entries.length, left },
    leaving: entries.map(({ testimony, agreement }): Leaving => (
      { testimony, form: 'pdf', to, purpose, agreement: agreement.version, passages: [] }
    )),
    set: (options) => writeFindingAid(entries, particulars, words, options),
  };
}

export async function previewFindingAid(
  session: Session, input: FindingAidInput, running: Running,
): Promise<Output<'collection.previewFindingAid'>> {
  const prepared = prepareFindingAid(session, input);
  const file = await setFile(session, prepared, input, running);
  const draft = keepDraft(session, { of: 'finding-aid', input, file, fingerprint: prepared.fingerprint });
  return { ...await handOut(session, file), ...prepared.told, draft };
}

function draftOf(session: Session, id: string): Extract<Draft, { readonly of: 'finding-aid' }> {
  const draft = session.drafts.get(id);
  if (draft?.of !== 'finding-aid') throw new ArchiveError('not-found');
  return draft;
}

export async function issueFindingAid(
  session: Session, { draft: id, ...input }: Parsed<'collection.findingAid'>, running: Running,
): Promise<Output<'collection.findingAid'>> {
  const draft = id === undefined ? null : draftOf(session, id);
  const asked = draft?.input ?? input;
  const prepared = prepareFindingAid(session, asked);
  const file = draft === null ? await setFile(session, prepared, asked, running) : sameAsShown(draft, prepared);
  const made = await letOut(session, prepared, file);
  if (id !== undefined) session.drafts.delete(id);
  return { ...made, ...prepared.told };
}

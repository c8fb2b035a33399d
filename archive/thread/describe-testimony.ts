// Descriptions: changing one, looking at what it said before, and putting that back.
import { FormerDescription } from '../api/catalogue-calls.ts';
import type { Output, Parsed } from '../api/contract.ts';
import { Description, emptyDescription, type DescriptionChanges } from '../api/description.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { checkDescription } from '../catalogue/check-description.ts';
import { changeDescription } from '../catalogue/describe.ts';
import { formerDescriptions } from '../vault/description-rows.ts';
import { setting } from '../vault/setting-rows.ts';
import { testimonyOfAccession } from '../vault/testimony-rows.ts';
import { changeTestimonies, type Change } from './change-testimony.ts';
import { heldRow } from './held-testimony.ts';
import { summaryOf } from './list-testimonies.ts';
import { permit, stacksOf, type Session } from './session.ts';

const fields = Object.keys(Description.shape) as (keyof Description)[];

/** Fields in which two descriptions differ; each is plain data, written alike where it says the same. */
export function changedFields(before: Description, after: Description): (keyof Description)[] {
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** The change to be made, or null where nothing would be another. What was said before goes along, to be kept. */
export function descriptionChange(session: Session, testimony: TestimonyId, changes: DescriptionChanges): Change | null {
  const before = heldRow(session, testimony).description;
  const { db } = stacksOf(session);
  const checked = checkDescription(changes, setting(db, 'accession-pattern'), (accession) => (
    ![null, testimony].includes(testimonyOfAccession(db, accession))
  ));
  return describedAs(session, before, changeDescription(before, checked));
}

/** A change from one description to another, or null where they say the same. `deed`: what was done to authorities that it comes from. */
export function describedAs({ vault }: Session, before: Description, description: Description, deed?: number): Change | null {
  const changed = changedFields(before, description);
  if (changed.length === 0) return null;
  const former = { at: vault.now().toISOString(), by: vault.user.name, fields: changed, description: before, ...(deed === undefined ? {} : { deed }) };
  return { kind: 'describe', description, former };
}

export function describeTestimony(
  session: Session, { testimony, ...changes }: Parsed<'testimony.describe'>,
): Output<'testimony.describe'> {
  permit(session, 'archivist', 'cataloguer');
  const change = descriptionChange(session, testimony, changes);
  if (change !== null) changeTestimonies(session, [{ testimony, change }]);
  return summaryOf(session, testimony);
}

/** Latest first. A version that an older program kept lacks what it did not know. */
export function readHistory(session: Session, testimony: TestimonyId): FormerDescription[] {
  permit(session, 'archivist', 'cataloguer');
  heldRow(session, testimony);
  return formerDescriptions(stacksOf(session), testimony).map(({ number, bytes }) => {
    const stored = JSON.parse(new TextDecoder().decode(bytes)) as Omit<FormerDescription, 'number'>;
    return FormerDescription.parse({ ...stored, number, description: { ...emptyDescription, ...stored.description } });
  }).reverse();
}

/** The fields that a change changed, as they were before it; what has changed elsewhere since stays. */
export function restoreDescription(
  session: Session, { testimony, number }: Parsed<'testimony.restore'>,
): Output<'testimony.restore'> {
  const version = readHistory(session, testimony).find((one) => one.number === number);
  if (version === undefined) throw new ArchiveError('not-found', { reason: 'version' });
  const changes = Object.fromEntries(version.fields.map((field) => [field, version.description[field]]));
  return describeTestimony(session, { testimony, ...changes });
}

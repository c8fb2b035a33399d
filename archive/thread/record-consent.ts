// Agreements: recorded, reviewed, amended, suspended, withdrawn; each step is a version of its own, and is cleared at once.
import { createHash } from 'node:crypto';
import type { Agreement, Restriction, SealedParticulars } from '../api/consent.ts';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { PassageId, TestimonyId } from '../api/ids.ts';
import {
  amendAgreement, attachEvidence, isWithdrawn, recordAgreement, reviewAgreement, suspendAgreement, withdrawAgreement,
} from '../consent/agreement.ts';
import { agreementsOf, lastVersion } from '../vault/consent-rows.ts';
import { putEvidence, readEvidence } from '../vault/evidence-rows.ts';
import { readPassages } from '../vault/text-rows.ts';
import { changeTestimony, type Change } from './change-testimony.ts';
import { disclosuresTold } from './account-disclosures.ts';
import { heldRow } from './held-testimony.ts';
import { newRestriction, passageTarget } from './restrict-testimony.ts';
import { permit, stacksOf, type Session } from './session.ts';

/** The largest signed form that can be attached, in bytes. */
const largestEvidence = 32 * 1024 * 1024;

interface Step {
  readonly by: string;
  readonly now: Date;
}

const stepOf = ({ vault }: Session): Step => ({ by: vault.user.name, now: vault.now() });

/** The version that counts; `vault-damaged` where there is one that can't be read, so that nothing is built upon it. */
function currentAgreement(session: Session, testimony: TestimonyId): Agreement | null {
  heldRow(session, testimony);
  const { agreements, unreadable } = agreementsOf(stacksOf(session).db, testimony);
  if (unreadable) throw new ArchiveError('vault-damaged', { file: stacksOf(session).file, reason: 'agreement' });
  return agreements[0] ?? null;
}

/** `conflict`, reason `no-agreement`, where nothing was ever recorded. */
export function standingAgreement(session: Session, testimony: TestimonyId): Agreement {
  const current = currentAgreement(session, testimony);
  if (current === null) throw new ArchiveError('conflict', { reason: 'no-agreement' });
  return current;
}

type Verb = Extract<Change, { kind: 'agree' }>['verb'];

function agree(
  session: Session, verb: Verb, agreement: Agreement,
  sealed: SealedParticulars | null = null, restrictions: readonly Restriction[] = [],
): Agreement {
  changeTestimony(session, agreement.testimony, { kind: 'agree', verb, agreement, sealed, restrictions });
  return agreement;
}

/** Particulars that name a source go where an archivist alone can read them; a cataloguer has nowhere to put them. */
function sealable(session: Session, sealed: SealedParticulars | undefined): SealedParticulars | null {
  if (sealed === undefined) return null;
  permit(session, 'archivist');
  return sealed;
}

export function recordConsent(
  session: Session, { testimony, terms, sealed, draft }: Parsed<'consent.record'>,
): Output<'consent.record'> {
  permit(session, 'archivist', 'cataloguer');
  const particulars = sealable(session, sealed);
  const current = currentAgreement(session, testimony);
  return agree(session, 'record', recordAgreement({ testimony, terms, draft, current, ...stepOf(session) }), particulars);
}

export function amendConsent(
  session: Session, { testimony, terms, sealed, reason }: Parsed<'consent.amend'>,
): Output<'consent.amend'> {
  permit(session, 'archivist', 'cataloguer');
  const particulars = sealable(session, sealed);
  const current = standingAgreement(session, testimony);
  return agree(session, 'amend', amendAgreement(current, { terms, reason, ...stepOf(session) }), particulars);
}

export function reviewConsent(
  session: Session, { testimony, reviewDue, reason }: Parsed<'consent.review'>,
): Output<'consent.review'> {
  permit(session, 'archivist');
  const current = standingAgreement(session, testimony);
  const others = session.vault.otherArchivists(current.recordedBy);
  return agree(session, 'review', reviewAgreement(current, { reviewDue, reason, others, ...stepOf(session) }));
}

export function suspendConsent(
  session: Session, { testimony, as, reason }: Parsed<'consent.suspend'>,
): Output<'consent.suspend'> {
  permit(session, 'archivist', 'cataloguer');
  return agree(session, 'suspend', suspendAgreement(standingAgreement(session, testimony), { as, reason, ...stepOf(session) }));
}

/** Each withdrawn passage is closed by a restriction of its own, so that it stays closed whatever is agreed to later. */
export function closedPassages(session: Session, testimony: TestimonyId, passages: readonly PassageId[]): Restriction[] {
  const { version } = heldRow(session, testimony);
  const records = readPassages(stacksOf(session), testimony);
  return passages.map((passage) => newRestriction(session, testimony, {
    kind: 'closed', target: passageTarget(records, passage, version), reason: 'narrator-request', until: null, event: null,
  }));
}

/** Closed at once and everywhere; the answer names the copies that left before. Doing it again changes nothing. */
export function withdrawConsent(
  session: Session, { testimony, scopes, passages, reason }: Parsed<'consent.withdraw'>,
): Output<'consent.withdraw'> {
  permit(session, 'archivist', 'cataloguer');
  // A withdrawal must be possible whatever stands in the record: an unreadable version counts as none.
  heldRow(session, testimony);
  const { agreements, unreadable } = agreementsOf(stacksOf(session).db, testimony);
  const current = agreements[0] ?? null;
  const partly = scopes !== undefined || passages !== undefined;
  if (unreadable && partly) throw new ArchiveError('vault-damaged', { file: stacksOf(session).file, reason: 'agreement' });
  let status = current?.status ?? 'withdrawn';
  if (!isWithdrawn(current)) {
    const restrictions = closedPassages(session, testimony, passages ?? []);
    const next = withdrawAgreement(current, {
      testimony, partly, reason, ...stepOf(session), ...(scopes === undefined ? {} : { scopes }),
    });
    // After the last version, readable or not: in the place of one that is there already it would be passed over.
    const version = lastVersion(stacksOf(session).db, testimony) + 1;
    status = agree(session, 'withdraw', { ...next, version }, null, restrictions).status;
  }
  return { testimony, status, disclosures: disclosuresTold(session, testimony) };
}

/** The signed form into the identity compartment, and its fingerprint into a new version of the agreement. */
export async function attachConsent(session: Session, { testimony, file }: Parsed<'consent.attach'>): Promise<Output<'consent.attach'>> {
  permit(session, 'archivist');
  const { vault, services } = session;
  const { name, size } = await services.files.describe(file);
  if (size > largestEvidence) throw new ArchiveError('file-too-large', { file: name });
  if (size === 0) throw new ArchiveError('empty-file', { file: name });
  const bytes = await services.files.read(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const current = standingAgreement(session, testimony);
  const { identity } = vault;
  if (identity === null) throw new ArchiveError('not-permitted');
  identity.write((db) => putEvidence(identity, db, testimony, { name, bytes, sha256 }));
  return agree(session, 'amend', attachEvidence(current, { sha256, ...stepOf(session) }));
}

export async function readConsentEvidence(
  session: Session, { testimony }: Parsed<'consent.evidence'>,
): Promise<Output<'consent.evidence'>> {
  permit(session, 'archivist');
  const { identity } = session.vault;
  heldRow(session, testimony);
  const evidence = identity === null ? null : readEvidence(identity, testimony);
  if (evidence === null) throw new ArchiveError('not-found');
  const { name, bytes, sha256 } = evidence;
  return { ticket: await session.services.files.put(name, bytes), name, sha256 };
}

// The sample testimonies: brought into an open vault, described, restricted, redacted, withdrawn, as their manifest says.
import { createHash, randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Output } from '../api/contract.ts';
import { Person, Reason } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { Description, DescriptionChanges } from '../api/description.ts';
import { createArchive } from '../archive.ts';
import { describeTestimony } from './describe-testimony.ts';
import type { Running, Services } from '../services.ts';
import { testimonyOfSource } from '../vault/testimony-rows.ts';
import type { VaultOptions } from '../vault/vault.ts';
import { admitTestimony } from './admit-testimony.ts';
import { alignTestimony } from './align-testimonies.ts';
import { summaryOf } from './list-testimonies.ts';
import { addPerson, pseudonymise } from './name-people.ts';
import { reviewConsent, withdrawConsent } from './record-consent.ts';
import { redactTestimony, restrictTestimony } from './restrict-testimony.ts';
import { makeSampleFolder, sweepSampleFolders, vaultIn } from './sample-folders.ts';
import { endSession, permit, stacksOf, type Session } from './session.ts';

const Sample = DescriptionChanges.extend({
  collection: Description.shape.collection,
  language: Description.shape.language,
  file: z.string().regex(/^[a-z0-9-]+\.[a-z]+$/u),
  translationOf: z.string().optional(),
  consent: z.enum(['open', 'closed']),
  embargo: z.object({ until: z.iso.date() }).optional(),
  redact: z.array(z.object({ text: z.string(), reason: Reason })).optional(),
  /** They are shown to readers under their display names. */
  identities: z.array(Person.omit({ id: true, testimonies: true })).optional(),
  reviewDue: z.iso.date().optional(),
  withdraw: z.boolean().optional(),
});
type Sample = z.infer<typeof Sample>;
type Loaded = Output<'samples.load'>['samples'][number];

interface Admitted {
  readonly id: TestimonyId;
  readonly sample: Sample;
  readonly loaded: Pick<Loaded, 'words' | 'passages'>;
}

/** Null where it is in the vault already. */
async function admitSample(session: Session, folder: URL, sample: Sample): Promise<Admitted | null> {
  const bytes = new Uint8Array(await readFile(new URL(sample.file, folder)));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (testimonyOfSource(stacksOf(session).db, sha256) !== null) return null;
  const { file: name, collection, language, consent } = sample;
  const read = await session.services.readers.read({ name, bytes }, { language });
  const { id, words, passages } = admitTestimony(session, name, sha256, read, { collection, language, consent });
  describeTestimony(session, { testimony: id, ...DescriptionChanges.parse(sample) });
  return { id, sample, loaded: { words, passages } };
}

/** Gives how many places were withheld. */
function placeUnderConsent(session: Session, { id: testimony, sample }: Admitted): number {
  const redacted = (sample.redact ?? []).map(({ text, reason }) => redactTestimony(session, { testimony, text, reason }).occurrences);
  const replaced = (sample.identities ?? []).map((person) => {
    const { id } = addPerson(session, { testimony, ...person });
    return pseudonymise(session, { testimony, person: id, not: [] }).replaced;
  });
  const { reviewDue } = sample;
  if (reviewDue !== undefined) reviewConsent(session, { testimony, reviewDue, reason: null });
  if (sample.embargo !== undefined) {
    restrictTestimony(session, { testimony, kind: 'embargo', target: { of: 'testimony' }, reason: 'embargo', until: sample.embargo.until, event: null });
  }
  if (sample.withdraw === true) withdrawConsent(session, { testimony, reason: null });
  return [...redacted, ...replaced].reduce((sum, places) => sum + places, 0);
}

export async function loadSamples(session: Session, running: Running): Promise<Output<'samples.load'>> {
  permit(session, 'archivist');
  const { samples: folder } = session.services;
  const samples = z.array(Sample).parse(JSON.parse(await readFile(new URL('manifest.json', folder), 'utf8')));
  const admitted: Admitted[] = [];
  for (const [done, sample] of samples.entries()) {
    if (running.signal.aborted) throw new ArchiveError('cancelled');
    const one = await admitSample(session, folder, sample);
    if (one !== null) admitted.push(one);
    running.progress({ stage: 'admit', done: done + 1, total: samples.length });
  }
  for (const { id, sample } of admitted) {
    const original = admitted.find((other) => other.sample.file === sample.translationOf);
    if (original !== undefined) alignTestimony(session, { testimony: id, original: original.id });
  }
  return { samples: admitted.map((one) => {
    const withheld = placeUnderConsent(session, one);
    const { title, language, consent } = summaryOf(session, one.id);
    return { id: one.id, title, language, consent, withheld, ...one.loaded };
  }) };
}

/** A vault of the sample testimonies in a new temporary folder, under a passphrase that nobody knows. */
export async function exploreSamples(services: Services, options: VaultOptions, running: Running): Promise<Session> {
  await sweepSampleFolders();
  const folder = vaultIn(await makeSampleFolder());
  const passphrase = randomBytes(24).toString('base64url');
  const session = await createArchive({ folder, user: 'archivist', passphrase }, services, options);
  try {
    await loadSamples(session, running);
  } catch (thrown) {
    await closeSamples(session);
    throw thrown;
  }
  return session;
}

/** Locks the sample vault, and deletes it: without its passphrase it is of no use to anybody. */
export async function closeSamples(session: Session): Promise<void> {
  endSession(session);
  await rm(dirname(session.vault.folder), { recursive: true, force: true });
}

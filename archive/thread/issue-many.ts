// Issues several testimonies, to several recipients: each copy laid out and checked, all put on record, and only then handed out.
import { createHash } from 'node:crypto';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError, toFault, type FaultCode } from '../api/errors.ts';
import type { TestimonyId } from '../api/ids.ts';
import { mostCopies } from '../api/issue-calls.ts';
import type { WrittenFile } from '../api/issue.ts';
import { writeZip } from '../export/catalogue/write-zip.ts';
import { checkPassphrase } from '../export/pdf/protect.ts';
import type { Running } from '../services.ts';
import { recordDisclosures } from './account-disclosures.ts';
import { prepareTestimony, type PreparedTestimony } from './issue-testimony.ts';
import { listTestimonies } from './list-testimonies.ts';
import { disclosedIn, protectIf, setFile, stillOpen } from './set-file.ts';
import type { Session } from './session.ts';

type Input = Parsed<'testimony.issueMany'>;
type Issued = Output<'testimony.issueMany'>;

interface Copy {
  readonly testimony: TestimonyId;
  readonly to: string | null;
  readonly path: string;
  readonly prepared: PreparedTestimony;
  readonly file: WrittenFile;
}

/** What keeps one testimony back and no other. */
const ofOne: readonly FaultCode[] = ['consent-refused', 'missing-glyph', 'leak-check-failed'];

/** Every recipient's copy of one testimony, or the fault that is its own. */
async function copiesOf(
  session: Session, testimony: TestimonyId, { testimonies: _all, recipients, passphrase, ...input }: Input, running: Running,
): Promise<Copy[]> {
  const copies: Copy[] = [];
  const named: readonly (string | null)[] = recipients.length === 0 ? [null] : recipients;
  for (const [index, to] of named.entries()) {
    const asked = { ...input, testimony, protect: passphrase !== undefined, ...(to === null ? {} : { to }) };
    const prepared = prepareTestimony(session, asked);
    const plain = await setFile(session, prepared, asked, running);
    const file = await protectIf(plain, passphrase, running);
    const path = named.length === 1 ? file.name : `${index + 1}/${file.name}`;
    copies.push({ testimony, to, path, prepared, file });
  }
  return copies;
}

async function fileOf(copies: readonly Copy[]): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const [only, ...others] = copies;
  if (only === undefined) return null;
  if (others.length === 0) return { name: only.file.name, bytes: only.file.bytes };
  return { name: 'vouchsafe-pdf.zip', bytes: await writeZip(copies.map(({ path, file: { bytes } }) => ({ path, bytes }))) };
}

/** Whoever calls it off before all are made has issued none. `not-found` where one is named that the user may not know of. */
export async function issueMany(session: Session, input: Input, running: Running): Promise<Issued> {
  const testimonies = [...new Set(input.testimonies)];
  const recipients = [...new Set(input.recipients)];
  if (input.passphrase !== undefined) checkPassphrase(input.passphrase);
  if (testimonies.length * Math.max(recipients.length, 1) > mostCopies) throw new ArchiveError('bad-request', { reason: 'too-many-copies' });
  const titles = new Map(listTestimonies(session).map(({ id, title }) => [id, title]));
  if (testimonies.some((id) => !titles.has(id))) throw new ArchiveError('not-found');
  const copies: Copy[] = [];
  const left: Issued['left'] = [];
  // One copy's rows are not told of: what is counted is testimonies.
  const quietly: Running = { signal: running.signal, progress: () => undefined };
  for (const [done, testimony] of testimonies.entries()) {
    running.progress({ stage: 'lay-out', done, total: testimonies.length });
    try {
      copies.push(...await copiesOf(session, testimony, { ...input, recipients }, quietly));
    } catch (thrown) {
      const fault = toFault(thrown);
      if (!ofOne.includes(fault.code)) throw thrown;
      left.push({ testimony, title: titles.get(testimony) ?? testimony, fault });
    }
  }
  running.progress({ stage: 'lay-out', done: testimonies.length, total: testimonies.length });
  const made = await fileOf(copies);
  stillOpen(running);
  recordDisclosures(session, copies.flatMap(({ prepared: { leaving }, file }) => disclosedIn(leaving, file)));
  return {
    copies: copies.map(({ testimony, to, path, prepared: { title, told }, file: { pages, sha256 } }) => (
      { testimony, title, to, path, pages, withheld: told.withheld, sha256 }
    )),
    left,
    file: made === null ? null : {
      ticket: await session.services.files.put(made.name, made.bytes), name: made.name, bytes: made.bytes.length,
      sha256: createHash('sha256').update(made.bytes).digest('hex'),
    },
  };
}

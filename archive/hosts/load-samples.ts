// Brings the sample testimonies into an open vault: imported, described, restricted, redacted, withdrawn, as their manifest says.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Client } from '../api/client.ts';
import { Reason } from '../api/consent.ts';
import { ArchiveError } from '../api/errors.ts';
import type { TestimonyId, Ticket } from '../api/ids.ts';
import { Description } from '../api/testimony.ts';

const folder = new URL('../samples/', import.meta.url);

const Sample = Description.extend({
  file: z.string().regex(/^[a-z0-9-]+\.[a-z]+$/u),
  translationOf: z.string().optional(),
  consent: z.enum(['open', 'closed']),
  embargo: z.object({ until: z.iso.date() }).optional(),
  redact: z.array(z.object({ text: z.string(), reason: Reason })).optional(),
  withdraw: z.boolean().optional(),
});
export type Sample = z.infer<typeof Sample>;

export interface LoadedSample extends Sample {
  readonly id: TestimonyId;
  readonly words: number;
  readonly passages: number;
  readonly withheld: number;
}

export async function readManifest(): Promise<Sample[]> {
  return z.array(Sample).parse(JSON.parse(await readFile(new URL('manifest.json', folder), 'utf8')));
}

/** Tickets are paths: for hosts whose `Files` take them. */
export const sampleTicket = (file: string): Ticket => fileURLToPath(new URL(file, folder)) as Ticket;

export async function loadSample(client: Client, sample: Sample): Promise<LoadedSample> {
  const { file, consent, embargo, redact = [], withdraw, translationOf: _original, ...description } = sample;
  const { collection, language } = description;
  const report = await client['testimony.import']({ files: [sampleTicket(file)], collection, language, consent });
  const [imported] = report.testimonies;
  if (imported === undefined) throw new ArchiveError(report.faults[0]?.code ?? 'conflict', { file });
  const { id, words, passages } = imported;
  await client['testimony.describe']({ testimony: id, ...description });
  let withheld = 0;
  for (const { text, reason } of redact) {
    withheld += (await client['redaction.add']({ testimony: id, text, reason })).occurrences;
  }
  if (embargo !== undefined) {
    await client['restriction.add']({ testimony: id, kind: 'embargo', reason: 'embargo', until: embargo.until });
  }
  if (withdraw === true) await client['testimony.withdraw']({ testimony: id });
  return { ...sample, id, words, passages, withheld };
}

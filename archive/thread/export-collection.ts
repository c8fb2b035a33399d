// Exporting: released descriptions and texts written in the form of another system, recorded, and only then handed out.
import { createHash } from 'node:crypto';
import type { Output, Parsed } from '../api/contract.ts';
import { ArchiveError } from '../api/errors.ts';
import type { catalogueFormats, ExportFormat, ExportInput } from '../api/exchange-calls.ts';
import type { IssueParticulars, IssueWords } from '../api/issue.ts';
import { citedWork, type CitedWork } from '../export/cited-works.ts';
import { writeBibtex } from '../export/bibtex.ts';
import { writeBag, type BaggedFile } from '../export/catalogue/write-bag.ts';
import { collectionSchema, writeCollection } from '../export/catalogue/write-collection.ts';
import { writeDescriptionTable } from '../export/catalogue/write-description-table.ts';
import { writeDublinCore } from '../export/catalogue/write-dublin-core.ts';
import { writeEad3 } from '../export/catalogue/write-ead3.ts';
import { writeZip } from '../export/catalogue/write-zip.ts';
import { writeCslJson } from '../export/csl-json.ts';
import { writeRis } from '../export/ris.ts';
import { fileKinds, writeTranscript, type TranscriptFormat } from '../export/transcripts/write-transcript.ts';
import type { Running } from '../services.ts';
import { recordDisclosures } from './account-disclosures.ts';
import { archiveName } from './archive-name.ts';
import { carriesTexts, releaseCollection, type Left, type ReleasedCollection } from './release-collection.ts';
import type { Session } from './session.ts';

type Catalogue = Extract<ExportFormat, (typeof catalogueFormats)[number]>;

interface Writing {
  readonly released: ReleasedCollection;
  readonly particulars: IssueParticulars;
  readonly words: IssueWords;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One file for all: its name’s ending, and what it says. */
const catalogues: Readonly<Record<Catalogue, { readonly ending: string; write(writing: Writing): string }>> = {
  json: {
    ending: 'json',
    write: ({ released: { texts, collections, purpose }, particulars }) => writeCollection(texts, { ...particulars, purpose }, collections),
  },
  csv: { ending: 'csv', write: ({ released }) => writeDescriptionTable(released.entries) },
  ead3: { ending: 'ead.xml', write: ({ released, particulars, words }) => writeEad3(released.entries, particulars, words, released.collections) },
  'dublin-core': { ending: 'dc.xml', write: ({ released, particulars, words }) => writeDublinCore(released.entries, particulars, words) },
  'csl-json': { ending: 'csl.json', write: ({ released, particulars }) => writeCslJson(works(released), particulars.archive) },
  ris: { ending: 'ris', write: ({ released, particulars }) => writeRis(works(released), particulars.archive) },
  bibtex: { ending: 'bib', write: ({ released, particulars }) => writeBibtex(works(released), particulars.archive) },
};

const works = ({ entries }: ReleasedCollection): CitedWork[] => entries.map((entry) => citedWork(entry, []));

/** How the room of transcripts calls what the contract names otherwise; null for what it does not write. */
function transcriptFormat(format: ExportFormat): TranscriptFormat | null {
  if (format in catalogues || format === 'bag') return null;
  return format === 'turns-csv' ? 'csv' : format as TranscriptFormat;
}

/** Between two files the engine looks whether anybody is waiting, or has called the export off. */
async function pause({ signal }: Running): Promise<void> {
  await new Promise((resolve) => { setImmediate(resolve); });
  if (signal.aborted) throw new ArchiveError('cancelled');
}

/** The text can't be put in this form, which is nothing that consent has to do with. */
function unfit(thrown: unknown): 'no-times' | 'no-turns' | null {
  const reason = thrown instanceof ArchiveError && thrown.code === 'bad-request' ? thrown.detail.reason : undefined;
  return reason === 'no-times' || reason === 'no-turns' ? reason : null;
}

interface Written {
  readonly files: readonly BaggedFile[];
  /** Of what was to leave, that which the form can't hold. */
  readonly unfit: readonly Left[];
}

/** A file for each testimony, or for each of its sessions where the form holds one only. */
async function writeTranscripts(format: TranscriptFormat, { released: { texts }, particulars, words }: Writing, running: Running): Promise<Written> {
  const files: BaggedFile[] = [];
  const left: Left[] = [];
  for (const [done, copy] of texts.entries()) {
    await pause(running);
    try {
      for (const { session, text } of writeTranscript(copy, format, particulars, words)) {
        const name = session === null ? copy.testimony : `${copy.testimony}-${session}`;
        files.push({ path: `${name}.${fileKinds[format].extension}`, bytes: encode(text) });
      }
    } catch (thrown) {
      const why = unfit(thrown);
      if (why === null) throw thrown;
      left.push({ testimony: copy.testimony, title: copy.description.title, why });
    }
    running.progress({ stage: 'lay-out', done: done + 1, total: texts.length });
  }
  return { files, unfit: left };
}

async function bagFiles(session: Session, writing: Writing, running: Running): Promise<BaggedFile[]> {
  const { archive, at } = writing.particulars;
  const inForm = (form: Catalogue): BaggedFile => (
    { path: `metadata/collection.${catalogues[form].ending}`, bytes: encode(catalogues[form].write(writing)) }
  );
  const schema = encode(`${JSON.stringify(collectionSchema(), null, 1)}\n`);
  const payload = [
    inForm('json'), inForm('ead3'), inForm('dublin-core'), inForm('csv'), { path: 'metadata/collection.schema.json', bytes: schema },
  ];
  for (const format of ['text', 'tei'] as const) {
    const { files } = await writeTranscripts(format, writing, running);
    payload.push(...files.map(({ path, bytes }) => ({ path: `${format}/${path}`, bytes })));
  }
  return writeBag(`vouchsafe-${session.vault.id}-${at.slice(0, 10)}`, payload, [
    ['Source-Organization', archive], ['Bagging-Date', at.slice(0, 10)], ['Bag-Software-Agent', 'Vouchsafe'],
    ['External-Description', `Cleared copies of ${writing.released.texts.length} testimonies. Words that consent does not let go are replaced by marks.`],
  ]);
}

async function writeFiles(session: Session, format: ExportFormat, writing: Writing, running: Running): Promise<Written> {
  if (format === 'bag') return { files: await bagFiles(session, writing, running), unfit: [] };
  const transcript = transcriptFormat(format);
  if (transcript !== null) return writeTranscripts(transcript, writing, running);
  const { ending, write } = catalogues[format as Catalogue];
  return { files: [{ path: `testimonies.${ending}`, bytes: encode(write(writing)) }], unfit: [] };
}

/** What leaves with these files, and what stays: for want of consent, or because the form can't hold it. */
function withoutUnfit(released: ReleasedCollection, left: readonly Left[]): ReleasedCollection {
  const ids = new Set(left.map(({ testimony }) => testimony));
  return { ...released, texts: released.texts.filter(({ testimony }) => !ids.has(testimony)), left: [...released.left, ...left] };
}

function reachOf({ texts, entries, left }: ReleasedCollection, format: ExportFormat): Output<'export.preview'> {
  const leaving = carriesTexts(format)
    ? texts.map(({ testimony, description, passages, withheld }) => ({ testimony, title: description.title, passages: passages.length, withheld }))
    : entries.map(({ testimony, description, passages }) => ({ testimony, title: description.title, passages, withheld: 0 }));
  return { testimonies: leaving, left: [...left] };
}

function writingOf(session: Session, input: ExportInput, released: ReleasedCollection): Writing {
  const [first] = [...released.entries, ...released.texts];
  const particulars = {
    purpose: released.purpose, to: input.to ?? null, at: session.vault.now().toISOString(), archive: archiveName(session),
  };
  return { released, particulars, words: session.services.issueWords[input.language ?? first?.description.language ?? 'en'] };
}

/** Transcripts are written to see what their form can't hold, and thrown away. */
export async function previewExport(session: Session, input: ExportInput, running: Running): Promise<Output<'export.preview'>> {
  const released = releaseCollection(session, input);
  if (transcriptFormat(input.format) === null) return reachOf(released, input.format);
  const { unfit: left } = await writeFiles(session, input.format, writingOf(session, input, released), running);
  return reachOf(withoutUnfit(released, left), input.format);
}

export function readSchema(): Output<'export.schema'> {
  return { schema: collectionSchema() };
}

/** One disclosure for each testimony in it, with the fingerprint of the file that left. */
function record(session: Session, { released: { texts, entries, purpose }, particulars: { to } }: Writing, format: ExportFormat, sha256: string): void {
  const leaving = carriesTexts(format)
    ? texts.map(({ testimony, agreement, passages }) => ({ testimony, agreement, passages: passages.map(({ id }) => id) }))
    : entries.map(({ testimony, agreement }) => ({ testimony, agreement, passages: [] }));
  recordDisclosures(session, leaving.map(({ testimony, agreement, passages }) => (
    { testimony, form: 'export', to, purpose, agreement: agreement.version, passages, sha256 }
  )));
}

/** `consent-refused` where nothing may go; nothing is handed out before it is recorded. */
export async function writeExport(
  session: Session, input: Parsed<'export.write'>, running: Running,
): Promise<Output<'export.write'>> {
  const { format } = input;
  const asked = releaseCollection(session, input);
  const writing = writingOf(session, input, asked);
  const { files, unfit: left } = await writeFiles(session, format, writing, running);
  const released = withoutUnfit(asked, left);
  const reach = reachOf(released, format);
  const [only, ...others] = files;
  if (only === undefined || reach.testimonies.length === 0) {
    throw left.length > 0
      ? new ArchiveError('bad-request', { reason: left[0]?.why ?? 'no-turns' })
      : new ArchiveError('consent-refused', { reason: released.left[0]?.why ?? 'not-cleared' });
  }
  const bytes = others.length === 0 ? only.bytes : await writeZip(files);
  // The vault may have been locked meanwhile: then nothing can be recorded, so nothing leaves.
  await pause(running);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  record(session, { ...writing, released }, format, sha256);
  const name = others.length === 0 ? only.path : `vouchsafe-${format}.zip`;
  return { ...reach, ticket: await session.services.files.put(name, bytes), name, bytes: bytes.length, sha256, files: files.length };
}

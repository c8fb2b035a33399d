// Takes in what another archive exported: texts and descriptions, and no consent, which is not carried from one archive to another.
import { createHash } from 'node:crypto';
import type { CollectionFile } from '../api/collection-file.ts';
import type { Output, Parsed } from '../api/contract.ts';
import { emptyDescription, type Description } from '../api/description.ts';
import { ArchiveError } from '../api/errors.ts';
import { countWords, type ReadResult } from '../api/transcript.ts';
import type { Running } from '../services.ts';
import { setting } from '../vault/setting-rows.ts';
import { testimonyOfAccession, testimonyOfSource } from '../vault/testimony-rows.ts';
import { fitsPattern } from '../catalogue/accession.ts';
import { admitTogether, prepareTestimony } from './admit-testimony.ts';
import { packTestimony } from './search-index.ts';
import { permit, stacksOf, type Session } from './session.ts';
import { takeInCollections } from './describe-collection.ts';

type Coming = CollectionFile['testimonies'][number];
type Taken = Output<'collection.import'>['testimonies'][number];

/** The same words of the same speakers at the same times are the same testimony, whatever is said of it. */
const fingerprintOf = ({ sessions }: Coming): string => createHash('sha256').update(JSON.stringify(sessions)).digest('hex');

function readOf({ description: { language }, sessions }: Coming): ReadResult {
  const turns = sessions.map((session) => ({
    turns: session.turns.map(({ speaker, start, end, text }) => ({ speaker, start, end, text })),
  }));
  const speakers = new Set(turns.flatMap((session) => session.turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]))));
  return {
    transcript: { format: 'collection', language, sessions: turns },
    notes: { charset: 'utf-8', language: 'given', speakers: [...speakers], dropped: {} },
  };
}

/** Its number goes with it only where it is free here and fits; where it came from is said as its provenance. */
function describedHere(session: Session, { archive }: CollectionFile, coming: Coming): Description {
  const { db } = stacksOf(session);
  const { description, id, version } = coming;
  const { accession } = description;
  const pattern = setting(db, 'accession-pattern');
  const taken = accession !== null && testimonyOfAccession(db, accession) !== null;
  const fits = accession === null || pattern === null || fitsPattern(accession, pattern);
  return {
    ...emptyDescription, ...description, accession: taken || !fits ? null : accession,
    provenance: `${archive}, ${id}, version ${version}${accession === null ? '' : `, ${accession}`}`,
  };
}

/** One at a time, each whole or not at all. Doing it again passes over what is there. */
export async function importCollection(
  session: Session, { file: ticket, dryRun }: Parsed<'collection.import'>, running: Running,
): Promise<Output<'collection.import'>> {
  permit(session, 'archivist', 'cataloguer');
  const { files, readers } = session.services;
  const { name } = await files.describe(ticket);
  const collection = await readers.collection({ name, bytes: await files.read(ticket) });
  const testimonies: Taken[] = [];
  for (const [done, coming] of collection.testimonies.entries()) {
    if (running.signal.aborted) throw new ArchiveError('cancelled');
    const read = readOf(coming);
    const said = read.transcript.sessions.flatMap(({ turns }) => turns);
    const taken = {
      from: coming.id, title: coming.description.title, turns: said.length, words: said.reduce((sum, { text }) => sum + countWords(text), 0),
    };
    const sha256 = fingerprintOf(coming);
    const passed = said.length === 0 ? 'no-text' : testimonyOfSource(stacksOf(session).db, sha256) !== null ? 'known' : null;
    if (passed !== null || dryRun) testimonies.push({ ...taken, id: null, passed });
    else {
      const { language } = coming.description;
      const prepared = { ...prepareTestimony(name, sha256, read, { language }), description: describedHere(session, collection, coming) };
      const [admitted] = admitTogether(session, [prepared], packTestimony(prepared));
      testimonies.push({ ...taken, id: admitted?.id ?? null, passed: null });
    }
    running.progress({ stage: 'admit', done: done + 1, total: collection.testimonies.length });
    await new Promise((resolve) => { setImmediate(resolve); });
  }
  if (!dryRun) takeInCollections(session, collection.collections ?? []);
  return { testimonies };
}

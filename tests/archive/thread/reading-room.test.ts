// What a scholar's key opens says nothing of what is withheld: vaults that differ only in that are the same to a scholar.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { describeTestimony } from '../../../archive/thread/describe-testimony.ts';
import { listTestimonies, showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { addPerson, pseudonymise } from '../../../archive/thread/name-people.ts';
import { withdrawConsent } from '../../../archive/thread/record-consent.ts';
import { redactTestimony, restrictTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { clearedRows } from '../../../archive/vault/cleared-rows.ts';
import { readPassages } from '../../../archive/vault/text-rows.ts';
import { find, importFile, tempArchive } from '../../support/temp-archive.ts';
import { withoutChance } from '../../support/worlds.ts';

interface Secrets {
  /** Stands twice in a testimony that is open, and is redacted. */
  readonly name: string;
  /** A Korean name in the same testimony, under a pseudonym, before particles that depend on its last sound. */
  readonly hangul: string;
  /** The words of a passage that is closed, in a testimony that is open. */
  readonly passage: string;
  /** Where it was told, which is hidden. */
  readonly place: string;
  /** The words of a testimony that is withdrawn. */
  readonly withdrawn: string;
  /** The words of a testimony without consent. */
  readonly closed: string;
}

const withFinal = (syllable: string): boolean => (syllable.charCodeAt(0) - 0xac00) % 28 !== 0;

/** The name with the particle of a subject, as its last sound asks for. */
const asSubject = (name: string): string => `${name}${withFinal(name.at(-1) ?? '') ? '이' : '가'}`;

/** Everything that the reading key opens, to the last byte, but for what chance has chosen: ids, keys, times. */
function readingRows({ vault: { reading } }: Session): unknown {
  const rows = clearedRows(reading.db);
  const raw = (sql: string): unknown[] => reading.db.prepare<[], Record<string, unknown>>(sql).all();
  return {
    cleared: rows, texts: rows.map(({ testimony }) => readPassages(reading, testimony)),
    segments: raw('SELECT documents, hex(dictionary), hex(lengths) FROM segment ORDER BY id'),
    postings: raw('SELECT stream, block, hex(bytes) FROM segment_block ORDER BY segment, stream, block'),
    runs: raw('SELECT first, passage, documents FROM segment_run ORDER BY segment, first'),
    sealed: raw('SELECT kind, number, version FROM block ORDER BY kind, number'),
    pairs: raw('SELECT count(*) FROM alignment'), pending: raw('SELECT count(*) FROM pending'),
  };
}

async function whatAScholarSees(secrets: Secrets): Promise<unknown> {
  const archive = await tempArchive({
    'open.txt': [
      `Q: Who came?\n\nA: Only ${secrets.name} came, over the ice.\n`, `Q: And left?\n\nA: ${secrets.name} left, and my brother stayed.\n`,
      `Q: Anything else?\n\nA: ${secrets.passage}\n`, 'Q: And then?\n\nA: We went on.\n',
    ].join('\n'),
    'korean.txt': `문: 누가 왔습니까?\n\n답: ${asSubject(secrets.hangul)} 왔습니다. 저는 ${secrets.hangul}에게서 들었습니다.\n\n문: 그다음은요?\n\n답: 강을 건넜습니다.\n`,
    'withdrawn.txt': `Q: What was there?\n\nA: There was ${secrets.withdrawn}.\n`,
    'closed.txt': `Q: What was it?\n\nA: It was ${secrets.closed}.\n`,
    'other.txt': 'Q: What did you eat?\n\nA: Bread, and once a fish from under the ice.\n',
  });
  const archivist = await archive.open('archivist');
  const open = await importFile(archivist, 'open.txt');
  const korean = await importFile(archivist, 'korean.txt');
  const withdrawn = await importFile(archivist, 'withdrawn.txt');
  await importFile(archivist, 'closed.txt', 'closed');
  await importFile(archivist, 'other.txt');
  redactTestimony(archivist, { testimony: open, text: secrets.name, reason: 'name' });
  const told = showTestimony(archivist, open).passages.find(({ text }) => text === secrets.passage)!;
  restrictTestimony(archivist, {
    testimony: open, kind: 'closed', target: { of: 'passage', passage: told.passage }, reason: 'safety', until: null, event: null,
  });
  describeTestimony(archivist, { testimony: open, place: secrets.place });
  restrictTestimony(archivist, {
    testimony: open, kind: 'metadata-hidden', target: { of: 'field', field: 'place' }, reason: 'place', until: null, event: null,
  });
  const person = addPerson(archivist, {
    testimony: korean, role: 'relative', names: [{ text: secrets.hangul, kind: 'hangul' }], risk: 'high',
    displayName: { en: 'a cousin', ko: '사촌' }, occupation: null, family: null, note: null,
  });
  pseudonymise(archivist, { testimony: korean, person: person.id, not: [] });
  withdrawConsent(archivist, { testimony: withdrawn, reason: null });
  archivist.vault.close();
  const scholar = await archive.open('scholar');
  const listed = listTestimonies(scholar);
  const queries = ['ice', 'name withheld', 'there', 'was', 'brother', '*a*', '사촌', '왔습니다', ...Object.values<string>({ ...secrets })];
  const seen = {
    listed, rows: readingRows(scholar),
    shown: listed.map(({ id }) => showTestimony(scholar, id)),
    documents: scholar.index.open().documents,
    found: queries.map((query) => find(scholar, query.replace(/[^\p{L} *]/gu, ' '))),
  };
  scholar.vault.close();
  return withoutChance(seen);
}

describe('the reading room', () => {
  it('is equal, byte for byte of its index, for vaults that differ only in what is withheld', async () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{4,9}$/u);
    const words = fc.array(word, { minLength: 1, maxLength: 30 }).map((list) => list.join(' '));
    const hangul = fc.tuple(fc.constantFrom('김', '박', '최'), fc.constantFrom('영', '순', '덕', '미'), fc.constantFrom('희', '석', '자', '철'))
      .map((syllables) => syllables.join(''));
    const secret = fc.record({ name: word, hangul, passage: words, place: word, withdrawn: words, closed: words });
    await fc.assert(fc.asyncProperty(secret, secret, async (one, other) => {
      expect(await whatAScholarSees(one)).toEqual(await whatAScholarSees(other));
    }), { numRuns: 8 });
  }, 120_000);
});

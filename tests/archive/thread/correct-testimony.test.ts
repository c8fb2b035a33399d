// Corrected text: what was withheld stays withheld, carried to where it stands now, or closed until somebody looks.
import { describe, expect, it } from 'vitest';
import type { PassageId, TestimonyId } from '../../../archive/api/ids.ts';
import { correctTestimony } from '../../../archive/thread/correct-testimony.ts';
import { showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { addPerson, pseudonymise } from '../../../archive/thread/name-people.ts';
import { redactTestimony, restrictTestimony } from '../../../archive/thread/restrict-testimony.ts';
import type { Session } from '../../../archive/thread/session.ts';
import { checkRedaction } from '../../../archive/thread/show-consent.ts';
import { find, importFile, tempArchive } from '../../support/temp-archive.ts';

const files = { 'ferry.txt': 'Q: Who kept the ferry?\n\nA: Mira Ro kept the fery at Ondal, and her brother the rope.\n\nQ: And in winter?\n\nA: We walked.\n' };

async function withAnswer(): Promise<{ session: Session; testimony: TestimonyId; answer: PassageId; text: () => string; scholar: () => string[] }> {
  const archive = await tempArchive(files);
  const session = await archive.open('archivist');
  const testimony = await importFile(session, 'ferry.txt');
  const answer = showTestimony(session, testimony).passages[1]!.passage;
  const passages = (as?: 'scholar'): string[] => showTestimony(session, testimony, as).passages.map(({ text }) => text);
  return { session, testimony, answer, text: () => passages()[1] ?? '', scholar: () => passages('scholar') };
}

describe('a correction', () => {
  it('is found at once, in the new words and not in the old', async () => {
    const { session, testimony, answer, text } = await withAnswer();
    const done = correctTestimony(session, { testimony, passage: answer, text: text().replace('fery', 'ferry') });
    expect(done).toEqual({ version: 2, carried: 0, flagged: 0 });
    expect([find(session, 'fery'), find(session, 'ferry').length]).toEqual([[], 2]);
    expect(showTestimony(session, testimony).passages.map(({ passage }) => passage)[1]).toBe(answer);
    session.vault.close();
  });

  it('carries a redaction to where its words stand now', async () => {
    const { session, testimony, answer, text, scholar } = await withAnswer();
    redactTestimony(session, { testimony, text: 'her brother', reason: 'third-party' });
    const done = correctTestimony(session, { testimony, passage: answer, text: `Well, ${text().replace('fery', 'little ferry')}` });
    expect(done).toEqual({ version: 2, carried: 1, flagged: 0 });
    expect(scholar()[1]).toBe('Well, Mira Ro kept the little ferry at Ondal, and [withheld: third party] the rope.');
    session.vault.close();
  });

  it('closes the whole turn where a redaction has lost its words, until somebody looks', async () => {
    const { session, testimony, answer, text, scholar } = await withAnswer();
    redactTestimony(session, { testimony, text: 'her brother', reason: 'third-party' });
    const done = correctTestimony(session, { testimony, passage: answer, text: text().replace('her brother', 'old Bako') });
    expect(done).toEqual({ version: 2, carried: 0, flagged: 1 });
    expect(scholar().join(' ')).not.toContain('Bako');
    expect(scholar().join(' ')).not.toContain('Mira');
    expect(checkRedaction(session, { testimony }).flagged).toHaveLength(1);
    session.vault.close();
  });

  it('leaves what is withheld in other turns where it is, edit after edit', async () => {
    const { session, testimony, answer, text, scholar } = await withAnswer();
    const last = showTestimony(session, testimony).passages[3]!.passage;
    restrictTestimony(session, {
      testimony, kind: 'redact', target: { of: 'text', stretches: [{ passage: last, start: 3, end: 9 }] }, reason: 'safety', until: null, event: null,
    });
    for (const word of ['one', 'two', 'three']) correctTestimony(session, { testimony, passage: answer, text: `${text()} ${word}` });
    expect(scholar().at(-1)).toBe('We [withheld: safety].');
    session.vault.close();
  });

  it('keeps rulings on names, and withholds a name that comes in anew', async () => {
    const { session, testimony, answer, text, scholar } = await withAnswer();
    const person = addPerson(session, {
      testimony, role: 'relative', names: [{ text: 'Mira Ro', kind: 'latin' }, { text: 'Mira', kind: 'latin' }], risk: 'high',
      displayName: { en: 'a ferrywoman', ko: '나룻배 사공' }, occupation: null, family: null, note: null,
    });
    pseudonymise(session, { testimony, person: person.id, not: [] });
    expect(scholar()[1]).toBe('A ferrywoman kept the fery at Ondal, and her brother the rope.');
    correctTestimony(session, { testimony, passage: answer, text: `${text().replace('fery', 'ferry')} Mira laughed.` });
    expect(scholar()[1]).toBe('A ferrywoman kept the ferry at Ondal, and her brother the rope. [name withheld] laughed.');
    expect(checkRedaction(session, { testimony }).unruled).toHaveLength(1);
    session.vault.close();
  });
});

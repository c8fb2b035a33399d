// What a scholar's key opens says nothing of what is withheld: vaults that differ only in that are the same to a scholar.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { redactTestimony, withdrawTestimony } from '../../../archive/archive.ts';
import { listTestimonies, showTestimony } from '../../../archive/thread/list-testimonies.ts';
import { find, importFile, tempArchive } from '../../support/temp-archive.ts';
import { withoutChance } from '../../support/worlds.ts';

interface Secrets {
  /** Stands twice in a testimony that is open, and is redacted. */
  readonly name: string;
  /** The words of a testimony that is withdrawn. */
  readonly withdrawn: string;
  /** The words of a testimony without consent. */
  readonly closed: string;
}

async function whatAScholarSees(secrets: Secrets): Promise<unknown> {
  const archive = await tempArchive({
    'open.txt': `Q: Who came?\n\nA: Only ${secrets.name} came, over the ice.\n\nQ: And left?\n\nA: ${secrets.name} left, and my brother stayed.\n`,
    'withdrawn.txt': `Q: What was there?\n\nA: There was ${secrets.withdrawn}.\n`,
    'closed.txt': `Q: What was it?\n\nA: It was ${secrets.closed}.\n`,
    'other.txt': 'Q: What did you eat?\n\nA: Bread, and once a fish from under the ice.\n',
  });
  const archivist = await archive.open('archivist');
  const open = await importFile(archivist, 'open.txt');
  const withdrawn = await importFile(archivist, 'withdrawn.txt');
  await importFile(archivist, 'closed.txt', 'closed');
  await importFile(archivist, 'other.txt');
  redactTestimony(archivist, { testimony: open, text: secrets.name, reason: 'name' });
  withdrawTestimony(archivist, { testimony: withdrawn });
  archivist.vault.close();
  const scholar = await archive.open('scholar');
  const listed = listTestimonies(scholar);
  const index = scholar.index.open();
  const seen = {
    listed,
    shown: listed.map(({ id }) => showTestimony(scholar, id)),
    documents: index.documents,
    found: ['ice', 'name withheld', 'there', 'was', 'brother', '*a*', secrets.name, secrets.withdrawn].map((query) => find(scholar, `${query.replace(/[^a-z*]/gu, ' ')}`)),
  };
  scholar.vault.close();
  return withoutChance(seen);
}

describe('the reading room', () => {
  it('is equal for vaults that differ only in what is withheld', async () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{4,9}$/u);
    const secret = fc.record({ name: word, withdrawn: word, closed: word });
    await fc.assert(fc.asyncProperty(secret, secret, async (one, other) => {
      expect(await whatAScholarSees(one)).toEqual(await whatAScholarSees(other));
    }), { numRuns: 10 });
  }, 120_000);
});

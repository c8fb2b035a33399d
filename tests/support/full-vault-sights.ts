// What somebody sees of a full vault, told in a way that later versions of the program can be held against.
import type { Client } from '../../archive/api/client.ts';
import type { TestimonySummary } from '../../archive/api/testimony.ts';

const queries = ['lantern', 'ferry OR mill', 'dyke 5', '나루*', 'orchard'] as const;

/** Of one testimony: texts as they are given to this user, and what is kept with it. */
async function sightOf(client: Client, { id, title, consent }: TestimonySummary) {
  // Listed, and not to be read: it has none for this user.
  const passages = await client['testimony.show']({ testimony: id }).then((view) => view.passages, () => []);
  const { attachments } = await client['attachment.list']({ testimony: id });
  return {
    id, title, consent, passages: passages.map(({ passage, text }) => `${passage} ${text}`),
    attachments: attachments.map(({ kind, size, sha256 }) => `${kind} ${String(size)} ${sha256}`).sort(),
  };
}

async function foundBy(client: Client, query: string): Promise<[query: string, passages: string[]]> {
  const { hits } = await client['passages.find']({ query, limit: 500 });
  return [query, hits.map(({ passage }) => passage).sort()];
}

/** Reading it changes nothing in the vault. */
export async function sights(client: Client) {
  const { role } = await client['vault.status']({});
  const { testimonies } = await client['testimony.list']({});
  const views = [];
  for (const summary of testimonies) views.push(await sightOf(client, summary));
  const found = [];
  for (const query of queries) found.push(await foundBy(client, query));
  const { workbooks } = await client['workbook.list']({});
  const { authorities } = await client['authority.list']({});
  const keeps = role === 'scholar' ? null : {
    disclosures: (await client['disclosure.list']({})).disclosures.map(({ form, by, to }) => `${form} ${by} ${to ?? '-'}`).sort(),
    verbs: (await client['journal.list']({ limit: 1000 })).entries.map(({ verb }) => verb),
    journal: (await client['journal.verify']({})).ok,
  };
  const people = role === 'archivist' ? (await client['identity.list']({})).people.map(({ names }) => names.map(({ text }) => text)) : null;
  return {
    role, testimonies: views, found, workbooks: workbooks.map(({ name, items }) => `${name} ${String(items)}`),
    searches: (await client['desk.searches']({})).searches.map(({ query }) => query),
    authorities: authorities.map(({ heading }) => heading).sort(), keeps, people,
    whole: (await client['vault.verify']({})).faults,
  };
}

export type Sights = Awaited<ReturnType<typeof sights>>;

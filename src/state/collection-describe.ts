// Changing what is said of a collection, with the way back from the line at the foot of the page.
import type { Output } from '../../archive/api/contract.ts';
import type { CollectionChanges, CollectionField, CollectionFields } from '../../archive/api/collection.ts';
import type { Fault } from '../../archive/api/errors.ts';
import type { CallOptions } from '../../archive/api/operation.ts';
import type { CollectionWords } from '../words/collection-words.ts';
import type { Words } from '../words/words.ts';
import type { Session } from './session.ts';
import { sayStatus, type Said } from './status.ts';

async function latestChange({ client }: Session, collection: string, options: CallOptions = {}): Promise<number> {
  const { versions } = await client['collection.history']({ collection }, options);
  return versions[0]?.number ?? 0;
}

/** Undoes one change, and goes where the collection is then, if it is called otherwise. */
export async function undoCollectionChange(session: Session, collection: string, number: number): Promise<void> {
  try {
    const restored = await session.client['collection.restore']({ collection, number });
    const now = restored.collection.collection;
    if (now !== collection) session.replace({ screen: 'collection', collection: now });
    sayStatus(({ page }) => page.collections.undone);
  } catch {
    sayStatus(({ page }) => page.collections.notUndone);
  }
}

function sayDone(session: Session, said: Said, collection: string, number: number): void {
  sayStatus(said, { name: ({ page }) => page.collections.undo, act: () => void undoCollectionChange(session, collection, number) });
}

/** Saves the changes and says so; where nothing became another there is nothing to go back from. */
export async function describeCollectionWithUndo(session: Session, collection: string, changes: CollectionChanges, options: CallOptions): Promise<void> {
  const { versions } = await session.client['collection.history']({ collection }, options).catch(() => ({ versions: [] }));
  await session.client['collection.describe']({ ...changes, collection }, options);
  const number = await latestChange(session, collection, options);
  if (number === (versions[0]?.number ?? 0)) sayStatus(({ page }) => page.collections.unchanged);
  else sayDone(session, ({ page }) => page.collections.done, collection, number);
}

/** Renames it, or merges it into the one that has the name, and goes there. */
export async function renameWithUndo(
  session: Session, collection: string, to: string, merge: boolean, options: CallOptions,
): Promise<Output<'collection.rename'>> {
  const renamed = await session.client['collection.rename']({ collection, to, merge }, options);
  const { collection: { collection: name }, testimonies } = renamed;
  const number = await latestChange(session, name);
  session.replace({ screen: 'collection', collection: name });
  sayDone(session, ({ page: { collections: { rename } } }) => (merge ? rename.merged : rename.renamed)(testimonies), name, number);
  return renamed;
}

/** What is said in a field, in one line or in paragraphs; empty where nothing is. Series are said elsewhere. */
export function sayCollectionField(field: CollectionField, said: CollectionFields, words: Words): string {
  switch (field) {
    case 'status': return words.description.statuses[said.status];
    case 'creators': case 'subjects': case 'places': return said[field].join('; ');
    case 'titles': case 'summaries': return said[field].map(({ language, text }) => `${text} (${language})`).join('\n');
    case 'series': return said.series.map(({ name, dates }) => (dates === null ? name : `${name}, ${dates}`)).join('; ');
    default: return said[field] ?? '';
  }
}

/** Why a change was refused, in words about its fields; null where the fault is of another kind. */
export function collectionRefused(fault: Fault | null, { refused }: CollectionWords): string | null {
  const { code, detail: { reason = '' } } = fault ?? { code: 'internal', detail: {} };
  const isAboutField = code === 'bad-request' || code === 'conflict';
  return isAboutField && Object.hasOwn(refused, reason) ? refused[reason as keyof typeof refused] : null;
}

// The collections as choices of a list: all of them first, then each by its name.
import type { CollectionCount } from '../../state/catalogue-rows.ts';

export interface CollectionChoice {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly collection: string | null;
}

const all = 'all';

/** A collection may be called anything, `all` included: so its key begins with a sign, and that of all does not. */
export const collectionKey = (collection: string | null): string => (collection === null ? all : `=${collection}`);

export function collectionChoices(collections: readonly CollectionCount[], total: number, nameOfAll: string): CollectionChoice[] {
  return [
    { key: all, name: nameOfAll, count: total, collection: null },
    ...collections.map(({ name, count }) => ({ key: collectionKey(name), name, count, collection: name })),
  ];
}

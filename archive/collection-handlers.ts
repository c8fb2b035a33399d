// The handlers of collections: what is said of them as a whole, and their names.
import type { collectionCalls } from './api/collection-calls.ts';
import type { Handlers } from './dispatch.ts';
import { describeCollection, readCollectionHistory, removeCollection } from './thread/describe-collection.ts';
import { renameCollection, restoreCollection } from './thread/rename-collection.ts';
import type { Session } from './thread/session.ts';
import { listCollections, showCollection } from './thread/show-collections.ts';

export function collectionHandlers(session: () => Session): Pick<Handlers, keyof typeof collectionCalls> {
  return {
    'collection.list': async () => listCollections(session()),
    'collection.show': async ({ collection }) => showCollection(session(), collection),
    'collection.describe': async (input) => describeCollection(session(), input),
    'collection.rename': async (input) => renameCollection(session(), input),
    'collection.history': async ({ collection }) => ({ versions: readCollectionHistory(session(), collection) }),
    'collection.restore': async (input) => restoreCollection(session(), input),
    'collection.remove': async ({ collection }) => removeCollection(session(), collection),
  };
}

// Before a testimony is erased: what is said of collections, and was said before, loses the names that go with it.
import type { CollectionFields } from '../api/collection.ts';
import type { TestimonyId } from '../api/ids.ts';
import { plainName } from '../consent/tell-authority.ts';
import { participantsOf, textsIn, textsUnspoken, withoutTexts, type Unspoken } from '../consent/tell-collection.ts';
import {
  allCollections, collectionsWithHistory, formerCollections, hasCollections, putCollection, replaceFormerCollection,
} from '../vault/collection-rows.ts';
import { restrictionsOf } from '../vault/consent-rows.ts';
import { appendJournal } from '../vault/journal.ts';
import { peopleOf } from '../vault/person-rows.ts';
import { testimonyRows } from '../vault/testimony-rows.ts';
import { stacksOf, type Session } from './session.ts';
import { narrowCollections } from './tell-collections.ts';

/** Names of nobody else's testimony, and words that were taken out of its labels: afterwards nothing knows that they are to be hidden. */
function goingWith(session: Session, testimony: TestimonyId): Unspoken {
  const { identity } = session.vault;
  const { db } = stacksOf(session);
  const rows = testimonyRows(db);
  const elsewhere = new Set(rows.filter(({ id }) => id !== testimony).flatMap(({ description }) => participantsOf(description)).map(plainName));
  const own = rows.filter(({ id }) => id === testimony).flatMap(({ description }) => participantsOf(description));
  return {
    people: identity === null ? [] : peopleOf(identity.db, testimony).filter(({ testimonies }) => testimonies.every((one) => one === testimony)),
    labels: restrictionsOf(db, testimony).restrictions.flatMap(({ target }) => (target.of === 'label' ? [target.text] : [])),
    participants: own.filter((name) => !elsewhere.has(plainName(name))),
  };
}

/** A field in which such a name stands is emptied, here and in the history; doing it twice does it once. */
export function forgetInCollections(session: Session, testimony: TestimonyId): void {
  const { vault } = session;
  const stacks = stacksOf(session);
  if (!hasCollections(stacks.db)) return;
  const all = allCollections(stacks.db);
  const former = collectionsWithHistory(stacks.db).map((id) => ({ id, versions: formerCollections(stacks.db, id) }));
  const gone = textsUnspoken([...new Set([...all, ...former].flatMap(textsIn))], goingWith(session, testimony));
  if (gone.size === 0) return;
  const without = <F extends CollectionFields>(fields: F): F => withoutTexts(fields, (text) => gone.has(text));
  vault.reading.write((db) => narrowCollections(session, db, { persons: true, labels: [], descriptions: [] }));
  stacks.write((db) => {
    for (const one of all) putCollection(db, without(one));
    for (const { id, versions } of former) {
      for (const one of versions) {
        const merged = one.merged === null ? null : { ...one.merged, before: without(one.merged.before) };
        replaceFormerCollection(db, id, { ...one, before: without(one.before), merged });
      }
    }
    for (const { id } of all) appendJournal(db, vault, { verb: 'collection', target: id, detail: { deed: 'erase' } });
  });
}

// What is said of a collection, field by field in the groups of ISAD(G); each can be changed where it stands.
import type { CollectionField } from '../../../archive/api/collection.ts';
import type { ShownCollection } from '../../../archive/api/collection-calls.ts';
import type { CollectionFieldName } from '../../state/collection-draft.ts';
import { sayCollectionField } from '../../state/collection-describe.ts';
import { useWords } from '../../state/language.ts';
import type { CollectionWords } from '../../words/collection-words.ts';
import { CollectionFieldInPlace } from './CollectionFieldInPlace.tsx';

const groups: readonly (readonly [keyof CollectionWords['groups'], readonly CollectionFieldName[]])[] = [
  ['identity', ['identifier', 'titles', 'creators', 'dates', 'extent']],
  ['content', ['summaries', 'scope', 'arrangement', 'subjects', 'places']],
  ['access', ['access', 'use', 'related']],
  ['keepers', ['provenance', 'custody', 'appraisal', 'notes', 'status']],
];

export interface CollectionParticularsProps {
  readonly shown: ShownCollection;
  readonly isKeeper: boolean;
  readonly mayChange: boolean;
}

export function CollectionParticulars({ shown, isKeeper, mayChange }: CollectionParticularsProps) {
  const words = useWords();
  const { collections } = words.page;
  const said = (field: CollectionField): string => sayCollectionField(field, shown, words);
  const isShown = (field: CollectionFieldName): boolean => mayChange || said(field) !== '';
  return groups.map(([group, fields]) => {
    const some = fields.filter(isShown);
    if (some.length === 0 || (group === 'keepers' && !isKeeper)) return null;
    return (
      <section key={group} className="collection-group">
        <h2>{collections.groups[group]}</h2>
        {group === 'keepers' ? <p className="field-help">{collections.keepersOnly}</p> : null}
        <dl className="collection-fields">
          {some.map((field) => (
            <div key={field} data-field={field}>
              <dt>{collections.fields[field]}</dt>
              <dd className="collection-said">
                {mayChange ? <CollectionFieldInPlace shown={shown} field={field} /> : said(field)}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    );
  });
}

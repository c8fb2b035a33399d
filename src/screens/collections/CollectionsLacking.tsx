// Collections of which something is lacking that is required, each the way to where it is said.
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';

export function CollectionsLacking() {
  const session = useSession();
  const { collections } = useWords().page;
  const { value } = useFetched((options) => session.client['collection.list']({}, options));
  const lacking = (value?.collections ?? []).map(({ collection, gaps }) => ({ collection, gaps: gaps.filter(({ gap }) => gap === 'required') }))
    .filter(({ gaps }) => gaps.length > 0);
  if (lacking.length === 0) return null;
  return (
    <section className="collections-lacking">
      <h2>{collections.lacking}</h2>
      <ul className="quality">
        {lacking.map(({ collection, gaps }) => (
          <li key={collection} className="quality-line">
            <Button variant="quiet" onPress={() => session.go({ screen: 'collection', collection })}>{collection}</Button>
            <p className="field-help">{gaps.map(({ field, gap }) => collections.gaps[gap](collections.fields[field])).join(', ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

// The user's saved searches, each with what it finds today and how much of it is new.
import type { SavedSearch } from '../../../archive/api/search-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import type { SearchAsked } from '../../state/search-conditions.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';

/** Opening one counts as looking at it. Nothing is shown where there are none. */
export function SavedSearches({ onTry }: { readonly onTry: (search: SearchAsked) => void }) {
  const { client } = useSession();
  const { searches: words } = useWords().page.workbook;
  const list = useFetched(async (options) => (await client['saved.list']({}, options)).searches);
  const remove = useDeed(async (options, { id, name }: SavedSearch) => {
    await client['saved.remove']({ search: id }, options);
    sayStatus(({ page }) => page.workbook.searches.removed(name));
  });
  function open({ id, query, mode, filters, expand }: SavedSearch): void {
    // A vault that is open for reading only cannot note that it was looked at, which is no fault of the search.
    client['saved.seen']({ search: id }).catch(() => undefined);
    onTry({ query, mode, filters, expand });
  }
  if (list.value === null || list.value.length === 0) return <FaultNote fault={list.fault} />;
  return (
    <Panel title={words.title} about={words.about}>
      <ul className="saved-searches">
        {list.value.map((search) => (
          <SavedLine key={search.id} search={search} onOpen={() => open(search)} onRemove={() => void remove.run(search)} />
        ))}
      </ul>
      <FaultNote fault={remove.fault ?? list.fault} />
    </Panel>
  );
}

interface SavedLineProps {
  readonly search: SavedSearch;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function SavedLine({ search: { name, query, filters, total, fresh, lastSeen }, onOpen, onRemove }: SavedLineProps) {
  const { searches: words } = useWords().page.workbook;
  const days = new Intl.DateTimeFormat(useLanguage() === 'en' ? 'en-GB' : 'ko', { dateStyle: 'medium' });
  return (
    <li className="saved-search">
      <div>
        <p className="saved-head">
          <Button variant="quiet" aria-label={words.open(name)} onPress={onOpen}>{name}</Button>
          {fresh === 0 ? null : <b className="saved-fresh">{words.fresh(fresh)}</b>}
        </p>
        <p className="field-help">
          {query === '' ? null : <><code>{query}</code>, </>}
          {Object.keys(filters).length === 0 ? null : `${words.narrowed}, `}
          {words.found(total)}, {words.lastSeen(days.format(new Date(lastSeen)))}
        </p>
      </div>
      <Button variant="quiet" aria-label={`${words.remove}: ${name}`} onPress={onRemove}>{words.remove}</Button>
    </li>
  );
}

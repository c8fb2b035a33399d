// What stands under an empty box: searches saved and searches made before, kept in the vault alone, and examples of queries.
import { Button } from '../../parts/Button.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useWords } from '../../state/language.ts';
import type { SearchAsked } from '../../state/search-conditions.ts';
import type { SearchDesk } from '../../state/search-desk.ts';
import { sayStatus } from '../../state/status.ts';
import { useStore } from '../../state/store.ts';
import { useDeed } from '../../state/use-deed.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { SavedSearches } from '../workbook/SavedSearches.tsx';
import { QueryHelp } from './QueryHelp.tsx';

export interface SearchBeginningProps {
  readonly desk: SearchDesk;
  readonly onTry: (query: string) => void;
  readonly onSaved: (search: SearchAsked) => void;
}

/** As many as fit without scrolling for long; the vault keeps more. */
const mostShown = 12;

export function SearchBeginning({ desk, onTry, onSaved }: SearchBeginningProps) {
  const { search: words } = useWords().page;
  const { remembered } = useStore(desk.state);
  const forget = useDeed(() => desk.forgetAll().then(() => sayStatus(words.forgotten)));
  return (
    <div className="search-beginning"><div>
      <Panel title={words.helpTitle}><QueryHelp onTry={onTry} /></Panel>
      <div>
        <SavedSearches onTry={onSaved} />
        {remembered === null || remembered.length === 0 ? null : (
          <Panel title={words.recent} about={words.recentHelp}>
            <ul className="recent-searches">
              {remembered.slice(0, mostShown).map(({ query, total }) => (
                <li key={query}>
                  <Button variant="quiet" aria-label={words.searchAgain(query, total)} onPress={() => onTry(query)}>
                    <code>{query}</code>
                  </Button>
                  <span aria-hidden="true">{words.recentFound(total)}</span>
                </li>
              ))}
            </ul>
            <Button isDisabled={forget.running} onPress={() => void forget.run()}>{words.forget}</Button>
            <FaultNote fault={forget.fault} />
          </Panel>
        )}
      </div>
    </div></div>
  );
}

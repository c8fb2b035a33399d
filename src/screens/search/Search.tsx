// Full-text search: one box, what is found while one types, and the way back to it from a passage.
import { useCallback, useEffect, useRef } from 'react';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { useWords } from '../../state/language.ts';
import { noConditions, type SearchAsked } from '../../state/search-conditions.ts';
import { lookedAt } from '../../state/search-desk.ts';
import { useStore } from '../../state/store.ts';
import { useSearchDesk } from '../../state/use-search-desk.ts';
import { FilterChips } from './FilterChips.tsx';
import { Finding } from './Finding.tsx';
import { SearchBeginning } from './SearchBeginning.tsx';
import { SearchBox } from './SearchBox.tsx';
import type { ResultsHandle } from './SearchResults.tsx';

export function Search() {
  const desk = useSearchDesk();
  const { query, found, fault, focused, conditions } = useStore(desk.state);
  const { search: words } = useWords().page;
  const results = useRef<ResultsHandle>(null);
  const input = useRef<HTMLInputElement>(null);
  const returns = useRef(found !== null && focused !== null);

  useEffect(() => {
    if (returns.current) results.current?.focus();
    else input.current?.focus();
  }, []);
  useEffect(() => {
    if (desk.state.get().remembered === null) void desk.recall();
  }, [desk]);
  useEffect(() => {
    if (found === null || found.query !== query) return undefined;
    const timer = window.setTimeout(() => void desk.remember(), lookedAt);
    return () => window.clearTimeout(timer);
  }, [desk, found, query]);

  const focusInput = useCallback(() => input.current?.focus(), []);
  const tryQuery = useCallback((wanted: string) => {
    desk.type(wanted, 'now');
    focusInput();
  }, [desk, focusInput]);
  const trySaved = useCallback(({ query: wanted, ...asked }: SearchAsked) => {
    desk.arrange({ ...noConditions, ...asked });
    tryQuery(wanted);
  }, [desk, tryQuery]);
  const badQuery = fault?.fault.code === 'bad-query' ? fault : null;
  return (
    <div className="searching">
      <div className="search-top">
        <h1 className="visually-hidden">{words.title}</h1>
        <SearchBox
          input={input} query={query} fault={badQuery} onType={(typed) => desk.type(typed)} onEnter={(typed) => desk.type(typed, 'now')}
          onDown={() => results.current?.focus()} onTry={tryQuery} found={found}
          onPlain={() => desk.arrange({ ...conditions, mode: 'plain' })}
        />
        {fault === null || badQuery !== null ? null : <FaultNote fault={fault.fault} />}
        <FilterChips conditions={conditions} onChange={desk.arrange} />
      </div>
      {found === null
        ? <SearchBeginning desk={desk} onTry={tryQuery} onSaved={trySaved} />
        : <Finding handle={results} desk={desk} found={found} onUp={focusInput} onTry={tryQuery} />}
    </div>
  );
}

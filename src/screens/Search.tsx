// Full-text search: a query, its faults at their place, the passages found, page by page.
import { useState, type FormEvent } from 'react';
import type { Output } from '../../archive/api/contract.ts';
import type { Fault } from '../../archive/api/errors.ts';
import { FaultNote } from '../parts/FaultNote.tsx';
import { Field, privately } from '../parts/Field.tsx';
import { MarkedText } from '../parts/MarkedText.tsx';
import { formatTimecode } from '../state/cut-text.ts';
import { useLanguage, useWords } from '../state/language.ts';
import { useSession, type SearchMade } from '../state/session.ts';
import { useDeed } from '../state/use-deed.ts';

const pageSize = 20;

export function Search({ made }: { readonly made: SearchMade | null }) {
  const session = useSession();
  const { search: words } = useWords().page;
  const [query, setQuery] = useState(made?.query ?? '');
  const [asked, setAsked] = useState('');
  const find = useDeed((options, text: string, offset: number) =>
    session.client['passages.find']({ query: text, limit: pageSize, offset }, options));

  async function search(text: string, offset: number): Promise<void> {
    setAsked(text);
    const result = await find.run(text, offset);
    session.keepSearch(result === null ? null : { query: text, offset, result });
    if (offset > 0 || (made?.offset ?? 0) > 0) document.getElementById('content')?.scrollIntoView();
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (query.trim() !== '') void search(query, 0);
  }

  return (
    <>
      <form role="search" className="search-form" onSubmit={submit} autoComplete="off">
        <Field label={words.label}>
          {(ids) => (
            <div className="search-line">
              <input {...ids} {...privately} type="search" autoFocus maxLength={2000} value={query} onChange={(event) => setQuery(event.target.value)} />
              <button type="submit" className="main" disabled={find.running}>{words.submit}</button>
            </div>
          )}
        </Field>
        <p className="field-help">{words.onlyOpen}</p>
      </form>
      {find.fault?.code === 'bad-query' ? <QueryFault query={asked} fault={find.fault} /> : <FaultNote fault={find.fault} />}
      {made === null
        ? <QueryHelp onTry={setQuery} />
        : <Results made={made} onTurn={(offset) => void search(made.query, offset)} />}
    </>
  );
}

function QueryFault({ query, fault }: { readonly query: string; readonly fault: Fault }) {
  const words = useWords();
  const { start = 0, end = query.length } = fault.detail;
  // A fault at the very end of the query has no letters of its own: the last one stands for it.
  const from = Math.min(start, Math.max(0, query.length - 1));
  const to = Math.max(end, from + 1);
  return (
    <div className="note note-fault" role="alert">
      <p className="note-what">{words.page.search.faultAt(query.slice(from, to))}</p>
      <p className="query-fault"><MarkedText text={query} ranges={[[from, to]]} /></p>
      <p>{words.faults['bad-query'].wayOut}</p>
    </div>
  );
}

function QueryHelp({ onTry }: { readonly onTry: (query: string) => void }) {
  const words = useWords().page.search;
  return (
    <section className="query-help">
      <p>{words.help}</p>
      <dl>
        {words.examples.map(({ query, finds }) => (
          <div key={query}>
            <dt><button type="button" className="link query" onClick={() => onTry(query)}>{query}</button></dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Results({ made, onTurn }: { readonly made: SearchMade; readonly onTurn: (offset: number) => void }) {
  const words = useWords().page.search;
  const { result, offset } = made;
  const milliseconds = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 1 }).format(result.took);
  if (result.total === 0) return <p className="empty" role="status">{words.none}</p>;
  return (
    <section>
      <p className="count" role="status">
        <span>{words.found(result.total, milliseconds)}</span>
        {result.total > pageSize ? <span>{words.shown(offset + 1, offset + result.hits.length, result.total)}</span> : null}
      </p>
      <ol className="hits" start={offset + 1}>
        {result.hits.map((hit) => <HitView key={hit.passage} hit={hit} />)}
      </ol>
      <div className="actions">
        {offset > 0
          ? <button type="button" onClick={() => onTurn(Math.max(0, offset - pageSize))}>{words.earlier}</button>
          : null}
        {offset + result.hits.length < result.total
          ? <button type="button" onClick={() => onTurn(offset + pageSize)}>{words.later}</button>
          : null}
      </div>
    </section>
  );
}

function HitView({ hit }: { readonly hit: Output<'passages.find'>['hits'][number] }) {
  const session = useSession();
  const { search, reading } = useWords().page;
  return (
    <li className="hit">
      <p className="hit-head">
        <button
          type="button" className="link" aria-label={search.openHit(hit.title)}
          onClick={() => session.go({ screen: 'reading', testimony: hit.testimony, passage: hit.passage, from: 'search' })}
        >
          {hit.title}
        </button>
        <span>{hit.speaker ?? reading.unnamedSpeaker}</span>
        {hit.start === null ? null : <time aria-label={reading.timecode(formatTimecode(hit.start))}>{formatTimecode(hit.start)}</time>}
      </p>
      <p className="testimony-text"><MarkedText text={hit.text} ranges={hit.highlights} /></p>
    </li>
  );
}

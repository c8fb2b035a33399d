// Help on the query language: each sign with an example that can be tried.
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';

export function QueryHelp({ onTry }: { readonly onTry: (query: string) => void }) {
  const { search: words } = useWords().page;
  return (
    <div className="query-help">
      <p>{words.help}</p>
      <dl>
        {words.examples.map(({ query, finds }) => (
          <div key={query}>
            <dt><Button variant="quiet" onPress={() => onTry(query)}><code>{query}</code></Button></dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
      <p className="field-help">{words.onlyOpen}</p>
    </div>
  );
}

// What stands beside a passage in its original or its translation, and the way there.
import type { Counterpart } from '../../../archive/api/search-calls.ts';
import { cutSnippet } from '../../state/cut-snippet.ts';
import { useWords } from '../../state/language.ts';
import { linkTo } from '../../state/place.ts';
import { useSession } from '../../state/session.ts';

const snippetLength = 300;

export function HitCounterpart({ counterpart }: { readonly counterpart: Counterpart }) {
  const session = useSession();
  const words = useWords();
  const { testimony, title, language, passages } = counterpart;
  const [first] = passages;
  if (first === undefined) return null;
  const snippet = cutSnippet(first.text, [], snippetLength);
  return (
    <div className="hit-counterpart">
      <p className="field-help">
        {words.page.finding.counterpart(words.languages[language])}:{' '}
        <a
          href={linkTo(testimony, first.passage)} lang={language}
          onClick={(event) => {
            event.preventDefault();
            session.go({ screen: 'reading', testimony, passage: first.passage, from: 'search' });
          }}
        >
          {title}
        </a>
      </p>
      <p className="testimony-text" lang={language}>
        <span data-passage={first.passage} data-offset={snippet.start}>{snippet.text}</span>
        {snippet.cutAfter || passages.length > 1 ? <span aria-hidden="true" className="cut"> …</span> : null}
      </p>
    </div>
  );
}

// What would leave and what would stay: how many, where words are withheld, and why the others are kept.
import type { Output } from '../../../archive/api/contract.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import type { Words } from '../../words/words.ts';

type Reach = Output<'export.preview'>;

function whyOf(why: Reach['left'][number]['why'], words: Words): string {
  return why === 'no-times' || why === 'no-turns' ? words.page.exchange.unfit[why] : words.refusals[why];
}

/** So many titles are shown; the others are counted. */
const mostShown = 50;

export function ReachView({ reach: { testimonies, left }, hasTexts }: { readonly reach: Reach; readonly hasTexts: boolean }) {
  const words = useWords();
  const { exchange } = words.page;
  const numbers = new Intl.NumberFormat(useLanguage());
  const withheld = testimonies.filter((one) => one.withheld > 0);
  return (
    <div className="export-reach" role="status">
      <p className="note-what">{exchange.reach(testimonies.length, left.length)}</p>
      {hasTexts ? <p>{withheld.length === 0 ? exchange.nothingWithheld : exchange.withheldIn(withheld.length, withheld.reduce((sum, one) => sum + one.withheld, 0))}</p> : null}
      {withheld.length === 0 ? null : (
        <details>
          <summary>{exchange.showWithheld}</summary>
          <ul className="plain-list">
            {withheld.slice(0, mostShown).map(({ testimony, title, withheld: marks }) => <li key={testimony}>{title}: {numbers.format(marks)}</li>)}
          </ul>
        </details>
      )}
      {left.length === 0 ? null : (
        <details open={left.length <= 5}>
          <summary>{exchange.showLeft}</summary>
          <ul className="plain-list">
            {left.slice(0, mostShown).map(({ testimony, title, why }) => <li key={testimony}><strong>{title}</strong> {whyOf(why, words)}</li>)}
          </ul>
          {left.length <= mostShown ? null : <p>{exchange.more(left.length - mostShown)}</p>}
        </details>
      )}
    </div>
  );
}

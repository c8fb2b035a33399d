// The series of a collection in their order, each with its testimonies, which are the way to their texts.
import { Button as AriaButton } from 'react-aria-components';
import type { HeldSeries } from '../../../archive/api/collection-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useTestimonies } from '../../state/testimony-list.ts';

export interface SeriesListProps {
  readonly held: readonly HeldSeries[];
  /** Null for those who may not describe them. */
  readonly onEdit: (() => void) | null;
}

export function SeriesList({ held, onEdit }: SeriesListProps) {
  const { series } = useWords().page.collections;
  // A collection without series is a list of testimonies, and no list in a series.
  const isPlain = held.every(({ name }) => name === null);
  return (
    <section className="collection-series">
      <div className="collection-series-head">
        <h2>{series.title}</h2>
        {onEdit === null ? null : <Button variant="quiet" onPress={onEdit}>{series.edit}</Button>}
      </div>
      {held.length === 0 ? <p>{series.none}</p> : null}
      {held.map((one) => <OneSeries key={one.name ?? ''} held={one} isPlain={isPlain} />)}
    </section>
  );
}

function OneSeries({ held: { name, dates, scope, testimonies }, isPlain }: { readonly held: HeldSeries; readonly isPlain: boolean }) {
  const session = useSession();
  const { series } = useWords().page.collections;
  const rows = useTestimonies();
  return (
    <section className="one-series">
      {isPlain ? null : (
        <h3>
          {name ?? series.inNone} <span className="field-help">{[dates, series.count(testimonies.length)].filter((one) => one !== null).join(', ')}</span>
        </h3>
      )}
      {scope === null ? null : <p className="collection-said">{scope}</p>}
      {testimonies.length === 0 ? <p className="field-help">{series.noTestimonies}</p> : (
        <ul className="series-testimonies">
          {testimonies.map(({ testimony, title, date }) => {
            const language = rows.get(testimony)?.language;
            return (
              <li key={testimony}>
                <AriaButton
                  className="point-link" onPress={() => session.go({ screen: 'reading', testimony, passage: null, from: 'catalogue' })}
                >
                  <span className="testimony-name" {...(language === undefined ? {} : { lang: language })}>{title}</span>
                </AriaButton>
                {date === null ? null : <span className="field-help">{date}</span>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

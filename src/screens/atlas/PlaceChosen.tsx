// A place that was chosen: its testimonies, and the ways from here; or the places of one mark, to choose one of them.
import { useEffect, useRef } from 'react';
import type { AtlasPlace } from '../../../archive/api/atlas-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { countTestimonies, filterValue, placeKey } from '../../state/atlas-choice.ts';
import { useWords } from '../../state/language.ts';
import { noConditions } from '../../state/search-conditions.ts';
import { useSession } from '../../state/session.ts';
import { useTestimonies } from '../../state/testimony-list.ts';
import { searchDeskOf } from '../../state/use-search-desk.ts';
import { PlaceTable } from './PlaceTable.tsx';

export interface PlaceChosenProps {
  /** One at least. */
  readonly places: readonly AtlasPlace[];
  readonly collection: string | null;
  readonly onChoose: (keys: readonly string[]) => void;
}

export function PlaceChosen({ places, collection, onChoose }: PlaceChosenProps) {
  const { atlas: words } = useWords().page;
  const heading = useRef<HTMLHeadingElement>(null);
  const [one] = places;
  const isOne = places.length === 1;
  const of = places.map(placeKey).join(' ');
  useEffect(() => {
    // What was pressed in the table is gone; a mark on the map stays and keeps the focus.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [of]);
  if (one === undefined) return null;
  return (
    <>
      <div className="atlas-chosen-head">
        <h2 ref={heading} tabIndex={-1}>{isOne ? one.name : words.near(places.length)}</h2>
        <Button variant="quiet" onPress={() => onChoose([])}>{words.allPlaces}</Button>
      </div>
      <p className="count" role="status">{words.count(countTestimonies(places))}</p>
      {isOne ? <TestimoniesOf place={one} collection={collection} /> : <PlaceTable places={places} onChoose={onChoose} />}
    </>
  );
}

/** The words are looked for by all names that the place is known by, as far as the user is told them. */
function useSearchFor(place: AtlasPlace, collection: string | null): () => void {
  const session = useSession();
  return () => {
    const value = filterValue(place);
    const desk = searchDeskOf(session);
    desk.arrange({
      ...noConditions,
      filters: { ...(value === null ? {} : { places: [value] }), ...(collection === null ? {} : { collections: [collection] }) },
    });
    desk.type(`"${place.name.replaceAll('"', ' ')}"`, 'now');
    session.go({ screen: 'search' });
  };
}

function TestimoniesOf({ place, collection }: { readonly place: AtlasPlace; readonly collection: string | null }) {
  const session = useSession();
  const { atlas: words } = useWords().page;
  const rows = useTestimonies();
  const search = useSearchFor(place, collection);
  const { authority } = place;
  return (
    <>
      <ul className="atlas-testimonies">
        {place.testimonies.map(({ testimony, ties }) => {
          const row = rows.get(testimony);
          return row === undefined ? null : (
            <li key={testimony}>
              <Button
                variant="quiet" lang={row.language}
                onPress={() => session.go({ screen: 'reading', testimony, passage: null, from: 'catalogue' })}
              >
                {row.title}
              </Button>
              <p className="field-help">{[...ties.map((tie) => words.ties[tie]), ...(row.date === null ? [] : [row.date])].join(' · ')}</p>
              <Button
                variant="quiet" aria-label={words.inCatalogueOf(row.title)}
                onPress={() => session.go({ screen: 'catalogue', collection, selected: testimony })}
              >
                {words.inCatalogue}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="actions">
        <Button onPress={search}>{words.searchPassages}</Button>
        {authority === null ? null : (
          <Button variant="quiet" onPress={() => session.go({ screen: 'authorities', type: 'place', authority })}>{words.inAuthorities}</Button>
        )}
      </div>
    </>
  );
}

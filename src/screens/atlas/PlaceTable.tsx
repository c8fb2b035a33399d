// The places as a table, which says what the map shows and names those that are not on it.
import type { AtlasPlace } from '../../../archive/api/atlas-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { countTied, isLocated, placeKey } from '../../state/atlas-choice.ts';
import { useLanguage, useWords } from '../../state/language.ts';

export interface PlaceTableProps {
  readonly places: readonly AtlasPlace[];
  readonly onChoose: (keys: readonly string[]) => void;
}

export function PlaceTable({ places, onChoose }: PlaceTableProps) {
  const { atlas: words } = useWords().page;
  const unlocated = places.filter((place) => !isLocated(place));
  if (places.length === 0) return <p className="empty">{words.noPlaces}</p>;
  return (
    <>
      <h2>{words.places}</h2>
      <Rows label={words.places} places={places.filter(isLocated)} onChoose={onChoose} />
      {unlocated.length === 0 ? null : (
        <>
          <h3>{words.unlocated}</h3>
          <p className="field-help">{words.unlocatedAbout}</p>
          <Rows label={words.unlocated} places={unlocated} onChoose={onChoose} />
        </>
      )}
    </>
  );
}

function Rows({ label, places, onChoose }: PlaceTableProps & { readonly label: string }) {
  const { atlas: words } = useWords().page;
  const numbers = new Intl.NumberFormat(useLanguage());
  if (places.length === 0) return null;
  return (
    <table className="figures" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.placeColumns.place}</th>
          <th scope="col" className="figure">{words.placeColumns.recorded}</th>
          <th scope="col" className="figure">{words.placeColumns.spoken}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={placeKey(place)}>
            <th scope="row">
              <Button variant="quiet" aria-label={words.choosePlace(place.name)} onPress={() => onChoose([placeKey(place)])}>{place.name}</Button>
            </th>
            <td className="figure">{numbers.format(countTied(place, 'recorded', 'part'))}</td>
            <td className="figure">{numbers.format(countTied(place, 'spoken'))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

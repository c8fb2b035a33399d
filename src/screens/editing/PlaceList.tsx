// The places that were found, each in its context with what would stand there, ticked or not.
import { useMemo } from 'react';
import { Checkbox, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { FoundPlace } from '../../../archive/api/editing-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';
import type { Replacing } from '../../state/use-replacing.ts';

interface NamedPlace extends FoundPlace {
  readonly id: string;
  /** The first of its testimony. */
  readonly isFirst: boolean;
}

export function PlaceList({ replacing: { found, ticked, setTicked }, by }: { readonly replacing: Replacing; readonly by: string }) {
  const { replace: words } = useWords().page.editing;
  const places = useMemo(() => {
    let last = '';
    return [...found?.places ?? []].map(([id, place]): NamedPlace => {
      const isFirst = place.testimony !== last;
      last = place.testimony;
      return { ...place, id, isFirst };
    });
  }, [found]);
  const all = (): string[] => places.map(({ id }) => id);
  return (
    <>
      <div className="actions">
        <Button variant="quiet" onPress={() => setTicked(new Set(all()))}>{words.tickAll}</Button>
        <Button variant="quiet" onPress={() => setTicked(new Set())}>{words.tickNone}</Button>
        <Button variant="quiet" onPress={() => setTicked(new Set(places.filter(({ withheld }) => !withheld).map(({ id }) => id)))}>{words.tickOpen}</Button>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 76 }}>
        <GridList
          aria-label={words.places} className="place-list" selectionMode="multiple" selectionBehavior="toggle" items={places}
          selectedKeys={ticked} dependencies={[by]} onSelectionChange={(keys) => setTicked(keys === 'all' ? new Set(all()) : new Set([...keys].map(String)))}
        >
          {(place) => <PlaceRow place={place} by={by} />}
        </GridList>
      </Virtualizer>
    </>
  );
}

function PlaceRow({ place: { id, title, isFirst, before, found, after, withheld }, by }: { readonly place: NamedPlace; readonly by: string }) {
  const { replace: words } = useWords().page.editing;
  return (
    <GridListItem id={id} textValue={`${before}${found}${after}`} className="place">
      <Checkbox slot="selection" className="choice"><span aria-hidden="true" className="choice-box" /></Checkbox>
      <div className="place-body">
        {isFirst ? <p className="place-title">{title}</p> : null}
        <p className="testimony-text place-text">
          {before}<del className="history-before">{found}</del>{by === '' ? null : <ins className="history-after">{by}</ins>}{after}
        </p>
        {withheld ? <p className="place-withheld">{words.withheld}</p> : null}
      </div>
    </GridListItem>
  );
}

// The map and the timeline of a collection, or of everything: where and when, and the testimonies of a place or a time.
import { useCallback, useMemo } from 'react';
import type { Atlas as AtlasTold } from '../../../archive/api/atlas-calls.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { isLocated, placesChosen, placesOf, testimoniesIn } from '../../state/atlas-choice.ts';
import type { DayRange } from '../../state/atlas-time.ts';
import { countCollections } from '../../state/catalogue-rows.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useTestimonies } from '../../state/testimony-list.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useKept } from '../../state/use-kept.ts';
import { ChooseCollection } from '../catalogue/ChooseCollection.tsx';
import { AtlasMap } from './AtlasMap.tsx';
import { PlaceChosen } from './PlaceChosen.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import { Timeline } from './Timeline.tsx';

export function Atlas({ collection }: { readonly collection: string | null }) {
  const { client } = useSession();
  const { atlas: words } = useWords().page;
  const { value, fault, running } = useFetched((options) => client['catalogue.atlas']({ collection }, options), { of: collection ?? '' });
  const isEmpty = value !== null && value.places.length === 0 && value.interviews.length === 0 && value.events.length === 0;
  return (
    <div className="atlas">
      <AtlasHead collection={collection} />
      <FaultNote fault={fault} />
      {value === null ? <ProgressLine running={running} progress={null} /> : null}
      {isEmpty ? <EmptyState title={words.nothing}>{words.nothingAbout}</EmptyState> : null}
      {value === null || isEmpty ? null : <Drawn told={value} collection={collection} />}
    </div>
  );
}

function AtlasHead({ collection }: { readonly collection: string | null }) {
  const session = useSession();
  const locale = useLanguage();
  const { atlas: words } = useWords().page;
  const testimonies = useTestimonies();
  const collections = useMemo(() => countCollections([...testimonies.values()], locale), [testimonies, locale]);
  return (
    <header className="screen-head">
      <ScreenHeading>{collection === null ? words.title : `${words.title}: ${collection}`}</ScreenHeading>
      <ChooseCollection
        collections={collections} total={testimonies.size} chosen={collection}
        onChoose={(chosen) => session.go({ screen: 'atlas', collection: chosen })}
      />
    </header>
  );
}

interface DrawnProps {
  readonly told: AtlasTold;
  readonly collection: string | null;
}

const nothingChosen: readonly string[] = [];

function Drawn({ told, collection }: DrawnProps) {
  const { atlas: words } = useWords().page;
  const [range, setRange] = useKept<DayRange | null>(`atlas.range ${collection ?? ''}`, null);
  const [keys, setKeys] = useKept(`atlas.places ${collection ?? ''}`, nothingChosen);
  const among = useMemo(() => testimoniesIn(told, range), [told, range]);
  const places = useMemo(() => placesOf(told, among), [told, among]);
  const located = useMemo(() => places.filter(isLocated), [places]);
  const chosen = placesChosen(places, keys);
  const choose = useCallback((next: readonly string[]) => setKeys(next), [setKeys]);
  return (
    <>
      <p className="count" role="status">
        {among === null ? words.count(told.testimonies) : words.shownOf(among.size, told.testimonies)}
      </p>
      <div className="atlas-places">
        {located.length === 0 && !told.places.some(isLocated) ? null : <AtlasMap places={located} all={told.places} chosen={keys} onChoose={choose} />}
        <section aria-label={words.places} className="atlas-side">
          {chosen.length === 0
            ? <PlaceTable places={places} onChoose={choose} />
            : <PlaceChosen places={chosen} collection={collection} onChoose={choose} />}
        </section>
      </div>
      <Timeline told={told} range={range} onRange={setRange} />
    </>
  );
}

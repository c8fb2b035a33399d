// A collection as a whole: what is said of it, what is counted, what is lacking, and its series with their testimonies.
import { useRef, useState } from 'react';
import type { CollectionField } from '../../../archive/api/collection.ts';
import type { ShownCollection } from '../../../archive/api/collection-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession, type Opened } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { CollectionGaps } from './CollectionGaps.tsx';
import { CollectionHistory } from './CollectionHistory.tsx';
import { CollectionParticulars } from './CollectionParticulars.tsx';
import { Holdings } from './Holdings.tsx';
import { RemoveCollection } from './RemoveCollection.tsx';
import { RenameCollection } from './RenameCollection.tsx';
import { SeriesDialog } from './SeriesDialog.tsx';
import { SeriesList } from './SeriesList.tsx';

export interface CollectionScreenProps {
  readonly opened: Opened;
  readonly collection: string;
}

type Asked = 'rename' | 'history' | 'series' | 'remove';

export function CollectionScreen({ opened, collection }: CollectionScreenProps) {
  const session = useSession();
  const { collections } = useWords().page;
  const { value, fault, running } = useFetched((options) => session.client['collection.show']({ collection }, options));
  const all = useFetched((options) => session.client['collection.list']({}, options)).value?.collections ?? [];
  const [asked, setAsked] = useState<Asked | null>(null);
  const isKeeper = opened.role !== 'scholar';
  const mayChange = isKeeper && opened.readOnly === null;
  const close = (): void => setAsked(null);
  return (
    <div className="screen-column collection-screen">
      <div className="collection-ways">
        <Button variant="quiet" onPress={() => session.go({ screen: 'catalogue', collection })}><span aria-hidden="true">← </span>{collections.back}</Button>
        {all.length < 2 ? null : (
          <SelectField
            label={collections.other} value={collection} onChange={(name) => session.go({ screen: 'collection', collection: name })}
            options={all.map((one) => ({ id: one.collection, name: one.collection, help: collections.series.count(one.testimonies) }))}
          />
        )}
      </div>
      <header className="screen-head collection-head">
        <ScreenHeading>{collection}</ScreenHeading>
        {isKeeper && value !== null ? (
          <div className="collection-deeds">
            <Button variant="quiet" onPress={() => setAsked('history')}>{collections.history.open}</Button>
            {mayChange ? <Button variant="quiet" onPress={() => setAsked('rename')}>{collections.rename.open}</Button> : null}
            {mayChange && value.testimonies === 0 ? <Button variant="quiet" onPress={() => setAsked('remove')}>{collections.remove.open}</Button> : null}
          </div>
        ) : null}
      </header>
      <FaultNote fault={fault} />
      {value === null ? <ProgressLine running={running} progress={null} /> : (
        <Shown shown={value} isKeeper={isKeeper} mayChange={mayChange} onSeries={() => setAsked('series')} />
      )}
      {value === null || asked !== 'rename' ? null : <RenameCollection shown={value} onDone={close} />}
      {value === null || asked !== 'history' ? null : <CollectionHistory shown={value} mayUndo={mayChange} onDone={close} />}
      {value === null || asked !== 'series' ? null : <SeriesDialog shown={value} onDone={close} />}
      {asked === 'remove' ? <RemoveCollection collection={collection} onDone={close} /> : null}
    </div>
  );
}

interface ShownProps {
  readonly shown: ShownCollection;
  readonly isKeeper: boolean;
  readonly mayChange: boolean;
  readonly onSeries: () => void;
}

function Shown({ shown, isKeeper, mayChange, onSeries }: ShownProps) {
  const { collections } = useWords().page;
  const particulars = useRef<HTMLDivElement>(null);
  /** The field that is lacking is opened as if its own button had been pressed. */
  function mend(field: CollectionField): void {
    if (field === 'series') onSeries();
    else particulars.current?.querySelector<HTMLElement>(`[data-field="${field}"] button`)?.click();
  }
  return (
    <>
      {isKeeper ? <p className="part-about">{shown.id === null ? collections.undescribed : collections.toldOnly}</p> : null}
      {!isKeeper && shown.id === null ? <p className="part-about">{collections.nothingTold}</p> : null}
      <Holdings shown={shown} />
      {mayChange ? <CollectionGaps gaps={shown.gaps} onMend={mend} /> : null}
      <div ref={particulars}><CollectionParticulars shown={shown} isKeeper={isKeeper} mayChange={mayChange} /></div>
      <SeriesList held={shown.held} onEdit={mayChange ? onSeries : null} />
    </>
  );
}

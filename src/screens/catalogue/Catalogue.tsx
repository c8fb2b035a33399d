// The catalogue: collections at the side, the testimonies in a table, and beside them what is selected.
import { useEffect, useMemo, useState } from 'react';
import type { Selection } from 'react-aria-components';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { SplitView } from '../../parts/SplitView.tsx';
import { columnsShown, countCollections, filterRows, sortRows, type SortOrder } from '../../state/catalogue-rows.ts';
import { addFiles } from '../../state/import-review.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession, type Opened, type Place } from '../../state/session.ts';
import { useChangeSettings, useSettings } from '../../state/settings.ts';
import { useTestimonyList } from '../../state/testimony-list.ts';
import { importReview } from '../../state/use-import-review.ts';
import { useKept } from '../../state/use-kept.ts';
import { useShortcut } from '../../state/use-shortcuts.ts';
import { useMedia } from '../../state/use-media.ts';
import { CatalogueDialogs, type Asked } from './CatalogueDialogs.tsx';
import { CatalogueHead } from './CatalogueHead.tsx';
import type { ChooseCollectionProps } from './ChooseCollection.tsx';
import { CollectionList } from './CollectionList.tsx';
import { EmptyCatalogue } from './EmptyCatalogue.tsx';
import { Inspector } from './Inspector.tsx';
import { NothingSelected } from './NothingSelected.tsx';
import { SeveralSelected } from './SeveralSelected.tsx';
import { TestimonyTable } from './TestimonyTable.tsx';
import type { FoundFiles } from '../../state/transcript-files.ts';
import { useDropAnywhere } from '../../state/use-drop-anywhere.ts';

export interface CatalogueProps {
  readonly opened: Opened;
  readonly place: Extract<Place, { readonly screen: 'catalogue' }>;
}

const byTitle: SortOrder = { column: 'title', direction: 'ascending' };
const noRows: readonly TestimonySummary[] = [];
/** Milliseconds in which a dialog gives the focus back. */
const beforeLooking = 100;
function goToRowIfLost(): void {
  if (document.activeElement === null || document.activeElement === document.body) {
    document.querySelector<HTMLElement>('.testimony-row[aria-selected=true]')?.focus();
  }
}

const noneSelected: Exclude<Selection, 'all'> = new Set();

export function Catalogue({ opened, place }: CatalogueProps) {
  const session = useSession();
  const words = useWords();
  const { catalogue } = words.page;
  const { testimonies, fault, running, refresh } = useTestimonyList();
  const all = testimonies ?? noRows;
  const mayChange = opened.role !== 'scholar' && opened.readOnly === null;
  const [asked, setAsked] = useState<Asked | null>(null);
  const shown = useShownRows(all, place.collection ?? null);
  /** What is looked at in the catalogue is likely the collection that is meant; what is under review already stays as it is. */
  function beginImport(chosen?: FoundFiles): void {
    const { collection } = shown;
    importReview(session).update((review) => {
      const begun = collection === null || review.files.length > 0 ? review : { ...review, forAll: { ...review.forAll, collection } };
      return chosen === undefined ? begun : addFiles(begun, chosen);
    });
    session.go({ screen: 'import' });
  }
  useShortcut('import', () => {
    if (mayChange) beginImport();
  });
  const isOver = useDropAnywhere(mayChange && asked === null, beginImport);
  const { selected, setSelected } = useSelection(place.selected ?? null);
  // Only what is seen is selected: what a filter hides must not be changed along with the rest.
  const rowsSelected = useMemo(() => shown.rows.filter(({ id }) => selected.has(id)), [shown.rows, selected]);
  const { columns } = useSettings();
  const columnsOfTable = useMemo(() => columnsShown(columns), [columns]);
  // Where all are of one collection, its name says nothing, and titles need the room.
  const columnsSeen = useMemo(() => columnsOfTable.filter((column) => column !== 'collection' || shown.collection === null), [columnsOfTable, shown.collection]);
  const changeSettings = useChangeSettings();
  const [one] = rowsSelected;
  /** What a dialog was opened from may be gone when it closes, or not to be pressed yet: then the focus goes to the row that was meant. */
  function ask(next: Asked | null): void {
    setAsked(next);
    if (next === null) setTimeout(goToRowIfLost, beforeLooking);
  }
  const goFindingAid = (rows: readonly TestimonySummary[]): void => (
    session.go({ screen: 'finding-aid', testimonies: rows.map(({ id }) => id), collection: shown.collection })
  );
  const isNarrow = useMedia('(max-width: 75rem)');
  const choose: ChooseCollectionProps = {
    collections: shown.collections, total: all.length, chosen: shown.collection,
    onChoose: (collection) => session.go({ screen: 'catalogue', collection }),
  };

  return (
    <>
      <SplitView
        startLabel={catalogue.collections} {...(all.length === 0 || isNarrow ? {} : { start: <CollectionList {...choose} /> })}
        endLabel={catalogue.inspector}
        {...(all.length === 0 ? {} : { end: one === undefined
          ? <NothingSelected rows={shown.rows} />
          : rowsSelected.length === 1
            ? (
              <Inspector
                key={one.id} row={one} testimonies={all} role={opened.role} isReadOnly={opened.readOnly !== null}
                onChange={(change, view) => setAsked({ ask: change, view })}
                onDescribe={() => setAsked({ ask: 'describe-by-key', testimony: one.id })}
                onExport={() => setAsked({ ask: 'export', testimonies: [one.id] })}
                onSelect={(id) => session.go({ screen: 'catalogue', selected: id })}
              />
            )
            : (
              <SeveralSelected
                rows={rowsSelected} mayChange={mayChange} onClear={() => setSelected(noneSelected)}
                onExport={() => setAsked({ ask: 'export', testimonies: rowsSelected.map(({ id }) => id) })}
                onIssue={() => setAsked({ ask: 'issue', testimonies: rowsSelected.map(({ id }) => id) })}
                onFindingAid={() => goFindingAid(rowsSelected)}
                onChange={(change) => setAsked({ ask: 'each', change, rows: rowsSelected })}
              />
            ) })}
      >
        <div className={isOver ? 'catalogue catalogue-over' : 'catalogue'}>
          <CatalogueHead
            title={shown.collection ?? catalogue.title} shown={shown.rows.length} all={shown.inCollection} mayImport={mayChange}
            choose={isNarrow ? choose : null} filter={shown.filter} onFilter={shown.setFilter} columns={columnsOfTable} isEmpty={all.length === 0}
            onColumns={(next) => void changeSettings({ columns: [...next] })}
            onImport={() => beginImport()}
            onQuality={opened.role === 'scholar' ? null : () => session.go({ screen: 'quality' })}
            onExport={() => setAsked({ ask: 'export', testimonies: shown.rows.map(({ id }) => id) })}
            onFindingAid={() => goFindingAid(shown.rows)}
            onReplace={mayChange ? () => session.go({ screen: 'replacing', testimony: null, collection: shown.collection }) : null}
            onTable={mayChange ? () => session.go({ screen: 'table' }) : null}
            onCollection={shown.collection === null ? null : () => session.go({ screen: 'collection', collection: shown.collection ?? '' })}
            onAtlas={() => session.go({ screen: 'atlas', collection: shown.collection })}
          />
          {isOver ? <p className="catalogue-drop">{catalogue.dropToImport}</p> : null}
          <FaultNote fault={fault} />
          {testimonies === null ? <ProgressLine running={running} progress={null} /> : null}
          {testimonies?.length === 0 ? (
            <EmptyCatalogue
              role={opened.role} mayChange={mayChange} onLoaded={() => void refresh()}
              onImport={() => beginImport()}
            />
          ) : null}
          {all.length === 0 ? null : (
            <TestimonyTable
              rows={shown.rows} columns={columnsSeen} sort={shown.sort} onSort={shown.setSort} selected={selected} onSelect={setSelected}
              onOpen={(testimony) => session.go({ screen: 'reading', testimony, passage: null, from: 'catalogue' })}
            />
          )}
        </div>
      </SplitView>
      <CatalogueDialogs
        asked={asked} testimonies={all}
        onAsk={ask} onChanged={() => void refresh()}
      />
    </>
  );
}

/** The rows of the collection that match the filter, in order; and what can be chosen of them. */
function useShownRows(all: readonly TestimonySummary[], wanted: string | null) {
  const locale = useLanguage();
  const { languages } = useWords();
  const [filter, setFilter] = useKept('catalogue.filter', '');
  const [sort, setSort] = useKept<SortOrder>('catalogue.sort', byTitle);
  const collections = useMemo(() => countCollections(all, locale), [all, locale]);
  // A collection that its last testimony has left is no more: then everything is shown.
  const known = collections.find(({ name }) => name === wanted);
  const collection = known?.name ?? null;
  const sorted = useMemo(() => sortRows(all, sort, locale, languages), [all, sort, locale, languages]);
  const rows = useMemo(() => filterRows(sorted, filter, collection), [sorted, filter, collection]);
  return { rows, collections, collection, inCollection: known?.count ?? all.length, filter, setFilter, sort, setSort };
}

/** What is selected, kept from visit to visit; a place that names a testimony selects it. */
function useSelection(wanted: TestimonyId | null) {
  const [selected, setSelected] = useKept('catalogue.selected', wanted === null ? noneSelected : new Set([wanted]));
  useEffect(() => {
    if (wanted !== null) setSelected(new Set([wanted]));
  }, [wanted, setSelected]);
  return { selected, setSelected };
}

// Over the table: what is listed, the filter, the columns, and the way in for new testimonies.
import { Button } from '../../parts/Button.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import type { ColumnId } from '../../state/catalogue-rows.ts';
import { useWords } from '../../state/language.ts';
import { ChooseCollection, type ChooseCollectionProps } from './ChooseCollection.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { FilterField } from './FilterField.tsx';

export interface CatalogueHeadProps {
  readonly title: string;
  /** How many match the filter, of how many. */
  readonly shown: number;
  readonly all: number;
  readonly isEmpty: boolean;
  readonly mayImport: boolean;
  readonly filter: string;
  readonly columns: readonly ColumnId[];
  /** Where there is no room for collections at the side. */
  readonly choose: ChooseCollectionProps | null;
  readonly onFilter: (filter: string) => void;
  readonly onColumns: (columns: readonly ColumnId[]) => void;
  readonly onImport: () => void;
  /** The way to what descriptions lack, for those who may know. */
  readonly onQuality: (() => void) | null;
  /** For all that is listed: before the table, since keys that go through it select. */
  readonly onExport: () => void;
  readonly onFindingAid: () => void;
  /** Null for those who may change nothing. */
  readonly onReplace: (() => void) | null;
  readonly onAtlas: () => void;
  /** The way to what is said of the chosen collection; null where all are shown. */
  readonly onCollection: (() => void) | null;
  /** Null for those who may describe nothing. */
  readonly onTable: (() => void) | null;
}

export function CatalogueHead(props: CatalogueHeadProps) {
  const { title, shown, all, isEmpty, mayImport, filter, columns, choose, onFilter, onColumns, onImport, onQuality, onExport, onFindingAid, onReplace, onAtlas, onCollection, onTable } = props;
  const { atlas, catalogue, collections, describing, editing, exchange, issueOptions, table } = useWords().page;
  return (
    <header className="catalogue-head">
      <div className="catalogue-title">
        <ScreenHeading>{title}</ScreenHeading>
        {isEmpty ? null : <p className="count" role="status">{shown === all ? catalogue.count(all) : catalogue.shownOf(shown, all)}</p>}
        {onCollection === null ? null : <Button variant="quiet" onPress={onCollection}>{collections.open}</Button>}
        {isEmpty ? null : (
          <div className="catalogue-deeds">
            {onQuality === null ? null : <Button variant="quiet" onPress={onQuality}>{describing.quality.open}</Button>}
            {mayImport ? <Button variant="strong" onPress={onImport}>{catalogue.import}</Button> : null}
          </div>
        )}
      </div>
      {isEmpty ? null : (
        <div className="catalogue-tools">
          {choose === null ? null : <ChooseCollection {...choose} />}
          <FilterField value={filter} onChange={onFilter} />
          <ColumnMenu columns={columns} onChange={onColumns} />
          <Menu
            label={<>{exchange.ofList}<span aria-hidden="true" className="select-sign" /></>} isDisabled={shown === 0}
            items={[
              { id: 'export', name: exchange.open, onAction: onExport }, { id: 'finding-aid', name: issueOptions.aid.open, onAction: onFindingAid },
              ...(onReplace === null ? [] : [{ id: 'replace', name: editing.replace.open, onAction: onReplace }]),
              ...(onTable === null ? [] : [{ id: 'table', name: table.open, onAction: onTable }]),
              { id: 'atlas', name: atlas.open, onAction: onAtlas },
            ]}
          />
        </div>
      )}
    </header>
  );
}

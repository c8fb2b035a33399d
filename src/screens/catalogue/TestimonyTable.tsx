// The testimonies, one a row: only the rows in sight are in the document, so that thousands scroll like ten.
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader, TableLayout, Virtualizer, type Selection } from 'react-aria-components';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import { StandingMark } from '../../parts/StandingMark.tsx';
import { columnIds, type ColumnId, type SortOrder } from '../../state/catalogue-rows.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useRootFontSize } from '../../state/use-root-font-size.ts';
import type { Words } from '../../words/words.ts';

/** Widths in rem: what a column needs at least, and its share of what is left over. */
const widths: Readonly<Record<ColumnId, { readonly least: number; readonly share: number }>> = {
  title: { least: 8.5, share: 5 }, narrator: { least: 5, share: 2.5 }, collection: { least: 5.25, share: 2.5 },
  language: { least: 5.25, share: 0 }, date: { least: 6.25, share: 0 }, place: { least: 5, share: 2 },
  passages: { least: 5.5, share: 0 }, words: { least: 4.75, share: 0 }, consent: { least: 8.75, share: 0 },
  accession: { least: 7.5, share: 0 }, status: { least: 7, share: 0 },
};
const rowHeight = 2.5;
const headHeight = 2.25;

export interface TestimonyTableProps {
  readonly rows: readonly TestimonySummary[];
  readonly columns: readonly ColumnId[];
  readonly sort: SortOrder;
  /** As the table gave it: it knows where a range begins, which a copy would not. */
  readonly selected: Exclude<Selection, 'all'>;
  readonly onSort: (sort: SortOrder) => void;
  readonly onSelect: (selected: Exclude<Selection, 'all'>) => void;
  readonly onOpen: (testimony: TestimonyId) => void;
}

export function TestimonyTable({ rows, columns, sort, selected, onSort, onSelect, onOpen }: TestimonyTableProps) {
  const words = useWords();
  const { catalogue } = words.page;
  const rem = useRootFontSize();
  const table = useKeptScroll('catalogue.scroll');
  const layoutOptions = useMemo(() => ({ rowHeight: rowHeight * rem, headingHeight: headHeight * rem }), [rem]);
  const heads = useMemo(() => columns.map((id) => ({ id })), [columns]);

  // One value until something of it changes: a mere selection then leaves thousands of rows alone.
  const content = useMemo(() => (
    <>
      <TableHeader columns={heads} dependencies={[catalogue, rem]}>
        {({ id }) => (
          <Column
            id={id} isRowHeader={id === 'title'} allowsSorting textValue={catalogue.columns[id]} className={`column column-${id}`}
            minWidth={widths[id].least * rem} width={widths[id].share === 0 ? widths[id].least * rem : `${widths[id].share}fr`}
          >
            {catalogue.columns[id]}<span aria-hidden="true" className="column-sign" />
          </Column>
        )}
      </TableHeader>
      <TableBody items={rows} dependencies={[heads, words]} renderEmptyState={() => <p className="list-empty">{catalogue.noneMatch}</p>}>
        {(row) => (
          <Row id={row.id} columns={heads} dependencies={[heads, words]} textValue={row.title} className="testimony-row">
            {({ id }: { readonly id: ColumnId }) => <Cell className={`cell cell-${id}`}>{cellOf(row, id, words)}</Cell>}
          </Row>
        )}
      </TableBody>
    </>
  ), [heads, rows, rem, words, catalogue]);

  return (
    <Virtualizer layout={TableLayout} layoutOptions={layoutOptions}>
      <Table
        ref={table} aria-label={catalogue.tableLabel} className="testimonies"
        selectionMode="multiple" selectionBehavior="replace" selectedKeys={selected}
        onSelectionChange={(keys) => onSelect(keys === 'all' ? new Set(rows.map(({ id }) => id)) : keys)}
        sortDescriptor={sort}
        onSortChange={({ column, direction }) => {
          const known = columnIds.find((id) => id === column);
          if (known !== undefined) onSort({ column: known, direction });
        }}
        onRowAction={(key) => {
          const row = rows.find(({ id }) => id === key);
          if (row !== undefined) onOpen(row.id);
        }}
      >
        {content}
      </Table>
    </Virtualizer>
  );
}

function cellOf(row: TestimonySummary, column: ColumnId, words: Words): ReactNode {
  switch (column) {
    case 'title': return <span className="testimony-name" lang={row.language}>{row.title}</span>;
    case 'narrator': return <span lang={row.language}>{row.narrator}</span>;
    case 'place': return <span lang={row.language}>{row.place}</span>;
    case 'collection': case 'date': case 'accession': return row[column];
    case 'status': return row.status === null ? null : words.description.statuses[row.status];
    case 'language': return words.languages[row.language];
    case 'passages': case 'words': return numbersOf(words.language).format(row[column]);
    case 'consent': return <StandingMark standing={row.consent} />;
  }
}

const formats = new Map<string, Intl.NumberFormat>();

/** Made once a language: thousands of cells would each make their own. */
function numbersOf(locale: string): Intl.NumberFormat {
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale);
  formats.set(locale, format);
  return format;
}

/** Scrolls the table to where it was left on the last visit. */
function useKeptScroll(name: string) {
  const { kept } = useSession();
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = table.current;
    if (element === null) return undefined;
    const before = kept.get(name);
    if (typeof before === 'number') element.scrollTop = before;
    const keep = (): void => void kept.set(name, element.scrollTop);
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [kept, name]);
  return table;
}

// The copies that left, one a row: only the rows in sight are in the document.
import { useMemo, type ReactNode } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader, TableLayout, Virtualizer } from 'react-aria-components';
import type { Disclosure } from '../../../archive/api/consent-calls.ts';
import type { DisclosureId, TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { useRootFontSize } from '../../state/use-root-font-size.ts';
import type { Words } from '../../words/words.ts';
import { formName, purposeName } from '../consent/DisclosureList.tsx';

const columns = ['at', 'testimony', 'form', 'to', 'purpose', 'by', 'agreement', 'sha256'] as const;
type ColumnId = (typeof columns)[number];

/** Widths in rem: what a column needs at least, and its share of what is left over. */
const widths: Readonly<Record<ColumnId, { readonly least: number; readonly share: number }>> = {
  at: { least: 7.5, share: 0 }, testimony: { least: 8, share: 4 }, form: { least: 6, share: 0 }, to: { least: 6.5, share: 3 },
  purpose: { least: 6, share: 2 }, by: { least: 7, share: 1 }, agreement: { least: 6.25, share: 0 }, sha256: { least: 6.5, share: 1 },
};
const rowHeight = 2.5;
const headHeight = 2.25;

export interface RegisterTableProps {
  readonly disclosures: readonly Disclosure[];
  readonly rows: ReadonlyMap<TestimonyId, TestimonySummary>;
  readonly selected: DisclosureId | null;
  readonly onSelect: (selected: DisclosureId | null) => void;
}

export function RegisterTable({ disclosures, rows, selected, onSelect }: RegisterTableProps) {
  const words = useWords();
  const { register } = words.page;
  const language = useLanguage();
  const rem = useRootFontSize();
  const layoutOptions = useMemo(() => ({ rowHeight: rowHeight * rem, headingHeight: headHeight * rem }), [rem]);
  const heads = useMemo(() => columns.map((id) => ({ id })), []);
  const content = useMemo(() => {
    const days = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeZone: 'UTC' });
    return (
      <>
        <TableHeader columns={heads} dependencies={[register, rem]}>
          {({ id }) => (
            <Column
              id={id} isRowHeader={id === 'testimony'} textValue={register.columns[id]} className={`column column-${id}`}
              minWidth={widths[id].least * rem} width={widths[id].share === 0 ? widths[id].least * rem : `${widths[id].share}fr`}
            >
              {register.columns[id]}
            </Column>
          )}
        </TableHeader>
        <TableBody items={disclosures} dependencies={[rows, words, days]}>
          {(disclosure) => (
            <Row id={disclosure.id} columns={heads} textValue={disclosure.to ?? ''} className="testimony-row">
              {({ id }: { readonly id: ColumnId }) => (
                <Cell className={`cell cell-${id}`}>{cellOf(disclosure, id, { row: rows.get(disclosure.testimony) ?? null, words, days })}</Cell>
              )}
            </Row>
          )}
        </TableBody>
      </>
    );
  }, [disclosures, heads, rows, rem, words, register, language]);
  return (
    <Virtualizer layout={TableLayout} layoutOptions={layoutOptions}>
      <Table
        aria-label={register.table} className="testimonies" selectionMode="single" selectionBehavior="replace"
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => onSelect(keys === 'all' ? null : disclosures.find(({ id }) => keys.has(id))?.id ?? null)}
      >
        {content}
      </Table>
    </Virtualizer>
  );
}

interface CellContext {
  readonly row: TestimonySummary | null;
  readonly words: Words;
  readonly days: Intl.DateTimeFormat;
}

function cellOf(disclosure: Disclosure, column: ColumnId, { row, words, days }: CellContext): ReactNode {
  switch (column) {
    case 'at': return days.format(new Date(disclosure.at));
    case 'testimony': return row === null ? <code>{disclosure.testimony}</code> : <span className="testimony-name" lang={row.language}>{row.title}</span>;
    case 'form': return formName(disclosure, words);
    case 'to': return disclosure.to;
    case 'purpose': return purposeName(disclosure.purpose, words);
    case 'by': return disclosure.by;
    case 'agreement': return words.page.register.version(disclosure.agreement);
    case 'sha256': return <code>{disclosure.sha256}</code>;
  }
}

// The files of an import, one a row, with what would come of each: only the rows in sight are in the document.
import { memo, useMemo, type ReactNode } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader, TableLayout, Virtualizer } from 'react-aria-components';
import { toLookAt, type ReviewedFile } from '../../state/import-review.ts';
import { useWords } from '../../state/language.ts';
import { useMedia } from '../../state/use-media.ts';
import { useRootFontSize } from '../../state/use-root-font-size.ts';
import { numberIn } from '../../words/count-words.ts';
import { charsetName, formatNames } from '../../words/format-names.ts';
import { importPlanWords } from '../../words/import-plan-words.ts';
import type { ImportReviewWords } from '../../words/import-review-words.ts';
import type { Words } from '../../words/words.ts';

type ColumnId = keyof ImportReviewWords['columns'];

/** Widths in rem: what a column needs at least, and its share of what is left over. */
const widths: Readonly<Record<ColumnId, { readonly least: number; readonly share: number }>> = {
  file: { least: 8, share: 3 }, outcome: { least: 9.75, share: 1.5 }, language: { least: 5.25, share: 0 }, format: { least: 7, share: 0 },
  turns: { least: 4.25, share: 0 }, words: { least: 5, share: 0 }, times: { least: 5, share: 0 }, row: { least: 3.5, share: 0 },
  translates: { least: 9, share: 1.5 },
};
const rowHeight = 2.25;

export interface FileTableProps {
  readonly files: readonly ReviewedFile[];
  /** Whether rows of a table belong to files, and whether any of them is a translation. */
  readonly withRows: boolean;
  readonly withTranslations: boolean;
  readonly selected: number | null;
  readonly onSelect: (index: number) => void;
  /** Enter: its fields are wanted. */
  readonly onEdit: (index: number) => void;
  readonly onLeave: (index: number) => void;
}

/** Drawn anew only when a row has changed. */
export const FileTable = memo(function FileTable({ files, withRows, withTranslations, selected, onSelect, onEdit, onLeave }: FileTableProps) {
  const words = useWords();
  const { review } = words.page.importing;
  const rem = useRootFontSize();
  const isNarrow = useMedia('(max-width: 80rem)');
  const layoutOptions = useMemo(() => ({ rowHeight: rowHeight * rem, headingHeight: rowHeight * rem }), [rem]);
  const heads = useMemo(() => {
    const shown: ColumnId[] = [
      'file', 'outcome', 'language', ...(isNarrow ? [] : ['format'] as const), 'turns', ...(isNarrow ? [] : ['words', 'times'] as const),
      ...(withRows ? ['row'] as const : []), ...(withTranslations ? ['translates'] as const : []),
    ];
    return shown.map((id) => ({ id }));
  }, [isNarrow, withRows, withTranslations]);
  // One value until something of it changes: a mere selection then leaves thousands of rows alone.
  const content = useMemo(() => (
    <>
      <TableHeader columns={heads} dependencies={[review, rem]}>
        {({ id }) => (
          <Column
            id={id} isRowHeader={id === 'file'} textValue={review.columns[id]} className={`column column-${id}`}
            minWidth={widths[id].least * rem} width={widths[id].share === 0 ? widths[id].least * rem : `${widths[id].share}fr`}
          >
            {review.columns[id]}
          </Column>
        )}
      </TableHeader>
      <TableBody items={files} dependencies={[heads, words]} renderEmptyState={() => <p className="list-empty">{review.noneMatch}</p>}>
        {(file) => (
          <Row id={file.index} columns={heads} dependencies={[heads, words]} textValue={file.file} className="testimony-row">
            {({ id }: { readonly id: ColumnId }) => (
              <Cell className={`cell cell-${id} cell-of-${file.outcome}`}>{cellOf(file, id, words)}</Cell>
            )}
          </Row>
        )}
      </TableBody>
    </>
  ), [heads, files, rem, words, review]);
  return (
    <div
      className="import-files"
      onKeyDown={({ key }) => {
        if (key === 'Delete' && selected !== null) onLeave(selected);
      }}
    >
      <Virtualizer layout={TableLayout} layoutOptions={layoutOptions}>
        <Table
          aria-label={review.filesLabel} className="testimonies" selectionMode="single" selectionBehavior="replace" disallowEmptySelection
          selectedKeys={selected === null ? [] : [selected]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            if (typeof key === 'number') onSelect(key);
          }}
          onRowAction={(key) => onEdit(Number(key))}
        >
          {content}
        </Table>
      </Virtualizer>
    </div>
  );
});

function cellOf(file: ReviewedFile, column: ColumnId, words: Words): ReactNode {
  const { language } = words;
  const { reading, row, translates } = file;
  const { review } = words.page.importing;
  if (column === 'file') return <bdi>{file.file}</bdi>;
  if (column === 'outcome') {
    const { outcome } = file;
    const look = outcome === 'new' ? toLookAt(file) : 0;
    return (
      <span className={`outcome outcome-${outcome}`}>
        {importPlanWords[language].outcomes[outcome]}{look === 0 ? null : <span className="outcome-look">, {review.lookAt(look)}</span>}
      </span>
    );
  }
  if (column === 'row') return row === null ? null : numberIn(language, row.row);
  if (column === 'translates') return translates === null ? null : <bdi>{translates.name}</bdi>;
  if (reading === null) return null;
  switch (column) {
    case 'language': return words.languages[reading.language];
    case 'format': return [
      ...(reading.format === 'collection' ? [] : [formatNames[language][reading.format]]),
      ...(reading.notes.charset === 'utf-8' ? [] : [charsetName(reading.notes.charset)]),
    ].join(', ');
    case 'turns': case 'words': return numberIn(language, reading[column]);
    case 'times': return reading.timed === 0 ? review.noTimes : reading.timed === reading.turns ? review.allTimed : review.timed(reading.timed, reading.turns);
  }
}

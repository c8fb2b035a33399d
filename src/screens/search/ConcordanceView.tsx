// The concordance: each time that the words stand in a text on one line, between what comes before and after.
import { useEffect, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { isEndNear, reach } from '../../state/list-reach.ts';
import { linkTo } from '../../state/place.ts';
import type { SearchAsked } from '../../state/search-conditions.ts';
import { useSession } from '../../state/session.ts';
import { useConcordance, type Line, type LineSort } from '../../state/use-concordance.ts';
import { useRootFontSize } from '../../state/use-root-font-size.ts';

const columns = ['left', 'match', 'right'] as const;
/** In rem. */
const rowHeight = 2.25;

export function ConcordanceView({ search }: { readonly search: SearchAsked }) {
  const { finding } = useWords().page;
  const [sort, setSort] = useState<LineSort>('text');
  const concordance = useConcordance(search, sort);
  const { total, sorted, fault } = concordance;
  return (
    <div className="finding-view concordance">
      <FaultNote fault={fault} />
      {total === null ? <ProgressLine running={fault === null} progress={null} /> : (
        <>
          <div className="view-head">
            <p className="count" role="status">{total === 0 ? finding.needsText : finding.lines(total)}</p>
            {sorted > 0 && sorted < total && sort !== 'text' ? <p className="field-help">{finding.sortedTo(sorted)}</p> : null}
            <Button variant="quiet" isDisabled={sort === 'text'} onPress={() => setSort('text')}>{finding.inTextOrder}</Button>
          </div>
          {total === 0 ? null : (
            <Lines key={JSON.stringify([search, sort])} concordance={concordance} total={total} sort={sort} onSort={setSort} />
          )}
        </>
      )}
    </div>
  );
}

interface LinesProps {
  readonly concordance: ReturnType<typeof useConcordance>;
  readonly total: number;
  readonly sort: LineSort;
  readonly onSort: (sort: LineSort) => void;
}

function Lines({ concordance: { lineAt, need }, total, sort, onSort }: LinesProps) {
  const { finding } = useWords().page;
  const rem = useRootFontSize();
  const scroller = useRef<HTMLDivElement>(null);
  const [listed, setListed] = useState(Math.min(total, reach));
  const virtualizer = useVirtualizer({
    count: listed, getScrollElement: () => scroller.current, estimateSize: () => rowHeight * rem, overscan: 10,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows.at(0)?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    need(first, last);
    if (isEndNear(last, listed, total)) setListed(Math.min(total, listed + reach));
  }, [first, last, listed, total, need]);
  return (
    <div className="lines-scroller" ref={scroller} tabIndex={0} role="group" aria-label={finding.viewNames.concordance}>
      <div role="table" aria-label={finding.viewNames.concordance} aria-rowcount={total + 1} className="lines">
        <div role="rowgroup" className="lines-head">
          <div role="row" aria-rowindex={1} className="line">
            {columns.map((column) => (
              <div key={column} role="columnheader" aria-sort={sort === column ? 'ascending' : 'none'} className={`line-${column}`}>
                <Button variant="quiet" aria-label={finding.sortBy(finding[column])} aria-pressed={sort === column} onPress={() => onSort(column)}>
                  {finding[column]}
                </Button>
              </div>
            ))}
            <div role="columnheader" className="line-source">{finding.source}</div>
          </div>
        </div>
        <div role="rowgroup" className="lines-body" style={{ blockSize: virtualizer.getTotalSize() }}>
          {rows.map(({ index, start }) => <LineRow key={index} line={lineAt(index)} index={index} start={start} />)}
        </div>
      </div>
    </div>
  );
}

function LineRow({ line, index, start }: { readonly line: Line | undefined; readonly index: number; readonly start: number }) {
  const session = useSession();
  const { search } = useWords().page;
  const place = { transform: `translateY(${start}px)` };
  if (line === undefined) {
    return (
      <div role="row" aria-rowindex={index + 2} className="line line-placed" style={place}>
        <div role="cell" className="line-awaited">{search.notYetHere}</div>
      </div>
    );
  }
  const { testimony, passage, title, left, match, right } = line;
  return (
    <div role="row" aria-rowindex={index + 2} className="line line-placed" style={place}>
      <div role="cell" className="line-left"><span>{left}</span></div>
      <div role="cell" className="line-match">
        <a
          href={linkTo(testimony, passage)}
          onClick={(event) => {
            event.preventDefault();
            session.go({ screen: 'reading', testimony, passage, from: 'search' });
          }}
        >
          {match}
        </a>
      </div>
      <div role="cell" className="line-right"><span>{right}</span></div>
      <div role="cell" className="line-source"><span>{title}</span></div>
    </div>
  );
}

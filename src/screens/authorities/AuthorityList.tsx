// The authorities by heading, one a line: only the lines in sight are in the page.
import { useMemo } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer, type Selection } from 'react-aria-components';
import type { AuthorityId } from '../../../archive/api/authority.ts';
import type { ListedAuthority } from '../../../archive/api/authority-calls.ts';
import { useWords } from '../../state/language.ts';
import { useRootFontSize } from '../../state/use-root-font-size.ts';

const rowHeight = 3.25;

export interface AuthorityListProps {
  readonly rows: readonly ListedAuthority[];
  /** As the list gave it: it knows where a range begins, which a copy would not. */
  readonly selected: Exclude<Selection, 'all'>;
  /** Whether several can be chosen, to be merged. */
  readonly isForKeepers: boolean;
  readonly showsType: boolean;
  readonly onSelect: (selected: Exclude<Selection, 'all'>) => void;
}

export function AuthorityList({ rows, selected, isForKeepers, showsType, onSelect }: AuthorityListProps) {
  const { authorities: words } = useWords().page;
  const rem = useRootFontSize();
  const layoutOptions = useMemo(() => ({ rowHeight: rowHeight * rem }), [rem]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
      <GridList
        aria-label={words.list} className="authority-list" items={rows} dependencies={[words, showsType]} selectedKeys={selected}
        selectionMode={isForKeepers ? 'multiple' : 'single'} selectionBehavior="replace"
        onSelectionChange={(keys) => onSelect(keys === 'all' ? new Set<AuthorityId>(rows.map(({ id }) => id)) : keys)}
        renderEmptyState={() => <p className="list-empty">{words.noneMatch}</p>}
      >
        {({ id, type, heading, variants, testimonies }: ListedAuthority) => (
          <GridListItem id={id} textValue={heading} className="authority-row">
            <span className="authority-row-heading">{heading}</span>
            <span className="authority-row-count">{testimonies === 0 ? '' : words.inDescriptions(testimonies)}</span>
            <span className="authority-row-names">
              {[...(showsType ? [words.oneOf[type]] : []), ...variants.map(({ text }) => text)].join(' · ')}
            </span>
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}

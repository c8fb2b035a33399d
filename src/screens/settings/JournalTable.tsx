// The entries of the journal, one a row: only the rows in sight are in the document, and more are fetched as the end comes near.
import { useMemo, type ReactNode } from 'react';
import {
  Cell, Collection, Column, Link, Row, Table, TableBody, TableHeader, TableLayout, TableLoadMoreItem, Virtualizer,
} from 'react-aria-components';
import { TestimonyId, VaultId } from '../../../archive/api/ids.ts';
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import type { JournalEntry } from '../../../archive/api/vault-calls.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import type { JournalPages } from '../../state/use-journal.ts';
import { useRootFontSize } from '../../state/use-root-font-size.ts';
import { journalVerbs, type JournalVerb, type JournalWords } from '../../words/journal-words.ts';

const columns = ['number', 'at', 'user', 'verb', 'target', 'detail'] as const;
type ColumnId = (typeof columns)[number];

/** Widths in rem: what a column needs at least, and its share of what is left over. */
const widths: Readonly<Record<ColumnId, { readonly least: number; readonly share: number }>> = {
  number: { least: 3, share: 0 }, at: { least: 10.75, share: 0 }, user: { least: 5.5, share: 2 }, verb: { least: 11.25, share: 1 },
  target: { least: 7, share: 4 }, detail: { least: 4.5, share: 2 },
};
const rowHeight = 2.5;
const headHeight = 2.25;

/** A copy is a vault of its own, with a number of its own. */
const ofCopies: readonly string[] = ['make-copy', 'refresh-copy'];

const isVerb = (verb: string): verb is JournalVerb => (journalVerbs as readonly string[]).includes(verb);

export const verbName = (verb: string, words: JournalWords): string => (isVerb(verb) ? words.verbs[verb] : verb);

export interface JournalTableProps {
  readonly pages: JournalPages;
  readonly rows: ReadonlyMap<TestimonyId, TestimonySummary>;
  readonly onEnd: () => void;
}

export function JournalTable({ pages: { entries, total, people }, rows, onEnd }: JournalTableProps) {
  const { journal: words } = useWords().page;
  const language = useLanguage();
  const rem = useRootFontSize();
  const layoutOptions = useMemo(() => ({ rowHeight: rowHeight * rem, headingHeight: headHeight * rem }), [rem]);
  const heads = useMemo(() => columns.map((id) => ({ id })), []);
  const names = useMemo(() => new Map<string, string>(people.map(({ id, user, role }) => [id, role === null ? words.removedUser(user) : user])), [people, words]);
  const times = useMemo(() => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }), [language]);
  return (
    <Virtualizer layout={TableLayout} layoutOptions={layoutOptions}>
      <Table aria-label={words.table} className="testimonies journal-table" style={{ blockSize: `min(60vh, ${headHeight + rowHeight * entries.length + 0.25}rem)` }}>
        <TableHeader columns={heads} dependencies={[words, rem]}>
          {({ id }) => (
            <Column
              id={id} isRowHeader={id === 'number'} textValue={words.columns[id]} className={`column column-${id}`}
              minWidth={widths[id].least * rem} width={widths[id].share === 0 ? widths[id].least * rem : `${widths[id].share}fr`}
            >
              {words.columns[id]}
            </Column>
          )}
        </TableHeader>
        <TableBody>
          <Collection items={entries} dependencies={[rows, words, times, names]}>
            {(entry: JournalEntry) => (
              <Row id={entry.number} columns={heads} textValue={verbName(entry.verb, words)} className="testimony-row">
                {({ id }: { readonly id: ColumnId }) => (
                  <Cell className={`cell cell-${id}`}>{cellOf(entry, id, { rows, words, times, names })}</Cell>
                )}
              </Row>
            )}
          </Collection>
          {/* Never said to be loading: the row that would say so has an attribute that a grid's row may not have (axe-core). */}
          {entries.length < total ? <TableLoadMoreItem onLoadMore={onEnd} isLoading={false} /> : null}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

interface CellContext {
  readonly rows: ReadonlyMap<TestimonyId, TestimonySummary>;
  readonly words: JournalWords;
  readonly times: Intl.DateTimeFormat;
  /** The users by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

function cellOf(entry: JournalEntry, column: ColumnId, { rows, words, times, names }: CellContext): ReactNode {
  switch (column) {
    case 'number': return entry.number;
    case 'at': return times.format(new Date(entry.at));
    case 'user': return names.get(entry.user) ?? entry.user;
    case 'verb': return verbName(entry.verb, words);
    case 'target': return <Target entry={entry} rows={rows} names={names} />;
    case 'detail': return <code>{Object.entries(entry.detail).map(([name, value]) => `${name} ${value}`).join(', ')}</code>;
  }
}

/** A testimony leads to its text; one that is gone, a user, the vault and a copy are only named. */
function Target({ entry: { target, verb }, rows, names }: Pick<CellContext, 'rows' | 'names'> & { readonly entry: JournalEntry }) {
  const session = useSession();
  const { journal: words } = useWords().page;
  const id = TestimonyId.safeParse(target);
  const row = id.success ? rows.get(id.data) : undefined;
  if (id.success && row !== undefined) {
    return (
      <Link className="journal-link" onPress={() => session.go({ screen: 'reading', testimony: id.data, passage: null, from: 'catalogue' })}>
        <span lang={row.language}>{row.title}</span>
      </Link>
    );
  }
  if (VaultId.safeParse(target).success && !ofCopies.includes(verb)) return words.vault;
  return names.get(target) ?? <code>{target}</code>;
}

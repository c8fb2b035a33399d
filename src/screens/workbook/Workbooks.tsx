// The user's workbooks: which there are, and the one that is open.
import { useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Workbook, WorkbookId } from '../../../archive/api/search-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { SplitView } from '../../parts/SplitView.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useKept } from '../../state/use-kept.ts';
import { OpenWorkbook } from './OpenWorkbook.tsx';
import { WorkbookNameDialog } from './WorkbookNameDialog.tsx';

export function Workbooks({ workbook }: { readonly workbook: WorkbookId | null }) {
  const session = useSession();
  const { workbook: words } = useWords().page;
  const [creating, setCreating] = useState(false);
  const list = useFetched(async (options) => (await session.client['workbook.list']({}, options)).workbooks);
  const workbooks = list.value ?? [];
  const [last, keepLast] = useKept<WorkbookId | null>('workbook.open', null);
  // Where nobody has chosen one, it is the one that was open last, or else the one that was changed last.
  const open = workbook ?? workbooks.find(({ id }) => id === last)?.id ?? workbooks[0]?.id ?? null;
  useEffect(() => {
    if (open !== null) keepLast(open);
  }, [open, keepLast]);
  const show = (wanted: WorkbookId | null): void => session.replace({ screen: 'workbook', workbook: wanted });
  const create = <Button onPress={() => setCreating(true)}>{words.create}</Button>;
  return (
    <>
      <SplitView
        startLabel={words.list}
        start={(
          <div className="workbook-list">
            {create}
            {workbooks.length === 0 ? null : <WorkbookList workbooks={workbooks} open={open} onOpen={show} />}
            <p className="field-help">{words.about}</p>
          </div>
        )}
      >
        <FaultNote fault={list.fault} />
        {open === null ? (
          <>
            <ScreenHeading>{words.title}</ScreenHeading>
            {list.value === null ? <ProgressLine running={list.running} progress={null} /> : (
              <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
            )}
          </>
        ) : <OpenWorkbook key={open} id={open} onGone={() => show(null)} />}
      </SplitView>
      {creating ? (
        <WorkbookNameDialog
          title={words.createTitle} submit={words.createSubmit} onName={(name) => session.client['workbook.create']({ name })}
          onClose={() => setCreating(false)}
          onDone={({ id }) => {
            setCreating(false);
            show(id);
          }}
        />
      ) : null}
    </>
  );
}

interface WorkbookListProps {
  readonly workbooks: readonly Workbook[];
  readonly open: WorkbookId | null;
  readonly onOpen: (workbook: WorkbookId) => void;
}

function WorkbookList({ workbooks, open, onOpen }: WorkbookListProps) {
  const { workbook: words } = useWords().page;
  const numbers = new Intl.NumberFormat(useLanguage());
  return (
    <ListBox
      aria-label={words.list} className="collections" items={workbooks} selectionMode="single" disallowEmptySelection
      selectedKeys={open === null ? [] : [open]}
      onSelectionChange={(keys) => {
        const chosen = workbooks.find(({ id }) => keys !== 'all' && keys.has(id));
        if (chosen !== undefined) onOpen(chosen.id);
      }}
    >
      {({ id, name, items }) => (
        <ListBoxItem id={id} textValue={name} className="workbook-name">
          <span className="collection-name">{name}</span>
          <span className="collection-count">{numbers.format(items)}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

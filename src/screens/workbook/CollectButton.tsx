// Collects passages in one of the user's workbooks, or in a new one.
import { useState } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { PassageId, TestimonyId } from '../../../archive/api/ids.ts';
import type { Workbook, WorkbookId } from '../../../archive/api/search-calls.ts';
import { Button, type ButtonProps } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { WorkbookNameDialog } from './WorkbookNameDialog.tsx';

interface CollectingProps extends Pick<ButtonProps, 'variant'> {
  /** What tells this button from others of its kind, read out after its name. */
  readonly of?: string;
}

export interface CollectButtonProps extends CollectingProps {
  readonly testimony: TestimonyId;
  /** At most a thousand. */
  readonly passages: readonly PassageId[];
}

export function CollectButton({ testimony, passages, ...look }: CollectButtonProps) {
  return <CollectSeveral items={passages.map((passage) => ({ testimony, passage }))} {...look} />;
}

export interface CollectSeveralProps extends CollectingProps {
  /** At most a thousand, of any testimonies. */
  readonly items: readonly { readonly testimony: TestimonyId; readonly passage: PassageId }[];
  /** What is on the button, where it is more than the word for collecting. */
  readonly label?: string;
}

export function CollectSeveral({ items, of, label, variant = 'quiet' }: CollectSeveralProps) {
  const { client } = useSession();
  const { workbook: words } = useWords().page;
  const [naming, setNaming] = useState(false);
  // Asked for when the list is opened: there is a button beside every hit.
  const list = useDeed(async (options) => (await client['workbook.list']({}, options)).workbooks);
  const collect = useDeed(async (options, workbook: WorkbookId) => {
    const { name } = await client['workbook.collect']({ workbook, passages: [...items] }, options);
    sayStatus(({ page }) => page.workbook.collected(name));
  });
  async function begin(name: string): Promise<Workbook> {
    const workbook = await client['workbook.create']({ name });
    await collect.run(workbook.id);
    return workbook;
  }
  const fault = collect.fault ?? list.fault;
  return (
    <>
      <MenuTrigger onOpenChange={(open) => void (open ? list.run() : list.cancel())}>
        <Button variant={variant} isPending={collect.running} {...(of === undefined ? {} : { 'aria-label': `${words.collect}: ${of}` })}>
          {label ?? words.collect}
        </Button>
        <Popover className="popover" offset={4}>
          <AriaMenu aria-label={words.collectInto} className="list-box">
            {(list.value ?? []).map(({ id, name }) => (
              <MenuItem key={id} id={id} textValue={name} className="list-item" onAction={() => void collect.run(id)}>{name}</MenuItem>
            ))}
            <MenuItem id="new" textValue={words.collectNew} className="list-item" onAction={() => setNaming(true)}>{words.collectNew}</MenuItem>
          </AriaMenu>
          <ProgressLine running={list.running} progress={null} />
        </Popover>
      </MenuTrigger>
      {naming ? (
        <WorkbookNameDialog
          title={words.createTitle} submit={words.createSubmit} onName={begin} onDone={() => setNaming(false)} onClose={() => setNaming(false)}
        />
      ) : null}
      {fault === null || naming ? null : (
        <Dialog
          title={words.collectInto} size="small" isOpen
          onClose={() => {
            collect.forget();
            list.forget();
          }}
        >
          <FaultNote fault={fault} />
        </Dialog>
      )}
    </>
  );
}

// Two buttons that save a report which the page has composed: for people, and for machines.
import type { Input } from '../../archive/api/contract.ts';
import { useWords } from '../state/language.ts';
import { useSession } from '../state/session.ts';
import { sayStatus, type Said } from '../state/status.ts';
import { useDeed } from '../state/use-deed.ts';
import { Button } from './Button.tsx';
import { FaultNote } from './FaultNote.tsx';

export interface SaveReportProps {
  /** By which the file is called. */
  readonly of: NonNullable<Input<'vault.report'>['of']>;
  readonly text: () => string;
  readonly json: () => string;
  /** What is said once it is saved. */
  readonly saved: Said;
}

export function SaveReport({ of, text, json, saved }: SaveReportProps) {
  const { client, host } = useSession();
  const { vaultCheck } = useWords().page;
  const save = useDeed(async (options, format: 'txt' | 'json') => {
    const { ticket, name } = await client['vault.report']({ of, format, report: format === 'json' ? json() : text() }, options);
    if (await host.saveFile(ticket, name)) sayStatus(saved);
  });
  return (
    <>
      <div className="actions">
        <Button isDisabled={save.running} onPress={() => void save.run('txt')}>{vaultCheck.saveText}</Button>
        <Button isDisabled={save.running} onPress={() => void save.run('json')}>{vaultCheck.saveJson}</Button>
      </div>
      <FaultNote fault={save.fault} />
    </>
  );
}

// What the archive is called, and the pattern of its accession numbers.
import { useEffect, useState, type FormEvent } from 'react';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';

interface Written {
  readonly name: string;
  readonly pattern: string;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export function ArchiveSettings() {
  const session = useSession();
  const { describing: { archive: words }, settings } = useWords().page;
  const { value, fault } = useFetched((options) => session.client['archive.settings']({}, options));
  const next = useFetched((options) => session.client['catalogue.lists']({}, options)).value?.nextAccession ?? null;
  const [written, setWritten] = useState<Written | null>(null);
  const now = written ?? { name: value?.name ?? '', pattern: value?.accessionPattern ?? '' };
  const save = useDeed((options) => session.client['archive.set'](
    { name: orNull(now.name), accessionPattern: orNull(now.pattern) }, options,
  ));
  const isRefused = save.fault?.code === 'bad-request' && save.fault.detail.reason === 'accession-pattern';
  const { forget } = save;
  useEffect(() => forget(), [written?.pattern, forget]);
  const change = (part: Partial<Written>): void => setWritten({ ...now, ...part });

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await save.run() === null) return;
    setWritten(null);
    sayStatus(({ page }) => page.describing.archive.done);
  }
  return (
    <form className="setting-form" autoComplete="off" onSubmit={(event) => void submit(event)}>
      <h2>{settings.tabs.archive}</h2>
      <p className="part-about">{words.about}</p>
      <FaultNote fault={fault} />
      <TextField label={words.name} help={words.nameHelp} optional value={now.name} onChange={(name) => change({ name })} maxLength={200} />
      <TextField
        label={words.pattern} help={words.patternHelp} optional value={now.pattern} onChange={(pattern) => change({ pattern })} maxLength={100}
        error={isRefused ? words.patternFault : undefined}
      />
      {next === null ? null : <p className="field-help">{words.next(next)}</p>}
      {isRefused ? null : <FaultNote fault={save.fault} />}
      <div className="actions">
        <Button type="submit" variant="strong" isDisabled={value === null || written === null} isPending={save.running}>{words.submit}</Button>
      </div>
    </form>
  );
}

// An embargo on all that are selected; with progress, and a report of what was not possible.
import { useId, useState, type FormEvent } from 'react';
import { ArchiveError } from '../../../archive/api/errors.ts';
import type { CallOptions } from '../../../archive/api/operation.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { doToEach } from '../../state/each-testimony.ts';
import { useWords } from '../../state/language.ts';
import { embargoWithoutEnd, restrictionOf } from '../../state/restriction-choice.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { EndFields } from '../consent/RestrictionFields.tsx';
import { EachProgress, EachReportView } from './EachReportView.tsx';

export interface EachPanelProps {
  readonly rows: readonly TestimonySummary[];
  readonly onDone: (changed: boolean) => void;
}

export function EachPanel({ rows, onDone }: EachPanelProps) {
  const session = useSession();
  const { each, restrict } = useWords().page.consent;
  const { common, deeds } = useWords().page;
  const form = useId();
  // What was selected when the dialog opened: the list behind it may be told anew meanwhile.
  const [chosen] = useState(rows);
  const [restriction, setRestriction] = useState(embargoWithoutEnd);
  const embargo = restrictionOf(restriction);
  const readable = chosen.reduce((sum, { consent, passages }) => (consent === 'open' || consent === 'redacted' ? sum + passages : sum), 0);
  const [done, setDone] = useState(0);

  function changeOne(testimony: TestimonyId, options: CallOptions): Promise<unknown> {
    if (embargo === null) throw new ArchiveError('bad-request', { reason: 'restriction' });
    return session.client['restriction.add']({ ...embargo, testimony }, options);
  }
  const deed = useDeed(({ signal }) => doToEach(chosen.map(({ id }) => id), (id) => changeOne(id, { signal }), signal, setDone));
  const report = deed.value;
  const canSubmit = !deed.running && embargo !== null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (canSubmit) void deed.run();
  }

  return (
    <Dialog
      title={each.embargoTitle(chosen.length)}
      isOpen mustAnswer={deed.running} onClose={() => onDone(report !== null)}
      actions={report === null ? (
        <>
          {deed.running
            ? <Button onPress={deed.cancel}>{each.stop}</Button>
            : <Button onPress={() => onDone(false)}>{common.cancel}</Button>}
          <Button type="submit" form={form} variant="strong" isDisabled={!canSubmit}>
            {each.embargoSubmit}
          </Button>
        </>
      ) : <Button variant="strong" autoFocus onPress={() => onDone(true)}>{common.close}</Button>}
    >
      {report === null ? (
        <form id={form} onSubmit={submit} autoComplete="off">
          <p className="deed-about">{restrict.explanations.embargo}</p>
          <EndFields value={restriction} onChange={setRestriction} />
          <p className="note">{deeds.foresight.removes(readable)}</p>
        </form>
      ) : <EachReportView report={report} rows={chosen} />}
      {deed.running ? <EachProgress done={done} total={chosen.length} /> : null}
      <FaultNote fault={deed.fault} />
    </Dialog>
  );
}

// One deed for all that are selected: a common collection, or an embargo; with progress, and a report of what was not possible.
import { useId, useState, type FormEvent } from 'react';
import { ProgressBar } from 'react-aria-components';
import { ArchiveError } from '../../../archive/api/errors.ts';
import type { CallOptions } from '../../../archive/api/operation.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { doToEach, type EachReport } from '../../state/each-testimony.ts';
import { useWords } from '../../state/language.ts';
import { embargoWithoutEnd, restrictionOf } from '../../state/restriction-choice.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { CollectionField } from '../consent/CollectionField.tsx';
import { EndFields } from '../consent/RestrictionFields.tsx';

export type ChangeOfSeveral = 'collection' | 'embargo';

export interface EachPanelProps {
  readonly change: ChangeOfSeveral;
  readonly rows: readonly TestimonySummary[];
  readonly collections: readonly string[];
  readonly onDone: (changed: boolean) => void;
}

export function EachPanel({ change, rows, collections, onDone }: EachPanelProps) {
  const session = useSession();
  const { each, restrict } = useWords().page.consent;
  const { catalogue, common, deeds } = useWords().page;
  const form = useId();
  // What was selected when the dialog opened: the list behind it may be told anew meanwhile.
  const [chosen] = useState(rows);
  const [collection, setCollection] = useState('');
  const [restriction, setRestriction] = useState(embargoWithoutEnd);
  const embargo = restrictionOf(restriction);
  const readable = chosen.reduce((sum, { consent, passages }) => (consent === 'open' || consent === 'redacted' ? sum + passages : sum), 0);
  const [done, setDone] = useState(0);

  function changeOne(testimony: TestimonyId, options: CallOptions): Promise<unknown> {
    if (change === 'collection') return session.client['testimony.describe']({ testimony, collection: collection.trim() }, options);
    if (embargo === null) throw new ArchiveError('bad-request', { reason: 'restriction' });
    return session.client['restriction.add']({ ...embargo, testimony }, options);
  }
  const deed = useDeed(({ signal }) => doToEach(chosen.map(({ id }) => id), (id) => changeOne(id, { signal }), signal, setDone));
  const report = deed.value;
  const canSubmit = !deed.running && (change === 'embargo' ? embargo !== null : collection.trim() !== '');

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (canSubmit) void deed.run();
  }

  return (
    <Dialog
      title={change === 'collection' ? each.collectionTitle(chosen.length) : each.embargoTitle(chosen.length)}
      isOpen mustAnswer={deed.running} onClose={() => onDone(report !== null)}
      actions={report === null ? (
        <>
          {deed.running
            ? <Button onPress={deed.cancel}>{each.stop}</Button>
            : <Button onPress={() => onDone(false)}>{common.cancel}</Button>}
          <Button type="submit" form={form} variant="strong" isDisabled={!canSubmit}>
            {change === 'collection' ? each.collectionSubmit : each.embargoSubmit}
          </Button>
        </>
      ) : <Button variant="strong" autoFocus onPress={() => onDone(true)}>{common.close}</Button>}
    >
      {report === null ? (
        <form id={form} onSubmit={submit} autoComplete="off">
          <p className="deed-about">{change === 'collection' ? each.collectionExplanation : restrict.explanations.embargo}</p>
          {change === 'collection'
            ? <CollectionField label={catalogue.columns.collection} collections={collections} value={collection} onChange={setCollection} isRequired autoFocus />
            : <EndFields value={restriction} onChange={setRestriction} />}
          {change === 'embargo' ? <p className="note">{deeds.foresight.removes(readable)}</p> : null}
        </form>
      ) : <EachReportView report={report} rows={chosen} />}
      {deed.running ? <EachProgress done={done} total={chosen.length} /> : null}
      <FaultNote fault={deed.fault} />
    </Dialog>
  );
}

function EachProgress({ done, total }: { readonly done: number; readonly total: number }) {
  const { each } = useWords().page.consent;
  const told = each.progress(done, total);
  return (
    <div className="progress">
      <ProgressBar aria-label={told} className="progress-bar" value={done} maxValue={total}>
        {({ percentage }) => (
          <span className="progress-track"><span className="progress-fill" style={{ inlineSize: `${percentage ?? 0}%` }} /></span>
        )}
      </ProgressBar>
      <span className="progress-told" role="status">{told}</span>
    </div>
  );
}

function EachReportView({ report, rows }: { readonly report: EachReport; readonly rows: readonly TestimonySummary[] }) {
  const words = useWords();
  const { each } = words.page.consent;
  const { done, failed, left } = report;
  return (
    <div className="each-report" role="status">
      <p className="report-sum">{each.done(done.length)}</p>
      {failed.length === 0 ? null : (
        <>
          <p>{each.failed(failed.length)}</p>
          <ul>
            {failed.map(({ testimony, fault }) => {
              const row = rows.find(({ id }) => id === testimony);
              return (
                <li key={testimony}>
                  <span className="testimony-name" lang={row?.language}>{row?.title ?? testimony}</span>
                  <span className="field-help restriction-why">{words.faults[fault.code].what} {words.faults[fault.code].wayOut}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {left.length === 0 ? null : <p>{each.left(left.length)}</p>}
    </div>
  );
}

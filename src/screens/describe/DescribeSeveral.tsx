// One field of several descriptions at once: what is to be said, what that changes, how far it is, and the way back.
import { useId, useMemo, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { undoEach } from '../../state/describe.ts';
import { planChanges, severalFields, type ChangeOfMany, type PlannedChange, type SeveralField } from '../../state/describe-several.ts';
import { doToEach } from '../../state/each-testimony.ts';
import { useWords } from '../../state/language.ts';
import { sayField } from '../../state/say-field.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useDescriptions } from '../../state/use-descriptions.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { EachProgress, EachReportView } from '../catalogue/EachReportView.tsx';
import { emptySeveral, SeveralValue, type SeveralDraft } from './SeveralValue.tsx';

export interface DescribeSeveralProps {
  readonly rows: readonly TestimonySummary[];
  /** All that there are, for the numbers that are taken. */
  readonly testimonies: readonly TestimonySummary[];
  readonly onDone: (changed: boolean) => void;
}

/** Lines of the preview: what becomes of the first shows what becomes of all. */
const mostShown = 100;

function changeOf(field: SeveralField, draft: SeveralDraft, first: string): ChangeOfMany | null {
  const text = draft.text.trim();
  switch (field) {
    case 'collection': return text === '' ? null : { field, value: text };
    case 'language': return { field, value: draft.language };
    case 'status': return { field, value: draft.status };
    case 'subjects': return { field, add: draft.add, remove: draft.remove };
    case 'accession': return first === '' ? null : { field, first };
    default: return { field, value: text === '' ? null : text };
  }
}

export function DescribeSeveral({ rows, testimonies, onDone }: DescribeSeveralProps) {
  const session = useSession();
  const words = useWords();
  const { common, consent, describing: { several } } = words.page;
  const form = useId();
  // What was selected when the dialog opened: the list behind it is told anew while this goes on.
  const [chosen] = useState(rows);
  const ids = useMemo(() => chosen.map(({ id }) => id), [chosen]);
  const [field, setField] = useState<SeveralField>('collection');
  const [draft, setDraft] = useState(emptySeveral);
  const [done, setDone] = useState(0);
  const lists = useFetched((options) => session.client['catalogue.lists']({}, options)).value;
  const pattern = useFetched((options) => session.client['archive.settings']({}, options)).value?.accessionPattern ?? null;
  const { all, read, fault } = useDescriptions(ids);
  const taken = useMemo(() => new Set(testimonies.flatMap(({ accession }) => (accession === null ? [] : [accession]))), [testimonies]);
  const first = (draft.first ?? lists?.nextAccession ?? '').trim();
  const change = changeOf(field, draft, first);
  const planned = all === null || change === null ? [] : planChanges(change, all, { taken, pattern });

  const undo = useDeed(({ signal }, changes: readonly PlannedChange[]) => undoEach(session, changes, signal, setDone));
  const deed = useDeed(async ({ signal }) => {
    const changes = new Map(planned.map((one) => [one.testimony, one]));
    const report = await doToEach([...changes.keys()], (testimony) => (
      session.client['testimony.describe']({ ...changes.get(testimony)?.after, testimony }, { signal })
    ), signal, setDone);
    return { report, changed: planned.filter(({ testimony }) => report.done.includes(testimony)) };
  });
  const isRunning = deed.running || undo.running;
  const result = deed.value;

  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    setDone(0);
    if (planned.length > 0 && !isRunning) void deed.run();
  }
  function pressed(event: KeyboardEvent<HTMLFormElement>): void {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
  function close(): void {
    const changed = result?.changed ?? [];
    if (changed.length > 0 && undo.value === null) {
      sayStatus(({ page }) => page.consent.each.done(changed.length), {
        name: ({ page }) => page.describing.undo,
        act: () => void undoEach(session, changed, new AbortController().signal, () => undefined)
          .then(({ done: undone }) => sayStatus(({ page }) => page.describing.several.undone(undone.length))),
      });
    }
    onDone(result !== null);
  }

  return (
    <Dialog
      title={several.title(chosen.length)} isOpen size="large" mustAnswer={isRunning} onClose={close}
      actions={result === null ? (
        <>
          {deed.running ? <Button onPress={deed.cancel}>{consent.each.stop}</Button> : <Button onPress={() => onDone(false)}>{common.cancel}</Button>}
          <Button type="submit" form={form} variant="strong" isDisabled={isRunning || planned.length === 0}>{several.submit(planned.length)}</Button>
        </>
      ) : (
        <>
          {undo.value !== null || result.changed.length === 0 ? null : (
            <Button
              isDisabled={isRunning}
              onPress={() => {
                setDone(0);
                void undo.run(result.changed);
              }}
            >
              {several.undoAll}
            </Button>
          )}
          {/* Each time another button, so that it takes the focus from what is gone. */}
          <Button key={undo.value === null ? 'done' : 'undone'} variant="strong" autoFocus isDisabled={isRunning} onPress={close}>{common.close}</Button>
        </>
      )}
    >
      {result === null ? (
        <form id={form} onSubmit={submit} onKeyDown={pressed} autoComplete="off">
          <SelectField
            label={several.field} value={field} options={severalFields.map((id) => ({ id, name: words.description.fields[id] }))}
            onChange={(next) => {
              setField(next);
              setDraft(emptySeveral);
            }}
          />
          <SeveralValue
            field={field} draft={draft} first={first} lists={lists} present={[...new Set((all ?? []).flatMap(({ description }) => description.subjects))]}
            onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
          />
          {all === null ? <p role="status" className="field-help">{several.reading(read, chosen.length)}</p> : (
            <section aria-label={several.preview}>
              <p role="status">{planned.length === 0 ? several.nothing : several.changes(planned.length, chosen.length)}</p>
              <Planned planned={planned.slice(0, mostShown)} field={field} />
            </section>
          )}
        </form>
      ) : <EachReportView report={undo.value ?? result.report} rows={chosen} />}
      {isRunning ? <EachProgress done={done} total={deed.running ? planned.length : result?.changed.length ?? 0} /> : null}
      <FaultNote fault={fault ?? deed.fault ?? undo.fault} />
    </Dialog>
  );
}

function Planned({ planned, field }: { readonly planned: readonly PlannedChange[]; readonly field: SeveralField }) {
  const words = useWords();
  const { history, several } = words.page.describing;
  if (planned.length === 0) return null;
  return (
    <ul className="planned">
      {planned.map(({ testimony, title, before, after }) => (
        <li key={testimony}>
          <p className="testimony-name">{title}</p>
          <p>
            <del className="history-before">{sayField(field, before, words) || history.nothing}</del>
            <span className="visually-hidden"> {several.to} </span><span aria-hidden="true"> → </span>
            <ins className="history-after">{sayField(field, after, words) || history.nothing}</ins>
          </p>
        </li>
      ))}
    </ul>
  );
}

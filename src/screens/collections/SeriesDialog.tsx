// The series of a collection described: their names, dates and scope, and the order in which finding aids have them.
import { useId, useState, type FormEvent } from 'react';
import type { ShownCollection } from '../../../archive/api/collection-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { CompletingField } from '../../parts/CompletingField.tsx';
import { DateField } from '../../parts/DateField.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { movedBy, newSeries, seriesDrafts, seriesOf, type SeriesDraft } from '../../state/collection-draft.ts';
import { collectionRefused, describeCollectionWithUndo } from '../../state/collection-describe.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { changeLine, withoutLine } from '../describe/fields-props.ts';

export function SeriesDialog({ shown, onDone }: { readonly shown: ShownCollection; readonly onDone: () => void }) {
  const session = useSession();
  const { common, collections } = useWords().page;
  const { series: words } = collections;
  const id = useId();
  const named = shown.held.flatMap(({ name }) => (name === null ? [] : [name]));
  const [drafts, setDrafts] = useState(() => {
    const described = seriesDrafts(shown.series);
    const begun = [...described, ...named.filter((name) => !shown.series.some((one) => one.name === name)).map((name) => newSeries(name))];
    return begun.length === 0 ? [newSeries()] : begun;
  });
  const save = useDeed(async (options) => {
    await describeCollectionWithUndo(session, shown.collection, { series: seriesOf(drafts) }, options);
    return true;
  });
  async function sent(event: FormEvent): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    if (await save.run() !== null) onDone();
  }
  const why = collectionRefused(save.fault, collections);
  return (
    <Dialog
      title={words.edit} isOpen size="large" onClose={onDone} mustAnswer={save.running}
      actions={(
        <>
          <Button isDisabled={save.running} onPress={onDone}>{common.cancel}</Button>
          <Button type="submit" form={id} variant="strong" isPending={save.running}>{collections.save}</Button>
        </>
      )}
    >
      <p className="deed-about">{words.about}</p>
      <form id={id} onSubmit={(event) => void sent(event)} autoComplete="off" noValidate className="describe-fields">
        {drafts.map((draft, at) => (
          <SeriesLine
            key={draft.key} draft={draft} offered={named} isFirst={at === 0} isLast={at === drafts.length - 1}
            onChange={(part) => setDrafts(changeLine(drafts, draft.key, part))} onMove={(by) => setDrafts(movedBy(drafts, at, by))}
            onRemove={() => setDrafts(withoutLine(drafts, draft.key))}
          />
        ))}
        <div className="actions"><Button onPress={() => setDrafts([...drafts, newSeries()])}>{words.add}</Button></div>
      </form>
      {why === null ? <FaultNote fault={save.fault} /> : <p className="note note-fault" role="alert">{why}</p>}
    </Dialog>
  );
}

interface SeriesLineProps {
  readonly draft: SeriesDraft;
  readonly offered: readonly string[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (part: Partial<SeriesDraft>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function SeriesLine({ draft: { name, dates, scope }, offered, isFirst, isLast, onChange, onMove, onRemove }: SeriesLineProps) {
  const { series: words } = useWords().page.collections;
  const called = name.trim() === '' ? words.nameless : name;
  return (
    <fieldset className="draft-line">
      <legend className="visually-hidden">{called}</legend>
      <div className="series-line">
        <CompletingField label={words.name} offered={offered} value={name} onChange={(next) => onChange({ name: next })} />
        <DateField label={words.dates} optional withoutHelp value={dates} onChange={(next) => onChange({ dates: next })} />
        <div className="series-line-deeds">
          <Button variant="quiet" square aria-label={words.up(called)} isDisabled={isFirst} onPress={() => onMove(-1)}><span aria-hidden="true">↑</span></Button>
          <Button variant="quiet" square aria-label={words.down(called)} isDisabled={isLast} onPress={() => onMove(1)}><span aria-hidden="true">↓</span></Button>
          <Button variant="quiet" square aria-label={words.remove(called)} onPress={onRemove}><span aria-hidden="true" className="sign-close" /></Button>
        </div>
      </div>
      <TextArea label={words.scope} optional value={scope} rows={2} maxLength={20_000} onChange={(next) => onChange({ scope: next })} />
    </fieldset>
  );
}

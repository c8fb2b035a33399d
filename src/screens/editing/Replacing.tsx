// Finding and replacing in one transcript, those of a collection or all: looked at place by place, then done.
import { useId, useState, type FormEvent } from 'react';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { SelectField, type Choice } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import type { Opened } from '../../state/session.ts';
import { useTestimonyList } from '../../state/testimony-list.ts';
import { countTicked, useReplacing, type Wanted } from '../../state/use-replacing.ts';
import { PlaceList } from './PlaceList.tsx';
import { ReplaceReport } from './ReplaceReport.tsx';

export interface ReplacingProps {
  readonly opened: Opened;
  readonly testimony: TestimonyId | null;
  readonly collection: string | null;
}

type Where = 'testimony' | 'collection' | 'everywhere';

export function Replacing({ opened, testimony, collection: given }: ReplacingProps) {
  const { replace: words } = useWords().page.editing;
  const form = useId();
  const list = useTestimonyList();
  const about = list.testimonies?.find(({ id }) => id === testimony);
  const collection = given ?? (about?.collection === '' ? null : about?.collection ?? null);
  const [where, setWhere] = useState<Where>(testimony !== null ? 'testimony' : given !== null ? 'collection' : 'everywhere');
  const [find, setFind] = useState('');
  const [by, setBy] = useState('');
  const [whole, setWhole] = useState(false);
  const [exact, setExact] = useState(true);
  const replacing = useReplacing();
  const { found, look, replace, forget } = replacing;
  const mayReplace = opened.readOnly === null;
  const chosen = countTicked(replacing);

  function change<T>(set: (value: T) => void): (value: T) => void {
    return (value) => {
      set(value);
      forget();
      look.forget();
      replace.forget();
    };
  }
  const wanted: Wanted = {
    find, whole, case: exact, testimony: where === 'testimony' ? testimony : null, collection: where === 'collection' ? collection : null,
  };
  function send(event: FormEvent): void {
    event.preventDefault();
    if (find === '' || look.running) return;
    replace.forget();
    void look.run(wanted);
  }
  const scopes: Choice<Where>[] = [
    ...(testimony === null ? [] : [{ id: 'testimony' as const, name: about?.title ?? '' }]),
    ...(collection === null ? [] : [{ id: 'collection' as const, name: words.collection(collection) }]),
    { id: 'everywhere', name: words.everywhere },
  ];
  const isBusy = look.running || replace.running;
  return (
    <div className="screen-column replacing">
      <header className="screen-head"><ScreenHeading>{words.title}</ScreenHeading></header>
      <p className="part-about">{words.about}</p>
      <form id={form} className="replacing-form" onSubmit={send} autoComplete="off">
        <div className="fields-in-row">
          <TextField label={words.find} value={find} onChange={change(setFind)} maxLength={1000} isRequired autoFocus isDisabled={replace.running} />
          <TextField label={words.by} value={by} onChange={setBy} maxLength={1000} help={words.byHelp} isDisabled={replace.running} />
          <SelectField<Where> label={words.where} value={where} onChange={change(setWhere)} options={scopes} isDisabled={isBusy} />
        </div>
        <div className="choices-row">
          <CheckboxField label={words.whole} isSelected={whole} onChange={change(setWhole)} isDisabled={isBusy} />
          <CheckboxField label={words.exact} isSelected={exact} onChange={change(setExact)} isDisabled={isBusy} />
        </div>
        <div className="actions"><Button type="submit" variant={found === null ? 'strong' : 'plain'} isDisabled={find === '' || isBusy}>{words.look}</Button></div>
      </form>
      <FaultNote fault={look.fault ?? list.fault} />
      <ProgressLine running={look.running} progress={look.progress} onCancel={look.cancel} />
      {found === null ? null : (
        <section aria-label={words.places} className="replacing-places">
          <p role="status">{found.total === 0 ? words.none : words.found(found.total, found.testimonies)}</p>
          {found.total <= found.places.size ? null : <p className="note">{words.onlyFirst(found.places.size)}</p>}
          {found.total === 0 ? null : (
            <>
              <PlaceList replacing={replacing} by={by} />
              <div className="replacing-deed">
                <p role="status">{words.ticked(chosen.places, found.places.size)}</p>
                <Button
                  variant="strong" isDisabled={!mayReplace || chosen.places === 0 || isBusy || by.normalize('NFC') === found.wanted.find.normalize('NFC')}
                  onPress={() => void replace.run(by)}
                >
                  {words.submit(chosen.places, chosen.testimonies)}
                </Button>
              </div>
            </>
          )}
        </section>
      )}
      <ProgressLine running={replace.running} progress={replace.progress} onCancel={replace.cancel} />
      <FaultNote fault={replace.fault} />
      {replace.fault?.detail.reason === 'places' ? (
        <div className="actions"><Button onPress={() => void look.run(wanted)}>{words.lookAgain}</Button></div>
      ) : null}
      {replace.value === null ? null : <ReplaceReport report={replace.value} role={opened.role} testimonies={list.testimonies ?? []} />}
    </div>
  );
}

// A field of a collection's description that is changed where it is read: it is saved by its button or by keys, and Escape leaves it as it was.
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ShownCollection } from '../../../archive/api/collection-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { changesOfDraft, draftOfField, isProse, type CollectionFieldName, type FieldDraft } from '../../state/collection-draft.ts';
import { collectionRefused, describeCollectionWithUndo, sayCollectionField } from '../../state/collection-describe.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { CollectionFieldEditor } from './CollectionFieldEditor.tsx';

export interface CollectionFieldProps {
  readonly shown: ShownCollection;
  readonly field: CollectionFieldName;
}

export function CollectionFieldInPlace({ shown, field }: CollectionFieldProps) {
  const words = useWords();
  const { collections } = words.page;
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  useEffect(() => {
    if (!isEditing && returns.current) button.current?.focus();
    returns.current = false;
  }, [isEditing]);
  function close(): void {
    returns.current = true;
    setEditing(false);
  }
  if (isEditing) return <FieldForm shown={shown} field={field} onDone={close} />;
  const said = sayCollectionField(field, shown, words);
  return (
    <AriaButton
      ref={button} className={said === '' ? 'in-place in-place-empty' : 'in-place'} onPress={() => setEditing(true)}
      aria-label={`${said === '' ? collections.empty : said}, ${collections.edit(collections.fields[field])}`}
    >
      {said === '' ? collections.empty : said}
    </AriaButton>
  );
}

function FieldForm({ shown, field, onDone }: CollectionFieldProps & { readonly onDone: () => void }) {
  const session = useSession();
  const { common, collections } = useWords().page;
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<FieldDraft>(() => draftOfField(field, shown));
  const save = useDeed(async (options) => {
    await describeCollectionWithUndo(session, shown.collection, changesOfDraft(field, draft), options);
    return true;
  });
  async function keep(): Promise<void> {
    if (await save.run() !== null) onDone();
  }
  function sent(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    void keep();
  }
  function pressed(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
    // While a list is open under the field, the key closes that.
    if (event.key !== 'Escape' || form.current?.querySelector('[aria-expanded="true"]') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  }
  const why = collectionRefused(save.fault, collections);
  return (
    <form ref={form} onSubmit={sent} onKeyDown={pressed} autoComplete="off" noValidate className="collection-edit">
      <CollectionFieldEditor
        field={field} draft={draft}
        onChange={(next) => {
          setDraft(next);
          save.forget();
        }}
      />
      {why === null ? <FaultNote fault={save.fault} /> : <p className="field-error" role="alert">{why}</p>}
      <div className="collection-edit-foot">
        <Button type="submit" variant="strong" isPending={save.running}>{collections.save}</Button>
        <Button variant="quiet" onPress={onDone}>{common.cancel}</Button>
        <p className="field-help">{isProse(field) ? collections.areaKeys : collections.keys}</p>
      </div>
    </form>
  );
}

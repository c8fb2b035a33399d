// A field of a description that is changed where it is read: Enter keeps it, Escape leaves it as it was.
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { descriptionStatuses, type Description, type DescriptionStatus } from '../../../archive/api/description.ts';
import type { TestimonyView } from '../../../archive/api/testimony.ts';
import { CompletingField } from '../../parts/CompletingField.tsx';
import { DateField } from '../../parts/DateField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { HeadingsField } from '../../parts/HeadingsField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { describeWithUndo, refusedWhy } from '../../state/describe.ts';
import { useWords } from '../../state/language.ts';
import { sayField } from '../../state/say-field.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { valuesOf } from '../describe/fields-props.ts';

export const fieldsInPlace = ['title', 'narrator', 'date', 'place', 'accession', 'subjects', 'status'] as const;
export type FieldInPlace = (typeof fieldsInPlace)[number];

export interface EditInPlaceProps {
  readonly view: TestimonyView;
  readonly field: FieldInPlace;
}

/** What was saved, shown until the engine has told the description anew. */
interface Saved {
  readonly instead: Description;
  readonly changes: Partial<Description>;
}

export function EditInPlace({ view, field }: EditInPlaceProps) {
  const words = useWords();
  const { inPlace } = words.page.describing;
  const [isEditing, setEditing] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const { description } = view;
  const shown = saved?.instead === description ? { ...description, ...saved.changes } : description;
  const button = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  useEffect(() => {
    if (!isEditing && returns.current) button.current?.focus();
    returns.current = false;
  }, [isEditing]);
  function close(returnsFocus: boolean): void {
    returns.current = returnsFocus;
    setEditing(false);
  }
  if (isEditing) {
    return (
      <FieldEditor
        view={view} field={field} from={shown} onLeave={close}
        onSaved={(changes, returnsFocus) => {
          setSaved({ instead: description, changes });
          close(returnsFocus);
        }}
      />
    );
  }
  const said = sayField(field, shown, words);
  return (
    <AriaButton
      ref={button} className={said === '' ? 'in-place in-place-empty' : 'in-place'} onPress={() => setEditing(true)}
      aria-label={`${said === '' ? inPlace.empty : said}, ${inPlace.edit(words.description.fields[field])}`}
    >
      <span {...(said === '' || field === 'status' ? {} : { lang: view.language })}>{said === '' ? inPlace.empty : said}</span>
    </AriaButton>
  );
}

interface FieldEditorProps extends EditInPlaceProps {
  readonly from: Description;
  readonly onLeave: (returnsFocus: boolean) => void;
  readonly onSaved: (changes: Partial<Description>, returnsFocus: boolean) => void;
}

type Value = string | readonly string[];

function changesOf(field: FieldInPlace, value: Value): Partial<Description> {
  if (typeof value !== 'string') return { [field]: value };
  const text = value.trim();
  return { [field]: text === '' ? null : text };
}

function FieldEditor({ view, field, from, onLeave, onSaved }: FieldEditorProps) {
  const session = useSession();
  const { describing } = useWords().page;
  const form = useRef<HTMLFormElement>(null);
  const [value, setValue] = useState<Value>(from[field] ?? '');
  const latest = useRef(value);
  const save = useDeed(async (options, changes: Partial<Description>) => {
    await describeWithUndo(session, view.id, changes, options);
    return true;
  });
  function change(next: Value): void {
    latest.current = next;
    setValue(next);
    save.forget();
  }
  async function keep(returnsFocus: boolean): Promise<void> {
    const changes = changesOf(field, latest.current);
    if (field === 'title' && changes.title === null) return onLeave(returnsFocus);
    if (JSON.stringify(changes[field]) === JSON.stringify(from[field])) return onLeave(returnsFocus);
    if (await save.run(changes) !== null) onSaved(changes, returnsFocus);
    return undefined;
  }
  function pressed(event: KeyboardEvent): void {
    // While a list is open under the field, the key closes that.
    if (event.key !== 'Escape' || form.current?.querySelector('[aria-expanded="true"]') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave(true);
  }
  function sent(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    void keep(true);
  }
  const why = refusedWhy(save.fault, describing);
  return (
    <form
      ref={form} onSubmit={sent} onKeyDown={pressed} autoComplete="off" noValidate className="in-place-edit"
      onBlur={({ currentTarget, relatedTarget }) => {
        // Going on to something else keeps what was written; a list that opens is not something else.
        if (relatedTarget === null || currentTarget.contains(relatedTarget) || relatedTarget.closest('.popover') !== null) return;
        void keep(false);
      }}
    >
      <Editor
        field={field} value={value} language={view.language} onChange={change}
        onChosen={(status) => {
          change(status);
          void keep(true);
        }}
      />
      {why === null ? <FaultNote fault={save.fault} /> : <p className="field-error" role="alert">{why}</p>}
      {field === 'status' ? null : <p className="field-help">{describing.inPlace.keys}</p>}
    </form>
  );
}

interface EditorProps extends Pick<EditInPlaceProps, 'field'> {
  readonly value: Value;
  readonly language: string;
  readonly onChange: (value: Value) => void;
  readonly onChosen: (status: DescriptionStatus) => void;
}

function Editor({ field, value, language, onChange, onChosen }: EditorProps): ReactNode {
  const session = useSession();
  const words = useWords();
  const lists = useFetched((options) => session.client['catalogue.lists']({}, options)).value;
  const label = words.description.fields[field];
  const text = typeof value === 'string' ? value : '';
  switch (field) {
    case 'status': return (
      <SelectField
        label={label} value={descriptionStatuses.find((status) => status === text) ?? 'in-process'} onChange={onChosen}
        options={descriptionStatuses.map((id) => ({ id, name: words.description.statuses[id] }))}
      />
    );
    case 'subjects': return (
      <HeadingsField label={label} offered={valuesOf(lists?.subjects)} value={typeof value === 'string' ? [] : value} onChange={onChange} autoFocus />
    );
    case 'date': return <DateField label={label} value={text} onChange={onChange} autoFocus />;
    case 'narrator': case 'place': return (
      <CompletingField
        label={label} offered={valuesOf(field === 'narrator' ? lists?.narrators : lists?.places)} value={text} onChange={onChange} autoFocus
        lang={language}
      />
    );
    case 'accession': return (
      <CompletingField label={label} offered={[lists?.nextAccession ?? []].flat()} value={text} onChange={onChange} maxLength={100} autoFocus />
    );
    case 'title': return <TextField label={label} value={text} onChange={onChange} maxLength={500} autoFocus lang={language} />;
  }
}

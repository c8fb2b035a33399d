// A field of an authority that is changed where it is read: Enter keeps it, Escape leaves it as it was.
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { DateField } from '../../parts/DateField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { refusedWhy } from '../../state/authority-deeds.ts';
import { useWords } from '../../state/language.ts';
import { useDeed } from '../../state/use-deed.ts';

export interface InPlaceProps {
  readonly label: string;
  readonly value: string;
  /** What the value is from: a new object whenever the engine has told it anew. */
  readonly from: object;
  readonly kind?: 'line' | 'date' | 'lines';
  readonly help?: string;
  readonly maxLength: number;
  /** What is amiss with what was written, before anything is asked. */
  readonly amiss?: (text: string) => string | null;
  readonly onSave: (text: string) => Promise<unknown>;
}

/** What was saved, shown until the engine has told it anew. */
interface Saved {
  readonly instead: object;
  readonly text: string;
}

export function InPlace(props: InPlaceProps) {
  const { label, value, from } = props;
  const { authorities: words } = useWords().page;
  const [isEditing, setEditing] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  const shown = saved?.instead === from ? saved.text : value;
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
      <InPlaceForm
        {...props} value={shown} onLeave={close}
        onSaved={(text, returnsFocus) => {
          setSaved({ instead: from, text });
          close(returnsFocus);
        }}
      />
    );
  }
  return (
    <AriaButton
      ref={button} className={shown === '' ? 'in-place in-place-empty' : 'in-place'} onPress={() => setEditing(true)}
      aria-label={`${shown === '' ? words.nothing : shown}, ${words.edit(label)}`}
    >
      {shown === '' ? words.nothing : shown}
    </AriaButton>
  );
}

interface InPlaceFormProps extends InPlaceProps {
  readonly onLeave: (returnsFocus: boolean) => void;
  readonly onSaved: (text: string, returnsFocus: boolean) => void;
}

function InPlaceForm({ label, value, kind = 'line', help, maxLength, amiss, onSave, onLeave, onSaved }: InPlaceFormProps) {
  const { authorities: words, common } = useWords().page;
  const [text, setText] = useState(value);
  const [refused, setRefused] = useState<string | null>(null);
  const save = useDeed(async (_options, written: string) => {
    await onSave(written);
    return true;
  });
  function change(next: string): void {
    setText(next);
    setRefused(null);
    save.forget();
  }
  async function keep(returnsFocus: boolean): Promise<void> {
    const written = text.trim();
    if (written === value) return onLeave(returnsFocus);
    const why = amiss?.(written) ?? null;
    if (why !== null) return setRefused(why);
    if (await save.run(written) !== null) onSaved(written, returnsFocus);
    return undefined;
  }
  function sent(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    void keep(true);
  }
  function pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onLeave(true);
  }
  const why = refused ?? refusedWhy(save.fault, words);
  return (
    <form
      onSubmit={sent} onKeyDown={pressed} autoComplete="off" noValidate className="in-place-edit"
      onBlur={({ currentTarget, relatedTarget }) => {
        // Going on to something else keeps what was written.
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) void keep(false);
      }}
    >
      <Editor label={label} kind={kind} value={text} onChange={change} maxLength={maxLength} />
      {why === null ? <FaultNote fault={save.fault} /> : <p className="field-error" role="alert">{why}</p>}
      {help === undefined ? null : <p className="field-help">{help}</p>}
      {kind === 'lines' ? (
        <div className="actions">
          <Button type="submit" variant="strong">{words.save}</Button>
          <Button onPress={() => onLeave(true)}>{common.cancel}</Button>
        </div>
      ) : <p className="field-help">{words.keys}</p>}
    </form>
  );
}

interface EditorProps extends Pick<InPlaceProps, 'label' | 'value' | 'maxLength'> {
  readonly kind: 'line' | 'date' | 'lines';
  readonly onChange: (text: string) => void;
}

function Editor({ kind, ...field }: EditorProps): ReactNode {
  switch (kind) {
    case 'date': return <DateField label={field.label} value={field.value} onChange={field.onChange} autoFocus />;
    case 'lines': return <TextArea {...field} rows={4} autoFocus />;
    case 'line': return <TextField {...field} autoFocus />;
  }
}

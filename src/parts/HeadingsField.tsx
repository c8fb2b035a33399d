// Several headings in one field: each can be taken away, and another is added by typing it or choosing it.
import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { Button, ComboBox, Input, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { useWords } from '../state/language.ts';
import { FieldNotes, privately } from './FieldParts.tsx';
import { OfferedList } from './CompletingField.tsx';

export interface HeadingsFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly offered: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (headings: readonly string[]) => void;
  readonly lang?: string;
  readonly autoFocus?: boolean;
}

export function HeadingsField({ label, help, offered, value, onChange, lang, autoFocus = false }: HeadingsFieldProps) {
  const { describing } = useWords().page;
  const [typed, setTyped] = useState('');
  // The box is another one for each heading: what was offered for the last would stay open over the form.
  const [box, setBox] = useState({ round: 0, takesFocus: autoFocus });

  function add(heading: string, takesFocus: boolean): void {
    const composed = heading.normalize('NFC').trim();
    setTyped('');
    setBox(({ round }) => ({ round: round + 1, takesFocus }));
    if (composed !== '' && !value.includes(composed)) onChange([...value, composed]);
  }
  /** Enter takes what was typed, unless an offered heading is marked, which React Aria takes by itself. */
  function pressed(event: KeyboardEvent<HTMLDivElement>): void {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    if (key === 'Enter' && typed.trim() !== '' && (target.getAttribute('aria-activedescendant') ?? '') === '') {
      event.preventDefault();
      event.stopPropagation();
      add(typed, true);
    } else if (key === 'Backspace' && typed === '' && value.length > 0) onChange(value.slice(0, -1));
  }

  /** What was typed and not entered is not lost by going on to something else than the list of what is offered. */
  function left({ currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>): void {
    const isWithin = currentTarget.contains(relatedTarget) || (relatedTarget !== null && relatedTarget.closest('.popover') !== null);
    if (!isWithin && typed.trim() !== '') add(typed, false);
  }

  return (
    <div className="headings">
      {value.length === 0 ? null : (
        <TagGroup
          onRemove={(removed) => onChange(value.filter((heading) => !removed.has(heading)))} className="tag-group"
        >
          <Label className="field-label">{label}</Label>
          <TagList className="tag-list">
            {value.map((heading) => (
              <Tag key={heading} id={heading} textValue={heading} className="tag-item">
                <span {...(lang === undefined ? {} : { lang })}>{heading}</span>
                <Button slot="remove" className="tag-remove" aria-label={describing.tagRemove}><span aria-hidden="true" className="sign-close" /></Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <div onKeyDownCapture={pressed} onBlur={left}>
        <ComboBox
          key={box.round} className="field" allowsCustomValue autoFocus={box.takesFocus} inputValue={typed} onInputChange={setTyped} menuTrigger="input" value={null}
          defaultItems={offered.filter((name) => !value.includes(name)).map((name) => ({ name }))}
          onChange={(key) => {
            if (key !== null) add(String(key), true);
          }}
        >
          <Label className={value.length === 0 ? 'field-label' : 'visually-hidden'}>{value.length === 0 ? label : describing.tagAdd(label)}</Label>
          <div className="combo-line">
            <Input {...privately} className="input" maxLength={200} {...(lang === undefined ? {} : { lang })} />
            <Button className="combo-button" aria-label={describing.showAll(label)}><span aria-hidden="true" className="select-sign" /></Button>
          </div>
          <FieldNotes help={help} />
          <OfferedList />
        </ComboBox>
      </div>
    </div>
  );
}

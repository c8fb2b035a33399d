// A new authority: its type and heading, its dates, and the other names that suggest themselves, chosen before it is saved.
import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import { authorityTypes, type Authority, type AuthorityType } from '../../../archive/api/authority.ts';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { DateField } from '../../parts/DateField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { doWithUndo, refusedWhy } from '../../state/authority-deeds.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';

export interface AddAuthorityProps {
  readonly type: AuthorityType;
  readonly heading?: string;
  readonly onDone: (added: Authority) => void;
  readonly onClose: () => void;
}

export function AddAuthority({ type: first, heading: begun = '', onDone, onClose }: AddAuthorityProps) {
  const session = useSession();
  const { authorities: words } = useWords().page;
  const [type, setType] = useState(first);
  const [heading, setHeading] = useState(begun);
  const [dates, setDates] = useState('');
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [withCoordinates, setWithCoordinates] = useState(true);
  const composed = heading.normalize('NFC').trim();
  const told = useFetched(
    async (options) => (composed === '' ? null : { ...await session.client['authority.suggest']({ heading: composed, type }, options), of: composed }),
    { of: `${type} ${composed}` },
  ).value;
  const suggestions = told?.of === composed ? told.suggestions : [];
  const coordinates = told?.of === composed ? told.coordinates : null;
  const taken = suggestions.filter(({ text }) => !without.has(text));
  const add = useDeed(() => doWithUndo(session, (added: Authority) => ({ page }) => page.authorities.adding.done(added.heading), () => (
    session.client['authority.add']({
      type, heading: composed, dates: dates.trim() === '' ? null : dates.trim(),
      variants: taken.map(({ text, kind, scheme, language }) => ({ text, kind, scheme, language })),
      ...(coordinates === null || !withCoordinates ? {} : { coordinates }),
    })
  )));
  async function submit(): Promise<void> {
    const added = await add.run();
    if (added !== null) onDone(added);
  }
  const why = refusedWhy(add.fault, words);
  return (
    <DeedDialog
      title={words.adding.title} submit={words.adding.submit} deed={add} result={null} canSubmit={composed !== ''}
      fault={why === null ? <FaultNote fault={add.fault} /> : <p className="field-error" role="alert">{why}</p>}
      onSubmit={() => void submit()} onClose={onClose}
    >
      <SelectField label={words.adding.type} value={type} onChange={setType} options={authorityTypes.map((id) => ({ id, name: words.oneOf[id] }))} />
      <TextField
        label={words.fields.heading} value={heading} maxLength={200} autoFocus isRequired
        onChange={(next) => {
          setHeading(next);
          setWithout(new Set());
          add.forget();
        }}
      />
      <DateField label={words.fields.dates} optional value={dates} onChange={setDates} />
      {suggestions.length === 0 ? null : (
        <CheckboxGroup
          className="field" value={taken.map(({ text }) => text)}
          onChange={(kept) => setWithout(new Set(suggestions.map(({ text }) => text).filter((text) => !kept.includes(text))))}
        >
          <Label className="field-label">{words.adding.takes}</Label>
          <p className="field-help">{words.adding.takesHelp}</p>
          <div className="suggested-choices">
            {suggestions.map(({ text, by, scheme }) => (
              <CheckboxField
                key={text} value={text}
                label={<>{text} <span className="field-help">{scheme === null ? words.suggestions.by[by] : words.variants.schemes[scheme]}</span></>}
              />
            ))}
          </div>
        </CheckboxGroup>
      )}
      {coordinates === null ? null : (
        <CheckboxField label={words.adding.takeCoordinates(coordinates.join(', '))} isSelected={withCoordinates} onChange={setWithCoordinates} />
      )}
    </DeedDialog>
  );
}

// What is said of an authority besides its names: dates, where it is, its numbers elsewhere, whether readers are told it, a note.
import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../parts/Button.tsx';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { TextField } from '../../parts/TextField.tsx';
import type { ChangeShown, ShownAuthority } from '../../state/authority-deeds.ts';
import { readCoordinates } from '../../state/description-draft.ts';
import { useWords } from '../../state/language.ts';
import { useDeed } from '../../state/use-deed.ts';
import { InPlace } from './InPlace.tsx';

interface FactsPartProps {
  readonly shown: ShownAuthority;
  readonly mayChange: boolean;
  readonly isKeeper: boolean;
  readonly onChange: ChangeShown;
}

export function FactsPart({ shown, mayChange, isKeeper, onChange }: FactsPartProps) {
  const { authorities: words } = useWords().page;
  const { fields } = words;
  const { type, dates, note } = shown;
  const coordinates = shown.coordinates?.join(', ') ?? '';
  const facts: readonly (readonly [string, ReactNode])[] = mayChange ? [
    [fields.dates, <InPlace key="dates" label={fields.dates} value={dates ?? ''} from={shown} kind="date" maxLength={60} onSave={(text) => onChange({ dates: text === '' ? null : text })} />],
    ...(type === 'place' ? [[fields.coordinates, (
      <InPlace
        key="coordinates" label={fields.coordinates} value={coordinates} from={shown} maxLength={60} help={words.coordinatesHelp}
        amiss={(text) => (readCoordinates(text) === undefined ? words.refused.coordinates : null)}
        onSave={(text) => onChange({ coordinates: readCoordinates(text) ?? null })}
      />
    )] as const] : []),
    [fields.externalIds, <ExternalIds key="external" shown={shown} onChange={onChange} />],
    [fields.note, (
      <InPlace
        key="note" label={fields.note} value={note ?? ''} from={shown} kind="lines" maxLength={20_000} help={words.noteHelp}
        onSave={(text) => onChange({ note: text === '' ? null : text })}
      />
    )],
  ] : [
    [fields.dates, dates], [fields.coordinates, coordinates],
    [fields.externalIds, shown.externalIds.map(({ source, id }) => `${source}: ${id}`).join('; ')], [fields.note, isKeeper ? note : null],
  ];
  const told = facts.filter(([, value]) => value !== null && value !== '');
  if (told.length === 0) return null;
  return (
    <dl className="inspector-particulars authority-facts">
      {told.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
    </dl>
  );
}

/** Whether readers are told it, and what that means. */
export function SensitivePart({ shown, onChange }: Pick<FactsPartProps, 'shown' | 'onChange'>) {
  const { authorities: words } = useWords().page;
  const change = useDeed(async (_options, next: boolean) => onChange({ sensitive: next }));
  return (
    <Panel level={3} title={words.fields.sensitive}>
      <CheckboxField
        label={words.sensitive.label} help={words.sensitive.meaning} isSelected={shown.sensitive} isDisabled={change.running}
        onChange={(next) => void change.run(next)}
      />
      <FaultNote fault={change.fault} />
    </Panel>
  );
}

function ExternalIds({ shown, onChange }: Pick<FactsPartProps, 'shown' | 'onChange'>) {
  const { authorities: { external: words } } = useWords().page;
  const { externalIds } = shown;
  const [isAdding, setAdding] = useState(false);
  const [source, setSource] = useState('');
  const [id, setId] = useState('');
  const change = useDeed(async (_options, next: ShownAuthority['externalIds']) => onChange({ externalIds: next }));
  const isWhole = source.trim() !== '' && id.trim() !== '';
  async function sent(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isWhole || await change.run([...externalIds, { source: source.trim(), id: id.trim() }]) === null) return;
    setSource('');
    setId('');
    setAdding(false);
  }
  return (
    <div className="external-ids">
      {externalIds.map((one) => (
        <p key={`${one.source} ${one.id}`} className="external-id">
          <span>{one.source}: {one.id}</span>
          <Button variant="quiet" square aria-label={words.remove(one.source)} onPress={() => void change.run(externalIds.filter((other) => other !== one))}>
            <span aria-hidden="true" className="sign-close" />
          </Button>
        </p>
      ))}
      {isAdding ? (
        <form className="external-new" autoComplete="off" noValidate onSubmit={(event) => void sent(event)}>
          <TextField label={words.source} help={words.sourceHelp} value={source} onChange={setSource} maxLength={60} autoFocus />
          <TextField label={words.id} value={id} onChange={setId} maxLength={300} />
          <Button type="submit" isDisabled={!isWhole}>{words.add}</Button>
        </form>
      ) : <Button variant="quiet" onPress={() => setAdding(true)}>{words.add}</Button>}
      <FaultNote fault={change.fault} />
    </div>
  );
}

// What a restriction needs to be told: what it covers, its kind, its reason, and when a person may lift it.
import { descriptionFields } from '../../../archive/api/consent.ts';
import { RadioField } from '../../parts/RadioField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import {
  kindsFor, withKind, withTarget, type RestrictionChoice, type TargetChoice,
} from '../../state/restriction-choice.ts';
import { ReasonField } from './ReasonField.tsx';

export interface RestrictionFieldsProps {
  readonly value: RestrictionChoice;
  readonly onChange: (value: RestrictionChoice) => void;
}

/** All of it, for one testimony of so many sessions. */
export function RestrictionFields({ value, onChange, sessions }: RestrictionFieldsProps & { readonly sessions: number }) {
  const words = useWords();
  const { consent: { restrict }, deeds: { restrict: page } } = words.page;
  const targets: readonly TargetChoice[] = sessions > 1 ? ['testimony', 'session', 'field'] : ['testimony', 'field'];
  const explanations = value.target === 'testimony' ? restrict.explanations : page.partExplanations;
  return (
    <>
      <SelectField
        label={page.target} value={value.target} onChange={(target) => onChange(withTarget(value, target))}
        options={targets.map((id) => ({ id, name: page.targets[id] }))}
      />
      {value.target !== 'session' ? null : (
        <SelectField
          label={page.session} value={String(value.session)} onChange={(session) => onChange({ ...value, session: Number(session) })}
          options={Array.from({ length: sessions }, (_, index) => ({ id: String(index + 1), name: page.sessionOf(index + 1) }))}
        />
      )}
      {value.target !== 'field' ? null : (
        <SelectField
          label={page.field} value={value.field} onChange={(field) => onChange({ ...value, field })}
          options={descriptionFields.map((id) => ({ id, name: words.description.fields[id] }))}
        />
      )}
      <RadioField
        label={restrict.kind} value={value.kind} onChange={(kind) => onChange(withKind(value, kind))}
        options={kindsFor(value.target).map((kind) => ({ id: kind, name: words.restrictionKinds[kind], help: explanations[kind] }))}
      />
      <EndFields value={value} onChange={onChange} />
    </>
  );
}

/** Why, and until when. */
export function EndFields({ value, onChange }: RestrictionFieldsProps) {
  const { consent: { restrict }, deeds: { restrict: page } } = useWords().page;
  return (
    <>
      <RadioField
        label={page.end} value={value.end} onChange={(end) => onChange({ ...value, end })} layout="row" help={restrict.untilHelp}
        options={(['indefinite', 'date', 'event'] as const).map((id) => ({ id, name: page.ends[id] }))}
      />
      {value.end !== 'date' ? null : (
        <TextField label={restrict.until} type="date" isRequired value={value.until} onChange={(until) => onChange({ ...value, until })} />
      )}
      {value.end !== 'event' ? null : (
        <TextField label={page.event} help={page.eventHelp} isRequired maxLength={300} value={value.event} onChange={(event) => onChange({ ...value, event })} />
      )}
      <ReasonField label={restrict.reason} help={restrict.reasonHelp} value={value.reason} onChange={(reason) => onChange({ ...value, reason })} />
    </>
  );
}

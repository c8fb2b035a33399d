// What may be done with a testimony; and, apart from it, what the archive alone is to know of it.
import { TextArea } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { Field } from './Field.tsx';
import type { FieldsProps } from './fields-props.ts';

export function RightsField({ draft, onChange }: FieldsProps) {
  const { fields } = useWords().description;
  return (
    <Field name="rights">
      <TextArea label={fields.rights} optional value={draft.rights} onChange={(rights) => onChange({ rights })} rows={6} maxLength={20_000} />
    </Field>
  );
}

const own = ['provenance', 'custody', 'notes'] as const;

export function ArchiveFields({ draft, onChange }: FieldsProps) {
  const words = useWords();
  return (
    <>
      <p className="note never-shown">{words.page.describing.neverShown}</p>
      {own.map((name) => (
        <Field key={name} name={name}>
          <TextArea
            label={words.description.fields[name]} optional value={draft[name]} onChange={(text) => onChange({ [name]: text })} rows={5} maxLength={20_000}
          />
        </Field>
      ))}
    </>
  );
}

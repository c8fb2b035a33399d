// What identifies a testimony: title, number, collection and series, narrator, language; and how far its description has come.
import { descriptionStatuses } from '../../../archive/api/description.ts';
import { Language } from '../../../archive/api/language.ts';
import { Button } from '../../parts/Button.tsx';
import { CompletingField } from '../../parts/CompletingField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { Field, goToField } from './Field.tsx';
import { valuesOf, type FieldsProps } from './fields-props.ts';

export function IdentityFields({ draft, lists, onChange, faultOf }: FieldsProps) {
  const words = useWords();
  const { describing } = words.page;
  const { fields, statuses } = words.description;
  const next = lists?.nextAccession ?? null;
  /** The button goes, and leaves the focus to the number. */
  function takeNext(accession: string): void {
    onChange({ accession });
    goToField('accession');
  }
  return (
    <>
      <Field name="title">
        <TextField
          label={fields.title} value={draft.title} onChange={(title) => onChange({ title })} maxLength={500} isRequired lang={draft.language}
          error={faultOf('title')}
        />
      </Field>
      <Field name="narrator">
        <CompletingField
          label={fields.narrator} help={describing.narratorHelp} optional offered={valuesOf(lists?.narrators)} value={draft.narrator}
          onChange={(narrator) => onChange({ narrator })} lang={draft.language}
        />
      </Field>
      <div className="fields-in-row">
        <Field name="collection">
          <CompletingField
            label={fields.collection} offered={valuesOf(lists?.collections)} value={draft.collection}
            onChange={(collection) => onChange({ collection })} isRequired error={faultOf('collection')}
          />
        </Field>
        <Field name="series">
          <CompletingField label={fields.series} optional offered={valuesOf(lists?.series)} value={draft.series} onChange={(series) => onChange({ series })} />
        </Field>
      </div>
      <Field name="accession">
        <div className="accession">
          <TextField label={fields.accession} optional value={draft.accession} onChange={(accession) => onChange({ accession })} maxLength={100} />
          {next === null || draft.accession === next ? null : (
            <Button onPress={() => takeNext(next)}>{describing.nextNumber(next)}</Button>
          )}
        </div>
      </Field>
      <div className="fields-in-row">
        <Field name="language">
          <SelectField
            label={fields.language} value={draft.language} onChange={(language) => onChange({ language })}
            options={Language.options.map((id) => ({ id, name: words.languages[id] }))}
          />
        </Field>
        <Field name="status">
          <SelectField
            label={fields.status} help={describing.statusHelp} value={draft.status} onChange={(status) => onChange({ status })}
            options={descriptionStatuses.map((id) => ({ id, name: statuses[id] }))}
          />
        </Field>
      </div>
    </>
  );
}

// What a testimony tells: its summary, in other languages as well, and the headings by which it is found.
import { Button } from '../../parts/Button.tsx';
import { HeadingsField } from '../../parts/HeadingsField.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { headingFields, newSummary } from '../../state/description-draft.ts';
import { useWords } from '../../state/language.ts';
import { Field, goToNewLine } from './Field.tsx';
import { changeLine, valuesOf, withoutLine, type FieldsProps } from './fields-props.ts';

export function ContentFields(props: FieldsProps) {
  const { draft, lists, onChange } = props;
  const words = useWords();
  const { fields } = words.description;
  return (
    <>
      <Field name="summary">
        <TextArea label={fields.summary} optional value={draft.summary} onChange={(summary) => onChange({ summary })} rows={5} maxLength={10_000} lang={draft.language} />
      </Field>
      <p className="field-help">{words.page.describing.tagHelp}</p>
      {headingFields.map((name) => (
        <Field key={name} name={name}>
          <HeadingsField label={fields[name]} offered={valuesOf(lists?.[name])} value={draft[name]} onChange={(headings) => onChange({ [name]: headings })} />
        </Field>
      ))}
      <Field name="scope">
        <TextArea label={fields.scope} optional value={draft.scope} onChange={(scope) => onChange({ scope })} rows={4} maxLength={20_000} />
      </Field>
      <SummaryFields {...props} />
    </>
  );
}

function SummaryFields({ draft, onChange, faultOf }: FieldsProps) {
  const words = useWords();
  const { summaries } = words.page.describing;
  function add(): void {
    onChange({ summaries: [...draft.summaries, newSummary(draft.language === 'ko' ? 'en' : 'ko')] });
    goToNewLine('summaries');
  }
  return (
    <Field name="summaries">
      {draft.summaries.length === 0 ? null : <h3>{words.description.fields.summaries}</h3>}
      {draft.summaries.map(({ key, language, text }) => (
        <fieldset key={key} className="draft-line">
          <legend className="visually-hidden">{summaries.text} ({language})</legend>
          <TextField
            label={summaries.language} help={summaries.languageHelp} value={language} maxLength={35} error={faultOf('summaries', key, 'language')}
            onChange={(next) => onChange({ summaries: changeLine(draft.summaries, key, { language: next }) })}
          />
          <TextArea
            label={summaries.text} value={text} rows={4} maxLength={10_000} {...(language.trim() === '' ? {} : { lang: language.trim() })}
            onChange={(next) => onChange({ summaries: changeLine(draft.summaries, key, { text: next }) })}
          />
          <Button variant="quiet" onPress={() => onChange({ summaries: withoutLine(draft.summaries, key) })}>{summaries.remove(language)}</Button>
        </fieldset>
      ))}
      <div className="actions">
        <Button onPress={add}>{summaries.add}</Button>
      </div>
    </Field>
  );
}

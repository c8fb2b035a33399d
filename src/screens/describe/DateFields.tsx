// When and where a testimony was given, how long it is, and its parts.
import { Button } from '../../parts/Button.tsx';
import { CompletingField } from '../../parts/CompletingField.tsx';
import { DateField } from '../../parts/DateField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { newPart } from '../../state/description-draft.ts';
import { useWords } from '../../state/language.ts';
import { Field, goToNewLine } from './Field.tsx';
import { changeLine, valuesOf, withoutLine, type FieldsProps } from './fields-props.ts';

export function DateFields(props: FieldsProps) {
  const { draft, lists, onChange, faultOf } = props;
  const words = useWords();
  const { describing } = words.page;
  const { fields } = words.description;
  return (
    <>
      <Field name="date"><DateField label={fields.date} optional value={draft.date} onChange={(date) => onChange({ date })} /></Field>
      <Field name="place">
        <CompletingField
          label={fields.place} optional offered={valuesOf(lists?.places)} value={draft.place} onChange={(place) => onChange({ place })} lang={draft.language}
        />
      </Field>
      <div className="fields-in-row">
        <Field name="duration">
          <TextField
            label={fields.duration} help={describing.timeHelp} optional value={draft.duration} onChange={(duration) => onChange({ duration })}
            maxLength={20} error={faultOf('duration')}
          />
        </Field>
        <Field name="extent">
          <TextField label={fields.extent} optional value={draft.extent} onChange={(extent) => onChange({ extent })} maxLength={200} />
        </Field>
      </div>
      <PartFields {...props} />
    </>
  );
}

function PartFields({ draft, lists, onChange, faultOf }: FieldsProps) {
  const words = useWords();
  const { parts } = words.page.describing;
  const { fields } = words.description;
  function add(): void {
    onChange({ parts: [...draft.parts, newPart()] });
    goToNewLine('parts');
  }
  return (
    <Field name="parts">
      <h3>{fields.parts}</h3>
      <p className="part-about">{parts.about}</p>
      {draft.parts.map(({ key, date, place, duration, recording }, index) => {
        const change = (part: Partial<(typeof draft.parts)[number]>): void => onChange({ parts: changeLine(draft.parts, key, part) });
        return (
          <fieldset key={key} className="draft-line">
            <legend>{parts.part(index + 1)}</legend>
            <div className="fields-in-row">
              <DateField label={fields.date} optional withoutHelp value={date} onChange={(next) => change({ date: next })} />
              <CompletingField label={fields.place} optional offered={valuesOf(lists?.places)} value={place} onChange={(next) => change({ place: next })} />
              <TextField
                label={fields.duration} optional value={duration} onChange={(next) => change({ duration: next })} maxLength={20}
                error={faultOf('parts', key, 'duration')}
              />
              <TextField
                label={parts.recording} help={parts.recordingHelp} optional value={recording} onChange={(next) => change({ recording: next })}
                maxLength={1000}
              />
            </div>
            <Button variant="quiet" onPress={() => onChange({ parts: withoutLine(draft.parts, key) })}>{parts.remove(index + 1)}</Button>
          </fieldset>
        );
      })}
      <div className="actions"><Button onPress={add}>{parts.add}</Button></div>
    </Field>
  );
}

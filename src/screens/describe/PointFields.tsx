// The table of contents of a testimony: what is told when.
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { CompletingField } from '../../parts/CompletingField.tsx';
import { HeadingsField } from '../../parts/HeadingsField.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { inOrderOfTime, newPoint, type PointDraft } from '../../state/description-draft.ts';
import { useWords } from '../../state/language.ts';
import { Field, goToNewLine } from './Field.tsx';
import { changeLine, valuesOf, withoutLine, type FieldsProps } from './fields-props.ts';

export function PointFields({ draft, lists, onChange, faultOf }: FieldsProps) {
  const { points } = useWords().page.describing;
  const ordered = inOrderOfTime(draft.points);
  const isInOrder = ordered.every(({ key }, index) => key === draft.points[index]?.key);
  function add(): void {
    onChange({ points: [...draft.points, newPoint()] });
    goToNewLine('points');
  }
  return (
    <Field name="points">
      <p className="part-about">{points.about}</p>
      {draft.points.length === 0 ? <p>{points.none}</p> : null}
      {draft.points.map((point) => (
        <PointLine
          key={point.key} point={point} lists={lists} faultOf={faultOf} language={draft.language}
          onChange={(part) => onChange({ points: changeLine(draft.points, point.key, part) })}
          onRemove={() => onChange({ points: withoutLine(draft.points, point.key) })}
        />
      ))}
      <div className="actions">
        <Button onPress={add}>{points.add}</Button>
        {isInOrder ? null : <Button variant="quiet" onPress={() => onChange({ points: ordered })}>{points.order}</Button>}
      </div>
    </Field>
  );
}

interface PointLineProps extends Pick<FieldsProps, 'lists' | 'faultOf'> {
  readonly point: PointDraft;
  readonly language: string;
  readonly onChange: (part: Partial<PointDraft>) => void;
  readonly onRemove: () => void;
}

function PointLine({ point, lists, faultOf, language, onChange, onRemove }: PointLineProps) {
  const words = useWords();
  const { points } = words.page.describing;
  const { fields } = words.description;
  const name = point.title.trim() === '' ? points.untitled : point.title.trim();
  const hidesFault = faultOf('points', point.key, 'coordinates') !== undefined;
  const [isOpen, setOpen] = useState(false);
  return (
    <fieldset className="draft-line">
      <legend className="visually-hidden">{name}</legend>
      <div className="draft-line-fields draft-point">
        <TextField label={points.start} value={point.start} onChange={(start) => onChange({ start })} maxLength={20} error={faultOf('points', point.key, 'start')} />
        <TextField label={points.title} value={point.title} onChange={(title) => onChange({ title })} maxLength={500} lang={language} error={faultOf('points', point.key, 'title')} />
        <Button variant="quiet" square aria-expanded={isOpen || hidesFault} aria-label={isOpen ? points.less(name) : points.more(name)} onPress={() => setOpen(!isOpen)}>
          <span aria-hidden="true" className="select-sign" />
        </Button>
        <Button variant="quiet" square aria-label={points.remove(name)} onPress={onRemove}><span aria-hidden="true" className="sign-close" /></Button>
      </div>
      {isOpen || hidesFault ? (
        <>
          <TextArea label={points.synopsis} optional value={point.synopsis} onChange={(synopsis) => onChange({ synopsis })} rows={3} maxLength={10_000} lang={language} />
          <HeadingsField label={points.keywords} offered={valuesOf(lists?.subjects)} value={point.keywords} onChange={(keywords) => onChange({ keywords })} />
          <HeadingsField label={fields.subjects} offered={valuesOf(lists?.subjects)} value={point.subjects} onChange={(subjects) => onChange({ subjects })} />
          <div className="fields-in-row">
            <CompletingField label={fields.place} optional offered={valuesOf(lists?.places)} value={point.place} onChange={(place) => onChange({ place })} />
            <TextField
              label={points.coordinates} help={points.coordinatesHelp} optional value={point.coordinates} maxLength={60}
              onChange={(coordinates) => onChange({ coordinates })} error={faultOf('points', point.key, 'coordinates')}
            />
          </div>
        </>
      ) : null}
    </fieldset>
  );
}

// Who took part, by role, with the transcript's labels that mean them.
import { CheckboxGroup, Label } from 'react-aria-components';
import { peopleRoles } from '../../../archive/api/description.ts';
import { Button } from '../../parts/Button.tsx';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { CompletingField } from '../../parts/CompletingField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { newPerson, type PersonDraft } from '../../state/description-draft.ts';
import { useWords } from '../../state/language.ts';
import { Field, goToNewLine } from './Field.tsx';
import { changeLine, valuesOf, withoutLine, type FieldsProps } from './fields-props.ts';

/** `speakers`: the labels that there are in the transcript. */
export function PeopleFields({ draft, lists, onChange, faultOf, speakers }: FieldsProps & { readonly speakers: readonly string[] }) {
  const words = useWords();
  const { people } = words.page.describing;
  const named = new Set(draft.people.flatMap(({ labels }) => labels));
  const unnamed = speakers.filter((label) => !named.has(label));
  /** The first is most likely the narrator, who has been named among what identifies the testimony; and speaks by that name, or by another. */
  function add(): void {
    const isFirst = draft.people.length === 0;
    const person = newPerson(isFirst ? 'narrator' : 'interviewer', isFirst ? unnamed.filter((label) => label === draft.narrator.trim()) : []);
    onChange({ people: [...draft.people, isFirst ? { ...person, name: draft.narrator.trim() } : person] });
    goToNewLine('people');
  }
  return (
    <Field name="people">
      <p className="part-about">{people.about}</p>
      {draft.people.map((person) => (
        <fieldset key={person.key} className="draft-line">
          <legend className="visually-hidden">{person.name.trim() === '' ? people.nameless : person.name}</legend>
          <div className="draft-line-fields">
            <SelectField
              label={people.role} value={person.role} options={peopleRoles.map((id) => ({ id, name: words.description.roles[id] }))}
              onChange={(role) => onChange({ people: changeLine(draft.people, person.key, { role }) })}
            />
            <CompletingField
              label={people.name} offered={[...new Set([...valuesOf(lists?.people), ...valuesOf(lists?.narrators)])]} value={person.name}
              error={faultOf('people', person.key, 'name')} lang={draft.language}
              onChange={(name) => onChange({ people: changeLine(draft.people, person.key, { name }) })}
            />
            <Button
              variant="quiet" square aria-label={people.remove(person.name.trim() === '' ? people.nameless : person.name)}
              onPress={() => onChange({ people: withoutLine(draft.people, person.key) })}
            >
              <span aria-hidden="true" className="sign-close" />
            </Button>
          </div>
          <LabelsOf person={person} speakers={speakers} onChange={(labels) => onChange({ people: changeLine(draft.people, person.key, { labels }) })} />
        </fieldset>
      ))}
      {unnamed.length === 0 ? null : <p className="field-help">{people.unnamed(unnamed.join(', '))}</p>}
      <div className="actions">
        <Button onPress={add}>{people.add}</Button>
      </div>
    </Field>
  );
}

interface LabelsOfProps {
  readonly person: PersonDraft;
  readonly speakers: readonly string[];
  readonly onChange: (labels: readonly string[]) => void;
}

function LabelsOf({ person, speakers, onChange }: LabelsOfProps) {
  const { people } = useWords().page.describing;
  // A label that the transcript has no more can still be taken away.
  const offered = [...new Set([...speakers, ...person.labels])];
  if (offered.length === 0) return <p className="field-help">{people.noLabels}</p>;
  return (
    <CheckboxGroup value={[...person.labels]} onChange={onChange} className="field labels-of">
      <Label className="field-label">{people.labels}</Label>
      <div className="labels-offered">
        {offered.map((label) => <CheckboxField key={label} label={label} value={label} />)}
      </div>
    </CheckboxGroup>
  );
}

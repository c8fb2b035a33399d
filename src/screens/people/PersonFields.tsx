// The fields of a person: every way they are called, what readers are told instead, what it would mean to be recognised.
import { Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Person, PersonName } from '../../../archive/api/consent.ts';
import { Button } from '../../parts/Button.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { kindOfName, type NameKind, type PersonDraft } from '../../state/person-draft.ts';

export interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
}

/** As the contract has it. */
const mostNames = 50;

export function PersonFields({ draft, onChange }: PersonFieldsProps) {
  const { fields: words } = useWords().page.people;
  const change = (part: Partial<PersonDraft>): void => onChange({ ...draft, ...part });
  return (
    <>
      <NameFields draft={draft} onChange={onChange} />
      <div className="fields-in-row">
        <TextField label={words.english} value={draft.english} onChange={(english) => change({ english })} maxLength={200} isRequired lang="en" />
        <TextField label={words.korean} value={draft.korean} onChange={(korean) => change({ korean })} maxLength={200} isRequired lang="ko" />
      </div>
      <p className="field-help">{words.displayHelp}</p>
      <div className="fields-in-row">
        <SelectField
          label={words.role} value={draft.role} onChange={(role) => change({ role })}
          options={Person.shape.role.options.map((id) => ({ id, name: words.roles[id] }))}
        />
        <SelectField
          label={words.risk} value={draft.risk} onChange={(risk) => change({ risk })}
          options={Person.shape.risk.options.map((id) => ({ id, name: words.risks[id] }))}
        />
      </div>
      <Disclosure className="person-more">
        <Heading className="person-more-heading">
          <Button slot="trigger" variant="quiet">{words.more}<span aria-hidden="true" className="select-sign" /></Button>
        </Heading>
        <DisclosurePanel className="person-more-fields">
          <p className="field-help">{words.sealedHelp}</p>
          <TextField label={words.occupation} optional value={draft.occupation} onChange={(occupation) => change({ occupation })} maxLength={200} />
          <TextField label={words.family} optional value={draft.family} onChange={(family) => change({ family })} maxLength={500} />
          <TextArea label={words.note} optional rows={2} value={draft.note} onChange={(note) => change({ note })} maxLength={5000} />
        </DisclosurePanel>
      </Disclosure>
    </>
  );
}

function NameFields({ draft, onChange }: PersonFieldsProps) {
  const { names: title, fields: words } = useWords().page.people;
  const { names } = draft;
  const put = (next: readonly PersonName[]): void => onChange({ ...draft, names: next });
  const others = (at: number): PersonName[] => names.filter((_, index) => index !== at);
  function write(at: number, text: string): void {
    // The kind follows the script, until somebody has said that it is a nickname.
    put(names.map((name, index) => (
      index === at ? { text, kind: name.kind === 'nickname' ? name.kind : kindOfName(text, others(at)) } : name
    )));
  }
  const sort = (at: number, kind: NameKind): void => put(names.map((name, index) => (index === at ? { ...name, kind } : name)));
  return (
    <fieldset className="person-names">
      <legend className="field-label">{title}</legend>
      <p className="field-help">{words.namesHelp}</p>
      {names.map(({ text, kind }, at) => (
        // Names have no other identity than their place in this list.
        <div key={at} className="person-name">
          <TextField label={words.name(at + 1)} value={text} onChange={(next) => write(at, next)} maxLength={200} isRequired={at === 0} />
          <SelectField
            label={words.kind(at + 1)} value={kind} onChange={(next) => sort(at, next)}
            options={PersonName.shape.kind.options.map((id) => ({ id, name: words.kinds[id] }))}
          />
          <Button
            variant="quiet" square aria-label={words.removeName(at + 1)} isDisabled={names.length === 1}
            onPress={() => put(others(at))}
          >
            <span aria-hidden="true" className="sign-close" />
          </Button>
        </div>
      ))}
      {names.length >= mostNames ? null : (
        <Button variant="quiet" onPress={() => put([...names, { text: '', kind: 'romanised' }])}>{words.moreNames}</Button>
      )}
    </fieldset>
  );
}

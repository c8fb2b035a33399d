// How an agreement was given, by whom, in which language, and what the narrator was told: the fields besides the uses.
import { Terms } from '../../../archive/api/consent.ts';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import type { AgreementForm, FormFault, SealedForm } from '../../state/agreement-form.ts';
import { useWords } from '../../state/language.ts';

export interface GivenFieldsProps {
  readonly form: AgreementForm;
  readonly faults: readonly FormFault[];
  readonly onChange: (part: Partial<AgreementForm>) => void;
}

const { givenBy, capacity, method, contact } = Terms.shape;

const optionsOf = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>): { id: Id; name: string }[] =>
  ids.map((id) => ({ id, name: names[id] }));

export function GivenFields({ form, faults, onChange }: GivenFieldsProps) {
  const { agreement: words, agreementForm: page } = useWords().page;
  const languageAmiss = faults.some(({ fault }) => fault === 'language') ? page.languageAmiss : undefined;
  const { fields } = words;
  return (
    <Panel title={page.given}>
      <div className="fields-in-row">
        <SelectField label={fields.givenBy} value={form.givenBy} onChange={(value) => onChange({ givenBy: value })} options={optionsOf(givenBy.unwrap().options, words.givenBy)} />
        <SelectField label={fields.capacity} value={form.capacity} onChange={(value) => onChange({ capacity: value })} options={optionsOf(capacity.unwrap().options, words.capacity)} />
        <SelectField label={fields.method} value={form.method} onChange={(value) => onChange({ method: value })} options={optionsOf(method.unwrap().options, words.method)} />
        <TextField label={fields.givenAt} optional type="date" value={form.givenAt} onChange={(value) => onChange({ givenAt: value })} />
        <TextField
          label={fields.language} help={page.languageHelp} error={languageAmiss} optional maxLength={35} value={form.language}
          onChange={(value) => onChange({ language: value })}
        />
        <SelectField label={fields.contact} value={form.contact} onChange={(value) => onChange({ contact: value })} options={optionsOf(contact.unwrap().options, words.contact)} />
      </div>
      <CheckboxField label={page.interpreted} isSelected={form.interpreted} onChange={(value) => onChange({ interpreted: value })} />
      <TextArea
        label={fields.information} help={`${page.informationHelp} ${page.namesHere}`} optional rows={3} maxLength={5000} value={form.information}
        onChange={(value) => onChange({ information: value })}
      />
      <div className="fields-in-row">
        <TextField label={fields.legalBasis} optional maxLength={500} value={form.legalBasis} onChange={(value) => onChange({ legalBasis: value })} />
        <TextField label={fields.reviewDue} help={page.reviewDueHelp} optional type="date" value={form.reviewDue} onChange={(value) => onChange({ reviewDue: value })} />
      </div>
    </Panel>
  );
}

export interface SealedFieldsProps {
  readonly sealed: SealedForm;
  readonly interpreted: boolean;
  readonly onChange: (part: Partial<SealedForm>) => void;
}

/** What names a source: for archivists alone. */
export function SealedFields({ sealed, interpreted, onChange }: SealedFieldsProps) {
  const { agreement: { fields, sealed: title }, agreementForm: page } = useWords().page;
  return (
    <Panel title={title} about={page.sealedAbout} tone="boxed">
      <div className="fields-in-row">
        <TextField label={fields.signedBy} optional maxLength={300} value={sealed.signedBy} onChange={(signedBy) => onChange({ signedBy })} />
        {interpreted ? (
          <TextField label={fields.interpreter} optional maxLength={300} value={sealed.interpreter} onChange={(interpreter) => onChange({ interpreter })} />
        ) : null}
      </div>
      <TextArea label={fields.contactDetails} optional rows={2} maxLength={1000} value={sealed.contact} onChange={(contact) => onChange({ contact })} />
      <TextField label={fields.heldAt} optional maxLength={1000} value={sealed.heldAt} onChange={(heldAt) => onChange({ heldAt })} />
    </Panel>
  );
}

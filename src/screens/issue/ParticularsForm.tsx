// For what and for whom a copy is, and in which language it speaks of the testimony.
import type { ReactNode } from 'react';
import { purposes, scopes, type Purpose, type Scope } from '../../../archive/api/consent.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonyView } from '../../../archive/api/testimony.ts';
import { Language } from '../../../archive/api/language.ts';
import { RadioField } from '../../parts/RadioField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import type { Particulars } from '../../state/use-preview.ts';
import { seenOf, type CopyMaking } from './copy-making.ts';

export interface FilledIn {
  /** `own` is a purpose in somebody's own words; null is that nothing was chosen yet. */
  readonly purpose: Purpose | 'own' | null;
  readonly ownPurpose: string;
  readonly recipient: string;
  readonly language: Language | 'own';
}

export const noParticulars: FilledIn = { purpose: null, ownPurpose: '', recipient: '', language: 'own' };

/** For what, for whom and in which language, as the engine is given it; null while the purpose is missing. */
export function givenParticulars(filledIn: FilledIn): Pick<Particulars, 'purpose' | 'to' | 'language'> | null {
  const purpose = filledIn.purpose === 'own' ? filledIn.ownPurpose.trim() : filledIn.purpose;
  const to = filledIn.recipient.trim();
  if (purpose === null || purpose === '') return null;
  return { purpose, ...(to === '' ? {} : { to }), ...(filledIn.language === 'own' ? {} : { language: filledIn.language }) };
}

export function particularsOf(testimony: TestimonyId, filledIn: FilledIn, making: CopyMaking): Particulars | null {
  const given = givenParticulars(filledIn);
  return given === null ? null : { testimony, ...given, ...seenOf(making) };
}

/** Purposes for which a copy leaves; cataloguing is for using the archive itself. */
const issued = purposes.filter((purpose) => purpose !== 'catalogue');

interface Filling {
  readonly filledIn: FilledIn;
  readonly onChange: (filledIn: FilledIn) => void;
}

export interface ParticularsFormProps extends Filling {
  readonly view: TestimonyView;
  /** How the copy is made. */
  readonly children: ReactNode;
}

export function ParticularsForm({ view, children, ...filling }: ParticularsFormProps) {
  const words = useWords();
  const { issue: page } = words.page;
  const agreed = scopes.filter((scope) => view.agreement?.scopes[scope]?.answer === 'granted');
  return (
    <form className="issue-form" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <p className="field-help">{page.explanation}</p>
      <ParticularsFields {...filling} agreed={agreed} ownLanguage={page.asTestimony(words.languages[view.language])} />
      {children}
    </form>
  );
}

export interface ParticularsFieldsProps extends Filling {
  /** What the narrator is known to have agreed to. */
  readonly agreed: readonly Scope[];
  /** What the choice is called that leaves the language to what is issued; null where no language is to be chosen. */
  readonly ownLanguage: string | null;
  /** What becomes of the purpose, where it is not that of a PDF. */
  readonly purposeHelp?: string;
  /** Whether one recipient is asked for here. */
  readonly hasRecipient?: boolean;
}

export function ParticularsFields({ filledIn, onChange, agreed, ownLanguage, purposeHelp, hasRecipient = true }: ParticularsFieldsProps) {
  const words = useWords();
  const { issue: page } = words.page;
  return (
    <>
      <RadioField<Purpose | 'own'>
        label={page.purpose} help={purposeHelp ?? page.purposeHelp} value={filledIn.purpose}
        options={[...issued.map((id) => ({ id, name: words.purposes[id] })), { id: 'own', name: page.otherPurpose }]}
        onChange={(purpose) => onChange({ ...filledIn, purpose })}
      />
      {filledIn.purpose !== 'own' ? null : (
        <TextField
          label={page.otherPurpose} help={page.otherPurposeHelp} maxLength={200} autoFocus
          value={filledIn.ownPurpose} onChange={(ownPurpose) => onChange({ ...filledIn, ownPurpose })}
        />
      )}
      {agreed.length === 0 ? null : (
        <p className="field-help">{page.agreedTo}: {agreed.map((scope) => words.scopes[scope]).join(', ')}.</p>
      )}
      {hasRecipient ? <RecipientField recipient={filledIn.recipient} onChange={(recipient) => onChange({ ...filledIn, recipient })} /> : null}
      {ownLanguage === null ? null : (
        <SelectField<FilledIn['language']>
          label={page.language} value={filledIn.language}
          options={[
            { id: 'own', name: ownLanguage },
            ...Language.options.map((id) => ({ id, name: words.languages[id] })),
          ]}
          onChange={(language) => onChange({ ...filledIn, language })}
        />
      )}
    </>
  );
}

interface RecipientFieldProps {
  readonly recipient: string;
  readonly onChange: (recipient: string) => void;
}

export function RecipientField({ recipient, onChange }: RecipientFieldProps) {
  const { issue: page } = useWords().page;
  return <TextField label={page.recipient} help={page.recipientHelp} optional maxLength={200} value={recipient} onChange={onChange} />;
}

// What is to be said in one field of several descriptions.
import { descriptionStatuses, type DescriptionStatus } from '../../../archive/api/description.ts';
import { Language } from '../../../archive/api/language.ts';
import { CompletingField } from '../../parts/CompletingField.tsx';
import { DateField } from '../../parts/DateField.tsx';
import { HeadingsField } from '../../parts/HeadingsField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import type { SeveralField } from '../../state/describe-several.ts';
import { useWords } from '../../state/language.ts';
import { valuesOf, type Lists } from './fields-props.ts';

export interface SeveralDraft {
  readonly text: string;
  readonly language: Language;
  readonly status: DescriptionStatus;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** Null until it is other than the next number that is free. */
  readonly first: string | null;
}

export const emptySeveral: SeveralDraft = { text: '', language: 'en', status: 'described', add: [], remove: [], first: null };

export interface SeveralValueProps {
  readonly field: SeveralField;
  readonly draft: SeveralDraft;
  /** Of accession numbers. */
  readonly first: string;
  readonly lists: Lists | null;
  /** Subjects that one or another of them has. */
  readonly present: readonly string[];
  readonly onChange: (part: Partial<SeveralDraft>) => void;
}

export function SeveralValue({ field, draft, first, lists, present, onChange }: SeveralValueProps) {
  const words = useWords();
  const { several } = words.page.describing;
  const text = { label: several.value, value: draft.text, onChange: (value: string) => onChange({ text: value }) };
  switch (field) {
    case 'collection': return <CompletingField {...text} offered={valuesOf(lists?.collections)} isRequired />;
    case 'series': return <CompletingField {...text} help={several.emptyHelp} offered={valuesOf(lists?.series)} />;
    case 'place': return <CompletingField {...text} help={several.emptyHelp} offered={valuesOf(lists?.places)} />;
    case 'date': return <DateField {...text} />;
    case 'rights': return <TextArea {...text} help={several.emptyHelp} rows={4} maxLength={20_000} />;
    case 'language': return (
      <SelectField
        label={several.value} value={draft.language} onChange={(language) => onChange({ language })}
        options={Language.options.map((id) => ({ id, name: words.languages[id] }))}
      />
    );
    case 'status': return (
      <SelectField
        label={several.value} value={draft.status} onChange={(status) => onChange({ status })}
        options={descriptionStatuses.map((id) => ({ id, name: words.description.statuses[id] }))}
      />
    );
    case 'subjects': return (
      <div className="fields-in-row">
        <HeadingsField label={several.add} offered={valuesOf(lists?.subjects)} value={draft.add} onChange={(add) => onChange({ add })} />
        <HeadingsField label={several.remove} offered={present} value={draft.remove} onChange={(remove) => onChange({ remove })} />
      </div>
    );
    case 'accession': return (
      <TextField label={several.first} help={several.firstHelp} value={first} onChange={(next) => onChange({ first: next })} maxLength={100} isRequired />
    );
  }
}

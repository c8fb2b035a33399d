// The control for a field of a collection's description, by what the field holds.
import type { ReactNode } from 'react';
import { descriptionStatuses } from '../../../archive/api/description.ts';
import { Button } from '../../parts/Button.tsx';
import { DateField } from '../../parts/DateField.tsx';
import { HeadingsField } from '../../parts/HeadingsField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { isProse, newLine, type CollectionFieldName, type FieldDraft, type LineDraft } from '../../state/collection-draft.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { changeLine, valuesOf, withoutLine } from '../describe/fields-props.ts';

export interface CollectionFieldEditorProps {
  readonly field: CollectionFieldName;
  readonly draft: FieldDraft;
  readonly onChange: (draft: FieldDraft) => void;
}

export function CollectionFieldEditor({ field, draft, onChange }: CollectionFieldEditorProps): ReactNode {
  const words = useWords();
  const label = words.page.collections.fields[field];
  if (draft.of === 'headings') {
    return <CollectionHeadings field={field} label={label} value={draft.headings} onChange={(headings) => onChange({ of: 'headings', headings })} />;
  }
  if (draft.of === 'lines') return <LanguageLines label={label} lines={draft.lines} onChange={(lines) => onChange({ of: 'lines', lines })} />;
  const text = { label, value: draft.text, autoFocus: true, onChange: (next: string) => onChange({ of: 'text', text: next }) };
  if (field === 'status') {
    return (
      <SelectField
        label={label} value={descriptionStatuses.find((status) => status === draft.text) ?? 'in-process'} onChange={text.onChange}
        options={descriptionStatuses.map((id) => ({ id, name: words.description.statuses[id] }))}
      />
    );
  }
  if (field === 'dates') return <DateField {...text} />;
  return isProse(field) ? <TextArea {...text} rows={7} maxLength={20_000} /> : <TextField {...text} maxLength={field === 'identifier' ? 100 : 500} />;
}

interface CollectionHeadingsProps {
  readonly field: CollectionFieldName;
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (headings: readonly string[]) => void;
}

function CollectionHeadings({ field, label, value, onChange }: CollectionHeadingsProps) {
  const session = useSession();
  const lists = useFetched((options) => session.client['catalogue.lists']({}, options)).value;
  const offered = field === 'creators' ? lists?.people : field === 'places' ? lists?.places : lists?.subjects;
  return <HeadingsField label={label} offered={valuesOf(offered)} value={value} onChange={onChange} autoFocus />;
}

interface LanguageLinesProps {
  readonly label: string;
  readonly lines: readonly LineDraft[];
  readonly onChange: (lines: readonly LineDraft[]) => void;
}

function LanguageLines({ label, lines, onChange }: LanguageLinesProps) {
  const { lines: words } = useWords().page.collections;
  const other = lines.some(({ language }) => language === 'en') ? 'ko' : 'en';
  return (
    <>
      {lines.map(({ key, language, text }, index) => (
        <fieldset key={key} className="draft-line collection-line">
          <legend className="visually-hidden">{label} ({language})</legend>
          <TextField
            label={words.language} help={words.languageHelp} value={language} maxLength={35}
            onChange={(next) => onChange(changeLine(lines, key, { language: next }))}
          />
          <TextArea
            label={words.text} value={text} rows={3} maxLength={10_000} autoFocus={index === 0} {...(language.trim() === '' ? {} : { lang: language.trim() })}
            onChange={(next) => onChange(changeLine(lines, key, { text: next }))}
          />
          <Button variant="quiet" onPress={() => onChange(withoutLine(lines, key))}>{words.remove(language)}</Button>
        </fieldset>
      ))}
      <div className="actions"><Button onPress={() => onChange([...lines, newLine(other)])}>{words.add}</Button></div>
    </>
  );
}

// What a finding aid says of a testimony, to be put right.
import { useState } from 'react';
import { Language } from '../../../archive/api/transcript.ts';
import type { TestimonyView } from '../../../archive/api/testimony.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { CollectionField } from './CollectionField.tsx';
import { DeedDialog } from './DeedDialog.tsx';

export interface DescribePanelProps {
  readonly view: TestimonyView;
  /** The collections that there are, to choose from. */
  readonly collections: readonly string[];
  readonly onDone: (changed: boolean) => void;
}

const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

export function DescribePanel({ view, collections, onDone }: DescribePanelProps) {
  const session = useSession();
  const words = useWords();
  const { describe } = words.page.consent;
  const [form, setForm] = useState({
    title: view.title, collection: view.collection, language: view.language, narrator: view.narrator ?? '',
    date: view.date ?? '', place: view.place ?? '', summary: view.summary ?? '',
  });
  const change = (part: Partial<typeof form>): void => setForm((now) => ({ ...now, ...part }));
  const save = useDeed((options) => session.client['testimony.describe']({
    testimony: view.id, title: form.title.trim(), collection: form.collection.trim(), language: form.language,
    narrator: orNull(form.narrator), date: orNull(form.date), place: orNull(form.place), summary: orNull(form.summary),
  }, options));

  async function submit(): Promise<void> {
    if (await save.run() === null) return;
    sayStatus(describe.done);
    onDone(true);
  }

  return (
    <DeedDialog
      title={describe.title} about={describe.explanation} submit={describe.submit} deed={save} result={null}
      fault={<FaultNote fault={save.fault} />} canSubmit={form.title.trim() !== '' && form.collection.trim() !== ''}
      onSubmit={() => void submit()} onClose={() => onDone(false)}
    >
      <TextField label={describe.name} value={form.title} onChange={(title) => change({ title })} maxLength={500} isRequired autoFocus lang={form.language} />
      <TextField label={describe.narrator} help={describe.narratorHelp} optional value={form.narrator} onChange={(narrator) => change({ narrator })} maxLength={200} />
      <CollectionField label={describe.collection} collections={collections} value={form.collection} onChange={(collection) => change({ collection })} isRequired />
      <div className="fields-in-row">
        <TextField label={describe.date} help={describe.dateHelp} optional value={form.date} onChange={(date) => change({ date })} maxLength={60} />
        <TextField label={describe.place} optional value={form.place} onChange={(place) => change({ place })} maxLength={200} />
      </div>
      <SelectField
        label={words.page.common.language} value={form.language} onChange={(language) => change({ language })}
        options={Language.options.map((id) => ({ id, name: words.languages[id] }))}
      />
      <TextArea label={describe.summary} optional value={form.summary} onChange={(summary) => change({ summary })} rows={5} maxLength={10_000} lang={form.language} />
    </DeedDialog>
  );
}

// What a finding aid says of a testimony, to be put right.
import { useState, type FormEvent } from 'react';
import { Language } from '../../archive/api/transcript.ts';
import type { TestimonyView } from '../../archive/api/testimony.ts';
import { FaultNote } from '../parts/FaultNote.tsx';
import { Field, privately } from '../parts/Field.tsx';
import { useWords } from '../state/language.ts';
import { useSession } from '../state/session.ts';
import { useDeed } from '../state/use-deed.ts';

export interface DescribePanelProps {
  readonly view: TestimonyView;
  readonly onChanged: () => void;
}

const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

export function DescribePanel({ view, onChanged }: DescribePanelProps) {
  const session = useSession();
  const words = useWords();
  const { describe, reading, list, common } = words.page;
  const [form, setForm] = useState({
    title: view.title, collection: view.collection, narrator: view.narrator ?? '', date: view.date ?? '',
    place: view.place ?? '', summary: view.summary ?? '',
  });
  const [language, setLanguage] = useState(view.language);
  const save = useDeed((options) => session.client['testimony.describe']({
    testimony: view.id, title: form.title.trim(), collection: form.collection.trim(), language,
    narrator: orNull(form.narrator), date: orNull(form.date), place: orNull(form.place), summary: orNull(form.summary),
  }, options));
  const fields = [
    { name: 'title', label: list.columnTitle, longest: 500, required: true },
    { name: 'narrator', label: reading.narrator, longest: 200, required: false },
    { name: 'date', label: reading.date, longest: 60, required: false },
    { name: 'place', label: reading.place, longest: 200, required: false },
    { name: 'collection', label: list.columnCollection, longest: 200, required: true },
  ] as const;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await save.run() !== null) onChanged();
  }

  return (
    <details className="panel" name="reading-side">
      <summary>{describe.title}</summary>
      <form onSubmit={(event) => void submit(event)} autoComplete="off">
        <p className="field-help">{describe.explanation}</p>
        {fields.map(({ name, label, longest, required }) => (
          <Field key={name} label={label}>
            {(ids) => (
              <input
                {...ids} {...privately} maxLength={longest} required={required} value={form[name]}
                onChange={(event) => setForm({ ...form, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Field label={common.language}>
          {(ids) => (
            <select {...ids} value={language} onChange={(event) => setLanguage(Language.parse(event.target.value))}>
              {Language.options.map((one) => <option key={one} value={one}>{words.languages[one]}</option>)}
            </select>
          )}
        </Field>
        <Field label={reading.summary}>
          {(ids) => (
            <textarea
              {...ids} {...privately} rows={4} maxLength={10_000} value={form.summary}
              onChange={(event) => setForm({ ...form, summary: event.target.value })}
            />
          )}
        </Field>
        <FaultNote fault={save.fault} />
        {save.value === null ? null : <p className="note" role="status">{describe.done}</p>}
        <div className="actions"><button type="submit" className="main" disabled={save.running}>{describe.submit}</button></div>
      </form>
    </details>
  );
}

// The description that a file would be given, each field with where it is from, to be corrected before it is there.
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { sayOfFile, writtenFields, writtenOf, type WrittenField } from '../../state/import-review.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { importPlanWords } from '../../words/import-plan-words.ts';
import type { FilePartProps } from './file-part.ts';

/** Shown even where nothing is said in them. */
const always: readonly WrittenField[] = ['title', 'collection', 'narrator', 'date', 'place', 'accession'];
const headings: readonly WrittenField[] = ['subjects', 'persons', 'places', 'events'];
const prose: readonly WrittenField[] = ['summary', 'scope', 'rights', 'provenance', 'custody', 'notes'];
const longest: Readonly<Partial<Record<WrittenField, number>>> = { title: 500, date: 60, accession: 100, summary: 10_000, narrator: 200, collection: 200, place: 200, series: 200, extent: 200 };

export function DescriptionFields({ file, said, change }: FilePartProps) {
  const language = useLanguage();
  const words = useWords();
  const { review: say } = words.page.importing;
  const [showsAll, setShowsAll] = useState(false);
  const { index, description, sources, row } = file;
  const written = said.written ?? {};
  const shown = writtenFields.filter((field) => showsAll || always.includes(field) || writtenOf(description, field) !== '' || written[field] !== undefined);

  function sourceOf(field: WrittenField): string | undefined {
    const source = written[field] === undefined ? sources?.[field] : 'chosen';
    if (source === undefined || writtenOf(description, field) === '') return headings.includes(field) ? say.headingsHelp : undefined;
    const name = importPlanWords[language].sources[source];
    return source === 'table' && row !== null ? say.sourceRow(name, row.row) : name;
  }

  return (
    <section className="import-part">
      <h3>{say.description}</h3>
      <div className="import-fields">
        {shown.map((field) => {
          const props = {
            label: words.description.fields[field], help: sourceOf(field), value: written[field] ?? writtenOf(description, field),
            maxLength: longest[field] ?? 20_000, ...(file.reading === null ? {} : { lang: file.reading.language }),
            onChange: (text: string) => change((now) => sayOfFile(now, index, (before) => ({ ...before, written: { ...before.written, [field]: text } }))),
          };
          return prose.includes(field) ? <TextArea key={field} rows={3} {...props} /> : <TextField key={field} {...props} />;
        })}
      </div>
      {description === null || description.people.length === 0 ? null : (
        <ul aria-label={say.people} className="import-people">
          {description.people.map(({ role, name }, at) => <li key={at}>{words.description.roles[role]}: <bdi>{name}</bdi></li>)}
        </ul>
      )}
      <Button variant="quiet" onPress={() => setShowsAll(!showsAll)}>{showsAll ? say.fewerFields : say.allFields}</Button>
    </section>
  );
}

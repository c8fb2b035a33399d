// How a file was read: format, characters, language and columns, each to be corrected; and what was left out or is in doubt.
import { Language } from '../../../archive/api/language.ts';
import { charsets, formats, TurnColumn, type Charset, type Format, type ReadingNotes } from '../../../archive/api/transcript.ts';
import { SelectField, type Choice } from '../../parts/SelectField.tsx';
import { readOtherwise, sayOfFile } from '../../state/import-review.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { charsetName, charsetNames, formatNames } from '../../words/format-names.ts';
import { importPlanWords } from '../../words/import-plan-words.ts';
import type { FilePartProps } from './file-part.ts';

/** Nothing chosen: what the reader finds. */
const found = 'found';

export function ReadingFields({ file, said, change }: FilePartProps) {
  const words = useWords();
  const { review: say } = words.page.importing;
  const names = formatNames[useLanguage()];
  const { index, reading } = file;
  const { format, charset, language } = said;
  /** What was found is told as such only while nothing else is chosen. */
  const options = <Id extends string>(chosen: Id | undefined, was: string | null, all: readonly Id[], nameOf: (id: Id) => string): Choice<Id | typeof found>[] => [
    { id: found, name: chosen === undefined && was !== null ? say.found(was) : say.findOut }, ...all.map((id) => ({ id, name: nameOf(id) })),
  ];
  return (
    <section className="import-part">
      <h3>{say.reading}</h3>
      <div className="reading-fields">
        <SelectField<Format | typeof found>
          label={say.format} value={format ?? found}
          options={options(format, reading === null || reading.format === 'collection' ? null : names[reading.format], formats, (id) => names[id])}
          onChange={(id) => change((now) => readOtherwise(now, index, { format: id === found ? undefined : id }))}
        />
        <SelectField<Charset | typeof found>
          label={say.charset} value={charset ?? found}
          options={options(charset, reading === null ? null : charsetName(reading.notes.charset), charsets, (id) => charsetNames[id])}
          onChange={(id) => change((now) => readOtherwise(now, index, { charset: id === found ? undefined : id }))}
        />
        <SelectField<Language | typeof found>
          label={words.page.common.language} value={language ?? found}
          options={options(language, reading === null ? null : words.languages[reading.language], Language.options, (id) => words.languages[id])}
          onChange={(id) => change((now) => readOtherwise(now, index, { language: id === found ? undefined : id }))}
        />
      </div>
      {reading?.notes.columns === undefined ? null : <TurnColumns columns={reading.notes.columns} onChange={(heading, column) => change((now) => (
        sayOfFile(now, index, (before) => ({ ...before, columns: { ...before.columns, [heading]: column } }))
      ))} />}
      {reading === null ? null : <Kinds notes={reading.notes} points={reading.points} />}
    </section>
  );
}

interface TurnColumnsProps {
  readonly columns: NonNullable<ReadingNotes['columns']>;
  readonly onChange: (heading: string, column: TurnColumn) => void;
}

function TurnColumns({ columns, onChange }: TurnColumnsProps) {
  const { review: say } = useWords().page.importing;
  return (
    <>
      <h4>{say.turnColumns}</h4>
      <div className="reading-fields">
        {Object.entries(columns).map(([heading, column]) => (
          <SelectField
            key={heading} label={heading === '' ? say.unnamedColumn : heading} value={column} onChange={(to) => onChange(heading, to)}
            options={TurnColumn.options.map((id) => ({ id, name: say.turnColumn[id] }))}
          />
        ))}
      </div>
    </>
  );
}

/** What was left out and what is in doubt, by kind and counted. */
function Kinds({ notes: { dropped, doubts = {} }, points }: { readonly notes: ReadingNotes; readonly points: number }) {
  const language = useLanguage();
  const { review: say } = useWords().page.importing;
  const names = importPlanWords[language];
  const list = (title: string, kinds: Readonly<Record<string, number>>, called: Readonly<Record<string, string>>) => {
    const counted = Object.entries(kinds).filter(([, times]) => times > 0);
    return counted.length === 0 ? null : (
      <>
        <h4>{title}</h4>
        <ul className="import-kinds">{counted.map(([kind, times]) => <li key={kind}>{say.kind(called[kind] ?? kind, times)}</li>)}</ul>
      </>
    );
  };
  return (
    <>
      {list(say.doubts, doubts, names.doubts)}
      {list(say.dropped, dropped, names.dropped)}
      {points === 0 ? null : <p>{say.points(points)}</p>}
    </>
  );
}

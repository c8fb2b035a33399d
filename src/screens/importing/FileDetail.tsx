// One file of an import: what would come of it, why not, and everything about it that can be corrected.
import { memo } from 'react';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { leaveOrTake, sayOfFile, takeForTable } from '../../state/import-review.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { isTableName } from '../../state/transcript-files.ts';
import { importPlanWords } from '../../words/import-plan-words.ts';
import { DescriptionFields } from './DescriptionFields.tsx';
import type { FilePartProps } from './file-part.ts';
import { FaultInText } from './FaultInText.tsx';
import { ReadingFields } from './ReadingFields.tsx';
import { SampleTurns } from './SampleTurns.tsx';
import { SpeakerFields } from './SpeakerFields.tsx';

export interface FileDetailProps extends FilePartProps {
  /** The name of the earlier file that has the same bytes. */
  readonly earlier: string | null;
  readonly hasTable: boolean;
}

/** Drawn anew only when something of this file has changed: there is much of it, and the rows beside it are run through. */
export const FileDetail = memo(function FileDetail({ file, said, earlier, hasTable, change }: FileDetailProps) {
  const session = useSession();
  const language = useLanguage();
  const { review: words } = useWords().page.importing;
  const names = importPlanWords[language];
  const { index, testimony, fault, reading, problems } = file;
  const left = said.leave === true;
  const canBeLeft = left || file.outcome === 'new' || file.outcome === 'fault';
  return (
    <div className="import-detail" data-file={index}>
      <h2 className="inspector-title"><bdi>{file.file}</bdi></h2>
      <p className={`outcome outcome-${file.outcome}`}>{names.outcomes[file.outcome]}</p>
      {left ? <p className="field-help">{words.leftHelp}</p> : null}
      {earlier === null ? null : <p>{words.sameAs(earlier)}</p>}
      <div className="actions">
        {canBeLeft ? <Button onPress={() => change((now) => leaveOrTake(now, index))}>{left ? words.take : words.leave}</Button> : null}
        {testimony === null ? null : (
          <Button onPress={() => session.go({ screen: 'catalogue', selected: testimony satisfies TestimonyId })}>{words.openKnown}</Button>
        )}
        {left || !isTableName(file.file) || hasTable ? null : (
          <Button onPress={() => change((now) => takeForTable(now, index))}>{words.useAsTable}</Button>
        )}
      </div>
      {fault === null || left ? null : <FaultInText fault={fault} />}
      {problems.length === 0 ? null : (
        <section className="import-problems">
          <h3>{words.problems}</h3>
          <ul>
            {problems.map(({ row, column, reason }, at) => (
              <li key={at}>
                {row === null ? words.problem(names.columns[column], names.problems[reason]) : words.rowProblem(row, names.columns[column], names.problems[reason])}
              </li>
            ))}
          </ul>
        </section>
      )}
      {reading === null ? null : <DescriptionFields file={file} said={said} change={change} />}
      {reading === null ? null : <TranslationPart file={file} said={said} change={change} />}
      {reading === null ? null : <SpeakerFields file={file} said={said} change={change} />}
      {left || !(reading !== null || fault !== null) ? null : <ReadingFields file={file} said={said} change={change} />}
      {reading === null ? null : <SampleTurns reading={reading} />}
    </div>
  );
});

function TranslationPart({ file, said, change }: FilePartProps) {
  const language = useLanguage();
  const words = useWords();
  const { review: say } = words.page.importing;
  const { translates, reading, index } = file;
  const names = importPlanWords[language];
  const second = reading?.translation ?? null;
  const isRefused = said.original === null;
  if (translates === null && second === null && !isRefused) return null;
  const aligned = translates === null ? second?.aligned ?? null : translates.aligned;
  return (
    <section className="import-part">
      <h3>{say.translation}</h3>
      {translates === null ? null : <p>{say.translates(translates.name, names.foundBy[translates.by])}</p>}
      {second === null ? null : <p>{say.secondText(words.languages[second.language], second.turns)}</p>}
      {aligned !== null ? (
        <p>
          {aligned.by === null ? say.notAligned : say.aligned(names.means[aligned.by], aligned.paired)}
          {aligned.by === null || aligned.unpaired + aligned.unpairedThere === 0 ? '' : ` ${say.alone(aligned.unpaired, aligned.unpairedThere)}`}
        </p>
      ) : translates === null ? null : <p>{say.originalNotRead}</p>}
      {translates === null && !isRefused ? null : (
        <Button
          onPress={() => change((now) => sayOfFile(now, index, ({ original: _, ...others }) => (isRefused ? others : { ...others, original: null })))}
        >
          {isRefused ? say.asFound : say.noTranslation}
        </Button>
      )}
    </section>
  );
}

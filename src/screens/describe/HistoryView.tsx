// Every change of a description, the latest first: when, by whom, which fields, from what to what; and the way back.
import type { KeyboardEvent } from 'react';
import type { FormerDescription } from '../../../archive/api/catalogue-calls.ts';
import type { Description } from '../../../archive/api/description.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { undoChange } from '../../state/describe.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { sayField } from '../../state/say-field.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';

export interface HistoryViewProps {
  readonly testimony: TestimonyId;
  /** As it is now. */
  readonly description: Description;
  /** False while something else is changed and not saved. */
  readonly mayUndo: boolean;
  readonly onRestored: () => void;
}

export function HistoryView({ testimony, description, mayUndo, onRestored }: HistoryViewProps) {
  const session = useSession();
  const { history } = useWords().page.describing;
  const { value, fault, running } = useFetched((options) => session.client['testimony.history']({ testimony }, options));
  const versions = value?.versions ?? [];
  const undo = useDeed(async (_options, number: number) => {
    await undoChange(session, testimony, number);
    onRestored();
  });
  function pressed(event: KeyboardEvent): void {
    const [latest] = versions;
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || latest === undefined || !mayUndo) return;
    event.preventDefault();
    void undo.run(latest.number);
  }
  return (
    // The keys are a second way to what the buttons in it do.
    <div onKeyDown={pressed} className="history">
      <p className="part-about">{history.about}</p>
      {mayUndo ? null : <p className="note">{history.first}</p>}
      <FaultNote fault={fault} />
      {value === null ? <ProgressLine running={running} progress={null} /> : null}
      {value !== null && versions.length === 0 ? <p>{history.none}</p> : null}
      <ol className="history-changes">
        {versions.map((version, index) => (
          <HistoryLine
            key={version.number} version={version} after={versions[index - 1]?.description ?? description} mayUndo={mayUndo && !undo.running}
            onUndo={() => void undo.run(version.number)}
          />
        ))}
      </ol>
    </div>
  );
}

interface HistoryLineProps {
  readonly version: FormerDescription;
  readonly after: Description;
  readonly mayUndo: boolean;
  readonly onUndo: () => void;
}

function HistoryLine({ version: { at, by, fields, description: before }, after, mayUndo, onUndo }: HistoryLineProps) {
  const words = useWords();
  const { history } = words.page.describing;
  const times = new Intl.DateTimeFormat(useLanguage() === 'en' ? 'en-GB' : 'ko', { dateStyle: 'long', timeStyle: 'medium' });
  const when = times.format(new Date(at));
  return (
    <li>
      <div className="history-head">
        <p><time dateTime={at}>{when}</time> <span className="field-help">{history.by(by)}</span></p>
        <Button isDisabled={!mayUndo} aria-label={history.undoChange(when)} onPress={onUndo}>{history.undo}</Button>
      </div>
      <dl className="history-fields">
        {fields.map((field) => (
          <div key={field}>
            <dt>{words.description.fields[field]}</dt>
            <dd>
              <span className="visually-hidden">{history.before}: </span>
              <del className="history-before">{sayField(field, before, words) || history.nothing}</del>
            </dd>
            <dd>
              <span className="visually-hidden">{history.after}: </span>
              <ins className="history-after">{sayField(field, after, words) || history.nothing}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

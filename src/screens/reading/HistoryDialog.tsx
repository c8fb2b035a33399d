// The versions of a transcript, the latest first: when, by whom, from what to what; and the way back.
import type { EditedTurn, TranscriptVersion, TurnChange } from '../../../archive/api/editing-calls.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { Language } from '../../../archive/api/language.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { writtenTimecode } from '../../state/recordings.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';

export interface HistoryDialogProps {
  readonly testimony: TestimonyId;
  readonly language: Language;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

/** Of each version so many changes are shown. */
const mostChanges = 20;

export function HistoryDialog({ testimony, language, mayChange, onClose }: HistoryDialogProps) {
  const { client } = useSession();
  const { transcriptHistory: words } = useWords().page;
  const { value, fault, running } = useFetched((options) => client['transcript.history']({ testimony, changes: mostChanges }, options));
  const restoring = useDeed(async (options, restore: number) => {
    const restored = await client['transcript.restore']({ testimony, restore }, options);
    const { flagged } = restored;
    sayStatus(({ page: { transcriptHistory: said } }) => (
      [said.restored(restore), ...(flagged === 0 ? [] : [said.flagged(flagged)])].join(' ')
    ));
    return restored;
  });
  return (
    <Dialog title={words.title} isOpen onClose={onClose} size="large" mustAnswer={restoring.running}>
      <p className="part-about">{words.about}</p>
      <FaultNote fault={fault ?? restoring.fault} />
      {value === null ? <ProgressLine running={running} progress={null} /> : null}
      {value !== null && value.versions.length === 0 ? <p>{words.none}</p> : null}
      <ol className="history-changes">
        {value?.versions.map((version) => (
          <VersionLine
            key={version.version} version={version} language={language} mayRestore={mayChange && !restoring.running}
            onRestore={() => void restoring.run(version.version - 1)}
          />
        ))}
      </ol>
      <ProgressLine running={restoring.running} progress={restoring.progress} />
    </Dialog>
  );
}

interface VersionLineProps {
  readonly version: TranscriptVersion;
  readonly language: Language;
  readonly mayRestore: boolean;
  readonly onRestore: () => void;
}

function VersionLine({ version: { version, at, by, restored, counts, changes }, language, mayRestore, onRestore }: VersionLineProps) {
  const { transcriptHistory: words } = useWords().page;
  const times = new Intl.DateTimeFormat(useLanguage() === 'en' ? 'en-GB' : 'ko', { dateStyle: 'long', timeStyle: 'medium' });
  const left = Object.values(counts).reduce((sum, count) => sum + count, 0) - changes.length;
  return (
    <li>
      <div className="history-head">
        <p>
          {words.version(version)}, <time dateTime={at}>{times.format(new Date(at))}</time> <span className="field-help">{words.by(by)}</span>
        </p>
        <Button isDisabled={!mayRestore} aria-label={words.bringBackOf(version)} onPress={onRestore}>{words.bringBack}</Button>
      </div>
      {restored === null ? null : <p>{words.broughtBack(restored)}</p>}
      <dl className="history-fields">
        {changes.map((change, index) => <ChangeLine key={index} change={change} language={language} />)}
      </dl>
      {left === 0 ? null : <p className="field-help">{words.more(left)}</p>}
    </li>
  );
}

/** What a change was to, of one turn: its speaker, its times, or its text. */
function sayTurn(did: TurnChange['did'], { speaker, start, end, text }: EditedTurn): string {
  if (did === 'speaker') return speaker ?? '';
  if (did === 'time') return [start, end].map((moment) => (moment === null ? '' : writtenTimecode(moment))).join('–').replace(/^–$/u, '');
  return text.trim();
}

function ChangeLine({ change: { did, before, after }, language }: { readonly change: TurnChange; readonly language: Language }) {
  const { transcriptHistory: words } = useWords().page;
  const say = (turns: readonly EditedTurn[]): string => turns.map((turn) => sayTurn(did, turn)).join(' ⁄ ') || words.nothing;
  return (
    <div>
      <dt>{words.kinds[did]}</dt>
      <dd>
        <span className="visually-hidden">{words.before}: </span>
        <del className="history-before" lang={language}>{say(before)}</del>
      </dd>
      <dd>
        <span className="visually-hidden">{words.after}: </span>
        <ins className="history-after" lang={language}>{say(after)}</ins>
      </dd>
    </div>
  );
}

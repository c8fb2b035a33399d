// Where the data keys of backups lie, and which files may still hold keys of what was erased.
import type { Fault } from '../../../archive/api/errors.ts';
import type { Output } from '../../../archive/api/contract.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDays } from '../../state/use-days.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';

type KeyFile = Output<'backup.keys'>['files'][number];
type Way = 'replace' | 'destroyed';

/** `made` changes with every backup, which has a file of its own. */
export function KeyFiles({ made }: { readonly made: number }) {
  const { client } = useSession();
  const { backup: words } = useWords().page;
  const { value, fault, refresh } = useFetched((options) => client['backup.keys']({}, options), { of: String(made) });
  const change = useDeed(async (options, folder: string, way: Way) => {
    if (way === 'replace') await client['backup.replaceKeys']({ folder }, options);
    else await client['backup.forgetKeys']({ folder }, options);
    return way;
  });
  async function run(folder: string, way: Way): Promise<void> {
    if (await change.run(folder, way) !== null) refresh();
  }
  if (value === null || value.files.length === 0) return <FaultNote fault={fault} />;
  return (
    <section className="setting-part">
      <h3>{words.keysTitle}</h3>
      <p>{words.keysAbout}</p>
      <ul className="dialog-list">
        {value.files.map((file) => (
          <KeyFileLine key={`${String(file.generation)} ${file.folder}`} file={file} isBusy={change.running} onRun={(way) => void run(file.folder, way)} />
        ))}
      </ul>
      <ChangeFault fault={change.fault} />
      {change.value === null ? null : (
        <p className="note" role="status">{change.value === 'replace' ? words.keyReplaced : words.keyForgotten}</p>
      )}
    </section>
  );
}

interface KeyFileLineProps {
  readonly file: KeyFile;
  readonly isBusy: boolean;
  readonly onRun: (way: Way) => void;
}

function KeyFileLine({ file: { generation, folder, at, stale }, isBusy, onRun }: KeyFileLineProps) {
  const { backup: words } = useWords().page;
  const day = useDays();
  const what = words.keyFile(generation, folder, day(at));
  return (
    <li>
      <p>{what} {stale === 0 ? words.keyFresh : words.keyStale(stale)}</p>
      {stale === 0 ? null : (
        <div className="actions">
          <Button onPress={() => onRun('replace')} isDisabled={isBusy} aria-label={`${words.keyReplace}: ${what}`}>{words.keyReplace}</Button>
          <Button onPress={() => onRun('destroyed')} isDisabled={isBusy} aria-label={`${words.keyDestroyed}: ${what}`}>{words.keyDestroyed}</Button>
        </div>
      )}
    </li>
  );
}

function ChangeFault({ fault }: { readonly fault: Fault | null }) {
  const { backup: words } = useWords().page;
  const { reason } = fault?.detail ?? {};
  const said = reason === 'still-there' ? words.keyStillThere : reason === 'data-keys' ? words.keyNotThere : null;
  if (said === null) return <FaultNote fault={fault} />;
  return <div className="note note-fault" role="alert"><p className="note-what">{said}</p></div>;
}

// Backups: when the last was made and when one is due; making one, checking one, and how a vault is made of one.
import type { Output } from '../../../archive/api/contract.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDays } from '../../state/use-days.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { askNoticesAgain } from '../../state/use-notices.ts';
import { KeyFiles } from './KeyFiles.tsx';
import { MakeBackup } from './MakeBackup.tsx';
import { RemindBackup } from './RemindBackup.tsx';
import { VerifyBackup } from './VerifyBackup.tsx';

export function Backup({ user }: { readonly user: string }) {
  const { client } = useSession();
  const { settings, backup: words } = useWords().page;
  const { value: state, fault, running, refresh } = useFetched((options) => client['backup.state']({}, options));
  function changed(): void {
    refresh();
    askNoticesAgain();
  }
  return (
    <div className="setting-form">
      <h2>{settings.tabs.backup}</h2>
      <p className="part-about">{words.about}</p>
      <FaultNote fault={fault} />
      {state === null ? <ProgressLine running={running} progress={null} /> : <LastBackup state={state} />}
      <MakeBackup onMade={changed} />
      {state === null ? null : <RemindBackup remind={state.remind} onChanged={changed} />}
      {state === null ? null : <KeyFiles made={state.last?.generation ?? 0} />}
      <VerifyBackup user={user} />
      <section className="setting-part">
        <h3>{words.restoreTitle}</h3>
        <p>{words.restoreAbout}</p>
        <p>{words.limits}</p>
      </section>
    </div>
  );
}

function LastBackup({ state: { last, changes, due } }: { readonly state: Output<'backup.state'> }) {
  const { backup: words } = useWords().page;
  const day = useDays();
  if (last === null) return <div className="note note-fault"><p className="note-what">{words.never}</p></div>;
  const told = <>{words.last(last.generation, day(last.at))} {words.changes(changes)}</>;
  return due ? <div className="note"><p className="note-what">{words.due}</p><p>{told}</p></div> : <p>{told}</p>;
}

// What an opening has to tell: why the vault is read-only, a clock that was set back, a backup that is due, copies to be refreshed.
import { useState, type ReactNode } from 'react';
import { Disclosure, DisclosurePanel } from 'react-aria-components';
import { useWords, useLanguage } from '../state/language.ts';
import { useDays } from '../state/use-days.ts';
import { useNotices, type Notices } from '../state/use-notices.ts';
import { useSession, type Opened } from '../state/session.ts';
import type { SettingsTab } from '../words/settings-tabs.ts';
import { Button } from './Button.tsx';

export function VaultNotices({ opened }: { readonly opened: Opened }) {
  const notices = useNotices(opened);
  return (
    <>
      {opened.readOnly === null ? null : <ReadOnlyNote readOnly={opened.readOnly} mismatches={notices?.mismatches ?? []} />}
      {notices === null ? null : <Told notices={notices} />}
    </>
  );
}

function Told({ notices: { clock, backup, copiesToRefresh } }: { readonly notices: Notices }) {
  return (
    <>
      {clock === null ? null : <ClockNote clock={clock} />}
      {backup?.due === true ? <BackupNote backup={backup} /> : null}
      {copiesToRefresh === 0 ? null : <CopiesNote copies={copiesToRefresh} />}
    </>
  );
}

interface ReadOnlyNoteProps extends Pick<Notices, 'mismatches'> {
  readonly readOnly: NonNullable<Opened['readOnly']>;
}

function ReadOnlyNote({ readOnly, mismatches }: ReadOnlyNoteProps) {
  const session = useSession();
  const { frame, notices: words } = useWords().page;
  return (
    <Disclosure className="frame-note frame-note-fault">
      <p role="alert">{readOnly === 'vault-rolled-back' ? frame.rolledBack : frame.damaged}</p>
      <Button slot="trigger" variant="quiet">{words.details}<span aria-hidden="true" className="select-sign" /></Button>
      <Button variant="quiet" onPress={() => session.go({ screen: 'settings', tab: 'vault' })}>{words.check}</Button>
      <DisclosurePanel className="frame-note-details">
        <ul>{mismatches.map(({ file, what }) => <li key={`${file} ${what}`}>{words.mismatches[what](file)}</li>)}</ul>
        {words.wayOut.map((one) => <p key={one}>{one}</p>)}
      </DisclosurePanel>
    </Disclosure>
  );
}

function ClockNote({ clock: { machine, seen } }: { readonly clock: NonNullable<Notices['clock']> }) {
  const { notices: words } = useWords().page;
  const times = new Intl.DateTimeFormat(useLanguage() === 'en' ? 'en-GB' : 'ko', { dateStyle: 'long', timeStyle: 'short' });
  return (
    <div className="frame-note" role="status">
      <p>{words.clock} {words.clockDetail(times.format(new Date(machine)), times.format(new Date(seen)))}</p>
    </div>
  );
}

function BackupNote({ backup: { last } }: { readonly backup: NonNullable<Notices['backup']> }) {
  const { notices: words } = useWords().page;
  const day = useDays();
  return <Waiting tab="backup" go={words.goBackup}>{last === null ? words.backupNever : words.backupDue(day(last.at))}</Waiting>;
}

function CopiesNote({ copies }: { readonly copies: number }) {
  const { notices: words } = useWords().page;
  return <Waiting tab="copies" go={words.goCopies}>{words.copies(copies)}</Waiting>;
}

interface WaitingProps {
  readonly tab: SettingsTab;
  readonly go: string;
  readonly children: ReactNode;
}

/** Something that can wait: it can be put away until the next opening. */
function Waiting({ tab, go, children }: WaitingProps) {
  const session = useSession();
  const { notices: words } = useWords().page;
  const [isPutAway, setIsPutAway] = useState(false);
  if (isPutAway) return null;
  return (
    <div className="frame-note" role="status">
      <p>{children}</p>
      <Button onPress={() => session.go({ screen: 'settings', tab })}>{go}</Button>
      <Button variant="quiet" onPress={() => setIsPutAway(true)}>{words.later}</Button>
    </div>
  );
}

// The handlers of the calls about backups: each hands over to the thread.
import type { backupCalls } from './api/backup-calls.ts';
import type { Handlers } from './dispatch.ts';
import type { Services } from './services.ts';
import { backupState, makeBackup, remindOfBackups } from './thread/back-up.ts';
import { forgetKeyFiles, listKeyFiles, replaceKeyFiles } from './thread/key-files.ts';
import { restoreBackup, verifyBackup } from './thread/restore-backup.ts';
import type { Session } from './thread/session.ts';
import type { VaultOptions } from './vault/vault.ts';

/** A backup is verified and restored without any vault being open. */
export function backupHandlers(
  session: () => Session, services: Services, options: VaultOptions,
): Pick<Handlers, keyof typeof backupCalls> {
  return {
    'backup.state': async () => backupState(session()),
    'backup.remind': async (input) => remindOfBackups(session(), input),
    'backup.keys': async () => listKeyFiles(session()),
    'backup.replaceKeys': async (input) => replaceKeyFiles(session(), input),
    'backup.forgetKeys': async (input) => forgetKeyFiles(session(), input),
    'backup.create': (input, running) => makeBackup(session(), input, running),
    'backup.verify': (input, running) => verifyBackup(options, input, running),
    'backup.restore': (input, running) => restoreBackup(services, options, input, running),
  };
}

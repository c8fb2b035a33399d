// The handlers of the calls about recovery: each hands over to the thread.
import type { recoveryCalls } from './api/recovery-calls.ts';
import type { Handlers } from './dispatch.ts';
import { checkWords, confirmWords, createWords, recoveryState, writeSheet } from './thread/recovery.ts';
import type { Session } from './thread/session.ts';

export function recoveryHandlers(session: () => Session): Pick<Handlers, keyof typeof recoveryCalls> {
  return {
    'recovery.state': async () => recoveryState(session()),
    'recovery.create': async (input) => createWords(session(), input),
    'recovery.confirm': async (input) => confirmWords(session(), input),
    'recovery.check': async (input) => checkWords(session(), input),
    'recovery.sheet': (input) => writeSheet(session(), input),
  };
}

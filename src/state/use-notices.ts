// What whoever has opened the vault has to be told: asked after opening, and again after what settles it.
import { useEffect, useState } from 'react';
import type { Output } from '../../archive/api/contract.ts';
import { useSession, type Opened } from './session.ts';
import { makeStore, useStore } from './store.ts';

export interface Notices extends Output<'vault.notices'> {
  /** Null for those who make no backups. */
  readonly backup: Output<'backup.state'> | null;
  /** How many reading copies hold what may not be there any more. */
  readonly copiesToRefresh: number;
}

const asked = makeStore(0);

/** After a backup, another reminder, or a copy that was refreshed. */
export const askNoticesAgain = (): void => asked.update((times) => times + 1);

/** Null until they are told; without an answer nobody is stopped. */
export function useNotices({ role, sample }: Opened): Notices | null {
  const { client } = useSession();
  const times = useStore(asked);
  const [notices, setNotices] = useState<Notices | null>(null);
  const keepsCopies = role === 'archivist' && !sample;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    async function ask(): Promise<void> {
      const told = await client['vault.notices']({}, { signal });
      const backup = keepsCopies ? await client['backup.state']({}, { signal }) : null;
      const { copies } = keepsCopies ? await client['reading-copy.list']({}, { signal }) : { copies: [] };
      if (signal.aborted) return;
      setNotices({ ...told, backup, copiesToRefresh: copies.filter(({ recalled }) => recalled.length > 0).length });
    }
    ask().catch(() => undefined);
    return () => controller.abort();
  }, [client, times, keepsCopies]);
  return notices;
}

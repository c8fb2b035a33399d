// The sitting of a transcript that is edited: fetched once, changed in memory, foreseen and saved as one version.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Edited, TurnEdit } from '../../archive/api/editing-calls.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { toFault, type Fault } from '../../archive/api/errors.ts';
import { beginEditing, rebase, redoEdit, takeEdit, undoEdit, type EditSession, type Rebased, type Taken } from './edit-session.ts';
import { unsavedSteps } from './edit-unsaved.ts';
import { useSession } from './session.ts';
import { makeStore, useStore, type Store } from './store.ts';
import { useDeed, type Deed } from './use-deed.ts';

export interface Editor {
  readonly sitting: Store<EditSession>;
  /** Written into the open turn, and not a step yet. */
  readonly isWriting: Store<boolean>;
  take(edit: TurnEdit): Exclude<Taken, { readonly session: EditSession }>['refused'] | null;
  undo(): void;
  redo(): void;
  discard(): void;
  readonly foresee: Deed<[], Edited>;
  readonly save: Deed<[], Edited>;
  /** The unsaved steps on the version that the archive has by now. */
  readonly catchUp: Deed<[], Rebased>;
}

export interface LoadedTurns {
  readonly value: EditSession | null;
  readonly fault: Fault | null;
}

/** The turns are asked for once: what others change meanwhile is found out when the steps are saved. */
export function useLoadedTurns(testimony: TestimonyId): LoadedTurns {
  const { client } = useSession();
  const [loaded, setLoaded] = useState<LoadedTurns>({ value: null, fault: null });
  useEffect(() => {
    const controller = new AbortController();
    client['transcript.turns']({ testimony }, { signal: controller.signal }).then(
      (told) => {
        if (!controller.signal.aborted) setLoaded({ value: beginEditing(told), fault: null });
      },
      (thrown: unknown) => {
        if (!controller.signal.aborted) setLoaded({ value: null, fault: toFault(thrown) });
      },
    );
    return () => controller.abort();
  }, [client, testimony]);
  return loaded;
}

export function useEditSession(testimony: TestimonyId, loaded: EditSession): Editor {
  const { client } = useSession();
  const [sitting] = useState(() => makeStore(loaded));
  const [isWriting] = useState(() => makeStore(false));
  useEffect(() => {
    const tell = (): void => unsavedSteps.set(sitting.get().steps.length + Number(isWriting.get()));
    const heard = [sitting.subscribe(tell), isWriting.subscribe(tell)];
    return () => {
      for (const stop of heard) stop();
      unsavedSteps.set(0);
    };
  }, [sitting, isWriting]);

  const take = useCallback<Editor['take']>((edit) => {
    const taken = takeEdit(sitting.get(), edit);
    if ('refused' in taken) return taken.refused;
    if (taken.session !== sitting.get()) sitting.set(taken.session);
    return null;
  }, [sitting]);
  const undo = useCallback(() => sitting.update(undoEdit), [sitting]);
  const redo = useCallback(() => sitting.update(redoEdit), [sitting]);
  const discard = useCallback(() => {
    const { version, saved } = sitting.get();
    isWriting.set(false);
    sitting.set(beginEditing({ version, turns: saved }));
  }, [sitting, isWriting]);

  const asked = () => {
    const { version, steps } = sitting.get();
    return { testimony, version, edits: steps.map(({ edit }) => edit) };
  };
  const foresee = useDeed((options) => client['transcript.edit']({ ...asked(), foresee: true }, options));
  const save = useDeed(async (options) => {
    const edited = await client['transcript.edit'](asked(), options);
    // The archive has given keys of its own to the turns that are new.
    sitting.set(beginEditing(await client['transcript.turns']({ testimony }, options)));
    return edited;
  });
  const catchUp = useDeed(async (options) => {
    const rebased = rebase(sitting.get(), await client['transcript.turns']({ testimony }, options));
    sitting.set(rebased.session);
    return rebased;
  });
  return useMemo(() => (
    { sitting, isWriting, take, undo, redo, discard, foresee, save, catchUp }
  ), [sitting, isWriting, take, undo, redo, discard, foresee, save, catchUp]);
}

/** Steps, and what is being written as one more. */
export function useUnsaved({ sitting, isWriting }: Editor): number {
  return useStore(sitting).steps.length + Number(useStore(isWriting));
}

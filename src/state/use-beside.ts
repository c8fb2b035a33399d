// What can stand beside a testimony, and what of it the reader has chosen.
import { useEffect, useMemo, useState } from 'react';
import type { Beside } from '../../archive/api/contract.ts';
import { toFault, type Fault } from '../../archive/api/errors.ts';
import type { TestimonyId } from '../../archive/api/ids.ts';
import type { TestimonyView } from '../../archive/api/testimony.ts';
import type { Language } from '../../archive/api/language.ts';
import { useSession } from './session.ts';
import { useKept } from './use-kept.ts';

export interface BesideChoice {
  readonly id: TestimonyId;
  readonly kind: 'original' | 'translation';
  readonly language: Language;
}

export interface BesideState {
  readonly choices: readonly BesideChoice[];
  readonly chosen: TestimonyId | null;
  readonly beside: Beside | null;
  readonly fault: Fault | null;
  choose(other: TestimonyId | null): void;
}

const noChoices: readonly BesideChoice[] = [];

/** The languages of testimonies by their ids: those that the list has, which are those that this reader may know of. */
function useChoices(view: TestimonyView | null): readonly BesideChoice[] {
  const { client } = useSession();
  const [choices, setChoices] = useState(noChoices);
  useEffect(() => {
    if (view === null) return undefined;
    const wanted = [
      ...(view.original === null ? [] : [{ id: view.original, kind: 'original' } as const]),
      ...view.translations.map((id) => ({ id, kind: 'translation' } as const)),
    ];
    const controller = new AbortController();
    async function look(): Promise<void> {
      if (wanted.length === 0) {
        setChoices(noChoices);
        return;
      }
      const { testimonies } = await client['testimony.list']({}, { signal: controller.signal });
      const listed = new Map(testimonies.map(({ id, language }) => [id, language]));
      setChoices(wanted.flatMap(({ id, kind }) => {
        const language = listed.get(id);
        return language === undefined ? [] : [{ id, kind, language }];
      }));
    }
    // Without the list there is only nothing to choose from; the text itself can be read.
    look().catch(() => undefined);
    return () => controller.abort();
  }, [client, view]);
  return choices;
}

export function useBeside(testimony: TestimonyId, view: TestimonyView | null): BesideState {
  const { client } = useSession();
  const choices = useChoices(view);
  const [chosen, choose] = useKept<TestimonyId | null>(`reading.beside.${testimony}`, null);
  const [beside, setBeside] = useState<Beside | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    setFault(null);
    if (chosen === null || view === null) {
      setBeside(null);
      return undefined;
    }
    const controller = new AbortController();
    client['testimony.beside']({ testimony, other: chosen }, { signal: controller.signal }).then(
      (found) => {
        if (!controller.signal.aborted) setBeside(found);
      },
      (thrown: unknown) => {
        if (controller.signal.aborted) return;
        setBeside(null);
        setFault(toFault(thrown));
      },
    );
    return () => controller.abort();
  }, [client, testimony, chosen, view]);
  // Rows that were cut for another state of the text would pair the wrong passages.
  const fits = useMemo(() => {
    const last = beside?.rows.at(-1)?.here[1] ?? 0;
    return beside !== null && beside.testimony === chosen && view !== null && last === view.passages.length;
  }, [beside, chosen, view]);
  return { choices, chosen, beside: fits ? beside : null, fault, choose };
}

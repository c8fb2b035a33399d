// The recordings of a testimony that is read: which of them plays, how it lies beside the text, and what is spoken now.
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { TestimonyId } from '../../archive/api/ids.ts';
import { makePlayer, type Player } from './player.ts';
import {
  fitRecordings, passageAt, recordingsAmong, startOf, timedPassages, type Fit, type Recording, type Spoken, type TimedPassage,
} from './recordings.ts';
import { useSession } from './session.ts';
import { useFetched } from './use-fetched.ts';
import { useKept } from './use-kept.ts';

export interface Listening {
  readonly player: Player;
  readonly recordings: readonly Recording[];
  /** Null where there is none, or where the one that was chosen is not open any more. */
  readonly chosen: Recording | null;
  readonly fit: Fit;
  readonly sessions: readonly number[];
  readonly timed: readonly TimedPassage[];
  choose(recording: string): void;
  setFit(fit: Fit): void;
  /** Milliseconds of the transcript's clock. */
  clock(): number;
  playFrom(passage: string): void;
}

/** Null where nothing can be heard. */
export const ListeningContext = createContext<Listening | null>(null);
export const useListeningHere = (): Listening | null => useContext(ListeningContext);

const none: readonly Recording[] = [];
const whole: Fit = { session: null, offset: 0 };

/** `asScholar` leaves those that scholars may hear. */
export function useListening(testimony: TestimonyId, passages: readonly Spoken[], asScholar: boolean): Listening {
  const { client } = useSession();
  const [player] = useState(makePlayer);
  const { value, fault } = useFetched((options) => client['attachment.list']({ testimony }, options));
  const recordings = useMemo(() => {
    const all = value === null ? none : recordingsAmong(value.attachments);
    return asScholar ? all.filter(({ cleared }) => cleared === true) : all;
  }, [value, asScholar]);
  const [pinned, setPinned] = useState<string | null>(null);
  const [byHand, setByHand] = useKept<Readonly<Record<string, Fit>>>(`reading.fits.${testimony}`, {});
  const fits = useMemo(() => new Map([...fitRecordings(recordings, passages), ...Object.entries(byHand)]), [recordings, passages, byHand]);
  const chosen = recordings.find(({ id }) => id === pinned) ?? null;
  const id = chosen?.id ?? null;
  const fit = (id === null ? undefined : fits.get(id)) ?? whole;
  const timed = useMemo(() => timedPassages(passages, fit.session), [passages, fit.session]);
  const sessions = useMemo(() => [...new Set(passages.map(({ session }) => session))], [passages]);
  /** Where it is to play from, once the recording has been changed. */
  const wanted = useRef<number | null>(null);

  const isTold = value !== null || fault !== null;
  useEffect(() => {
    if (chosen !== null || !isTold) return;
    // What is heard and is not open any more ends here, whatever of it the player has already.
    if (pinned !== null && player.played.get().phase !== 'resting') player.stop(asScholar ? 'resting' : 'gone');
    else setPinned(recordings[0]?.id ?? null);
  }, [chosen, isTold, pinned, recordings, asScholar, player]);
  useEffect(() => {
    if (id === null) return;
    player.load(async () => {
      const { ticket } = await client['attachment.open']({ testimony, attachment: id });
      return `/stream/${ticket}`;
    });
    if (wanted.current === null) return;
    player.seek(wanted.current);
    player.play();
    wanted.current = null;
  }, [player, client, testimony, id]);
  useEffect(() => () => player.stop(), [player]);

  const playFrom = useCallback((passage: string): void => {
    const session = passages.find((one) => one.passage === passage)?.session;
    const isHere = fit.session === null || fit.session === session;
    const other = isHere ? undefined : recordings.find((recording) => fits.get(recording.id)?.session === session);
    const its = other === undefined ? fit : fits.get(other.id) ?? whole;
    const start = startOf(passages, passage, its.session);
    if (start === null) return;
    if (other !== undefined) {
      wanted.current = start + its.offset;
      setPinned(other.id);
      return;
    }
    player.seek(start + its.offset);
    player.play();
  }, [passages, recordings, fits, fit, player]);

  return {
    player, recordings, chosen, fit, sessions, timed, choose: setPinned, playFrom,
    setFit: (next) => {
      if (id !== null) setByHand({ ...byHand, [id]: next });
    },
    clock: () => Math.max(0, player.played.get().at - fit.offset),
  };
}

/** The passage that is heard at this moment, drawn anew only when it is another. */
export function useSpoken({ player, timed, fit: { offset } }: Listening): string | null {
  const { played } = player;
  return useSyncExternalStore(played.subscribe, () => {
    const { phase, at } = played.get();
    return phase === 'ready' || phase === 'opening' ? passageAt(timed, at - offset) : null;
  });
}

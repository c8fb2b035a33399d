// What the engine makes of a date while it is typed: as EDTF writes it, or that it is none.
import { useEffect, useState } from 'react';
import { useSession } from './session.ts';

/** Milliseconds after the last key: a date that is half typed is not yet wrong. */
const pause = 350;

/** `undefined` while nothing is known, null where the words are no date. */
export function useDateCheck(words: string): string | null | undefined {
  const { client } = useSession();
  const [answer, setAnswer] = useState<{ readonly words: string; readonly date: string | null } | null>(null);
  const asked = words.trim();
  useEffect(() => {
    if (asked === '') return undefined;
    const letGo = new AbortController();
    const timer = setTimeout(() => {
      client['catalogue.date']({ words: asked }, { signal: letGo.signal })
        .then(({ date }) => setAnswer({ words: asked, date }), () => undefined);
    }, pause);
    return () => {
      clearTimeout(timer);
      letGo.abort();
    };
  }, [asked, client]);
  return asked !== '' && answer?.words === asked ? answer.date : undefined;
}

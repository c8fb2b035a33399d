// Taking passages out of the page: by copying, which consent must allow and which is recorded, by citing, by a link.
import { useCallback, useState } from 'react';
import { toFault, type Fault } from '../../archive/api/errors.ts';
import type { PassageId, TestimonyId } from '../../archive/api/ids.ts';
import { useWords } from './language.ts';
import type { PassageSelection } from './passage-selection.ts';
import { linkTo } from './place.ts';
import { useSession } from './session.ts';
import { sayStatus } from './status.ts';
import { writeClipboard } from './write-clipboard.ts';

/** As the contract has it. */
const mostPassages = 500;

export interface Copying {
  /** Why the last one came to nothing. */
  readonly fault: Fault | null;
  readonly tooMany: boolean;
  /** What the clipboard would not take: to be copied by hand. */
  readonly byHand: string | null;
  copy(selection: PassageSelection): Promise<void>;
  cite(selection: PassageSelection): Promise<void>;
  link(testimony: TestimonyId, passage: PassageId, number: number): Promise<void>;
  forget(): void;
}

interface Outcome {
  readonly fault: Fault | null;
  readonly tooMany: boolean;
  readonly byHand: string | null;
}

const nothing: Outcome = { fault: null, tooMany: false, byHand: null };

export function useCopying(): Copying {
  const { client } = useSession();
  const { selection: words } = useWords().page.reading;
  const [outcome, setOutcome] = useState(nothing);

  const hand = useCallback(async (text: string, said: string): Promise<void> => {
    const written = await writeClipboard(text);
    sayStatus(written ? said : words.clipboardClosed);
    setOutcome({ ...nothing, byHand: written ? null : text });
  }, [words]);

  const take = useCallback(async (selection: PassageSelection, fetchText: () => Promise<string>, said: string): Promise<void> => {
    if (selection.passages.length > mostPassages) {
      setOutcome({ ...nothing, tooMany: true });
      return;
    }
    try {
      await hand(await fetchText(), said);
    } catch (thrown) {
      setOutcome({ ...nothing, fault: toFault(thrown) });
    }
  }, [hand]);

  const copy = useCallback((selection: PassageSelection) => take(selection, async () => {
    const { testimony, passages, text: selected } = selection;
    const { text, citation } = await client['passages.copy']({ testimony, passages: [...passages], selected });
    return `${text}\n\n${citation}`;
  }, words.copied(selection.passages.length)), [client, take, words]);

  const cite = useCallback((selection: PassageSelection) => take(selection, async () => {
    const { testimony, passages } = selection;
    return (await client['passages.cite']({ testimony, passages: [...passages] })).citation;
  }, words.cited), [client, take, words]);

  const link = useCallback((testimony: TestimonyId, passage: PassageId, number: number) => (
    hand(location.origin + location.pathname + linkTo(testimony, passage), words.linked(number))
  ), [hand, words]);

  const forget = useCallback(() => setOutcome(nothing), []);
  return { ...outcome, copy, cite, link, forget };
}

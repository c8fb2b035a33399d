// What those who keep the stacks do about words that readers get or do not get: which deed is under way, and its dialog.
import { useCallback, useState } from 'react';
import type { Restriction } from '../../../archive/api/consent.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { Passage } from '../../../archive/api/testimony.ts';
import { keptOf, withheldOf, type Kept } from '../../state/kept-stretches.ts';
import type { PassageSelection } from '../../state/passage-selection.ts';
import type { Opened } from '../../state/session.ts';
import { LiftPanel } from '../consent/LiftPanel.tsx';
import { KeptPopover } from './KeptPopover.tsx';
import type { OnKept } from './PassageText.tsx';
import { readingDeeds, type ReadingDeed, type SealedText } from './reading-deed.ts';
import { ReadingDialogs } from './ReadingDialogs.tsx';

interface OpenSide extends SealedText {
  readonly testimony: TestimonyId;
}

type UnderWay =
  | { readonly deed: ReadingDeed; readonly selection: PassageSelection; readonly text: SealedText }
  | { readonly deed: 'look'; readonly side: OpenSide; readonly kept: readonly Kept[]; readonly at: Element }
  | { readonly deed: 'lift'; readonly testimony: TestimonyId; readonly restriction: Restriction };

export interface KeptDeeds {
  readonly underWay: UnderWay | null;
  /** What can be done with a selection. */
  deedsFor(selection: PassageSelection): readonly ReadingDeed[];
  begin(deed: ReadingDeed, selection: PassageSelection): void;
  /** Opens at words that readers do not get. */
  readonly look: OnKept;
  lift(testimony: TestimonyId, restriction: Restriction): void;
  end(): void;
}

const none: readonly ReadingDeed[] = [];

/** `mayChange` is false for readers, and where nothing can be written. */
export function useKeptDeeds(mayChange: boolean, sides: readonly OpenSide[]): KeptDeeds {
  const [underWay, setUnderWay] = useState<UnderWay | null>(null);
  const selected = ({ passages }: PassageSelection): Passage[] => sides.flatMap((side) => side.passages)
    .filter(({ passage }) => passages.includes(passage));
  const look = useCallback<OnKept>((id, places, at) => {
    const side = sides.find(({ passages }) => passages.some(({ passage }) => passage === id));
    const passage = side?.passages.find((one) => one.passage === id);
    if (side !== undefined && passage !== undefined) setUnderWay({ deed: 'look', side, kept: keptOf(passage, places), at });
  }, [sides]);
  return {
    underWay, look,
    deedsFor: (selection) => (!mayChange ? none : readingDeeds.filter((deed) => {
      if (deed === 'kept') return selected(selection).some((passage) => withheldOf(passage).length > 0);
      return deed !== 'correct' || selection.passages.length === 1;
    })),
    // What was selected is kept: the focus going to the dialog ends the selection.
    begin(deed, selection) {
      const text = sides.find(({ testimony }) => testimony === selection.testimony);
      if (text !== undefined) setUnderWay({ deed, selection, text });
    },
    lift: (testimony, restriction) => setUnderWay({ deed: 'lift', testimony, restriction }),
    end: () => setUnderWay(null),
  };
}

export interface KeptWordsProps {
  readonly kept: KeptDeeds;
  readonly opened: Opened;
  /** A dialog about the selection was put away. */
  readonly onDone: () => void;
}

export function KeptWords({ kept, opened, onDone }: KeptWordsProps) {
  const { underWay } = kept;
  if (underWay === null) return null;
  function done(): void {
    kept.end();
    onDone();
  }
  if (underWay.deed === 'look') {
    const { side, at, kept: stretches } = underWay;
    return (
      <KeptPopover
        at={at} testimony={side.testimony} language={side.language} kept={stretches} role={opened.role} isReadOnly={opened.readOnly !== null}
        onLift={(restriction) => kept.lift(side.testimony, restriction)} onClose={kept.end}
      />
    );
  }
  if (underWay.deed === 'lift') {
    const { testimony, restriction } = underWay;
    return <LiftPanel testimony={testimony} group={{ one: restriction, all: [restriction] }} onDone={done} />;
  }
  return <ReadingDialogs deed={underWay.deed} opened={opened} text={underWay.text} selection={underWay.selection} onDone={done} />;
}

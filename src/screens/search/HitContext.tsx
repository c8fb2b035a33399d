// A passage that was found, whole, between the passage before it and the passage after it.
import { useEffect, useState } from 'react';
import type { Passage } from '../../../archive/api/testimony.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { MarkedText } from '../../parts/MarkedText.tsx';
import { useWords } from '../../state/language.ts';
import type { Hit } from '../../state/search-desk.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';

interface Around {
  readonly before: Passage | null;
  readonly after: Passage | null;
}

export interface HitContextProps {
  readonly hit: Hit;
  /** Hears of the passages around it, so that copying them goes through consent too. */
  readonly onAround: (passages: readonly Passage[]) => void;
}

export function HitContext({ hit, onAround }: HitContextProps) {
  const { client } = useSession();
  const { search: words, reading } = useWords().page;
  const [around, setAround] = useState<Around | null>(null);
  const { testimony, passage } = hit;
  const show = useDeed((options) => client['testimony.show']({ testimony }, options));
  const { run } = show;
  useEffect(() => {
    async function look(): Promise<void> {
      const passages = (await run())?.passages;
      const at = passages?.findIndex((candidate) => candidate.passage === passage) ?? -1;
      // Only the two passages stay: the rest of the testimony was not asked for.
      if (passages === undefined) return;
      const found = { before: passages[at - 1] ?? null, after: at < 0 ? null : passages[at + 1] ?? null };
      onAround([found.before, found.after].filter((neighbour) => neighbour !== null));
      setAround(found);
    }
    void look();
  }, [run, passage, onAround]);

  const side = (neighbour: Passage | null, label: string, none: string) => (neighbour === null
    ? <p className="field-help">{none}</p>
    : (
      <div className="hit-neighbour">
        <p className="field-help">{label}: {neighbour.speaker ?? reading.unnamedSpeaker}</p>
        <p className="testimony-text" data-passage={neighbour.passage}>{neighbour.text}</p>
      </div>
    ));
  return (
    <div className="hit-context">
      {around === null ? null : side(around.before, words.passageBefore, words.noneBefore)}
      <p className="hit-text testimony-text" data-passage={passage}><MarkedText text={hit.text} ranges={hit.highlights} /></p>
      {around === null ? null : side(around.after, words.passageAfter, words.noneAfter)}
      <FaultNote fault={show.fault} />
    </div>
  );
}

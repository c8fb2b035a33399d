// What a deed will change, said before it is done: what readers lose or gain, which copies stay, how the narrator could be recognised.
import { consequences, widens, type Consequence, type Foreseen } from '../../state/foresight.ts';
import { useWords } from '../../state/language.ts';
import type { Foresight } from '../../state/use-foresight.ts';
import { useList } from '../../state/use-days.ts';
import type { ForesightWords } from '../../words/deed-words.ts';

function sentenceOf(consequence: Consequence, words: ForesightWords): string {
  switch (consequence.say) {
    case 'removes': return words.removes(consequence.count);
    case 'opens': return words.opens(consequence.count);
    case 'withholds-more': return words.withholdsMore(consequence.count);
    case 'withholds-fewer': return words.withholdsFewer(consequence.count);
    case 'standing': return words.standing(words.standings[consequence.before], words.standings[consequence.after]);
    case 'same': return words.same;
  }
}

export interface ForesightNoteProps {
  readonly foresight: Foresight;
  /** What is foreseen comes true with the review alone. */
  readonly awaitsReview?: boolean;
}

export function ForesightNote({ foresight: { foreseen, fault, running }, awaitsReview = false }: ForesightNoteProps) {
  const { foresight: words } = useWords().page.deeds;
  const title = awaitsReview ? words.onceReviewed : words.title;
  if (foreseen === null && fault === null && !running) return null;
  return (
    <section className={running ? 'note foresight foresight-running' : 'note foresight'} aria-label={title} aria-live="polite" aria-busy={running}>
      <p className="note-what">{title}</p>
      {foreseen === null ? <p>{fault === null ? words.looking : words.unknown}</p> : <Told foreseen={foreseen} />}
    </section>
  );
}

function Told({ foreseen }: { readonly foreseen: Foreseen }) {
  const { foresight: words } = useWords().page.deeds;
  const { disclosures, readingCopies, jigsaw } = foreseen;
  return (
    <>
      <p>{consequences(foreseen).map((consequence) => sentenceOf(consequence, words)).join(' ')}</p>
      <p>
        {disclosures === 0 ? words.noCopies : words.copies(disclosures)}
        {readingCopies === 0 ? null : ` ${words.readingCopies(readingCopies)}`}
      </p>
      {jigsaw.length === 0 || !widens(foreseen) ? null : <JigsawWarning jigsaw={jigsaw} />}
    </>
  );
}

/** How somebody could tell who the narrator is, though no name is said; and what could be said instead. */
export function JigsawWarning({ jigsaw }: Pick<Foreseen, 'jigsaw'>) {
  const { foresight: words } = useWords().page.deeds;
  const list = useList('and');
  return (
    <div className="jigsaw" role="alert">
      <p className="note-what">{words.jigsawTitle}</p>
      <ul>
        {jigsaw.map(({ pieces, instead }, index) => {
          const vaguer = instead.flatMap(({ piece, value }) => (value === null ? [] : [words.insteadOf(words.pieces[piece], value)]));
          const none = instead.filter(({ value }) => value === null).map(({ piece }) => words.pieces[piece]);
          return (
            <li key={index}>
              {words.jigsaw(list(pieces.map(({ piece, value }) => words.piece(words.pieces[piece], value))))}
              {vaguer.length === 0 ? null : ` ${words.instead(list(vaguer))}`}
              {none.length === 0 ? null : ` ${words.onlyWithhold(list(none))}`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

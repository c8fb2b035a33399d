// Says that what is shown is what a scholar sees, how much that is, and what a scholar may do with it.
import type { Output } from '../../../archive/api/contract.ts';
import type { Fault } from '../../../archive/api/errors.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../state/language.ts';
import { usesOf } from '../../state/refused-uses.ts';
import { useList } from '../../state/use-days.ts';
import type { ScholarView } from '../../state/use-reading-views.ts';
import type { Words } from '../../words/words.ts';

export interface ScholarNoteProps {
  readonly scholar: ScholarView;
  /** How many passages there are in all. */
  readonly all: number;
  /** Null until it has been told. */
  readonly purposes: Output<'consent.show'>['purposes'] | null;
  readonly onLeave: () => void;
}

export function ScholarNote({ scholar, all, purposes, onLeave }: ScholarNoteProps) {
  const words = useWords();
  const { scholar: page } = words.page.withhold;
  const list = useList();
  const uses = usesOf(purposes ?? []);
  const named = (some: typeof uses.allowed): string => list(some.map((purpose) => words.purposes[purpose]));
  return (
    <section className="scholar-note" aria-label={page.label}>
      <div className="scholar-said">
        <p role="status">
          <b>{page.label}.</b> {scholar.view === null
            ? whyRefused(scholar.refused, purposes ?? [], words) : `${page.explanation} ${page.passages(scholar.view.passages.length, all)}`}
        </p>
        {scholar.view === null || purposes === null ? null : (
          <ul className="scholar-uses">
            {uses.allowed.length === 0 ? null : <li>{page.allowedUses(named(uses.allowed))}</li>}
            {uses.refused.map(({ why, purposes: refused }) => <li key={why}>{page.refusedUses(named(refused), words.refusals[why])}</li>)}
          </ul>
        )}
      </div>
      <Button onPress={onLeave}>{page.leave}</Button>
    </section>
  );
}

/** Readers are told no more than that it is not here; those who keep the stacks are told why. */
function whyRefused({ code }: Fault, purposes: NonNullable<ScholarNoteProps['purposes']>, { page, refusals }: Words): string {
  const { listed, unlisted } = page.withhold.scholar;
  const isListed = code !== 'not-found';
  const why = purposes.find(({ purpose }) => purpose === (isListed ? 'read' : 'catalogue'))?.refused ?? null;
  return [isListed ? listed : unlisted, ...(why === null ? [] : [refusals[why]])].join(' ');
}

// Places where a person's name may stand: somebody says of each whether it does.
import { useMemo, useState } from 'react';
import type { NameHit, Person } from '../../../archive/api/consent.ts';
import type { Stretch } from '../../../archive/api/consent-calls.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonyView } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { keyOfHit, linesOf, rulable } from '../../state/hit-lines.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { HitList } from './HitList.tsx';

export interface UnruledNamesProps {
  readonly testimony: TestimonyId;
  /** Null where they are of the vault and not of this testimony. */
  readonly person: Person | null;
  readonly hits: readonly (NameHit & { readonly place: Stretch | null })[];
  readonly view: TestimonyView;
  readonly isReadOnly: boolean;
}

export function UnruledNames({ testimony, person, hits, view, isReadOnly }: UnruledNamesProps) {
  const { client } = useSession();
  const { language, page } = useWords();
  const { hits: listWords, unruled: words } = page.people;
  const lines = useMemo(() => linesOf(hits, view.passages, keyOfHit), [hits, view.passages]);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  // What was ruled upon is no longer among the lines.
  const chosen = new Set(lines.map(({ key }) => key).filter((key) => !unticked.has(key)));
  const rule = useDeed(async (options, ruling: 'this' | 'not-this') => {
    const ticked = lines.filter(({ key }) => chosen.has(key)).map(({ hit }) => hit);
    const [first] = ticked;
    return first === undefined ? 0 : (await client['identity.rule'](
      { testimony, person: first.person, hits: ticked.map(rulable), ruling }, options,
    )).ruled;
  });

  async function say(ruling: 'this' | 'not-this'): Promise<void> {
    const ruled = await rule.run(ruling);
    if (ruled === null) return;
    sayStatus(words.done(ruled));
    // With the last of the lines its buttons go too.
    if (chosen.size === lines.length) document.getElementById('content')?.focus({ preventScroll: true });
  }
  const name = person === null ? null : words.of(person.displayName[language]);
  return (
    <section className="unruled" aria-label={name ?? words.title}>
      {name === null ? null : <h3>{name}</h3>}
      <HitList
        label={listWords.list} language={view.language} lines={lines} chosen={chosen}
        onChoose={(next) => setUnticked(new Set(lines.map(({ key }) => key).filter((key) => !next.has(key))))}
      />
      <div className="actions">
        <Button isDisabled={isReadOnly || rule.running || chosen.size === 0} onPress={() => void say('this')}>{words.chosenMean}</Button>
        <Button isDisabled={isReadOnly || rule.running || chosen.size === 0} onPress={() => void say('not-this')}>{words.chosenDoNot}</Button>
      </div>
      <FaultNote fault={rule.fault} />
    </section>
  );
}

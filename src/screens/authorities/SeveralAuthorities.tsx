// Several chosen authorities: what they are, and merging them into one, with what that will change.
import { useState } from 'react';
import { namesOf, type Authority, type AuthorityId } from '../../../archive/api/authority.ts';
import type { ListedAuthority } from '../../../archive/api/authority-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { doWithUndo } from '../../state/authority-deeds.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';

export interface SeveralAuthoritiesProps {
  readonly chosen: readonly ListedAuthority[];
  readonly mayChange: boolean;
  readonly onClear: () => void;
  readonly onMerged: (whole: Authority) => void;
}

export function SeveralAuthorities({ chosen, mayChange, onClear, onMerged }: SeveralAuthoritiesProps) {
  const { authorities: words } = useWords().page;
  const [isMerging, setMerging] = useState(false);
  const isOneType = new Set(chosen.map(({ type }) => type)).size === 1;
  return (
    <div className="inspector">
      <h2 className="inspector-title">{words.merging.chosen(chosen.length)}</h2>
      <ul className="authority-links">
        {chosen.slice(0, 50).map(({ id, type, heading }) => <li key={id}><span className="field-help">{words.oneOf[type]}</span> {heading}</li>)}
      </ul>
      {isOneType ? null : <p className="field-help">{words.merging.otherTypes}</p>}
      <div className="inspector-deeds">
        {mayChange ? <Button variant="strong" isDisabled={!isOneType} onPress={() => setMerging(true)}>{words.merging.open}</Button> : null}
        <Button onPress={onClear}>{words.merging.clear}</Button>
      </div>
      {isMerging ? <MergeDialog chosen={chosen} onMerged={onMerged} onClose={() => setMerging(false)} /> : null}
    </div>
  );
}

/** The one that most descriptions have is the likeliest to stay. */
const likeliest = (chosen: readonly ListedAuthority[]): AuthorityId | null => (
  [...chosen].sort((one, other) => other.testimonies - one.testimonies)[0]?.id ?? null
);

interface MergeDialogProps extends Pick<SeveralAuthoritiesProps, 'chosen' | 'onMerged'> {
  readonly onClose: () => void;
}

function MergeDialog({ chosen, onMerged, onClose }: MergeDialogProps) {
  const session = useSession();
  const { authorities: { merging: words } } = useWords().page;
  const [into, setInto] = useState<AuthorityId | null>(() => likeliest(chosen));
  const whole = chosen.find(({ id }) => id === into) ?? null;
  const others = chosen.filter(({ id }) => id !== into);
  const merge = useDeed((_options, stays: AuthorityId) => doWithUndo(
    session, ({ authority, testimonies }: { readonly authority: Authority; readonly testimonies: number }) => (
      ({ page }) => page.authorities.merging.done(authority.heading, testimonies)
    ),
    () => session.client['authority.merge']({ into: stays, from: others.map(({ id }) => id) }),
  ));
  async function submit(): Promise<void> {
    const merged = into === null ? null : await merge.run(into);
    if (merged !== null) onMerged(merged.authority);
  }
  return (
    <DeedDialog
      title={words.title} submit={words.submit} deed={merge} result={null} fault={<FaultNote fault={merge.fault} />} canSubmit={into !== null}
      onSubmit={() => void submit()} onClose={onClose}
    >
      <RadioField
        label={words.stays} help={words.staysHelp} value={into} onChange={setInto}
        options={chosen.map(({ id, heading, variants }) => ({ id, name: heading, help: variants.slice(0, 6).map(({ text }) => text).join(' · ') }))}
      />
      {whole === null ? null : <MergeForesight whole={whole} others={others} />}
    </DeedDialog>
  );
}

function MergeForesight({ whole, others }: { readonly whole: ListedAuthority; readonly others: readonly ListedAuthority[] }) {
  const { client } = useSession();
  const { authorities: { merging: words } } = useWords().page;
  const ids = others.map(({ id }) => id);
  const described = useFetched(async (options) => {
    const found = new Set<string>();
    for (const id of ids) for (const testimony of (await client['authority.show']({ authority: id }, options)).describing) found.add(testimony);
    return found.size;
  }, { of: ids.join(' ') }).value;
  const names = new Set([whole, ...others].flatMap(namesOf));
  return (
    <section aria-label={words.will} className="part part-boxed">
      <h3>{words.will}</h3>
      <ul>
        <li>{words.names(names.size - 1)}</li>
        {described === null ? null : <li>{words.descriptions(described)}</li>}
        {!whole.sensitive && others.some(({ sensitive }) => sensitive) ? <li>{words.sensitive}</li> : null}
        <li>{words.ids}</li>
      </ul>
    </section>
  );
}

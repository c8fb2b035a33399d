// What an authority is to others and they to it: each can be followed, and a keeper adds and removes them from either side.
import { useState, type FormEvent } from 'react';
import { relationKinds, type AuthorityId, type AuthorityType, type RelationKind } from '../../../archive/api/authority.ts';
import type { ListedAuthority } from '../../../archive/api/authority-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { doWithUndo, relationName, type ChangeShown, type ShownAuthority } from '../../state/authority-deeds.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { AuthorityField } from './AuthorityField.tsx';

export interface RelationsPartProps {
  readonly shown: ShownAuthority;
  readonly all: readonly ListedAuthority[];
  readonly mayChange: boolean;
  readonly onChange: ChangeShown;
  readonly onChoose: (authority: AuthorityId, type: AuthorityType) => void;
}

type Related = ShownAuthority['related'][number];

export function RelationsPart({ shown, all, mayChange, onChange, onChoose }: RelationsPartProps) {
  const session = useSession();
  const { authorities: words } = useWords().page;
  const { related, relations } = shown;
  const remove = useDeed(async (_options, { authority, kind, inverse }: Related) => {
    if (!inverse) return onChange({ relations: relations.filter((one) => one.kind !== kind || one.to !== authority) });
    const other = all.find(({ id }) => id === authority);
    return doWithUndo(session, () => ({ page }) => page.authorities.done, () => session.client['authority.change']({
      authority, relations: (other?.relations ?? []).filter((one) => one.kind !== kind || one.to !== shown.id),
    }));
  });
  if (related.length === 0 && !mayChange) return null;
  return (
    <Panel level={3} title={words.fields.relations}>
      {related.length === 0 ? <p className="field-help">{words.relations.none}</p> : (
        <ul className="authority-links">
          {related.map((one) => {
            const name = relationName(words, one.kind, one.inverse);
            return (
              <li key={`${one.kind} ${String(one.inverse)} ${one.authority}`}>
                <span className="field-help">{name}</span>
                <Button variant="quiet" onPress={() => onChoose(one.authority, one.type)}>{one.heading}</Button>
                {mayChange ? (
                  <Button variant="quiet" square aria-label={words.relations.remove(name, one.heading)} onPress={() => void remove.run(one)}>
                    <span aria-hidden="true" className="sign-close" />
                  </Button>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      <FaultNote fault={remove.fault} />
      {mayChange ? <AddRelation key={shown.id} shown={shown} all={all} onChange={onChange} /> : null}
    </Panel>
  );
}

function AddRelation({ shown, all, onChange }: Pick<RelationsPartProps, 'shown' | 'all' | 'onChange'>) {
  const { authorities: words } = useWords().page;
  const [kind, setKind] = useState<RelationKind>(shown.type === 'place' ? 'part-of' : 'related');
  const [to, setTo] = useState<AuthorityId | null>(null);
  const [round, setRound] = useState(0);
  const add = useDeed(async (_options, other: AuthorityId) => onChange({ relations: [...shown.relations, { kind, to: other }] }));
  async function sent(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (to === null || await add.run(to) === null) return;
    setTo(null);
    setRound(round + 1);
  }
  return (
    <form className="relation-new" autoComplete="off" noValidate onSubmit={(event) => void sent(event)}>
      <SelectField
        label={words.relations.kind} value={kind} onChange={setKind} options={relationKinds.map((id) => ({ id, name: words.relations.kinds[id] }))}
      />
      <AuthorityField
        key={round} label={words.relations.to} value={to}
        offered={all.filter(({ id }) => id !== shown.id)}
        onChange={(next) => {
          setTo(next);
          add.forget();
        }}
      />
      <Button type="submit" isDisabled={to === null}>{words.relations.add}</Button>
      <FaultNote fault={add.fault} />
    </form>
  );
}

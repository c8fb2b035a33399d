// What was done to an authority, or to all of them, the latest first: when, by whom, from what to what; and the way back.
import { useState } from 'react';
import { fieldsBetween, type Authority, type AuthorityDeed, type AuthorityId, type AuthorityState } from '../../../archive/api/authority.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import type { AuthoritiesWords, AuthorityFieldName } from '../../words/authorities-words.ts';

export interface AuthorityHistoryProps {
  /** Null for all. */
  readonly authority: AuthorityId | null;
  readonly mayUndo: boolean;
}

/** Deeds that are asked for at a time. */
const atATime = 20;

export function AuthorityHistory({ authority, mayUndo }: AuthorityHistoryProps) {
  const { client } = useSession();
  const { authorities: words } = useWords().page;
  const [limit, setLimit] = useState(atATime);
  const asked = { limit, ...(authority === null ? {} : { authority }) };
  const { value, fault, running } = useFetched((options) => client['authority.history'](asked, options), { of: JSON.stringify(asked) });
  const undo = useDeed(async (options, number: number) => {
    await client['authority.restore']({ number }, options);
    sayStatus(({ page }) => page.authorities.undone);
  });
  return (
    <div className="history">
      <FaultNote fault={fault ?? undo.fault} />
      {value === null ? <ProgressLine running={running} progress={null} /> : null}
      {value?.total === 0 ? <p className="field-help">{words.history.none}</p> : null}
      <ol className="history-changes">
        {(value?.deeds ?? []).map((deed) => (
          <DeedLine key={deed.number} deed={deed} own={authority} mayUndo={mayUndo && !undo.running} onUndo={() => void undo.run(deed.number)} />
        ))}
      </ol>
      {value !== null && value.total > value.deeds.length ? <Button variant="quiet" onPress={() => setLimit(limit + 50)}>{words.history.more}</Button> : null}
    </div>
  );
}

interface DeedLineProps {
  readonly deed: AuthorityDeed;
  readonly own: AuthorityId | null;
  readonly mayUndo: boolean;
  readonly onUndo: () => void;
}

/** Of a deed that changed many, those besides the one that is looked at that are told by their heading. */
const fewStates = (own: AuthorityId | null): number => (own === null ? 6 : 2);

function DeedLine({ deed: { at, by, deed, states }, own, mayUndo, onUndo }: DeedLineProps) {
  const { authorities: words } = useWords().page;
  const { history } = words;
  const times = new Intl.DateTimeFormat(useLanguage() === 'en' ? 'en-GB' : 'ko', { dateStyle: 'long', timeStyle: 'medium' });
  const when = times.format(new Date(at));
  const mine = states.filter(({ authority }) => authority === own);
  const few = fewStates(own);
  const others = states.filter(({ authority }) => authority !== own);
  return (
    <li>
      <div className="history-head">
        <p>{history.deeds[deed]}, <time dateTime={at}>{when}</time> <span className="field-help">{history.by(by)}</span></p>
        {mayUndo ? <Button aria-label={history.undoDeed(history.deeds[deed], when)} onPress={onUndo}>{history.undo}</Button> : null}
      </div>
      {[...mine, ...others.slice(0, few)].map((state) => <StateLines key={state.authority} state={state} isOwn={state.authority === own} />)}
      {others.length > few ? <p className="field-help">{history.others(others.length - few)}</p> : null}
    </li>
  );
}

function StateLines({ state: { before, after }, isOwn }: { readonly state: AuthorityState; readonly isOwn: boolean }) {
  const { authorities: words } = useWords().page;
  const { history } = words;
  const heading = (after ?? before)?.heading ?? '';
  if (before === null || after === null) return <p className="history-fields">{heading}: {before === null ? history.came : history.went}</p>;
  return (
    <>
      {isOwn ? null : <p className="history-of">{heading}</p>}
      <dl className="history-fields">
        {fieldsBetween(before, after).flatMap((field) => (field === 'id' || field === 'type' ? [] : [(
          <div key={field}>
            <dt>{words.fields[field]}</dt>
            <dd><span className="visually-hidden">{history.before}: </span><del className="history-before">{sayAuthorityField(before, field, words) || history.nothing}</del></dd>
            <dd><span className="visually-hidden">{history.after}: </span><ins className="history-after">{sayAuthorityField(after, field, words) || history.nothing}</ins></dd>
          </div>
        )]))}
      </dl>
    </>
  );
}

/** What a field says, in one line; of relations how many, for what they lead to may be called otherwise by now. */
function sayAuthorityField(one: Authority, field: AuthorityFieldName, words: AuthoritiesWords): string {
  switch (field) {
    case 'heading': return one.heading;
    case 'variants': return one.variants.map(({ text }) => text).join('; ');
    case 'dates': return one.dates ?? '';
    case 'coordinates': return one.coordinates?.join(', ') ?? '';
    case 'externalIds': return one.externalIds.map(({ source, id }) => `${source}: ${id}`).join('; ');
    case 'sensitive': return one.sensitive ? words.sensitive.yes : '';
    case 'note': return one.note ?? '';
    case 'relations': return one.relations.map(({ kind }) => words.relations.kinds[kind]).join('; ');
    case 'aliases': return one.aliases.length === 0 ? '' : String(one.aliases.length);
  }
}

// The chosen authority: its heading, names, facts, relations, the testimonies that have it, and what was done to it.
import { useState } from 'react';
import type { AuthorityId, AuthorityType } from '../../../archive/api/authority.ts';
import type { ListedAuthority } from '../../../archive/api/authority-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { doWithUndo, type ChangeShown, type ShownAuthority } from '../../state/authority-deeds.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useTestimonies } from '../../state/testimony-list.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { AuthorityHistory } from './AuthorityHistory.tsx';
import { FactsPart, SensitivePart } from './FactsPart.tsx';
import { InPlace } from './InPlace.tsx';
import { RelationsPart } from './RelationsPart.tsx';
import { RemoveAuthority } from './RemoveAuthority.tsx';
import { SplitAuthority } from './SplitAuthority.tsx';
import { VariantsPart } from './VariantsPart.tsx';

export interface AuthorityViewProps {
  readonly authority: AuthorityId;
  readonly all: readonly ListedAuthority[];
  readonly mayChange: boolean;
  readonly isKeeper: boolean;
  readonly onChoose: (authority: AuthorityId, type: AuthorityType) => void;
  readonly onRemoved: () => void;
}

export function AuthorityView({ authority, all, mayChange, isKeeper, onChoose, onRemoved }: AuthorityViewProps) {
  const session = useSession();
  const { authorities: words } = useWords().page;
  const { value: shown, fault, running } = useFetched((options) => session.client['authority.show']({ authority }, options));
  const [asked, setAsked] = useState<'split' | 'remove' | null>(null);
  if (shown === null) return <><FaultNote fault={fault} /><ProgressLine running={running} progress={null} /></>;
  const { id, type, heading, testimonies } = shown;
  const change: ChangeShown = (fields) => doWithUndo(session, () => ({ page }) => page.authorities.done, () => (
    session.client['authority.change']({ authority: id, ...fields })
  ));
  return (
    <div className="authority">
      <header className="authority-head">
        <p className="authority-type">{words.oneOf[type]}</p>
        <h2 className="inspector-title">
          {mayChange ? (
            <InPlace
              label={words.fields.heading} value={heading} from={shown} maxLength={200} help={words.headingHelp(testimonies)}
              amiss={(text) => (text === '' ? words.refused.headingMissing : null)} onSave={(text) => change({ heading: text })}
            />
          ) : heading}
        </h2>
        {isKeeper && shown.sensitive ? <p className="authority-sensitive">{words.sensitive.yes}</p> : null}
        <div className="inspector-deeds">
          {type === 'event' ? <Button variant="strong" onPress={() => session.go({ screen: 'event', event: id })}>{words.eventPage}</Button> : null}
          {mayChange ? <Button onPress={() => setAsked('split')}>{words.splitting.open}</Button> : null}
          {mayChange ? <Button onPress={() => setAsked('remove')}>{words.removing.open}</Button> : null}
        </div>
      </header>
      <FaultNote fault={fault} />
      <VariantsPart shown={shown} mayChange={mayChange} onChange={change} />
      <FactsPart shown={shown} mayChange={mayChange} isKeeper={isKeeper} onChange={change} />
      <RelationsPart shown={shown} all={all} mayChange={mayChange} onChange={change} onChoose={onChoose} />
      <TestimoniesPart shown={shown} />
      {mayChange ? <SensitivePart shown={shown} onChange={change} /> : null}
      {isKeeper ? (
        <Panel level={3} title={words.history.title} about={words.history.about}>
          <AuthorityHistory authority={id} mayUndo={mayChange} />
        </Panel>
      ) : null}
      {asked === 'split' ? (
        <SplitAuthority shown={shown} onDone={(made) => onChoose(made, type)} onClose={() => setAsked(null)} />
      ) : null}
      {asked === 'remove' ? <RemoveAuthority shown={shown} onDone={onRemoved} onClose={() => setAsked(null)} /> : null}
    </div>
  );
}

/** The testimonies, each a way into the catalogue. */
function TestimoniesPart({ shown }: { readonly shown: ShownAuthority }) {
  const session = useSession();
  const { authorities: words } = useWords().page;
  const rows = useTestimonies();
  return (
    <Panel level={3} title={words.testimonies.title}>
      {shown.describing.length === 0 ? <p className="field-help">{words.testimonies.none}</p> : (
        <ul className="authority-links">
          {shown.describing.map((testimony) => (
            <li key={testimony}>
              <Button variant="quiet" onPress={() => session.go({ screen: 'catalogue', selected: testimony })}>
                <span lang={rows.get(testimony)?.language ?? 'en'} className="testimony-name">{rows.get(testimony)?.title ?? testimony}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

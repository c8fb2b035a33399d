// What is known of the selected testimony, how consent stands for it, and what may be done with it.
import { useEffect, type ReactNode } from 'react';
import type { Role } from '../../../archive/api/consent.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonySummary, TestimonyView } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { ContentsList } from '../../parts/ContentsList.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Menu, type Deed as MenuDeed } from '../../parts/Menu.tsx';
import { StandingMark } from '../../parts/StandingMark.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useShortcut } from '../../state/use-shortcuts.ts';
import { ConsentOf } from './ConsentOf.tsx';
import { Particulars } from './Particulars.tsx';

/** What an archivist or cataloguer may set going from here. */
export type ChangeOfOne = 'describe' | 'redact' | 'restrict' | 'align' | 'withdraw';

export interface InspectorProps {
  readonly row: TestimonySummary;
  readonly testimonies: readonly TestimonySummary[];
  readonly role: Role;
  readonly isReadOnly: boolean;
  readonly onChange: (change: ChangeOfOne, view: TestimonyView) => void;
  /** By its key. */
  readonly onDescribe: () => void;
  readonly onExport: () => void;
  readonly onSelect: (testimony: TestimonyId) => void;
}

/** Milliseconds. Somebody who runs down the list with the arrow keys does not want each testimony fetched. */
const beforeFetching = 150;

export function Inspector({ row, testimonies, role, isReadOnly, onChange, onDescribe, onExport, onSelect }: InspectorProps) {
  const session = useSession();
  const words = useWords();
  const { description } = words;
  const { catalogue, agreement, exchange } = words.page;
  const keeps = role !== 'scholar';
  const isListedOnly = !keeps && row.consent === 'closed';
  // What consent keeps from scholars leaves for nobody.
  const isOpen = row.consent === 'open' || row.consent === 'redacted';
  const { run, value: view, fault } = useDeed((options) => session.client['testimony.show']({ testimony: row.id }, options));
  // A row is a new value whenever the list was told anew, which is when something may have changed.
  useEffect(() => {
    if (isListedOnly) return undefined;
    const timer = setTimeout(() => void run(), beforeFetching);
    return () => clearTimeout(timer);
  }, [run, row, isListedOnly]);

  useShortcut('describe', () => (keeps && !isReadOnly ? onDescribe() : false));

  const summary = view?.description.summary ?? '';
  return (
    <div className="inspector">
      <h2 className="inspector-title" lang={row.language}>{row.title}</h2>
      <p><StandingMark standing={row.consent} /></p>
      <p className="inspector-meaning">{isListedOnly ? catalogue.listedOnly : catalogue.standingMeanings[row.consent]}</p>
      {isListedOnly ? null : (
        <div className="inspector-deeds">
          <Button variant="strong" onPress={() => session.go({ screen: 'reading', testimony: row.id, passage: null, from: 'catalogue' })}>{catalogue.read}</Button>
          {isOpen ? <Button onPress={() => session.go({ screen: 'issue', testimony: row.id })}>{catalogue.issue}</Button> : null}
          {isOpen ? <Button onPress={onExport}>{exchange.open}</Button> : null}
          {keeps ? <Button onPress={() => session.go({ screen: 'consent', testimony: row.id })}>{agreement.open}</Button> : null}
          {keeps ? <ChangeMenu view={view} isReadOnly={isReadOnly} onChange={onChange} /> : null}
        </div>
      )}
      {keeps && isReadOnly ? <p className="field-help">{catalogue.readOnly}</p> : null}
      <FaultNote fault={fault?.code === 'cancelled' ? null : fault} />
      <Particulars row={row} view={view?.id === row.id ? view : null} mayChange={keeps && !isReadOnly} />
      {summary === '' ? null : (
        <section aria-label={catalogue.summary}>
          <h3>{catalogue.summary}</h3>
          <p className="inspector-summary" lang={row.language}>{summary}</p>
        </section>
      )}
      {view === null || view.description.points.length === 0 ? null : (
        <section aria-label={description.fields.points} className="inspector-contents">
          <h3>{description.fields.points}</h3>
          <ContentsList view={view} onGo={(passage) => session.go({ screen: 'reading', testimony: view.id, passage, from: 'catalogue' })} />
        </section>
      )}
      {view === null ? null : <Translations view={view} testimonies={testimonies} onSelect={onSelect} />}
      {keeps && view !== null ? <ConsentOf testimony={view.id} /> : null}
    </div>
  );
}

interface ChangeMenuProps extends Pick<InspectorProps, 'isReadOnly' | 'onChange'> {
  readonly view: TestimonyView | null;
}

function ChangeMenu({ view, isReadOnly, onChange }: ChangeMenuProps) {
  const { catalogue } = useWords().page;
  const changes = (['describe', 'redact', 'restrict', 'align', 'withdraw'] as const).map((change): MenuDeed => ({
    id: change, name: catalogue[change], danger: change === 'withdraw',
    isDisabled: change === 'withdraw' && view?.consent === 'withdrawn',
    onAction: () => {
      if (view !== null) onChange(change, view);
    },
  }));
  return <Menu label={<>{catalogue.change}<span aria-hidden="true" className="select-sign" /></>} items={changes} isDisabled={view === null || isReadOnly} />;
}

function Translations({ view, testimonies, onSelect }: { readonly view: TestimonyView } & Pick<InspectorProps, 'testimonies' | 'onSelect'>) {
  const { catalogue } = useWords().page;
  const links = (label: string, ids: readonly TestimonyId[]): ReactNode => {
    const found = ids.flatMap((id) => testimonies.filter((one) => one.id === id));
    return found.length === 0 ? null : (
      <section aria-label={label}>
        <h3>{label}</h3>
        {found.map(({ id, title, language }) => (
          <p key={id}><Button variant="quiet" onPress={() => onSelect(id)}><span lang={language}>{title}</span></Button></p>
        ))}
      </section>
    );
  };
  return (
    <div className="inspector-translations">
      {links(catalogue.translationOf, view.original === null ? [] : [view.original])}
      {links(catalogue.translatedAs, view.translations)}
    </div>
  );
}

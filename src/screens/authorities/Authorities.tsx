// Authorities: their types at the side, the headings in a list that any of their names narrows, and beside it the chosen one.
import { useEffect, useMemo, useState } from 'react';
import type { Selection } from 'react-aria-components';
import type { AuthorityId, AuthorityType } from '../../../archive/api/authority.ts';
import type { ListedAuthority } from '../../../archive/api/authority-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { SplitView } from '../../parts/SplitView.tsx';
import { useWords } from '../../state/language.ts';
import { useSession, type Opened, type Place } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useMedia } from '../../state/use-media.ts';
import { useKept } from '../../state/use-kept.ts';
import { AddAuthority } from './AddAuthority.tsx';
import { AuthorityHistory } from './AuthorityHistory.tsx';
import { AuthorityList } from './AuthorityList.tsx';
import { AuthorityView } from './AuthorityView.tsx';
import { NameFilter } from './NameFilter.tsx';
import { SeveralAuthorities } from './SeveralAuthorities.tsx';
import { StarterOffer } from './StarterOffer.tsx';
import { TypeField, TypeList, type TypeListProps } from './TypeList.tsx';

export interface AuthoritiesProps {
  readonly opened: Opened;
  readonly place: Extract<Place, { readonly screen: 'authorities' }>;
}

type Chosen = Exclude<Selection, 'all'>;

const noneChosen: Chosen = new Set();
const noAuthorities: readonly ListedAuthority[] = [];
/** As many as are asked for at once: more than an archive has. */
const every = 10_000;

/** What is chosen, kept from visit to visit; a place that names an authority chooses it. */
function useChosen(wanted: AuthorityId | null) {
  const [chosen, setChosen] = useKept('authorities.chosen', wanted === null ? noneChosen : new Set([wanted]) as Chosen);
  useEffect(() => {
    if (wanted !== null) setChosen(new Set([wanted]));
  }, [wanted, setChosen]);
  return [chosen, setChosen] as const;
}

export function Authorities({ opened, place }: AuthoritiesProps) {
  const session = useSession();
  const { client } = session;
  const { authorities: words } = useWords().page;
  const type = place.type ?? null;
  const isKeeper = opened.role !== 'scholar';
  const mayChange = isKeeper && opened.readOnly === null;
  const [filter, setFilter] = useKept('authorities.filter', '');
  const [chosen, setChosen] = useChosen(place.authority ?? null);
  const [asked, setAsked] = useState<'add' | 'history' | null>(null);
  const list = useFetched(async (options) => (await client['authority.list']({ limit: every }, options)).authorities as readonly ListedAuthority[]);
  const sought = filter.trim();
  const found = useFetched(async (options) => (
    sought === '' ? null : new Set((await client['authority.list']({ words: sought, limit: every }, options)).authorities.map(({ id }) => id))
  ), { of: sought }).value;
  const all = list.value ?? noAuthorities;
  const rows = useMemo(() => (
    all.filter((one) => (type === null || one.type === type) && (sought === '' || found === null || found.has(one.id)))
  ), [all, type, sought, found]);
  const rowsChosen = useMemo(() => all.filter(({ id }) => chosen.has(id)), [all, chosen]);
  const choose = (authority: AuthorityId, of: AuthorityType): void => {
    session.go({ screen: 'authorities', type: type === null ? null : of, authority });
    setChosen(new Set([authority]));
  };
  const isNarrow = useMedia('(max-width: 75rem)');
  const types: TypeListProps = { all, chosen: type, onChoose: (next) => session.go({ screen: 'authorities', type: next }) };
  const [one] = rowsChosen;
  const isEmpty = list.value?.length === 0;
  const end = one === undefined ? <NothingChosen isKeeper={isKeeper} /> : rowsChosen.length === 1 ? (
    <AuthorityView
      key={one.id} authority={one.id} all={all} mayChange={mayChange} isKeeper={isKeeper} onChoose={choose} onRemoved={() => setChosen(noneChosen)}
    />
  ) : (
    <SeveralAuthorities
      chosen={rowsChosen} mayChange={mayChange} onClear={() => setChosen(noneChosen)} onMerged={(whole) => choose(whole.id, whole.type)}
    />
  );
  return (
    <>
      <SplitView
        startLabel={words.typesLabel} endLabel={words.chosen}
        {...(isEmpty || isNarrow ? {} : { start: <TypeList {...types} /> })} {...(isEmpty ? {} : { end })}
      >
        <div className="authorities">
          <header className="catalogue-head">
            <div className="catalogue-title">
              <ScreenHeading>{type === null ? words.title : words.types[type]}</ScreenHeading>
              {list.value === null || isEmpty ? null : <p className="count" role="status">{words.count(rows.length)}</p>}
            </div>
            {isKeeper ? null : <p className="part-about">{words.readersAbout}</p>}
            <div className="catalogue-tools">
              {isEmpty || !isNarrow ? null : <TypeField {...types} />}
              {isEmpty ? null : <NameFilter value={filter} onChange={setFilter} />}
              {mayChange ? <Button variant="strong" onPress={() => setAsked('add')}>{words.add}</Button> : null}
              {isKeeper ? <Button onPress={() => setAsked('history')}>{words.recent}</Button> : null}
            </div>
          </header>
          <FaultNote fault={list.fault} />
          {list.value === null ? <ProgressLine running={list.running} progress={null} /> : null}
          {isEmpty ? <EmptyState title={words.none}>{isKeeper ? words.noneHelp : words.noneForReaders}</EmptyState> : null}
          {mayChange && list.value !== null && !all.some((each) => each.type === 'place') && (type === null || type === 'place') ? <StarterOffer /> : null}
          {list.value === null || isEmpty ? null : (
            <AuthorityList
              rows={rows} selected={chosen} isForKeepers={isKeeper} showsType={type === null} onSelect={setChosen}
            />
          )}
        </div>
      </SplitView>
      {asked === 'add' ? (
        <AddAuthority
          type={type ?? 'place'} heading={rows.length === 0 ? sought : ''} onClose={() => setAsked(null)}
          onDone={(added) => {
            setAsked(null);
            setFilter('');
            choose(added.id, added.type);
          }}
        />
      ) : null}
      <Dialog title={words.history.allTitle} isOpen={asked === 'history'} onClose={() => setAsked(null)} size="large">
        <p className="part-about">{words.history.allAbout}</p>
        <AuthorityHistory authority={null} mayUndo={mayChange} />
      </Dialog>
    </>
  );
}

function NothingChosen({ isKeeper }: { readonly isKeeper: boolean }) {
  const { authorities: words } = useWords().page;
  return (
    <div className="inspector">
      <p className="field-help">{words.nothingChosen}</p>
      {isKeeper ? <p className="field-help">{words.severalHint}</p> : null}
    </div>
  );
}

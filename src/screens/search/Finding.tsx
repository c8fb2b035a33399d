// What was found, in one of four views, and beside it what it can be narrowed to.
import { useState, type ReactNode, type Ref } from 'react';
import { Button } from '../../parts/Button.tsx';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { Tabs } from '../../parts/Tabs.tsx';
import { useWords } from '../../state/language.ts';
import { searchOf, type Conditions } from '../../state/search-conditions.ts';
import type { Found, SearchDesk } from '../../state/search-desk.ts';
import { useStore } from '../../state/store.ts';
import { useMedia } from '../../state/use-media.ts';
import type { ViewName } from '../../words/finding-words.ts';
import { SaveSearchButton } from '../workbook/SaveSearchButton.tsx';
import { CollocatesView } from './CollocatesView.tsx';
import { ConcordanceView } from './ConcordanceView.tsx';
import { FacetsPanel } from './FacetsPanel.tsx';
import { FindingNotes } from './FindingNotes.tsx';
import { FrequencyView } from './FrequencyView.tsx';
import { SearchResults, type ResultsHandle } from './SearchResults.tsx';

export interface FindingProps {
  readonly handle: Ref<ResultsHandle>;
  readonly desk: SearchDesk;
  readonly found: Found;
  /** The up arrow on the first hit: to the box. */
  readonly onUp: () => void;
  readonly onTry: (query: string) => void;
}

const views: readonly ViewName[] = ['passages', 'concordance', 'frequency', 'collocates'];
const sorts = ['relevance', 'date', 'title', 'text'] as const;
/** In a narrower window facets stand in a dialog of their own. */
const narrow = '(max-width: 56rem)';

export function Finding(props: FindingProps) {
  const { desk, found, onTry } = props;
  const { conditions } = useStore(desk.state);
  const isNarrow = useMedia(narrow);
  const { total, facets } = found;
  const isNarrowed = Object.keys(conditions.filters).length > 0;
  const panel = total === 0 && !isNarrowed ? null : <FacetsPanel facets={facets} conditions={conditions} onChange={desk.arrange} />;
  return (
    <div className={panel === null || isNarrow ? 'finding finding-alone' : 'finding'}>
      <div className="finding-main">
        <div>
          <FindingNotes found={found} conditions={conditions} onChange={desk.arrange} onTry={onTry} />
          {panel === null || !isNarrow ? null : <NarrowLater>{panel}</NarrowLater>}
        </div>
        {total > 0 ? <Views {...props} /> : (
          <div className="finding-order"><SaveSearchButton search={searchOf(found.query, conditions)} /></div>
        )}
      </div>
      {isNarrow ? null : panel}
    </div>
  );
}

function Views({ handle, desk, found, onUp, onTry }: FindingProps) {
  const { finding } = useWords().page;
  const { view, conditions } = useStore(desk.state);
  const search = searchOf(found.query, found.conditions);
  function tryBeside(wanted: string): void {
    desk.look('passages');
    onTry(wanted);
  }
  const contents: Readonly<Record<ViewName, () => ReactNode>> = {
    passages: () => (
      <>
        <Order conditions={conditions} onChange={desk.arrange}><SaveSearchButton search={search} /></Order>
        <SearchResults handle={handle} desk={desk} found={found} onUp={onUp} />
      </>
    ),
    concordance: () => <ConcordanceView search={search} />,
    frequency: () => <FrequencyView search={search} conditions={conditions} onChange={desk.arrange} />,
    collocates: () => <CollocatesView search={search} onTry={tryBeside} />,
  };
  return (
    <Tabs
      label={finding.views} selected={view} onSelect={desk.look}
      tabs={views.map((id) => ({ id, name: finding.viewNames[id], content: contents[id]() }))}
    />
  );
}

interface OrderProps {
  readonly conditions: Conditions;
  readonly onChange: (conditions: Conditions) => void;
  readonly children: ReactNode;
}

function Order({ conditions, onChange, children }: OrderProps) {
  const { finding } = useWords().page;
  const { sort, group } = conditions;
  return (
    <div className="finding-order">
      <SelectField
        label={finding.sort} value={sort} options={sorts.map((id) => ({ id, name: finding.sorts[id] }))}
        onChange={(next) => onChange({ ...conditions, sort: next })}
      />
      {sort === 'relevance' ? (
        <CheckboxField label={finding.group} isSelected={group} onChange={(next) => onChange({ ...conditions, group: next })} />
      ) : null}
      {children}
    </div>
  );
}

function NarrowLater({ children }: { readonly children: ReactNode }) {
  const { finding } = useWords().page;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="narrow-later">
      <Button onPress={() => setOpen(true)}>{finding.narrow}</Button>
      <Dialog title={finding.narrow} isOpen={isOpen} onClose={() => setOpen(false)}>{children}</Dialog>
    </div>
  );
}

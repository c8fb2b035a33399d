// The register: every copy that left the archive, by testimony and days, to be looked at and to be saved as a file.
import { useState } from 'react';
import type { Disclosure } from '../../../archive/api/consent-calls.ts';
import type { DisclosureId, TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { SplitView } from '../../parts/SplitView.tsx';
import { TestimonyField } from '../../parts/TestimonyField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useTestimonies } from '../../state/testimony-list.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { CopyInspector } from './CopyInspector.tsx';
import { RegisterTable } from './RegisterTable.tsx';

/** Days are YYYY-MM-DD, or nothing. */
interface Filter {
  readonly testimony: TestimonyId | null;
  readonly from: string;
  readonly until: string;
}

const all: Filter = { testimony: null, from: '', until: '' };
const none: readonly Disclosure[] = [];

const askedOf = ({ testimony, from, until }: Filter): { testimony?: TestimonyId; from?: string; until?: string } => ({
  ...(testimony === null ? {} : { testimony }), ...(from === '' ? {} : { from }), ...(until === '' ? {} : { until }),
});

export function Register({ testimony }: { readonly testimony: TestimonyId | null }) {
  const { client } = useSession();
  const { register: words } = useWords().page;
  const rows = useTestimonies();
  const [filter, setFilter] = useState<Filter>({ ...all, testimony });
  const [selected, setSelected] = useState<DisclosureId | null>(null);
  const asked = askedOf(filter);
  const { value, fault, running } = useFetched(
    async (options) => (await client['disclosure.list'](asked, options)).disclosures as readonly Disclosure[],
    { of: JSON.stringify(asked) },
  );
  const disclosures = value ?? none;
  const isFiltered = Object.keys(asked).length > 0;
  const chosen = disclosures.find(({ id }) => id === selected) ?? null;
  return (
    <SplitView endLabel={words.inspector} end={<CopyInspector disclosure={chosen} row={chosen === null ? null : rows.get(chosen.testimony) ?? null} />}>
      <div className="register">
        <header className="register-head">
          <div className="catalogue-title">
            <ScreenHeading>{words.title}</ScreenHeading>
            {value === null ? null : <p className="count" role="status">{words.count(disclosures.length)}</p>}
          </div>
          <p className="part-about">{words.about}</p>
          <div className="register-tools">
            <TestimonyField
              key={rows.size === 0 ? 'waiting' : 'there'} label={words.testimony} testimonies={[...rows.values()]} value={filter.testimony}
              onChange={(next) => setFilter({ ...filter, testimony: next })}
            />
            <TextField label={words.from} type="date" value={filter.from} onChange={(from) => setFilter({ ...filter, from })} />
            <TextField label={words.until} type="date" value={filter.until} onChange={(until) => setFilter({ ...filter, until })} />
            {isFiltered ? <Button variant="quiet" onPress={() => setFilter(all)}>{words.clear}</Button> : null}
          </div>
          <SaveRegister asked={asked} isEmpty={disclosures.length === 0} />
        </header>
        <FaultNote fault={fault} />
        {value === null ? <ProgressLine running={running} progress={null} /> : null}
        {value?.length === 0 ? (
          isFiltered ? <p className="empty">{words.noneMatch}</p> : <EmptyState title={words.empty}>{words.emptyHelp}</EmptyState>
        ) : null}
        {disclosures.length === 0 ? null : (
          <RegisterTable disclosures={disclosures} rows={rows} selected={selected} onSelect={setSelected} />
        )}
      </div>
    </SplitView>
  );
}

interface SaveRegisterProps {
  readonly asked: ReturnType<typeof askedOf>;
  readonly isEmpty: boolean;
}

/** The lines that are shown, as a file. */
function SaveRegister({ asked, isEmpty }: SaveRegisterProps) {
  const { client, host } = useSession();
  const language = useLanguage();
  const { register: words } = useWords().page;
  const save = useDeed(async (options, format: 'csv' | 'pdf') => {
    const { ticket, name, disclosures } = await client['disclosure.register']({ ...asked, format, language }, options);
    if (await host.saveFile(ticket, name)) sayStatus(`${words.saved(disclosures)} ${words.outside}`);
  });
  return (
    <>
      <div className="actions">
        <Button isDisabled={isEmpty || save.running} onPress={() => void save.run('csv')}>{words.csv}</Button>
        <Button isDisabled={isEmpty || save.running} onPress={() => void save.run('pdf')}>{words.pdf}</Button>
        <ProgressLine running={save.running} progress={save.progress} onCancel={save.cancel} />
      </div>
      <FaultNote fault={save.fault} />
    </>
  );
}

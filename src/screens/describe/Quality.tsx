// What descriptions lack: one line a testimony, each gap the way to where it is filled in.
import { useState } from 'react';
import type { Gap } from '../../../archive/api/catalogue-calls.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useWords } from '../../state/language.ts';
import { countFields, everyGap, filterGaps, type QualityFilter, type QualityLine } from '../../state/quality-filter.ts';
import { useOpened, useSession } from '../../state/session.ts';
import { useTestimonies } from '../../state/testimony-list.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useKept } from '../../state/use-kept.ts';
import { CollectionsLacking } from '../collections/CollectionsLacking.tsx';
import { DescribePanel } from './DescribePanel.tsx';

/** Lines that are shown at first, and that each press of the button adds. */
const atOnce = 200;
const kinds: readonly Gap['gap'][] = ['required', 'doubtful', 'recommended'];

interface ToMend {
  readonly testimony: TestimonyId;
  readonly field: Gap['field'];
}

export function Quality() {
  const session = useSession();
  const words = useWords();
  const opened = useOpened();
  const { quality } = words.page.describing;
  const { value, fault, running } = useFetched((options) => session.client['catalogue.quality']({}, options));
  const rows = useTestimonies();
  const [filter, setFilter] = useKept<QualityFilter>('quality.filter', everyGap);
  const [most, setMost] = useState(atOnce);
  const [mending, setMending] = useState<ToMend | null>(null);
  const all = value?.testimonies ?? [];
  const counts = countFields(all, filter.gap);
  // A field that nothing lacks any more is still what was asked for: then it is said that nothing does.
  const offered = counts.some(({ field }) => field === filter.field) || filter.field === 'all' ? counts : [...counts, { field: filter.field, count: 0 }];
  const lines = filterGaps(all, filter);
  return (
    <div className="screen-column">
      <header className="screen-head">
        <ScreenHeading>{quality.title}</ScreenHeading>
        {value === null ? null : <p className="count" role="status">{quality.count(lines.length)}</p>}
        {opened.readOnly === null ? <Button variant="quiet" onPress={() => session.go({ screen: 'table' })}>{words.page.table.open}</Button> : null}
      </header>
      <FaultNote fault={fault} />
      {value === null ? <ProgressLine running={running} progress={null} /> : null}
      {value !== null && all.length === 0 ? <EmptyState title={quality.title}>{quality.whole}</EmptyState> : null}
      {all.length === 0 ? null : (
        <>
          <p className="part-about">{quality.about}</p>
          <div className="quality-tools">
            <SelectField<QualityFilter['gap']>
              label={quality.kind} value={filter.gap} onChange={(gap) => setFilter({ ...filter, gap })}
              options={[{ id: 'all', name: quality.every }, ...kinds.map((id) => ({ id, name: words.description.gaps[id] }))]}
            />
            <SelectField<QualityFilter['field']>
              label={quality.field} value={filter.field} onChange={(field) => setFilter({ ...filter, field })}
              options={[
                { id: 'all', name: quality.everyField },
                ...offered.map(({ field, count }) => ({ id: field, name: words.description.fields[field], help: quality.count(count) })),
              ]}
            />
          </div>
          {lines.length === 0 ? <p>{quality.none}</p> : (
            <ul className="quality" aria-label={quality.list}>
              {lines.slice(0, most).map((line) => (
                <QualityRow
                  key={line.testimony} line={line} language={rows.get(line.testimony)?.language}
                  onMend={(field) => setMending({ testimony: line.testimony, field })}
                />
              ))}
            </ul>
          )}
          {lines.length <= most ? null : (
            <div className="actions"><Button onPress={() => setMost(most + atOnce)}>{quality.more(lines.length - most)}</Button></div>
          )}
        </>
      )}
      <CollectionsLacking />
      {mending === null ? null : <DescribePanel testimony={mending.testimony} field={mending.field} onDone={() => setMending(null)} />}
    </div>
  );
}

interface QualityRowProps {
  readonly line: QualityLine;
  readonly language: string | undefined;
  readonly onMend: (field: Gap['field']) => void;
}

function QualityRow({ line: { title, collection, status, gaps }, language, onMend }: QualityRowProps) {
  const words = useWords();
  const { quality } = words.page.describing;
  const { fields, statuses } = words.description;
  return (
    <li className="quality-line">
      <p className="testimony-name" {...(language === undefined ? {} : { lang: language })}>{title}</p>
      <p className="field-help">{collection}, {statuses[status]}</p>
      <div className="quality-gaps">
        {gaps.map(({ field, gap }) => (
          <span key={`${field} ${gap}`} className={`quality-gap quality-gap-${gap}`}>
            <Button onPress={() => onMend(field)}>{`${fields[field]}: ${quality.gapMeanings[gap]}`}</Button>
          </span>
        ))}
      </div>
    </li>
  );
}

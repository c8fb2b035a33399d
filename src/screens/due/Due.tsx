// Everything in the vault that waits for a person, by day, each line with the way to where it is dealt with.
import type { DueItem } from '../../../archive/api/consent-calls.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { groupByDay, placeOfDue, whereDealtWith, type DueGroup } from '../../state/due-days.ts';
import { useDue } from '../../state/due-list.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useTestimonies } from '../../state/testimony-list.ts';
import { today, useDays } from '../../state/use-days.ts';
import { useKept } from '../../state/use-kept.ts';
import { DueSentence } from './DueSentence.tsx';

const withins = ['30', '90', '365'] as const;

export function Due() {
  const { due: words } = useWords().page;
  const [within, setWithin] = useKept<(typeof withins)[number]>('due.within', '30');
  const { value, fault, running } = useDue(Number(within));
  const rows = useTestimonies();
  const days = words.withins[within];
  return (
    <div className="screen-column due">
      <header className="screen-head due-head">
        <ScreenHeading>{words.title}</ScreenHeading>
        {value === null || value.length === 0 ? null : <p className="count" role="status">{words.count(value.length)}</p>}
        <div className="due-within">
          <SelectField
            label={words.within} value={within} onChange={setWithin} options={withins.map((id) => ({ id, name: words.withins[id] }))}
          />
        </div>
      </header>
      <p className="part-about">{words.about}</p>
      <FaultNote fault={fault} />
      {value === null ? <ProgressLine running={running} progress={null} /> : null}
      {value?.length === 0 ? <EmptyState title={words.empty}>{words.emptyHelp(days)}</EmptyState> : null}
      {groupByDay(value ?? [], today()).map((group) => <DayGroup key={group.day ?? ''} group={group} rows={rows} />)}
    </div>
  );
}

interface DayGroupProps {
  readonly group: DueGroup;
  readonly rows: ReadonlyMap<TestimonyId, TestimonySummary>;
}

function DayGroup({ group: { when, day, items }, rows }: DayGroupProps) {
  const { due: words } = useWords().page;
  const days = useDays();
  return (
    <section className={`due-group due-${when}`}>
      <h2>{day === null ? words.undated : <><time dateTime={day}>{days(day)}</time> <span className="due-when">{words[when]}</span></>}</h2>
      <ul className="due-lines">
        {items.map((item) => <DueLine key={`${item.testimony} ${item.kind} ${item.restriction ?? ''}`} item={item} row={rows.get(item.testimony) ?? null} />)}
      </ul>
    </section>
  );
}

function DueLine({ item, row }: { readonly item: DueItem; readonly row: TestimonySummary | null }) {
  const session = useSession();
  const { due: words } = useWords().page;
  const title = row?.title ?? item.testimony;
  const deed = words.go[whereDealtWith(item.kind)];
  return (
    <li className="due-line">
      <div>
        <p className="testimony-name" {...(row === null ? {} : { lang: row.language })}>{title}</p>
        <p><DueSentence item={item} /></p>
      </div>
      <Button aria-label={words.goOf(deed, title)} onPress={() => session.go(placeOfDue(item))}>{deed}</Button>
    </li>
  );
}

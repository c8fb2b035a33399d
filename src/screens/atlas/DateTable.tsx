// The dates as a table, which says what the timeline draws; what stands in it can be chosen as a range.
import type { DateSpan } from '../../../archive/api/atlas-calls.ts';
import { Button } from '../../parts/Button.tsx';
import type { Bar, DatedEvent } from '../../state/atlas-time.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { saySpan } from '../../state/say-days.ts';
import { useSession } from '../../state/session.ts';

export interface DateTableProps {
  readonly bars: readonly Bar[];
  readonly events: readonly DatedEvent[];
  readonly onChoose: (span: DateSpan) => void;
}

export function DateTable({ bars, events, onChoose }: DateTableProps) {
  const { atlas: words } = useWords().page;
  const session = useSession();
  const language = useLanguage();
  const numbers = new Intl.NumberFormat(language);
  const rows = [
    ...bars.map(({ key, date, span, testimonies }) => ({ key: `interviews ${key}`, what: words.interviews, date, span, testimonies, authority: null })),
    ...events.map(({ name, date, span, testimonies, authority }) => ({ key: `event ${name}`, what: name, date: date ?? '', span, testimonies, authority })),
  ];
  return (
    <table className="figures timeline-dates" aria-label={words.dates}>
      <thead>
        <tr>
          <th scope="col">{words.dateColumns.what}</th>
          <th scope="col">{words.dateColumns.date}</th>
          <th scope="col">{words.dateColumns.days}</th>
          <th scope="col" className="figure">{words.dateColumns.testimonies}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, what, date, span, testimonies, authority }) => (
          <tr key={key}>
            <th scope="row">
              {authority === null ? what : (
                <Button variant="quiet" aria-label={words.openEvent(what)} onPress={() => session.go({ screen: 'event', event: authority })}>{what}</Button>
              )}
            </th>
            <td><Button variant="quiet" aria-label={words.chooseTime(`${what}, ${date}`)} onPress={() => onChoose(span)}>{date}</Button></td>
            <td>{saySpan(span, words, language)}</td>
            <td className="figure">{numbers.format(testimonies.length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// The frequency of what was found by year or by collection: bars to be pressed, and a table that says the same.
import { useEffect, useRef, useState } from 'react';
import type { Frequency } from '../../../archive/api/search-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { drawFrequency } from '../../state/draw-frequency.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { betweenYears, toggleValue, type Conditions, type SearchAsked } from '../../state/search-conditions.ts';
import { useSession } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';

type By = 'year' | 'collection';

export interface FrequencyViewProps {
  readonly search: SearchAsked;
  readonly conditions: Conditions;
  readonly onChange: (conditions: Conditions) => void;
}

const least = 320;

export function FrequencyView({ search, conditions, onChange }: FrequencyViewProps) {
  const { client } = useSession();
  const { finding } = useWords().page;
  const [by, setBy] = useState<By>('year');
  const of = JSON.stringify([search, by]);
  const { value: told, fault, running } = useFetched(async (options) => (
    { of, rows: (await client['passages.frequency']({ ...search, by }, options)).rows }
  ), { of });
  const rows = told?.of === of ? told.rows : null;
  const { filters } = conditions;
  function choose(value: string): void {
    if (by === 'year') onChange({ ...conditions, filters: betweenYears(filters, Number(value), Number(value)) });
    else onChange({ ...conditions, filters: toggleValue({ ...filters, collections: undefined }, 'collections', value) });
  }
  return (
    <div className="finding-view">
      <RadioField
        label={finding.by} value={by} onChange={setBy} layout="row"
        options={[{ id: 'year', name: finding.bySorts.year }, { id: 'collection', name: finding.bySorts.collection }]}
      />
      <FaultNote fault={fault} />
      {rows === null ? <ProgressLine running={running} progress={null} /> : rows.length === 0 ? <p className="empty">{finding.nothingCounted}</p> : (
        <>
          <Bars rows={rows} by={by} onChoose={choose} />
          <Figures rows={rows} by={by} onChoose={choose} />
        </>
      )}
    </div>
  );
}

interface ShownProps {
  readonly rows: readonly Frequency[];
  readonly by: By;
  readonly onChoose: (value: string) => void;
}

function Bars({ rows, by, onChoose }: ShownProps) {
  const { finding } = useWords().page;
  const frame = useRef<HTMLDivElement>(null);
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  const dated = rows.filter(({ value }) => value !== '').length;
  useEffect(() => {
    const element = frame.current;
    let isGone = false;
    async function draw(): Promise<void> {
      if (element === null || dated === 0) return;
      const width = Math.max(least, element.clientWidth);
      const plot = await drawFrequency({ rows, by, label: finding.perThousand, width, onChoose: (value) => choose.current(value) });
      if (!isGone) element.replaceChildren(plot);
    }
    void draw();
    return () => {
      isGone = true;
      element?.replaceChildren();
    };
  }, [rows, by, dated, finding]);
  return dated === 0 ? null : (
    <div className="frequency-frame" role="img" aria-label={finding.plotOf(finding.bySorts[by], dated)}><div ref={frame} /></div>
  );
}

function Figures({ rows, by, onChoose }: ShownProps) {
  const { finding } = useWords().page;
  const language = useLanguage();
  const whole = new Intl.NumberFormat(language);
  const rate = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{finding.value[by]}</th>
          <th scope="col" className="figure">{finding.perThousand}</th>
          <th scope="col" className="figure">{finding.occurrences}</th>
          <th scope="col" className="figure">{finding.passages}</th>
          <th scope="col" className="figure">{finding.wordsSearched}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value, passages, occurrences, words, perThousand }) => (
          <tr key={value}>
            <th scope="row">
              {value === '' ? finding.undated : (
                <Button variant="quiet" aria-label={finding.onlyValue(value)} onPress={() => onChoose(value)}>{value}</Button>
              )}
            </th>
            <td className="figure">{rate.format(perThousand)}</td>
            <td className="figure">{whole.format(occurrences)}</td>
            <td className="figure">{whole.format(passages)}</td>
            <td className="figure">{whole.format(words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

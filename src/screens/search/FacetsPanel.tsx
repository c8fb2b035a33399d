// Facets beside the results: how many passages there are of each collection, language, place; choosing one narrows to it.
import { useId, useState, type FormEvent } from 'react';
import type { Facets } from '../../../archive/api/search-calls.ts';
import { Button } from '../../parts/Button.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { betweenYears, hasValue, nameOfValue, toggleValue, yearTyped, type Conditions } from '../../state/search-conditions.ts';
import type { FacetName } from '../../words/finding-words.ts';

export interface FacetsPanelProps {
  readonly facets: Facets;
  readonly conditions: Conditions;
  readonly onChange: (conditions: Conditions) => void;
}

const names: readonly FacetName[] = ['collections', 'languages', 'places', 'subjects', 'narrators', 'roles', 'standings'];
/** Values of a facet that are shown before somebody asks for all. */
const fewValues = 6;

export function FacetsPanel({ facets, conditions, onChange }: FacetsPanelProps) {
  const { finding } = useWords().page;
  return (
    <aside className="facets" aria-label={finding.narrow}>
      <YearsForm key={`${conditions.filters.from ?? ''} ${conditions.filters.until ?? ''}`} conditions={conditions} onChange={onChange} />
      {names.map((name) => <Facet key={name} name={name} facets={facets} conditions={conditions} onChange={onChange} />)}
      <SpeakerForm conditions={conditions} onChange={onChange} />
    </aside>
  );
}

function Facet({ name, facets, conditions, onChange }: FacetsPanelProps & { readonly name: FacetName }) {
  const words = useWords();
  const { finding } = words.page;
  const headingId = useId();
  const [isWhole, setWhole] = useState(false);
  const values = facets[name] ?? [];
  if (values.length === 0) return null;
  const numbers = new Intl.NumberFormat(words.language);
  return (
    <section className="facet" aria-labelledby={headingId}>
      <h2 id={headingId} className="facet-name">{finding.facetNames[name]}</h2>
      <ul className="facet-values">
        {values.slice(0, isWhole ? values.length : fewValues).map(({ value, count }) => {
          const shown = nameOfValue(name, value, words);
          return (
            <li key={value}>
              <Button
                variant="quiet" aria-pressed={hasValue(conditions.filters, name, value)}
                onPress={() => onChange({ ...conditions, filters: toggleValue(conditions.filters, name, value) })}
              >
                <span className="facet-value">{shown}</span>
                <span aria-hidden="true" className="facet-count">{numbers.format(count)}</span>
                <span className="visually-hidden">, {finding.passagesOf(count)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {values.length <= fewValues ? null : (
        <Button variant="quiet" aria-expanded={isWhole} onPress={() => setWhole((now) => !now)}>
          {isWhole ? finding.showFewer : finding.showAll(values.length)}
        </Button>
      )}
    </section>
  );
}

type FormProps = Omit<FacetsPanelProps, 'facets'>;

function YearsForm({ conditions, onChange }: FormProps) {
  const { finding } = useWords().page;
  const { filters } = conditions;
  const headingId = useId();
  const [from, setFrom] = useState(String(filters.from ?? ''));
  const [until, setUntil] = useState(String(filters.until ?? ''));
  const [isSent, setSent] = useState(false);
  const years = [yearTyped(from), yearTyped(until)] as const;
  const amiss = (year: number | null | undefined): string | undefined => (isSent && year === undefined ? finding.yearAmiss : undefined);
  function send(event: FormEvent): void {
    event.preventDefault();
    setSent(true);
    const [first, last] = years;
    if (first !== undefined && last !== undefined) onChange({ ...conditions, filters: betweenYears(filters, first, last) });
  }
  return (
    <form className="facet" aria-labelledby={headingId} onSubmit={send} autoComplete="off">
      <h2 id={headingId} className="facet-name">{finding.years}</h2>
      <div className="facet-years">
        <TextField label={finding.from} value={from} onChange={setFrom} inputMode="numeric" maxLength={5} error={amiss(years[0])} />
        <TextField label={finding.until} value={until} onChange={setUntil} inputMode="numeric" maxLength={5} error={amiss(years[1])} />
        <Button type="submit">{finding.apply}</Button>
      </div>
    </form>
  );
}

function SpeakerForm({ conditions, onChange }: FormProps) {
  const { finding } = useWords().page;
  const [speaker, setSpeaker] = useState('');
  function send(event: FormEvent): void {
    event.preventDefault();
    const label = speaker.trim();
    if (label === '' || hasValue(conditions.filters, 'speakers', label)) return;
    setSpeaker('');
    onChange({ ...conditions, filters: toggleValue(conditions.filters, 'speakers', label) });
  }
  return (
    <form className="facet facet-speaker" onSubmit={send} autoComplete="off">
      <TextField label={finding.speaker} value={speaker} onChange={setSpeaker} maxLength={200} />
      <Button type="submit">{finding.apply}</Button>
    </form>
  );
}

// What is said of a query itself: what may have been meant, and what was looked for besides what was typed.
import { Button } from '../../parts/Button.tsx';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { useWords } from '../../state/language.ts';
import { replacePart, type Conditions } from '../../state/search-conditions.ts';
import type { Found } from '../../state/search-desk.ts';

export interface FindingNotesProps {
  readonly found: Found;
  readonly conditions: Conditions;
  readonly onChange: (conditions: Conditions) => void;
  readonly onTry: (query: string) => void;
}

export function FindingNotes({ found, conditions, onChange, onTry }: FindingNotesProps) {
  const { finding } = useWords().page;
  const { query, suggestions, expansions } = found;
  const meant = suggestions.flatMap(({ start, end, instead }) => instead.map((word) => replacePart(query, start, end, word)));
  const isSwitchable = expansions.length > 0 || !conditions.expand;
  if (meant.length === 0 && !isSwitchable) return null;
  return (
    <div className="finding-notes">
      {meant.length === 0 ? null : (
        <p className="meant">
          <span>{finding.didYouMean}</span>
          {meant.map((wanted) => <Button key={wanted} variant="quiet" onPress={() => onTry(wanted)}><code>{wanted}</code></Button>)}
        </p>
      )}
      {expansions.map(({ start, end, names }) => (
        <p key={start} className="field-help">{finding.alsoFound(query.slice(start, end), names.join(', '))}</p>
      ))}
      {isSwitchable ? (
        <CheckboxField label={finding.expandNames} isSelected={conditions.expand} onChange={(expand) => onChange({ ...conditions, expand })} />
      ) : null}
    </div>
  );
}

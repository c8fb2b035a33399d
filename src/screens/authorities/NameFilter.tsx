// Narrows the list of authorities by any of their names while one types.
import { Input, Label, SearchField } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { privately } from '../../parts/FieldParts.tsx';
import { useWords } from '../../state/language.ts';

export interface NameFilterProps {
  readonly value: string;
  readonly onChange: (filter: string) => void;
}

export function NameFilter({ value, onChange }: NameFilterProps) {
  const { authorities: words } = useWords().page;
  return (
    <SearchField className="filter" value={value} onChange={onChange}>
      <Label className="visually-hidden">{words.filter}</Label>
      <Input {...privately} className="input" maxLength={200} placeholder={`${words.filter}: ${words.filterHelp}`} />
      {value === '' ? null : (
        <Button variant="quiet" square aria-label={words.clearFilter}><span aria-hidden="true" className="sign-close" /></Button>
      )}
    </SearchField>
  );
}

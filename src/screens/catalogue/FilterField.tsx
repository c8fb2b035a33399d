// Narrows the list while one types.
import { Input, Label, SearchField } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { privately } from '../../parts/FieldParts.tsx';
import { useWords } from '../../state/language.ts';

export interface FilterFieldProps {
  readonly value: string;
  readonly onChange: (filter: string) => void;
}

export function FilterField({ value, onChange }: FilterFieldProps) {
  const { catalogue } = useWords().page;
  return (
    <SearchField className="filter" value={value} onChange={onChange}>
      <Label className="visually-hidden">{catalogue.filter}</Label>
      <Input {...privately} className="input" maxLength={200} placeholder={`${catalogue.filter}: ${catalogue.filterHelp}`} />
      {value === '' ? null : (
        <Button variant="quiet" square aria-label={catalogue.clearFilter}><span aria-hidden="true" className="sign-close" /></Button>
      )}
    </SearchField>
  );
}

// An authority, found by typing a part of any of its names.
import { useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, ListLayout, Popover, Virtualizer } from 'react-aria-components';
import { namesOf, type AuthorityId } from '../../../archive/api/authority.ts';
import type { ListedAuthority } from '../../../archive/api/authority-calls.ts';
import { FieldLabel, privately } from '../../parts/FieldParts.tsx';
import { useWords } from '../../state/language.ts';

export interface AuthorityFieldProps {
  readonly label: string;
  readonly offered: readonly ListedAuthority[];
  readonly value: AuthorityId | null;
  readonly onChange: (authority: AuthorityId | null) => void;
}

export function AuthorityField({ label, offered, value, onChange }: AuthorityFieldProps) {
  const { authorities: words } = useWords().page;
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLowerCase();
  // The line has the heading of what is chosen; what is typed may be in any of the names.
  const found = value !== null ? offered : offered.filter((one) => namesOf(one).some((name) => name.toLowerCase().includes(sought)));
  return (
    <ComboBox
      className="field" items={found} value={value} menuTrigger="input" allowsEmptyCollection inputValue={typed} onInputChange={setTyped}
      defaultFilter={() => true} onChange={(key) => onChange(offered.find(({ id }) => id === key)?.id ?? null)}
    >
      <FieldLabel label={label} />
      <div className="combo-line">
        <Input {...privately} className="input" />
        <Button className="combo-button"><span aria-hidden="true" className="select-sign" /></Button>
      </div>
      <Popover className="popover" offset={4}>
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 56 }}>
          <ListBox className="list-box list-box-virtual" renderEmptyState={() => <p className="list-empty">{words.noneMatch}</p>}>
            {(one: ListedAuthority) => (
              <ListBoxItem id={one.id} textValue={one.heading} className="list-item">
                <span>{one.heading}</span>
                <span className="field-help">{[words.oneOf[one.type], ...namesOf(one).slice(1, 4)].join(' · ')}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </ComboBox>
  );
}

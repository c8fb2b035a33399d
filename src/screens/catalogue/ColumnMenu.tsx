// Which columns the table has. The title is always there: it names the row.
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { columnIds, type ColumnId } from '../../state/catalogue-rows.ts';
import { useWords } from '../../state/language.ts';

export interface ColumnMenuProps {
  readonly columns: readonly ColumnId[];
  readonly onChange: (columns: readonly ColumnId[]) => void;
}

export function ColumnMenu({ columns, onChange }: ColumnMenuProps) {
  const { catalogue } = useWords().page;
  return (
    <MenuTrigger>
      <Button>{catalogue.chooseColumns}<span aria-hidden="true" className="select-sign" /></Button>
      <Popover className="popover" offset={4} placement="bottom end">
        <Menu
          className="list-box" selectionMode="multiple" selectedKeys={columns} disabledKeys={['title']}
          onSelectionChange={(keys) => onChange(columnIds.filter((id) => keys === 'all' || keys.has(id)))}
        >
          {columnIds.map((id) => (
            <MenuItem key={id} id={id} textValue={catalogue.columns[id]} className="list-item column-choice">
              <span aria-hidden="true" className="column-tick" />
              {catalogue.columns[id]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

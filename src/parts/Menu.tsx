// A button that opens a list of deeds.
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonProps } from './Button.tsx';

export interface Deed {
  readonly id: string;
  readonly name: string;
  readonly onAction: () => void;
  readonly isDisabled?: boolean;
  readonly danger?: boolean;
}

export interface MenuProps extends Pick<ButtonProps, 'variant' | 'square' | 'isDisabled'> {
  /** What the button says; with `ariaLabel` it may be a sign. */
  readonly label: ReactNode;
  readonly ariaLabel?: string;
  readonly items: readonly Deed[];
}

export function Menu({ label, ariaLabel, items, ...button }: MenuProps) {
  return (
    <MenuTrigger>
      <Button {...button} {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}>{label}</Button>
      <Popover className="popover" offset={4}>
        <AriaMenu className="list-box">
          {items.map(({ id, name, onAction, isDisabled = false, danger = false }) => (
            <MenuItem
              key={id} id={id} textValue={name} isDisabled={isDisabled} onAction={onAction}
              className={danger ? 'list-item list-item-danger' : 'list-item'}
            >
              {name}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

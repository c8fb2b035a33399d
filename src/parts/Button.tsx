// A button in one of four voices: quiet, plain, strong (the one deed of a screen) and danger (what can't be undone).
import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'isPending'> {
  readonly variant?: 'quiet' | 'plain' | 'strong' | 'danger';
  /** For a sign without words: the button is square and needs an `aria-label`. */
  readonly square?: boolean;
  /**
   * What it has set going still runs: it keeps the focus and looks at rest. It can still be pressed, which a deed
   * (use-deed.ts) does not answer. React Aria's own `isPending` leaves an image without a name in the page.
   */
  readonly isPending?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ variant = 'plain', square = false, isPending = false, ...props }: ButtonProps) {
  const classes = ['button', `button-${variant}`, ...(square ? ['button-square'] : []), ...(isPending ? ['button-pending'] : [])];
  return <AriaButton {...props} className={classes.join(' ')} />;
}

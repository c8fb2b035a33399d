// A date in EDTF, judged while it is typed.
import { useWords } from '../state/language.ts';
import { useDateCheck } from '../state/use-date-check.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';

export type DateFieldProps = Pick<TextFieldProps, 'label' | 'value' | 'onChange' | 'optional' | 'autoFocus'> & {
  /** Where examples stand beside another field of the same form. */
  readonly withoutHelp?: boolean;
};

export function DateField({ withoutHelp = false, ...field }: DateFieldProps) {
  const { describing } = useWords().page;
  const date = useDateCheck(field.value);
  const help = withoutHelp ? undefined : describing.dateHelp;
  const kept = typeof date === 'string' && date !== field.value.trim() ? describing.dateMeans(date) : help;
  return <TextField {...field} maxLength={60} help={kept} error={date === null ? describing.dateFault : undefined} />;
}

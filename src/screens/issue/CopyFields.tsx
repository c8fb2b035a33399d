// How a copy is made: its paper, what stands beside it, the line on each page, its passphrase.
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Paper } from '../../../archive/api/issue-calls.ts';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { StrengthNote } from '../../parts/StrengthNote.tsx';
import { useWords } from '../../state/language.ts';
import { AddedFonts } from './AddedFonts.tsx';
import type { MakingProps } from './copy-making.ts';

/** So many tries at a PDF’s passphrase (ISO 32000-2, algorithm 2.B) are reckoned for one at the vault’s. */
const quicker = 100;

export interface CopyFieldsProps extends MakingProps {
  /** Its translations and its original. */
  readonly others: readonly { readonly id: TestimonyId; readonly name: string }[];
  /** What others may know of the recipient, so that a passphrase made of it is called weak. */
  readonly recipient: string;
}

export function CopyFields({ making, onChange, others, recipient }: CopyFieldsProps) {
  const { issueOptions: page } = useWords().page;
  return (
    <fieldset className="issue-making-fields">
      <legend>{page.making}</legend>
      <PaperField making={making} onChange={onChange} />
      {others.length === 0 ? null : (
        <SelectField<TestimonyId | 'alone'>
          label={page.beside} value={making.beside ?? 'alone'} options={[{ id: 'alone', name: page.alone }, ...others]}
          onChange={(beside) => onChange({ ...making, beside: beside === 'alone' ? null : beside })}
        />
      )}
      <CheckboxField
        label={page.marked} help={making.isProtected ? page.markedAlways : page.markedHelp} isDisabled={making.isProtected}
        isSelected={making.isMarked || making.isProtected} onChange={(isMarked) => onChange({ ...making, isMarked })}
      />
      <CheckboxField
        label={page.protect} help={page.protectHelp} isSelected={making.isProtected}
        onChange={(isProtected) => onChange({ ...making, isProtected, passphrase: '' })}
      />
      {making.isProtected ? (
        <>
          <PassphraseField
            label={page.passphrase} help={page.passphraseHelp} value={making.passphrase}
            onChange={(passphrase) => onChange({ ...making, passphrase })}
          />
          <StrengthNote passphrase={making.passphrase} known={recipient === '' ? [] : [recipient]} elsewhere={{ ...page, quicker }} />
        </>
      ) : null}
      <AddedFonts making={making} onChange={onChange} />
    </fieldset>
  );
}

export function PaperField({ making, onChange }: MakingProps) {
  const { issueOptions: page } = useWords().page;
  return (
    <SelectField<Paper>
      label={page.paper} value={making.paper} options={Paper.options.map((id) => ({ id, name: page.papers[id] }))}
      onChange={(paper) => onChange({ ...making, paper })}
    />
  );
}

// Withdraws a testimony, or some of the uses that were agreed to, after saying what follows; and names the copies that have left.
import { useState } from 'react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import { scopes, type Agreement, type Scope } from '../../../archive/api/consent.ts';
import type { Output } from '../../../archive/api/contract.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { FieldLabel } from '../../parts/FieldParts.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { grantOf } from '../../state/compare-versions.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useForesight } from '../../state/use-foresight.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { DisclosureList } from './DisclosureList.tsx';

export interface WithdrawPanelProps {
  readonly testimony: TestimonyId;
  readonly title: string;
  /** Null where there is none: then only the whole can be withdrawn. */
  readonly agreement: Agreement | null;
  readonly onDone: (changed: boolean) => void;
}

type Part = 'whole' | 'part';

const agreedTo = (agreement: Agreement | null): Scope[] => (agreement === null ? [] : scopes.filter((scope) => (
  ['granted', 'granted-with-conditions'].includes(grantOf(agreement, scope).answer)
)));

export function WithdrawPanel({ testimony, title, agreement, onDone }: WithdrawPanelProps) {
  const { client } = useSession();
  const { consent: { withdraw: words }, deeds } = useWords().page;
  const [part, setPart] = useState<Part>('whole');
  const [chosen, setChosen] = useState<readonly Scope[]>([]);
  const [reason, setReason] = useState('');
  const [understood, setUnderstood] = useState(false);
  const agreed = agreedTo(agreement);
  const what = part === 'whole' ? {} : { scopes: [...chosen] };
  const isComplete = part === 'whole' || chosen.length > 0;
  const withdraw = useDeed((options) => client['consent.withdraw'](
    { testimony, ...what, reason: reason.trim() === '' ? null : reason.trim() }, options,
  ));
  const isDone = withdraw.value !== null;
  const foresight = useForesight(testimony, isComplete && !isDone ? { do: 'withdraw', ...what } : null);
  return (
    <DeedDialog
      foresight={foresight}
      title={words.title} about={words.explanation} submit={words.submit} grave deed={withdraw}
      canSubmit={understood && isComplete && !foresight.running}
      fault={<FaultNote fault={withdraw.fault} />} onSubmit={() => void withdraw.run()} onClose={() => onDone(isDone)}
      result={withdraw.value === null ? null : <Withdrawn withdrawn={withdraw.value} part={part} />}
    >
      <p className="deed-of testimony-name">{title}</p>
      {agreed.length === 0 ? <p className="field-help">{deeds.withdraw.chosenNone}</p> : (
        <RadioField
          label={deeds.withdraw.what} value={part} onChange={setPart} help={deeds.withdraw.wordsHelp}
          options={[
            { id: 'whole', name: deeds.withdraw.whole, help: deeds.withdraw.wholeHelp },
            { id: 'part', name: deeds.withdraw.part, help: deeds.withdraw.partHelp },
          ]}
        />
      )}
      {part === 'whole' ? <p>{words.consequence}</p> : <ScopeChoice agreed={agreed} chosen={chosen} onChange={setChosen} />}
      <TextArea label={deeds.reason} help={deeds.reasonHelp} optional rows={2} maxLength={2000} value={reason} onChange={setReason} />
      <CheckboxField label={words.confirm} isSelected={understood} onChange={setUnderstood} />
    </DeedDialog>
  );
}

interface ScopeChoiceProps {
  readonly agreed: readonly Scope[];
  readonly chosen: readonly Scope[];
  readonly onChange: (chosen: readonly Scope[]) => void;
}

function ScopeChoice({ agreed, chosen, onChange }: ScopeChoiceProps) {
  const words = useWords();
  return (
    <CheckboxGroup className="field" value={[...chosen]} onChange={(ids) => onChange(agreed.filter((scope) => ids.includes(scope)))}>
      <FieldLabel label={words.page.deeds.withdraw.scopes} />
      <div className="choices choices-column">
        {agreed.map((scope) => (
          <Checkbox key={scope} value={scope} className="choice">
            <span aria-hidden="true" className="choice-box" />
            <span>{words.scopes[scope]}</span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}

function Withdrawn({ withdrawn, part }: { readonly withdrawn: Output<'consent.withdraw'>; readonly part: Part }) {
  const { consent: { withdraw: words }, deeds } = useWords().page;
  const { disclosures } = withdrawn;
  return (
    <>
      <p className="note-what">{part === 'whole' ? words.done : deeds.withdraw.partDone}</p>
      <p>{words.copies(disclosures.length)}</p>
      {disclosures.length === 0 ? null : (
        <>
          <DisclosureList disclosures={disclosures} hasLetters />
          <p>{words.copiesHelp}</p>
        </>
      )}
    </>
  );
}

// What a restriction on a whole testimony needs to be told: its kind, its reason, and when a person may lift it.
import type { Reason } from '../../../archive/api/consent.ts';
import type { Input } from '../../../archive/api/contract.ts';
import { RadioField } from '../../parts/RadioField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { ReasonField } from './ReasonField.tsx';

export type RestrictionKind = Input<'restriction.add'>['kind'];

export interface RestrictionChoice {
  readonly kind: RestrictionKind;
  readonly reason: Reason;
  /** YYYY-MM-DD, or nothing. */
  readonly until: string;
}

export const embargoWithoutEnd: RestrictionChoice = { kind: 'embargo', reason: 'embargo', until: '' };

const kinds: readonly RestrictionKind[] = ['embargo', 'closed', 'metadata-hidden'];

export interface RestrictionFieldsProps {
  readonly value: RestrictionChoice;
  readonly onChange: (value: RestrictionChoice) => void;
  readonly choosesKind: boolean;
}

export function RestrictionFields({ value, onChange, choosesKind }: RestrictionFieldsProps) {
  const words = useWords();
  const { restrict } = words.page.consent;
  return (
    <>
      {choosesKind ? (
        <RadioField
          label={restrict.kind} value={value.kind}
          // A reason of "embargo" would be untrue of the other kinds.
          onChange={(kind) => onChange({ ...value, kind, reason: kind === 'embargo' ? 'embargo' : 'other' })}
          options={kinds.map((kind) => ({ id: kind, name: words.restrictionKinds[kind], help: restrict.explanations[kind] }))}
        />
      ) : null}
      <TextField
        label={restrict.until} help={restrict.untilHelp} optional type="date" value={value.until}
        onChange={(until) => onChange({ ...value, until })}
      />
      <ReasonField label={restrict.reason} help={restrict.reasonHelp} value={value.reason} onChange={(reason) => onChange({ ...value, reason })} />
    </>
  );
}

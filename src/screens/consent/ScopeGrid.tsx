// The thirteen uses, one a row: what was answered about each, and for which days.
import { Radio, RadioGroup } from 'react-aria-components';
import { Grant, scopes, type Scope } from '../../../archive/api/consent.ts';
import { TextField } from '../../parts/TextField.tsx';
import type { AgreementForm, GrantForm } from '../../state/agreement-form.ts';
import { useWords } from '../../state/language.ts';

export interface ScopeGridProps {
  readonly value: AgreementForm['scopes'];
  readonly onChange: (value: AgreementForm['scopes']) => void;
}

const answers = Grant.shape.answer.options;

export function ScopeGrid({ value, onChange }: ScopeGridProps) {
  const { agreement, agreementForm: words } = useWords().page;
  return (
    <div className="scope-grid">
      <div className="scope-row scope-heads" aria-hidden="true">
        <span>{words.use}</span>
        <div className="scope-answers">{answers.map((answer) => <span key={answer}>{agreement.answers[answer]}</span>)}</div>
        <span>{words.from}</span>
        <span>{words.until}</span>
      </div>
      {scopes.map((scope) => (
        <ScopeRow key={scope} scope={scope} grant={value[scope]} onChange={(grant) => onChange({ ...value, [scope]: grant })} />
      ))}
    </div>
  );
}

interface ScopeRowProps {
  readonly scope: Scope;
  readonly grant: GrantForm;
  readonly onChange: (grant: GrantForm) => void;
}

function ScopeRow({ scope, grant, onChange }: ScopeRowProps) {
  const words = useWords();
  const { agreement, agreementForm: page } = words.page;
  const isGranted = grant.answer === 'granted' || grant.answer === 'granted-with-conditions';
  return (
    <div className={`scope-row scope-${grant.answer}`}>
      <span className="scope-name" aria-hidden="true">{words.scopes[scope]}</span>
      <RadioGroup
        aria-label={words.scopes[scope]} orientation="horizontal" className="scope-answers" value={grant.answer}
        onChange={(given) => {
          const answer = answers.find((one) => one === given);
          if (answer !== undefined) onChange({ ...grant, answer });
        }}
      >
        {answers.map((answer) => (
          <Radio key={answer} value={answer} className="choice scope-answer">
            <span aria-hidden="true" className="choice-box choice-round" />
            <span className="scope-answer-name">{agreement.answers[answer]}</span>
          </Radio>
        ))}
      </RadioGroup>
      {isGranted ? (
        <>
          <TextField label={page.fromOf(words.scopes[scope])} type="date" value={grant.from} onChange={(from) => onChange({ ...grant, from })} />
          <TextField label={page.untilOf(words.scopes[scope])} type="date" value={grant.until} onChange={(until) => onChange({ ...grant, until })} />
        </>
      ) : <><span /><span /></>}
    </div>
  );
}

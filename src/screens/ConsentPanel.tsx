// What the narrator agreed to and what restricts it: told to those who keep the archive.
import { scopes } from '../../archive/api/consent.ts';
import type { TestimonyView } from '../../archive/api/testimony.ts';
import { useWords } from '../state/language.ts';

export function ConsentPanel({ view }: { readonly view: TestimonyView }) {
  const words = useWords();
  const { reading } = words.page;
  const { agreement, restrictions } = view;
  const granted = agreement === null ? [] : scopes.filter((scope) => {
    const answer = agreement.scopes[scope]?.answer;
    return answer === 'granted' || answer === 'granted-with-conditions';
  });
  return (
    <details className="panel" name="reading-side">
      <summary>{reading.consent}</summary>
      {agreement === null ? <p>{reading.noAgreement}</p> : (
        <>
          <p>{reading.agreementVersion(agreement.version)}: {words.agreementStatuses[agreement.status]}</p>
          {granted.length === 0 ? null : (
            <>
              <p>{reading.granted}</p>
              <ul>{granted.map((scope) => <li key={scope}>{words.scopes[scope]}</li>)}</ul>
            </>
          )}
        </>
      )}
      <h3>{reading.restrictions}</h3>
      {restrictions.length === 0 ? <p>{reading.noRestrictions}</p> : (
        <ul>
          {restrictions.map(({ id, kind, reason, until }) => (
            <li key={id}>{reading.restriction(words.restrictionKinds[kind], words.reasons[reason], until)}</li>
          ))}
        </ul>
      )}
      <p className="field-help">{reading.withheldWhy}</p>
    </details>
  );
}

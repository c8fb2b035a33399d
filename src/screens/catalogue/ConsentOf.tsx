// What the narrator agreed to, what restricts the testimony and why, and what that leaves for a scholar.
import { scopes } from '../../../archive/api/consent.ts';
import type { TestimonyView } from '../../../archive/api/testimony.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { groupRestrictions, scholarSees, type RestrictionGroup } from '../../state/scholar-sees.ts';

export function ConsentOf({ view }: { readonly view: TestimonyView }) {
  const words = useWords();
  const { catalogue } = words.page;
  const { agreement, restrictions } = view;
  const granted = scopes.filter((scope) => {
    const answer = agreement?.scopes[scope]?.answer;
    return answer === 'granted' || answer === 'granted-with-conditions';
  });
  const groups = groupRestrictions(restrictions);
  return (
    <>
      <section aria-label={catalogue.scholarSees}>
        <h3>{catalogue.scholarSees}</h3>
        <p>{catalogue.scholarSeesMeanings[scholarSees(view, new Date().toISOString().slice(0, 10))]}</p>
      </section>
      <section aria-label={catalogue.agreement}>
        <h3>{catalogue.agreement}</h3>
        {agreement === null ? <p>{catalogue.noAgreement}</p> : (
          <>
            <p>{catalogue.agreementVersion(agreement.version)}: {words.agreementStatuses[agreement.status]}</p>
            {granted.length === 0 ? null : (
              <>
                <p className="field-help">{catalogue.granted}</p>
                <ul>{granted.map((scope) => <li key={scope}>{words.scopes[scope]}</li>)}</ul>
              </>
            )}
          </>
        )}
      </section>
      <section aria-label={catalogue.restrictions}>
        <h3>{catalogue.restrictions}</h3>
        {groups.length === 0 ? <p>{catalogue.noRestrictions}</p> : (
          <ul>{groups.map((group) => <RestrictionLine key={group.id} group={group} />)}</ul>
        )}
      </section>
    </>
  );
}

function RestrictionLine({ group: { kind, reason, until, whole, places } }: { readonly group: RestrictionGroup }) {
  const words = useWords();
  const { catalogue } = words.page;
  const days = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'long', timeZone: 'UTC' });
  const end = until === null ? catalogue.noEnd : catalogue.restrictionUntil(days.format(new Date(until)));
  return (
    <li>
      {words.restrictionKinds[kind]}{whole ? null : `, ${catalogue.places(places)}`}
      <span className="field-help restriction-why">
        {catalogue.restrictionReason(words.reasons[reason])}{whole ? `. ${end}` : null}
      </span>
    </li>
  );
}

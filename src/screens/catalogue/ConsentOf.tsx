// What the narrator agreed to, what restricts the testimony and why, and what that leaves for a scholar.
import { scopes } from '../../../archive/api/consent.ts';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { grantOf } from '../../state/compare-versions.ts';
import { scholarSees } from '../../state/consent-standing.ts';
import { useWords } from '../../state/language.ts';
import { groupRestrictions } from '../../state/restriction-groups.ts';
import { useSession } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { nameOf, useWhy } from '../consent/RestrictionList.tsx';

export function ConsentOf({ testimony }: { readonly testimony: TestimonyId }) {
  const session = useSession();
  const words = useWords();
  const { catalogue } = words.page;
  const why = useWhy();
  const { value: shown, fault } = useFetched((options) => session.client['consent.show']({ testimony }, options));
  if (shown === null) return <FaultNote fault={fault} />;
  const [agreement] = shown.versions;
  const granted = agreement === undefined ? [] : scopes.filter((scope) => (
    ['granted', 'granted-with-conditions'].includes(grantOf(agreement, scope).answer)
  ));
  const groups = groupRestrictions(shown.restrictions);
  return (
    <>
      <section aria-label={catalogue.scholarSees}>
        <h3>{catalogue.scholarSees}</h3>
        <p>{catalogue.scholarSeesMeanings[scholarSees(shown)]}</p>
      </section>
      <section aria-label={catalogue.agreement}>
        <h3>{catalogue.agreement}</h3>
        {agreement === undefined ? <p>{catalogue.noAgreement}</p> : (
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
          <ul>
            {groups.map((group) => (
              <li key={group.one.id}>
                {nameOf(group, words)}
                <span className="field-help restriction-why">{why(group.one)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

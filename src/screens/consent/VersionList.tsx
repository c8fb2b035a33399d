// Every version of an agreement, newest first: who made it, what it changed of the one before, and why.
import type { Agreement, Grant } from '../../../archive/api/consent.ts';
import { changesBetween, type Change, type ShortField } from '../../state/compare-versions.ts';
import { useWords } from '../../state/language.ts';
import { useDays } from '../../state/use-days.ts';
import { sayDates, useLanguageNames } from './TermsView.tsx';

export function VersionList({ versions }: { readonly versions: readonly Agreement[] }) {
  const words = useWords();
  const { agreement } = words.page;
  const days = useDays();
  return (
    <ol className="versions">
      {versions.map((version, index) => {
        const before = versions[index + 1];
        const { conclusion } = version;
        return (
          <li key={version.version}>
            <h3>{agreement.versionHead(version.version, words.agreementStatuses[version.status])}</h3>
            <p className="field-help">
              {agreement.versionBy(version.recordedBy, days(version.recordedAt))}
              {version.reviewedBy === null || version.reviewedAt === null ? null
                : ` ${agreement.versionReviewed(version.reviewedBy, days(version.reviewedAt))}`}
            </p>
            {before === undefined ? <p>{agreement.firstVersion}</p> : <Changes before={before} after={version} />}
            {version.reason === null ? null : <p>{agreement.versionReason(version.reason)}</p>}
            {conclusion === null ? null : (
              <p>{agreement.concluded(words.page.deeds.conclude[conclusion.decision], conclusion.authority, conclusion.reason)}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Changes({ before, after }: { readonly before: Agreement; readonly after: Agreement }) {
  const { agreement } = useWords().page;
  const say = useChangeSentences();
  const changes = changesBetween(before, after);
  if (changes.length === 0) return <p>{agreement.sameAsBefore}</p>;
  return <ul>{changes.map((change, index) => <li key={index}>{say(change)}</li>)}</ul>;
}

function useChangeSentences(): (change: Change) => string {
  const words = useWords();
  const { agreement } = words.page;
  const { changes } = agreement;
  const days = useDays();
  const languages = useLanguageNames();

  function sayGrant(grant: Grant): string {
    const dates = sayDates(grant, agreement, days);
    return dates === null ? agreement.answers[grant.answer] : `${agreement.answers[grant.answer]}, ${dates}`;
  }
  function sayShort(field: ShortField, of: Agreement): string {
    switch (field) {
      case 'givenBy': return agreement.givenBy[of.givenBy];
      case 'capacity': return agreement.capacity[of.capacity];
      case 'method': return agreement.method[of.method];
      case 'contact': return agreement.contact[of.contact];
      case 'interpreted': return of.interpreted ? agreement.withInterpreter : agreement.withoutInterpreter;
      case 'language': return of.language === null ? changes.nothing : languages(of.language);
      case 'legalBasis': return of.legalBasis ?? changes.nothing;
      case 'givenAt': return of.givenAt === null ? changes.nothing : days(of.givenAt);
      case 'reviewDue': return of.reviewDue === null ? changes.nothing : days(of.reviewDue);
    }
  }
  return (change) => {
    switch (change.what) {
      case 'status': return changes.status(words.agreementStatuses[change.before], words.agreementStatuses[change.after]);
      case 'scope': return changes.scope(words.scopes[change.scope], sayGrant(change.before), sayGrant(change.after));
      case 'short': return changes.field(
        agreement.fields[change.field], sayShort(change.field, change.before), sayShort(change.field, change.after),
      );
      case 'long': return changes.text(agreement.fields[change.field]);
      case 'evidence': return changes.evidence(agreement.evidences[change.after]);
    }
  };
}

// Where consent stands and why, told in whole sentences.
import { scopes } from '../../../archive/api/consent.ts';
import { standingFacts, type Fact, type ShownConsent } from '../../state/consent-standing.ts';
import { useWords } from '../../state/language.ts';
import { today, useDays, useList } from '../../state/use-days.ts';
import type { Words } from '../../words/words.ts';

interface Speech {
  readonly words: Words;
  readonly days: (day: string) => string;
  readonly list: (things: readonly string[]) => string;
}

function sentenceOf(fact: Fact, { words, days, list }: Speech): string {
  const { standing } = words.page.agreement;
  switch (fact.say) {
    case 'open-since': return standing.openSince(days(fact.day));
    case 'part-since': return standing.partSince(days(fact.day));
    case 'refused-to-readers': return words.refusals[fact.why];
    case 'listed': return standing.listed;
    case 'unlisted': return standing.unlisted;
    case 'gone': return standing.gone;
    case 'no-agreement': return standing.noAgreement;
    case 'not-reviewed': return standing.notReviewed;
    case 'unreadable': return standing.unreadable;
    case 'recorded': return standing.recorded(fact.version, fact.who, days(fact.day));
    case 'reviewed': return standing.reviewed(fact.who, days(fact.day));
    case 'withdrawn': return standing.withdrawn(fact.who, days(fact.day));
    case 'conditions': return standing.conditions(list(fact.scopes.map((scope) => words.scopes[scope])));
    case 'refused': return standing.refused(list(fact.scopes.map((scope) => words.scopes[scope])));
    case 'not-asked': {
      const all = fact.scopes.length === scopes.length;
      return all ? standing.nothingAsked : standing.notAsked(list(fact.scopes.map((scope) => words.scopes[scope])));
    }
    case 'begins': return standing.begins(words.scopes[fact.scope], days(fact.day));
    case 'ends': return standing.ends(words.scopes[fact.scope], days(fact.day));
    case 'ended': return standing.ended(words.scopes[fact.scope], days(fact.day));
  }
}

export function StandingText({ shown }: { readonly shown: ShownConsent }) {
  const words = useWords();
  const speech = { words, days: useDays(), list: useList() };
  return (
    <div className="standing-text">
      {standingFacts(shown, today()).map((fact, index) => <p key={index}>{sentenceOf(fact, speech)}</p>)}
    </div>
  );
}

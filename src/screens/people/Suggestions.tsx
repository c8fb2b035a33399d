// Words that may be names: each is made a person of, known to be somebody, or passed over.
import { useRef } from 'react';
import type { NameSuggestion } from '../../../archive/api/consent-calls.ts';
import type { Person } from '../../../archive/api/consent.ts';
import type { PersonId, TestimonyId } from '../../../archive/api/ids.ts';
import type { TestimonyView } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { linesOf } from '../../state/hit-lines.ts';
import { useWords } from '../../state/language.ts';
import { newPerson } from '../../state/person-draft.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useKept } from '../../state/use-kept.ts';
import { HitContext } from './HitList.tsx';
import type { PeopleDeed } from './people-deed.ts';

export interface SuggestionsProps {
  readonly testimony: TestimonyId;
  readonly view: TestimonyView;
  readonly suggestions: readonly NameSuggestion[];
  readonly isReadOnly: boolean;
  readonly onDeed: (deed: PeopleDeed) => void;
}

/** Places of one suggestion that are shown; the rest is counted. */
const mostPlaces = 3;
/** Suggestions that are shown at once. */
const mostSuggestions = 40;
const nothing: readonly string[] = [];

export function Suggestions({ testimony, view, suggestions, isReadOnly, onDeed }: SuggestionsProps) {
  const { client } = useSession();
  const { language, page } = useWords();
  const { suggestions: words } = page.people;
  // Until the vault is locked: what is passed over is a person's own way through the list, and nothing of the record.
  const [passed, setPassed] = useKept<readonly string[]>(`people.passed.${testimony}`, nothing);
  const everybody = useFetched((options) => client['identity.list']({}, options));
  const join = useDeed((options, person: PersonId) => client['identity.join']({ testimony, person }, options));
  const list = useRef<HTMLUListElement>(null);
  const left = suggestions.filter(({ text }) => !passed.includes(text));
  const passedOver = suggestions.length - left.length;

  function passOver(text: string): void {
    setPassed([...passed, text]);
    // The button that was pressed goes with its line.
    list.current?.focus();
  }
  async function isPerson(person: Person): Promise<void> {
    const joined = await join.run(person.id);
    if (joined !== null) onDeed({ do: 'replace', person: joined });
  }
  return (
    <Panel
      title={words.title} about={words.about}
      actions={passedOver === 0 ? null : <Button variant="quiet" onPress={() => setPassed(nothing)}>{words.bringBack(passedOver)}</Button>}
    >
      {left.length === 0 ? <p>{words.passedOver}</p> : null}
      <ul ref={list} tabIndex={-1} aria-label={words.title} className="suggestions">
        {left.slice(0, mostSuggestions).map((suggestion) => {
          const { text, why, places } = suggestion;
          const known = everybody.value?.people.find(({ id }) => id === suggestion.person) ?? null;
          return (
            <li key={text} className="suggestion">
              <div>
                <p><b lang={view.language}>{text}</b> <span className="field-help">{words.why[why]} {words.places(places.length)}</span></p>
                {linesOf(places.slice(0, mostPlaces).map((place) => ({ place })), view.passages, (_, index) => String(index)).map((line) => (
                  <HitContext key={line.key} line={line} language={view.language} />
                ))}
              </div>
              <div className="actions">
                {known === null ? (
                  <Button
                    isDisabled={isReadOnly} aria-label={`${words.make}: ${text}`}
                    onPress={() => onDeed({ do: 'add', draft: newPerson(text), thenReplace: true })}
                  >
                    {words.make}
                  </Button>
                ) : (
                  <Button isDisabled={isReadOnly || join.running} onPress={() => void isPerson(known)}>{words.isPerson(known.displayName[language])}</Button>
                )}
                <Button variant="quiet" aria-label={`${words.passOver}: ${text}`} onPress={() => passOver(text)}>{words.passOver}</Button>
              </div>
            </li>
          );
        })}
      </ul>
      {left.length > mostSuggestions ? <p className="field-help">{words.more(left.length - mostSuggestions)}</p> : null}
      <FaultNote fault={join.fault} />
    </Panel>
  );
}

// The people that are on record, one line each.
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { Person } from '../../../archive/api/consent.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useWords } from '../../state/language.ts';
import type { PeopleDeed } from './people-deed.ts';

export interface PeopleListProps {
  readonly people: readonly Person[];
  /** Whether it is one testimony whose people they are. */
  readonly inTestimony: boolean;
  readonly isReadOnly: boolean;
  readonly onDeed: (deed: PeopleDeed) => void;
}

/** Lines that the page holds without counting which are in sight. */
const fewPeople = 150;

export function PeopleList({ people, inTestimony, isReadOnly, onDeed }: PeopleListProps) {
  const { language, page } = useWords();
  const { people: words } = page;
  if (people.length === 0) return <EmptyState title={words.nobody}>{words.nobodyHelp}</EmptyState>;
  const list = (
    <GridList aria-label={words.list} className={people.length > fewPeople ? 'people-list people-list-long' : 'people-list'} items={people}>
      {(person: Person) => (
        <GridListItem id={person.id} textValue={person.displayName[language]} className="person">
          <div className="person-said">
            <p className="person-display">{person.displayName[language]}</p>
            <p className="person-called"><span className="field-help">{words.names}: </span>{person.names.map(({ text }) => text).join(', ')}</p>
            <p className="field-help">
              {words.fields.roles[person.role]}. {words.riskOf(words.fields.risks[person.risk])}. {words.inTestimonies(person.testimonies.length)}.
            </p>
          </div>
          <div className="actions">
            <Button
              isDisabled={isReadOnly} aria-label={`${words.change}: ${person.displayName[language]}`} onPress={() => onDeed({ do: 'change', person })}
            >
              {words.change}
            </Button>
            {inTestimony ? (
              <Button
                isDisabled={isReadOnly} aria-label={`${words.replace}: ${person.displayName[language]}`}
                onPress={() => onDeed({ do: 'replace', person })}
              >
                {words.replace}
              </Button>
            ) : null}
          </div>
        </GridListItem>
      )}
    </GridList>
  );
  return people.length > fewPeople ? <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 96 }}>{list}</Virtualizer> : list;
}

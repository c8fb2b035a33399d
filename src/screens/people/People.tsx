// The people of a testimony, or of the vault: what they are called, what readers are told instead, which words mean them.
import { useState } from 'react';
import type { TestimonyId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { useWords } from '../../state/language.ts';
import { newPerson } from '../../state/person-draft.ts';
import { useSession, type Opened } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { NamesDialog } from './NamesDialog.tsx';
import { JoinDialog, PersonDialog } from './PersonDialog.tsx';
import { PeopleList } from './PeopleList.tsx';
import { ToLookAt } from './ToLookAt.tsx';
import type { PeopleDeed } from './people-deed.ts';

export interface PeopleProps {
  readonly opened: Opened;
  /** Null for everybody in the vault. */
  readonly testimony: TestimonyId | null;
}

export function People({ opened, testimony }: PeopleProps) {
  const session = useSession();
  const { people: words } = useWords().page;
  if (opened.role === 'archivist') return <PeopleOf testimony={testimony} isReadOnly={opened.readOnly !== null} />;
  return (
    <div className="people">
      <ScreenHeading>{words.title}</ScreenHeading>
      <EmptyState
        title={words.archivistsOnly}
        actions={testimony === null ? null : (
          <Button onPress={() => session.go({ screen: 'reading', testimony, passage: null, from: 'catalogue' })}>{words.toTestimony}</Button>
        )}
      >
        {words.archivistsOnlyHelp}
      </EmptyState>
    </div>
  );
}

interface PeopleOfProps extends Pick<PeopleProps, 'testimony'> {
  readonly isReadOnly: boolean;
}

function PeopleOf({ testimony, isReadOnly }: PeopleOfProps) {
  const session = useSession();
  const { people: words } = useWords().page;
  const { client } = session;
  const list = useFetched((options) => client['identity.list'](testimony === null ? {} : { testimony }, options));
  const view = useFetched(async (options) => (testimony === null ? null : client['testimony.show']({ testimony }, options)));
  const [deed, setDeed] = useState<PeopleDeed | null>(null);
  const people = list.value?.people ?? null;
  return (
    <div className="people">
      <div className="people-head">
        <ScreenHeading>{testimony === null ? words.title : words.titleOf}</ScreenHeading>
        {view.value === null ? null : <p className="testimony-name" lang={view.value.language}>{view.value.title}</p>}
        <p className="part-about">{words.about}</p>
        <div className="actions">
          {testimony === null ? null : (
            <>
              <Button variant="strong" isDisabled={isReadOnly} onPress={() => setDeed({ do: 'add', draft: newPerson(''), thenReplace: false })}>
                {words.add}
              </Button>
              <Button isDisabled={isReadOnly} onPress={() => setDeed({ do: 'join' })}>{words.join.title}</Button>
              <Button variant="quiet" onPress={() => session.go({ screen: 'reading', testimony, passage: null, from: 'catalogue' })}>
                {words.toTestimony}
              </Button>
              <Button variant="quiet" onPress={() => session.go({ screen: 'people', testimony: null })}>{words.everybody}</Button>
            </>
          )}
        </div>
      </div>
      <FaultNote fault={list.fault ?? view.fault} />
      {people === null ? <ProgressLine running={list.running} progress={null} /> : (
        <PeopleList people={people} inTestimony={testimony !== null} isReadOnly={isReadOnly} onDeed={setDeed} />
      )}
      {testimony === null || view.value === null ? null : (
        <ToLookAt testimony={testimony} view={view.value} people={people ?? []} isReadOnly={isReadOnly} onDeed={setDeed} />
      )}
      {deed === null ? null : (
        <PeopleDialog
          deed={deed} testimony={testimony} passages={view.value?.passages ?? []} language={view.value?.language ?? 'en'} onDeed={setDeed}
        />
      )}
    </div>
  );
}

interface PeopleDialogProps extends Pick<PeopleProps, 'testimony'> {
  readonly deed: PeopleDeed;
  readonly passages: Parameters<typeof NamesDialog>[0]['passages'];
  readonly language: string;
  readonly onDeed: (deed: PeopleDeed | null) => void;
}

function PeopleDialog({ deed, testimony, passages, language, onDeed }: PeopleDialogProps) {
  const close = (): void => onDeed(null);
  if (deed.do === 'change') return <PersonDialog deed={deed} testimony={testimony} onDone={close} />;
  if (testimony === null) return null;
  switch (deed.do) {
    case 'add': return (
      <PersonDialog
        deed={deed} testimony={testimony}
        onDone={(person) => onDeed(person !== null && deed.thenReplace ? { do: 'replace', person } : null)}
      />
    );
    case 'join': return (
      <JoinDialog testimony={testimony} onDone={(person) => onDeed(person === null ? null : { do: 'replace', person })} />
    );
    case 'replace': return (
      <NamesDialog testimony={testimony} person={deed.person} passages={passages} language={language} onDone={close} />
    );
  }
}

// A person put on record, changed, or found in one more testimony.
import { useState } from 'react';
import type { Person } from '../../../archive/api/consent.ts';
import type { PersonId, TestimonyId } from '../../../archive/api/ids.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { useWords } from '../../state/language.ts';
import { draftOf, missingOf, personInput } from '../../state/person-draft.ts';
import { useSession } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import type { PeopleDeed } from './people-deed.ts';
import { PersonField } from './PersonField.tsx';
import { PersonFields } from './PersonFields.tsx';

export interface PersonDialogProps {
  readonly deed: Extract<PeopleDeed, { do: 'add' | 'change' }>;
  /** Where a new person is spoken of. */
  readonly testimony: TestimonyId | null;
  /** Null where nothing was done. */
  readonly onDone: (person: Person | null) => void;
}

export function PersonDialog({ deed, testimony, onDone }: PersonDialogProps) {
  const { client } = useSession();
  const { people: words } = useWords().page;
  const [draft, setDraft] = useState(() => (deed.do === 'add' ? deed.draft : draftOf(deed.person)));
  const keep = useDeed(async (options) => {
    if (deed.do === 'change') return client['identity.change']({ person: deed.person.id, ...personInput(draft) }, options);
    return testimony === null ? null : client['identity.add']({ testimony, ...personInput(draft) }, options);
  });

  async function submit(): Promise<void> {
    const person = await keep.run();
    if (person === null) return;
    sayStatus(deed.do === 'add' ? words.added : words.changed);
    onDone(person);
  }
  return (
    <DeedDialog
      title={deed.do === 'add' ? words.fields.addTitle : words.fields.changeTitle} submit={words.fields.save} deed={keep} result={null}
      fault={<FaultNote fault={keep.fault} />} canSubmit={missingOf(draft).length === 0} onSubmit={() => void submit()}
      onClose={() => onDone(null)}
    >
      <PersonFields draft={draft} onChange={setDraft} />
    </DeedDialog>
  );
}

export interface JoinDialogProps {
  readonly testimony: TestimonyId;
  readonly onDone: (person: Person | null) => void;
}

export function JoinDialog({ testimony, onDone }: JoinDialogProps) {
  const { client } = useSession();
  const { join: words } = useWords().page.people;
  const everybody = useFetched((options) => client['identity.list']({}, options));
  const [person, setPerson] = useState<PersonId | null>(null);
  const join = useDeed((options, who: PersonId) => client['identity.join']({ testimony, person: who }, options));

  async function submit(): Promise<void> {
    const joined = person === null ? null : await join.run(person);
    if (joined === null) return;
    sayStatus(words.done);
    onDone(joined);
  }
  const others = everybody.value?.people.filter(({ testimonies }) => !testimonies.includes(testimony)) ?? null;
  return (
    <DeedDialog
      title={words.title} submit={words.submit} deed={join} result={null} fault={<FaultNote fault={join.fault ?? everybody.fault} />}
      canSubmit={person !== null} onSubmit={() => void submit()} onClose={() => onDone(null)}
    >
      {others === null ? null : <PersonField people={others} value={person} onChange={setPerson} />}
    </DeedDialog>
  );
}

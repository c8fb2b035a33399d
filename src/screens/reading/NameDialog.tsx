// Replaces the names of a person by what readers are told instead: first whose name it is, then where it stands.
import { useState } from 'react';
import type { Person } from '../../../archive/api/consent.ts';
import type { PersonId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { CheckboxField } from '../../parts/CheckboxField.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { useWords } from '../../state/language.ts';
import { draftOf, isLikely, likeliestFirst, missingOf, newPerson, personInput, withName } from '../../state/person-draft.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { useNames } from '../../state/use-names.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import { NamesStep } from '../people/NamesStep.tsx';
import { PersonField } from '../people/PersonField.tsx';
import { PersonFields } from '../people/PersonFields.tsx';
import type { ReadingDialogProps } from './reading-deed.ts';
import { SelectedWords } from './SelectedWords.tsx';

export function NameDialog(props: ReadingDialogProps) {
  const { people, common } = useWords().page;
  const { client } = useSession();
  const isArchivist = props.opened.role === 'archivist';
  const list = useFetched(async (options) => (isArchivist ? (await client['identity.list']({}, options)).people : []));
  if (isArchivist && list.value !== null) return <ReplaceName {...props} people={list.value} />;
  return (
    <Dialog
      title={people.who.title} isOpen onClose={() => props.onDone(false)}
      actions={<Button variant="strong" autoFocus onPress={() => props.onDone(false)}>{common.close}</Button>}
    >
      {isArchivist ? <ProgressLine running={list.running} progress={null} /> : (
        <>
          <p className="note-what">{people.archivistsOnly}</p>
          <p>{people.archivistsOnlyHelp}</p>
        </>
      )}
      <FaultNote fault={list.fault} />
    </Dialog>
  );
}

const somebodyNew = 'new';
/** Of those who may be meant, how many are offered at once. */
const mostLikely = 6;

function ReplaceName({ text, selection, people: told, onDone }: ReadingDialogProps & { readonly people: readonly Person[] }) {
  const { client } = useSession();
  const { language, page } = useWords();
  const { who, hits } = page.people;
  const { testimony } = selection;
  // The list is told anew when somebody has been added to it, which happens here.
  const [people] = useState(() => likeliestFirst(told, selection.text));
  const likely = people.filter((person) => isLikely(person, selection.text)).slice(0, mostLikely);
  const [choice, setChoice] = useState<PersonId | null>(likely[0]?.id ?? null);
  const [draft, setDraft] = useState(() => newPerson(selection.text));
  const [addsName, setAddsName] = useState(true);
  const [person, setPerson] = useState<Person | null>(null);
  const names = useNames(testimony, text.passages);
  const known = people.find(({ id }) => id === choice) ?? null;
  const wantsName = known !== null && !isLikely(known, selection.text);

  const settle = useDeed(async (options): Promise<Person> => {
    if (known === null) return client['identity.add']({ testimony, ...personInput(draft) }, options);
    const joined = known.testimonies.includes(testimony) ? known : await client['identity.join']({ testimony, person: known.id }, options);
    if (!wantsName || !addsName) return joined;
    return client['identity.change']({ person: known.id, ...personInput(withName(draftOf(known), selection.text)) }, options);
  });

  async function next(): Promise<void> {
    if (person !== null) {
      await names.replacing.run(person.id);
      return;
    }
    const settled = await settle.run();
    if (settled === null) return;
    setPerson(settled);
    await names.finding.run(settled.id);
  }

  const { replacing, finding } = names;
  const deed = person === null ? settle : { running: finding.running || replacing.running, progress: replacing.progress };
  return (
    <DeedDialog
      title={person === null ? who.title : hits.title(person.displayName[language])}
      {...(person === null ? { about: who.explanation } : {})}
      submit={person === null ? who.next : hits.submit} deed={deed}
      canSubmit={person === null ? known !== null || missingOf(draft).length === 0 : finding.value !== null}
      onSubmit={() => void next()} onClose={() => onDone(replacing.value !== null)}
      result={replacing.value === null ? null : <p>{hits.done(replacing.value.replaced, replacing.value.left)}</p>}
      fault={<FaultNote fault={settle.fault ?? finding.fault ?? replacing.fault} />}
    >
      {person !== null ? <NamesStep names={names} language={text.language} /> : (
        <>
          <SelectedWords selection={selection} language={text.language} />
          {likely.length === 0 ? null : (
            <RadioField
              label={who.label} value={likely.some(({ id }) => id === choice) ? String(choice) : somebodyNew}
              onChange={(id) => setChoice(likely.find((one) => one.id === id)?.id ?? null)}
              options={[
                ...likely.map(({ id, displayName, names: called }) => ({
                  id: String(id), name: displayName[language], help: called.map((name) => name.text).join(', '),
                })),
                { id: somebodyNew, name: who.somebodyNew },
              ]}
            />
          )}
          {people.length === likely.length || (known !== null && likely.includes(known)) ? null : (
            <PersonField people={people} value={choice} onChange={setChoice} />
          )}
          {known === null ? <PersonFields draft={draft} onChange={setDraft} /> : null}
          {wantsName ? <CheckboxField label={who.addName(selection.text)} isSelected={addsName} onChange={setAddsName} /> : null}
        </>
      )}
    </DeedDialog>
  );
}

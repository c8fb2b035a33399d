// The journal: who did what, when, and to what; chosen from, checked, and saved as a file.
import { useState } from 'react';
import { UserId } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TestimonyField } from '../../parts/TestimonyField.tsx';
import { useWords } from '../../state/language.ts';
import { useTestimonies } from '../../state/testimony-list.ts';
import { useJournal, type JournalChoice, type JournalPages } from '../../state/use-journal.ts';
import { JournalTable, verbName } from './JournalTable.tsx';
import { KeepJournal } from './KeepJournal.tsx';

const everything: JournalChoice = { verb: null, user: null, testimony: null };

export function Journal() {
  const { settings, journal: words } = useWords().page;
  const rows = useTestimonies();
  const [choice, setChoice] = useState(everything);
  const { pages, fault, running, more } = useJournal(choice);
  return (
    <div className="setting-form setting-wide">
      <h2>{settings.tabs.journal}</h2>
      <p className="part-about">{words.about} {words.limits}</p>
      <FaultNote fault={fault} />
      {pages === null ? <ProgressLine running={running} progress={null} /> : (
        <>
          <KeepJournal people={pages.people} />
          <JournalTools pages={pages} choice={choice} onChoose={setChoice} />
          <p className="count" role="status">{pages.total === 0 ? (choice === everything ? words.empty : words.noneMatch) : words.count(pages.total)}</p>
          {pages.entries.length === 0 ? null : <JournalTable pages={pages} rows={rows} onEnd={more} />}
        </>
      )}
    </div>
  );
}

interface JournalToolsProps {
  readonly pages: JournalPages;
  readonly choice: JournalChoice;
  readonly onChoose: (choice: JournalChoice) => void;
}

/** Stands for no choice in a list, where no verb and no id can stand. */
const all = '';

function JournalTools({ pages: { verbs, people }, choice, onChoose }: JournalToolsProps) {
  const { journal: words } = useWords().page;
  const rows = useTestimonies();
  return (
    <div className="journal-tools">
      <SelectField
        label={words.filterVerb} value={choice.verb ?? all}
        options={[{ id: all, name: words.allVerbs }, ...verbs.map((verb) => ({ id: verb, name: verbName(verb, words) }))]}
        onChange={(verb) => onChoose({ ...choice, verb: verb === all ? null : verb })}
      />
      <SelectField
        label={words.filterUser} value={choice.user ?? all}
        options={[
          { id: all, name: words.allUsers },
          ...people.map(({ id, user, role }) => ({ id: id, name: role === null ? words.removedUser(user) : user })),
        ]}
        onChange={(user) => onChoose({ ...choice, user: user === all ? null : UserId.parse(user) })}
      />
      <TestimonyField
        key={rows.size === 0 ? 'waiting' : `there ${choice === everything}`} label={words.filterTestimony} testimonies={[...rows.values()]}
        value={choice.testimony} onChange={(testimony) => onChoose({ ...choice, testimony })}
      />
      <Button isDisabled={choice === everything} onPress={() => onChoose(everything)}>{words.clear}</Button>
    </div>
  );
}

// What a passage says of an event: whether it agrees, how the witness knows, when and where it was by this witness.
import { certainties, sayings } from '../../../archive/api/event-calls.ts';
import { CompletingField } from '../../parts/CompletingField.tsx';
import { DateField } from '../../parts/DateField.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import type { LinkDraft } from '../../state/event-link.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useFetched } from '../../state/use-fetched.ts';

export interface LinkFieldsProps {
  readonly draft: LinkDraft;
  readonly onChange: (draft: LinkDraft) => void;
}

export function LinkFields({ draft, onChange }: LinkFieldsProps) {
  const { client } = useSession();
  const { events: words } = useWords().page;
  const places = useFetched((options) => client['authority.list']({ type: 'place', limit: 10_000 }, options));
  const offered = (places.value?.authorities ?? []).map(({ heading }) => heading);
  return (
    <>
      <RadioField
        label={words.link.says} value={draft.says} onChange={(says) => onChange({ ...draft, says })}
        options={sayings.map((id) => ({ id, name: words.sayings[id], help: words.link.sayingsHelp[id] }))}
      />
      <RadioField
        label={words.link.certainty} layout="row" value={draft.certainty} onChange={(certainty) => onChange({ ...draft, certainty })}
        options={certainties.map((id) => ({ id, name: words.certainties[id] }))}
      />
      <div className="link-when-where">
        <DateField optional label={words.link.date} value={draft.date} onChange={(date) => onChange({ ...draft, date })} />
        <CompletingField
          key={places.value === null ? 'waiting' : 'there'} optional label={words.link.place} help={words.link.placeHelp} offered={offered}
          value={draft.place} onChange={(place) => onChange({ ...draft, place })}
        />
      </div>
      <TextArea
        optional rows={2} label={words.link.note} help={words.link.noteHelp} value={draft.note} maxLength={20_000}
        onChange={(note) => onChange({ ...draft, note })}
      />
    </>
  );
}

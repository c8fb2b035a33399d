// Closes the selected passages, or the session they are of, for good or until a day or an event.
import { useState } from 'react';
import type { Pointed } from '../../../archive/api/consent-calls.ts';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { useWords } from '../../state/language.ts';
import { embargoWithoutEnd, restrictionOf, withKind } from '../../state/restriction-choice.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useForesight } from '../../state/use-foresight.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import { ForesightNote } from '../consent/ForesightNote.tsx';
import { EndFields } from '../consent/RestrictionFields.tsx';
import type { ReadingDialogProps } from './reading-deed.ts';
import { SelectedWords } from './SelectedWords.tsx';

const kinds = ['closed', 'embargo'] as const;

export function RestrictDialog({ text, selection, onDone }: ReadingDialogProps) {
  const { client } = useSession();
  const words = useWords();
  const { restrict: page } = words.page.withhold;
  const { testimony, passages } = selection;
  const [what, setWhat] = useState<'passages' | 'session'>('passages');
  const [choice, setChoice] = useState(withKind(embargoWithoutEnd, 'closed'));
  const selected = text.passages.filter(({ passage }) => passages.includes(passage));
  const [session, ...otherSessions] = [...new Set(selected.map((passage) => passage.session))];
  const isSession = what === 'session' && session !== undefined;
  const targets: Pointed[] = isSession ? [{ of: 'session', session }] : passages.map((passage) => ({ of: 'passage', passage }));
  const restriction = restrictionOf(choice);

  const restrict = useDeed(async (options) => {
    let set = 0;
    for (const target of targets) {
      set += (await client['restriction.add']({ ...restriction, kind: choice.kind, testimony, target }, options)).restrictions.length;
    }
    return set;
  });
  const isDone = restrict.value !== null;
  // All passages at once: what is foreseen of one after another would not add up.
  const together: Pointed = isSession ? { of: 'session', session } : {
    of: 'text', stretches: selected.map(({ passage, text: { length } }) => ({ passage, start: 0, end: length })),
  };
  const foresight = useForesight(testimony, restriction === null || isDone ? null : { ...restriction, do: 'restrict', target: together });
  return (
    <DeedDialog
      title={page.title} submit={page.submit} deed={restrict} onSubmit={() => void restrict.run()}
      canSubmit={restriction !== null && !foresight.running}
      // Some may be set where a later one failed.
      onClose={() => onDone(isDone || restrict.fault !== null)} fault={<FaultNote fault={restrict.fault} />}
      result={restrict.value === null ? null : <p>{page.done(restrict.value)}</p>}
    >
      <SelectedWords selection={selection} language={text.language} />
      <RadioField
        label={page.what} value={what} onChange={setWhat}
        options={[
          { id: 'passages', name: page.passages(passages.length) },
          ...(session === undefined || otherSessions.length > 0 ? [] : [{ id: 'session' as const, name: page.session(session) }]),
        ]}
      />
      <RadioField
        label={words.page.consent.restrict.kind} value={choice.kind === 'closed' ? 'closed' : 'embargo'}
        onChange={(kind) => setChoice((now) => withKind(now, kind))}
        options={kinds.map((kind) => ({ id: kind, name: words.restrictionKinds[kind], help: words.page.deeds.restrict.partExplanations[kind] }))}
      />
      <EndFields value={choice} onChange={setChoice} />
      <ForesightNote foresight={foresight} />
    </DeedDialog>
  );
}

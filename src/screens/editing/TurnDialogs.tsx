// What is done with more than the words of one turn: a speaker renamed everywhere, times shifted, a missed turn added.
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { EditedTurn, TurnEdit } from '../../../archive/api/editing-calls.ts';
import type { Language } from '../../../archive/api/language.ts';
import { Button } from '../../parts/Button.tsx';
import { CompletingField } from '../../parts/CompletingField.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { RadioField } from '../../parts/RadioField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import type { EditSession } from '../../state/edit-session.ts';
import { nameTurn, speakersOf } from '../../state/edit-session.ts';
import { readTime, writeTime } from '../../state/edit-time.ts';
import { labelled } from '../../state/edit-turns.ts';
import { useWords } from '../../state/language.ts';
import { readOffset } from '../../state/recordings.ts';

export type TurnDeed = 'rename' | 'shift' | 'insert';

export interface TurnDialogProps {
  readonly sitting: EditSession;
  readonly turn: EditedTurn;
  readonly language: Language;
  /** Where the recording is, where one plays. */
  readonly clock: (() => number) | null;
  /** What could not be done, in a sentence; null where it is done. */
  readonly onTake: (edit: TurnEdit) => string | null;
  readonly onClose: () => void;
}

export function TurnDialog({ deed, ...props }: TurnDialogProps & { readonly deed: TurnDeed }) {
  switch (deed) {
    case 'rename': return <RenameDialog {...props} />;
    case 'shift': return <ShiftDialog {...props} />;
    case 'insert': return <InsertDialog {...props} />;
  }
}

interface StepDialogProps {
  readonly title: string;
  readonly submit: string;
  readonly canSubmit: boolean;
  readonly edit: () => TurnEdit;
  readonly onTake: TurnDialogProps['onTake'];
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function StepDialog({ title, submit, canSubmit, edit, onTake, onClose, children }: StepDialogProps) {
  const { common } = useWords().page;
  const form = useId();
  const [refused, setRefused] = useState<string | null>(null);
  function send(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (!canSubmit) return;
    const why = onTake(edit());
    setRefused(why);
    if (why === null) onClose();
  }
  return (
    <Dialog
      title={title} isOpen onClose={onClose}
      actions={(
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button type="submit" form={form} variant="strong" isDisabled={!canSubmit}>{submit}</Button>
        </>
      )}
    >
      <form id={form} onSubmit={send} autoComplete="off">{children}</form>
      {refused === null ? null : <p className="note note-fault" role="alert">{refused}</p>}
    </Dialog>
  );
}

/** Of a speaker that has no label. */
const nobody = ' ';

function RenameDialog({ sitting: { turns }, turn, onTake, onClose }: TurnDialogProps) {
  const { editing: words, reading } = useWords().page;
  const [from, setFrom] = useState(turn.speaker ?? nobody);
  const [to, setTo] = useState('');
  const named = from === nobody ? null : from;
  const count = (speaker: string | null): number => turns.filter((one) => one.speaker === speaker).length;
  const speakers = speakersOf(turns);
  return (
    <StepDialog
      title={words.rename} submit={words.renameSubmit(count(named))} canSubmit={labelled(to) !== null && labelled(to) !== named}
      edit={() => ({ do: 'rename', from: named, to: labelled(to) })} onTake={onTake} onClose={onClose}
    >
      <SelectField
        label={words.renameFrom} value={from} onChange={setFrom}
        options={[
          ...speakers.map((speaker) => ({ id: speaker, name: speaker, help: words.turnCount(count(speaker)) })),
          ...(count(null) === 0 ? [] : [{ id: nobody, name: reading.unnamedSpeaker, help: words.turnCount(count(null)) }]),
        ]}
      />
      <CompletingField label={words.renameTo} offered={speakers} value={to} onChange={setTo} autoFocus />
    </StepDialog>
  );
}

function ShiftDialog({ sitting: { turns }, turn, onTake, onClose }: TurnDialogProps) {
  const { editing: words } = useWords().page;
  const [written, setWritten] = useState('');
  const [where, setWhere] = useState<'here' | 'all'>('here');
  const by = readOffset(written);
  const first = turns.slice(where === 'all' ? 0 : turns.indexOf(turn)).find(({ start }) => start !== null)?.start ?? null;
  const isAmiss = written.trim() !== '' && by === null;
  return (
    <StepDialog
      title={words.shift} submit={words.shiftSubmit} canSubmit={by !== null && by !== 0}
      edit={() => ({ do: 'shift', by: by ?? 0, from: where === 'all' ? null : turn.turn })} onTake={onTake} onClose={onClose}
    >
      <TextField
        label={words.shiftBy} value={written} onChange={setWritten} autoFocus error={isAmiss ? words.shiftAmiss : undefined}
        help={first === null || by === null || first + by < 0 ? words.shiftHelp : words.shiftSeen(writeTime(first), writeTime(first + by))}
      />
      <RadioField<'here' | 'all'>
        label={words.shiftWhere} value={where} onChange={setWhere}
        options={[{ id: 'here', name: words.shiftHere }, { id: 'all', name: words.shiftAll }]}
      />
    </StepDialog>
  );
}

function InsertDialog({ sitting, turn, language, clock, onTake, onClose }: TurnDialogProps) {
  const { editing: words, recording } = useWords().page;
  const [before, setBefore] = useState(false);
  const [speaker, setSpeaker] = useState('');
  const [text, setText] = useState('');
  const [start, setStart] = useState('');
  const begins = readTime(start);
  const isFirst = sitting.turns[0] === turn;
  return (
    <StepDialog
      title={words.insert} submit={words.insertSubmit} canSubmit={text.trim() !== '' && begins !== undefined}
      edit={() => ({
        do: 'insert', after: before ? null : turn.turn, speaker: labelled(speaker), text, start: begins ?? null, end: null, as: nameTurn(sitting),
      })}
      onTake={onTake} onClose={onClose}
    >
      {isFirst ? (
        <RadioField<'after' | 'before'>
          label={words.insertWhere} value={before ? 'before' : 'after'} onChange={(where) => setBefore(where === 'before')}
          options={[{ id: 'after', name: words.insertAfter }, { id: 'before', name: words.insertBefore }]}
        />
      ) : null}
      <CompletingField label={words.speaker} offered={speakersOf(sitting.turns)} value={speaker} onChange={setSpeaker} optional autoFocus />
      <TextArea label={words.insertText} value={text} onChange={setText} rows={4} maxLength={200_000} isRequired lang={language} />
      <TextField label={words.begins} value={start} onChange={setStart} optional maxLength={14} error={begins === undefined ? words.timeHelp : undefined} />
      {clock === null ? null : (
        <div className="actions"><Button onPress={() => setStart(writeTime(Math.floor(clock() / 1_000) * 1_000))}>{recording.insertTime}</Button></div>
      )}
    </StepDialog>
  );
}

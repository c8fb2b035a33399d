// A note on a passage, written where it stands.
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';

export interface NoteEditorProps {
  readonly number: number;
  readonly note: string;
  readonly onKeep: (note: string) => void;
  readonly onCancel: () => void;
}

export function NoteEditor({ number, note, onKeep, onCancel }: NoteEditorProps) {
  const { workbook: words, common } = useWords().page;
  const [written, setWritten] = useState(note);
  return (
    // The list around it must not take the keys with which one writes for its own.
    <div
      className="note-editor"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key !== 'Tab') event.stopPropagation();
      }}
    >
      <TextArea label={words.note(number)} value={written} onChange={setWritten} maxLength={20_000} rows={3} autoFocus />
      <div className="actions">
        <Button variant="strong" onPress={() => onKeep(written.trim())}>{words.keepNote}</Button>
        <Button variant="quiet" onPress={onCancel}>{common.cancel}</Button>
      </div>
    </div>
  );
}

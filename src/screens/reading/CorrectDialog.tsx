// Corrects the text of one passage, and says what became of the words that are withheld in it.
import { useRef, useState, type RefObject } from 'react';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { withheldOf } from '../../state/kept-stretches.ts';
import { writtenTimecode } from '../../state/recordings.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';
import { useListeningHere, type Listening } from '../../state/use-listening.ts';
import { useShortcut } from '../../state/use-shortcuts.ts';
import { DeedDialog } from '../consent/DeedDialog.tsx';
import { FlaggedList } from './FlaggedList.tsx';
import { keysOf, PlayerControls } from './PlayerControls.tsx';
import type { ReadingDialogProps } from './reading-deed.ts';

export function CorrectDialog({ opened, text, selection, onDone }: ReadingDialogProps) {
  const { client } = useSession();
  const { correct: words } = useWords().page.withhold;
  const [id] = selection.passages;
  const at = text.passages.findIndex(({ passage }) => passage === id);
  const passage = text.passages[at];
  const [corrected, setCorrected] = useState(passage?.text ?? '');
  const { testimony } = selection;
  const correct = useDeed((options) => client['testimony.correct']({
    testimony, passage: id ?? '', text: corrected.normalize('NFC').trim(),
  }, options));
  const area = useRef<HTMLTextAreaElement>(null);
  const listening = useListeningHere();
  const places = passage === undefined ? 0 : withheldOf(passage).length;
  const { value } = correct;
  return (
    <DeedDialog
      title={words.title(at + 1)} about={words.explanation} submit={words.submit} deed={correct}
      canSubmit={corrected.trim() !== '' && corrected.trim() !== passage?.text.trim()} onSubmit={() => void correct.run()}
      onClose={() => onDone(value !== null)}
      fault={correct.fault?.detail.reason === 'turns'
        ? <p className="note note-fault" role="alert">{words.turns}</p> : <FaultNote fault={correct.fault} />}
      result={value === null ? null : (
        <>
          <p>{words.done} {words.carried(value.carried)}</p>
          {value.flagged === 0 ? null : (
            <>
              <p>{words.flagged(value.flagged)}</p>
              <FlaggedList testimony={testimony} role={opened.role} language={text.language} />
            </>
          )}
        </>
      )}
    >
      <TextArea
        label={words.text} value={corrected} onChange={setCorrected} rows={10} maxLength={200_000} isRequired autoFocus lang={text.language} area={area}
        {...(places === 0 ? {} : { help: words.keptHere(places) })}
      />
      {listening === null ? null : <PlayerAtHand listening={listening} area={area} />}
    </DeedDialog>
  );
}

interface PlayerAtHandProps {
  readonly listening: Listening;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}

/** The recording that plays beside the text, while its words are corrected. */
function PlayerAtHand({ listening, area }: PlayerAtHandProps) {
  const { recording: words } = useWords().page;
  const [said, setSaid] = useState('');
  function insert(): void {
    const time = writtenTimecode(listening.clock());
    area.current?.focus();
    // The one way of writing into a field that can be taken back with the field's own Undo.
    document.execCommand('insertText', false, time);
    setSaid(words.inserted(time));
  }
  useShortcut('insertTime', insert);
  return (
    <div className="player-in-dialog">
      <PlayerControls player={listening.player} />
      <div className="actions">
        <Button onPress={insert}>{words.insertTime}<kbd aria-hidden="true">{keysOf('insertTime')}</kbd></Button>
      </div>
      <p className="visually-hidden" role="status">{said}</p>
    </div>
  );
}

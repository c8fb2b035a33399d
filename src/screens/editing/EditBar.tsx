// The line above a transcript that is edited: the way back, what is unsaved, its way back and forward, and saving.
import { Button } from '../../parts/Button.tsx';
import { Menu, type Deed } from '../../parts/Menu.tsx';
import { useWords } from '../../state/language.ts';
import { useStore } from '../../state/store.ts';
import { useUnsaved, type Editor } from '../../state/use-edit-session.ts';
import { keysOf } from '../reading/PlayerControls.tsx';

export interface EditBarProps {
  readonly editor: Editor;
  readonly number: number;
  readonly deeds: readonly Deed[];
  readonly onBack: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
}

export function EditBar({ editor, number, deeds, onBack, onUndo, onRedo, onSave }: EditBarProps) {
  const { editing: words } = useWords().page;
  const { turns, undone, version } = useStore(editor.sitting);
  const unsaved = useUnsaved(editor);
  const isBusy = editor.save.running || editor.foresee.running;
  return (
    <div className="reading-bar" role="group" aria-label={words.tools}>
      <Button variant="quiet" onPress={onBack}><span aria-hidden="true" className="sign-back" />{words.back}</Button>
      <p className="reading-position">{words.position(number, turns.length, version)}</p>
      <p className="editing-unsaved" role="status">{unsaved === 0 ? '' : words.unsaved(unsaved)}</p>
      <div className="reading-deeds">
        <Button isDisabled={unsaved === 0 || isBusy} onPress={onUndo}>{words.undo}</Button>
        <Button isDisabled={undone.length === 0 || isBusy} onPress={onRedo}>{words.redo}</Button>
        <Menu label={<>{words.more}<span aria-hidden="true" className="select-sign" /></>} isDisabled={isBusy} items={deeds} />
        <Button variant="strong" isDisabled={unsaved === 0} isPending={isBusy} onPress={onSave}>
          {words.save}<kbd aria-hidden="true">{keysOf('saveTranscript')}</kbd>
        </Button>
      </div>
    </div>
  );
}

// A transcript while it is edited: its turns, the one that is open, and the steps that become a version.
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Edited, EditedTurn } from '../../../archive/api/editing-calls.ts';
import type { Fault } from '../../../archive/api/errors.ts';
import type { TurnKey } from '../../../archive/api/ids.ts';
import type { TestimonySummary } from '../../../archive/api/testimony.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import { speakersOf, type EditSession } from '../../state/edit-session.ts';
import { useAskBeforeLeaving } from '../../state/edit-unsaved.ts';
import { useWords } from '../../state/language.ts';
import type { WayIn } from '../../state/place.ts';
import { useSession, type Opened } from '../../state/session.ts';
import { sayStatus } from '../../state/status.ts';
import { useStore } from '../../state/store.ts';
import { useEditSession } from '../../state/use-edit-session.ts';
import { useListening, useSpoken } from '../../state/use-listening.ts';
import { useShortcut } from '../../state/use-shortcuts.ts';
import { useTurnDeeds, type Caret } from '../../state/use-turn-deeds.ts';
import { FlaggedDialog } from '../reading/FlaggedList.tsx';
import { RecordingBar } from '../reading/RecordingBar.tsx';
import { EditBar } from './EditBar.tsx';
import { OpenTurn } from './OpenTurn.tsx';
import { Consequences, ConflictDialog, ForeseenDialog, LeaveDialog } from './SaveDialogs.tsx';
import { TurnDialog, type TurnDeed } from './TurnDialogs.tsx';
import { TurnList, type TurnListHandle } from './TurnList.tsx';
import { TurnMenu } from './TurnMenu.tsx';

export interface EditTranscriptProps {
  readonly opened: Opened;
  readonly about: TestimonySummary;
  readonly loaded: EditSession;
  readonly turn: TurnKey | null;
  readonly from: WayIn;
}

interface Foreseen {
  readonly edited: Edited;
  readonly then: (() => void) | null;
}

const isOtherVersion = (fault: Fault | null): boolean => fault?.code === 'conflict' && fault.detail.reason === 'version';

/** The turn that is looked for, or the first. */
const turnToBegin = ({ turns }: EditSession, wanted: TurnKey | null): TurnKey => (
  (turns.find(({ turn }) => turn === wanted) ?? turns[0])?.turn ?? '' as TurnKey
);

/** The open turn, all of it where there is room; else the end at which the caret is. */
function showWhole(scroller: HTMLElement | null, caret: Caret): void {
  const turn = scroller?.querySelector('.turn-open');
  if (scroller === null || turn === null || turn === undefined) return;
  const isTall = turn.getBoundingClientRect().height > scroller.clientHeight;
  turn.scrollIntoView({ block: isTall ? caret === 'end' ? 'end' : 'start' : 'nearest' });
}

export function EditTranscript({ opened, about: { id, title, language }, loaded, turn: wanted, from }: EditTranscriptProps) {
  const session = useSession();
  const { editing: words } = useWords().page;
  const editor = useEditSession(id, loaded);
  const sitting = useStore(editor.sitting);
  const { turns } = sitting;
  const deeds = useTurnDeeds(editor, turnToBegin(loaded, wanted));
  const { place, open } = deeds;
  const scroller = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const list = useRef<TurnListHandle>(null);
  const leaving = useAskBeforeLeaving(() => editor.sitting.get().steps.length > 0 || open.current?.isWriting() === true);
  const spokenTurns = useMemo(() => turns.map(({ turn, session: of, start }) => ({ passage: turn, session: of, start })), [turns]);
  const listening = useListening(id, spokenTurns, false);
  const spoken = useSpoken(listening);
  const speakers = useMemo(() => speakersOf(turns), [turns]);
  const [asked, setAsked] = useState<TurnDeed | null>(null);
  const [foreseen, setForeseen] = useState<Foreseen | null>(null);
  const [saved, setSaved] = useState<Edited | null>(null);
  const [isLooking, setLooking] = useState(false);
  const { foresee, save } = editor;
  const isSaving = save.running || foresee.running;
  const isConflict = isOtherVersion(foresee.fault) || isOtherVersion(save.fault);
  const at = turns.findIndex(({ turn }) => turn === place.turn);

  const isArriving = useRef(true);
  useEffect(() => {
    list.current?.goTo(place.turn, isArriving.current ? 'center' : 'auto');
    isArriving.current = false;
    // Open, it is higher than it was taken for.
    const frame = requestAnimationFrame(() => showWhole(scroller.current, place.caret));
    return () => cancelAnimationFrame(frame);
  }, [place]);

  async function keep(then: (() => void) | null): Promise<void> {
    const edited = await save.run();
    if (edited === null) return;
    setForeseen(null);
    setSaved(edited);
    sayStatus(({ page }) => page.editing.saved(edited.version));
    deeds.reopen(at);
    then?.();
  }
  /** What is withheld is spoken of first, where anything of it is in the turns that were touched. */
  async function begin(then: (() => void) | null): Promise<void> {
    open.current?.commit();
    setSaved(null);
    if (editor.sitting.get().steps.length === 0) {
      then?.();
      return;
    }
    const edited = await foresee.run();
    if (edited === null) return;
    if (edited.carried + edited.flagged + edited.widened === 0) await keep(then);
    else setForeseen({ edited, then });
  }
  function forgetFaults(): void {
    foresee.forget();
    save.forget();
    editor.catchUp.forget();
    deeds.reopen(at);
  }
  function ask(deed: TurnDeed): void {
    open.current?.commit();
    setAsked(deed);
  }
  function closeDeed(): void {
    setAsked(null);
    deeds.reopen(at);
  }

  useShortcut('saveTranscript', () => void begin(null));
  useShortcut('splitTurn', deeds.split);
  useShortcut('mergeTurn', () => (open.current?.isAtBeginning() === true ? deeds.mergeBack() : false));
  useShortcut('insertTurn', () => ask('insert'));
  useShortcut('speakerOfTurn', () => open.current?.goToSpeaker());
  // While words are written, the field takes back letter by letter.
  useShortcut('undoStep', () => (open.current?.isWriting() === true ? false : deeds.undo()));
  useShortcut('redoStep', () => (open.current?.isWriting() === true ? false : deeds.redo()));
  useShortcut('insertTime', () => (listening.chosen === null || asked !== null ? false : open.current?.setTime(listening.clock())));

  function pressed(event: KeyboardEvent): void {
    const isShiftZ = event.key.toLowerCase() === 'z' && event.shiftKey && (event.ctrlKey || event.metaKey);
    if (!isShiftZ || open.current?.isWriting() === true) return;
    event.preventDefault();
    deeds.redo();
  }

  const clock = listening.chosen === null ? null : listening.clock;
  const current = turns[at];
  const showOpen = (turn: EditedTurn, number: number) => (
    <OpenTurn
      key={`${place.turn} ${place.asked}`} handle={open} turn={turn} number={number} language={language} speakers={speakers} caret={place.caret}
      isSpoken={turn.turn === spoken} onTake={deeds.take} onWriting={editor.isWriting.set} onStep={deeds.step} onMerge={deeds.mergeBack}
      onLeave={() => (bar.current?.querySelector<HTMLElement>('.button-strong:enabled') ?? bar.current?.querySelector<HTMLElement>('button'))?.focus()}
    >
      <TurnMenu
        deeds={deeds} onAsk={ask} onTime={clock === null ? null : () => open.current?.setTime(clock())}
        onPlay={clock === null ? null : () => listening.playFrom(turn.turn)}
      />
    </OpenTurn>
  );

  return (
    <div className="reading editing" onKeyDown={pressed}>
      <div ref={bar}>
        <EditBar
          editor={editor} number={at + 1} onUndo={deeds.undo} onRedo={deeds.redo} onSave={() => void begin(null)}
          onBack={() => session.go({ screen: 'reading', testimony: id, passage: null, from })}
          deeds={[
            { id: 'rename', name: `${words.rename}…`, onAction: () => ask('rename') },
            { id: 'shift', name: `${words.shift}…`, onAction: () => ask('shift') },
            { id: 'replace', name: words.replace.open, onAction: () => session.go({ screen: 'replacing', testimony: id, collection: null }) },
            { id: 'discard', name: words.discard, danger: true, isDisabled: sitting.steps.length === 0, onAction: () => {
              editor.discard();
              deeds.reopen(at);
            } },
          ]}
        />
      </div>
      <TurnList
        handle={list} scroller={scroller} turns={turns} language={language} open={place.turn} spoken={spoken} onOpen={deeds.go}
        isResting={isSaving} showOpen={showOpen}
      >
        <div className="editing-head">
          <ScreenHeading lang={language}>{title}</ScreenHeading>
          <p className="field-help">{words.about}</p>
          {isConflict ? null : <FaultNote fault={save.fault ?? foresee.fault} />}
          {saved === null || saved.carried + saved.flagged + saved.widened === 0 ? null : (
            <div className="note">
              <p>{words.saved(saved.version)}</p>
              <Consequences edited={saved} />
              {saved.flagged === 0 ? null : <div className="actions"><Button onPress={() => setLooking(true)}>{words.lookAtFlagged}</Button></div>}
            </div>
          )}
        </div>
      </TurnList>
      <RecordingBar listening={listening} following={null} />
      {asked === null || current === undefined ? null : (
        <TurnDialog
          deed={asked} sitting={sitting} turn={current} language={language} clock={clock} onClose={closeDeed}
          onTake={(edit) => {
            const refused = editor.take(edit);
            if (refused === null && edit.do === 'insert' && edit.as !== undefined) deeds.go(edit.as, 'end');
            return refused === null ? null : words.refused[refused];
          }}
        />
      )}
      {foreseen === null ? null : (
        <ForeseenDialog
          steps={sitting.steps.length} foreseen={foreseen.edited} saving={save.running} onSave={() => void keep(foreseen.then)}
          onClose={() => setForeseen(null)}
        />
      )}
      {isConflict ? (
        <ConflictDialog
          editor={editor} language={language} onClose={forgetFaults}
          onDiscard={() => {
            editor.discard();
            void editor.catchUp.run().then(forgetFaults);
          }}
        />
      ) : null}
      {leaving.isAsked && foreseen === null && !isConflict ? (
        <LeaveDialog
          unsaved={sitting.steps.length} saving={isSaving} onStay={leaving.stay} onDiscard={leaving.leave} onSave={() => void begin(leaving.leave)}
        />
      ) : null}
      {isLooking ? (
        <FlaggedDialog
          testimony={id} role={opened.role} language={language} onClose={() => setLooking(false)}
          onTurn={(turn) => {
            setLooking(false);
            deeds.go(turn, 'start');
          }}
        />
      ) : null}
    </div>
  );
}

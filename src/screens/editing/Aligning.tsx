// A translation beside its original, their turns paired and parted by hand.
import { useRef, type KeyboardEvent } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { TestimonyId, TurnKey } from '../../../archive/api/ids.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { ScreenHeading } from '../../parts/ScreenHeading.tsx';
import type { AlignRow, NumberedTurn } from '../../state/align-rows.ts';
import { cutMargins } from '../../state/edit-turns.ts';
import { estimateTurn } from '../../state/estimate-row.ts';
import { useWords } from '../../state/language.ts';
import type { WayIn } from '../../state/place.ts';
import { useSession, type Opened } from '../../state/session.ts';
import { useTestimonies } from '../../state/testimony-list.ts';
import { useAligning, type Aligning as AligningState, type Side } from '../../state/use-aligning.ts';
import { useShortcut } from '../../state/use-shortcuts.ts';
import { useHeight, useWidth } from '../../state/use-sizes.ts';
import { useSteadyList } from '../../state/use-steady-list.ts';

export interface AligningProps {
  readonly opened: Opened;
  /** The translation. */
  readonly testimony: TestimonyId;
  readonly original: TestimonyId;
  readonly from: WayIn;
}

const nothingKept: readonly undefined[] = [];

export function Aligning({ opened, testimony, original, from }: AligningProps) {
  const session = useSession();
  const { editing: { align: words, back } } = useWords().page;
  const rows = useTestimonies();
  const aligning = useAligning(testimony, original);
  const { asked: { value, fault, running }, chosen, pairs, unpaired, toPair, toPart, change, canUndo } = aligning;
  useShortcut('undoStep', () => aligning.undo());
  const number = (side: Side, turn: TurnKey | null): string | null => {
    const at = value?.[side].findIndex((one) => one.turn === turn) ?? -1;
    return at < 0 ? null : String(at + 1);
  };
  const [here, there] = [number('here', chosen.here), number('there', chosen.there)];
  const mayChange = opened.readOnly === null && !change.running;
  return (
    <div className="reading aligning">
      <div className="reading-bar" role="group" aria-label={words.tools}>
        <Button variant="quiet" onPress={() => session.go({ screen: 'reading', testimony, passage: null, from })}>
          <span aria-hidden="true" className="sign-back" />{back}
        </Button>
        <p className="reading-position">{words.count(pairs.length, unpaired.here, unpaired.there)}</p>
        <p role="status">{here !== null && there !== null ? words.chosen(here, there) : here ?? there ? words.chosenOne(here ?? there ?? '') : words.chooseHint}</p>
        <div className="reading-deeds">
          <Button isDisabled={!canUndo || !mayChange} onPress={aligning.undo}>{words.undo}</Button>
          <Button isDisabled={toPart.length === 0 || !mayChange} onPress={aligning.part}>{words.unpair}</Button>
          <Button variant="strong" isDisabled={toPair === null || !mayChange} onPress={aligning.pair}>{words.pair}</Button>
        </div>
      </div>
      <PairRows aligning={aligning} testimony={testimony} original={original} mayChange={mayChange}>
        <div className="editing-head">
          <ScreenHeading>{words.title}</ScreenHeading>
          <p className="field-help">{words.about}</p>
          <FaultNote fault={fault ?? change.fault} />
          <ProgressLine running={(running && value === null) || change.running} progress={null} />
        </div>
        <div className="column-heads">
          {[testimony, original].map((id) => <p key={id} lang={rows.get(id)?.language}><b>{rows.get(id)?.title}</b></p>)}
        </div>
      </PairRows>
    </div>
  );
}

interface PairRowsProps {
  readonly aligning: AligningState;
  readonly testimony: TestimonyId;
  readonly original: TestimonyId;
  readonly mayChange: boolean;
  readonly children: React.ReactNode;
}

function PairRows({ aligning, testimony, original, mayChange, children }: PairRowsProps) {
  const { editing: { align: words } } = useWords().page;
  const list = useTestimonies();
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const above = useHeight(head);
  const width = useWidth(scroller);
  const { rows } = aligning;
  const [here, there] = [list.get(testimony)?.language ?? 'en', list.get(original)?.language ?? 'en'];
  const sum = (turns: readonly NumberedTurn[], language: 'en' | 'ko'): number => (
    turns.reduce((height, { turn }) => height + estimateTurn(turn.text, true, width / 2, language), 0)
  );
  const { virtualizer } = useSteadyList({
    scroller, above, keys: rows.map(({ key }) => key), kept: nothingKept,
    estimate: (at) => Math.max(sum(rows[at]?.here ?? [], here), sum(rows[at]?.there ?? [], there)),
  });
  return (
    <div className="reading-scroller" ref={scroller}>
      <div ref={head}>{children}</div>
      <section aria-label={words.rows} className="transcript transcript-beside" onKeyDownCapture={(event) => pressed(event, aligning)}>
        <div className="transcript-rows" style={{ blockSize: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <div
                key={String(key)} className="transcript-row row-beside" data-index={index} ref={virtualizer.measureElement}
                style={{ transform: `translateY(${start - above}px)` }}
              >
                <SideOf row={row} side="here" language={here} aligning={aligning} mayChange={mayChange} />
                <SideOf row={row} side="there" language={there} aligning={aligning} mayChange={mayChange} />
              </div>
            );
          })}
        </div>
      </section>
    </div>
  );
}

interface SideOfProps {
  readonly row: AlignRow;
  readonly side: Side;
  readonly language: 'en' | 'ko';
  readonly aligning: AligningState;
  readonly mayChange: boolean;
}

function SideOf({ row, side, language, aligning: { chosen, choose }, mayChange }: SideOfProps) {
  const { language: page, page: { editing: { align: words } } } = useWords();
  if (row[side].length === 0) return <div><p className="unpaired" lang={page}>{words.unpaired}</p></div>;
  return (
    <div lang={language}>
      {row[side].map(({ turn, number }) => (
        <ToggleButton
          key={turn.turn} className="pair-turn" data-side={side} isSelected={chosen[side] === turn.turn} isDisabled={!mayChange}
          onChange={() => choose(side, turn.turn)}
        >
          <span className="pair-number" aria-hidden="true">{number}</span>
          <span className="visually-hidden">{words.turn(number, '')}</span>
          <span className="testimony-text">{cutMargins(turn.text).said}</span>
        </ToggleButton>
      ))}
    </div>
  );
}

/** Arrows go along a side and across; Enter pairs, once there is something to be paired. */
function pressed(event: KeyboardEvent<HTMLElement>, { toPair, pair }: AligningState): void {
  const { key, target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const button = target.closest<HTMLElement>('.pair-turn');
  const side = button?.dataset['side'];
  if (button === null || side === undefined) return;
  if (key === 'Enter' && toPair !== null) {
    event.preventDefault();
    event.stopPropagation();
    pair();
    return;
  }
  const other = side === 'here' ? 'there' : 'here';
  const along = [...currentTarget.querySelectorAll<HTMLElement>(`.pair-turn[data-side=${side}]`)]
    .sort((one, next) => one.getBoundingClientRect().top - next.getBoundingClientRect().top);
  const across = button.closest('.transcript-row')?.querySelector<HTMLElement>(`.pair-turn[data-side=${other}]`);
  const at = along.indexOf(button);
  const goal = key === 'ArrowDown' ? along[at + 1] : key === 'ArrowUp' ? along[at - 1] : key === 'ArrowRight' || key === 'ArrowLeft' ? across : undefined;
  if (goal === undefined || goal === null) return;
  event.preventDefault();
  goal.focus();
}

// The controls of a recording: play and pause, a little back, where it is, how fast and how loud.
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { formatTimecode } from '../../state/cut-text.ts';
import { labelOf, shortcuts, strokesOf, type ShortcutId } from '../../state/keyboard.ts';
import { useWords } from '../../state/language.ts';
import { rates, type Player } from '../../state/player.ts';
import { useStore } from '../../state/store.ts';
import { onMac } from '../../state/use-shortcuts.ts';

/** Milliseconds that "a little back" is. */
export const littleBack = 3_000;

/** The keys as they stand on a button. */
export function keysOf(wanted: ShortcutId): string {
  const shortcut = shortcuts.find(({ id }) => id === wanted);
  return shortcut === undefined ? '' : strokesOf(shortcut, onMac()).map((stroke) => labelOf(stroke, onMac())).join(' ');
}

export function PlayerControls({ player }: { readonly player: Player }) {
  const words = useWords();
  const { recording } = words.page;
  const { phase, isPlaying, at, length, rate, volume } = useStore(player.played);
  const isOver = phase === 'gone' || phase === 'unplayable';
  const seconds = Math.round(at / 1_000);
  return (
    <div className="player-controls" role="group" aria-label={recording.bar}>
      <Button variant="strong" isDisabled={isOver} onPress={() => player.toggle()}>
        <span aria-hidden="true" className={isPlaying ? 'sign-pause' : 'sign-play'} />
        {isPlaying ? recording.pause : recording.play}
        <kbd aria-hidden="true">{keysOf('playOrPause')}</kbd>
      </Button>
      <Button isDisabled={isOver} onPress={() => player.skip(-littleBack)}>
        <span className="visually-hidden">{recording.back}</span>
        <span aria-hidden="true">{recording.backShort}</span><kbd aria-hidden="true">{keysOf('playBack')}</kbd>
      </Button>
      <PlaySlider
        label={recording.position} value={seconds} most={length === null ? 1 : Math.max(1, Math.ceil(length / 1_000))} className="player-position"
        isDisabled={length === null} onChange={(second) => player.seek(second * 1_000)}
      />
      <span className="player-time">{formatTimecode(at)}{length === null ? null : ` / ${formatTimecode(length)}`}</span>
      <span role="group" aria-label={recording.speed} className="player-speed">
        <Button variant="quiet" square aria-label={recording.slower} isDisabled={isOver || rate <= rates[0]} onPress={() => player.slower()}>
          <span aria-hidden="true">−</span>
        </Button>
        <span className="player-rate" role="status">{recording.rate(new Intl.NumberFormat(words.language).format(rate))}</span>
        <Button variant="quiet" square aria-label={recording.faster} isDisabled={isOver || rate >= (rates.at(-1) ?? rate)} onPress={() => player.faster()}>
          <span aria-hidden="true">+</span>
        </Button>
      </span>
      <span className="player-volume">
        <span aria-hidden="true">{recording.volume}</span>
        <PlaySlider label={recording.volume} value={Math.round(volume * 100)} most={100} onChange={(share) => player.setVolume(share / 100)} />
      </span>
    </div>
  );
}

interface PlaySliderProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly className?: string;
  readonly isDisabled?: boolean;
  readonly onChange: (value: number) => void;
}

function PlaySlider({ label, value, most, className = '', isDisabled = false, onChange }: PlaySliderProps) {
  return (
    <Slider
      aria-label={label} className={`slider ${className}`} value={Math.min(value, most)} maxValue={most} isDisabled={isDisabled}
      onChange={(next) => {
        if (typeof next === 'number') onChange(next);
      }}
    >
      <SliderTrack className="slider-track">
        {({ state }) => (
          <>
            <span className="slider-line"><span className="slider-fill" style={{ inlineSize: `${state.getThumbPercent(0) * 100}%` }} /></span>
            <SliderThumb className="slider-thumb" />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}

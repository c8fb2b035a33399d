// The bar at the foot in which a recording plays in step with the text: its controls, which one it is, how it fits the text.
import { useCallback, useState } from 'react';
import { Dialog, DialogTrigger, Popover, ToggleButton } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../state/language.ts';
import { isVideo, readOffset, type Fit } from '../../state/recordings.ts';
import { useStore } from '../../state/store.ts';
import type { Following } from '../../state/use-following.ts';
import type { Listening } from '../../state/use-listening.ts';
import { useShortcut } from '../../state/use-shortcuts.ts';
import { sizeIn } from '../../words/count-words.ts';
import { littleBack, PlayerControls } from './PlayerControls.tsx';

export interface RecordingBarProps {
  readonly listening: Listening;
  /** Null where the text stays where it is. */
  readonly following: Following | null;
}

/** Nothing where there is nothing to be heard, and nothing to be said of what was. */
export function RecordingBar({ listening, following }: RecordingBarProps) {
  const { page: { recording: words }, language } = useWords();
  const { player, recordings, chosen, timed } = listening;
  const { phase } = useStore(player.played);
  if (chosen === null && phase !== 'gone') return null;
  return (
    <section aria-label={words.bar} className="player" data-keeps-selection="">
      {chosen === null ? null : <Media listening={listening} />}
      <PlayerKeys listening={listening} />
      <div className="player-row">
        <PlayerControls player={player} />
        {timed.length === 0 || following === null ? null : (
          <ToggleButton className="button button-plain" isSelected={following.follows} onChange={following.setFollows}>{words.follow}</ToggleButton>
        )}
        {recordings.length < 2 ? null : (
          <div className="player-choice">
            <SelectField
              label={words.choose} value={chosen?.id ?? ''} onChange={(id) => listening.choose(id)}
              options={recordings.map(({ id, name, size }) => ({ id, name: words.option(name, sizeIn(language, size)) }))}
            />
          </div>
        )}
        {chosen === null ? null : <FitTrigger key={chosen.id} listening={listening} />}
      </div>
      <p className="player-said" role="status">
        {phase === 'gone' || phase === 'unplayable' || phase === 'opening' ? words[phase] : timed.length === 0 ? words.noTimes : ''}
      </p>
    </section>
  );
}

/** Hidden where it is sound alone: the controls are the page's own. */
function Media({ listening: { player, chosen } }: Pick<RecordingBarProps, 'listening'>) {
  const { recording: words } = useWords().page;
  const attach = useCallback((element: HTMLMediaElement | null) => player.attach(element), [player]);
  if (chosen !== null && isVideo(chosen)) {
    return (
      <video
        ref={attach} className="player-picture" preload="metadata" playsInline disablePictureInPicture aria-label={words.picture}
        // Its menu would save it, past the record of what leaves.
        onContextMenu={(event) => event.preventDefault()}
      />
    );
  }
  return <audio ref={attach} preload="metadata" />;
}

function PlayerKeys({ listening: { player, playFrom } }: Pick<RecordingBarProps, 'listening'>): null {
  useShortcut('playOrPause', () => player.toggle());
  useShortcut('playBack', () => player.skip(-littleBack));
  useShortcut('playSlower', () => player.slower());
  useShortcut('playFaster', () => player.faster());
  useShortcut('playFromHere', () => {
    const passage = document.activeElement?.closest<HTMLElement>('[data-of]')?.dataset['of'];
    if (passage !== undefined) playFrom(passage);
  });
  return null;
}

function FitTrigger({ listening: { fit, sessions, setFit } }: Pick<RecordingBarProps, 'listening'>) {
  const { recording: words } = useWords().page;
  return (
    <DialogTrigger>
      <Button variant="quiet">{words.fit}</Button>
      <Popover className="popover" offset={6}>
        <Dialog aria-label={words.fit} className="fit-dialog">
          <FitFields fit={fit} sessions={sessions} onChange={setFit} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface FitFieldsProps {
  readonly fit: Fit;
  readonly sessions: readonly number[];
  readonly onChange: (fit: Fit) => void;
}

function FitFields({ fit, sessions, onChange }: FitFieldsProps) {
  const { recording: words } = useWords().page;
  const [written, setWritten] = useState(String(fit.offset / 1_000));
  const isAmiss = readOffset(written) === null;
  return (
    <>
      {sessions.length < 2 ? null : (
        <SelectField
          label={words.session} value={fit.session === null ? 'whole' : String(fit.session)}
          options={[{ id: 'whole', name: words.whole }, ...sessions.map((session) => ({ id: String(session), name: words.sessionOf(session) }))]}
          onChange={(id) => onChange({ ...fit, session: id === 'whole' ? null : Number(id) })}
        />
      )}
      <TextField
        label={words.offset} help={words.offsetHelp} value={written} error={isAmiss ? words.offsetAmiss : undefined}
        onChange={(next) => {
          setWritten(next);
          const offset = readOffset(next);
          if (offset !== null) onChange({ ...fit, offset });
        }}
      />
      <p className="field-help">{words.fitAbout}</p>
    </>
  );
}

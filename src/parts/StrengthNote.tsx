// What a passphrase is worth, in words: reckoned in this page while it is typed, and sent nowhere.
import { useEffect, useState } from 'react';
import { Meter } from 'react-aria-components';
import {
  leastCharacters, levelOf, loadJudge, spanOf, triesPerSecond, type PassphraseJudge, type Span,
} from '../state/passphrase-strength.ts';
import { useWords } from '../state/language.ts';
import type { StrengthWords } from '../words/welcome-words.ts';

export interface StrengthNoteProps {
  readonly passphrase: string;
  /** What others may know of the user: the name. */
  readonly known: readonly string[];
  /** Of what it is the passphrase, where it is not the vault: how much quicker it can be tried there, and what is said of that. */
  readonly elsewhere?: { readonly quicker: number; readonly takes: (time: string) => string; readonly assumes: string };
}

/** Milliseconds without a key before it is reckoned anew. */
const pause = 200;

const sayTime = (span: Span, words: StrengthWords): string => {
  if (span === 'moment') return words.moment;
  return span === 'ages' ? words.ages : words.spans[span.unit](span.count);
};

const parts = { weak: 1, fair: 2, strong: 3 } as const;

export function StrengthNote({ passphrase, known, elsewhere }: StrengthNoteProps) {
  const { strength } = useWords().page.welcome;
  const [judge, setJudge] = useState<PassphraseJudge | null>(null);
  const [guesses, setGuesses] = useState<number | null>(null);
  const name = known.join('\n');
  useEffect(() => {
    if (passphrase === '') {
      setGuesses(null);
      return;
    }
    const later = setTimeout(() => {
      if (judge !== null) setGuesses(judge.guesses(passphrase, name.split('\n').filter((one) => one !== '')));
      // Without the estimator nothing is said of strength; the vault still refuses what is too short.
      else loadJudge().then((loaded) => setJudge(loaded), () => undefined);
    }, judge === null ? 0 : pause);
    return () => clearTimeout(later);
  }, [passphrase, name, judge]);

  if (passphrase === '') return null;
  const short = [...passphrase].length < leastCharacters;
  const worth = (guesses ?? 0) / (elsewhere?.quicker ?? 1);
  const level = short ? 'weak' : levelOf(worth);
  const takes = elsewhere?.takes ?? strength.takes;
  // Its room is kept from the first key on, so that nothing beneath moves away from whoever is about to press it.
  return (
    <div className={`strength strength-${level}${guesses === null ? ' strength-awaited' : ''}`}>
      <Meter aria-label={strength.title} value={parts[level]} minValue={0} maxValue={3} valueLabel={strength.levels[level]} className="strength-meter">
        <span aria-hidden="true" className="strength-bar"><i /><i /><i /></span>
        <b>{strength.levels[level]}</b>
      </Meter>
      <p>{short ? strength.tooShort(leastCharacters) : takes(sayTime(spanOf(worth), strength))}</p>
      <p className="field-help">{elsewhere?.assumes ?? strength.assumes(triesPerSecond)} {strength.limits}</p>
    </div>
  );
}

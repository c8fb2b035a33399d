// The speakers that were found in a file, each to be called otherwise or to be no speaker at all.
import { Checkbox } from 'react-aria-components';
import { TextField } from '../../parts/TextField.tsx';
import { sayOfFile } from '../../state/import-review.ts';
import { useWords } from '../../state/language.ts';
import type { FilePartProps } from './file-part.ts';

export function SpeakerFields({ file: { index, labels }, said, change }: FilePartProps) {
  const { review: say } = useWords().page.importing;
  const chosen = said.speakers ?? {};
  function name(label: string, to: string | null | undefined): void {
    change((now) => sayOfFile(now, index, ({ speakers, ...rest }) => {
      const others = Object.entries(speakers ?? {}).filter(([one]) => one !== label);
      return { ...rest, speakers: Object.fromEntries(to === undefined ? others : [...others, [label, to]]) };
    }));
  }
  return (
    <section className="import-part">
      <h3>{say.speakers}</h3>
      <p className="field-help">{labels.length === 0 ? say.noSpeakers : say.speakersHelp}</p>
      {labels.length === 0 ? null : (
        <ul className="speaker-fields">
          {labels.map((label) => {
            const to = Object.hasOwn(chosen, label) ? chosen[label] : undefined;
            return (
              <li key={label}>
                <TextField
                  label={say.speaker(label)} value={to === null ? '' : to ?? label} isDisabled={to === null} maxLength={200}
                  onChange={(text) => name(label, text.trim() === '' || text === label ? undefined : text)}
                />
                <Checkbox
                  className="choice" aria-label={say.dropSpeaker(label)} isSelected={to === null}
                  onChange={(isDropped) => name(label, isDropped ? null : undefined)}
                >
                  <span aria-hidden="true" className="choice-box" />
                  <span>{say.speakerDropped}</span>
                </Checkbox>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

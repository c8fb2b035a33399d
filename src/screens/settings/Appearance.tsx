// The language of the page and how it looks; each choice is seen at once and kept in the vault.
import type { Settings } from '../../../archive/api/contract.ts';
import { RadioField } from '../../parts/RadioField.tsx';
import { setLanguage, useLanguage, useWords } from '../../state/language.ts';
import { useChangeSettings, useSettings } from '../../state/settings.ts';
import { sayStatus } from '../../state/status.ts';
import { wordsFor } from '../../words/pick-words.ts';

const languages = ['en', 'ko'] as const;
const themes = ['system', 'light', 'dark'] as const;
const contrasts = ['normal', 'more'] as const;
const textSizes = ['small', 'medium', 'large', 'larger'] as const;

/** The ways to choose from, each with its name. */
const named = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>) =>
  ids.map((id) => ({ id, name: names[id] }));

export function Appearance({ sample }: { readonly sample: boolean }) {
  const { settings: words } = useWords().page;
  const language = useLanguage();
  const settings = useSettings();
  const change = useChangeSettings();
  async function keep(what: Partial<Settings>): Promise<void> {
    if (await change(what) !== null) sayStatus(({ page }) => page.frame.settingsNotKept);
  }
  return (
    <div className="setting-form">
      <h2>{words.tabs.appearance}</h2>
      <p className="part-about">{sample ? words.keptInSample : words.keptWhere}</p>
      <RadioField
        label={words.languageTitle} help={words.languageHelp} layout="row" value={language}
        options={languages.map((id) => ({ id, name: wordsFor(id).languages[id] }))}
        onChange={(chosen) => {
          setLanguage(chosen);
          void keep({ language: chosen });
        }}
      />
      <RadioField
        label={words.theme} layout="row" value={settings.theme} options={named(themes, words.themes)}
        onChange={(theme) => void keep({ theme })}
      />
      <RadioField
        label={words.contrast} layout="row" value={settings.contrast} options={named(contrasts, words.contrasts)}
        onChange={(contrast) => void keep({ contrast })}
      />
      <RadioField
        label={words.textSize} layout="row" value={settings.textSize} options={named(textSizes, words.textSizes)}
        onChange={(textSize) => void keep({ textSize })}
      />
      <figure className="specimen">
        <figcaption>{words.specimen}</figcaption>
        <p className="testimony-text">{words.specimenText}</p>
      </figure>
    </div>
  );
}

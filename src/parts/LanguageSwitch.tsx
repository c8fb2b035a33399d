// Changes the language of the page; each language is called by its own name.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { setLanguage, useLanguage, useWords, type PageLanguage } from '../state/language.ts';
import { wordsFor } from '../words/pick-words.ts';

const languages: readonly PageLanguage[] = ['en', 'ko'];

export function LanguageSwitch() {
  const chosen = useLanguage();
  return (
    <ToggleButtonGroup
      className="language-switch" aria-label={useWords().page.common.chooseLanguage} selectionMode="single" disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const next = languages.find((language) => keys.has(language));
        if (next !== undefined) setLanguage(next);
      }}
    >
      {languages.map((language) => (
        <ToggleButton key={language} id={language} className="button button-quiet" lang={language}>
          {wordsFor(language).languages[language]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

// Changes the language of the page; each language is called by its own name.
import { setLanguage, useLanguage, useWords, type PageLanguage } from '../state/language.ts';
import { wordsFor } from '../words/pick-words.ts';

const languages: readonly PageLanguage[] = ['en', 'ko'];

export function LanguageSwitch() {
  const chosen = useLanguage();
  return (
    <div className="language-switch" role="group" aria-label={useWords().page.common.chooseLanguage}>
      {languages.map((language) => (
        <button
          key={language} type="button" className="quiet" lang={language} aria-pressed={language === chosen}
          onClick={() => setLanguage(language)}
        >
          {wordsFor(language).languages[language]}
        </button>
      ))}
    </div>
  );
}

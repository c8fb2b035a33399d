// What is left when the page has lost its host: by a reload, or by the program's end.
import { LanguageSwitch } from '../parts/LanguageSwitch.tsx';
import { useWords } from '../state/language.ts';

export function OpenAgain({ why }: { readonly why: 'reloaded' | 'ended' }) {
  const { openAgain, programEnded } = useWords().page.common;
  return (
    <main className="gate">
      <p className="wordmark">Vouchsafe</p>
      <p>{why === 'ended' ? programEnded : openAgain.what}</p>
      <p>{openAgain.wayOut}</p>
      <LanguageSwitch />
    </main>
  );
}

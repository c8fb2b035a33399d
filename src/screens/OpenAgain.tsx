// What is left when the page has lost its host: by a reload, or by the program's end.
import { LanguageSwitch } from '../parts/LanguageSwitch.tsx';
import { useWords } from '../state/language.ts';

export function OpenAgain({ why }: { readonly why: 'reloaded' | 'ended' }) {
  const { openAgain, programEnded } = useWords().page.common;
  return (
    <main className="gate">
      <p className="wordmark">Vouchsafe</p>
      <div role="alert" className="gate-lost">
        <h1>{why === 'ended' ? programEnded : openAgain.what}</h1>
        <p>{openAgain.wayOut}</p>
      </div>
      <LanguageSwitch />
    </main>
  );
}

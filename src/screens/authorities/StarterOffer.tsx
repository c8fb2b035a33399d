// Offers the starter list of places where an archive has none yet.
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { doWithUndo } from '../../state/authority-deeds.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';

export function StarterOffer() {
  const session = useSession();
  const { authorities: { starter: words } } = useWords().page;
  const begin = useDeed(() => doWithUndo(
    session, ({ added }: { readonly added: number }) => ({ page }) => page.authorities.starter.done(added), () => session.client['authority.starter']({}),
  ));
  /** The offer goes with its button: what follows is read from the heading on. */
  async function take(): Promise<void> {
    if (await begin.run() !== null) document.querySelector<HTMLElement>('.screen-title')?.focus();
  }
  return (
    <Panel title={words.title} about={words.about} tone="boxed">
      <div className="actions"><Button isPending={begin.running} onPress={() => void take()}>{words.submit}</Button></div>
      <FaultNote fault={begin.fault} />
    </Panel>
  );
}

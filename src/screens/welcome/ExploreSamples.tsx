// One press leads into an archive of invented testimonies.
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';

export function ExploreSamples() {
  const session = useSession();
  const { welcome } = useWords().page;
  const explore = useDeed((options) => session.client['vault.explore']({}, options));
  async function enter(): Promise<void> {
    const opened = await explore.run();
    if (opened !== null) session.entered({ ...opened, sample: true });
  }
  return (
    <section className="door-samples">
      <h2>{welcome.exploreTitle}</h2>
      <p>{welcome.exploreAbout}</p>
      <Button isDisabled={explore.running} onPress={() => void enter()}>{welcome.explore}</Button>
      <ProgressLine running={explore.running} progress={explore.progress} />
      <FaultNote fault={explore.fault} />
    </section>
  );
}

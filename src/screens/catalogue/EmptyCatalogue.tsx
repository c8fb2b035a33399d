// The catalogue with nothing in it: a beginning for those who fill it, an explanation for those who read.
import type { Role } from '../../../archive/api/consent.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';

export interface EmptyCatalogueProps {
  readonly role: Role;
  readonly mayChange: boolean;
  readonly onImport: () => void;
  readonly onLoaded: () => void;
}

export function EmptyCatalogue({ role, mayChange, onImport, onLoaded }: EmptyCatalogueProps) {
  const session = useSession();
  const { catalogue } = useWords().page;
  const load = useDeed((options) => session.client['samples.load']({}, options));
  async function loadSamples(): Promise<void> {
    if (await load.run() !== null) onLoaded();
  }
  if (role === 'scholar') {
    return <EmptyState title={catalogue.emptyForScholar}><p>{catalogue.emptyForScholarHelp}</p></EmptyState>;
  }
  return (
    <>
      <EmptyState
        title={catalogue.empty}
        actions={mayChange ? (
          <>
            <Button variant="strong" isDisabled={load.running} onPress={onImport}>{catalogue.import}</Button>
            {/* Samples come with their consent, which an archivist alone can clear. */}
            {role === 'archivist'
              ? <Button isDisabled={load.running} onPress={() => void loadSamples()}>{catalogue.loadSamples}</Button>
              : null}
          </>
        ) : null}
      >
        <p>{mayChange ? catalogue.emptyHelp : catalogue.readOnly}</p>
        {mayChange && role === 'archivist' ? <p>{catalogue.samplesHelp}</p> : null}
      </EmptyState>
      <ProgressLine running={load.running} progress={load.progress} onCancel={load.cancel} />
      <FaultNote fault={load.fault} />
    </>
  );
}

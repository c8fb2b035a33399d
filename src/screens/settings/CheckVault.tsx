// Checks whether the vault is whole, says in words what is not, and gives a report of it.
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { SaveReport } from '../../parts/SaveReport.tsx';
import { groupFaults, heldIn, reasonTold, reportAsJson, reportAsText, type Verification } from '../../state/check-report.ts';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';

export function CheckVault() {
  const { client } = useSession();
  const { settings, vaultCheck } = useWords().page;
  const verify = useDeed(async (options) => {
    const found = await client['vault.verify']({}, options);
    return { found, at: new Date().toISOString() };
  });
  return (
    <div className="setting-form">
      <h2>{settings.tabs.vault}</h2>
      <p className="part-about">{settings.vault.about} {vaultCheck.limits}</p>
      <div className="actions">
        <Button variant="strong" isDisabled={verify.running} onPress={() => void verify.run()}>{settings.vault.verify}</Button>
      </div>
      <ProgressLine running={verify.running} progress={verify.progress} onCancel={verify.cancel} />
      <FaultNote fault={verify.fault} />
      {verify.value === null ? null : <Found {...verify.value} />}
    </div>
  );
}

interface FoundProps {
  readonly found: Verification;
  readonly at: string;
}

function Found({ found, at }: FoundProps) {
  const words = useWords();
  const { settings: { vault } } = words.page;
  return (
    <>
      <div className={found.ok ? 'note' : 'note note-fault'} role={found.ok ? 'status' : 'alert'}>
        <p className="note-what">{found.ok ? vault.verified(found.checked) : vault.notVerified(found.faults.length)}</p>
        {found.ok ? null : <p>{vault.notVerifiedHelp}</p>}
      </div>
      {found.ok ? null : <FaultList found={found} />}
      <SaveReport
        of="check" text={() => reportAsText(found, at, words)} json={() => reportAsJson(found, at)} saved={({ page }) => page.vaultCheck.reportSaved}
      />
    </>
  );
}

function FaultList({ found: { faults } }: { readonly found: Verification }) {
  const words = useWords();
  const { vaultCheck } = words.page;
  return (
    <section>
      <h3>{vaultCheck.faults}</h3>
      <ul className="verify-faults">
        {groupFaults(faults).map(({ code, file, reason, times }) => (
          <li key={`${code} ${file} ${reason}`}>
            <p className="note-what">{vaultCheck.inFile(file, heldIn(file, vaultCheck))}</p>
            <p>{reasonTold(reason, vaultCheck)}</p>
            <p>{words.faults[code].wayOut}</p>
            <p className="field-help">{vaultCheck.reason(reason)}{times === 1 ? '' : `, ${vaultCheck.times(times)}`}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

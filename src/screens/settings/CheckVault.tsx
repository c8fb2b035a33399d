// Checks whether the vault is whole, and says in words what is not.
import { Button } from '../../parts/Button.tsx';
import { FaultNote } from '../../parts/FaultNote.tsx';
import { ProgressLine } from '../../parts/ProgressLine.tsx';
import { useWords } from '../../state/language.ts';
import { useSession } from '../../state/session.ts';
import { useDeed } from '../../state/use-deed.ts';

export function CheckVault() {
  const { client } = useSession();
  const words = useWords();
  const { settings } = words.page;
  const verify = useDeed((options) => client['vault.verify']({}, options));
  const found = verify.value;
  return (
    <div className="setting-form">
      <h2>{settings.tabs.vault}</h2>
      <p className="part-about">{settings.vault.about}</p>
      <div className="actions">
        <Button variant="strong" isDisabled={verify.running} onPress={() => void verify.run()}>{settings.vault.verify}</Button>
      </div>
      <ProgressLine running={verify.running} progress={verify.progress} onCancel={verify.cancel} />
      <FaultNote fault={verify.fault} />
      {found === null ? null : (
        <div className={found.ok ? 'note' : 'note note-fault'} role={found.ok ? 'status' : 'alert'}>
          <p className="note-what">{found.ok ? settings.vault.verified(found.checked) : settings.vault.notVerified(found.faults.length)}</p>
          {found.ok ? null : <p>{settings.vault.notVerifiedHelp}</p>}
        </div>
      )}
      {found === null || found.ok ? null : (
        <ul className="verify-faults">
          {found.faults.map(({ code, file, reason }, index) => (
            <li key={index}>
              <p className="note-what">{words.faults[code].what}</p>
              <p>{words.faults[code].wayOut}</p>
              <p className="field-help">{settings.vault.faultIn(file)}. {settings.vault.check(reason)}.</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

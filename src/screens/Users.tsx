// Who can open this vault; and whether the vault is whole.
import { useEffect, useState, type FormEvent } from 'react';
import type { Output } from '../../archive/api/contract.ts';
import { Role } from '../../archive/api/consent.ts';
import { FaultNote } from '../parts/FaultNote.tsx';
import { Field, privately } from '../parts/Field.tsx';
import { PassphraseField } from '../parts/PassphraseField.tsx';
import { Working } from '../parts/Working.tsx';
import { useWords } from '../state/language.ts';
import { useSession } from '../state/session.ts';
import { useDeed } from '../state/use-deed.ts';

export function Users() {
  const session = useSession();
  const words = useWords();
  const { users: page } = words.page;
  const [users, setUsers] = useState<Output<'user.list'>['users']>([]);
  const list = useDeed((options) => session.client['user.list']({}, options));
  const { run } = list;
  async function refresh(): Promise<void> {
    const listed = await run();
    if (listed !== null) setUsers(listed.users);
  }
  useEffect(() => void refresh(), []);

  return (
    <>
      <div className="screen-head">
        <h1>{page.title}</h1>
        {users.length === 0 ? null : <p className="count">{page.count(users.length)}</p>}
      </div>
      <FaultNote fault={list.fault} />
      {users.length === 1 ? <p className="note">{page.alone}</p> : null}
      <table className="users">
        <thead><tr><th scope="col">{page.name}</th><th scope="col">{page.role}</th></tr></thead>
        <tbody>
          {users.map(({ id, user, role }) => (
            <tr key={id}>
              <td>{user}</td>
              <td>{words.roles[role]} <span className="field-help">{words.roleMeanings[role]}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
      <AddUser onAdded={() => void refresh()} />
      <CheckVault />
    </>
  );
}

function AddUser({ onAdded }: { readonly onAdded: () => void }) {
  const session = useSession();
  const words = useWords();
  const { users: page, vault } = words.page;
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('scholar');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const add = useDeed((options) => session.client['user.add']({ name, role, passphrase }, options));
  const differ = again !== '' && again !== passphrase;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (again !== passphrase) return;
    const added = await add.run();
    setPassphrase('');
    setAgain('');
    if (added === null) return;
    setName('');
    onAdded();
  }

  return (
    <form className="panel-plain" onSubmit={(event) => void submit(event)} autoComplete="off">
      <h2>{page.submit}</h2>
      <div className="fields-in-row">
        <Field label={page.name}>
          {(ids) => <input {...ids} {...privately} required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label={page.role} help={words.roleMeanings[role]}>
          {(ids) => (
            <select {...ids} value={role} onChange={(event) => setRole(Role.parse(event.target.value))}>
              {Role.options.map((one) => <option key={one} value={one}>{words.roles[one]}</option>)}
            </select>
          )}
        </Field>
      </div>
      <div className="fields-in-row">
        <PassphraseField label={page.firstPassphrase} help={page.firstPassphraseHelp} value={passphrase} onChange={setPassphrase} />
        <PassphraseField
          label={vault.passphraseAgain} value={again} onChange={setAgain} invalid={differ}
          {...(differ ? { help: vault.passphrasesDiffer } : {})}
        />
      </div>
      <FaultNote fault={add.fault} />
      {add.value === null ? null : <p className="note" role="status">{page.done(add.value.user, words.roles[add.value.role])}</p>}
      <div className="actions"><button type="submit" className="main" disabled={add.running}>{page.submit}</button></div>
    </form>
  );
}

function CheckVault() {
  const session = useSession();
  const words = useWords();
  const { vault } = words.page;
  const verify = useDeed((options) => session.client['vault.verify']({}, options));
  const found = verify.value;
  return (
    <section className="panel-plain">
      <div className="actions">
        <button type="button" disabled={verify.running} onClick={() => void verify.run()}>{vault.verify}</button>
      </div>
      <Working running={verify.running} progress={verify.progress} onCancel={verify.cancel} />
      <FaultNote fault={verify.fault} />
      {found === null ? null : (
        <p className={found.ok ? 'note' : 'note note-fault'} role="status">
          {found.ok ? vault.verified(found.checked) : vault.notVerified(found.faults.length)}
        </p>
      )}
      {found === null || found.ok ? null : (
        <ul>
          {found.faults.map(({ code, file, reason }, index) => (
            <li key={index}><code>{file}</code> ({reason}): {words.faults[code].what} {words.faults[code].wayOut}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
